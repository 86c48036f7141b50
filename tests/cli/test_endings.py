"""How a run ends: exit codes, Ctrl-C, a reader who leaves, a full disk, and bugs of ours."""

import ast
import inspect
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from command_line import english_words, environment, run_here, run_program
from factories import write_lesson
from lesmateriaal.cli.frame import DutchCommand
from lesmateriaal.cli.main import program


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with one lesson."""
    monkeypatch.chdir(tmp_path)
    return write_lesson(tmp_path)


def add_command(monkeypatch: pytest.MonkeyPatch, callback: Callable[[], object]) -> None:
    """Give the program a command `proef` that does `callback`."""
    monkeypatch.setitem(program.commands, "proef", DutchCommand("proef", callback=callback))


@pytest.mark.parametrize("name", program.commands)
def test_no_command_ends_with_a_bare_number(name: str) -> None:
    callback = program.commands[name].callback
    assert callback is not None
    tree = ast.parse(inspect.getsource(inspect.getmodule(callback) or callback))
    command = next(each for each in tree.body if getattr(each, "name", "") == callback.__name__)

    returns = [each for each in ast.walk(command) if isinstance(each, ast.Return)]

    assert returns
    assert not [each for end in returns for each in ast.walk(end) if isinstance(each, ast.Constant)]


def test_a_broken_library_is_told_of_and_ends_with_code_1(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "assets/bronnen.yaml").write_text("bronnen: {}\nfout: ja\n", "utf-8")

    ran = run_here(capsys, "lijst")

    assert ran.err.startswith("assets/bronnen.yaml:2:1: de sleutel `fout` bestaat hier niet.")
    assert ran.code == 1


def test_a_disk_that_cannot_be_written_ends_with_code_3(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "bestand").write_text("geen map")

    ran = run_here(capsys, "bouw", "--uit", "bestand/onder")

    assert ran.err.splitlines()[-1].startswith("bestand/onder: dit kan niet worden geschreven")
    assert ran.code == 3


def test_a_disk_that_cannot_be_written_is_told_of_in_json_too(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "bestand").write_text("geen map")

    ran = run_here(capsys, "bouw", "--uit", "bestand/onder", "--json")

    document = json.loads(ran.out)
    assert [problem["code"] for problem in document.pop("problemen")] == ["schrijven_lukt_niet"]
    assert document == {"bestanden": [], "pakketten": [], "code": 3}
    assert ran.err == ""


def test_ctrl_c_is_answered_with_one_dutch_line_and_code_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    add_command(monkeypatch, lambda: signal.raise_signal(signal.SIGINT))

    ran = run_here(capsys, "proef")

    assert ran.err.strip() == "Gestopt."
    assert (ran.code, ran.out) == (130, "")


def test_a_bug_of_ours_is_one_dutch_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("LESMATERIAAL_FOUT", raising=False)
    add_command(monkeypatch, lambda: [][0])

    ran = run_here(capsys, "proef")

    assert ran.err.startswith("Dit is een fout in lesmateriaal zelf, niet van jou (IndexError). Meld hem")
    assert len(ran.err.splitlines()) == 1
    assert (ran.code, ran.out) == (3, "")


def test_a_bug_of_ours_shows_its_traceback_when_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LESMATERIAAL_FOUT", "1")
    add_command(monkeypatch, lambda: [][0])

    assert "IndexError: list index out of range" in run_here(capsys, "proef").err


def test_a_file_that_the_system_refuses_is_named_in_dutch(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    add_command(monkeypatch, Path("weg/bestand.txt").read_text)

    ran = run_here(capsys, "proef")

    assert ran.err == "Fout: weg/bestand.txt lukt niet: het is er niet.\n"
    assert ran.code == 3


@pytest.mark.skipif(os.name == "nt", reason="a pipe of this kind is of POSIX")
@pytest.mark.parametrize("arguments", [("lijst",), ("lijst", "--json"), ("--help",), ("--versie",)])
def test_a_reader_who_left_is_no_error(folder: Path, arguments: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)

    done = subprocess.run(
        [sys.executable, "-m", "lesmateriaal", *arguments],
        cwd=folder,
        env=environment(),
        stdout=writing,
        stderr=subprocess.PIPE,
    )

    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a disk that is always full is of Linux")
@pytest.mark.parametrize("arguments", [("lijst",), ("lijst", "--json"), ("--help",)])
def test_an_answer_that_finds_a_full_disk_ends_with_code_3(folder: Path, arguments: tuple[str, ...]) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "lesmateriaal", *arguments],
            cwd=folder,
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    assert done.stderr == "Fout: dit lukt niet: de schijf is vol.\n"
    assert done.returncode == 3


def test_a_name_that_is_no_text_is_refused_and_not_stumbled_over(folder: Path) -> None:
    ran = run_program(folder, "bouw", "les\udcff")

    assert ran.err.splitlines()[-1].startswith("Fout: de les `les?` is er niet.")
    assert ran.code == 2


def test_the_usual_endings_hold_no_english_word(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for raised in (PermissionError(13, "Permission denied", "les.yaml"), MemoryError(), KeyError("value")):

        def fail(raised: Exception = raised) -> None:
            raise raised

        add_command(monkeypatch, fail)
        said = run_here(capsys, "proef").err
        assert english_words(said) == set(), said
