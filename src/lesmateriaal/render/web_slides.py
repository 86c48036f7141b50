"""From a fitted slide to HTML: the same boxes, sizes and shapes as on the slide of PowerPoint."""

from dataclasses import replace
from typing import assert_never

from lesmateriaal.document.geometry import ASIDE_GAP_MM, insets_mm
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
    Note,
    People,
    Portraits,
    Side,
    Slide,
    StickerSheet,
    Ticket,
    Timer,
)
from lesmateriaal.document.theme import BoxSpec, layout, look, master_box
from lesmateriaal.document.tree import (
    Bullets,
    Chat,
    Image,
    Labelled,
    Numbered,
    Paragraph,
    Portrait,
    Run,
    Slot,
)
from lesmateriaal.dutch.labels import label, label_for
from lesmateriaal.render import web_slide_people as people
from lesmateriaal.render import web_slide_shapes as shapes
from lesmateriaal.render import web_slide_text as written
from lesmateriaal.render.drawing import Area
from lesmateriaal.render.frames import DRAWN_ON_SLIDE
from lesmateriaal.render.kickers import BAR_MM, BAR_SHORTER_MM
from lesmateriaal.render.master_shapes import SECOND_COLOUR_FROM
from lesmateriaal.render.powerpoint import CREDITS_PT, PROGRESS_GAP_MM
from lesmateriaal.render.web_elements import PictureAddress, colour, element, line, origin_of, runs
from lesmateriaal.render.web_sheet import NO_INSETS, Sheet
from lesmateriaal.text.measure import to_mm, width_pt


def slide_html(deck: Deck, number: int, address: PictureAddress) -> str:
    """Return the slide of `deck` with this `number` (from 1), as wide as its frame and 16 by 9.

    `address` gives where the picture of a key is found. The title is a heading of level 3, for pages that have
    a heading of their own for the document.
    """
    slide, theme = deck.slides[number - 1], look(deck.look)
    spec = layout(slide.layout)
    sheet = Sheet(spec, theme, address)
    _draw_layout_frames(sheet, slide)
    _draw_title(sheet, slide)
    for box in slide.boxes:
        draw_box(sheet, box, spec.boxes[box.name])
    _draw_kicker(sheet, deck.public)
    _draw_foot(sheet, slide, number)
    inner = element(
        "div", sheet.html(), class_="slide", style=f"background:{colour(sheet.ground, theme)}", lang="nl"
    )
    return element("div", inner, class_=f"slide-frame look-{theme.name}", data_origin=origin_of(slide.origin))


def notes_html(slide: Slide) -> str:
    """Return what the mentor says with `slide`: labels in bold, lists as lists."""
    return "".join(_note(note) for note in slide.notes)


def _note(note: Note) -> str:
    origin = origin_of(note.origin)
    head = element("strong", runs((Run(note.label),))) if note.label else ""
    if note.listed:
        items = "".join(element("li", runs(text)) for text in note.texts)
        return element("div", element("p", head) + element("ul", items), data_origin=origin)
    first, *others = note.texts
    start = f"{head}: " if head else ""
    return element(
        "div",
        element("p", start + runs(first)) + "".join(element("p", runs(text)) for text in others),
        data_origin=origin,
    )


def _draw_layout_frames(sheet: Sheet, slide: Slide) -> None:
    """Draw the shapes that stand on the layout; those in `DRAWN_ON_SLIDE` come with their block."""
    drawn_with_block = {box.name for box in slide.boxes if isinstance(box.block, Answer)}
    for name, spec in sheet.spec.boxes.items():
        if spec.style and spec.frame not in DRAWN_ON_SLIDE and name not in drawn_with_block:
            sheet.frame(spec)


def _draw_title(sheet: Sheet, slide: Slide) -> None:
    spec = sheet.spec.boxes["title"]
    if any(box.name == "aside" for box in slide.boxes):
        spec = replace(spec, w_mm=sheet.spec.boxes["aside"].x_mm - spec.x_mm - ASIDE_GAP_MM)
    title = line(runs(slide.title), slide.title_size_pt, name="h3")
    sheet.text(spec, title, NO_INSETS, origin=slide.origin)


def draw_box(sheet: Sheet, box: Box, spec: BoxSpec) -> None:
    """Put `box` on the slide, where `spec` has it."""
    block, size, theme = box.block, box.size_pt, sheet.look
    if box.y_mm is not None:
        spec = replace(spec, y_mm=box.y_mm)
    match block:
        case Paragraph():
            _write(sheet, box, spec, written.paragraphs(block, size))
        case Bullets() | Numbered() | Ticket():
            _write(sheet, box, spec, written.listed(block, size))
        case Labelled():
            _write(sheet, box, spec, written.labelled(block, size, spec, theme))
        case Card():
            _write(sheet, box, spec, written.card(block, size, theme))
        case Side():
            _write(sheet, box, spec, written.side(block, size))
        case Caption(text) | Bubble(text):
            _write(sheet, box, spec, line(runs(text), size))
        case Contacts():
            _write(sheet, box, spec, written.contacts(block, size, theme))
        case Timer():
            _write(sheet, box, spec, written.timer(block, spec, theme))
        case Answer():
            shapes.draw_answer(sheet, box, spec, block)
        case Agenda():
            shapes.draw_agenda(sheet, box, spec, block)
        case Countdown():
            sheet.shape(Area.of(spec), "primary", theme.radius_mm["bar"])
        case StickerSheet():
            shapes.draw_stickers(sheet, spec, block)
        case Image():
            shapes.draw_image(sheet, spec, block)
        case Chat():
            people.draw_chat(sheet, spec, block, size)
        case Portrait():
            people.draw_single(sheet, spec, block)
        case Portraits():
            people.draw_cover(sheet, block)
        case People():
            people.draw_people(sheet, spec, block, size)
        case _:
            assert_never(block)


def _write(sheet: Sheet, box: Box, spec: BoxSpec, paragraphs: str) -> None:
    insets = insets_mm(box.block, spec, sheet.look)
    sheet.text(spec, paragraphs, insets, origin=getattr(box.block, "origin", None))


def _draw_kicker(sheet: Sheet, public: str) -> None:
    """Draw the small name of the kind of slide above its title, as the layout of PowerPoint has it."""
    spec, theme = sheet.spec, sheet.look
    size, style = theme.sizes_pt["kicker"][-1], theme.kicker
    if "kicker" in spec.boxes:
        words = label_for(public, theme.name, f"{spec.name}_kicker")
        text = line(runs((Run(words),)), size, bold=True)
        sheet.words(Area.of(spec.boxes["kicker"]), text, sheet.ground_text, classes="unbroken")
    elif not spec.is_cover:
        box, words = master_box("kicker"), label(f"layout_{spec.name}")
        area = Area(box.x_mm + style.inset_mm, box.y_mm, box.w_mm - style.inset_mm, box.h_mm)
        if style.shape == "bar":
            bar = Area(box.x_mm, box.y_mm + BAR_SHORTER_MM, BAR_MM, box.h_mm - 2 * BAR_SHORTER_MM)
            sheet.shape(bar, style.ground)
        else:
            width = to_mm(width_pt(words, size, bold=True)) + style.padding_mm
            sheet.shape(Area(box.x_mm, box.y_mm, width, box.h_mm), style.ground, style.radius_mm)
        text = line(runs((Run(words),)), size, bold=style.bold)
        sheet.words(area, text, style.text, classes="unbroken")


def _draw_foot(sheet: Sheet, slide: Slide, number: int) -> None:
    """Draw the progress, the number and the line of the school; on a cover the credits."""
    spec, theme = sheet.spec, sheet.look
    role = "muted" if sheet.ground == "bg" else sheet.ground_text
    small = theme.sizes_pt["small"][-1]
    if spec.is_cover:
        if slide.footer:
            credits = line(runs((Run(slide.footer),)), CREDITS_PT)
            sheet.words(Area.of(spec.boxes["credits"]), credits, role)
    else:
        if slide.step is not None:
            _draw_progress(sheet, slide.step.number, slide.step.count)
            facts = {name: getattr(slide.step, name) for name in ("number", "count", "minutes")}
            progress = line(runs((Run(label("progress", **facts)),)), small)
            sheet.words(Area.of(master_box("footer")), progress, role)
        shown = line(str(number), small)
        sheet.words(Area.of(master_box("number")), shown, role, classes="right")
    box = master_box("school_line")
    share = box.w_mm * SECOND_COLOUR_FROM
    sheet.shape(Area(box.x_mm, box.y_mm, share, box.h_mm), "school", slot=Slot.COLOUR)
    second = Area(share, box.y_mm, box.w_mm - share, box.h_mm)
    sheet.shape(second, "school", slot=Slot.SECOND_COLOUR)


def _draw_progress(sheet: Sheet, step: int, count: int) -> None:
    """Draw a bar with a segment for each step; done and current ones in colour."""
    box, on_colour = master_box("progress"), sheet.spec.has_full_ground
    width = (box.w_mm - PROGRESS_GAP_MM * (count - 1)) / count
    for index in range(count):
        area = Area(box.x_mm + index * (width + PROGRESS_GAP_MM), box.y_mm, width, box.h_mm)
        done, rest = (sheet.ground_text, "rest") if on_colour else ("primary", "line")
        sheet.shape(area, done if index < step else rest, sheet.look.radius_mm["bar"])
