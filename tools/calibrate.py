"""Hold the text fitter against LibreOffice: random boxes, and how many lines each of the two gives them.

`make ijken` runs this; docs/decisions/0016 explains the figures. A text that is counted with fewer lines than
it is drawn with may leave its box: that is what the margin is for, and it makes this tool end with 1.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from drawn_lines import Drawn, drawn_on_paper, drawn_on_slides
from lesmateriaal.document.geometry import MARGIN
from lesmateriaal.document.theme import line_pitch
from lesmateriaal.text.measure import count_lines, longest_word_mm
from office_programs import MissingProgramError
from random_boxes import TextBox, Weighted, paper_boxes, slide_boxes

MARGINS = (1.00, 0.99, 0.98, 0.97, 0.96, 0.95)
SEED = 16
"""The number of the decision; any other one will do as well."""
MOST_IN_A_FILE = 600
"""Decks slow down above some eight hundred slides (design 5.12)."""
WORST_SHOWN = 12


@dataclass(frozen=True)
class Measured:
    """A paragraph of a box, and how it was drawn."""

    box: TextBox
    text: tuple[Weighted, ...]
    drawn: Drawn

    def missing(self, margin: float) -> int:
        """Return how many lines are drawn more than are counted in this share of the column; below 0: fewer."""
        box = self.box
        counted = count_lines(self.text, box.column_mm * margin, box.size_pt, box.face, box.spacing_pt)
        return len(self.drawn.lines) - counted

    def is_refused(self, margin: float) -> bool:
        """Whether the fitter takes no such text: a word of it is wider than this share of the column."""
        box = self.box
        return longest_word_mm(self.text, box.size_pt, box.face) > box.column_mm * margin

    def __str__(self) -> str:
        box = self.box
        bold = " bold" if box.bold else ""
        head = f"{box.face}{bold} {box.spacing_pt:+} {box.size_pt} pt, {box.column_mm:.1f} mm, {box.kind}"
        written = "".join(f"**{text}**" if bold and not box.bold else text for text, bold in self.text)
        return f"{head}\n    text:  {written!r}\n    drawn: {' | '.join(self.drawn.lines)}"


def measure_slides(count: int, seed: int) -> list[Measured]:
    """Return the paragraphs of `count` boxes on slides."""
    boxes = slide_boxes(count, seed)
    shares = [boxes[start : start + MOST_IN_A_FILE] for start in range(0, count, MOST_IN_A_FILE)]
    return [each for share in shares for each in _measured(share, drawn_on_slides(share))]


def measure_paper(count: int, seed: int) -> list[Measured]:
    """Return `count` paragraphs on paper."""
    boxes = paper_boxes(count, seed)
    return _measured(boxes, drawn_on_paper(boxes)) if boxes else []


def _measured(boxes: Sequence[TextBox], pages: Sequence[Sequence[Drawn]]) -> list[Measured]:
    return [
        Measured(box, text, drawn)
        for box, paragraphs in zip(boxes, pages, strict=True)
        for text, drawn in zip(box.paragraphs, paragraphs, strict=True)
    ]


def table(measured: Sequence[Measured], margins: Sequence[float]) -> str:
    """Return, a row a margin, how many paragraphs get as many lines, more and fewer than are drawn."""
    rows = ["margin  paragraphs  equal  more (safe)  fewer (danger)  fewer, but refused"]
    for margin in margins:
        found = Counter(_verdict(each, margin) for each in measured)
        numbers = [found[verdict] for verdict in ("equal", "more", "fewer", "refused")]
        rows.append("{:6.2f}{:12}{:7}{:13}{:16}{:20}".format(margin, len(measured), *numbers))
    return "\n".join(rows)


def _verdict(each: Measured, margin: float) -> str:
    missing = each.missing(margin)
    if missing <= 0:
        return "more" if missing else "equal"
    return "refused" if each.is_refused(margin) else "fewer"


def pitches(measured: Sequence[Measured]) -> str:
    """Return the distance of two lines as a share of the size of the type, for each face and kind of box."""
    found: defaultdict[str, list[float]] = defaultdict(list)
    for each in measured:
        bold = " bold" if each.box.bold else ""
        found[f"{each.box.face}{bold}, {each.box.kind}"] += each.drawn.pitches_em
    rows = [f"line pitch (the fitter takes {line_pitch()})      least  median   most"]
    for name, numbers in sorted(found.items()):
        if numbers:
            rows.append(f"{name:40}{min(numbers):8.3f}{median(numbers):8.3f}{max(numbers):7.3f}")
    return "\n".join(rows)


def report(name: str, measured: Sequence[Measured], margin: float) -> bool:
    """Print the tables of `measured` and its worst cases; return whether none is counted with fewer lines."""
    worst = [each for each in measured if _verdict(each, margin) == "fewer"]
    worst.sort(key=lambda each: -each.missing(margin))
    print(f"\n{name}\n{table(measured, sorted({*MARGINS, margin}, reverse=True))}")
    print(f"\ncounted with fewer lines than drawn, at margin {margin}: {len(worst)}")
    for each in worst[:WORST_SHOWN]:
        print(f"  {each.missing(margin)} too few: {each}")
    return not worst


def main(words: Sequence[str] | None = None) -> int:
    """Print the tables; return 0, or 1 when a text has fewer lines than it is drawn with or a program is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--boxes", type=int, default=400, help="boxes on slides")
    parser.add_argument("--paper", type=int, default=150, help="paragraphs on paper")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--margin", type=float, default=MARGIN, help="the share of a column to judge by")
    options = parser.parse_args(words)
    try:
        slides = measure_slides(options.boxes, options.seed)
        paper = measure_paper(options.paper, options.seed)
    except MissingProgramError as error:
        print(error, file=sys.stderr)
        return 1
    is_safe = report(f"{options.boxes} boxes on slides", slides, options.margin)
    print(f"\n{pitches(slides)}")
    if paper:
        is_safe &= report(f"{options.paper} paragraphs on paper", paper, options.margin)
    return 0 if is_safe else 1


if __name__ == "__main__":
    sys.exit(main())
