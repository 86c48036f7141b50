"""Choose the sizes of a deck: each text gets the first size of its list at which it fits its box.

PowerPoint does not fit text when it opens a file, so that sizes are decided here, with the metrics of the
fonts. What does not fit at the last size is a problem at the line of the YAML that it came from.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from lesmateriaal.document import geometry
from lesmateriaal.document.slides import (
    Agenda,
    Answer,
    Box,
    Bubble,
    Caption,
    Card,
    Contacts,
    Countdown,
    Deck,
    People,
    Portraits,
    Side,
    Slide,
    SlideBlock,
    StickerSheet,
    Ticket,
    Timer,
)
from lesmateriaal.document.theme import HEAD_STYLES, MM_PER_PT, BoxSpec, Look, layout, look
from lesmateriaal.document.tree import (
    Bullets,
    Chat,
    Image,
    Labelled,
    Numbered,
    Paragraph,
    Portrait,
    Run,
    Text,
    plain,
)
from lesmateriaal.errors import Place, Problem
from lesmateriaal.text.measure import count_lines, longest_word_mm

MARGIN = 0.97
"""Share of a box that text may take: LibreOffice broke 4 % of measured boxes otherwise (design 5.5)."""

_TEXT_FOLLOWS_TITLE = ("title", "closing")

_SAME_SIZE = (frozenset("abcd"), frozenset({"agree", "disagree"}), frozenset({"top", "bottom"}))
"""Boxes of one slide whose texts are compared with each other, and so have one size."""


def fit_deck(deck: Deck) -> tuple[Deck, tuple[Problem, ...]]:
    """Return `deck` with a size for every text, and a problem for each text that fits at none."""
    theme = look(deck.look)
    problems: list[Problem] = []
    slides = tuple(_fit_slide(slide, theme, problems) for slide in deck.slides)
    return replace(deck, slides=slides), tuple(problems)


def _fit_slide(slide: Slide, theme: Look, problems: list[Problem]) -> Slide:
    specs = layout(slide.layout).boxes
    title = specs["title"]
    if any(box.name == "aside" for box in slide.boxes):
        title = replace(title, w_mm=specs["aside"].x_mm - title.x_mm - geometry.ASIDE_GAP_MM)
    title_size = _first_fitting(theme, title, _Lines((slide.title,), title.w_mm, title.h_mm))
    if title_size is None:
        problems.append(_too_long(slide.title, slide.origin, "title", theme, title))
    title_size = title_size or theme.sizes_pt[title.style][-1]
    boxes = tuple(_fit_box(box, specs[box.name], theme, problems) for box in slide.boxes)
    if slide.layout in _TEXT_FOLLOWS_TITLE:
        boxes = _below_title(boxes, _title_bottom_mm(slide.title, title, theme, title_size))
    return replace(slide, boxes=_with_shared_sizes(boxes), title_size_pt=title_size)


def _title_bottom_mm(text: Text, spec: BoxSpec, theme: Look, size_pt: float) -> float:
    lines = count_lines(
        _weighted(text, theme.head_bold), spec.w_mm * MARGIN, size_pt, theme.head_font, theme.head_spacing_pt
    )
    return spec.y_mm + lines * geometry.line_mm(size_pt)


def _below_title(boxes: tuple[Box, ...], bottom_mm: float) -> tuple[Box, ...]:
    """Let the text follow a short title, so that the two are read as one."""
    y_mm = bottom_mm + geometry.BELOW_TITLE_MM
    return tuple(replace(box, y_mm=y_mm) if box.name == "text" else box for box in boxes)


def _with_shared_sizes(boxes: tuple[Box, ...]) -> tuple[Box, ...]:
    for group in _SAME_SIZE:
        sizes = [box.size_pt for box in boxes if box.name in group]
        if sizes:
            boxes = tuple(replace(box, size_pt=min(sizes)) if box.name in group else box for box in boxes)
    return boxes


class _Lines:
    """Texts below each other in a column; `extra_mm` is taken by what stands between and beside them."""

    def __init__(
        self,
        texts: Iterable[Text],
        width_mm: float,
        height_mm: float,
        extra_mm: float = 0,
        gap_of: SlideBlock | None = None,
    ) -> None:
        self.texts = tuple(texts)
        self.width_mm, self.height_mm, self.extra_mm, self.gap_of = width_mm, height_mm, extra_mm, gap_of

    def count(self, size_pt: float, face: str, spacing_pt: float, bold: bool) -> int:
        return sum(
            count_lines(_weighted(text, bold), self.width_mm * MARGIN, size_pt, face, spacing_pt)
            for text in self.texts
        )

    def fits(self, size_pt: float, face: str, spacing_pt: float, bold: bool) -> bool:
        widest = max(longest_word_mm(_weighted(text, bold), size_pt, face) for text in self.texts)
        if widest > self.width_mm * MARGIN:
            return False
        gaps = 0.0
        if self.gap_of is not None:
            gaps = (len(self.texts) - 1) * geometry.gap_pt(self.gap_of, size_pt) * MM_PER_PT
        lines = self.count(size_pt, face, spacing_pt, bold)
        return lines * geometry.line_mm(size_pt) + gaps + self.extra_mm <= self.height_mm + 0.1


def _weighted(text: Text, bold: bool) -> tuple[tuple[str, bool], ...]:
    return tuple((run.text, run.bold or bold) for run in text)


def _first_fitting(theme: Look, spec: BoxSpec, lines: _Lines) -> float | None:
    """Return the first size at which `lines` fit, or None; one step or two lower if that saves a line.

    A heading with a word alone on its last line looks like a mistake (the widow rule of the visual brief).
    """
    is_head = spec.style in HEAD_STYLES
    face = theme.head_font if is_head else theme.body_font
    bold = theme.head_bold if is_head else False
    spacing = theme.head_spacing_pt if is_head else 0.0
    sizes = theme.sizes_pt[spec.style]
    for index, size in enumerate(sizes):
        if not lines.fits(size, face, spacing, bold):
            continue
        if is_head and len(lines.texts) == 1:
            count = lines.count(size, face, spacing, bold)
            for lower in sizes[index + 1 : index + 3]:
                if lines.count(lower, face, spacing, bold) < count:
                    return lower
        return size
    return None


def _fit_box(box: Box, spec: BoxSpec, theme: Look, problems: list[Problem]) -> Box:
    block = box.block
    if isinstance(block, Chat):
        return _fit_chat(box, block, spec, theme, problems)
    if isinstance(block, Agenda):
        return replace(box, size_pt=_agenda_size(block, spec, theme))
    lines = _lines_of(block, spec, theme)
    if lines is None:
        return box
    size = _first_fitting(theme, spec, lines)
    if size is None:
        text = tuple(run for each in lines.texts for run in each)
        problems.append(_too_long(text, _origin(block), box.name, theme, spec))
        size = theme.sizes_pt[spec.style][-1]
    return replace(box, size_pt=size)


def _lines_of(block: SlideBlock, spec: BoxSpec, theme: Look) -> _Lines | None:
    """Return the texts of `block` as they stand in `spec`, or None when its size is not chosen here."""
    width, height = geometry.text_area_mm(spec, block, theme)
    label_mm = geometry.line_mm(geometry.label_size_pt(theme))
    match block:
        case Paragraph(texts) | Bullets(texts) | Numbered(texts) | Ticket(texts):
            return _Lines(texts, width, height, gap_of=block)
        case Card(label, text):
            return _Lines((text,), width, height, label_mm + geometry.LABEL_GAP_MM if label else 0)
        case Caption(text) | Bubble(text) | Answer(text=text):
            return _Lines((text,), width, height)
        case Side(word, text):
            return _Lines((_bold(word), text), width, height)
        case Labelled(rows):
            gaps = (len(rows) - 1) * geometry.LABEL_GAP_MM * 2
            return _Lines((text for _, text in rows), width, height, len(rows) * label_mm + gaps)
        case Contacts(people=people):
            # names are measured as long as a school may fill them in; roles have the size of labels
            names = tuple(_bold(geometry.LONGEST_NAME) for _ in people)
            roles_mm = len(people) * label_mm
            return _Lines(names, width, height, label_mm + geometry.LABEL_GAP_MM + roles_mm, block)
        case StickerSheet() | Timer() | People() | Image() | Portrait() | Portraits() | Countdown():
            return None
        case Chat() | Agenda():
            return None
        case _:
            assert_never(block)


def _bold(word: str) -> Text:
    return (Run(word, bold=True),)


def _agenda_size(block: Agenda, spec: BoxSpec, theme: Look) -> float:
    width, _ = geometry.text_area_mm(spec, block, theme)
    for size in theme.sizes_pt[spec.style]:
        column = width - geometry.AGENDA_MINUTES_MM
        if all(count_lines(((name, True),), column * MARGIN, size) == 1 for name, _ in block.rows):
            return size
    return theme.sizes_pt[spec.style][-1]


def _fit_chat(box: Box, chat: Chat, spec: BoxSpec, theme: Look, problems: list[Problem]) -> Box:
    for size in theme.sizes_pt[spec.style]:
        last = geometry.chat_boxes(chat, spec, theme, size)[-1]
        if last.y_mm + last.h_mm <= spec.h_mm:
            return replace(box, size_pt=size)
    problems.append(Problem(chat.origin, "chat_does_not_fit", {"count": len(chat.messages)}))
    return replace(box, size_pt=theme.sizes_pt[spec.style][-1])


def _too_long(text: Text, origin: Place, box: str, theme: Look, spec: BoxSpec) -> Problem:
    """Say about how many characters are too many: halve the text until it fits."""
    size = theme.sizes_pt[spec.style][-1]
    is_head = spec.style in HEAD_STYLES
    face = theme.head_font if is_head else theme.body_font
    length = len(plain(text))
    for keep in range(length, 0, -5):
        cut = plain(text)[:keep]
        lines = count_lines(((cut, is_head and theme.head_bold),), spec.w_mm * 0.9, size, face)
        if lines * geometry.line_mm(size) <= spec.h_mm * 0.8:
            break
    return Problem(origin, "text_does_not_fit", {"box": box, "characters": max(5, length - keep)})


def _origin(block: SlideBlock) -> Place:
    return getattr(block, "origin", Place(""))


def boxes_of(deck: Deck) -> Iterator[tuple[Slide, Box, BoxSpec]]:
    """Yield every box of `deck` with its slide and its place."""
    for slide in deck.slides:
        specs = layout(slide.layout).boxes
        for box in slide.boxes:
            yield slide, box, specs[box.name]
