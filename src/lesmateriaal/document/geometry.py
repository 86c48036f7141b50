"""Where text stands inside the boxes of a slide: insets, indents and gaps, shared by fitter and renderers.

All numbers are mm unless a name says otherwise; their source is the visual brief (looks.json and the
mock-ups), unless a comment tells another reason.
"""

from typing import NamedTuple

from lesmateriaal.document.slides import (
    Agenda,
    Answer,
    Caption,
    Card,
    Side,
    SlideBlock,
    Ticket,
)
from lesmateriaal.document.theme import BoxSpec, Look, line_pitch
from lesmateriaal.document.tree import Bullets, Numbered, Text
from lesmateriaal.text.measure import to_mm, width_pt

MARGIN = 0.97
"""Share of a column that text may take: programs break lines a little differently (docs/decisions/0016)."""
BULLET_INDENT_MM = 12.0
NUMBER_INDENT_MM = 16.0
AGENDA_ROW_MM = 19.0
AGENDA_MINUTES_MM = 32.0
AGENDA_LINE_MM, AGENDA_BAR_MM, AGENDA_BAR_GAP_MM = 0.6, 2.8, 1.8
"""The line below a row of the agenda, the bar on it, and the space between the text and the bar."""
BADGE_MM = 16.0
ANSWER_INDENT_MM = 29.0
TICK_ROW_MM = 20.0
ARROW_POINT_MM = 24.0
TICKET_SIDE_MM = 14.0
TICKET_TOP_MM = 8.0
LABEL_GAP_MM = 4.0
PERSON_NAME_MM = 10.0
PERSON_ROW_MM = 36.0
"""The most room that one person takes: three fill the 112 mm beside a case, so that one or two of them have a
face of the same size (26 mm) and not one that grows into the whole column. With four the faces are 18 mm."""
STICKER_GAP_MM, STICKER_COLUMNS = 6.0, 3
LONGEST_NAME = "Mevrouw A. van den Oosterhuis-Westerman."
"""A name of 40 characters, the most that a contact may have."""
BELOW_TITLE_MM = 8.0
ASIDE_GAP_MM = 6.0
"""Between a title and the picture beside it."""


class Insets(NamedTuple):
    """Space between the edge of a box and its text."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


def insets_mm(block: SlideBlock, spec: BoxSpec, look: Look) -> Insets:
    """Return the space that `block` keeps free at the edges of the box `spec`."""
    pad = look.padding_mm
    match block:
        case Card(label=""):
            return Insets(pad, pad / 2, pad, pad / 2)
        case Agenda():
            return Insets(pad, 0, pad, 0)
        case Answer(right=True):
            return Insets(pad, pad + TICK_ROW_MM, pad, pad)
        case Answer():
            return Insets(ANSWER_INDENT_MM, 4, pad, 4)
        case Caption():
            return Insets(5, 0, 5, 0)
        case Side() if spec.frame.startswith("arrow"):
            return Insets(ARROW_POINT_MM, 4, ARROW_POINT_MM, 4)
        case Side():
            return Insets(pad, 2, pad, 2)
        case Ticket():
            return Insets(TICKET_SIDE_MM, TICKET_TOP_MM, TICKET_SIDE_MM, TICKET_TOP_MM)
        case _:
            return Insets(pad, pad, pad, pad) if spec.frame else Insets()


def indent_mm(block: SlideBlock) -> float:
    """Return how far the text of a list stands from the edge of its box."""
    match block:
        case Bullets():
            return BULLET_INDENT_MM
        case Numbered() | Ticket():
            return NUMBER_INDENT_MM
        case _:
            return 0.0


def gap_pt(block: SlideBlock, size_pt: float) -> float:
    """Return the space between two paragraphs or items of `block`: more where each stands for itself."""
    match block:
        case Ticket():
            share = 1.2
        case Numbered() | Bullets():
            share = 0.75
        case _:
            share = 0.5
    return size_pt * line_pitch() * share


def line_mm(size_pt: float) -> float:
    """Return the height of a line."""
    return to_mm(size_pt * line_pitch())


def text_area_mm(spec: BoxSpec, block: SlideBlock, look: Look) -> tuple[float, float]:
    """Return the width and height that the text of `block` has in the box `spec`."""
    inset = insets_mm(block, spec, look)
    width = spec.w_mm - inset.left - inset.right - indent_mm(block)
    return width, spec.h_mm - inset.top - inset.bottom


def person_row_mm(spec: BoxSpec, count: int) -> float:
    """Return the height of one of `count` people below each other: a face and the name below it."""
    return min(PERSON_ROW_MM, spec.h_mm / count)


def sticker_width_mm(spec: BoxSpec) -> float:
    """Return the width of a cell of a sticker sheet."""
    return (spec.w_mm - STICKER_GAP_MM * (STICKER_COLUMNS - 1)) / STICKER_COLUMNS


def label_size_pt(look: Look) -> float:
    """Return the size of small labels: the last step of the style."""
    return look.sizes_pt["label"][-1]


def weighted(text: Text, bold: bool = False) -> tuple[tuple[str, bool], ...]:
    """Return `text` as the measurer takes it; `bold` makes all of it bold."""
    return tuple((run.text, run.bold or bold) for run in text)


def text_width_mm(text: Text, size_pt: float) -> float:
    """Return the width of `text` on one line."""
    return to_mm(sum(width_pt(run.text, size_pt, bold=run.bold) for run in text))
