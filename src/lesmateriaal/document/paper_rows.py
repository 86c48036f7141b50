"""How high the rows are of blocks on paper that are tables: heads of tasks, chats, cards, frames.

Heights are in points.
"""

from collections.abc import Iterator
from typing import assert_never

from lesmateriaal.document import paper_sizes as sizes
from lesmateriaal.document.paper import (
    Beside,
    CutCards,
    DrawingBoxes,
    Frame,
    Heading,
    Opening,
    Speech,
    Table,
    Task,
    Timeline,
)
from lesmateriaal.document.paper_flow import opening_text_mm, task_widths_mm
from lesmateriaal.document.paper_slabs import Slab, heading_slab, points, stacked_pt, text_slab, text_slabs
from lesmateriaal.document.paper_timeline import moment_heights
from lesmateriaal.document.theme import Look, PaperStyle, page
from lesmateriaal.document.tree import Bullets, Chat, Image, Message, Run, Text

DESCENT = 0.25
"""Below its base line a line of Calibri takes a quarter of its size, and a picture stands on the base line.

LibreOffice leaves that quarter out where a picture stands alone; here it counts, to be on the safe side.
"""
_TABLE_RULE_PT, _HELPER_FRAME_PT, _BOX_FRAME_PT, _CARD_FRAME_PT = 0.75, 2, 1, 0.5
"""What the lines around a row add to its height, as LibreOffice draws them."""


def row_heights(
    block: Task | Opening | Speech | Chat | DrawingBoxes | CutCards | Table | Frame | Beside | Timeline,
    look: Look,
) -> Iterator[float]:
    """Yield the height of each row of a block that is a table."""
    small = look.paper["small"]
    match block:
        case Task(_, title, note):
            widths = task_widths_mm(note, look)
            head = text_slab(
                title, look.paper["heading_1"], widths[1] - sizes.TASK_GAP_MM, look.head_font, bold=True
            )
            notes = text_slab((Run(note),), small, widths[-1]).height_pt if note else 0
            yield max(points(sizes.TASK_NUMBER_MM), head.height_pt, notes)
        case Opening():
            yield _opening_pt(block, look)
        case Speech(texts):
            width = page().text_width_mm - sizes.SPEECH_SHIFT_MM - 2 * sizes.CHAT_SIDE_MM
            padding = points(sizes.SPEECH_TOP_MM + sizes.SPEECH_BOTTOM_MM)
            for index, text in enumerate(texts):
                words = text_slab(text, look.paper["body"], width).height_pt
                yield words + padding + (points(sizes.SPEECH_GAP_MM) if index else 0)
        case Chat(messages):
            for index, message in enumerate(messages):
                yield _message_pt(message, look) + (points(sizes.CHAT_GAP_MM) if index else 0)
        case DrawingBoxes(labels):
            width = page().text_width_mm / max(len(labels), 1) - 2 * sizes.BOX_PADDING_MM
            highest = max(
                (text_slab(label, small, width, bold=True).height_pt for label in labels), default=0
            )
            yield _BOX_FRAME_PT + max(
                points(sizes.BOX_HEIGHT_MM), highest + small.after_pt + points(2 * sizes.BOX_PADDING_MM)
            )
        case CutCards(cards):
            for start in range(0, len(cards), sizes.CARDS_IN_ROW):
                row = cards[start : start + sizes.CARDS_IN_ROW]
                yield _CARD_FRAME_PT + max(
                    points(sizes.CARD_HEIGHT_MM), *(_card_pt(image, text, small) for image, text in row)
                )
        case Table():
            yield from _table_pt(block, small)
        case Frame():
            yield _frame_pt(block, look)
        case Beside(left, right):
            width = (page().text_width_mm - sizes.BESIDE_GAP_MM) / 2
            yield max(_column_pt(column, look, width) for column in (left, right))
        case Timeline():
            yield from moment_heights(block, look)
        case _:
            assert_never(block)


def _message_pt(message: Message, look: Look) -> float:
    padding = sizes.CHAT_TOP_MM + sizes.CHAT_BOTTOM_MM
    width = page().text_width_mm - sizes.AVATAR_CELL_MM - 2 * sizes.CHAT_SIDE_MM
    name, words = (
        text_slab(text, look.paper["body"], width).height_pt
        for text in ((Run(message.name, True),), message.text)
    )
    return (
        max(name + words, points(sizes.AVATAR_MM))
        + points(padding)
        + (_HELPER_FRAME_PT if message.helps else 0)
    )


def _card_pt(image: Image | None, text: Text, small: PaperStyle) -> float:
    width = page().text_width_mm / sizes.CARDS_IN_ROW
    words = text_slab(text, small, width - 2 * sizes.CARD_SIDE_MM, bold=True).height_pt + small.after_pt
    padding = points(sizes.CARD_TOP_MM + sizes.CARD_BOTTOM_MM)
    if image is None:
        return words + padding
    height = min(sizes.CARD_PICTURE_MM, (width - sizes.CARD_MARGIN_MM) / image.ratio)
    return words + padding + points(height) + DESCENT * small.size_pt + small.after_pt


def _opening_pt(opening: Opening, look: Look) -> float:
    """Return the height of the title with what stands below it, or of the characters beside it."""
    width = opening_text_mm(opening)
    pile = [heading_slab(Heading(1, opening.title), look, width)]
    small = look.paper["small"]
    if opening.labels:
        pile.append(Slab(small.line_pt, sizes.NAME_BEFORE_PT, sizes.NAME_AFTER_PT))
    faces = points(sizes.OPENING_FACE_MM) if opening.portraits else 0
    return max(stacked_pt(pile) + pile[-1].after_pt, faces) + sizes.OPENING_RULE_PT


def _column_pt(blocks: tuple[Heading | Bullets, ...], look: Look, width_mm: float) -> float:
    """Return the height of a column of text; the space above its first block counts as that of the table."""
    pile: list[Slab] = []
    for block in blocks:
        if isinstance(block, Heading):
            pile.append(heading_slab(block, look, width_mm))
        else:
            pile += text_slabs(block, look, width_mm)
    return stacked_pt(pile) + pile[-1].after_pt


def _table_pt(table: Table, small: PaperStyle) -> Iterator[float]:
    padding = 2 * points(sizes.TABLE_TOP_MM)
    widths = [width - 2 * sizes.TABLE_SIDE_MM for width in table.widths_mm]
    head = [(Run(title, True),) for title in table.header]
    for index, row in enumerate((head, *table.rows)):
        lines = [
            text_slab(text, small, width, bold=not column)
            for column, (text, width) in enumerate(zip(row, widths, strict=False))
        ]
        rule = _TABLE_RULE_PT if index else 0
        yield max((line.height_pt for line in lines), default=0) + padding + rule
    if table.total:
        width = sum(table.widths_mm[1:]) - 2 * sizes.TABLE_SIDE_MM
        yield text_slab(table.total[1], small, width, bold=True).height_pt + padding + _TABLE_RULE_PT


def _frame_pt(frame: Frame, look: Look) -> float:
    width = page().text_width_mm - 2 * sizes.FRAME_SIDE_MM
    pile = [text_slab((Run(frame.title, True),), look.paper["heading_2"], width)] if frame.title else []
    for block in frame.blocks:
        pile += text_slabs(block, look, width, framed=True)
    last = pile[-1].after_pt if pile else 0
    return (
        stacked_pt(pile) + last + points(sizes.FRAME_TOP_MM + sizes.FRAME_BOTTOM_MM) + 2 * sizes.FRAME_LINE_PT
    )
