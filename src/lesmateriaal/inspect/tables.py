"""The tables of a Word document: which are data, and which style of the table holds for which cell."""

from collections.abc import Iterator

from lesmateriaal.inspect.styles import Styles, style_id
from lesmateriaal.inspect.xml import Element, W, is_on, switched

_LOOK = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}
"""Bits of the older way to write what a table looks like (ISO 29500-4, 14.4.7)."""
_LINES = ("top", "bottom", "insideH", "insideV")


def looks(table: Element) -> dict[str, bool]:
    """Return what is ticked for `table` in Word: firstRow (Veldnamenrij), lastRow, firstColumn, noHBand, …"""
    look = table.find(f"{W}tblPr/{W}tblLook")
    if look is None:
        return dict.fromkeys(_LOOK, False)
    try:
        bits = int(str(look.get(f"{W}val", "0")), 16)
    except ValueError:
        bits = 0
    return {
        name: is_on(look.get(f"{W}{name}")) if look.get(f"{W}{name}") is not None else bool(bits & bit)
        for name, bit in _LOOK.items()
    }


def rows(table: Element) -> list[Element]:
    """Return the rows of `table` itself."""
    return table.findall(f"{W}tr")


def cells(row: Element) -> list[Element]:
    """Return the cells of `row`."""
    return row.findall(f"{W}tc")


def is_data(table: Element, styles: Styles) -> bool:
    """Whether `table` is one of data, as far as a file can tell.

    Word has no mark for it. Counted are tables of two rows and two columns or more for which Word's box
    "Veldnamenrij" is ticked and whose style draws lines or a header row. So a table that only puts things
    beside each other is left alone when that box is not ticked (ours) or when it has no style that one
    sees; and a table of data whose author took the tick away is missed.
    """
    found = rows(table)
    if not looks(table)["firstRow"] or len(found) < 2 or max(len(cells(row)) for row in found) < 2:
        return False
    chain = table_styles(table, styles)
    if any(
        each.get(f"{W}type") == "firstRow" for style in chain for each in style.iterfind(f"{W}tblStylePr")
    ):
        return True
    own = table.find(f"{W}tblPr")
    lined = [own, *(style.find(f"{W}tblPr") for style in chain)]
    return any(_has_lines(properties) for properties in lined if properties is not None)


def _has_lines(properties: Element) -> bool:
    lines = (properties.find(f"{W}tblBorders/{W}{name}") for name in _LINES)
    return any(line is not None and line.get(f"{W}val") not in ("nil", "none") for line in lines)


def has_header(table: Element) -> bool:
    """Whether the first row of `table` is marked as its header."""
    found = rows(table)
    return bool(found) and switched(found[0].find(f"{W}trPr/{W}tblHeader"))


def table_styles(table: Element, styles: Styles) -> tuple[Element, ...]:
    """Return the styles of `table`, the nearest first."""
    return styles.chain(style_id(table, "tblPr/tblStyle"), "table")


def cell_styles(table: Element, styles: Styles) -> Iterator[tuple[Element, tuple[Element, ...]]]:
    """Yield each cell of `table` with the parts of its style that hold for it, the nearest first."""
    chain = table_styles(table, styles)
    parts = [
        {str(each.get(f"{W}type")): each for each in style.iterfind(f"{W}tblStylePr")} for style in chain
    ]
    found, look = rows(table), looks(table)
    for at, row in enumerate(found):
        across = cells(row)
        for column, cell in enumerate(across):
            kinds = _kinds(look, at, column, len(found), len(across))
            special = [part[kind] for kind in kinds for part in parts if kind in part]
            yield cell, (*special, *chain)


def _kinds(look: dict[str, bool], row: int, column: int, rows: int, columns: int) -> Iterator[str]:
    """Yield the parts of a style that hold for a cell, the strongest first (ISO 29500-1, 17.7.6)."""
    is_first, is_last = look["firstRow"] and row == 0, look["lastRow"] and row == rows - 1
    if is_first:
        yield "firstRow"
    if is_last:
        yield "lastRow"
    if look["firstColumn"] and column == 0:
        yield "firstCol"
    if look["lastColumn"] and column == columns - 1:
        yield "lastCol"
    if not look["noHBand"] and not is_first and not is_last:
        yield "band2Horz" if (row - look["firstRow"]) % 2 else "band1Horz"
    if not look["noVBand"]:
        yield "band2Vert" if (column - look["firstColumn"]) % 2 else "band1Vert"
