"""The line that a problem is about, with a caret under the place: in a terminal, and nowhere else."""

import io
import os
import re
from pathlib import Path

import pytest

from command_line import run_program
from factories import change, write_lesson
from lesmateriaal.cli.caret import columns_of, cut, with_caret
from terminal import run_on_terminal

needs_terminal = pytest.mark.skipif(os.name == "nt", reason="a terminal of this kind is of POSIX")
VO = "lessons/proefles/vo.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a lesson that has a wrong number in line 10."""
    write_lesson(tmp_path)
    assert change(tmp_path / VO, "minuten: 20", "minuten: twintig") == 10
    return tmp_path


def pointed_at(line: str, column: int, columns: int = 80) -> str:
    """Return the character that stands above the caret; each must be one column wide."""
    shown, before = cut(line, column, columns)
    return shown[before : before + 1]


def test_the_caret_stands_under_the_column() -> None:
    assert with_caret("minuten: twintig", 10, 10, 80) == (
        "   10 | minuten: twintig",
        "      |          ^",
    )


def test_wide_characters_take_two_columns_and_marks_none() -> None:
    assert cut("好吗: nee", 5, 80) == ("好吗: nee", 6)
    assert cut("😀 x", 3, 80) == ("😀 x", 3)
    assert cut("e\u0301e\u0301 x", 6, 80) == ("e\u0301e\u0301 x", 3)
    assert cut("👩\u200d👧 x", 5, 80)[1] == 5


def test_a_tab_goes_on_to_the_next_stop_and_is_seen() -> None:
    assert cut("\twie: noor", 2, 80) == ("→   wie: noor", 4)
    assert cut("a\tb", 3, 80) == ("a→  b", 4)


@pytest.mark.parametrize("column", [1, 2, 57, 58, 100, 250, 299, 300])
def test_of_a_long_line_the_piece_around_the_caret_is_shown(column: int) -> None:
    line = "".join(chr(ord("a") + index % 26) for index in range(300))

    shown, before = cut(line, column, 60)

    assert len(shown) <= 60
    assert before < 60
    assert shown[before] == line[column - 1]
    assert (shown[0] == "…", shown[-1] == "…") == (line[0] != shown[0], not line.endswith(shown[-3:]))


def test_a_line_that_just_fits_is_not_cut() -> None:
    assert cut("x" * 60, 60, 60) == ("x" * 60, 59)
    assert cut("x" * 61, 1, 60)[0] == "x" * 58 + "…"


@pytest.mark.parametrize("column", [1, 20, 80])
def test_a_long_line_of_wide_characters_is_not_wider_than_there_is_room(column: int) -> None:
    shown, before = cut("好" * 80, column, 40)

    assert 2 * shown.count("好") + shown.count("…") <= 40
    assert before < 40


def test_a_column_past_the_end_is_right_behind_it() -> None:
    assert cut("titel", 99, 80) == ("titel", 5)


def test_what_a_stranger_wrote_cannot_command_the_terminal() -> None:
    shown, before = cut("a\x1b[31m\u202eb", 8, 80)

    assert shown == "a·[31m·b"
    assert shown[before] == "b"


def test_the_width_is_that_of_the_variable_or_else_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "132")
    assert columns_of(io.StringIO()) == 132
    monkeypatch.setenv("COLUMNS", "breed")
    assert columns_of(io.StringIO()) == 80


@needs_terminal
def test_on_a_terminal_the_line_comes_below_its_message(folder: Path) -> None:
    code, said = run_on_terminal(folder, "controleer", columns=60, variables={"NO_COLOR": "1"})

    assert "[geen_heel_getal]\n   10 | minuten: twintig\n      |          ^\n" in said
    assert "\nWat betekent een code? Kijk met: lesmateriaal uitleg CODE\n" in said
    assert code == 1
    assert "\x1b" not in said


@needs_terminal
def test_no_line_of_a_file_is_wider_than_the_terminal(folder: Path) -> None:
    change(folder / VO, "minuten: twintig", "minuten: " + "heel veel " * 30)

    _, said = run_on_terminal(folder, "controleer", columns=50, variables={"NO_COLOR": "1"})

    (shown,) = [line for line in said.splitlines() if line.startswith("   10 | ")]
    assert len(shown) < 50
    assert shown.endswith("…")


@needs_terminal
def test_on_a_terminal_an_error_is_red_and_a_warning_yellow(folder: Path) -> None:
    _, said = run_on_terminal(folder, "controleer")

    assert re.search(r"\x1b\[31m\S*vo\.yaml:10:10\x1b\[0m", said)
    assert re.search(
        r"\x1b\[33m\S*hulplijnen\.yaml:\S+\x1b\[0m", run_on_terminal(mended(folder), "controleer")[1]
    )


def mended(folder: Path) -> Path:
    """Return `folder` with the wrong number made right, so that its levels are looked at further."""
    change(folder / VO, "minuten: twintig", "minuten: 20")
    return folder


@needs_terminal
def test_other_commands_show_the_line_too(folder: Path) -> None:
    _, said = run_on_terminal(folder.parent, "--map", folder.name, "bouw", variables={"NO_COLOR": "1"})

    assert "   10 | minuten: twintig\n" in said


def test_in_a_pipe_a_problem_is_one_line_without_colours(folder: Path) -> None:
    ran = run_program(folder, "controleer")

    assert len(ran.err.splitlines()) == 1
    assert "\x1b" not in ran.err
    assert "minuten: twintig" not in ran.err


@needs_terminal
def test_an_automatic_build_with_a_terminal_gets_the_same_as_a_pipe(folder: Path) -> None:
    _, said = run_on_terminal(folder, "controleer", variables={"CI": "true"})

    assert "minuten: twintig" not in said
    assert "\x1b" not in said
