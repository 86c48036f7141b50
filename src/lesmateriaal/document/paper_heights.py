"""How high each block is on paper, as slabs: pieces that stand on one page, or paragraphs that may split.

Heights are in points, from the styles of the looks and the measured width of the text.
"""

from dataclasses import replace
from typing import assert_never

from lesmateriaal.document import paper_sizes as sizes
from lesmateriaal.document.paper import (
    Beside,
    CutCards,
    CutLine,
    DrawingBoxes,
    Frame,
    Heading,
    Links,
    Opening,
    PageBreak,
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
from lesmateriaal.document.paper_flow import gaps_pt, has_room_behind, link_text
from lesmateriaal.document.paper_rows import DESCENT, row_heights
from lesmateriaal.document.paper_script import script_slabs
from lesmateriaal.document.paper_slabs import Slab, heading_slab, points, text_slab, text_slabs
from lesmateriaal.document.theme import Look, page
from lesmateriaal.document.tree import Bullets, Chat, Image, Labelled, Numbered, Paragraph, Run, Text


def slabs(block: PaperBlock, look: Look) -> list[Slab]:
    """Return the slabs of `block`, in order; those that stay with the next one say so."""
    width = page().text_width_mm
    body = look.paper["body"]
    match block:
        case Heading():
            return [heading_slab(block, look, width)]
        case Paragraph() | Small() | Bullets() | Numbered() | Labelled():
            return text_slabs(block, look, width)
        case Ticks(items):
            options = [text_slab(item, body, width - sizes.TICK_INDENT_MM) for item in items]
            return _together(options)
        case WritingLines(count):
            lines = _together([Slab(look.paper["line"].line_pt)] * count)
            return [*lines[:-1], *(replace(line, after_pt=sizes.LINES_AFTER_PT) for line in lines[-1:])]
        case Prompts(texts):
            return _together([prompt for text in texts for prompt in _prompt(text, look)])
        case Links(links):
            column = width - sizes.SMALL_INDENT_MM
            return [text_slab((Run(link_text(link)),), look.paper["small"], column) for link in links]
        case CutLine(words):
            line = text_slab((Run(f"✂ {words}"),), look.paper["small"], width)
            height = line.height_pt + sizes.CUT_SPACE_PT + 1
            return [Slab(height, sizes.CUT_BEFORE_PT, sizes.CUT_AFTER_PT, keep_next=True)]
        case Image():
            height_mm = min(width / block.ratio, sizes.PICTURE_MAX_MM)
            return [Slab(points(height_mm) + DESCENT * body.size_pt, 0, body.after_pt)]
        case PageBreak():
            return []
        case Script():
            return _spaced(list(script_slabs(block, look)), *gaps_pt(block, look))
        case (
            Task()
            | Opening()
            | Speech()
            | Chat()
            | DrawingBoxes()
            | CutCards()
            | Table()
            | Frame()
            | Beside()
            | Timeline()
        ):
            rows = [Slab(height) for height in row_heights(block, look)]
            if isinstance(block, Table):
                head, *others = rows
                rows = [
                    replace(head, keep_next=True),
                    *(replace(row, head_pt=head.line_pt) for row in others),
                ]
            return _spaced(rows, *gaps_pt(block, look))
        case _:
            assert_never(block)


def _prompt(text: Text, look: Look) -> list[Slab]:
    """Return a prompt with its line: one slab when the line stands behind it."""
    line = Slab(look.paper["line"].line_pt, after_pt=sizes.PROMPT_AFTER_PT)
    if has_room_behind(text, look):
        return [line]
    return [replace(text_slab(text, look.paper["body"], page().text_width_mm), after_pt=0), line]


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
