"""What lies behind a text on a slide.

That is the fill of its own box, or else the topmost shape below it that covers it: on the slide, then on the
layout, on the master, and last the background. Where a picture, a gradient or half a shape lies behind it,
no colour can be told, and none is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from lesmateriaal.inspect.boxes import Box
from lesmateriaal.inspect.contrast import CLEAR, UNKNOWN, fill_in
from lesmateriaal.inspect.deck import Deck, Sheet
from lesmateriaal.inspect.shapes import Shape
from lesmateriaal.inspect.slide_crowd import is_crowded
from lesmateriaal.inspect.slide_text import Piece, pieces
from lesmateriaal.inspect.xml import A, Element, P, local, whole

COVERED, UNTOUCHED = 0.9, 0.10
"""Part of a box that lies on a shape: from 0.9 on it stands on it (rounded corners, a box drawn by hand a
little too large), up to 0.10 it does not (a line under the words); what is between cannot be told."""
_FIRST_BACKGROUND = 1001
"""Number of the first background of a theme in a reference to it (ISO 29500-1, 19.3.1.3)."""


@dataclass(frozen=True, slots=True)
class _Cover:
    """A shape that hides what is below it, and its colour."""

    box: Box
    colour: str | None


def ground_of(piece: Piece, sheet: Sheet, deck: Deck) -> str | None:
    """Return the colour behind `piece` as RRGGBB, or None when it is not one colour that can be told."""
    own = piece.run.find(f"{A}rPr/{A}highlight")
    if own is not None:
        return sheet.palette.inside(own)
    if piece.cell is not None:
        return _cell_ground(piece.cell, sheet)
    return deck.once(("grounds", sheet), lambda: _grounds(deck, sheet)).get(piece.shape, UNKNOWN)


def _cell_ground(cell: Element, sheet: Sheet) -> str | None:
    """Return the fill of `cell` itself; that of a style of tables may stand outside the file."""
    return sheet.palette.of_fill(fill_in(cell.find(f"{A}tcPr")))


def _grounds(deck: Deck, sheet: Sheet) -> dict[Shape, str | None]:
    """Return the ground of each shape with text on `sheet`; where there are too many shapes only of some."""
    asked = {piece.shape for piece in pieces(deck, sheet)}
    behind = [each for ground in sheet.behind for each in reversed(_covers(deck, ground))]
    background = _background(sheet)
    crowded = is_crowded(deck, sheet)
    below: list[_Cover] = []
    found: dict[Shape, str | None] = {}
    for shape in sheet.shapes:
        fill = _fill(deck, shape, sheet)
        if shape in asked:
            if fill != CLEAR:
                found[shape] = fill
            elif not crowded:
                covers = chain(reversed(below), behind)
                found[shape] = _topmost(shape.box, covers, background) if shape.box else background
        if fill != CLEAR and shape.box is not None:
            below.append(_Cover(shape.box, fill))
    return found


def _covers(deck: Deck, sheet: Sheet) -> list[_Cover]:
    """Return what `sheet`, a layout or master, lays under slides, the lowest first."""

    def find() -> list[_Cover]:
        fills = ((each.box, _fill(deck, each, sheet)) for each in sheet.shapes)
        return [_Cover(box, fill) for box, fill in fills if box is not None and fill != CLEAR]

    return deck.once(("covers", sheet), find)


def _topmost(box: Box, covers: Iterator[_Cover], background: str | None) -> str | None:
    """Return the colour of the first of `covers` that `box` stands on, or else the `background`."""
    left, right, top, bottom = box.left, box.right, box.top, box.bottom
    for cover in covers:
        other = cover.box
        if other.left >= right or other.top >= bottom or other.right <= left or other.bottom <= top:
            continue
        part = box.part_in(other)
        if part >= COVERED and not other.tilted:
            return cover.colour
        if part > UNTOUCHED:
            return UNKNOWN
    return background


def _fill(deck: Deck, shape: Shape, sheet: Sheet) -> str | None:
    """Return the colour of `shape`, "" when one sees through it, None when the colour cannot be told."""
    if shape.kind == "cxnSp":
        return CLEAR
    if shape.kind != "sp":
        return UNKNOWN
    fill = fill_in(shape.element.find(f"{P}spPr"))
    if fill is None:
        fill = deck.once(("fill", shape.ancestors), lambda: _fill_above(shape))
    if fill is not None:
        return CLEAR if local(fill) == "noFill" else sheet.palette.of_fill(fill)
    reference = shape.element.find(f"{P}style/{A}fillRef")
    if reference is None or not whole(reference.get("idx"), 0):
        return CLEAR
    return _themed(reference, sheet, "fillStyleLst", whole(reference.get("idx"), 0) or 0)


def _fill_above(shape: Shape) -> Element | None:
    """Return the fill of the nearest placeholder that `shape` takes after and that has one."""
    fills = (fill_in(each.element.find(f"{P}spPr")) for each in shape.ancestors)
    return next((each for each in fills if each is not None), None)


def _themed(reference: Element, sheet: Sheet, styles: str, number: int) -> str | None:
    """Return the colour of `reference` when fill `number` of the theme, from 1, is that colour as it is."""
    found = (
        sheet.theme.find(f"{A}themeElements/{A}fmtScheme/{A}{styles}") if sheet.theme is not None else None
    )
    if found is None or not 0 < number <= len(found):
        return UNKNOWN
    fill = found[number - 1]
    plain = (
        local(fill) == "solidFill" and len(fill) == 1 and fill[0].get("val") == "phClr" and not len(fill[0])
    )
    return sheet.palette.inside(reference) if plain else UNKNOWN


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
