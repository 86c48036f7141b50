"""How high the moments of a time line are: the label at the left, or the head with what to do at the right.

Heights are in points.
"""

from collections.abc import Iterator
from dataclasses import replace

from lesmateriaal.document import paper_sizes as sizes
from lesmateriaal.document.paper import Heading, Moment, Timeline
from lesmateriaal.document.paper_slabs import heading_slab, points, stacked_pt, text_slab, text_slabs
from lesmateriaal.document.theme import Look, page
from lesmateriaal.document.tree import Bullets, Run

_FRAME_PT = 1.85
"""What the lines around a moment without a label add to its height, as LibreOffice draws them."""


def moment_heights(timeline: Timeline, look: Look) -> Iterator[float]:
    """Yield the height of each moment, with the white above all but the first."""
    for index, moment in enumerate(timeline.moments):
        has_label = bool(moment.when or moment.who)
        words = max(_column_pt(moment, look, has_label), _label_pt(moment, look))
        padding = points(sizes.MOMENT_TOP_MM) + points(sizes.MOMENT_BOTTOM_MM)
        gap = points(sizes.MOMENT_GAP_MM) if index else 0
        yield words + padding + gap + (0 if has_label else _FRAME_PT)


def _column_pt(moment: Moment, look: Look, has_label: bool) -> float:
    width = page().text_width_mm - 2 * sizes.MOMENT_SIDE_MM - (sizes.MOMENT_LABEL_MM if has_label else 0)
    head = replace(heading_slab(Heading(2, moment.head), look, width), after_pt=sizes.MOMENT_HEAD_AFTER_PT)
    return stacked_pt([head, *text_slabs(Bullets(moment.items), look, width)])


def _label_pt(moment: Moment, look: Look) -> float:
    width = sizes.MOMENT_LABEL_MM - 2 * sizes.MOMENT_SIDE_MM
    small = look.paper["small"]
    lines = [
        text_slab((Run(words, bold),), small, width)
        for words, bold in ((moment.when, True), (moment.who, False))
        if words
    ]
    return stacked_pt(lines)
