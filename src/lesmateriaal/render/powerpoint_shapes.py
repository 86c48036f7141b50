"""Blocks of slides that are more than text: answers, agenda, timer, countdown, stickers, pictures."""

from dataclasses import replace
from string import ascii_uppercase

from lesmateriaal.document import geometry
from lesmateriaal.document.slides import Agenda, Answer, Box, Contacts, StickerSheet, Timer
from lesmateriaal.document.theme import BoxSpec, sticker_box
from lesmateriaal.document.tree import Image, Run
from lesmateriaal.dutch.labels import LABELS
from lesmateriaal.render.canvas import Canvas
from lesmateriaal.render.drawing import Area, line, paragraph, preset, rounded, runs, spaced
from lesmateriaal.render.frames import text_role
from lesmateriaal.render.powerpoint_text import small_label, write
from lesmateriaal.render.units import emu
from lesmateriaal.text.measure import to_pt

TILE_MARGIN_MM, SMALL_TILE_MARGIN_MM, SMALL_TILE_MM = 4.0, 2.5, 60.0
"""Around a picture on its tile, and around one on a tile up to so wide, where every millimetre is needed."""
AGENDA_EDGE_MM = 6.0
"""What the card of the agenda is higher than its rows."""
TICK_GAP_MM = 5.0
"""Between the tick and the words beside it."""
STICKER_ROWS = 2
"""Stickers stand in so many rows."""


def _badge(canvas: Canvas, area: Area, letter: str) -> None:
    """Draw the letter of an answer."""
    look, badge = canvas.look, canvas.look.badge
    text = paragraph(
        runs((Run(letter, badge.bold),), badge.size_pt, badge.text, look),
        ' algn="ctr"' if badge.centred else "",
    )
    shape = rounded(area, look.radius_mm["badge"])
    canvas.shape(LABELS["badge_name"], area, shape, badge.ground, paragraphs=text)


def draw_answer(canvas: Canvas, box: Box, spec: BoxSpec, answer: Answer) -> None:
    """Write an answer with its letter; the right one under a tick and the words that say so."""
    pad = canvas.look.padding_mm
    if not answer.right:
        canvas.frame(spec)
        write(canvas, box, spec, paragraph(runs(answer.text, box.size_pt)))
        top = spec.y_mm + (spec.h_mm - geometry.BADGE_MM) / 2
        _badge(canvas, Area(spec.x_mm + pad, top, geometry.BADGE_MM, geometry.BADGE_MM), answer.letter)
        return
    write(canvas, box, spec, paragraph(runs(answer.text, box.size_pt)))
    side = geometry.BADGE_MM
    tick = Area(spec.x_mm + pad, spec.y_mm + pad, side, side)
    sign = paragraph(
        runs((Run("✓", True),), canvas.look.sizes_pt["label"][0], "on_accent", canvas.look), ' algn="ctr"'
    )
    canvas.shape(
        LABELS["badge_name"], tick, rounded(tick, canvas.look.radius_mm["badge"]), "accent", paragraphs=sign
    )
    name = Area(tick.x_mm + side + TICK_GAP_MM, tick.y_mm, spec.w_mm - side - 2 * pad - TICK_GAP_MM, side)
    text = paragraph(
        runs((Run(answer.label, True),), canvas.look.sizes_pt["label"][0], "on_primary", canvas.look)
    )
    canvas.shape(LABELS["badge_name"], name, preset("rect"), None, paragraphs=text)


def draw_agenda(canvas: Canvas, box: Box, spec: BoxSpec, agenda: Agenda) -> None:
    """Write the rows, minutes first; below each a bar shows when it comes in the lesson and how long it takes.

    The names hang behind a tab at the indent of the paragraph: the one tab that every program keeps.
    """
    row, pad = geometry.AGENDA_ROW_MM, canvas.look.padding_mm
    card = replace(spec, h_mm=row * len(agenda.rows) + AGENDA_EDGE_MM)
    indent = emu(geometry.AGENDA_MINUTES_MM)
    line_mm = geometry.line_mm(box.size_pt)
    gap = spaced(to_pt(row - line_mm))
    unit = LABELS["minutes_unit"]
    written = "".join(
        paragraph(
            runs((Run(f"{minutes} {unit}\t"),), box.size_pt, "muted", canvas.look, bold=False)
            + runs((Run(name, True),), box.size_pt),
            f' marL="{indent}" indent="-{indent}"',
            gap if index else "",
        )
        for index, (name, minutes) in enumerate(agenda.rows)
    )
    canvas.frame(card)
    bar_mm = geometry.AGENDA_BAR_GAP_MM + geometry.AGENDA_BAR_MM
    top = (card.h_mm - row * (len(agenda.rows) - 1) - line_mm - bar_mm) / 2
    first = Area(
        card.x_mm + pad,
        card.y_mm + top + line_mm + geometry.AGENDA_BAR_GAP_MM,
        card.w_mm - 2 * pad,
        geometry.AGENDA_BAR_MM,
    )
    _draw_timeline(canvas, first, tuple(minutes for _, minutes in agenda.rows))
    # the box of the text ends above the bar of the last row: no bar lies on a text of one row
    last = first.y_mm + row * (len(agenda.rows) - 1) - card.y_mm
    canvas.box(box.name, LABELS["layout_text"], written, replace(card, h_mm=last), (pad, top, pad, 0.0))


def _draw_timeline(canvas: Canvas, first: Area, minutes: tuple[int, ...]) -> None:
    """Draw a bar for each part of the lesson in its row; `first` is the room of the first one.

    Each bar begins where the one before it ended: together they are the lesson from left to right.
    """
    radius = min(canvas.look.radius_mm["bar"], first.h_mm / 2)
    begin = 0
    for index, length in enumerate(minutes):
        y = first.y_mm + index * geometry.AGENDA_ROW_MM
        line_y = y + (first.h_mm - geometry.AGENDA_LINE_MM) / 2
        line_area = Area(first.x_mm, line_y, first.w_mm, geometry.AGENDA_LINE_MM)
        canvas.rule(LABELS["rule_name"], line_area, "line")
        share = first.w_mm / sum(minutes)
        bar = Area(first.x_mm + begin * share, y, length * share, first.h_mm)
        canvas.shape(LABELS["rule_name"], bar, rounded(bar, radius), "primary")
        begin += length


def draw_contacts(canvas: Canvas, box: Box, spec: BoxSpec, contacts: Contacts) -> None:
    """Write who can help at school: names and roles."""
    size = box.size_pt
    written = small_label(contacts.heading, canvas.look)
    for name, role in contacts.people:
        written += paragraph(runs(name, size), inside=spaced(size * 0.75))
        written += paragraph(runs(role, geometry.label_size_pt(canvas.look), bold=False))
    write(canvas, box, spec, written)


def draw_timer(canvas: Canvas, box: Box, spec: BoxSpec, timer: Timer) -> None:
    """Write the minutes in large figures, with how pupils work below."""
    look = canvas.look
    label_pt = geometry.label_size_pt(look)
    role = text_role(spec, look, "text")
    number = runs((Run(str(timer.minutes), True),), look.sizes_pt["number"][0], role, look)
    unit = runs((Run(" " + timer.unit, True),), look.sizes_pt["label"][0], role, look)
    lines = "".join(paragraph(runs(text, label_pt, role, look, bold=False)) for text in timer.lines)
    write(canvas, box, spec, paragraph(number + unit) + lines)


def draw_countdown(canvas: Canvas, spec: BoxSpec, minutes: int) -> None:
    """Draw a full bar, and over it the bar that empties on a click."""
    area = Area.of(spec)
    shape = rounded(area, canvas.look.radius_mm["bar"])
    canvas.shape(LABELS["bar_name"], area, shape, "tint2")
    canvas.timed_shape = (canvas.shape(LABELS["bar_name"], area, shape, "primary"), minutes)


def draw_stickers(canvas: Canvas, spec: BoxSpec, sheet: StickerSheet) -> None:
    """Draw six stickers in two rows, each with its letter and its caption."""
    look = canvas.look
    gap, columns = geometry.STICKER_GAP_MM, geometry.STICKER_COLUMNS
    width = geometry.sticker_width_mm(spec)
    height = (spec.h_mm - gap * (STICKER_ROWS - 1)) / STICKER_ROWS
    size = geometry.label_size_pt(look)
    for index, (image, text) in enumerate(sheet.stickers):
        cell = Area(
            spec.x_mm + (index % columns) * (width + gap),
            spec.y_mm + (index // columns) * (height + gap),
            width,
            height,
        )
        canvas.shape(
            LABELS["tile_name"],
            cell,
            rounded(cell, look.radius_mm["small"]),
            "FFFFFF",
            outline=line("line", look, look.line_pt["hair"]),
        )
        canvas.shape(
            LABELS["badge_name"],
            _in_cell(cell, "letter"),
            preset("rect"),
            None,
            paragraphs=paragraph(
                runs((Run(ascii_uppercase[index]),), look.sizes_pt["small"][0], "muted", look)
            ),
        )
        picture = _inside(_in_cell(cell, "picture"), image.ratio)
        canvas.picture(image, LABELS["picture_name"], picture)
        caption = paragraph(runs(text, size, bold=True), ' algn="ctr"')
        place = _in_cell(cell, "caption")
        canvas.shape(LABELS["layout_text"], place, preset("rect"), None, paragraphs=caption)


def _in_cell(cell: Area, name: str) -> Area:
    """Return the place of a part of a sticker in its `cell`."""
    part = sticker_box(name)
    return Area(cell.x_mm + part.x_mm, cell.y_mm + part.y_mm, part.w_mm, part.h_mm)


def _inside(area: Area, ratio: float) -> Area:
    """Return the largest area of `ratio` in the middle of `area`."""
    width = min(area.w_mm, area.h_mm * ratio)
    height = width / ratio
    return Area(area.x_mm + (area.w_mm - width) / 2, area.y_mm + (area.h_mm - height) / 2, width, height)


def draw_image(canvas: Canvas, spec: BoxSpec, image: Image) -> None:
    """Draw a picture on a tile; the picture of a meme fills its width between the captions."""
    area = Area.of(spec)
    tiles = canvas.look.tiles
    if spec.fills:
        canvas.rule(LABELS["tile_name"], area, tiles.meme)
        canvas.picture(image, LABELS["picture_name"], _inside(area, image.ratio))
        return
    canvas.tile(LABELS["tile_name"], area, tiles.picture)
    margin = TILE_MARGIN_MM if spec.w_mm > SMALL_TILE_MM else SMALL_TILE_MARGIN_MM
    inner = Area(area.x_mm + margin, area.y_mm + margin, area.w_mm - 2 * margin, area.h_mm - 2 * margin)
    canvas.picture(image, LABELS["picture_name"], _inside(inner, image.ratio))
