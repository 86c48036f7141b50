"""Text on paper as slabs: how high paragraphs are in a column, from the styles of the looks and the metrics of the fonts.

Heights are in points.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import assert_never

from lesmateriaal.document import paper_sizes as sizes
from lesmateriaal.document.paper import Heading, Small
from lesmateriaal.document.paper_flow import label_with_colon
from lesmateriaal.document.theme import Look, PaperStyle
from lesmateriaal.document.tree import Bullets, Labelled, Numbered, Paragraph, Run, Text
from lesmateriaal.text.measure import count_lines, to_pt


@dataclass(frozen=True, slots=True)
class Slab:
    """A piece of a page: `lines` of `line_pt` each, with the least space above and below."""

    line_pt: float
    before_pt: float = 0
    after_pt: float = 0
    lines: int = 1
    keep_next: bool = False
    head_pt: float = 0
    """Height of the header row that is repeated above this row when a page begins with it."""

    @property
    def height_pt(self) -> float:
        """Height without the space around."""
        return self.lines * self.line_pt


def heading_slab(heading: Heading, look: Look, width_mm: float) -> Slab:
    """Return a heading in a column of `width_mm`; it stays with what follows."""
    style = look.paper[("title", "heading_1", "heading_2")[heading.level - 1]]
    face = look.body_font if heading.level == 3 else look.head_font
    slab = text_slab(heading.text, style, width_mm, face, bold=True)
    return Slab(slab.height_pt, style.before_pt, style.after_pt, keep_next=True)


def text_slabs(
    block: Paragraph | Small | Bullets | Numbered | Labelled,
    look: Look,
    width_mm: float,
    framed: bool = False,
) -> list[Slab]:
    """Return the slabs of running text in a column of `width_mm`; inside a frame rows with a label are small."""
    body, small = look.paper["body"], look.paper["small"]
    match block:
        case Paragraph(texts):
            return [text_slab(text, body, width_mm) for text in texts]
        case Small(texts):
            return [text_slab(text, small, width_mm) for text in texts]
        case Bullets(items) | Numbered(items):
            found = [text_slab(item, body, width_mm - sizes.LIST_INDENT_MM) for item in items]
            return [replace(item, after_pt=sizes.ITEM_AFTER_PT) for item in found[:-1]] + found[-1:]
        case Labelled(rows):
            style = small if framed else body
            texts = tuple((Run(f"{label_with_colon(label)} ", bold=True), *text) for label, text in rows)
            return [text_slab(text, style, width_mm) for text in texts]
        case _:
            assert_never(block)


def stacked_pt(pile: Sequence[Slab]) -> float:
    """Return the height of slabs on top of each other; of two spaces that meet the larger one counts."""
    gaps = sum(max(above.after_pt, below.before_pt) for above, below in pairwise(pile))
    return sum(slab.height_pt for slab in pile) + gaps


def text_slab(
    text: Text, style: PaperStyle, width_mm: float, face: str = "Calibri", bold: bool = False
) -> Slab:
    """Return a paragraph in `style` as a slab, set in a column of `width_mm`."""
    lines = 0
    for part in _lines_of(text):
        weighted = [(run.text, bold or run.bold) for run in part]
        lines += count_lines(weighted, width_mm, style.size_pt, face)
    return Slab(style.line_pt, style.before_pt, style.after_pt, lines)


def _lines_of(text: Text) -> list[list[Run]]:
    """Return `text` split where the author began a new line."""
    parts: list[list[Run]] = [[]]
    for run in text:
        first, *others = run.text.split("\n")
        parts[-1].append(replace(run, text=first))
        parts += [[replace(run, text=other)] for other in others]
    return parts


def points(mm: float) -> float:
    """Return `mm` in points, rounded to the twentieths in which Word counts."""
    return round(to_pt(mm) * 20) / 20
