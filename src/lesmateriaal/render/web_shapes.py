"""The shapes of slides as SVG: the presets of Office that our layouts use, with the same adjustments.

The outlines follow presetShapeDefinitions.xml of ECMA-376: homePlate, plaque, round2SameRect, wedgeRoundRectCallout.
"""

from lesmateriaal.document.look_parts import BoxSpec, FrameSpec
from lesmateriaal.document.theme import Look
from lesmateriaal.document.tree import Slot
from lesmateriaal.render.drawing import Area
from lesmateriaal.render.frames import (
    ARROW_ADJUST,
    PLAQUE_ADJUST,
    RULE_MM,
    SMALLEST_BUBBLE_RADIUS_MM,
    TAIL_ABOVE_FOOT_MM,
    TAIL_MM,
)
from lesmateriaal.render.web_elements import at, colour, element, number

_TAIL_FROM, _TAIL_TO = 7 / 12, 10 / 12
"""Between these shares of its height the tail of a bubble leaves its side (wedgeRoundRectCallout)."""
_ADJUST = 100_000


def plain_shape(
    area: Area,
    role: str | None,
    look: Look,
    radius_mm: float = 0,
    outline: str = "",
    slot: Slot | None = None,
) -> str:
    """Return a rectangle, with round corners of `radius_mm`; `outline` is a colour role.

    With a `slot` its ground is the default of a colour of the school.
    """
    radius = min(radius_mm, min(area.w_mm, area.h_mm) / 2)
    style = f"{at(area)};--r:{number(radius)};background:{colour(role, look)}"
    if outline:
        style += f";--l:{number(look.line_pt['rule'])};border-color:{colour(outline, look)}"
    classes = "at shape lined" if outline else "at shape"
    marked = slot.value if slot else None
    return element("div", class_=classes, style=style, aria_hidden="true", data_slot=marked)


def disc(area: Area, role: str, look: Look) -> str:
    """Return a circle."""
    return plain_shape(area, role, look, min(area.w_mm, area.h_mm) / 2)


def frame(spec: BoxSpec, look: Look) -> str:
    """Return the shape behind the text of `spec`, and the rule on top when its frame has one."""
    found = look.frames.get(spec.frame)
    if found is None:
        return ""
    area = Area.of(spec)
    drawn = _frame(found, area, look)
    if found.rule:
        drawn += plain_shape(Area(area.x_mm, area.y_mm - RULE_MM, area.w_mm, RULE_MM), found.rule, look)
    return drawn


def _frame(spec: FrameSpec, area: Area, look: Look) -> str:
    radius = look.radius_mm["card"]
    match spec.kind:
        case "card":
            return plain_shape(area, spec.ground, look, radius)
        case "arrow_left" | "arrow_right":
            return _drawn(area, _arrow(area, spec.kind == "arrow_left"), spec.ground, look)
        case "ticket":
            return _drawn(area, _plaque(area), spec.ground, look)
        case "bubble_left" | "bubble_right":
            return bubble(area, spec.ground, look, radius, spec.kind == "bubble_right", TAIL_MM)
        case "strip_top":
            return _drawn(area, _two_round(area, radius, 0), spec.ground, look)
        case "strip_bottom":
            return _drawn(area, _two_round(area, 0, radius), spec.ground, look)
        case _:
            return plain_shape(area, spec.ground, look)


def bubble(area: Area, role: str, look: Look, radius_mm: float, from_right: bool, tail_mm: float) -> str:
    """Return a speech bubble with a tail of `tail_mm` out of its lower left or lower right corner."""
    return _drawn(area, bubble_path(area, radius_mm, from_right, tail_mm), role, look)


def bubble_path(area: Area, radius_mm: float, from_right: bool, tail_mm: float) -> str:
    """Return the outline of a speech bubble, from the corner of `area`."""
    w, h = area.w_mm, area.h_mm
    r = min(max(radius_mm, SMALLEST_BUBBLE_RADIUS_MM), min(w, h) / 2)
    point = h - TAIL_ABOVE_FOOT_MM
    left, right = "", ""
    if from_right:
        right = f"V{number(h * _TAIL_FROM)} L{number(w + tail_mm)} {number(point)} L{number(w)} {number(h * _TAIL_TO)}"
    else:
        left = f"V{number(h * _TAIL_TO)} L{number(-tail_mm)} {number(point)} L0 {number(h * _TAIL_FROM)}"
    n = number
    return (
        f"M{n(r)} 0 H{n(w - r)} A{n(r)} {n(r)} 0 0 1 {n(w)} {n(r)} {right} V{n(h - r)} "
        f"A{n(r)} {n(r)} 0 0 1 {n(w - r)} {n(h)} H{n(r)} A{n(r)} {n(r)} 0 0 1 0 {n(h - r)} {left} V{n(r)} "
        f"A{n(r)} {n(r)} 0 0 1 {n(r)} 0 Z"
    )


def _drawn(area: Area, path: str, role: str, look: Look) -> str:
    box = f"0 0 {number(area.w_mm)} {number(area.h_mm)}"
    fill = f'<path d="{path}" style="fill:{colour(role, look)}"/>'
    return f'<svg class="at shape" style="{at(area)}" viewBox="{box}" aria-hidden="true">{fill}</svg>'


def _arrow(area: Area, to_left: bool) -> str:
    w, h, n = area.w_mm, area.h_mm, number
    tip = min(w, h) * ARROW_ADJUST / _ADJUST
    if to_left:
        return f"M{n(w)} 0 H{n(tip)} L0 {n(h / 2)} L{n(tip)} {n(h)} H{n(w)} Z"
    return f"M0 0 H{n(w - tip)} L{n(w)} {n(h / 2)} L{n(w - tip)} {n(h)} H0 Z"


def _plaque(area: Area) -> str:
    w, h, n = area.w_mm, area.h_mm, number
    r = n(min(w, h) * PLAQUE_ADJUST / _ADJUST)
    bite = min(w, h) * PLAQUE_ADJUST / _ADJUST
    return (
        f"M0 {r} A{r} {r} 0 0 0 {r} 0 H{n(w - bite)} A{r} {r} 0 0 0 {n(w)} {r} V{n(h - bite)} "
        f"A{r} {r} 0 0 0 {n(w - bite)} {n(h)} H{r} A{r} {r} 0 0 0 0 {n(h - bite)} Z"
    )


def _two_round(area: Area, top_mm: float, bottom_mm: float) -> str:
    w, h, n = area.w_mm, area.h_mm, number
    t, b = n(top_mm), n(bottom_mm)
    return (
        f"M{t} 0 H{n(w - top_mm)} A{t} {t} 0 0 1 {n(w)} {t} V{n(h - bottom_mm)} "
        f"A{b} {b} 0 0 1 {n(w - bottom_mm)} {n(h)} H{b} A{b} {b} 0 0 1 0 {n(h - bottom_mm)} V{t} "
        f"A{t} {t} 0 0 1 {t} 0 Z"
    )
