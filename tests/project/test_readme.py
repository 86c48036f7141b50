"""What the README says works: its library example, its commands, its links."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def _blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_the_five_lines_of_the_library_run(tmp_path: Path) -> None:
    (example,) = _blocks("python")

    done = subprocess.run([sys.executable, "-c", example], cwd=tmp_path, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("15\n")
    assert len(list((tmp_path / "build" / "pakketten").glob("groepsdruk-*.zip"))) == 3


def _commands() -> list[str]:
    lines = (line.split("#")[0].strip() for block in _blocks("sh") for line in block.splitlines())
    known = ("school.yaml", "scholen.csv")  # with these the tests of the guides work
    return [
        line for line in lines if line.startswith("lesmateriaal ") and not any(each in line for each in known)
    ]


@pytest.mark.parametrize("command", _commands())
def test_each_command_of_the_readme_works(command: str, tmp_path: Path, documents: dict[str, Path]) -> None:
    deck = documents["groepsdruk-vo-presentatie.pptx"]
    shutil.copy(deck, tmp_path / "presentatie.pptx")
    shutil.copytree(deck.parent, tmp_path / "build" / "materiaal" / "groepsdruk" / "vo")
    words = [sys.executable, "-m", *command.split()]

    done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr


def test_the_first_block_of_the_readme_is_dutch_and_for_mentors() -> None:
    first = README.split("\n\n")[1]

    assert first.startswith("> **Voor mentoren en scholen.**")
    assert "niets te installeren" in first.replace("\n> ", " ")


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)h][^)]*)\)", README))))
def test_each_link_of_the_readme_leads_somewhere(target: str) -> None:
    assert (ROOT / target).exists()


def test_every_make_target_of_the_readme_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")

    for target in re.findall(r"make (test|bench|lint)\b", README):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
