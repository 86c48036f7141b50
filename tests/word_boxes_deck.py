"""Whether each word of a deck is drawn inside the shape that it belongs to.

LibreOffice writes the text of a shape in one piece into a PDF, so that the words of a page can be told apart
by their order: the text of each shape is looked for in the text of the page.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from pptx import Presentation

from word_boxes import TOLERANCE_MM, Page, Rect, Word, letters, read_pages

_EMU_PER_MM = 36_000
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@dataclass
class TextShape:
    """A shape with text on a slide, its layout or its master; `words` are those that were drawn of it."""

    name: str
    rect: Rect
    text: str
    words: list[Word] = field(default_factory=list)


def deck_problems(deck: Path, pdf: Path) -> list[str]:
    """Return what is wrong with the words of `deck` as they stand in `pdf`: outside, overlapping, or missing."""
    slides, pages = list(Presentation(str(deck)).slides), read_pages(pdf)
    assert len(slides) == len(pages), "LibreOffice drew another number of slides"
    return [
        f"{deck.stem}, slide {number}: {problem}"
        for number, (slide, page) in enumerate(zip(slides, pages, strict=True), start=1)
        for problem in page_problems(page, text_shapes(slide, number))
    ]


def page_problems(page: Page, shapes: Sequence[TextShape]) -> Iterator[str]:
    """Yield each word of `page` that stands wrong, and each of `shapes` whose text is not there."""
    yield from _share_out(page, shapes)
    for shape in shapes:
        for word in shape.words:
            if not shape.rect.holds(word.rect):
                yield f"'{word.text}' ({word.rect}) leaves {shape.name} ({shape.rect})"
            if not page.rect.holds(word.rect, 0):
                yield f"'{word.text}' ({word.rect}) leaves the page"
    for one, other in combinations(shapes, 2):
        for word in one.words:
            for second in other.words:
                if word.rect.overlap_mm(second.rect) > TOLERANCE_MM:
                    yield f"'{word.text}' of {one.name} overlaps '{second.text}' of {other.name}"


def _share_out(page: Page, shapes: Sequence[TextShape]) -> Iterator[str]:
    """Give each word to its shape: long texts first, and of equal ones the word that stands inside."""
    drawn = "".join(letters(word.text) for word in page.words)
    owners = [word for word in page.words for _ in letters(word.text)]
    free = [True] * len(drawn)
    for shape in sorted(shapes, key=lambda each: -len(letters(each.text))):
        wanted = letters(shape.text)
        starts = [
            match.start()
            for match in re.finditer(f"(?={re.escape(wanted)})", drawn)
            if wanted and all(free[match.start() : match.start() + len(wanted)])
        ]
        if not wanted:
            continue
        if not starts:
            yield f"the text of {shape.name} is not drawn in one piece: '{shape.text[:60]}'"
            continue
        start = next((each for each in starts if shape.rect.holds(owners[each].rect)), starts[0])
        span = range(start, start + len(wanted))
        shape.words += {id(owners[index]): owners[index] for index in span}.values()
        for index in span:
            free[index] = False
    left = dict.fromkeys(owners[index].text for index in range(len(drawn)) if free[index])
    if left:
        yield f"text of no shape: {' '.join(left)}"
    yield from _share_out_signs(page, shapes)


def _share_out_signs(page: Page, shapes: Sequence[TextShape]) -> Iterator[str]:
    """Give emoji and other signs, which are drawn after the rest of a text, to a shape that has them."""
    for word in page.words:
        if letters(word.text):
            continue
        owners = [shape for shape in shapes if word.text[0] in shape.text]
        owners.sort(key=lambda shape: not shape.rect.holds(word.rect))
        if owners:
            owners[0].words.append(word)
        else:
            yield f"sign of no shape: {word.text}"


def text_shapes(slide: Any, number: int) -> list[TextShape]:
    """Return the shapes with text on `slide`, and those of its layout and master that are drawn with it."""
    found = [_text_shape(shape, number) for shape in slide.shapes if shape.has_text_frame]
    behind = [slide.slide_layout]
    if slide.slide_layout._element.get("showMasterSp") != "0":
        behind.append(slide.slide_layout.slide_master)
    for part in behind:
        found += [
            _text_shape(shape, number)
            for shape in part.shapes
            if shape.has_text_frame and not shape.is_placeholder
        ]
    return [shape for shape in found if shape.text.strip()]


def _text_shape(shape: Any, number: int) -> TextShape:
    edges = (shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)
    text, count = "", 0
    for paragraph in shape.text_frame.paragraphs:
        properties = paragraph._p.find(f"{_A}pPr")
        bullet = None if properties is None else properties.find(f"{_A}buChar")
        is_numbered = properties is not None and properties.find(f"{_A}buAutoNum") is not None
        count = count + 1 if is_numbered else 0
        sign = bullet.get("char", "") if bullet is not None else str(count) if is_numbered else ""
        text += f"{sign} {_written(paragraph, number)}\n"
    return TextShape(shape.name, Rect(*(edge / _EMU_PER_MM for edge in edges)), text)


def _written(paragraph: Any, number: int) -> str:
    """Return the text of a paragraph; the field of the slide number shows `number`."""
    return "".join(
        str(number) if child.getparent().tag == f"{_A}fld" else child.text or ""
        for child in paragraph._p.iter(f"{_A}t")
    )
