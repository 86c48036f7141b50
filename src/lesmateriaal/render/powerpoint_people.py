"""Characters on slides: chat with bubbles and avatars, portraits in tiles, and the covers made of them."""

from lesmateriaal.document import bubbles, geometry
from lesmateriaal.document.slides import People, Portraits
from lesmateriaal.document.theme import BoxSpec, portrait_spec, typing_spec
from lesmateriaal.document.tree import Chat, Portrait, Run
from lesmateriaal.dutch.labels import LABELS, label
from lesmateriaal.render.canvas import Canvas
from lesmateriaal.render.drawing import Area, line, paragraph, preset, rounded, runs
from lesmateriaal.render.frames import bubble, bubble_inset_mm

TONES = ("p1", "p2", "p3", "p4")
"""Colours of tiles and circles, by the tone of a portrait."""
SPARE_MM = 1.0
"""What the text of a message gets to spare at its right: programs do not all measure alike."""


def draw_chat(canvas: Canvas, spec: BoxSpec, chat: Chat, size_pt: float) -> None:
    """Draw each message as a bubble with a name, and its sender beside it; the helper stands at the right."""
    look = canvas.look
    for box in bubbles.chat_boxes(chat, spec, look, size_pt):
        message = box.message
        area = Area(spec.x_mm + box.x_mm, spec.y_mm + box.y_mm, box.w_mm, box.h_mm)
        ground = "bubble_helper" if message.helps else "bubble"
        name_role = "text" if message.helps else "primary"
        text = paragraph(
            runs((Run(message.name, True),), geometry.label_size_pt(look), name_role, look)
        ) + paragraph(runs(message.text, size_pt, "text", look))
        edge = bubbles.BUBBLE_EDGE_MM
        radius = look.radius_mm["bubble"]
        tail = look.bubble.tail_mm
        shape = bubble(area, radius, message.helps, tail) if tail else rounded(area, radius)
        outline = "" if message.helps else line(look.bubble.outline, look, look.line_pt["rule"])
        inset = bubble_inset_mm(radius)
        side = bubbles.BUBBLE_PADDING_MM - inset
        canvas.shape(
            label("bubble_name", name=message.name),
            area,
            shape,
            ground,
            outline,
            text,
            (side, edge - inset, side - SPARE_MM, edge - inset),
        )
        avatar = Area(
            spec.x_mm + box.avatar_x_mm, spec.y_mm + box.avatar_y_mm, bubbles.AVATAR_MM, bubbles.AVATAR_MM
        )
        _avatar(canvas, avatar, message.portrait, decorative=True)


def _avatar(canvas: Canvas, area: Area, portrait: Portrait, decorative: bool) -> None:
    canvas.shape(LABELS["tile_name"], area, preset("ellipse"), TONES[portrait.tone])
    canvas.picture(
        portrait.image,
        LABELS["picture_name"],
        area,
        portrait_spec().avatar_crop,
        preset("ellipse"),
        decorative=decorative,
    )


def draw_portrait(canvas: Canvas, area: Area, portrait: Portrait, role: str | None = None) -> None:
    """Draw a character in a tile, standing on its lower edge."""
    tile_role = role or TONES[portrait.tone]
    canvas.tile(LABELS["tile_name"], area, tile_role)
    side = min(area.w_mm * portrait_spec().widest_share, area.h_mm)
    cut = max(0.0, (side - area.w_mm) / 2 / side)
    width = min(side, area.w_mm)
    person = Area(area.x_mm + (area.w_mm - width) / 2, area.y_mm + area.h_mm - side, width, side)
    radius = canvas.look.radius_mm["tile"]
    # only the lower corners: the tile is higher than the person
    shape = preset("round2SameRect", adj1=0, adj2=radius / width * 100_000) if radius else preset("rect")
    canvas.picture(portrait.image, LABELS["picture_name"], person, (cut, 0, cut, 0), shape)


def draw_single(canvas: Canvas, spec: BoxSpec, portrait: Portrait) -> None:
    """Draw one character; beside the key question somebody is thinking of what to type."""
    bubbles = canvas.spec.scenes.get(1, ())
    role = canvas.look.cover.thinker_tile if bubbles else None
    draw_portrait(canvas, Area.of(spec), portrait, role)
    for place in bubbles:
        _draw_typing(canvas, place)


def draw_people(canvas: Canvas, spec: BoxSpec, block: People, size_pt: float) -> None:
    """Draw the characters of a case below each other, each with a first name."""
    look = canvas.look
    row = geometry.person_row_mm(spec, len(block.people))
    size = row - geometry.PERSON_NAME_MM
    for index, (portrait, name) in enumerate(block.people):
        top = spec.y_mm + index * row
        area = Area(spec.x_mm + (spec.w_mm - size) / 2, top, size, size)
        _avatar(canvas, area, portrait, decorative=False)
        below = Area(spec.x_mm, top + size, spec.w_mm, geometry.PERSON_NAME_MM)
        text = paragraph(runs((Run(name, True),), size_pt, "text", look), ' algn="ctr"')
        canvas.shape(LABELS["layout_text"], below, preset("rect"), None, paragraphs=text)


def draw_cover(canvas: Canvas, spec: BoxSpec, block: Portraits) -> None:
    """Draw two or three characters in tiles with bubbles between them: they talk, they do not pose."""
    cover = canvas.look.cover
    tiles = iter(zip(block.portraits, cover.tones, strict=False))
    for place in canvas.spec.scenes[len(block.portraits)]:
        if place.name in cover.bubbles:
            _draw_typing(canvas, place)
        else:
            portrait, role = next(tiles)
            draw_portrait(canvas, Area.of(place), portrait, role)


def _draw_typing(canvas: Canvas, place: BoxSpec) -> None:
    """Draw a bubble with the three dots of somebody who is typing: the one ornament of the covers."""
    look, typing = canvas.look, typing_spec()
    ground, dot = look.cover.bubbles[place.name]
    area = Area.of(place)
    shape = bubble(area, look.radius_mm["bubble"], from_right=False, tail_mm=typing.tail_mm)
    canvas.shape(LABELS["ornament_name"], area, shape, ground)
    for index in (-1, 0, 1):
        middle = area.x_mm + area.w_mm / 2 + index * typing.step_mm
        corner = middle - typing.dot_mm / 2, area.y_mm + area.h_mm / 2 - typing.dot_mm / 2
        spot = Area(*corner, typing.dot_mm, typing.dot_mm)
        canvas.shape(LABELS["ornament_name"], spot, preset("ellipse"), dot)
