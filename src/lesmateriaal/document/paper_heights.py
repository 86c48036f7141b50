"""How high each block is on paper, as slabs: pieces that stand on one page, or paragraphs that may split.

Heights are in points, from the styles of the looks and the measured width of the text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import assert_never

from lesmateriaal.document import paper_sizes as sizes
from lesmateriaal.document.paper import (
    CutCards,
    CutLine,
    DrawingBoxes,
    Frame,
    Heading,
    NameLine,
    PageBreak,
    PaperBlock,
    RowKind,
    Script,
    ScriptRow,
    Small,
    Table,
    Task,
    Ticks,
    WritingLines,
)
from lesmateriaal.document.paper_flow import gaps_pt, label_with_colon, task_widths_mm
from lesmateriaal.document.theme import MM_PER_PT, Look, PaperStyle, page
from lesmateriaal.document.tree import Bullets, Chat, Image, Labelled, Message, Numbered, Paragraph, Run, Text
from lesmateriaal.text.measure import count_lines

_DESCENT = 0.25
"""Below its base line a line of Calibri takes a quarter of its size, and a picture stands on the base line.

LibreOffice leaves that quarter out where a picture stands alone; here it counts, to be on the safe side.
"""
_TABLE_RULE_PT, _HELPER_FRAME_PT, _BOX_FRAME_PT, _CARD_FRAME_PT = 0.75, 2, 1, 0.5
_SCRIPT_FRAME_PT = {RowKind.WARN: 1.85, RowKind.ANSWER: 0.9}
"""What the lines around a row add to its height, as LibreOffice draws them."""


@dataclass(frozen=True, slots=True)
class Slab:
    """A piece of a page: `lines` of `line_pt` each, with the least space above and below."""

    line_pt: float
    before_pt: float = 0
    after_pt: float = 0
    lines: int = 1
    keep_next: bool = False
    head_pt: float = 0
    """Height of the header row that is repeated above this row when a page begins with it."""

    @property
    def height_pt(self) -> float:
        """Height without the space around."""
        return self.lines * self.line_pt


def slabs(block: PaperBlock, look: Look) -> list[Slab]:
    """Return the slabs of `block`, in order; those that stay with the next one say so."""
    width = page().text_width_mm
    body = look.paper["body"]
    match block:
        case Heading():
            return [_heading(block, look)]
        case Paragraph() | Small() | Bullets() | Numbered() | Labelled():
            return text_slabs(block, look, width)
        case Ticks(items):
            options = [_text(item, body, width - sizes.TICK_INDENT_MM) for item in items]
            return _together(options)
        case WritingLines(count):
            lines = _together([Slab(look.paper["line"].line_pt)] * count)
            return [*lines[:-1], *(replace(line, after_pt=sizes.LINES_AFTER_PT) for line in lines[-1:])]
        case NameLine():
            small = look.paper["small"].line_pt
            return [Slab(small, sizes.NAME_BEFORE_PT, sizes.NAME_AFTER_PT)]
        case CutLine(words):
            line = _text((Run(f"✂ {words}"),), look.paper["small"], width)
            height = line.height_pt + sizes.CUT_SPACE_PT + 1
            return [Slab(height, sizes.CUT_BEFORE_PT, sizes.CUT_AFTER_PT, keep_next=True)]
        case Image():
            height_mm = min(width / block.ratio, sizes.PICTURE_MAX_MM)
            return [Slab(_points(height_mm) + _DESCENT * body.size_pt, 0, body.after_pt)]
        case PageBreak():
            return []
        case Task() | Chat() | DrawingBoxes() | CutCards() | Script() | Table() | Frame():
            rows = [Slab(height) for height in _row_heights(block, look)]
            if isinstance(block, Table):
                head, *others = rows
                rows = [
                    replace(head, keep_next=True),
                    *(replace(row, head_pt=head.line_pt) for row in others),
                ]
            return _spaced(rows, *gaps_pt(block, look))
        case _:
            assert_never(block)


def text_slabs(
    block: Paragraph | Small | Bullets | Numbered | Labelled,
    look: Look,
    width_mm: float,
    framed: bool = False,
) -> list[Slab]:
    """Return the slabs of running text in a column of `width_mm`; inside a frame rows with a label are small."""
    body, small = look.paper["body"], look.paper["small"]
    match block:
        case Paragraph(texts):
            return [_text(text, body, width_mm) for text in texts]
        case Small(texts):
            return [_text(text, small, width_mm) for text in texts]
        case Bullets(items) | Numbered(items):
            found = [_text(item, body, width_mm - sizes.LIST_INDENT_MM) for item in items]
            return [replace(item, after_pt=sizes.ITEM_AFTER_PT) for item in found[:-1]] + found[-1:]
        case Labelled(rows):
            style = small if framed else body
            texts = tuple((Run(f"{label_with_colon(label)} ", bold=True), *text) for label, text in rows)
            return [_text(text, style, width_mm) for text in texts]
        case _:
            assert_never(block)


def stacked_pt(pile: Sequence[Slab]) -> float:
    """Return the height of slabs on top of each other; of two spaces that meet the larger one counts."""
    gaps = sum(max(above.after_pt, below.before_pt) for above, below in pairwise(pile))
    return sum(slab.height_pt for slab in pile) + gaps


def _row_heights(
    block: Task | Chat | DrawingBoxes | CutCards | Script | Table | Frame, look: Look
) -> Iterator[float]:
    """Yield the height of each row of a block that is a table."""
    small = look.paper["small"]
    match block:
        case Task(_, title, note):
            widths = task_widths_mm(note)
            head = _text(
                title, look.paper["heading_1"], widths[1] - sizes.TASK_GAP_MM, look.head_font, bold=True
            )
            notes = _text((Run(note),), small, widths[-1]).height_pt if note else 0
            yield max(_points(sizes.TASK_NUMBER_MM), head.height_pt, notes)
        case Chat(messages):
            for index, message in enumerate(messages):
                yield _message_pt(message, look) + (_points(sizes.CHAT_GAP_MM) if index else 0)
        case DrawingBoxes(labels):
            width = page().text_width_mm / max(len(labels), 1) - 2 * sizes.BOX_PADDING_MM
            highest = max((_text(label, small, width, bold=True).height_pt for label in labels), default=0)
            yield _BOX_FRAME_PT + max(
                _points(sizes.BOX_HEIGHT_MM), highest + small.after_pt + _points(2 * sizes.BOX_PADDING_MM)
            )
        case CutCards(cards):
            for start in range(0, len(cards), sizes.CARDS_IN_ROW):
                row = cards[start : start + sizes.CARDS_IN_ROW]
                yield _CARD_FRAME_PT + max(
                    _points(sizes.CARD_HEIGHT_MM), *(_card_pt(image, text, small) for image, text in row)
                )
        case Script(rows):
            for index, script_row in enumerate(rows):
                yield _script_pt(script_row, small) + (_points(sizes.SCRIPT_GAP_MM) if index else 0)
        case Table():
            yield from _table_pt(block, small)
        case Frame():
            yield _frame_pt(block, look)
        case _:
            assert_never(block)


def _message_pt(message: Message, look: Look) -> float:
    padding = sizes.CHAT_TOP_MM + sizes.CHAT_BOTTOM_MM
    width = page().text_width_mm - sizes.AVATAR_CELL_MM - 2 * sizes.CHAT_SIDE_MM
    name, words = (
        _text(text, look.paper["body"], width).height_pt
        for text in ((Run(message.name, True),), message.text)
    )
    return (
        max(name + words, _points(sizes.AVATAR_MM))
        + _points(padding)
        + (_HELPER_FRAME_PT if message.helps else 0)
    )


def _card_pt(image: Image | None, text: Text, small: PaperStyle) -> float:
    width = page().text_width_mm / sizes.CARDS_IN_ROW
    words = _text(text, small, width - 2 * sizes.CARD_SIDE_MM, bold=True).height_pt + small.after_pt
    padding = _points(sizes.CARD_TOP_MM + sizes.CARD_BOTTOM_MM)
    if image is None:
        return words + padding
    height = min(sizes.CARD_PICTURE_MM, (width - sizes.CARD_MARGIN_MM) / image.ratio)
    return words + padding + _points(height) + _DESCENT * small.size_pt + small.after_pt


def _script_pt(row: ScriptRow, small: PaperStyle) -> float:
    width = page().text_width_mm - sizes.LABEL_MM - 2 * sizes.SCRIPT_SIDE_MM
    if row.listed and len(row.texts) > 1:
        width -= sizes.SMALL_INDENT_MM
    label = _text((Run(row.label, True),), small, sizes.LABEL_MM - 2 * sizes.SCRIPT_SIDE_MM)
    pars = [_text(text, small, width) for text in row.texts]
    highest = max(label.height_pt, stacked_pt(pars)) + small.after_pt
    border = _SCRIPT_FRAME_PT.get(row.kind, 0)
    return highest + _points(sizes.SCRIPT_TOP_MM) + _points(sizes.SCRIPT_BOTTOM_MM) + border


def _table_pt(table: Table, small: PaperStyle) -> Iterator[float]:
    padding = 2 * _points(sizes.TABLE_TOP_MM)
    widths = [width - 2 * sizes.TABLE_SIDE_MM for width in table.widths_mm]
    head = [(Run(title, True),) for title in table.header]
    for index, row in enumerate((head, *table.rows)):
        lines = [
            _text(text, small, width, bold=not column)
            for column, (text, width) in enumerate(zip(row, widths, strict=False))
        ]
        rule = _TABLE_RULE_PT if index else 0
        yield max((line.height_pt for line in lines), default=0) + padding + rule
    if table.total:
        width = sum(table.widths_mm[1:]) - 2 * sizes.TABLE_SIDE_MM
        yield _text(table.total[1], small, width, bold=True).height_pt + padding + _TABLE_RULE_PT


def _frame_pt(frame: Frame, look: Look) -> float:
    width = page().text_width_mm - 2 * sizes.FRAME_SIDE_MM
    pile = [_text((Run(frame.title, True),), look.paper["heading_2"], width)] if frame.title else []
    for block in frame.blocks:
        pile += text_slabs(block, look, width, framed=True)
    last = pile[-1].after_pt if pile else 0
    return (
        stacked_pt(pile)
        + last
        + _points(sizes.FRAME_TOP_MM + sizes.FRAME_BOTTOM_MM)
        + 2 * sizes.FRAME_LINE_PT
    )


def _heading(heading: Heading, look: Look) -> Slab:
    style = look.paper[("title", "heading_1", "heading_2")[heading.level - 1]]
    face = look.body_font if heading.level == 3 else look.head_font
    slab = _text(heading.text, style, page().text_width_mm, face, bold=True)
    return Slab(slab.height_pt, style.before_pt, style.after_pt, keep_next=True)


def _text(text: Text, style: PaperStyle, width_mm: float, face: str = "Calibri", bold: bool = False) -> Slab:
    """Return a paragraph in `style` as a slab."""
    lines = 0
    for part in _lines_of(text):
        weighted = [(run.text, bold or run.bold) for run in part]
        lines += count_lines(weighted, width_mm, style.size_pt, face)
    return Slab(style.line_pt, style.before_pt, style.after_pt, lines)


def _lines_of(text: Text) -> list[list[Run]]:
    """Return `text` split where the author began a new line."""
    parts: list[list[Run]] = [[]]
    for run in text:
        first, *others = run.text.split("\n")
        parts[-1].append(replace(run, text=first))
        parts += [[replace(run, text=other)] for other in others]
    return parts


def _together(pile: list[Slab]) -> list[Slab]:
    """Return lines or options that stay on one page, or, when there are many, the first with the second."""
    bound = len(pile) - 1 if len(pile) <= sizes.LINES_TOGETHER else 1
    return [replace(slab, keep_next=True) if index < bound else slab for index, slab in enumerate(pile)]


def _spaced(rows: list[Slab], before_pt: float, after_pt: float) -> list[Slab]:
    """Return the rows of a table with the space that the table wants around it."""
    if rows:
        rows[0] = replace(rows[0], before_pt=before_pt)
        rows[-1] = replace(rows[-1], after_pt=after_pt)
    return rows


def _points(mm: float) -> float:
    """Return `mm` in points, rounded to the twentieths in which Word counts."""
    return round(mm / MM_PER_PT * 20) / 20
