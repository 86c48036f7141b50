"""A time line on paper: beside each moment when it is and who acts, as the rows of a script have their label."""

from lesmateriaal.document import paper_sizes as sizes
from lesmateriaal.document.paper import Moment, Timeline
from lesmateriaal.document.paper_flow import gaps_pt
from lesmateriaal.document.theme import page
from lesmateriaal.render.word_elements import Border, Cell, Grid, Para, Row, gap_row
from lesmateriaal.render.word_writing import Writing, grey_colour
from lesmateriaal.render.word_xml import runs, word

_PADDING_MM = (sizes.MOMENT_TOP_MM, sizes.MOMENT_SIDE_MM, sizes.MOMENT_BOTTOM_MM, sizes.MOMENT_SIDE_MM)
_LABEL_BAR_PT, _FRAME_LINE_PT = 6, 1.5
"""The bar of colour before a label, and the frame around a moment that has none."""


def timeline_grid(timeline: Timeline, writing: Writing) -> Grid:
    """Return the moments below each other, each whole on one page, with white between them."""
    rows: list[Row] = []
    for moment in timeline.moments:
        if rows:
            rows.append(gap_row(2, sizes.MOMENT_GAP_MM))
        rows.append(_row(moment, writing))
    widths = (sizes.MOMENT_LABEL_MM, page().text_width_mm - sizes.MOMENT_LABEL_MM)
    return Grid(rows, widths, *gaps_pt(timeline, writing.look))


def _row(moment: Moment, writing: Writing) -> Row:
    paras = _paras(moment, writing)
    if not (moment.when or moment.who):
        line = Border(_FRAME_LINE_PT, grey_colour("strong"))
        frame = dict.fromkeys(("top", "left", "bottom", "right"), line)
        return Row([Cell(paras, borders=frame, padding_mm=_PADDING_MM, span=2)])
    label = [Para("Small", word(words, bold)) for words, bold in _label(moment)]
    label[-1].after_pt = 0
    bar = {"left": Border(_LABEL_BAR_PT, writing.primary)}
    return Row(
        [
            Cell(label, shade=grey_colour("cell"), borders=bar, padding_mm=_PADDING_MM),
            Cell(paras, padding_mm=_PADDING_MM),
        ]
    )


def _label(moment: Moment) -> list[tuple[str, bool]]:
    return [(words, bold) for words, bold in ((moment.when, True), (moment.who, False)) if words]


def _paras(moment: Moment, writing: Writing) -> list[Para]:
    style, list_id = "ListBullet", 0
    if len(moment.items) == 1:
        style = "Normal"  # one item is no list
    elif moment.numbered:
        style, list_id = "ListNumber", writing.new_list()
    items = [Para(style, runs(item), list_id=list_id) for item in moment.items]
    items[-1].after_pt = 0
    head = Para("Heading2", runs(moment.head), before_pt=0, after_pt=sizes.MOMENT_HEAD_AFTER_PT)
    return [head, *items]
