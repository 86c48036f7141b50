"""How blocks on paper stand to each other: the space around a block, and what must not be torn apart."""

from collections.abc import Sequence

from lesmateriaal.document import paper_sizes as sizes
from lesmateriaal.document.paper import (
    Beside,
    CutCards,
    CutLine,
    DrawingBoxes,
    Frame,
    Heading,
    Link,
    Opening,
    PaperBlock,
    Prompts,
    Script,
    Small,
    Speech,
    Table,
    Task,
    Ticks,
    Timeline,
    WritingLines,
)
from lesmateriaal.document.theme import Look, page
from lesmateriaal.document.tree import Bullets, Chat, Labelled, Numbered, Paragraph, Text, plain
from lesmateriaal.text.measure import to_mm, width_pt

_ROOM_TO_ANSWER = WritingLines | Ticks | DrawingBoxes | CutCards | Prompts
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
        case Opening():
            return 0, 7
        case Beside():
            return look.paper["heading_1"].before_pt, 0
        case Speech():
            return 2, 7
        case Chat():
            return 4, 8
        case Script():
            return 2, 6
        case Table() | CutCards() | DrawingBoxes():
            return 4, 10
        case Frame():
            return 9, 9
        case Timeline():
            return 5, 4
        case _:
            return 0, 0


def task_widths_mm(note: str, look: Look) -> tuple[float, ...]:
    """Return the widths of number, title and, when there is one, `note`: as wide as it is, up to a limit."""
    left = page().text_width_mm - sizes.TASK_NUMBER_MM
    if not note:
        return sizes.TASK_NUMBER_MM, left
    note_mm = min(to_mm(width_pt(note, look.paper["small"].size_pt)) * 1.05 + 2, sizes.TASK_NOTE_MAX_MM)
    return sizes.TASK_NUMBER_MM, left - note_mm, note_mm


def opening_mm(opening: Opening) -> tuple[float, float]:
    """Return the widths of the title and of the characters beside it."""
    faces = sizes.OPENING_FACE_MM * len(opening.portraits) + (1 if opening.portraits else 0)  # 1 mm to spare
    return page().text_width_mm - faces, faces


def opening_text_mm(opening: Opening) -> float:
    """Return the room for the title."""
    return opening_mm(opening)[0] - (sizes.OPENING_GAP_MM if opening.portraits else 0)


def name_line_mm(count: int, width_mm: float) -> list[tuple[float, float]]:
    """Return where each of `count` lines within `width_mm` begins and ends; the first is twice as long.

    The last one ends a millimetre before the edge: at the edge itself LibreOffice takes another line.
    """
    share = (width_mm - 1 - sizes.NAME_GAP_MM * (count - 1)) / (count + 1)
    places = [(0.0, 2 * share)]
    while len(places) < count:
        start = places[-1][1] + sizes.NAME_GAP_MM
        places.append((start, start + share))
    return places


def has_room_behind(prompt: Text, look: Look) -> bool:
    """Whether `prompt` is so short that the line to write on stands behind it, and not below."""
    room_mm = page().text_width_mm * sizes.PROMPT_SHARE
    return to_mm(width_pt(plain(prompt), look.paper["line"].size_pt)) <= room_mm


def link_text(link: Link) -> str:
    """Return a link as it is read on paper."""
    return f"{link.words} · {link.detail}" if link.detail else link.words


def label_with_colon(label: str) -> str:
    """Return `label` with a colon, unless it ends in a mark of its own."""
    return label if label.endswith((":", "?", "!", ".", "…")) else f"{label}:"
