"""Slides for tests of the fitter: texts of a length that is asked for, and what becomes of one slide."""

from lesmateriaal.document.fit import fit_deck
from lesmateriaal.document.slides import Box, Deck, Note, Slide
from lesmateriaal.document.tree import Image, Message, Portrait, Properties, Run, Text
from lesmateriaal.errors import Place, Problem

HERE = Place("lessons/les/vo.yaml", 7, 3)
PROPERTIES = Properties("", "", (), "", "", "", "1.0", "2026-11-22")
TITLE: Text = (Run("Titel"),)
IMAGE = Image("plaat", "Een bal.", 1.0)


def words(count: int) -> Text:
    """Return a text of `count` words of five letters."""
    return (Run(" ".join(["woord"] * count)),)


def message(text: Text, helps: bool = False) -> Message:
    """Return a message of a chat."""
    return Message("Noor", Portrait(IMAGE), text, helps, HERE)


def slide(name: str, *boxes: Box, title: Text = TITLE) -> Slide:
    """Return a slide of the layout `name`, with something to say."""
    return Slide(name, title, boxes, notes=(Note("Zeg", (words(3),)),), origin=HERE)


def fit_slides(*slides: Slide, level: str = "vo") -> tuple[tuple[Slide, ...], tuple[Problem, ...]]:
    """Return what becomes of `slides`, and their problems."""
    deck, problems = fit_deck(Deck(level, PROPERTIES, slides))
    return deck.slides, problems


def fit(
    name: str, *boxes: Box, title: Text = TITLE, level: str = "vo"
) -> tuple[tuple[Slide, ...], tuple[Problem, ...]]:
    """Return what becomes of one slide of the layout `name`, and its problems."""
    return fit_slides(slide(name, *boxes, title=title), level=level)
