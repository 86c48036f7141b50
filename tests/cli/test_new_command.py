"""`lesmateriaal nieuw`: a lesson that is right from the first minute, and never in the place of another."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from command_line import environment, run_here
from lesmateriaal.lesson.content import find_content
from lesmateriaal.lesson.source import read_yaml
from lesmateriaal.pipeline import build
from lesmateriaal.scaffold import as_name, quoted

LEVELS = ("po", "vo", "mbo")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which is empty."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("public", ["leerlingen", "team", "ouders"])
def test_a_new_lesson_has_nothing_wrong_and_can_be_built(
    folder: Path, public: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_here(capsys, "nieuw", "grappen", "--publiek", public).code == 0

    checked = run_here(capsys, "controleer", "--streng")
    report = build(find_content(folder), target=folder / "uit", processes=1)

    assert (checked.code, [line for line in checked.err.splitlines() if "hulplijn_nakijken" not in line]) == (
        0,
        [],
    )
    assert len(report.packs) == len(LEVELS)


def test_a_new_lesson_is_laid_out(capsys: pytest.CaptureFixture[str]) -> None:
    for public in ("leerlingen", "team", "ouders"):
        run_here(capsys, "nieuw", f"les-{public}", "--publiek", public)

    ran = run_here(capsys, "opmaak", "--controleer")

    assert (ran.code, ran.err) == (0, "")


def test_it_says_where_the_files_are_and_how_to_go_on(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, "nieuw", "grappen", "--niveau", "vo")

    assert ran.out.splitlines() == [
        "De les `grappen` staat in lessons/grappen: les.yaml, vo.yaml.",
        "Nieuw is ook de map schema: daarmee vult je editor sleutels aan.",
        "Zo ga je verder:",
        "  1. Open lessons/grappen/vo.yaml in een editor en verander de teksten.",
        "  2. lesmateriaal controleer grappen",
        "  3. lesmateriaal bouw grappen",
    ]


def test_its_files_begin_with_the_schema_that_stands_beside_them(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_here(capsys, "nieuw", "grappen")

    for path in (folder / "lessons/grappen").iterdir():
        first = path.read_text("utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema=")
        assert (path.parent / first.partition("=")[2]).is_file()


@pytest.mark.parametrize("title", ["Grap: of niet?", "De 'beste' \"grap\"", "ja", "# een", "Ça & <dat>"])
def test_whatever_the_title_is_it_comes_back_as_it_was(
    folder: Path, title: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run_here(capsys, "nieuw", "grappen", "--titel", title, "--niveau", "po")

    for name in ("les.yaml", "po.yaml"):
        node = read_yaml(folder / "lessons/grappen" / name, name).entries["titel"]
        assert getattr(node, "value", "") == title


@pytest.mark.parametrize(
    ("name", "meant"), [("Mijn Les!", "mijn-les"), ("Één dag", "een-dag"), ("a/b", "a-b"), ("../weg", "weg")]
)
def test_a_name_that_cannot_be_one_gets_a_suggestion(
    folder: Path, name: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = run_here(capsys, "nieuw", name)

    assert ran.code == 2
    assert f"Bedoelde je `{meant}`?" in ran.err
    assert list(folder.iterdir()) == []


def test_a_name_of_no_letters_is_refused_without_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Bedoelde" not in run_here(capsys, "nieuw", "!!!").err
    assert as_name("!!!") == ""


def test_a_lesson_that_is_there_stays_as_it_is(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_here(capsys, "nieuw", "grappen")
    mine = folder / "lessons/grappen/po.yaml"
    mine.write_text("titel: van mij\n", "utf-8")

    ran = run_here(capsys, "nieuw", "grappen")

    assert ran.code == 2
    assert "is er al" in ran.err
    assert mine.read_text("utf-8") == "titel: van mij\n"


def test_a_schema_folder_that_is_there_stays_as_it_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "schema").mkdir()

    ran = run_here(capsys, "nieuw", "grappen")

    assert "Nieuw is ook" not in ran.out
    assert list((folder / "schema").iterdir()) == []


def test_a_typo_in_a_level_or_public_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Kies uit" in run_here(capsys, "nieuw", "grappen", "--niveau", "hbo").err
    assert "Bedoelde je `team`?" in run_here(capsys, "nieuw", "grappen", "--publiek", "taem").err


def test_with_a_closed_input_it_makes_the_default_lesson(folder: Path) -> None:
    command = [sys.executable, "-m", "lesmateriaal", "nieuw", "grappen"]

    ran = subprocess.run(
        command,
        cwd=folder,
        env=environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (ran.returncode, ran.stderr) == (0, "")
    assert sorted(path.name for path in (folder / "lessons/grappen").iterdir()) == [
        "les.yaml",
        "mbo.yaml",
        "po.yaml",
        "vo.yaml",
    ]


@pytest.mark.skipif(os.name == "nt", reason="a terminal of this kind is of POSIX")
def test_on_a_terminal_it_asks_and_enter_takes_what_is_proposed(folder: Path) -> None:
    ours, theirs = os.openpty()
    os.write(ours, b"Lachen of niet\n\npo vo\n\n")

    ran = subprocess.run(
        [sys.executable, "-m", "lesmateriaal", "nieuw", "grappen"],
        cwd=folder,
        env=environment(),
        stdin=theirs,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    os.close(theirs)
    assert ran.returncode == 0, ran.stderr
    assert "Hoe heet de les?" in ran.stderr
    text = (folder / "lessons/grappen/les.yaml").read_text("utf-8")
    assert "titel: Lachen of niet" in text
    assert "  vo: leerjaar" in text
    assert "  mbo:" not in text


def test_a_plain_text_needs_no_quotes() -> None:
    assert quoted("Grap of niet?") == "Grap of niet?"
