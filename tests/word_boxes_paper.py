"""Whether each word of a document on paper is drawn inside the margins, and header and footer in their own place."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docx import Document

from word_boxes import Page, Rect, Word, read_pages

_EMU_PER_MM = 36_000


def paper_problems(document: Path, pdf: Path) -> list[str]:
    """Return each word of `document` that stands outside the place for it, as `pdf` shows it."""
    section = Document(str(document)).sections[0]
    return [
        f"{document.stem}, page {number}: {problem}"
        for number, page in enumerate(read_pages(pdf), start=1)
        for problem in _page_problems(page, section)
    ]


def _page_problems(page: Page, section: Any) -> Iterator[str]:
    width, height = _mm(section.page_width), _mm(section.page_height)
    left, right = _mm(section.left_margin), width - _mm(section.right_margin)
    top, bottom = _mm(section.top_margin), height - _mm(section.bottom_margin)
    places = [
        (Rect(left, top, right, bottom), None),
        (Rect(left, _mm(section.header_distance), right, top), _text(section.header)),
        (Rect(left, bottom, right, height - _mm(section.footer_distance)), _text(section.footer)),
    ]
    for word in page.words:
        if not any(_belongs(word, place, text) for place, text in places):
            yield f"'{word.text}' ({word.rect}) stands in a margin"


def _belongs(word: Word, place: Rect, text: str | None) -> bool:
    """Whether `word` stands in `place`; header and footer hold their own `text` alone, and page numbers."""
    is_own = text is None or word.text.isdigit() or word.text in text
    return is_own and place.holds(word.rect)


def _text(part: Any) -> str:
    return "".join(part._element.itertext())


def _mm(emu: int) -> float:
    return emu / _EMU_PER_MM
