"""The colour of a text in Word and of what is behind it: a marker, a paragraph, cells, the page."""

import re

from lesmateriaal.inspect.paper import Paper, Piece
from lesmateriaal.inspect.styles import paragraph_properties
from lesmateriaal.inspect.xml import Element, W

_RGB = re.compile(r"[0-9A-Fa-f]{6}")
_MARKERS = dict(
    word.split("=")
    for word in [
        "yellow=FFFF00",
        "green=00FF00",
        "cyan=00FFFF",
        "magenta=FF00FF",
        "blue=0000FF",
        "red=FF0000",
        "darkBlue=000080",
        "darkCyan=008080",
        "darkGreen=008000",
        "darkMagenta=800080",
        "darkRed=800000",
        "darkYellow=808000",
        "darkGray=808080",
        "lightGray=C0C0C0",
        "black=000000",
        "white=FFFFFF",
    ]
)
"""The markers of Word (ISO 29500-1, 17.18.40)."""
_CLEAR, _UNKNOWN = "", None


def text_colour(piece: Piece, paper: Paper) -> str | None:
    """Return the colour of `piece` as RRGGBB; None when it cannot be told or when Word sees to it itself."""
    colour = piece.first("color")
    return None if colour is None else _colour(colour, "val", "themeColor", paper) or None


def ground_of(piece: Piece, paper: Paper) -> str | None:
    """Return the colour behind `piece` as RRGGBB, or None when it is not one colour that can be told."""
    if piece.boxed:
        return None
    marker = piece.first("highlight")
    if marker is not None and marker.get(f"{W}val") != "none":
        return _MARKERS.get(str(marker.get(f"{W}val")))
    shades = [piece.first("shd")]
    shades += [each.find(f"{W}shd") for each in paragraph_properties(piece.paragraph, paper.styles)]
    cell = piece.cell
    while cell is not None:
        properties = (cell.find(f"{W}tcPr"), *(each.find(f"{W}tcPr") for each in paper.cells.get(cell, ())))
        shades += [each.find(f"{W}shd") for each in properties if each is not None]
        cell = next(cell.iterancestors(f"{W}tc"), None)
    for shade in shades:
        colour = _CLEAR if shade is None else _shade(shade, paper)
        if colour != _CLEAR:
            return colour
    return _page(paper)


def _shade(shade: Element, paper: Paper) -> str | None:
    """Return the colour of `shade`, "" when one sees through it, None for a pattern of two colours."""
    match shade.get(f"{W}val"):
        case "nil":
            return _CLEAR
        case "clear" | None:
            return _colour(shade, "fill", "themeFill", paper)
        case "solid":
            return _colour(shade, "color", "themeColor", paper)
        case _:
            return _UNKNOWN


def _page(paper: Paper) -> str | None:
    ground = paper.body.find(f"{W}background")
    return "FFFFFF" if ground is None else _colour(ground, "color", "themeColor", paper) or "FFFFFF"


def _colour(element: Element, value: str, theme: str, paper: Paper) -> str | None:
    """Return the colour of `element`, "" for an automatic one; Word keeps what it makes of the theme beside it."""
    name = element.get(f"{W}{theme}")
    changed = any(local_name.endswith(("Tint", "Shade")) for local_name in map(str, element.attrib))
    if name and not changed and (found := paper.palette.named(str(name))):
        return found
    written = str(element.get(f"{W}{value}", "auto"))
    if written == "auto":
        return _CLEAR
    return written.upper() if _RGB.fullmatch(written) else _UNKNOWN
