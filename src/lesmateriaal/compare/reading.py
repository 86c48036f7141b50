"""The texts of a finished document, in order and without looks: by slide with its notes, or of the whole paper.

What Office and other programs change by themselves is taken away: straight or curly quotes, spaces and hyphens
that do not break, an ellipsis of three dots, words cut into runs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lesmateriaal.inspect.deck import FOOT
from lesmateriaal.inspect.deck_reading import read_deck
from lesmateriaal.inspect.opened import Opened
from lesmateriaal.inspect.shapes import Shape
from lesmateriaal.inspect.xml import A, Element, P, W, local

_SPACES = re.compile(r"[\s\u00a0\u2007\u202f]+")
_SAME = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′", "'"),
        **dict.fromkeys("“”„‟″", '"'),
        **dict.fromkeys("\u2010\u2011", "-"),
        "\u00ad": None,  # a soft hyphen
        "\u200b": None,  # a space of no width
        "\ufeff": None,
        "…": "...",
    }
)
_IN_NO_TEXT = frozenset({"del", "moveFrom", "instrText"})
"""Elements of Word whose text does not count: what was deleted and still tracked, and codes of fields."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a document that has a word in it; `in_notes` tells that the class does not see it."""

    text: str
    in_notes: bool = False

    @property
    def key(self) -> str:
        """The text as it is compared."""
        return comparable(self.text)


@dataclass(frozen=True, slots=True)
class Page:
    """A slide with its number (from 1), title and lines; a paper is one page with the number 0."""

    number: int
    title: str
    lines: tuple[Line, ...]


def comparable(text: str) -> str:
    """Return `text` without what programs change by themselves."""
    return _SPACES.sub(" ", text.translate(_SAME)).strip()


def read_pages(opened: Opened) -> tuple[Page, ...]:
    """Return the slides of a deck in order, or the one page of a Word document."""
    if opened.kind == "pptx":
        return tuple(_slides(opened))
    return (Page(0, "", tuple(_lines(_paper_texts(opened.xml[opened.main])))),)


def _slides(opened: Opened) -> Iterator[Page]:
    deck = read_deck(opened)
    notes_of = {sheet.place["slide"]: sheet for sheet in deck.notes}
    for number, sheet in enumerate(deck.slides, start=1):
        lines = [*_lines(_shape_texts(sheet.shapes))]
        notes = notes_of.get(sheet.place["slide"])
        if notes is not None:
            lines += _lines(_shape_texts(notes.shapes), in_notes=True)
        title = sheet.title
        yield Page(number, comparable(title.text) if title else "", tuple(lines))


def _lines(texts: Iterator[str], *, in_notes: bool = False) -> Iterator[Line]:
    for text in texts:
        tidy = _SPACES.sub(" ", text).strip()
        if any(map(str.isalnum, tidy)):
            yield Line(tidy, in_notes)


def _shape_texts(shapes: tuple[Shape, ...]) -> Iterator[str]:
    for shape in shapes:
        if shape.placeholder in FOOT or shape.placeholder == "sldImg":
            continue
        bodies = shape.element.iter(f"{A}tc") if shape.kind == "graphicFrame" else (shape.element,)
        for body in bodies:
            text_body = body.find(f"{A}txBody" if shape.kind == "graphicFrame" else f"{P}txBody")
            for paragraph in text_body.iterfind(f"{A}p") if text_body is not None else ():
                yield _slide_text(paragraph)


def _slide_text(paragraph: Element) -> str:
    """Return the words of a paragraph of a slide; a line break inside it is a space."""
    pieces = []
    for each in paragraph.iter(f"{A}t", f"{A}br"):
        pieces.append(" " if local(each) == "br" else each.text or "")
    return "".join(pieces)


def _paper_texts(root: Element) -> Iterator[str]:
    for paragraph in root.iter(f"{W}p"):
        yield "".join(_word_text(paragraph))


def _word_text(element: Element) -> Iterator[str]:
    """Yield the pieces of text in `element`, but for those of a text box inside it, which is read by itself."""
    for each in element:
        name = local(each)
        if name in _IN_NO_TEXT or name == "p" or name == "txbxContent":
            continue
        if name == "t":
            yield each.text or ""
        elif name == "noBreakHyphen":
            yield "-"
        elif name in ("tab", "br", "cr"):
            yield " "
        else:
            yield from _word_text(each)
