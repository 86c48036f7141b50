"""`lesmateriaal bouw`: what it makes, what it says meanwhile, and what it says at the end."""

import contextlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from command_line import environment, run_here, run_program
from factories import activity_data, level_data, write_lesson
from lesmateriaal.dutch.products import PRODUCT_NAMES
from small_lesson import STUDENT_SHEET


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with one lesson at two levels."""
    monkeypatch.chdir(tmp_path)
    return write_lesson(tmp_path, levels=("po", "vo"))


def files_in(folder: Path) -> list[str]:
    """Return the files in `folder`, relative to it and sorted."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_build_says_what_it_made_and_where(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, "bouw", "--uit", "resultaat")

    documents = files_in(folder / "resultaat/materiaal")
    assert ran.out == (
        f"{len(documents)} bestanden gemaakt in resultaat/materiaal, 2 pakketten in resultaat/pakketten. "
        "Geen fouten, 1 waarschuwing.\n"
    )
    assert files_in(folder / "resultaat/pakketten") == [
        "alles.zip",
        "proefles-po.zip",
        "proefles-vo.zip",
        "proefles.zip",
    ]
    assert ran.code == 0


def test_outside_a_terminal_each_pack_that_is_ready_is_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, "bouw", "--soort", "hand-out")

    assert ran.err.splitlines()[:2] == ["proefles po: klaar", "proefles vo: klaar"]
    assert "\r" not in ran.err
    assert "\x1b" not in ran.err


def test_only_the_level_and_the_document_that_are_asked_are_made(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = run_here(capsys, "bouw", "proefles", "--niveau", "PO", "--soort", "hand-out")

    assert files_in(folder / "build") == ["materiaal/proefles/po/proefles-po-hand-out.docx"]
    assert ran.out == "1 bestand gemaakt in build/materiaal. Geen fouten, 1 waarschuwing.\n"


@pytest.mark.parametrize("name", PRODUCT_NAMES.values())
def test_every_kind_of_document_can_be_asked_for(
    folder: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    cards = {"title": "Knip", "parts": [{"kind": "kaartjes", "cards": [{"text": "A"}, {"text": "B"}]}]}
    steps = [activity_data("opening", handout=cards, short_minutes=2), *level_data()["activities"][1:]]
    write_lesson(folder, activities=steps)
    write_lesson(folder, name="voor-team", public="team")
    write_lesson(folder, name="voor-ouders", public="ouders", levels=("mbo",), student_sheet=STUDENT_SHEET)

    run_here(capsys, "bouw", "--soort", name)

    made = [Path(file).stem for file in files_in(folder / "build/materiaal")]
    stems = ("proefles-vo", "voor-team-vo-team", "voor-ouders-mbo-ouders")
    assert made
    assert set(made) <= {f"{stem}-{name}" for stem in stems}


def test_one_bad_lesson_does_not_stop_the_others(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_lesson(folder, name="alles-delen")
    (folder / "lessons/alles-delen/vo.yaml").write_text("titel: Half\n", "utf-8")

    ran = run_here(capsys, "bouw", "--soort", "hand-out")

    assert "lessons/alles-delen/vo.yaml:1:1: hier ontbreken: ondertitel, omslag, " in ran.err
    assert ran.out.startswith("2 bestanden gemaakt in build/materiaal. ")
    assert ran.code == 1


def test_when_all_lessons_are_bad_nothing_is_made(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "lessons/proefles/les.yaml").write_text("titel: Half\n", "utf-8")

    ran = run_here(capsys, "bouw")

    assert ran.out == "Er is niets gemaakt.\n"
    assert ran.code == 1


def test_asking_for_what_a_lesson_does_not_have_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, "bouw", "--niveau", "mbo")

    assert ran.out == "Er is niets gemaakt: wat je kiest, is er niet bij proefles.\n"
    assert ran.code == 2


def test_json_is_all_that_comes_out(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, "bouw", "--niveau", "vo", "--json")

    document = json.loads(ran.out)
    made = files_in(folder / "build/materiaal")
    assert sorted(document["bestanden"]) == [f"build/materiaal/{name}" for name in made]
    assert document["pakketten"] == ["build/pakketten/proefles-vo.zip"]
    assert [problem["code"] for problem in document["problemen"]] == ["hulplijn_nakijken"]
    assert document["code"] == 0
    assert ran.err == ""


@pytest.mark.skipif(os.name == "nt", reason="a terminal of this kind is of POSIX")
@pytest.mark.parametrize(
    ("variables", "bar", "colour"),
    [({}, True, True), ({"NO_COLOR": "1"}, True, False), ({"CI": "true"}, False, False)],
    ids=["terminal", "no colour", "automatic build"],
)
def test_a_terminal_gets_a_bar_and_colour(
    folder: Path, variables: dict[str, str], bar: bool, colour: bool
) -> None:
    ours, theirs = os.openpty()
    program = [sys.executable, "-m", "lesmateriaal", "bouw", "--soort", "hand-out"]
    settings = environment(TERM="xterm", COLUMNS="80", **variables)

    subprocess.run(program, cwd=folder, env=settings, stdout=subprocess.DEVNULL, stderr=theirs, check=True)

    os.close(theirs)
    said = _read_all(ours)
    assert ("\rBouwen [##########..........] 1/2 proefles po" in said) is bar
    assert ("proefles po: klaar" in said) is not bar
    assert ("\x1b[33massets/hulplijnen.yaml:" in said) is colour


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal like this one")
def test_ctrl_c_in_a_build_leaves_one_dutch_line_and_no_half_build(folder: Path) -> None:
    write_lesson(folder, name="tweede-les", levels=("po", "vo", "mbo"))
    write_lesson(folder, name="derde-les", levels=("po", "vo", "mbo"))
    building = subprocess.Popen(
        [sys.executable, "-m", "lesmateriaal", "bouw"],
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    assert building.stderr is not None
    first = building.stderr.readline()

    os.killpg(building.pid, signal.SIGINT)  # as a terminal does: the helpers of the build get it too
    try:
        out, rest = building.communicate(timeout=30)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(building.pid, signal.SIGKILL)  # helpers that hang would outlive the tests

    assert first == "derde-les po: klaar\n"
    assert [line for line in rest.splitlines() if not line.endswith(": klaar") and line] == ["Gestopt."]
    assert (building.returncode, out) == (130, "")
    assert files_in(folder / "build") == []


def test_python_can_run_the_package_itself(folder: Path) -> None:
    ran = run_program(folder, "bouw", "--soort", "ouderbrief", "--niveau", "vo")

    assert ran.out.startswith("1 bestand gemaakt in build/materiaal. ")


def _read_all(terminal: int) -> str:
    said = b""
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # Linux says so that the other side is closed
            piece = b""
        if not piece:
            os.close(terminal)
            return said.decode("utf-8")
        said += piece
