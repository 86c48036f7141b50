"""What lies behind a text on a slide.

That is the fill of its own box, or else the topmost shape below it that covers it: on the slide, then on the
layout, on the master, and last the background. Where a picture, a gradient or half a shape lies behind it,
no colour can be told, and none is.
"""

from collections.abc import Iterator

from lesmateriaal.inspect.contrast import fill_in
from lesmateriaal.inspect.deck import Sheet
from lesmateriaal.inspect.shapes import Shape
from lesmateriaal.inspect.slide_text import Piece
from lesmateriaal.inspect.xml import A, Element, P, local, whole

COVERED, UNTOUCHED = 0.9, 0.1
"""Part of a box that lies on a shape: from 0.9 on it stands on it (rounded corners, a box drawn by hand a
little too large), up to 0.1 it does not; what is between cannot be told."""
_CLEAR, _UNKNOWN = "", None
_FIRST_BACKGROUND = 1001
"""Number of the first background of a theme in a reference to it (ISO 29500-1, 19.3.1.3)."""


def ground_of(piece: Piece, sheet: Sheet) -> str | None:
    """Return the colour behind `piece` as RRGGBB, or None when it is not one colour that can be told."""
    own = piece.run.find(f"{A}rPr/{A}highlight")
    if own is not None:
        return sheet.palette.inside(own)
    if piece.cell is not None:
        return _cell_ground(piece.cell, sheet)
    found = _fill(piece.shape, sheet)
    if found != _CLEAR:
        return found
    for shape, at in _below(piece.shape, sheet):
        found = _fill(shape, at)
        if found == _CLEAR or shape.box is None or piece.shape.box is None:
            continue
        part = piece.shape.box.part_in(shape.box)
        if part >= COVERED:
            return found
        if part > UNTOUCHED:
            return _UNKNOWN
    return _background(sheet)


def _cell_ground(cell: Element, sheet: Sheet) -> str | None:
    """Return the fill of `cell` itself; that of a style of tables may stand outside the file."""
    return sheet.palette.of_fill(fill_in(cell.find(f"{A}tcPr")))


def _below(shape: Shape, sheet: Sheet) -> Iterator[tuple[Shape, Sheet]]:
    """Yield what lies below `shape`, the topmost first, with the sheet that it is on."""
    for number in range(sheet.shapes.index(shape) - 1, -1, -1):
        yield sheet.shapes[number], sheet
    for behind in sheet.behind:
        for each in reversed(behind.shapes):
            yield each, behind


def _fill(shape: Shape, sheet: Sheet) -> str | None:
    """Return the colour of `shape`, "" when one sees through it, None when the colour cannot be told."""
    if shape.kind == "cxnSp":
        return _CLEAR
    if shape.kind != "sp":
        return _UNKNOWN
    for each in (shape, *shape.ancestors):
        properties = each.element.find(f"{P}spPr")
        fill = fill_in(properties)
        if fill is not None:
            return _CLEAR if local(fill) == "noFill" else sheet.palette.of_fill(fill)
    reference = shape.element.find(f"{P}style/{A}fillRef")
    if reference is None or not whole(reference.get("idx"), 0):
        return _CLEAR
    return _themed(reference, sheet, "fillStyleLst", whole(reference.get("idx"), 0) or 0)


def _themed(reference: Element, sheet: Sheet, styles: str, number: int) -> str | None:
    """Return the colour of `reference` when fill `number` of the theme, from 1, is that colour as it is."""
    found = (
        sheet.theme.find(f"{A}themeElements/{A}fmtScheme/{A}{styles}") if sheet.theme is not None else None
    )
    if found is None or not 0 < number <= len(found):
        return _UNKNOWN
    fill = found[number - 1]
    plain = (
        local(fill) == "solidFill" and len(fill) == 1 and fill[0].get("val") == "phClr" and not len(fill[0])
    )
    return sheet.palette.inside(reference) if plain else _UNKNOWN


def _background(sheet: Sheet) -> str | None:
    for root in sheet.backgrounds:
        ground = root.find(f"{P}cSld/{P}bg")
        if ground is None:
            continue
        properties, reference = ground.find(f"{P}bgPr"), ground.find(f"{P}bgRef")
        if properties is not None:
            return sheet.palette.of_fill(fill_in(properties))
        if reference is not None:
            number = (whole(reference.get("idx"), 0) or 0) - _FIRST_BACKGROUND + 1
            return _themed(reference, sheet, "bgFillStyleLst", number)
    return "FFFFFF"
