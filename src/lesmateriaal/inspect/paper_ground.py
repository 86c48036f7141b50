"""The colour of a text in Word and of what is behind it: a marker, a paragraph, cells, the page."""

from lesmateriaal.inspect.contrast import CLEAR, UNKNOWN, as_rgb
from lesmateriaal.inspect.paper import Paper, Piece
from lesmateriaal.inspect.styles import paragraph_properties
from lesmateriaal.inspect.xml import Element, W, child

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
_CHANGES = tuple(f"{W}{name}" for name in ("themeTint", "themeShade", "themeFillTint", "themeFillShade"))


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
    own = _shade(piece.first("shd"), paper)
    if own != CLEAR:
        return own
    if piece.paragraph not in paper.grounds:
        paper.grounds[piece.paragraph] = _behind_paragraph(piece, paper)
    return paper.grounds[piece.paragraph]


def _behind_paragraph(piece: Piece, paper: Paper) -> str | None:
    for properties in paragraph_properties(piece.paragraph, paper.styles):
        colour = _shade(child(properties, f"{W}shd"), paper)
        if colour != CLEAR:
            return colour
    return _page(paper) if piece.cell is None else _behind_cell(piece.cell, paper)


def _behind_cell(cell: Element, paper: Paper) -> str | None:
    """Return the colour of `cell`, or else of the cell that its table stands in, and so on, or of the page."""
    around = [cell, *cell.iterancestors(f"{W}tc")]
    known = next((at for at, each in enumerate(around) if each in paper.grounds), len(around))
    ground = paper.grounds[around[known]] if known < len(around) else _page(paper)
    for each in reversed(around[:known]):
        properties = (each.find(f"{W}tcPr"), *(style.find(f"{W}tcPr") for style in paper.cells.get(each, ())))
        shades = (found.find(f"{W}shd") for found in properties if found is not None)
        own = next((colour for shade in shades if (colour := _shade(shade, paper)) != CLEAR), CLEAR)
        ground = ground if own == CLEAR else own
        paper.grounds[each] = ground
    return ground


def _shade(shade: Element | None, paper: Paper) -> str | None:
    """Return the colour of `shade`, "" when one sees through it, None for a pattern of two colours."""
    if shade is None:
        return CLEAR
    match shade.get(f"{W}val"):
        case "nil":
            return CLEAR
        case "clear" | None:
            return _colour(shade, "fill", "themeFill", paper)
        case "solid":
            return _colour(shade, "color", "themeColor", paper)
        case _:
            return UNKNOWN


def _page(paper: Paper) -> str | None:
    if paper.body not in paper.grounds:
        ground = paper.body.find(f"{W}background")
        own = CLEAR if ground is None else _colour(ground, "color", "themeColor", paper)
        paper.grounds[paper.body] = own or "FFFFFF"
    return paper.grounds[paper.body]


def _colour(element: Element, value: str, theme: str, paper: Paper) -> str | None:
    """Return the colour of `element`, "" for an automatic one; Word keeps what it makes of the theme beside it."""
    name = element.get(f"{W}{theme}")
    changed = any(element.get(each) is not None for each in _CHANGES)
    if name and not changed and (found := paper.palette.named(str(name))):
        return found
    written = str(element.get(f"{W}{value}", "auto"))
    if written == "auto":
        return CLEAR
    return as_rgb(written)
