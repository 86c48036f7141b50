"""`controleer --uitvoer github`: a line for each finding that GitHub puts beside the line of the file."""

from pathlib import Path

import pytest

from command_line import run_here
from factories import change, write_lesson
from lesmateriaal.cli.annotations import annotation
from lesmateriaal.dutch.messages import message
from lesmateriaal.errors import Place, Problem, Severity

VO = "lessons/proefles/vo.yaml"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with one lesson."""
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    monkeypatch.chdir(tmp_path)
    return write_lesson(tmp_path)


def test_an_error_stands_beside_its_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = change(folder / VO, "minuten: 20", "minuten: 50")

    ran = run_here(capsys, "controleer", "--uitvoer", "github")

    assert (
        f"::error file={VO},line={line},col=10,title=minuten_tellen_niet_op::de activiteiten duren samen 20 minuten, "
        "maar de les duurt 50 minuten. Pas de minuten van een activiteit aan, of die van de les."
    ) in ran.out.splitlines()
    assert ran.out.splitlines()[-1].startswith("1 les nagekeken: 1 fout")
    assert (ran.code, ran.err) == (1, "")


def test_a_warning_is_one_and_findings_come_sorted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(folder / VO, "onthoud: Jij kiest.", "onthoud: Een karikatuur.")

    said = run_here(capsys, "controleer", "--uitvoer", "github").out.splitlines()

    assert [line.split(",")[0] for line in said[:-1]] == [
        "::warning file=assets/hulplijnen.yaml",
        f"::warning file={VO}",
    ]


def test_what_an_author_accepts_is_told_only_when_asked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(
        folder / VO,
        "onthoud: Jij kiest.",
        "onthoud: Een karikatuur.\naanvaard:\n- {code: zeldzaam_woord, reden: Het staat in het boek.}",
    )

    assert "::notice" not in run_here(capsys, "controleer", "--uitvoer", "github").out
    assert "::notice" in run_here(capsys, "controleer", "--uitvoer", "github", "--alles").out


def test_a_lesson_elsewhere_is_looked_for_where_it_stands(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    elsewhere = write_lesson(tmp_path_factory.mktemp("elders"), name="uit-elders")
    change(elsewhere / "lessons/uit-elders/vo.yaml", "minuten: 20", "minuten: 50")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(elsewhere))

    ran = run_here(capsys, "controleer", str(elsewhere / "lessons/uit-elders"), "--uitvoer", "github")

    assert "::error file=lessons/uit-elders/vo.yaml,line=" in ran.out


def test_an_office_file_has_no_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "leeg.pptx").touch()

    ran = run_here(capsys, "controleer", "leeg.pptx", "--uitvoer", "github")

    assert ran.out.splitlines()[0] == (
        "::error file=leeg.pptx,title=bestand_leeg::dit bestand is leeg. Kijk of het goed is opgeslagen of gedownload."
    )


def test_a_broken_library_is_told_in_the_same_way(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "assets/bronnen.yaml").write_text("bronnen: {}\nfout: ja\n", "utf-8")

    ran = run_here(capsys, "controleer", "--uitvoer", "github")

    assert ran.out.startswith("::error file=assets/bronnen.yaml,line=2,col=1,title=onbekende_sleutel::")
    assert ran.code == 1


def test_signs_that_mean_something_to_github_are_escaped(folder: Path) -> None:
    problem = Problem(Place("a,b:c%.yaml", 1, 2), "not_an_id", {"value": "100%\r\n::error::"})

    told = annotation(problem, folder / "a,b:c%.yaml")

    assert told.startswith(
        "::error file=a%2Cb%3Ac%25.yaml,line=1,col=2,title=geen_verwijsnaam::`100%25%0D%0A::error::`"
    )
    assert "\n" not in told
    assert "\r" not in told


def test_a_file_is_named_from_the_top_of_the_repository(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(folder.parent))

    told = annotation(Problem(Place(VO, 1, 1), "empty_text"), folder / VO)

    assert told.startswith(f"::error file={folder.name}/{VO},line=1,")


@pytest.mark.parametrize("path", [None, Path("/elders/vo.yaml")])
def test_of_a_file_outside_the_repository_the_text_names_the_place(path: Path | None) -> None:
    problem = Problem(Place(VO, 3, 1), "empty_text", {"key": "titel"}, Severity.WARNING)

    told = annotation(problem, path)

    assert told.startswith(f"::warning title=lege_tekst::{VO}:3:1: `titel` is leeg.")
    assert told.partition("title=lege_tekst::")[2] in message(problem)
