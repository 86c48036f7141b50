"""`lesmateriaal controleer`: what it finds, where it looks, and when it fails."""

import json
import os
from pathlib import Path

import pytest

from command_line import run_here
from factories import activity_data, level_data, write_lesson
from lesmateriaal.cli.check import fails
from lesmateriaal.errors import Place, Problem, Severity

HELP_LINE = "assets/hulplijnen.yaml:3:5"
UNCHECKED = (
    f"{HELP_LINE}: waarschuwing: nog niemand heeft nagekeken of De Proeflijn klopt. "
    "Bel of open de lijn en vul de dag in bij `gecontroleerd_op` in assets/hulplijnen.yaml. "
    "[hulplijn_nakijken]"
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with one lesson without errors at two levels."""
    monkeypatch.chdir(tmp_path)
    return write_lesson(tmp_path, levels=("po", "vo"))


def break_level(folder: Path, level: str, lesson: str = "proefles") -> None:
    """Add a key to a level that does not exist."""
    path = folder / "lessons" / lesson / f"{level}.yaml"
    path.write_text(f"fout: ja\n{path.read_text('utf-8')}", "utf-8")


def test_a_warning_says_so_and_does_not_fail(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, "controleer", "lessons/proefles/vo.yaml")

    assert ran.err.splitlines() == [UNCHECKED]
    assert ran.out == "1 les nagekeken: geen fouten, 1 waarschuwing.\n"
    assert ran.code == 0


def test_an_unchecked_help_line_does_not_fail_a_strict_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_here(capsys, "controleer", "--streng").code == 0


@pytest.mark.parametrize(
    ("code", "severity", "strict", "failing"),
    [
        ("time_budget", Severity.ERROR, False, True),
        ("time_budget", Severity.WARNING, False, False),
        ("time_budget", Severity.WARNING, True, True),
        ("help_line_unchecked", Severity.WARNING, True, False),
        ("help_line_unchecked", Severity.ERROR, False, True),
    ],
)
def test_a_strict_check_fails_on_warnings_but_not_on_help_lines(
    code: str, severity: Severity, strict: bool, failing: bool
) -> None:
    assert fails(Problem(Place("po.yaml"), code, {}, severity), strict) is failing


def test_an_error_stands_at_its_line_with_its_mend_and_its_code(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    break_level(folder, "po")

    ran = run_here(capsys, "controleer")

    *_, last = ran.err.splitlines()
    assert last.startswith("lessons/proefles/po.yaml:1:1: de sleutel `fout` bestaat hier niet. Kies uit: ")
    assert last.endswith(" [onbekende_sleutel]")
    assert ran.out == "1 les nagekeken: 1 fout, 1 waarschuwing.\n"
    assert ran.code == 1


def test_problems_of_several_lessons_come_sorted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_lesson(folder, name="alles-delen")
    break_level(folder, "vo", "alles-delen")
    break_level(folder, "po")

    places = [line.split(": ")[0] for line in run_here(capsys, "controleer").err.splitlines()]

    assert places == [
        HELP_LINE,
        "lessons/alles-delen/vo.yaml:1:1",
        "lessons/proefles/po.yaml:1:1",
    ]


def test_a_text_that_does_not_fit_is_found_without_building(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    activities = level_data()["activities"]
    activities[2] = activity_data("stelling", phase="Denken", statement="Meedoen is ook een keuze. " * 40)
    write_lesson(folder, activities=activities)

    ran = run_here(capsys, "controleer", "proefles")

    assert "[tekst_past_niet]" in ran.err
    assert ran.code == 1
    assert not (folder / "build").exists()


@pytest.mark.parametrize(
    ("path", "codes"),
    [
        ("proefles", {"po", "vo"}),
        ("lessons/proefles", {"po", "vo"}),
        ("lessons/proefles/les.yaml", {"po", "vo"}),
        ("lessons/proefles/po.yaml", {"po"}),
        ("lessons/proefles/vo.yaml", {"vo"}),
        ("lessons/proefles/vo.yaml:41:1", {"vo"}),
        ("lessons/proefles/vo.yaml:41:1:", {"vo"}),
        ("lessons/proefles/vo.yaml:41", {"vo"}),
        (r"lessons\proefles\vo.yaml", {"vo"}),
        (r".\lessons\proefles\vo.yaml:41:1", {"vo"}),
        ("lessons", {"po", "vo"}),
        (".", {"po", "vo"}),
    ],
)
def test_a_path_says_what_is_checked(
    folder: Path, path: str, codes: set[str], capsys: pytest.CaptureFixture[str]
) -> None:
    for level in ("po", "vo"):
        break_level(folder, level)

    ran = run_here(capsys, "controleer", path)

    assert {Path(line.split(":")[0]).stem for line in ran.err.splitlines()} == codes


def test_two_files_of_two_lessons_are_checked_each_at_its_own_level(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lesson(folder, name="alles-delen", levels=("po", "vo"))
    for lesson in ("alles-delen", "proefles"):
        for level in ("po", "vo"):
            break_level(folder, level, lesson)

    ran = run_here(capsys, "controleer", "lessons/proefles/vo.yaml", "lessons/alles-delen/po.yaml")

    assert [line.split(":")[0] for line in ran.err.splitlines()] == [
        "lessons/alles-delen/po.yaml",
        "lessons/proefles/vo.yaml",
    ]
    assert ran.out.startswith("2 lessen nagekeken: ")


def test_a_path_brings_its_own_content_folder_along(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = write_lesson(tmp_path_factory.mktemp("elders"), name="uit-elders")

    ran = run_here(capsys, "controleer", str(elsewhere / "lessons" / "uit-elders"))

    assert ran.out.startswith("1 les nagekeken: geen fouten")


def test_a_path_as_problems_name_it_is_found_in_the_folder_of_map(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lesson(folder / "elders", name="uit-elders")

    ran = run_here(capsys, "--map", "elders", "controleer", "lessons/uit-elders/vo.yaml")

    assert ran.out.startswith("1 les nagekeken: geen fouten")


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
def test_a_lesson_that_is_a_link_is_checked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "lessons/gelinkt").symlink_to(folder / "lessons/proefles")
    break_level(folder, "po")

    ran = run_here(capsys, "controleer", "lessons/gelinkt")

    *_, last = ran.err.splitlines()
    assert last.split("/")[1] == "gelinkt"


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
def test_a_lesson_that_is_a_link_to_elsewhere_is_refused_at_its_own_name(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = write_lesson(tmp_path_factory.mktemp("elders"), name="uit-elders")
    (folder / "lessons/gelinkt").symlink_to(elsewhere / "lessons/uit-elders")

    ran = run_here(capsys, "controleer", "lessons/gelinkt")

    assert ran.err.startswith("lessons/gelinkt/")
    assert "[bestand_buiten_map]" in ran.err


def test_a_help_line_that_two_levels_share_is_told_once_where_it_is_mended(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run_here(capsys, "controleer").err.splitlines() == [UNCHECKED]


def test_json_is_all_that_comes_on_standard_output(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_level(folder, "po")

    ran = run_here(capsys, "controleer", "--uitvoer", "json")

    document = json.loads(ran.out)
    found = [(each["code"], each["ernst"]) for each in document.pop("problemen")]
    assert found == [("hulplijn_nakijken", "waarschuwing"), ("onbekende_sleutel", "fout")]
    assert document == {"lessen": ["proefles"], "documenten": [], "scholen": [], "code": 1}
    assert (ran.code, ran.err) == (1, "")
