"""`lesmateriaal opmaak`: which files it changes, and what it says."""

from pathlib import Path

import pytest

from command_line import run_here
from factories import write_lesson

VO = "lessons/proefles/vo.yaml"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with one lesson that is laid out by chance."""
    monkeypatch.chdir(tmp_path)
    write_lesson(tmp_path, levels=("po", "vo"))
    return tmp_path


def test_files_are_laid_out_and_a_second_time_there_is_nothing_to_do(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = run_here(capsys, "opmaak")
    second = run_here(capsys, "opmaak")

    assert f"{VO}: opgemaakt" in first.out
    assert (first.code, second.code) == (0, 0)
    assert second.out == "3 bestanden nagekeken: alles was al in orde.\n"


def test_a_laid_out_lesson_is_as_right_as_before(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = run_here(capsys, "controleer").out
    run_here(capsys, "opmaak")

    assert run_here(capsys, "controleer").out == before


def test_with_controleer_nothing_changes_and_it_fails(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (folder / VO).read_bytes()

    ran = run_here(capsys, "opmaak", "--controleer")

    assert ran.code == 1
    assert "[niet_opgemaakt]" in ran.err
    assert (folder / VO).read_bytes() == before


def test_one_file_alone_can_be_laid_out(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = (folder / "lessons/proefles/po.yaml").read_bytes()

    assert (
        run_here(capsys, "opmaak", VO).out == f"{VO}: opgemaakt\n1 bestand nagekeken: 1 bestand opgemaakt.\n"
    )
    assert (folder / "lessons/proefles/po.yaml").read_bytes() == other


def test_a_file_that_cannot_be_read_is_told_and_left(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / VO).write_text("titel: [\n", "utf-8")

    ran = run_here(capsys, "opmaak")

    assert ran.code == 1
    assert f"{VO}:" in ran.err
    assert (folder / VO).read_text("utf-8") == "titel: [\n"
    assert "po.yaml: opgemaakt" in ran.out


def test_lessons_that_come_with_the_program_are_not_laid_out_from_elsewhere(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("leeg"))

    ran = run_here(capsys, "opmaak")

    assert ran.code == 2
    assert "staan nog geen lessen" in ran.err
