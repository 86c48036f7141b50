"""The slides of our own lessons as one page of HTML, and the texts on them as the fitter measures them."""

from base64 import b64encode
from collections.abc import Iterator
from importlib.resources import files
from typing import NamedTuple

from lesmateriaal.document.bubbles import BUBBLE_EDGE_MM, chat_boxes
from lesmateriaal.document.fit import _title_spec
from lesmateriaal.document.fit_blocks import _lines_of
from lesmateriaal.document.fit_lines import Face, face_of
from lesmateriaal.document.geometry import label_size_pt, line_mm, weighted
from lesmateriaal.document.slides import Contacts, Deck, Side
from lesmateriaal.document.theme import layout, look
from lesmateriaal.document.tree import Chat, Labelled, plain
from lesmateriaal.lesson.content import built_in_root, find_content
from lesmateriaal.lesson.model import Level
from lesmateriaal.preview.workshop import Workshop
from lesmateriaal.render.web import FONT_FILES, slide_html, stylesheet
from lesmateriaal.text.measure import Weighted

Numbered = tuple[Deck, int]
"""A deck and the number of one of its slides, from 1."""


class MeasuredBox(NamedTuple):
    """The texts of a box, with the column and the type in which the fitter counts their lines."""

    name: str
    texts: list[tuple[Weighted, ...]]
    width_mm: float
    size_pt: float
    face: Face


def slides_of_every_lesson(level: Level) -> Iterator[Numbered]:
    """Yield the slides of each of our lessons at `level`."""
    content = find_content(built_in_root())
    workshop = Workshop(content)
    for name in content.lesson_names():
        deck = workshop.read(name, level).trees["presentatie"]
        assert isinstance(deck, Deck)
        yield from ((deck, number) for number in range(1, len(deck.slides) + 1))


def page_of(slides: list[Numbered]) -> str:
    """Return `slides` below each other, with the letters in the page itself and without pictures."""
    styles = stylesheet("/")
    for file in FONT_FILES.values():
        data = b64encode(files("lesmateriaal.fonts").joinpath(file).read_bytes()).decode()
        styles = styles.replace(f'"/{file}"', f'"data:font/ttf;base64,{data}"')
    drawn = "".join(slide_html(deck, number, lambda _: "data:,") for deck, number in slides)
    return f"<!doctype html><html lang=nl><style>{styles} body {{ margin: 0 }}</style>{drawn}"


def boxes_of(numbered: Numbered) -> Iterator[MeasuredBox]:
    """Yield the title and each box of a slide whose lines the fitter counts in one column."""
    deck, number = numbered
    slide, theme = deck.slides[number - 1], look(deck.look)
    specs = layout(slide.layout).boxes
    spec = _title_spec(slide)
    face = face_of(theme, spec)
    yield MeasuredBox("title", [weighted(slide.title, face.bold)], spec.w_mm, slide.title_size_pt, face)
    for box in slide.boxes:
        spec = specs[box.name]
        lines = _lines_of(box.block, spec, theme)
        if lines is None or isinstance(box.block, Contacts | Side):
            continue  # contacts are measured as the longest name, a side is set in two faces
        texts = lines.texts
        if isinstance(box.block, Labelled) and box.block.prominent:
            texts = texts[1::2]
        face = face_of(theme, spec)
        measured = [weighted(text, face.bold) for text in texts]
        yield MeasuredBox(box.name, measured, lines.width_mm, box.size_pt, face)


def messages_of(numbered: Numbered) -> Iterator[tuple[str, int]]:
    """Yield each message of the chat on a slide, with the lines for which its bubble has room."""
    deck, number = numbered
    slide, theme = deck.slides[number - 1], look(deck.look)
    for box in slide.boxes:
        if isinstance(box.block, Chat):
            spec = layout(slide.layout).boxes[box.name]
            for bubble in chat_boxes(box.block, spec, theme, box.size_pt):
                room_mm = bubble.h_mm - 2 * BUBBLE_EDGE_MM - line_mm(label_size_pt(theme))
                yield plain(bubble.message.text), round(room_mm / line_mm(box.size_pt))
