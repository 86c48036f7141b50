"""Characters on slides: chat with bubbles and avatars, portraits in tiles, and the covers made of them."""

from lesmateriaal.document import geometry
from lesmateriaal.document.slides import People, Portraits
from lesmateriaal.document.theme import BoxSpec
from lesmateriaal.document.tree import Chat, Portrait, Run
from lesmateriaal.dutch.labels import LABELS, label
from lesmateriaal.render.canvas import Canvas
from lesmateriaal.render.drawing import Area, line, paragraph, preset, rounded, runs
from lesmateriaal.render.frames import bubble, bubble_inset_mm

_TONES = ("p1", "p2", "p3", "p4")
_COVER_TONES = {"po": ("surface", "p2", "p3"), "vo": ("p1", "p2", "p4"), "mbo": ("p1", "p2", "p3")}
_TYPING = {"po": ("primary", "FFFFFF"), "vo": ("FFFFFF", "primary"), "mbo": ("accent", "FFFFFF")}
"""Colours of the bubble with three dots on a cover, and of its dots."""
_THINKING = {"po": ("FFFFFF", "primary"), "vo": ("primary", "FFFFFF"), "mbo": ("FFFFFF", "primary")}
"""The same beside the key question, which stands on another ground."""
_THINKER_TILE = {"po": "p1", "vo": "surface", "mbo": "p2"}
_SECOND_BUBBLE = {"po": "FFFFFF", "vo": "accent", "mbo": "p2"}
_PERSON_SHARE = 1.2
"""Width of a person, as a share of the tile it stands in: the sides are cut off."""


def draw_chat(canvas: Canvas, spec: BoxSpec, chat: Chat, size_pt: float) -> None:
    """Draw each message as a bubble with a name, and its sender beside it; the helper stands at the right."""
    look = canvas.look
    for box in geometry.chat_boxes(chat, spec, look, size_pt):
        message = box.message
        area = Area(spec.x_mm + box.x_mm, spec.y_mm + box.y_mm, box.w_mm, box.h_mm)
        ground = "bubble_helper" if message.helps else "bubble"
        name_role = "text" if message.helps else "primary"
        text = paragraph(
            runs((Run(message.name, True),), geometry.label_size_pt(look), name_role, look)
        ) + paragraph(runs(message.text, size_pt, "text", look))
        edge = geometry.BUBBLE_EDGE_MM
        radius = look.radius_mm["bubble"]
        is_sober = look.name == "mbo"
        shape = rounded(area, radius) if is_sober else bubble(area, radius, message.helps, tail_mm=4)
        outline = line("line", look, look.line_pt["rule"]) if is_sober and not message.helps else ""
        inset = bubble_inset_mm(radius)
        side = geometry.BUBBLE_PADDING_MM - inset
        canvas.shape(
            label("bubble_name", name=message.name),
            area,
            shape,
            ground,
            outline,
            text,
            (side, edge - inset, side - 1, edge - inset),
        )
        avatar = Area(
            spec.x_mm + box.avatar_x_mm, spec.y_mm + box.avatar_y_mm, geometry.AVATAR_MM, geometry.AVATAR_MM
        )
        _avatar(canvas, avatar, message.portrait, decorative=True)


def _avatar(canvas: Canvas, area: Area, portrait: Portrait, decorative: bool) -> None:
    canvas.shape(LABELS["tile_name"], area, preset("ellipse"), _TONES[portrait.tone])
    canvas.picture(
        portrait.image,
        LABELS["picture_name"],
        area,
        (0.03, 0.02, 0.03, 0.04),
        preset("ellipse"),
        decorative=decorative,
    )


def draw_portrait(canvas: Canvas, area: Area, portrait: Portrait, role: str | None = None) -> None:
    """Draw a character in a tile, standing on its lower edge."""
    tile_role = role or _TONES[portrait.tone]
    canvas.tile(LABELS["tile_name"], area, tile_role)
    side = min(area.w_mm * _PERSON_SHARE, area.h_mm)
    cut = max(0.0, (side - area.w_mm) / 2 / side)
    width = min(side, area.w_mm)
    person = Area(area.x_mm + (area.w_mm - width) / 2, area.y_mm + area.h_mm - side, width, side)
    radius = canvas.look.radius_mm["tile"]
    # only the lower corners: the tile is higher than the person
    shape = preset("round2SameRect", adj1=0, adj2=radius / width * 100_000) if radius else preset("rect")
    canvas.picture(portrait.image, LABELS["picture_name"], person, (cut, 0, cut, 0), shape)


def draw_single(canvas: Canvas, spec: BoxSpec, portrait: Portrait) -> None:
    """Draw one character; beside the key question somebody is thinking of what to type."""
    is_thinking = canvas.spec.name == "key_question"
    role = _THINKER_TILE[canvas.look.name] if is_thinking else None
    draw_portrait(canvas, Area(spec.x_mm, spec.y_mm, spec.w_mm, spec.h_mm), portrait, role)
    if is_thinking:
        _draw_typing(canvas, Area(spec.x_mm + 14, spec.y_mm - 44, spec.w_mm - 14, 34))


def draw_people(canvas: Canvas, spec: BoxSpec, block: People, size_pt: float) -> None:
    """Draw the characters of a case side by side, each with a first name."""
    look = canvas.look
    column = geometry.person_column_mm(spec, len(block.people))
    size = spec.h_mm - geometry.PERSON_NAME_MM
    for index, (portrait, name) in enumerate(block.people):
        area = Area(spec.x_mm + index * column + (column - size) / 2, spec.y_mm, size, size)
        _avatar(canvas, area, portrait, decorative=False)
        below = Area(spec.x_mm + index * column, spec.y_mm + size, column, geometry.PERSON_NAME_MM)
        text = paragraph(runs((Run(name, True),), size_pt, "text", look), ' algn="ctr"')
        canvas.shape(LABELS["layout_text"], below, preset("rect"), None, paragraphs=text)


def draw_cover(canvas: Canvas, spec: BoxSpec, block: Portraits) -> None:
    """Draw two or three characters in tiles with bubbles between them: they talk, they do not pose."""
    gap = 6.0
    column = (spec.w_mm - gap) / 2
    right = spec.x_mm + column + gap
    roles = _COVER_TONES[canvas.look.name]
    first, second, *others = block.portraits
    if others:
        tile = (spec.h_mm - gap) / 2
        draw_portrait(canvas, Area(spec.x_mm, spec.y_mm, column, tile), first, roles[0])
        draw_portrait(canvas, Area(right, spec.y_mm + 42, column, tile - 5), second, roles[1])
        draw_portrait(canvas, Area(spec.x_mm, spec.y_mm + tile + gap, column, tile), others[0], roles[2])
        _draw_typing(canvas, Area(right, spec.y_mm + 2, column, 32), first=True)
        _draw_typing(
            canvas, Area(right, spec.y_mm + 42 + tile + 1, column, spec.h_mm - 43 - tile), first=False
        )
        return
    draw_portrait(canvas, Area(spec.x_mm, spec.y_mm, column, 78), first, roles[0])
    _draw_typing(canvas, Area(spec.x_mm, spec.y_mm + 84, column, 30), first=False)
    _draw_typing(canvas, Area(right, spec.y_mm + 14, column, 30), first=True)
    draw_portrait(canvas, Area(right, spec.y_mm + 50, column, 78), second, roles[1])


def _draw_typing(canvas: Canvas, area: Area, first: bool = True) -> None:
    """Draw a bubble with the three dots of somebody who is typing: the one ornament of the covers."""
    look = canvas.look
    ground, dot = _TYPING[look.name]
    if canvas.spec.name == "key_question":
        ground, dot = _THINKING[look.name]
    if not first:
        ground, dot = _SECOND_BUBBLE[look.name], "primary"
    shape = bubble(area, look.radius_mm["bubble"], from_right=False, tail_mm=4)
    canvas.shape(LABELS["ornament_name"], area, shape, ground)
    for index in (-1, 0, 1):
        middle = area.x_mm + area.w_mm / 2 + index * 11
        spot = Area(middle - 3, area.y_mm + area.h_mm / 2 - 3, 6, 6)
        canvas.shape(LABELS["ornament_name"], spot, preset("ellipse"), dot)
