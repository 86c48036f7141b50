"""What a mentor or a parent reads on paper: scripts, tables and framed boxes."""

from lesmateriaal.document import paper_sizes as sizes
from lesmateriaal.document.paper import Frame, RowKind, Script, ScriptRow, Table
from lesmateriaal.document.paper_flow import gaps_pt
from lesmateriaal.document.theme import page
from lesmateriaal.document.tree import Text
from lesmateriaal.render.word_elements import Border, Cell, Grid, Para, Row, gap_row
from lesmateriaal.render.word_writing import Writing, grey_colour
from lesmateriaal.render.word_xml import runs, word

_ALL_SIDES = ("top", "left", "bottom", "right")
_SCRIPT_PADDING_MM = (
    sizes.SCRIPT_TOP_MM,
    sizes.SCRIPT_SIDE_MM,
    sizes.SCRIPT_BOTTOM_MM,
    sizes.SCRIPT_SIDE_MM,
)


def script_grid(script: Script, writing: Writing) -> Grid:
    """Return the rows of a script: a label and what belongs to it, with white between the rows."""
    rows: list[Row] = []
    for row in script.rows:
        if rows:
            rows.append(gap_row(2, sizes.SCRIPT_GAP_MM))
        rows.append(Row([_label_cell(row, writing), _text_cell(row)]))
    widths = (sizes.LABEL_MM, page().text_width_mm - sizes.LABEL_MM)
    return Grid(rows, widths, *gaps_pt(script, writing.look))


def _label_cell(row: ScriptRow, writing: Writing) -> Cell:
    if row.kind is RowKind.WARN:
        strong = grey_colour("strong")
        borders = dict.fromkeys(("top", "bottom"), Border(1.5, strong)) | {"left": Border(4, strong)}
        paras = [Para("Warning", word(row.label))]
        return Cell(paras, shade=strong, borders=borders, padding_mm=_SCRIPT_PADDING_MM)
    return Cell(
        [Para("Small", word(row.label, bold=True))],
        shade=grey_colour("label"),
        borders={"left": Border(4, writing.primary)},
        padding_mm=_SCRIPT_PADDING_MM,
    )


def _text_cell(row: ScriptRow) -> Cell:
    style = "SmallBullet" if row.listed and len(row.texts) > 1 else "Small"
    paras = [Para(style, runs(text)) for text in row.texts]
    match row.kind:
        case RowKind.WARN:
            borders, shade = dict.fromkeys(_ALL_SIDES, Border(1.5, grey_colour("strong"))), None
        case RowKind.ANSWER:
            borders, shade = dict.fromkeys(_ALL_SIDES, Border(0.75, grey_colour("rule"))), None
        case _:
            borders, shade = {}, grey_colour("cell")
    return Cell(paras, shade=shade, borders=borders, padding_mm=_SCRIPT_PADDING_MM)


def table_grid(table: Table, writing: Writing) -> Grid:
    """Return a table of data: its header row is repeated on each page, its first column is bold."""
    head = [
        Cell([Para("TableHead", word(title))], shade=writing.primary, anchor="bottom")
        for title in table.header
    ]
    rows = [Row(head, header=True)]
    rows += [Row([_data_cell(text, bold=not index) for index, text in enumerate(row)]) for row in table.rows]
    if table.total:
        first, text = table.total
        label = Cell([Para("TableText", word(first, bold=True))])
        others = Cell([Para("TableText", runs(text, bold=True))], span=len(table.widths_mm) - 1)
        rows.append(Row([label, others]))
    gaps = gaps_pt(table, writing.look)
    return Grid(rows, table.widths_mm, *gaps, data=True, total=table.total is not None)


def _data_cell(text: Text, bold: bool) -> Cell:
    return Cell([Para("TableText", runs(text, bold=bold))])


def frame_grid(frame: Frame, paras: list[Para], writing: Writing) -> Grid:
    """Return a framed box around `paras`, the heading of the box first."""
    line = Border(sizes.FRAME_LINE_PT, writing.primary)
    padding = (sizes.FRAME_TOP_MM, sizes.FRAME_SIDE_MM, sizes.FRAME_BOTTOM_MM, sizes.FRAME_SIDE_MM)
    cell = Cell(paras, borders=dict.fromkeys(_ALL_SIDES, line), padding_mm=padding)
    return Grid([Row([cell])], (page().text_width_mm,), *gaps_pt(frame, writing.look))
