"""Colours of Office as RRGGBB, and the contrast of two of them.

A colour that cannot be told for certain (a gradient, a tint, something half transparent) is UNKNOWN, None: no
rule judges it. What one sees through is CLEAR.
"""

import colorsys
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from lesmateriaal.inspect.xml import A, Element, local, share

LEAST_CONTRAST = 4.5
"""Contrast of text and what is behind it at least (WCAG 2.2, 1.4.3, level AA; here also for large text)."""

CLEAR, UNKNOWN = "", None
_RGB = re.compile(r"[0-9A-Fa-f]{6}")
_NAMED = {"black": "000000", "white": "FFFFFF", "red": "FF0000", "blue": "0000FF", "yellow": "FFFF00"}
_FILLS = tuple(
    f"{A}{name}" for name in ("solidFill", "gradFill", "blipFill", "pattFill", "grpFill", "noFill")
)
_MOST_CHANGES = 10
"""Changes of one colour; the menu of PowerPoint writes two."""
MAPPING = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
"""What the slots of a theme are called on slides, where nothing says otherwise."""


def as_rgb(written: object) -> str | None:
    """Return the colour `written` as six hexadecimal digits in capitals, or UNKNOWN when it is no such colour."""
    text = str(written)
    return text.upper() if _RGB.fullmatch(text) else UNKNOWN


def luminance(colour: str) -> float:
    """Return the relative luminance of the RRGGBB `colour`, 0 to 1 (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=4096)
def contrast(one: str, other: str) -> float:
    """Return the contrast of two RRGGBB colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def fill_in(properties: Element | None) -> Element | None:
    """Return the fill among the children of `properties`, if any."""
    if properties is None:
        return None
    return next(properties.iterchildren(*_FILLS), None)


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a theme by slot, and the names by which slides call the slots."""

    scheme: Mapping[str, str] = field(default_factory=dict)
    mapping: Mapping[str, str] = field(default_factory=lambda: MAPPING)

    def named(self, name: str) -> str | None:
        """Return the colour of the slot called `name`."""
        return self.scheme.get(self.mapping.get(name, name))

    def of_fill(self, fill: Element | None) -> str | None:
        """Return the colour of `fill`, if it is one solid colour."""
        return None if fill is None or local(fill) != "solidFill" else self.inside(fill)

    def inside(self, element: Element | None) -> str | None:
        """Return the colour that stands in `element`."""
        if element is None or not len(element):
            return None
        colour = element[0]
        name = str(colour.get("val", ""))
        match local(colour):
            case "srgbClr":
                base = as_rgb(name)
            case "schemeClr":
                base = self.named(name)
            case "sysClr":
                base = as_rgb(colour.get("lastClr", ""))
            case "prstClr":
                base = _NAMED.get(name)
            case _:
                base = None
        return _changed(base, colour) if base else None


def _changed(colour: str, changes: Element) -> str | None:
    """Return `colour` after the `changes` of luminance that PowerPoint's own colour menu writes."""
    if len(changes) > _MOST_CHANGES:
        return UNKNOWN
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    for change in changes:
        amount = share(change.get("val"))
        match local(change), amount:
            case "lumMod", float():
                light *= amount
            case "lumOff", float():
                light += amount
            case "alpha", 1.0:
                pass
            case _:
                return UNKNOWN
    if not len(changes):
        return colour.upper()
    rgb = colorsys.hls_to_rgb(hue, min(max(light, 0), 1), saturation)
    return "".join(f"{round(part * 255):02X}" for part in rgb)


def scheme_of(theme: Element | None) -> dict[str, str]:
    """Return the colours of the part `theme` by slot: dk1, lt1, accent1, hlink, …"""
    scheme = theme.find(f"{A}themeElements/{A}clrScheme") if theme is not None else None
    if scheme is None:
        return {}
    plain = Palette({}, {})
    found = ((local(slot), plain.inside(slot)) for slot in scheme)
    return {name: colour for name, colour in found if colour}
