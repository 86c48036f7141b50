"""`lesmateriaal controleer` on folders with documents: what is inspected, and what is passed over."""

import json
import os
import shutil
from pathlib import Path

import pytest

from command_line import english_words, run_here
from factories import write_lesson

POSIX = pytest.mark.skipif(os.name == "nt", reason="there are no named pipes, and links need a right")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which is empty."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def paper(documents: dict[str, Path]) -> Path:
    """Return a document without findings."""
    return documents["groepsdruk-vo-hand-out.docx"]


def put(source: Path, *names: str) -> None:
    """Copy `source` to each of `names` in the current folder."""
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, name)


def inspected(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    """Return the documents that a check with `arguments` looked into."""
    document = json.loads(run_here(capsys, "controleer", *arguments, "--uitvoer", "json").out)
    assert (document["lessen"], document["problemen"]) == ([], [])
    return [str(name) for name in document["documenten"]]


def test_all_documents_in_a_folder_are_inspected_in_order_at_any_depth(
    paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(paper, "map/b.docx", "map/a.DOCX", "map/diep/er/c.docm", "map/diep/a.docx", "elders/d.docx")
    Path("map/lees.txt").write_text("geen document")

    document = json.loads(run_here(capsys, "controleer", "map", "--uitvoer", "json").out)

    expected = ["map/a.DOCX", "map/b.docx", "map/diep/a.docx", "map/diep/er/c.docm"]
    assert document["documenten"] == expected
    assert {problem["bestand"] for problem in document["problemen"]} <= {"map/diep/er/c.docm"}


def test_the_folder_where_one_stands_is_a_folder_like_any_other(
    paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(paper, "hand-out.docx")

    assert inspected(capsys, ".") == ["hand-out.docx"]


def test_what_is_hidden_or_a_lock_of_office_is_passed_over(
    paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(paper, "map/hand-out.docx", "map/.oud.docx", "map/.weg/hand-out.docx")
    Path("map/~$nd-out.docx").write_bytes(b"\x05Noor" + bytes(157))

    assert inspected(capsys, "map") == ["map/hand-out.docx"]


def test_what_was_built_is_inspected_in_the_folder_of_the_build(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lesson(folder)
    papers = ["hand-out.docx", "handleiding.docx", "ouderbrief.docx"]
    names = [*papers, "presentatie-om-te-delen.pptx", "presentatie.pptx"]
    assert run_here(capsys, "bouw", "proefles").code == 0

    assert inspected(capsys, "build") == [f"build/materiaal/proefles/vo/proefles-vo-{name}" for name in names]


def test_lessons_in_a_folder_go_before_the_documents_in_it(
    folder: Path, paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lesson(folder / "map")
    put(paper, "map/hand-out.docx")

    assert run_here(capsys, "controleer", "map").out.startswith("1 les nagekeken: ")


def test_a_folder_with_the_name_of_a_lesson_is_asked_for_by_a_path(
    folder: Path, paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lesson(folder)
    put(paper, "proefles/hand-out.docx")

    assert run_here(capsys, "controleer", "proefles").out.startswith("1 les nagekeken: ")
    assert inspected(capsys, "./proefles") == ["proefles/hand-out.docx"]


@pytest.mark.parametrize("name", ["leeg", "map.docx"])
def test_a_folder_with_neither_lessons_nor_documents_is_wrong_use(
    folder: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / name).mkdir()

    ran = run_here(capsys, "controleer", name)

    assert ran.err.splitlines()[-1] == (
        f"Fout: in de map {name} staan geen lessen, en geen presentaties (.pptx) of Word-documenten (.docx)."
    )
    assert english_words(ran.err) == set()
    assert ran.code == 2


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="all may be read here")
def test_a_folder_that_may_not_be_read_is_told_and_not_passed_over(
    folder: Path, paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(paper, "map/hand-out.docx", "map/dicht/brief.docx")
    (folder / "map/dicht").chmod(0)

    ran = run_here(capsys, "controleer", "map")
    (folder / "map/dicht").chmod(0o700)

    assert ran.code == 3


@POSIX
def test_a_folder_that_is_a_link_is_passed_over_for_it_may_lead_anywhere(
    folder: Path, paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(paper, "map/hand-out.docx", "elders/brief.docx")
    (folder / "map/link").symlink_to(folder / "elders")
    (folder / "map/rond").symlink_to(folder / "map")

    assert inspected(capsys, "map") == ["map/hand-out.docx"]


@POSIX
def test_one_file_by_several_names_is_inspected_once(
    folder: Path, paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(paper, "map/hand-out.docx")
    (folder / "link.docx").symlink_to(folder / "map/hand-out.docx")

    names = ["map/hand-out.docx", "./map/../map/hand-out.docx", str(folder / "map/hand-out.docx")]

    assert inspected(capsys, *names, "link.docx", "map") == ["map/hand-out.docx"]


@POSIX
def test_a_pipe_in_a_folder_is_passed_over(
    folder: Path, paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(paper, "map/hand-out.docx")
    os.mkfifo(folder / "map/pijp.docx")

    assert inspected(capsys, "map") == ["map/hand-out.docx"]


def test_the_help_page_tells_that_a_folder_may_be_given(capsys: pytest.CaptureFixture[str]) -> None:
    said = " ".join(run_here(capsys, "controleer", "--help").out.split())

    assert "Van een map worden alle documenten nagekeken, ook die in de mappen daarin." in said
    assert "lesmateriaal controleer build/materiaal" in said
