"""Texts below each other in a column: whether they fit at a size, and what to say when they fit at none."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from lesmateriaal.document import geometry
from lesmateriaal.document.geometry import MARGIN, weighted
from lesmateriaal.document.slides import SlideBlock
from lesmateriaal.document.theme import HEAD_STYLES, BoxSpec, Look
from lesmateriaal.document.tree import Text, plain
from lesmateriaal.errors import Place, Problem
from lesmateriaal.text.measure import count_lines, longest_word_mm, to_mm


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
            gaps = (len(self.texts) - 1) * to_mm(geometry.gap_pt(self.gap_of, size_pt))
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
        texts = filter(None, without_last(self.texts, characters))
        return Lines(texts, self.width_mm, self.height_mm, self.extra_mm, self.gap_of)


def without_last(texts: Sequence[Text], characters: int) -> list[Text]:
    """Return `texts` without the last `characters` of all together; one of which nothing is left is empty."""
    left = sum(len(plain(text)) for text in texts) - characters
    shorter: list[Text] = []
    for text in texts:
        runs = []
        for run in text:
            runs.append(replace(run, text=run.text[: max(0, left)]))
            left -= len(run.text)
        shorter.append(tuple(run for run in runs if run.text))
    return shorter


def face_of(theme: Look, spec: BoxSpec) -> Face:
    """Return the type in which the texts in `spec` are set."""
    if spec.style in HEAD_STYLES:
        return Face(theme.head_font, theme.head_spacing_pt, theme.head_bold)
    return Face(theme.body_font, 0.0, spec.is_caption)


def too_long(lines: Lines, origin: Place, box: str, size_pt: float, theme: Look, spec: BoxSpec) -> Problem:
    """Say about how many characters are too many: as many as must go until the rest fits, in fives."""

    def fits_without(characters: int) -> bool:
        rest = lines.shortened(characters)
        return not rest.texts or rest.fits(size_pt, face_of(theme, spec))

    characters = too_many(lines.texts, fits_without)
    return Problem(origin, "text_does_not_fit", {"box": box, "characters": characters})


def too_many(texts: Iterable[Text], fits_without: Callable[[int], bool]) -> int:
    """Return the least number of characters without which `texts` fit, in fives; at most all of them."""
    most = sum(len(plain(text)) for text in texts) // 5 + 1
    return 5 + 5 * bisect_left(range(5, 5 * most + 1, 5), True, key=fits_without)
