"""What a mentor or a parent reads on paper: scripts, tables and framed boxes."""

from lesmateriaal.document import paper_sizes as sizes
from lesmateriaal.document.paper import Beside, Frame, Links, RowKind, Script, ScriptRow, Table
from lesmateriaal.document.paper_flow import gaps_pt, link_text
from lesmateriaal.document.paper_script import whole_rows
from lesmateriaal.document.theme import page
from lesmateriaal.document.tree import Text
from lesmateriaal.render.word_elements import Border, Cell, Grid, Para, Row, gap_row
from lesmateriaal.render.word_writing import Writing, grey_colour
from lesmateriaal.render.word_xml import runs, word

_ALL_SIDES = ("top", "left", "bottom", "right")


def script_grid(script: Script, writing: Writing) -> Grid:
    """Return a script: a label and what belongs to it, each on one page, with white between them."""
    rows: list[Row] = []
    for row in whole_rows(script, writing.look):
        if rows:
            rows.append(gap_row(2, sizes.SCRIPT_GAP_MM))
        rows.append(_script_row(row, writing))
    widths = (sizes.LABEL_MM, page().text_width_mm - sizes.LABEL_MM)
    return Grid(rows, widths, *gaps_pt(script, writing.look))


def _script_row(row: ScriptRow, writing: Writing) -> Row:
    style = "SmallBullet" if row.listed else "Small"
    warns = row.kind is RowKind.WARN
    line = _line_of(row)
    shade = None if line else grey_colour("cell")
    ends = {"top": line, "bottom": line} if line else {}
    left = {"left": Border(4, grey_colour("strong") if warns else writing.primary)}
    right = {"right": line} if line else {}
    side = sizes.SCRIPT_SIDE_MM
    padding = (sizes.SCRIPT_TOP_MM, side, sizes.SCRIPT_BOTTOM_MM, side)
    # only the word has a dark ground: as high as the row it would be a large black area on a copy
    label = Para("Warning" if warns else "RowLabel", word(row.label))
    texts = [Para(style, runs(text)) for text in row.texts or ((),)]
    return Row([Cell([label], shade, ends | left, padding), Cell(texts, shade, ends | right, padding)])


def _line_of(row: ScriptRow) -> Border | None:
    """Return the line around a row; one that is framed has no ground."""
    match row.kind:
        case RowKind.WARN:
            return Border(1.5, grey_colour("strong"))
        case RowKind.ANSWER:
            return Border(0.75, grey_colour("rule"))
        case _:
            return None


def beside_grid(beside: Beside, columns: tuple[list[Para], list[Para]], writing: Writing) -> Grid:
    """Return two columns of paragraphs beside each other."""
    half = page().text_width_mm / 2
    left, right = columns
    gap = sizes.BESIDE_GAP_MM / 2
    cells = [Cell(left, padding_mm=(0, 0, 0, gap)), Cell(right, padding_mm=(0, gap, 0, 0))]
    return Grid([Row(cells)], (half, half), *gaps_pt(beside, writing.look))


def link_paras(links: Links, writing: Writing) -> list[Para]:
    """Return a list of links; on paper one reads the title and where to look, on a screen one clicks it."""
    paras = []
    for row in links.rows:
        words = word(row.words) if not row.address else writing.link(row.words, row.address)
        paras.append(Para("SmallBullet", words + word(link_text(row).removeprefix(row.words))))
    return paras


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
