"""Whether each text in a table on paper is drawn between the left and right edge of its cell.

A Word file knows how wide its cells are and not how high: a row grows with its text, and only the program that
lays it out knows where it then stands. So a text is looked for in the whole document and held to its columns,
and a row of a fixed height, from which a text could stick out below, is a problem of its own.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from docx import Document

from word_boxes import TOLERANCE_MM, Page, Word, letters, read_pages

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MM_PER_TWIP = 25.4 / 1440
_EMU_PER_MM = 36_000


class CellText(NamedTuple):
    """A paragraph in a table, and the left and right edge of its cell in mm from the edge of the page."""

    text: str
    left: float
    right: float


def cell_problems(document: Path, pdf: Path) -> list[str]:
    """Return each text of a table of `document` that is not drawn within the columns of its cell."""
    pages = read_pages(pdf)
    opened = Document(str(document))
    left = (opened.sections[0].left_margin or 0) / _EMU_PER_MM
    found = [
        problem for text in cell_texts(opened.element.body, left) for problem in _text_problems(text, pages)
    ]
    found += [
        f"a row of a fixed height: '{text[:60]}'"
        for row in opened.element.body.iter(f"{_W}tr")
        if (text := "".join(_texts(row)))
        and any(each.get(f"{_W}hRule") == "exact" for each in row.iter(f"{_W}trHeight"))
    ]
    return [f"{document.stem}: {problem}" for problem in found]


def cell_texts(body: Any, left_mm: float) -> Iterator[CellText]:
    """Yield the texts in the tables of `body`; none of our tables stands within another."""
    for table in body.iter(f"{_W}tbl"):
        indent = table.find(f"{_W}tblPr/{_W}tblInd")
        start = left_mm + (0 if indent is None else int(indent.get(f"{_W}w")) * _MM_PER_TWIP)
        widths = [int(each.get(f"{_W}w")) * _MM_PER_TWIP for each in table.iter(f"{_W}gridCol")]
        for row in table.iter(f"{_W}tr"):
            column = 0
            for cell in row.iter(f"{_W}tc"):
                span = cell.find(f"{_W}tcPr/{_W}gridSpan")
                after = column + (1 if span is None else int(span.get(f"{_W}val")))
                edges = start + sum(widths[:column]), start + sum(widths[:after])
                column = after
                for text in _texts(cell):
                    yield CellText(text, *edges)


def _texts(part: Any) -> Iterator[str]:
    """Yield what is drawn in one piece: the texts of paragraphs between tabs and breaks."""
    for paragraph in part.iter(f"{_W}p"):
        written = "".join(
            each.text or "" if each.tag == f"{_W}t" else "\n"
            for each in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br")
        )
        yield from filter(None, map(_letters, written.split("\n")))


def _letters(text: str) -> str:
    """Return the letters of `text` without hyphens: a no-break one is drawn as an ordinary one."""
    return letters(text.replace("-", ""))


def _text_problems(cell: CellText, pages: list[Page]) -> Iterator[str]:
    drawn = [words for page in pages for words in _drawings(cell.text, page)]
    if not drawn:
        yield f"'{cell.text[:60]}' is not drawn in one piece"
    elif not any(all(_within(word, cell) for word in words) for words in drawn):
        where = "; ".join(str(word.rect) for word in drawn[0])
        yield f"'{cell.text[:60]}' leaves its cell ({cell.left:.1f}–{cell.right:.1f}): {where}"


def _drawings(text: str, page: Page) -> Iterator[list[Word]]:
    """Yield the words of each place on `page` where `text` stands."""
    owners = [word for word in page.words for _ in _letters(word.text)]
    written = "".join(_letters(word.text) for word in page.words)
    for match in re.finditer(f"(?={re.escape(text)})", written):
        yield list(dict.fromkeys(owners[match.start() : match.start() + len(text)]))


def _within(word: Word, cell: CellText) -> bool:
    return cell.left - TOLERANCE_MM <= word.rect.left and word.rect.right <= cell.right + TOLERANCE_MM
