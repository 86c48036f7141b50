"""No word alone on the last line: the last two words of such a text are bound by a no-break space.

It changes no number of lines: one word moves down, and every program moves it along when text is changed.
"""

from collections.abc import Callable
from dataclasses import replace

from lesmateriaal.document import geometry
from lesmateriaal.document.fit_lines import Face, Lines, face_of
from lesmateriaal.document.slides import Answer, Box, Bubble, Card, SlideBlock, Ticket
from lesmateriaal.document.theme import BoxSpec, Look
from lesmateriaal.document.tree import Bullets, Labelled, Numbered, Paragraph, Text, plain

SHORT_WORD = 12
"""A word of more characters may stand alone: in the 28 pt of vo it is some 60 mm wide, more than a third of the
column of 166 mm beside a picture, and a line that is filled for a third does not look forgotten."""
LEAST_WORDS = 4
"""A text of fewer words breaks where it likes: of three words with two bound, the first would stand alone."""
_NO_BREAK_SPACE = "\u00a0"


def bound_box(box: Box, spec: BoxSpec, theme: Look) -> Box:
    """Return `box`, whose size is chosen, without words alone on a last line."""
    width_mm, face = geometry.text_area_mm(spec, box.block, theme)[0], face_of(theme, spec)

    def bind(text: Text) -> Text:
        return bound(text, width_mm, box.size_pt, face)

    return replace(box, block=_bound(box.block, bind)) if box.size_pt else box


def _bound(block: SlideBlock, bind: Callable[[Text], Text]) -> SlideBlock:
    match block:
        case Paragraph(texts):
            return replace(block, texts=tuple(map(bind, texts)))
        case Bullets(items) | Numbered(items):
            return replace(block, items=tuple(map(bind, items)))
        case Ticket(lines):
            return replace(block, lines=tuple(map(bind, lines)))
        case Card(text=text) | Answer(text=text) | Bubble(text=text):
            return replace(block, text=bind(text))
        case Labelled(rows):
            return replace(block, rows=tuple((label, bind(text)) for label, text in rows))
        case _:
            return block


def bound(text: Text, width_mm: float, size_pt: float, face: Face) -> Text:
    """Return `text` with its last two words bound, when the last one would stand alone and is short.

    Programs may use all of a column or a little less, so both are asked; and what stands before the two words
    may not end in a word alone either.
    """
    words = plain(text).split(" ")
    if len(words) < LEAST_WORDS or len(words[-1]) > SHORT_WORD:
        return text
    columns = [Lines((text,), width, 0) for width in (width_mm, width_mm / geometry.MARGIN)]
    if not any(column.has_widow(size_pt, face) for column in columns):
        return text
    together = _joined(text)
    for column in columns:
        same = Lines((together,), column.width_mm, 0)
        before = column.shortened(len(words[-1]) + len(words[-2]) + 2)
        if same.count(size_pt, face) != column.count(size_pt, face) or before.has_widow(size_pt, face):
            return text
    return together


def _joined(text: Text) -> Text:
    """Return `text` with its last space made a no-break space."""
    for index in range(len(text) - 1, -1, -1):
        head, space, tail = text[index].text.rpartition(" ")
        if space:
            run = replace(text[index], text=head + _NO_BREAK_SPACE + tail)
            return (*text[:index], run, *text[index + 1 :])
    return text
