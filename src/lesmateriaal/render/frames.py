"""The shapes behind the texts of a slide: cards, bubbles, arrows, strips, a ticket.

Most stand on the layout, so that they are there too when a teacher adds a slide. LibreOffice draws every
placeholder as a plain rectangle, whatever its shape; that is why the shape and its text are two things.
"""

from lesmateriaal.document.look_parts import BoxSpec, FrameSpec
from lesmateriaal.document.theme import Look
from lesmateriaal.dutch.labels import LABELS
from lesmateriaal.render.drawing import Area, fill, line, names, preset, rounded

ARROW_ADJUST = 40_000
"""Length of the point of an arrow, as a share of its height."""
PLAQUE_ADJUST = 9_000
"""Depth of the bite out of the corners of a ticket, as a share of its height."""
RULE_MM = 0.8
"""Height of the rule on top of a card."""
TAIL_MM = 7.0
"""How far the tail of a large bubble sticks out, into the gap between it and who speaks."""
TAIL_ABOVE_FOOT_MM = 3.0
"""The point of a tail stands so far above the foot of its bubble."""
SMALLEST_BUBBLE_RADIUS_MM = 1.5
"""A bubble has round corners in every look, also where cards have none."""

DRAWN_ON_SLIDE = frozenset({"surface"})
"""Frames that a slide draws itself: a quiz has two to four answers, an agenda one to five rows."""


def text_role(spec: BoxSpec, look: Look, ground_text: str) -> str:
    """Return the colour role of the text in `spec`; `ground_text` is that of text without a frame."""
    frame = look.frames.get(spec.frame)
    return frame.text if frame else ground_text


def frame_xml(spec: BoxSpec, look: Look, first_id: int) -> str:
    """Return the shape behind `spec` as a decoration; it takes the ids `first_id` and the next."""
    frame = look.frames.get(spec.frame)
    if frame is None:
        return ""
    area = Area.of(spec)
    shapes = decoration(
        first_id, area, _geometry(frame, area, look), frame.ground, look, frame.kind == "arrow_left"
    )
    if frame.rule:
        top = Area(area.x_mm, area.y_mm - RULE_MM, area.w_mm, RULE_MM)
        shapes += decoration(first_id + 1, top, preset("rect"), frame.rule, look)
    return shapes


def decoration(shape_id: int, area: Area, geometry: str, role: str, look: Look, flip: bool = False) -> str:
    """Return a shape without text that screen readers pass over."""
    return (
        f"<p:sp><p:nvSpPr>{names(shape_id, LABELS['tile_name'])}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
        f"{area.xml(flip)}{geometry}{fill(role, look)}{line(None, look)}</p:spPr></p:sp>"
    )


def _geometry(frame: FrameSpec, area: Area, look: Look) -> str:
    radius = look.radius_mm["card"]
    match frame.kind:
        case "card":
            return rounded(area, radius)
        case "arrow_left" | "arrow_right":
            return preset("homePlate", adj=ARROW_ADJUST)
        case "ticket":
            return preset("plaque", adj=PLAQUE_ADJUST)
        case "bubble_left" | "bubble_right":
            return bubble(area, radius, frame.kind == "bubble_right")
        case "strip_top":
            return _strip(area, radius, 0)
        case "strip_bottom":
            return _strip(area, 0, radius)
        case _:
            return preset("rect")


def bubble(area: Area, radius_mm: float, from_right: bool, tail_mm: float = TAIL_MM) -> str:
    """Return a speech bubble whose tail points out of its lower left or lower right corner.

    The tail's point is given from the centre, in shares of width and height.
    """
    reach = (0.5 + tail_mm / area.w_mm) * 100_000
    drop = (0.5 - TAIL_ABOVE_FOOT_MM / area.h_mm) * 100_000
    return preset(
        "wedgeRoundRectCallout",
        adj1=reach if from_right else -reach,
        adj2=drop,
        adj3=min(50_000, max(radius_mm, SMALLEST_BUBBLE_RADIUS_MM) / min(area.w_mm, area.h_mm) * 100_000),
    )


def bubble_inset_mm(radius_mm: float) -> float:
    """Return what a bubble itself keeps free of text on each side: 29.3 % of its radius.

    That is the text rectangle of rounded presets in ECMA-376 (presetShapeDefinitions.xml).
    """
    return 0.293 * max(radius_mm, SMALLEST_BUBBLE_RADIUS_MM)


def _strip(area: Area, top_mm: float, bottom_mm: float) -> str:
    if not top_mm and not bottom_mm:
        return preset("rect")
    side = min(area.w_mm, area.h_mm)
    return preset("round2SameRect", adj1=top_mm / side * 100_000, adj2=bottom_mm / side * 100_000)
