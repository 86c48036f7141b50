"""The help pages: Dutch, within 80 columns, and complete."""

import re
from pathlib import Path

import click
import pytest

from command_line import english_words, run_here, run_program
from lesmateriaal.cli.main import program
from lesmateriaal.cli.values import LEVEL
from lesmateriaal.dutch.products import PRODUCT_NAMES
from lesmateriaal.lesson.model import Level

PAGES = [(), *((name,) for name in program.commands)]


@pytest.fixture(params=PAGES, ids=lambda page: " ".join(page) or "lesmateriaal")
def page(
    request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> str:
    """Return a help page, in a window that is wider than it may be."""
    monkeypatch.setenv("COLUMNS", "200")
    ran = run_here(capsys, *request.param, "--help")
    assert (ran.code, ran.err) == (0, "")
    return ran.out


def test_a_help_page_has_no_english_word(page: str) -> None:
    assert english_words(page) == set()


def test_a_help_page_fits_in_80_columns(page: str) -> None:
    assert max(map(len, page.splitlines())) <= 80


def test_a_help_page_begins_with_the_usage_and_explains_itself(page: str) -> None:
    assert page.startswith("Gebruik: lesmateriaal ")
    assert re.search(r"^  --help +Toon deze uitleg\.$", page, re.MULTILINE)


@pytest.mark.parametrize("name", program.commands)
def test_every_option_and_argument_is_explained(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    said = run_here(capsys, name, "--help").out

    for param in program.commands[name].params:
        called = param.opts[0] if isinstance(param, click.Option) else str(param.metavar)
        assert re.search(rf"^  {called}( [A-Z]+)?  +[A-Z]", said, re.MULTILINE), called


def test_the_help_of_the_program_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    said = run_here(capsys, "--help").out

    assert re.findall(r"^  (\w+) {2,}\w", said.split("Opdrachten:")[1], re.MULTILINE)[:3] == [
        "bouw",
        "lijst",
        "controleer",
    ]


def test_the_help_of_bouw_names_every_kind_of_document_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    kinds = run_here(capsys, "bouw", "--help").out.split("Soorten:")[1].split("Bijvoorbeeld:")[0]

    assert re.findall(r"^ +(\S+)", kinds, re.MULTILINE) == list(PRODUCT_NAMES.values())


def test_the_levels_to_choose_from_are_those_of_the_model() -> None:
    assert LEVEL.choices == tuple(Level)


def test_without_a_command_the_help_page_comes_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys)

    assert ran.err.startswith(run_here(capsys, "--help").out)


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, "--versie")

    assert re.fullmatch(r"lesmateriaal (\d+\.\d+\S*|onbekend \(niet geïnstalleerd\))\n", ran.out)
    assert ran.code == 0


def test_letters_that_a_terminal_cannot_show_do_not_stop_the_help(tmp_path: Path) -> None:
    ran = run_program(tmp_path, "bouw", "--help", variables={"PYTHONIOENCODING": "ascii"})

    assert ran.out.startswith("Gebruik: lesmateriaal bouw [OPTIES] [LES]?\n")
    assert (ran.code, ran.err) == (0, "")
