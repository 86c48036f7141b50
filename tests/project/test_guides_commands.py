"""Every command in the guides is run, or at least understood by the command line; every command is in a guide."""

import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from command_line import run_here
from guide_world import GUIDES, NEW, NOT_RUN, Block, blocks, text_of, write_logo
from lesmateriaal.cli.main import program
from lesmateriaal.pipeline import Report

DUTCH = [each for each in GUIDES if each.startswith("docs/")]
RUN = [each for each in DUTCH if any(block.file == each and not block.note for block in blocks("sh"))]
PACK = "memes-mbo.zip"
"""The pack that the guide for schools fills in."""
MADE = ("build/materiaal/grappen", "build/pakketten/grappen")
"""What the guide for authors makes itself."""
DIFFERENT = 1
"""What `vergelijk` ends with when somebody changed a text."""


def _commands(file: str = "") -> Iterator[tuple[Block, list[str]]]:
    """Yield the words of each `lesmateriaal` command of `file` (or of all guides), and its block."""
    for block in blocks("sh"):
        for line in block.body.splitlines():
            words = shlex.split(line.split(" > ")[0], comments=True)
            if words and Path(words[0]).name == "lesmateriaal" and file in ("", block.file):
                yield block, words[1:]


def _prepare(folder: Path, built: Report) -> None:
    """Write the files that the guides name and do not make themselves."""
    deck = next(each for each in built.files if each.name == "groepsdruk-vo-presentatie.pptx")
    shutil.copy(deck, folder / "mijn-presentatie.pptx")
    shutil.copy(next(each for each in built.packs if each.name == PACK), folder)
    write_logo(folder)
    shutil.copy(folder / "logo.png", folder / "linde.png")
    (table,) = (block for block in blocks("text") if block.note.endswith(" scholen.csv"))
    (folder / "scholen.csv").write_text(table.body, "utf-8")
    for block in blocks("yaml"):
        if block.note.endswith(" school.yaml"):
            (folder / "school.yaml").write_text(block.body, "utf-8")


@pytest.mark.parametrize("file", RUN)
def test_the_commands_of_each_guide_work_one_after_another(
    file: str,
    tmp_path: Path,
    built: Report,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    _prepare(tmp_path, built)
    monkeypatch.chdir(tmp_path)

    for block, words in _commands(file):
        if block.note.startswith(NOT_RUN):
            continue
        ran = run_here(capsys, *words)

        allowed = (0, DIFFERENT) if words[0] == "vergelijk" else (0,)
        if words[-1] == "--streng":
            assert ran.err.count("hulplijn_nakijken") == 3, "a new lesson has nothing else to tell"
        assert ran.code in allowed, f"{block.name}: {' '.join(words)}\n{ran.out}{ran.err}"


@pytest.mark.parametrize(("block", "words"), [*_commands()], ids=lambda value: getattr(value, "name", None))
def test_each_command_is_one_that_the_command_line_understands(
    block: Block, words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (
        "mijn-presentatie.pptx",
        "presentatie.pptx",
        "school.yaml",
        "grappen-vo-presentatie.pptx",
        "scholen.csv",
        PACK,
        "grappen-vo.zip",
    ):
        (tmp_path / name).touch()  # the command line refuses a file that is not there
    (tmp_path / "oude-site").mkdir()
    given = [(tmp_path / Path(each).name).name if each.startswith(MADE) else each for each in words]
    if given[0].startswith("--"):
        assert given in (["--help"], ["--versie"])
        return
    command = program.commands[given[0]]

    context = click.Context(command, parent=click.Context(program), info_name=given[0])

    command.parse_args(context, given[1:])


def test_what_is_no_command_of_ours_is_not_run_by_these_tests() -> None:
    others = {
        line.split()[0]
        for block in blocks("sh")
        if not block.note.startswith(NOT_RUN) and block.file in DUTCH
        for line in block.body.splitlines()
        if line and not line.startswith("lesmateriaal ")
    }

    assert others == set()


@pytest.mark.parametrize("name", sorted(program.commands))
def test_each_command_stands_in_the_guide_for_authors_and_in_the_readme(name: str) -> None:
    assert f"`lesmateriaal {name}" in text_of("docs/voor-auteurs.md")
    assert f"lesmateriaal {name}" in text_of("README.md")


@pytest.mark.parametrize("name", sorted(program.commands))
def test_each_command_is_shown_at_work_in_the_guide_for_authors(name: str) -> None:
    assert any(words[0] == name for _, words in _commands("docs/voor-auteurs.md"))


def test_the_lesson_of_the_guide_is_the_one_that_the_examples_change() -> None:
    assert ["nieuw", NEW] in [words[:2] for _, words in _commands("docs/voor-auteurs.md")]
