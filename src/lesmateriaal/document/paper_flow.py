"""How blocks on paper stand to each other: the space around a block, and what must not be torn apart."""

from collections.abc import Sequence

from lesmateriaal.document import paper_sizes as sizes
from lesmateriaal.document.paper import (
    CutCards,
    CutLine,
    DrawingBoxes,
    Frame,
    Heading,
    PaperBlock,
    Script,
    Small,
    Table,
    Task,
    Ticks,
    WritingLines,
)
from lesmateriaal.document.theme import MM_PER_PT, Look, page
from lesmateriaal.document.tree import Bullets, Chat, Labelled, Numbered, Paragraph
from lesmateriaal.text.measure import width_pt

NOTE_PT = 12
"""Size of the note at the head of a task."""

_ROOM_TO_ANSWER = WritingLines | Ticks | DrawingBoxes | CutCards
_LISTS = Bullets | Numbered
_TEXTS = Paragraph | Small


def sticks_to_next(blocks: Sequence[PaperBlock], index: int) -> bool:
    """Whether the block at `index` must stand on the page where the next block begins.

    Heads stay with what they are the head of, a question with the room to answer it, and the texts
    above a script with the script.
    """
    block, *ahead = blocks[index:]
    following = ahead[0] if ahead else None
    match block:
        case Heading() | Task() | CutLine():
            return True
        case Paragraph() | Small() | Labelled():
            below = next((each for each in ahead if not isinstance(each, _TEXTS)), None)
            return isinstance(following, _ROOM_TO_ANSWER | _LISTS) or isinstance(below, Script)
        case Ticks():
            return isinstance(following, WritingLines)
        case _:
            return False


def gaps_pt(block: PaperBlock, look: Look) -> tuple[float, float]:
    """Return the least space in points above and below a block that is a table, which has none of its own."""
    match block:
        case Task():
            return look.paper["heading_1"].before_pt, look.paper["heading_1"].after_pt
        case Chat():
            return 4, 8
        case Script():
            return 4, 8
        case Table() | CutCards() | DrawingBoxes():
            return 4, 10
        case Frame():
            return 12, 12
        case _:
            return 0, 0


def task_widths_mm(note: str) -> tuple[float, ...]:
    """Return the widths of number, title and, when there is one, `note`: as wide as it is, up to a limit."""
    left = page().text_width_mm - sizes.TASK_NUMBER_MM
    if not note:
        return sizes.TASK_NUMBER_MM, left
    note_mm = min(width_pt(note, NOTE_PT) * MM_PER_PT * 1.05 + 2, sizes.TASK_NOTE_MAX_MM)
    return sizes.TASK_NUMBER_MM, left - note_mm, note_mm


def name_line_mm(count: int) -> list[tuple[float, float]]:
    """Return where each of `count` lines to write on begins and ends; the first is twice as long."""
    share = (page().text_width_mm - sizes.NAME_GAP_MM * (count - 1)) / (count + 1)
    places = [(0.0, 2 * share)]
    while len(places) < count:
        start = places[-1][1] + sizes.NAME_GAP_MM
        places.append((start, start + share))
    return places


def label_with_colon(label: str) -> str:
    """Return `label` with a colon, unless it ends in a mark of its own."""
    return label if label.endswith((":", "?", "!", ".", "…")) else f"{label}:"
