"""The best size of each kind of block in its box, and what to say of a block that fits at no size."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from lesmateriaal.document import geometry
from lesmateriaal.document.bubbles import chat_fits
from lesmateriaal.document.fit_chat import chat_problems
from lesmateriaal.document.fit_lines import Face, Lines, face_of, too_long
from lesmateriaal.document.slides import (
    Agenda,
    Answer,
    Box,
    Bubble,
    Caption,
    Card,
    Contacts,
    Countdown,
    People,
    Portraits,
    Side,
    SlideBlock,
    StickerSheet,
    Ticket,
    Timer,
)
from lesmateriaal.document.theme import HEAD_STYLES, BoxSpec, Look
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

_LOWER_STEPS = 2
"""How many steps a text may get smaller to save a line (the widow rule of the visual brief)."""
NO_SIZE = 0.0
"""The size of a block whose texts have a fixed size, or that has no text."""


def best_size_pt(block: SlideBlock, spec: BoxSpec, theme: Look) -> float | None:
    """Return the first size of the style of `spec` at which `block` fits, or None when it fits at none.

    A block without a size to choose gives `NO_SIZE`.
    """
    match block:
        case Chat():
            sizes = _sizes(theme, spec)
            return next((each for each in sizes if chat_fits(block, spec, theme, each)), None)
        case Agenda() | People():
            columns = _columns(block, spec, theme)
            face = Face(theme.body_font, 0.0, True)
            return next(
                (
                    size
                    for size in _sizes(theme, spec, block)
                    if all(each.fits(size, face) for each in columns)
                ),
                None,
            )
        case Timer() | StickerSheet():
            return None if any(_of_one_size(block, spec, theme)) else NO_SIZE
        case _:
            lines = _lines_of(block, spec, theme)
            return NO_SIZE if lines is None else first_fitting(theme, spec, lines)


def smallest_size_pt(theme: Look, spec: BoxSpec) -> float:
    """Return the last size of the style of `spec`; `NO_SIZE` for a box without a style."""
    return theme.sizes_pt[spec.style][-1] if spec.style else NO_SIZE


def fit_problems(box: Box, spec: BoxSpec, theme: Look) -> Iterator[Problem]:
    """Yield what to say of a block that fits its box at no size."""
    block = box.block
    origin: Place = getattr(block, "origin", Place(""))
    size_pt = smallest_size_pt(theme, spec)
    match block:
        case Chat():
            yield from chat_problems(block, spec, theme)
            return
        case Agenda():
            faces = face_of(theme, spec)
            misfits = [each for each in _columns(block, spec, theme) if not each.fits(size_pt, faces)]
        case People():
            size_pt = _sizes(theme, spec, block)[-1]
            columns = _columns(block, spec, theme)
            misfits = [max(columns, key=lambda name: len(plain(name.texts[0])))]
        case Timer() | StickerSheet():
            size_pt = geometry.label_size_pt(theme)
            misfits = list(_of_one_size(block, spec, theme))
        case _:
            lines = _lines_of(block, spec, theme)
            misfits = [lines] if lines else []
    for lines in misfits:
        yield too_long(lines, origin, box.name, size_pt, theme, spec)


def first_fitting(theme: Look, spec: BoxSpec, lines: Lines) -> float | None:
    """Return the first size at which `lines` fit, or None; a heading gets smaller when that saves a widow.

    A heading with a word alone on its last line looks like a mistake (the widow rule of the visual brief).
    """
    is_head = spec.style in HEAD_STYLES
    face = face_of(theme, spec)
    sizes = theme.sizes_pt[spec.style]
    for index, size in enumerate(sizes):
        if not lines.fits(size, face):
            continue
        if is_head and lines.has_widow(size, face):
            count = lines.count(size, face)
            for lower in sizes[index + 1 : index + 1 + _LOWER_STEPS]:
                if lines.count(lower, face) < count:
                    return lower
        return size
    return None


def _sizes(theme: Look, spec: BoxSpec, block: SlideBlock | None = None) -> tuple[float, ...]:
    sizes = theme.sizes_pt[spec.style]
    # a name below a portrait may be as small as a footer: a long one is better small than cut
    return (*sizes, theme.sizes_pt["small"][-1]) if isinstance(block, People) else sizes


def _columns(block: Agenda | People, spec: BoxSpec, theme: Look) -> list[Lines]:
    """Return the names of `block`, each in the room of one line that it has."""
    match block:
        case Agenda(rows):
            width = geometry.text_area_mm(spec, block, theme)[0] - geometry.AGENDA_MINUTES_MM
            return [Lines((_bold(name),), width, geometry.AGENDA_ROW_MM) for name, _ in rows]
        case People(people):
            # a name is one word in the middle of its column: it needs no margin
            width = spec.w_mm / geometry.MARGIN
            return [Lines((_bold(name),), width, geometry.PERSON_NAME_MM) for _, name in people]


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
        case StickerSheet() | Timer() | People() | Agenda() | Chat():
            return None
        case Image() | Portrait() | Portraits() | Countdown():
            return None
        case _:
            assert_never(block)


def _bold(word: str) -> Text:
    return (Run(word, bold=True),)


def _of_one_size(block: Timer | StickerSheet, spec: BoxSpec, theme: Look) -> Iterator[Lines]:
    """Yield the texts of `block` that do not fit at the one size they have, that of labels."""
    size = geometry.label_size_pt(theme)
    face = face_of(theme, spec)
    match block:
        case Timer():
            width, height = geometry.text_area_mm(spec, block, theme)
            figures_mm = geometry.line_mm(theme.sizes_pt[spec.style][0])
            texts: Iterable[Lines] = (Lines(block.lines, width, height, figures_mm),)
        case StickerSheet(stickers):
            width = geometry.sticker_width_mm(spec) - 2
            captions = (_bold(plain(caption)) for _, caption in stickers)
            texts = (Lines((caption,), width, geometry.line_mm(size)) for caption in captions)
    yield from (lines for lines in texts if not lines.fits(size, face))
