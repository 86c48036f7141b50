"""How many pages a document on paper takes, without any Office: slabs are put on pages as Word does it.

Of 120 made documents of two to ten pages 113 came within a quarter of a page of LibreOffice, half of them
within 0.003; tests/document/test_pages.py makes such documents.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from lesmateriaal.document.paper import Document, PageBreak, Task
from lesmateriaal.document.paper_flow import sticks_to_next
from lesmateriaal.document.paper_heights import slabs
from lesmateriaal.document.paper_slabs import Slab
from lesmateriaal.document.theme import look, page
from lesmateriaal.errors import Place, Problem
from lesmateriaal.text.measure import to_mm, to_pt

_LINES_TOGETHER = 2
"""Widow control: the first two and the last two lines of a paragraph stay together."""


def estimate_pages(document: Document) -> float:
    """Return how many pages `document` takes; 1.85 is a second page that is full for 85 %."""
    paper = _Paper(to_pt(page().text_height_mm))
    for group in _sections(document):
        paper.start_page()
        for chain in _chains(group):
            paper.put(chain)
    return paper.pages


def check_pages(document: Document) -> list[Problem]:
    """A document is no longer than its limit, and its last page no fuller than it may be."""
    pages = estimate_pages(document)
    limit = document.max_pages - 1 + document.last_page
    if not document.max_pages or pages <= limit:
        return []
    if pages > document.max_pages:
        tenths = ceil(pages * 10) / 10  # upwards: "2.0 pages, room for 2" would puzzle
        facts = {"document": document.kind, "pages": tenths, "limit": document.max_pages}
        return [Problem(_longest_piece(document), "too_many_pages", facts)]
    line_mm = to_mm(look(document.look, document.for_adults).paper["body"].line_pt)
    facts = {
        "document": document.kind,
        "page": document.max_pages,
        "percent": ceil((pages - document.max_pages + 1) * 100),
        "limit": round(document.last_page * 100),
        "lines": ceil((pages - limit) * page().text_height_mm / line_mm),
        "line_mm": round(line_mm),
    }
    code = "page_too_full" if document.max_pages > 1 else "letter_too_full"
    return [Problem(_last_piece(document), code, facts)]


def _last_piece(document: Document) -> Place:
    """Return the place of the last task, which is what an author can shorten, or else of the whole document."""
    tasks = (block.origin for block in reversed(document.blocks) if isinstance(block, Task))
    return next(tasks, document.origin)


def _longest_piece(document: Document) -> Place:
    """Return the place of the task that takes most of the paper, or of the whole document when it has none."""
    style = look(document.look, document.for_adults)
    heights_pt: list[float] = []
    places: list[Place] = []
    for block in document.blocks:
        if isinstance(block, Task):
            heights_pt.append(0)
            places.append(block.origin)
        if heights_pt and not isinstance(block, PageBreak):
            heights_pt[-1] += sum(slab.height_pt for slab in slabs(block, style))
    return places[heights_pt.index(max(heights_pt))] if places else document.origin


def _sections(document: Document) -> list[list[Slab]]:
    """Return the slabs of `document` between its page breaks."""
    style = look(document.look, document.for_adults)
    sections: list[list[Slab]] = [[]]
    for index, block in enumerate(document.blocks):
        if isinstance(block, PageBreak):
            sections.append([])
            continue
        stays = sticks_to_next(document.blocks, index)
        sections[-1] += [replace(slab, keep_next=slab.keep_next or stays) for slab in slabs(block, style)]
    return [section for section in sections if section]


def _chains(pile: Sequence[Slab]) -> list[list[Slab]]:
    """Return slabs in chains: all but the last of a chain stay with the next one."""
    chains: list[list[Slab]] = []
    open_chain: list[Slab] = []
    for slab in pile:
        open_chain.append(slab)
        if not slab.keep_next:
            chains.append(open_chain)
            open_chain = []
    return [*chains, open_chain] if open_chain else chains


@dataclass(slots=True)
class _Paper:
    """Pages that are being filled: `full` of them, and `used_pt` on the one at hand."""

    height_pt: float
    full: int = 0
    used_pt: float = 0
    after_pt: float = 0

    @property
    def pages(self) -> float:
        return self.full + self.used_pt / self.height_pt

    def start_page(self) -> None:
        if self.used_pt:
            self.full += 1
            self.used_pt = self.after_pt = 0

    def put(self, chain: Sequence[Slab]) -> None:
        """Put a chain where it fits as a whole; what is longer than a page is broken after all."""
        needed = sum(
            slab.height_pt + max(above.after_pt, slab.before_pt)
            for above, slab in zip([Slab(0, after_pt=self.after_pt), *chain], chain[:-1], strict=False)
        ) + _least_pt(chain)
        if needed > self.height_pt - self.used_pt:
            self.start_page()
        for slab in chain:
            self._put_one(slab)

    def _put_one(self, slab: Slab) -> None:
        lines = slab.lines
        while lines:
            gap = max(self.after_pt, slab.before_pt) if self.used_pt else 0
            room = int((self.height_pt - self.used_pt - gap) / slab.line_pt + 1e-6)
            fit = _lines_that_fit(lines, room)
            if not fit and self.used_pt:
                self.start_page()
                continue
            fit = fit or lines
            if not self.used_pt:
                self.used_pt = slab.head_pt
            self.used_pt += gap + fit * slab.line_pt
            lines -= fit
            if lines:
                self.start_page()
        self.after_pt = slab.after_pt


def _least_pt(chain: Sequence[Slab]) -> float:
    """Return the room that the last slab of `chain` needs at least, with the space above it."""
    last = chain[-1]
    above = chain[-2].after_pt if len(chain) > 1 else 0
    lines = last.lines if last.lines < 2 * _LINES_TOGETHER else _LINES_TOGETHER
    return max(above, last.before_pt) + lines * last.line_pt


def _lines_that_fit(lines: int, room: int) -> int:
    """Return how many of `lines` go on a page with room for `room`, with no line left alone."""
    if room >= lines:
        return lines
    fit = min(room, lines - _LINES_TOGETHER)
    return fit if fit >= _LINES_TOGETHER else 0
