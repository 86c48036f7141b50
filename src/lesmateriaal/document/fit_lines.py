"""Texts below each other in a column: whether they fit at a size, and what to say when they fit at none."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from lesmateriaal.document import geometry
from lesmateriaal.document.geometry import MARGIN
from lesmateriaal.document.slides import SlideBlock
from lesmateriaal.document.theme import HEAD_STYLES, MM_PER_PT, BoxSpec, Look
from lesmateriaal.document.tree import Text, plain
from lesmateriaal.errors import Place, Problem
from lesmateriaal.text.measure import count_lines, longest_word_mm


class Face(NamedTuple):
    """A font, the space in points that is added after each character, and whether all of it is bold."""

    name: str
    spacing_pt: float
    bold: bool


class Lines:
    """Texts below each other in a column; `extra_mm` is taken by what stands between and beside them."""

    def __init__(
        self,
        texts: Iterable[Text],
        width_mm: float,
        height_mm: float,
        extra_mm: float = 0,
        gap_of: SlideBlock | None = None,
    ) -> None:
        self.texts = tuple(texts)
        self.width_mm, self.height_mm, self.extra_mm, self.gap_of = width_mm, height_mm, extra_mm, gap_of

    def count(self, size_pt: float, face: Face) -> int:
        """Return the number of lines that the texts take together."""
        return sum(
            count_lines(
                weighted(text, face.bold), self.width_mm * MARGIN, size_pt, face.name, face.spacing_pt
            )
            for text in self.texts
        )

    def fits(self, size_pt: float, face: Face) -> bool:
        """Whether all texts stand inside the column, and no word is wider than it."""
        words = (longest_word_mm(weighted(text, face.bold), size_pt, face.name) for text in self.texts)
        if max(words, default=0.0) > self.width_mm * MARGIN:
            return False
        gaps = 0.0
        if self.gap_of is not None:
            gaps = (len(self.texts) - 1) * geometry.gap_pt(self.gap_of, size_pt) * MM_PER_PT
        lines_mm = self.count(size_pt, face) * geometry.line_mm(size_pt)
        # a tenth of a millimetre is rounding
        return lines_mm + gaps + self.extra_mm <= self.height_mm + 0.1

    def has_widow(self, size_pt: float, face: Face) -> bool:
        """Whether a single text ends in a line with one word on it."""
        if len(self.texts) != 1:
            return False
        last_word = plain(self.texts[0]).rpartition(" ")[2]
        rest = self.shortened(len(last_word) + 1)
        return bool(rest.texts) and rest.count(size_pt, face) < self.count(size_pt, face)

    def shortened(self, characters: int) -> "Lines":
        """Return these texts without their last `characters`."""
        left = sum(len(plain(text)) for text in self.texts) - characters
        texts = []
        for text in self.texts:
            runs = []
            for run in text:
                runs.append(replace(run, text=run.text[: max(0, left)]))
                left -= len(run.text)
            texts.append(tuple(run for run in runs if run.text))
        return Lines(filter(None, texts), self.width_mm, self.height_mm, self.extra_mm, self.gap_of)


def weighted(text: Text, bold: bool) -> tuple[tuple[str, bool], ...]:
    """Return `text` as the measurer takes it; `bold` makes all of it bold."""
    return tuple((run.text, run.bold or bold) for run in text)


def face_of(theme: Look, spec: BoxSpec) -> Face:
    """Return the type in which the texts in `spec` are set."""
    if spec.style in HEAD_STYLES:
        return Face(theme.head_font, theme.head_spacing_pt, theme.head_bold)
    return Face(theme.body_font, 0.0, spec.is_caption)


def too_long(lines: Lines, origin: Place, box: str, size_pt: float, theme: Look, spec: BoxSpec) -> Problem:
    """Say about how many characters are too many: as many as must go until the rest fits, in fives."""

    def fits_without(fives: int) -> bool:
        rest = lines.shortened(fives * 5)
        return not rest.texts or rest.fits(size_pt, face_of(theme, spec))

    most = sum(len(plain(text)) for text in lines.texts) // 5 + 1
    fives = bisect_left(range(1, most + 1), True, key=fits_without) + 1
    return Problem(origin, "text_does_not_fit", {"box": box, "characters": fives * 5})
