"""Characters on slides as HTML: chats with bubbles and avatars, portraits in tiles, covers made of them."""

from lesmateriaal.document import bubbles, geometry
from lesmateriaal.document.geometry import Insets
from lesmateriaal.document.slides import People, Portraits
from lesmateriaal.document.theme import BoxSpec, portrait_spec, typing_spec
from lesmateriaal.document.tree import Chat, Portrait, Run
from lesmateriaal.errors import Place
from lesmateriaal.render.drawing import Area
from lesmateriaal.render.powerpoint_people import (
    SPARE_MM,
    TONES,
)
from lesmateriaal.render.web_elements import line, number, runs
from lesmateriaal.render.web_shapes import bubble, disc, plain_shape
from lesmateriaal.render.web_sheet import Sheet


def draw_chat(sheet: Sheet, spec: BoxSpec, chat: Chat, size_pt: float) -> None:
    """Draw each message as a bubble with a name, and its sender beside it; the helper stands at the right."""
    look = sheet.look
    radius, tail = look.radius_mm["bubble"], look.bubble.tail_mm
    sheet.add('<div class="chat" role="list">')
    for box in bubbles.chat_boxes(chat, spec, look, size_pt):
        message = box.message
        area = Area(spec.x_mm + box.x_mm, spec.y_mm + box.y_mm, box.w_mm, box.h_mm)
        ground = "bubble_helper" if message.helps else "bubble"
        outline = "" if message.helps else look.bubble.outline
        name_role = "text" if message.helps else "primary"
        name = runs((Run(message.name, True),))
        written = line(name, geometry.label_size_pt(look), role=name_role, look=look)
        written += line(runs(message.text), size_pt)
        sheet.add('<div role="listitem">')
        if tail:
            sheet.add(bubble(area, ground, look, radius, message.helps, tail))
        else:
            sheet.add(plain_shape(area, ground, look, radius, outline))
        side, edge = bubbles.BUBBLE_PADDING_MM, bubbles.BUBBLE_EDGE_MM
        insets = Insets(side, edge, side - SPARE_MM, edge)
        inner = Area(
            area.x_mm + insets.left,
            area.y_mm + insets.top,
            area.w_mm - insets.left - insets.right,
            area.h_mm - insets.top - insets.bottom,
        )
        sheet.words(inner, written, "text", origin=message.origin, box=spec.name)
        avatar = Area(
            spec.x_mm + box.avatar_x_mm, spec.y_mm + box.avatar_y_mm, bubbles.AVATAR_MM, bubbles.AVATAR_MM
        )
        _avatar(sheet, avatar, message.portrait, decorative=True, origin=message.origin)
        sheet.add("</div>")
    sheet.add("</div>")


def _avatar(
    sheet: Sheet, area: Area, portrait: Portrait, decorative: bool, origin: Place | None = None
) -> None:
    sheet.add(disc(area, TONES[portrait.tone], sheet.look))
    crop = portrait_spec().avatar_crop
    sheet.picture(portrait.image, area, crop, "50%", decorative, origin)


def draw_portrait(sheet: Sheet, area: Area, portrait: Portrait, role: str | None = None) -> None:
    """Draw a character in a tile, standing on its lower edge."""
    radius = sheet.look.radius_mm["tile"]
    sheet.shape(area, role or TONES[portrait.tone], radius)
    side = min(area.w_mm * portrait_spec().widest_share, area.h_mm)
    cut = max(0.0, (side - area.w_mm) / 2 / side)
    width = min(side, area.w_mm)
    person = Area(area.x_mm + (area.w_mm - width) / 2, area.y_mm + area.h_mm - side, width, side)
    corner = f"calc({number(radius)} * var(--mm))"
    sheet.picture(portrait.image, person, (cut, 0, cut, 0), f"0 0 {corner} {corner}")


def draw_single(sheet: Sheet, spec: BoxSpec, portrait: Portrait) -> None:
    """Draw one character; beside the key question somebody is thinking of what to type."""
    thoughts = sheet.spec.scenes.get(1, ())
    draw_portrait(sheet, Area.of(spec), portrait, sheet.look.cover.thinker_tile if thoughts else None)
    for place in thoughts:
        _draw_typing(sheet, place)


def draw_people(sheet: Sheet, spec: BoxSpec, block: People, size_pt: float) -> None:
    """Draw the characters of a case below each other, each with a first name."""
    row = geometry.person_row_mm(spec, len(block.people))
    size = row - geometry.PERSON_NAME_MM
    for index, (portrait, name) in enumerate(block.people):
        top = spec.y_mm + index * row
        area = Area(spec.x_mm + (spec.w_mm - size) / 2, top, size, size)
        _avatar(sheet, area, portrait, decorative=False, origin=block.origin)
        below = Area(spec.x_mm, top + size, spec.w_mm, geometry.PERSON_NAME_MM)
        written = line(runs((Run(name, True),)), size_pt)
        sheet.words(below, written, "text", classes="centred", origin=block.origin)


def draw_cover(sheet: Sheet, block: Portraits) -> None:
    """Draw two or three characters in tiles with bubbles between them: they talk, they do not pose."""
    cover = sheet.look.cover
    tiles = iter(zip(block.portraits, cover.tones, strict=False))
    for place in sheet.spec.scenes[len(block.portraits)]:
        if place.name in cover.bubbles:
            _draw_typing(sheet, place)
        else:
            portrait, role = next(tiles)
            draw_portrait(sheet, Area.of(place), portrait, role)


def _draw_typing(sheet: Sheet, place: BoxSpec) -> None:
    """Draw a bubble with the three dots of somebody who is typing."""
    look, typing = sheet.look, typing_spec()
    ground, dot = look.cover.bubbles[place.name]
    area = Area.of(place)
    sheet.add(bubble(area, ground, look, look.radius_mm["bubble"], from_right=False, tail_mm=typing.tail_mm))
    for index in (-1, 0, 1):
        middle = area.x_mm + area.w_mm / 2 + index * typing.step_mm
        corner = middle - typing.dot_mm / 2, area.y_mm + area.h_mm / 2 - typing.dot_mm / 2
        sheet.add(disc(Area(*corner, typing.dot_mm, typing.dot_mm), dot, look))
