"""`lesmateriaal bouw` after an earlier one, and `--volg`: what is said, and how it ends."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from command_line import environment, run_here
from factories import change, write_lesson

VO = "lessons/proefles/vo.yaml"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with one lesson at two levels."""
    monkeypatch.chdir(tmp_path)
    return write_lesson(tmp_path, levels=("po", "vo"))


def test_a_build_with_nothing_to_do_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    run_here(capsys, "bouw")

    ran = run_here(capsys, "bouw")

    assert ran.code == 0
    assert ran.out == (
        "Alles is al gemaakt: er is niets veranderd sinds de vorige keer (12 bestanden). "
        "Geen fouten, 1 waarschuwing.\n"
    )


def test_a_build_of_what_changed_tells_how_much_was_right(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_here(capsys, "bouw")
    change(folder / VO, "titel:", "titel: Nieuw,")

    assert "De andere 6 bestanden waren al goed. Geen fouten" in run_here(capsys, "bouw").out


def test_everything_is_made_with_opnieuw(capsys: pytest.CaptureFixture[str]) -> None:
    run_here(capsys, "bouw")

    document = json.loads(run_here(capsys, "bouw", "--opnieuw", "--json").out)

    assert (len(document["bestanden"]), document.get("al_goed")) == (10, None)


def test_a_build_of_one_kind_makes_the_next_whole_build_make_all(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_here(capsys, "bouw")
    change(folder / VO, "titel:", "titel: Nieuw,")
    run_here(capsys, "bouw", "--soort", "hand-out")

    ran = run_here(capsys, "bouw")

    assert "eigen_versie" not in ran.err
    assert ran.out.startswith("10 bestanden gemaakt")


def test_following_and_json_do_not_go_together(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_here(capsys, "bouw", "--volg", "--json").code == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal like this one")
def test_following_builds_what_is_saved_tells_a_mistake_and_ends_in_a_line(folder: Path) -> None:
    log = folder / "log"
    with log.open("w") as said:
        program = subprocess.Popen(
            [sys.executable, "-m", "lesmateriaal", "bouw", "--volg"],
            cwd=folder,
            env=environment(),
            stdout=said,
            stderr=said,
        )
    try:
        wait_for(log, "Ik kijk mee in")
        change(folder / VO, "titel:", "titel: Nieuw,")
        wait_for(log, "vo.yaml: 5 bestanden gemaakt in ")
        change(folder / VO, "minuten: ", "minuten: 9")
        wait_for(log, "Niets gemaakt. 1 fout")
        program.send_signal(signal.SIGINT)
        assert program.wait(20) == 0
    finally:
        program.kill()
    assert log.read_text("utf-8").endswith("Gestopt met meekijken.\n")
    assert "Traceback" not in log.read_text("utf-8")


def wait_for(log: Path, words: str) -> None:
    """Wait until `words` stand in `log`, for as long as a slow machine may need."""
    end = time.monotonic() + 60
    while words not in log.read_text("utf-8"):
        assert time.monotonic() < end, log.read_text("utf-8")
        time.sleep(0.1)
