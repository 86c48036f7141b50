"""The body of a document: each block of the tree as paragraphs and tables, with the right space between."""

from collections.abc import Sequence
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
from lesmateriaal.document.paper_flow import label_with_colon, sticks_to_next
from lesmateriaal.document.theme import Look, page
from lesmateriaal.document.tree import Bullets, Chat, Image, Labelled, Numbered, Paragraph, Text
from lesmateriaal.render import word_guide, word_people, word_tasks, word_timeline
from lesmateriaal.render.word_elements import Grid, Para, spacer
from lesmateriaal.render.word_writing import Writing
from lesmateriaal.render.word_xml import runs, word

Item = Para | Grid


def body_items(blocks: Sequence[PaperBlock], writing: Writing) -> list[Item]:
    """Return the paragraphs and tables of `blocks`, in order."""
    flow: list[Item] = []
    new_page = False
    for index, block in enumerate(blocks):
        if isinstance(block, PageBreak):
            new_page = bool(flow)
            continue
        stays = sticks_to_next(blocks, index)
        for item in _items(block, writing):
            if isinstance(item, Grid) and not item.rows:
                continue  # a table without rows is no table to Word
            if stays and isinstance(item, Para):
                item.keep_next = True
            _append(flow, item, new_page, writing.look)
            new_page = False
    if flow and isinstance(flow[-1], Grid):
        flow.append(spacer(1))  # Word wants a paragraph after the last table
    return flow


def _append(flow: list[Item], item: Item, new_page: bool, look: Look) -> None:
    """Append `item` to `flow` and settle the space between it and the item before it."""
    last = flow[-1] if flow else None
    if isinstance(last, Grid) and isinstance(item, Grid):
        between = spacer(1 if new_page else max(last.after_pt, item.before_pt), keep_next=True)
        between.new_page, new_page = new_page, False
        flow.append(between)
    elif isinstance(last, Grid) and isinstance(item, Para) and not new_page:
        item.before_pt = max(last.after_pt, _space_pt(item, look)[0])
    elif isinstance(last, Para) and isinstance(item, Grid) and not new_page:
        last.after_pt = max(item.before_pt, _space_pt(last, look)[1])
    if new_page:
        first = item if isinstance(item, Para) else next(item.paras())
        first.new_page, first.before_pt = True, 0
    flow.append(item)


_STYLES = {"Heading1": "title", "Heading2": "heading_1", "Heading3": "heading_2", "Small": "small"}
"""The style of the looks behind a style of Word; the others are variants of the running text."""


def _space_pt(para: Para, look: Look) -> tuple[float, float]:
    """Return the space above and below `para`, from itself or from its style."""
    style = look.paper[_STYLES.get(para.style, "body")]
    return (
        style.before_pt if para.before_pt is None else para.before_pt,
        style.after_pt if para.after_pt is None else para.after_pt,
    )


def _items(block: PaperBlock, writing: Writing) -> Sequence[Item]:
    """Return the paragraphs and tables of one block."""
    match block:
        case Heading(level, text):
            writing.heading_level = level
            return [Para(f"Heading{level}", runs(text))]
        case Paragraph() | Small() | Bullets() | Labelled():
            return text_paras(block, writing)
        case Numbered(items):
            return _listed(items, "ListNumber", writing, writing.new_list())
        case Image():
            width = page().text_width_mm
            return [Para("Picture", writing.drawing(block, width, sizes.PICTURE_MAX_MM))]
        case Opening():
            writing.heading_level = 1
            return [word_people.opening_grid(block, writing)]
        case Speech():
            return [word_people.speech_grid(block, writing)]
        case Chat():
            return [word_people.chat_grid(block, writing)]
        case Task():
            writing.heading_level = 2
            return [word_tasks.task_grid(block, writing)]
        case Ticks():
            return word_tasks.tick_paras(block, writing)
        case WritingLines():
            return word_tasks.line_paras(block)
        case Prompts():
            return word_tasks.prompt_paras(block, writing.look)
        case DrawingBoxes():
            return [word_tasks.boxes_grid(block, writing)]
        case CutCards():
            return [word_tasks.cards_grid(block, writing)]
        case CutLine():
            return [word_tasks.cut_line_para(block)]
        case Script():
            return [word_guide.script_grid(block, writing)]
        case Table():
            return [word_guide.table_grid(block, writing)]
        case Frame():
            return [word_guide.frame_grid(block, _frame_paras(block, writing), writing)]
        case Beside(left, right):
            columns = (_column_paras(left, writing), _column_paras(right, writing))
            return [word_guide.beside_grid(block, columns, writing)]
        case Timeline():
            writing.heading_level = 2
            return [word_timeline.timeline_grid(block, writing)]
        case Links():
            return word_guide.link_paras(block, writing)
        case PageBreak():
            return []
        case _:
            assert_never(block)


def text_paras(
    block: Paragraph | Small | Bullets | Labelled, writing: Writing, framed: bool = False
) -> list[Para]:
    """Return the paragraphs of running text; rows with a label are small inside a frame."""
    match block:
        case Paragraph(texts):
            return [Para("Normal", runs(text)) for text in texts]
        case Small(texts):
            return [Para("Small", runs(text)) for text in texts]
        case Bullets(items):
            return _listed(items, "ListBullet", writing)
        case Labelled(rows):
            style = "Small" if framed else "Normal"
            return [
                Para(style, word(label_with_colon(label) + " ", bold=True) + runs(text))
                for label, text in rows
            ]
        case _:
            assert_never(block)


def _listed(items: Sequence[Text], style: str, writing: Writing, list_id: int = 0) -> list[Para]:
    paras = [Para(style, runs(item), list_id=list_id) for item in items]
    if paras:
        paras[-1].after_pt = writing.look.paper["body"].after_pt
    return paras


def _column_paras(blocks: Sequence[Heading | Bullets], writing: Writing) -> list[Para]:
    paras: list[Para] = []
    for block in blocks:
        if isinstance(block, Heading):
            writing.heading_level = block.level
            paras.append(Para(f"Heading{block.level}", runs(block.text), before_pt=None if paras else 0))
        else:
            paras += text_paras(block, writing)
    return paras


def _frame_paras(frame: Frame, writing: Writing) -> list[Para]:
    paras: list[Para] = []
    if frame.title:
        level = 3 if writing.heading_level > 1 else 2  # a heading skips no level
        paras.append(Para(f"Heading{level}", word(frame.title), before_pt=0))
    for block in frame.blocks:
        paras += text_paras(block, writing, framed=True)
    return paras
