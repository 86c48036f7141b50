"""Paragraphs and tables of Word as values, and the XML of them; sizes go in as mm and pt.

They are values first, so that the space between two neighbours can be settled before any XML is written.
The order of the children is that of the schema, which Word insists on.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lesmateriaal.render.units import point_twips, twips
from lesmateriaal.render.word_xml import when

_SIDES = ("top", "left", "bottom", "right")


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour as RRGGBB; with a `theme` slot Word follows the theme, and other programs `value`."""

    value: str
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Border:
    """A line at one side of a cell; `kind` is one of Word's, such as single or dashed."""

    width_pt: float
    colour: Colour
    kind: str = "single"


@dataclass(slots=True)
class Para:
    """A paragraph: its style, the XML of its runs, and where it departs from the style."""

    style: str
    content: str = ""
    before_pt: float | None = None
    after_pt: float | None = None
    line_pt: float | None = None
    keep_next: bool = False
    new_page: bool = False
    list_id: int = 0
    tabs: str = ""

    def xml(self) -> str:
        """Return the paragraph as XML."""
        sizes = {"before": self.before_pt, "after": self.after_pt, "line": self.line_pt}
        spacing = "".join(
            f' w:{name}="{point_twips(size)}"' for name, size in sizes.items() if size is not None
        ) + when(self.line_pt is not None, ' w:lineRule="exact"')
        properties = (
            f'<w:pStyle w:val="{self.style}"/>'
            + when(self.keep_next, "<w:keepNext/>")
            + when(self.new_page, "<w:pageBreakBefore/>")
            + when(self.list_id, f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{self.list_id}"/></w:numPr>')
            + when(self.tabs, f"<w:tabs>{self.tabs}</w:tabs>")
            + when(spacing, f"<w:spacing{spacing}/>")
        )
        return f"<w:p><w:pPr>{properties}</w:pPr>{self.content}</w:p>"


@dataclass(slots=True)
class Cell:
    """A cell of a table; `padding_mm` is top, left, bottom, right, and `borders` is by side."""

    paras: list[Para]
    shade: Colour | None = None
    borders: Mapping[str, Border] = field(default_factory=dict)
    padding_mm: tuple[float, float, float, float] | None = None
    anchor: str = "top"
    span: int = 1

    def xml(self, width_mm: float) -> str:
        """Return the cell as XML."""
        borders = "".join(_border_xml(side, self.borders[side]) for side in _SIDES if side in self.borders)
        margins = "".join(
            f'<w:{side} w:w="{twips(size)}" w:type="dxa"/>'
            for side, size in zip(_SIDES, self.padding_mm or (), strict=False)
        )
        properties = (
            f'<w:tcW w:w="{twips(width_mm)}" w:type="dxa"/>'
            + when(self.span > 1, f'<w:gridSpan w:val="{self.span}"/>')
            + when(borders, f"<w:tcBorders>{borders}</w:tcBorders>")
            + (_shade_xml(self.shade) if self.shade else "")
            + when(margins, f"<w:tcMar>{margins}</w:tcMar>")
            + when(self.anchor != "top", f'<w:vAlign w:val="{self.anchor}"/>')
        )
        paras = self.paras or [Para("Normal")]  # a cell without a paragraph makes Word repair the file
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(para.xml() for para in paras)}</w:tc>"


def _border_xml(side: str, border: Border) -> str:
    theme = when(border.colour.theme, f' w:themeColor="{border.colour.theme}"')
    return (
        f'<w:{side} w:val="{border.kind}" w:sz="{round(border.width_pt * 8)}" w:space="0"'
        f' w:color="{border.colour.value}"{theme}/>'
    )


def _shade_xml(colour: Colour) -> str:
    theme = when(colour.theme, f' w:themeFill="{colour.theme}"')
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour.value}"{theme}/>'


@dataclass(slots=True)
class Row:
    """A row of a table; `height_mm` is the least height, or the exact one.

    Rows are not split over pages. A row whose paragraphs stay with the next block says `splits`: LibreOffice
    does not keep a table with what follows when its rows cannot split.
    """

    cells: list[Cell]
    height_mm: float = 0
    exact: bool = False
    header: bool = False
    splits: bool = False

    def xml(self, widths_mm: Sequence[float]) -> str:
        """Return the row as XML."""
        rule = "exact" if self.exact else "atLeast"
        properties = (
            when(not self.splits, "<w:cantSplit/>")
            + when(self.height_mm, f'<w:trHeight w:val="{twips(self.height_mm)}" w:hRule="{rule}"/>')
            + when(self.header, "<w:tblHeader/>")
        )
        columns = iter(widths_mm)
        cells = (cell.xml(sum(next(columns) for _ in range(cell.span))) for cell in self.cells)
        return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


@dataclass(slots=True)
class Grid:
    """A table of Word. One with `data` has a header row; the others only put things beside each other.

    The gaps are the least space that it wants above and below, for a table has none of its own.
    """

    rows: list[Row]
    widths_mm: Sequence[float]
    before_pt: float = 0
    after_pt: float = 0
    data: bool = False
    total: bool = False

    def paras(self) -> Iterator[Para]:
        """Yield the paragraphs in the table, in order."""
        for row in self.rows:
            for cell in row.cells:
                yield from cell.paras

    def xml(self) -> str:
        """Return the table as XML; without widths in grid and cells and a fixed layout, programs differ."""
        style = "LessonTable" if self.data else "LayoutTable"
        first, last = int(self.data), int(self.total)
        look = f"{0x0600 + 0x20 * first + 0x40 * last + 0x80 * first:04X}"
        grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in self.widths_mm)
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
            f'<w:tblW w:w="{sum(twips(width) for width in self.widths_mm)}" w:type="dxa"/>'
            '<w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f'<w:tblLook w:val="{look}" w:firstRow="{first}" w:lastRow="{last}" w:firstColumn="{first}"'
            ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{''.join(row.xml(self.widths_mm) for row in self.rows)}</w:tbl>"
        )


def spacer(height_pt: float, keep_next: bool = False) -> Para:
    """Return a paragraph that is only space: two tables that touch would become one."""
    return Para("Spacer", line_pt=max(height_pt, 1), keep_next=keep_next)


def gap_row(columns: int, height_mm: float) -> Row:
    """Return a row that is only white: borders of neighbours would melt together without it."""
    return Row([Cell([spacer(1)]) for _ in range(columns)], height_mm, exact=True)
