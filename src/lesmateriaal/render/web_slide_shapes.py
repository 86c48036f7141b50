"""Blocks of slides that are more than text, as HTML: answers, agenda, countdown, stickers, pictures."""

from dataclasses import replace
from string import ascii_uppercase

from lesmateriaal.document import geometry
from lesmateriaal.document.geometry import Insets
from lesmateriaal.document.slides import Agenda, Answer, Box, StickerSheet
from lesmateriaal.document.theme import BoxSpec
from lesmateriaal.document.tree import Image, Run
from lesmateriaal.dutch.labels import LABELS
from lesmateriaal.render.drawing import Area
from lesmateriaal.render.powerpoint_shapes import (
    AGENDA_EDGE_MM,
    SMALL_TILE_MARGIN_MM,
    SMALL_TILE_MM,
    STICKER_ROWS,
    TICK_GAP_MM,
    TILE_MARGIN_MM,
)
from lesmateriaal.render.powerpoint_shapes import (
    _in_cell as in_cell,
)
from lesmateriaal.render.powerpoint_shapes import (
    _inside as inside,
)
from lesmateriaal.render.web_elements import element, line, number, runs
from lesmateriaal.render.web_sheet import Sheet
from lesmateriaal.text.measure import to_pt


def draw_answer(sheet: Sheet, box: Box, spec: BoxSpec, answer: Answer) -> None:
    """Write an answer with its letter; the right one under a tick and the words that say so."""
    look, pad, side = sheet.look, sheet.look.padding_mm, geometry.BADGE_MM
    label_pt = look.sizes_pt["label"][0]
    insets = geometry.insets_mm(answer, spec, look)
    written = line(runs(answer.text), box.size_pt)
    if not answer.right:
        sheet.frame(spec)
        badge = look.badge
        area = Area(spec.x_mm + pad, spec.y_mm + (spec.h_mm - side) / 2, side, side)
        sheet.shape(area, badge.ground, look.radius_mm["badge"])
        letter = line(runs((Run(answer.letter, badge.bold),)), badge.size_pt)
        sheet.words(area, letter, badge.text, classes="centred" if badge.centred else "")
        sheet.text(spec, written, insets, origin=answer.origin)
        return
    sheet.frame(spec)
    tick = Area(spec.x_mm + pad, spec.y_mm + pad, side, side)
    sheet.shape(tick, "accent", look.radius_mm["badge"])
    sheet.words(tick, line(runs((Run("✓", True),)), label_pt), "on_accent", classes="centred")
    name = Area(tick.x_mm + side + TICK_GAP_MM, tick.y_mm, spec.w_mm - side - 2 * pad - TICK_GAP_MM, side)
    sheet.words(name, line(runs((Run(answer.label, True),)), label_pt), "on_primary")
    sheet.text(spec, written, insets, origin=answer.origin)


def draw_agenda(sheet: Sheet, box: Box, spec: BoxSpec, agenda: Agenda) -> None:
    """Write the rows, minutes first; below each a bar shows when it comes in the lesson and how long it takes."""
    row, pad = geometry.AGENDA_ROW_MM, sheet.look.padding_mm
    card = replace(spec, h_mm=row * len(agenda.rows) + AGENDA_EDGE_MM)
    sheet.frame(card)
    line_mm = geometry.line_mm(box.size_pt)
    bar_mm = geometry.AGENDA_BAR_GAP_MM + geometry.AGENDA_BAR_MM
    top = (card.h_mm - row * (len(agenda.rows) - 1) - line_mm - bar_mm) / 2
    bars = Area(
        card.x_mm + pad,
        card.y_mm + top + line_mm + geometry.AGENDA_BAR_GAP_MM,
        card.w_mm - 2 * pad,
        geometry.AGENDA_BAR_MM,
    )
    _draw_timeline(sheet, bars, tuple(minutes for _, minutes in agenda.rows))
    gap = to_pt(row - line_mm)
    written = "".join(
        line(
            element("span", f"{minutes} {LABELS['minutes_unit']}", class_="minutes")
            + runs((Run(name, True),)),
            box.size_pt,
            gap_pt=gap if index else 0,
            name="li",
        )
        for index, (name, minutes) in enumerate(agenda.rows)
    )
    style = f"--indent:{number(geometry.AGENDA_MINUTES_MM)}"
    rows = element("ol", written, class_="agenda", role="list", style=style)
    sheet.text(card, rows, Insets(pad, top, pad, 0), origin=agenda.origin, anchor="t")


def _draw_timeline(sheet: Sheet, first: Area, minutes: tuple[int, ...]) -> None:
    """Draw a bar for each part of the lesson in its row; each begins where the one before it ended."""
    radius = min(sheet.look.radius_mm["bar"], first.h_mm / 2)
    share = first.w_mm / sum(minutes)
    begin = 0
    for index, length in enumerate(minutes):
        y = first.y_mm + index * geometry.AGENDA_ROW_MM
        line_y = y + (first.h_mm - geometry.AGENDA_LINE_MM) / 2
        sheet.shape(Area(first.x_mm, line_y, first.w_mm, geometry.AGENDA_LINE_MM), "line")
        bar = Area(first.x_mm + begin * share, y, length * share, first.h_mm)
        sheet.shape(bar, "primary", radius)
        begin += length


def draw_stickers(sheet: Sheet, spec: BoxSpec, stickers: StickerSheet) -> None:
    """Draw six stickers in two rows, each with its letter and its caption."""
    look, columns, gap = sheet.look, geometry.STICKER_COLUMNS, geometry.STICKER_GAP_MM
    width = geometry.sticker_width_mm(spec)
    height = (spec.h_mm - gap * (STICKER_ROWS - 1)) / STICKER_ROWS
    size = geometry.label_size_pt(look)
    for index, (image, text) in enumerate(stickers.stickers):
        x = spec.x_mm + (index % columns) * (width + gap)
        cell = Area(x, spec.y_mm + (index // columns) * (height + gap), width, height)
        sheet.shape(cell, "FFFFFF", look.radius_mm["small"], "line")
        letter = line(runs((Run(ascii_uppercase[index]),)), look.sizes_pt["small"][0])
        sheet.words(in_cell(cell, "letter"), letter, "muted")
        sheet.picture(image, inside(in_cell(cell, "picture"), image.ratio))
        caption = line(runs(text, bold=True), size)
        sheet.words(in_cell(cell, "caption"), caption, "text", classes="centred", origin=stickers.origin)


def draw_image(sheet: Sheet, spec: BoxSpec, image: Image) -> None:
    """Draw a picture on a tile; the picture of a meme fills its width between the captions."""
    area, tiles = Area.of(spec), sheet.look.tiles
    if spec.fills:
        sheet.shape(area, tiles.meme)
        sheet.picture(image, inside(area, image.ratio))
        return
    sheet.shape(area, tiles.picture, sheet.look.radius_mm["tile"])
    margin = TILE_MARGIN_MM if spec.w_mm > SMALL_TILE_MM else SMALL_TILE_MARGIN_MM
    inner = Area(area.x_mm + margin, area.y_mm + margin, area.w_mm - 2 * margin, area.h_mm - 2 * margin)
    sheet.picture(image, inside(inner, image.ratio))
