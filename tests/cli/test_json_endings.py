"""Who asks for JSON gets a JSON document, however the run ends."""

import json
import signal
from pathlib import Path
from typing import Any

import pytest

from command_line import run_here
from factories import write_lesson
from lesmateriaal.cli.frame import DutchCommand
from lesmateriaal.cli.main import program

BUILD: dict[str, Any] = {"bestanden": [], "pakketten": [], "problemen": []}
LESSONS: dict[str, Any] = {"lessen": [], "problemen": []}
CHECK: dict[str, Any] = LESSONS | {"documenten": [], "scholen": []}
NO_LESSON = "de les `proefels` is er niet. Bedoelde je `proefles`? Kies uit: proefles."
NO_PATH = "`proefels` is geen les en geen pad naar een les. Bedoelde je `proefles`? Kies uit: proefles."
NO_OPTION = "de optie --nivo bestaat hier niet. Bedoelde je --niveau?"

WRONG = {
    "an unknown lesson": (("bouw", "proefels", "--json"), BUILD, NO_LESSON),
    "an unknown path": (("controleer", "proefels", "--uitvoer", "json"), CHECK, NO_PATH),
    "an unknown option": (("bouw", "--nivo", "po", "--json"), BUILD, NO_OPTION),
    "an option without its value": (
        ("bouw", "--json", "--niveau"),
        BUILD,
        "achter --niveau ontbreekt wat je kiest: --niveau NIVEAU",
    ),
    "an option like nothing": (
        ("controleer", "--uitvoer=JSON", "--xyzzy"),
        CHECK,
        "de optie --xyzzy bestaat hier niet.",
    ),
    "a folder that is not there": (
        ("--map", "bouw", "lijst", "--json"),
        LESSONS,
        "de map bouw bij --map is er niet.",
    ),
    "an unknown command": (
        ("bouww", "--json"),
        {"problemen": []},
        f"de opdracht `bouww` bestaat niet. Bedoelde je `bouw`? Kies uit: {', '.join(program.commands)}.",
    ),
    "a level that no lesson has": (
        ("bouw", "--niveau", "mbo", "--json"),
        BUILD,
        "Er is niets gemaakt: wat je kiest, is er niet bij proefles.",
    ),
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with one lesson."""
    monkeypatch.chdir(tmp_path)
    return write_lesson(tmp_path)


@pytest.mark.parametrize(("arguments", "empty", "sentence"), WRONG.values(), ids=WRONG)
def test_wrong_use_is_told_of_in_json(
    arguments: tuple[str, ...], empty: dict[str, Any], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = run_here(capsys, *arguments)

    assert json.loads(ran.out) == empty | {"melding": sentence, "code": 2}
    assert ran.code == 2


def test_behind_two_dashes_json_is_the_name_of_a_lesson(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, "bouw", "--", "--json")

    assert (ran.code, ran.out) == (2, "")


def test_ctrl_c_is_told_of_in_json(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(program.commands["bouw"], "callback", lambda **_: signal.raise_signal(signal.SIGINT))

    ran = run_here(capsys, "bouw", "--json")

    assert json.loads(ran.out) == BUILD | {"melding": "Gestopt.", "code": 130}
    assert ran.code == 130


def test_a_bug_of_ours_is_told_of_in_json(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    command = DutchCommand("proef", callback=lambda **_: [][0])
    command.params.extend([each for each in program.commands["lijst"].params if each.name == "as_json"])
    monkeypatch.setitem(program.commands, "proef", command)

    document = json.loads(run_here(capsys, "proef", "--json").out)

    assert document["melding"].startswith("Dit is een fout in lesmateriaal zelf, niet van jou (IndexError).")
    assert document["code"] == 3


def test_a_run_that_went_well_has_no_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert "melding" not in json.loads(run_here(capsys, "lijst", "--json").out)
