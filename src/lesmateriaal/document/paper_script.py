"""Scripts in the guide: which of their rows are too long to stand whole on a page, and how high the rows are.

A row of a script is a row of Word that is not split, so that its label always stands beside it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lesmateriaal.document import paper_sizes as sizes
from lesmateriaal.document.paper import RowKind, Script, ScriptRow
from lesmateriaal.document.paper_slabs import Slab, points, text_slab
from lesmateriaal.document.theme import Look, page
from lesmateriaal.document.tree import Run, Text
from lesmateriaal.dutch.labels import label

_FRAME_PT = {RowKind.WARN: 1.85, RowKind.ANSWER: 0.9}
"""What the lines around a row add to its height, as LibreOffice draws them."""


def whole_rows(script: Script, look: Look) -> tuple[ScriptRow, ...]:
    """Return the rows of `script`, with a row of more lines than stay together as two or more.

    Each further part has the label again, as "(vervolg)": only Word knows where a page ends, so a row cannot
    get its label there and not elsewhere. A single text is never split. `listed` is whether there are bullets:
    a list of one has none, and the last item of a list that is split does.
    """
    return tuple(part for row in script.rows for part in _parts(row, look))


def _parts(row: ScriptRow, look: Look) -> Iterator[ScriptRow]:
    row = replace(row, listed=row.listed and len(row.texts) > 1)
    lines = [_text_slab(row, text, look).lines for text in row.texts]
    limit = sizes.SCRIPT_LINES_TOGETHER
    if sum(lines) <= limit:
        yield row
        return
    count = len(_grouped(lines, limit))
    while limit > 1 and len(_grouped(lines, limit - 1)) == count:
        limit -= 1  # parts of about the same length: no last line with a label to itself
    start = 0
    for group in _grouped(lines, limit):
        name = label("continued", title=row.label) if start else row.label
        texts = row.texts[start : start + group]
        yield replace(row, label=name, texts=texts)
        start += group


def _grouped(lines: Sequence[int], limit: int) -> list[int]:
    """Return how many texts go into each group of at most `limit` lines; one text may have more."""
    groups: list[int] = []
    used = 0
    for count in lines:
        if groups and used + count <= limit:
            groups[-1] += 1
            used += count
        else:
            groups.append(1)
            used = count
    return groups


def script_slabs(script: Script, look: Look) -> Iterator[Slab]:
    """Yield the rows of a script: a page may end between two of them, but not within one."""
    small = look.paper["small"]
    for index, row in enumerate(whole_rows(script, look)):
        name = text_slab((Run(row.label, True),), small, sizes.LABEL_MM - 2 * sizes.SCRIPT_SIDE_MM)
        texts = [_text_slab(row, text, look) for text in row.texts]
        words = sum(slab.height_pt for slab in texts) + small.after_pt * max(len(texts) - 1, 0)
        padding = points(sizes.SCRIPT_TOP_MM) + points(sizes.SCRIPT_BOTTOM_MM)
        gap = points(sizes.SCRIPT_GAP_MM) if index else 0
        height = max(words, name.height_pt) + small.after_pt + padding + _FRAME_PT.get(row.kind, 0)
        yield Slab(height, before_pt=gap)


def _text_slab(row: ScriptRow, text: Text, look: Look) -> Slab:
    width = page().text_width_mm - sizes.LABEL_MM - 2 * sizes.SCRIPT_SIDE_MM
    return text_slab(text, look.paper["small"], width - (sizes.SMALL_INDENT_MM if row.listed else 0))
