"""Where each word of a finished file is drawn: the words of a PDF and the rectangles of their letters."""

import unicodedata
from pathlib import Path
from typing import NamedTuple

from office_programs import PdfWord, read_words

TOLERANCE_MM = 1.0
"""The side bearing of a letter, the hundredths of a millimetre in which LibreOffice lays out, and our rounding."""
_ABOVE, _BELOW = 0.15, 0.08
"""Shares of the height of a word in a PDF that are no letters.

Poppler gives every word of LibreOffice 0.95 em above its base line and 0.35 em below, whatever the font. Letters
of Carlito reach from 0.75 em above to 0.25 em below: its own ascent and descent, from the top of an f to the
bottom of a g. Measured by the larger box, the last line of every full box would seem to stick out.
"""
_MM_PER_PT = 25.4 / 72
_DRAWN_LATER = ("So", "Sm", "Sk", "Mn", "Me", "Cf", "Zs", "Cc")
"""Kinds of characters that a font may lack, or that are not seen."""
_NO_BREAK_HYPHEN = "\u2011"


class Rect(NamedTuple):
    """A rectangle in mm from the top left of the page."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: "Rect", tolerance_mm: float = TOLERANCE_MM) -> bool:
        """Whether `other` stands inside, but for the tolerance."""
        return (
            self.left - tolerance_mm <= other.left
            and self.top - tolerance_mm <= other.top
            and other.right <= self.right + tolerance_mm
            and other.bottom <= self.bottom + tolerance_mm
        )

    def overlap_mm(self, other: "Rect") -> float:
        """Return how deep the two stand in each other; 0 or less when they do not."""
        across = min(self.right, other.right) - max(self.left, other.left)
        return min(across, min(self.bottom, other.bottom) - max(self.top, other.top))

    def __str__(self) -> str:
        return f"{self.left:.1f},{self.top:.1f}–{self.right:.1f},{self.bottom:.1f}"


class Word(NamedTuple):
    """A word of a page and where its letters stand."""

    text: str
    rect: Rect


class Page(NamedTuple):
    """A page: its own rectangle, and its words in the order in which they were drawn."""

    rect: Rect
    words: tuple[Word, ...]


def read_pages(pdf: Path) -> list[Page]:
    """Return the pages of `pdf` with their words."""
    return [
        Page(
            Rect(0, 0, page.width_pt * _MM_PER_PT, page.height_pt * _MM_PER_PT),
            tuple(Word(word.text, _rect_of_letters(word)) for word in page.words),
        )
        for page in read_words(pdf, as_drawn=True)
    ]


def letters(text: str) -> str:
    """Return the letters, figures and punctuation of `text`: what is drawn in order.

    A sign that the font lacks is drawn after the text around it, with a font that has it.
    """
    return "".join(
        character
        for character in unicodedata.normalize("NFKC", text.replace(_NO_BREAK_HYPHEN, ""))
        if unicodedata.category(character) not in _DRAWN_LATER
    )


def _rect_of_letters(word: PdfWord) -> Rect:
    height = word.bottom_pt - word.top_pt
    edges = (word.left_pt, word.top_pt + height * _ABOVE, word.right_pt, word.bottom_pt - height * _BELOW)
    return Rect(*(edge * _MM_PER_PT for edge in edges))
