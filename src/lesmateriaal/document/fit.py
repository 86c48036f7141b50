"""Choose the sizes of a deck: each text gets the first size of its list at which it fits its box.

PowerPoint does not fit text when it opens a file, so that sizes are decided here, with the metrics of the
fonts. What does not fit at the last size is a problem at the line of the YAML that it came from.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from lesmateriaal.document import geometry
from lesmateriaal.document.fit_lines import MARGIN, Face, Lines, face_of, too_long
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
from lesmateriaal.document.theme import HEAD_STYLES, BoxSpec, Look, layout, look
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
    lines = Lines((slide.title,), title.w_mm, title.h_mm)
    title_size = _first_fitting(theme, title, lines)
    if title_size is None:
        problems.append(too_long(lines, slide.origin, "title", theme.sizes_pt[title.style][-1], theme, title))
        title_size = theme.sizes_pt[title.style][-1]
    boxes = tuple(_fit_box(box, specs[box.name], theme, problems) for box in slide.boxes)
    if slide.layout in _TEXT_FOLLOWS_TITLE:
        bottom_mm = _title_bottom_mm(lines, title, theme, title_size)
        boxes = _below_title(boxes, min(bottom_mm + geometry.BELOW_TITLE_MM, specs["text"].y_mm))
    return replace(slide, boxes=_with_shared_sizes(boxes), title_size_pt=title_size)


def _title_bottom_mm(title: Lines, spec: BoxSpec, theme: Look, size_pt: float) -> float:
    return spec.y_mm + title.count(size_pt, face_of(theme, spec)) * geometry.line_mm(size_pt)


def _below_title(boxes: tuple[Box, ...], y_mm: float) -> tuple[Box, ...]:
    """Let the text follow a short title, so that the two are read as one."""
    return tuple(replace(box, y_mm=y_mm) if box.name == "text" else box for box in boxes)


def _with_shared_sizes(boxes: tuple[Box, ...]) -> tuple[Box, ...]:
    for group in _SAME_SIZE:
        sizes = [box.size_pt for box in boxes if box.name in group]
        if sizes:
            boxes = tuple(replace(box, size_pt=min(sizes)) if box.name in group else box for box in boxes)
    return boxes


def _first_fitting(theme: Look, spec: BoxSpec, lines: Lines) -> float | None:
    """Return the first size at which `lines` fit, or None; one step or two lower if that saves a line.

    A heading with a word alone on its last line looks like a mistake (the widow rule of the visual brief).
    """
    is_head = spec.style in HEAD_STYLES
    face = face_of(theme, spec)
    sizes = theme.sizes_pt[spec.style]
    for index, size in enumerate(sizes):
        if not lines.fits(size, face):
            continue
        if is_head and len(lines.texts) == 1:
            count = lines.count(size, face)
            for lower in sizes[index + 1 : index + 3]:
                if lines.count(lower, face) < count:
                    return lower
        return size
    return None


def _fit_box(box: Box, spec: BoxSpec, theme: Look, problems: list[Problem]) -> Box:
    block = box.block
    if isinstance(block, Chat):
        return _fit_chat(box, block, spec, theme, problems)
    if isinstance(block, Agenda):
        return _fit_agenda(box, block, spec, theme, problems)
    if isinstance(block, People):
        return _fit_people(box, block, spec, theme, problems)
    for long in _of_one_size(block, spec, theme):
        size_pt = geometry.label_size_pt(theme)
        problems.append(too_long(long, _origin(block), box.name, size_pt, theme, spec))
    lines = _lines_of(block, spec, theme)
    if lines is None:
        return box
    size = _first_fitting(theme, spec, lines)
    if size is None:
        problems.append(
            too_long(lines, _origin(block), box.name, theme.sizes_pt[spec.style][-1], theme, spec)
        )
        size = theme.sizes_pt[spec.style][-1]
    return replace(box, size_pt=size)


def _fit_people(box: Box, block: People, spec: BoxSpec, theme: Look, problems: list[Problem]) -> Box:
    """Choose the size at which each name stands on one line below its portrait."""
    # a name is one word in the middle of its column: it needs no margin
    column = geometry.person_column_mm(spec, len(block.people)) / MARGIN
    names = [Lines((_bold(name),), column, geometry.PERSON_NAME_MM) for _, name in block.people]
    face = Face(theme.body_font, 0.0, True)
    sizes = (*theme.sizes_pt[spec.style], theme.sizes_pt["small"][-1])
    for size in sizes:
        if all(name.fits(size, face) for name in names):
            return replace(box, size_pt=size)
    longest = max(names, key=lambda name: len(plain(name.texts[0])))
    problems.append(too_long(longest, block.origin, box.name, sizes[-1], theme, spec))
    return replace(box, size_pt=sizes[-1])


def _lines_of(block: SlideBlock, spec: BoxSpec, theme: Look) -> Lines | None:
    """Return the texts of `block` as they stand in `spec`, or None when its size is not chosen here."""
    width, height = geometry.text_area_mm(spec, block, theme)
    label_mm = geometry.line_mm(geometry.label_size_pt(theme))
    match block:
        case Paragraph(texts) | Bullets(texts) | Numbered(texts) | Ticket(texts):
            return Lines(texts, width, height, gap_of=block)
        case Card(label, text):
            return Lines((text,), width, height, label_mm + geometry.LABEL_GAP_MM if label else 0)
        case Caption(text) | Bubble(text) | Answer(text=text):
            return Lines((text,), width, height)
        case Side(word, text):
            return Lines((_bold(word), text), width, height)
        case Labelled(rows, prominent=prominent):
            gaps = (len(rows) - 1) * geometry.LABEL_GAP_MM * 2
            if prominent:
                names_and_texts = [each for name, text in rows for each in (_bold(name), text)]
                return Lines(names_and_texts, width, height, gaps)
            return Lines((text for _, text in rows), width, height, len(rows) * label_mm + gaps)
        case Contacts(people=people):
            # names are measured as long as a school may fill them in; roles have the size of labels
            names = tuple(_bold(geometry.LONGEST_NAME) for _ in people)
            roles_mm = len(people) * label_mm
            return Lines(names, width, height, label_mm + geometry.LABEL_GAP_MM + roles_mm, block)
        case StickerSheet() | Timer() | People() | Image() | Portrait() | Portraits() | Countdown():
            return None
        case Chat() | Agenda():
            return None
        case _:
            assert_never(block)


def _bold(word: str) -> Text:
    return (Run(word, bold=True),)


def _fit_agenda(box: Box, block: Agenda, spec: BoxSpec, theme: Look, problems: list[Problem]) -> Box:
    width = geometry.text_area_mm(spec, block, theme)[0] - geometry.AGENDA_MINUTES_MM
    names = [_bold(name) for name, _ in block.rows]
    *_, last = sizes = theme.sizes_pt[spec.style]
    for size in sizes:
        if not any(_longer_than_a_line(names, width, size, theme, spec)):
            return replace(box, size_pt=size)
    for lines in _longer_than_a_line(names, width, last, theme, spec):
        problems.append(too_long(lines, block.origin, box.name, last, theme, spec))
    return replace(box, size_pt=last)


def _longer_than_a_line(
    texts: Iterable[Text], width_mm: float, size_pt: float, theme: Look, spec: BoxSpec
) -> Iterator[Lines]:
    for text in texts:
        lines = Lines((text,), width_mm, geometry.line_mm(size_pt))
        if not lines.fits(size_pt, face_of(theme, spec)):
            yield lines


def _of_one_size(block: SlideBlock, spec: BoxSpec, theme: Look) -> Iterator[Lines]:
    """Yield the texts of `block` that do not fit at the one size they have, that of labels."""
    size = geometry.label_size_pt(theme)
    match block:
        case Timer():
            width, height = geometry.text_area_mm(spec, block, theme)
            figures_mm = geometry.line_mm(theme.sizes_pt[spec.style][0])
            lines = Lines(block.lines, width, height, figures_mm)
            if not lines.fits(size, face_of(theme, spec)):
                yield lines
        case StickerSheet(stickers):
            captions = [_bold(plain(caption)) for _, caption in stickers]
            width = geometry.sticker_width_mm(spec) - 2
            yield from _longer_than_a_line(captions, width, size, theme, spec)


def _fit_chat(box: Box, chat: Chat, spec: BoxSpec, theme: Look, problems: list[Problem]) -> Box:
    for size in theme.sizes_pt[spec.style]:
        last = geometry.chat_boxes(chat, spec, theme, size)[-1]
        if last.y_mm + last.h_mm <= spec.h_mm:
            return replace(box, size_pt=size)
    problems.append(Problem(chat.origin, "chat_does_not_fit", {"count": len(chat.messages)}))
    return replace(box, size_pt=theme.sizes_pt[spec.style][-1])


def _origin(block: SlideBlock) -> Place:
    return getattr(block, "origin", Place(""))
