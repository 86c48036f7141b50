"""The whole afternoon of an author: from an empty folder to a good lesson, and an improvement that finds its way back."""

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect
from pptx import Presentation

from browser import open_browser, opened, preview_of
from command_line import environment
from factories import change

VO = "lessons/grappen/vo.yaml"
QUESTION = "Wanneer is een grap niet meer leuk?"


def lesmateriaal(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run a command in `folder` as an author does, without a terminal."""
    command = [sys.executable, "-m", "lesmateriaal", *arguments]
    return subprocess.run(
        command,
        cwd=folder,
        env=environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder in which an author has just made a lesson."""
    made = lesmateriaal(tmp_path, "nieuw", "grappen", "--niveau", "vo")
    assert made.returncode == 0, made.stderr
    return tmp_path


@pytest.mark.office
def test_an_author_makes_mends_sees_builds_and_gets_an_improvement_back(folder: Path) -> None:
    # an edit, and then a wrong one
    change(folder / VO, QUESTION, "Wie bepaalt of een grap leuk is?")
    assert lesmateriaal(folder, "controleer", "--streng").returncode == 0
    line = change(folder / VO, "minuten: 50", "minuten: vijftig")
    wrong = lesmateriaal(folder, "controleer", "grappen")
    assert wrong.returncode == 1
    assert [each for each in wrong.stderr.splitlines() if "hulplijn_" not in each] == [
        each for each in wrong.stderr.splitlines() if each.startswith(f"{VO}:{line}:")
    ]

    # what the program says of it, and the mend
    assert lesmateriaal(folder, "uitleg", code_in(wrong.stderr, f"{VO}:{line}:")).returncode == 0
    change(folder / VO, "minuten: vijftig", "minuten: 50")
    assert lesmateriaal(folder, "controleer", "--streng").returncode == 0

    # a look at it, which follows what is saved
    with open_browser() as browser, preview_of(folder, "grappen", "--niveau", "vo") as address:
        page = opened(browser, address)
        expect(page.get_by_text("Wie bepaalt of een grap leuk is?").first).to_be_visible()
        change(folder / VO, "Wie bepaalt of een grap leuk is?", "Voor wie is een grap leuk?")
        expect(page.get_by_text("Voor wie is een grap leuk?").first).to_be_visible()

    # the documents, and a text that was changed in PowerPoint
    assert lesmateriaal(folder, "bouw").returncode == 0
    deck = folder / "build/materiaal/grappen/vo/grappen-vo-presentatie.pptx"
    assert lesmateriaal(folder, "vergelijk", "grappen", str(deck)).returncode == 0
    change_in_powerpoint(deck, "Voor wie is een grap leuk?", "Voor wie is een grap nog leuk?")
    compared = lesmateriaal(folder, "vergelijk", "grappen", str(deck))
    at = next(
        number
        for number, text in enumerate((folder / VO).read_text("utf-8").splitlines(), 1)
        if text.startswith("kernvraag:")
    )
    assert compared.returncode == 1
    assert f"{VO}:{at}:" in compared.stdout
    assert '"Voor wie is een grap nog leuk?"' in compared.stdout

    # the improvement goes back into the source, and nothing is lost on the way
    change(folder / VO, "Voor wie is een grap leuk?", "Voor wie is een grap nog leuk?")
    assert lesmateriaal(folder, "bouw").returncode == 0
    assert lesmateriaal(folder, "vergelijk", "grappen", str(deck)).returncode == 0
    assert deck.with_name("grappen-vo-presentatie-eigen.pptx").is_file()


def code_in(said: str, place: str) -> str:
    """Return the code at the end of the finding at `place`."""
    return next(line for line in said.splitlines() if line.startswith(place)).rpartition("[")[2].rstrip("]")


def change_in_powerpoint(path: Path, old: str, new: str) -> None:
    """Change the text `old` on the slides of the deck at `path`, as a teacher does."""
    deck = Presentation(str(path))
    for slide in deck.slides:
        for shape in slide.shapes:
            for paragraph in shape.text_frame.paragraphs if shape.has_text_frame else ():
                if paragraph.text == old:
                    paragraph.runs[0].text = new
                    for run in paragraph.runs[1:]:
                        run.text = ""
    deck.save(str(path))
