"""How LibreOffice draws random boxes: each becomes a slide or a page, and its lines are read from the PDF."""

import html
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from docx import Document
from docx.enum.text import WD_LINE_SPACING
from docx.shared import Mm as DocxMm
from docx.shared import Pt as DocxPt
from lxml import etree
from pptx import Presentation
from pptx.util import Emu, Mm

from office_programs import convert, find_program, read_words
from random_boxes import INDENT_MM, TextBox

_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_HIGH_SLIDE_MM = 1400
"""Nearly the highest slide that there may be: no text may run off it, or its lines are not in the PDF."""
_GAP_EM, _NEXT_PARAGRAPH_EM, _NEXT_LINE_EM = 1.5, 2.0, 0.5
"""Space between two paragraphs; base lines farther apart are of two paragraphs; nearer are one line."""
_POPPLER_HEIGHT_EM, _POPPLER_DESCENT_EM = 1.3, 0.35
"""Poppler gives each word the height 0.95 + 0.35 em around its base line, whatever the font."""
_PAPER_TEXT_MM = 180.0
_SIGNS = {
    "bullets": '<a:buSzPct val="80000"/><a:buFont typeface="Arial"/><a:buChar char="●"/>',
    "numbered": '<a:buAutoNum type="arabicPlain"/>',
    "plain": "<a:buNone/>",
}


class _Word(NamedTuple):
    top_pt: float
    bottom_pt: float
    text: str

    @property
    def base_pt(self) -> float:
        """The base line, from the top of the page."""
        return self.bottom_pt - (self.bottom_pt - self.top_pt) / _POPPLER_HEIGHT_EM * _POPPLER_DESCENT_EM


class _Line(NamedTuple):
    base_em: float
    words: list[str]


@dataclass(frozen=True)
class Drawn:
    """A paragraph as it was drawn: its lines, and the distances of its base lines in em."""

    lines: tuple[str, ...]
    pitches_em: tuple[float, ...]


def drawn_on_slides(boxes: Sequence[TextBox]) -> list[list[Drawn]]:
    """Return the paragraphs of each box as LibreOffice draws them on a slide."""
    with TemporaryDirectory(prefix="lesmateriaal-ijken-") as folder:
        path = Path(folder) / "boxes.pptx"
        _write_slides(boxes, path)
        return [_paragraphs(page, box) for page, box in zip(_pages(path), boxes, strict=True)]


def drawn_on_paper(boxes: Sequence[TextBox]) -> list[list[Drawn]]:
    """Return the paragraphs of each box as LibreOffice draws them on paper."""
    with TemporaryDirectory(prefix="lesmateriaal-ijken-") as folder:
        path = Path(folder) / "boxes.docx"
        _write_paper(boxes, path)
        return [_paragraphs(page, box) for page, box in zip(_pages(path), boxes, strict=True)]


def _write_slides(boxes: Sequence[TextBox], path: Path) -> None:
    deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(12_192_000), Mm(_HIGH_SLIDE_MM)
    blank = deck.slide_layouts[6]
    for box in boxes:
        shape = deck.slides.add_slide(blank).shapes.add_textbox(Mm(10), Mm(10), Mm(box.width_mm), Mm(20))
        body = shape._element.txBody
        for child in list(body):
            body.remove(child)
        for child in etree.fromstring(f'<x xmlns:a="{_MAIN}">{_body(box)}</x>'):
            body.append(child)
    deck.save(str(path))


def _body(box: TextBox) -> str:
    """Return the text of `box` as our renderer writes it: no insets, no autofit, kerning as in our theme."""
    indent = round(INDENT_MM[box.kind] * 36_000)
    place = f' marL="{indent}" indent="-{indent}"' if indent else ""
    written = (
        '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
    )
    for index, runs in enumerate(box.paragraphs):
        gap = round(box.size_pt * _GAP_EM * 100) if index else 0
        written += (
            f'<a:p><a:pPr{place}><a:spcBef><a:spcPts val="{gap}"/></a:spcBef>{_SIGNS[box.kind]}</a:pPr>'
        )
        for text, bold in runs:
            written += (
                f'<a:r><a:rPr lang="nl-NL" sz="{box.size_pt * 100}" b="{int(bold)}" spc="{round(box.spacing_pt * 100)}" '
                f'kern="1200"><a:latin typeface="{box.face}"/></a:rPr><a:t>{html.escape(text)}</a:t></a:r>'
            )
        written += "</a:p>"
    return written


def _write_paper(boxes: Sequence[TextBox], path: Path) -> None:
    paper = Document()
    section = paper.sections[0]
    section.page_width, section.page_height = DocxMm(210), DocxMm(297)
    section.left_margin = section.right_margin = DocxMm((210 - _PAPER_TEXT_MM) / 2)
    for index, box in enumerate(boxes):
        paragraph = paper.add_paragraph()
        paragraph.paragraph_format.page_break_before = bool(index)
        paragraph.paragraph_format.right_indent = DocxMm(_PAPER_TEXT_MM - box.width_mm)
        # lines of one height, as in our styles
        paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        paragraph.paragraph_format.line_spacing = DocxPt(box.size_pt * 1.4)
        for text, bold in box.paragraphs[0]:
            run: Any = paragraph.add_run(text)
            run.bold, run.font.name, run.font.size = bold, box.face, DocxPt(box.size_pt)
    paper.save(str(path))


def _pages(path: Path) -> list[list[_Word]]:
    """Return the words of each page of `path` as LibreOffice draws it."""
    find_program("pdftotext")  # before LibreOffice has worked for nothing
    with TemporaryDirectory(prefix="lesmateriaal-lo-") as profile:
        (pdf,) = convert([path], path.parent, Path(profile))
    if pdf is None:
        raise RuntimeError(f"LibreOffice made no PDF of {path.name}")
    return [
        [_Word(each.top_pt, each.bottom_pt, each.text) for each in page.words] for page in read_words(pdf)
    ]


def _paragraphs(words: Sequence[_Word], box: TextBox) -> list[Drawn]:
    """Return the paragraphs that `words` are, read from their base lines."""
    paragraphs: list[list[_Line]] = []
    for word in sorted(words, key=lambda word: word.base_pt):
        base = word.base_pt / box.size_pt
        last = paragraphs[-1][-1] if paragraphs else None
        if last is None or base - last.base_em > _NEXT_PARAGRAPH_EM:
            paragraphs.append([_Line(base, [word.text])])
        elif base - last.base_em > _NEXT_LINE_EM:
            paragraphs[-1].append(_Line(base, [word.text]))
        else:
            last.words.append(word.text)
    if len(paragraphs) != len(box.paragraphs):
        raise RuntimeError(f"{len(paragraphs)} paragraphs were drawn of {box}")
    return [
        Drawn(
            tuple(" ".join(line.words) for line in lines),
            tuple(below.base_em - above.base_em for above, below in pairwise(lines)),
        )
        for lines in paragraphs
    ]
