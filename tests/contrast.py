"""Contrast as WCAG counts it, and whether two boxes of a layout lie over each other.

The contrast is counted here a second time, apart from `lesmateriaal.inspect.contrast`, on purpose: the looks
must not be judged by the code that they are tested with, and a test holds the two against each other.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from lesmateriaal.document.look_parts import BoxSpec


@cache
def looks() -> dict[str, Any]:
    """Return all numbers and colours of the looks, as they stand in their file."""
    data: dict[str, Any] = json.loads(
        files("lesmateriaal.document").joinpath("looks.json").read_text("utf-8")
    )
    return data


def slide_size_mm() -> tuple[float, float]:
    """Return the width and height of a slide."""
    return looks()["slide"]["width_mm"], looks()["slide"]["height_mm"]


def contrast_pairs() -> list[tuple[str, str]]:
    """Return the pairs of roles (text, ground) that occur and need 4.5 : 1."""
    return [(text, ground) for text, ground in looks()["pairs"]]


def luminance(colour: str) -> float:
    """Return the relative luminance of RRGGBB, as WCAG 2.2 defines it."""
    shares = (int(colour[index : index + 2], 16) / 255 for index in (0, 2, 4))
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def overlap(one: BoxSpec, other: BoxSpec) -> bool:
    """Whether two boxes share more than an edge."""
    wide = min(one.x_mm + one.w_mm, other.x_mm + other.w_mm) - max(one.x_mm, other.x_mm)
    high = min(one.y_mm + one.h_mm, other.y_mm + other.h_mm) - max(one.y_mm, other.y_mm)
    return wide > 0.01 and high > 0.01


def inside(box: BoxSpec, width_mm: float, height_mm: float) -> bool:
    """Whether `box` has a size and lies within an area of the given size."""
    return (
        min(box.x_mm, box.y_mm) >= 0
        and min(box.w_mm, box.h_mm) > 0
        and box.x_mm + box.w_mm <= width_mm + 0.01
        and box.y_mm + box.h_mm <= height_mm + 0.01
    )
