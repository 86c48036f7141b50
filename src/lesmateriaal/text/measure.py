"""How much room a text takes, measured with the metrics of the fonts themselves.

Carlito has the metrics of Calibri, Liberation Sans those of Arial; both travel with the package, so that the
same text is as wide on every machine. Pillow's basic layout is used on purpose: its better engine needs a
library that some systems lack, and then sizes would differ from machine to machine (docs/decisions/0006).
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

MM_PER_PT = 25.4 / 72
"""A point is 1/72 inch, and an inch 25.4 mm: the one place where the two units of length meet."""

_MEASURED_AT = 200
"""Size at which words are measured; widths are scaled from there, so that rounding does not count."""
EMOJI_EM = 1.4
"""Width of an emoji in em: the widest of the emoji fonts of Windows, Mac and Noto, rounded up."""
OTHER_SCRIPT_EM = 1.1
"""Width of a character that the fonts lack, with a margin."""

_FILES = {
    ("Calibri", False): "Carlito-Regular.ttf",
    ("Calibri", True): "Carlito-Bold.ttf",
    ("Arial", True): "LiberationSans-Bold.ttf",
    ("Arial", False): "LiberationSans-Bold.ttf",
}
"""The file whose metrics stand in for a face; Arial is used for bold headings alone."""

_SAME_WIDTH = str.maketrans({"\u00a0": " ", "\u2011": "-"})
"""Characters that the fonts lack and programs draw as another one: no-break space and no-break hyphen."""

_DRAWN_AS_EMOJI = re.compile(".\ufe0f\u20e3?")
"""A sign or figure that is drawn as an emoji, with or without a key around it, because a mark behind it says so."""

_BREAKS = re.compile(r"""[ \u200b]|[–-](?![-–"“”„'‘’:;/?!.,)\]}»])""")
"""Where a line may break: a space, and after a zero-width space, a dash or a hyphen.

Not before a sign that stays with what stands before it, as in `a.-.b@c.nl`: there LibreOffice does not break.
"""

Weighted = tuple[str, bool]
"""A piece of text and whether it is bold."""


@cache
def _font(face: str, bold: bool) -> "FreeTypeFont":
    from PIL import ImageFont

    with as_file(files("lesmateriaal.fonts") / _FILES[face, bold]) as path:
        return ImageFont.truetype(str(path), _MEASURED_AT, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=20_000)
def _em_width(word: str, face: str, bold: bool) -> float:
    """Return the width of `word` in em: the sum of its characters.

    Without kerning that is what the basic layout gives for Carlito; it is within 0.12 % of an em for
    Liberation Sans. A word takes a microsecond this way, against 40 for measuring it as a whole.
    """
    if "\ufe0f" in word:
        word = _DRAWN_AS_EMOJI.sub("\N{GRINNING FACE}", word)
    return sum([_character_em(character, face, bold) for character in word.translate(_SAME_WIDTH)])


@lru_cache(maxsize=4_000)
def _character_em(character: str, face: str, bold: bool) -> float:
    number = ord(character)
    if _has_no_width(character):
        return 0.0
    if _is_emoji(number):
        return EMOJI_EM
    if number < 0x0530 or 0x1E00 <= number < 0x2100:  # Latin, Greek, Cyrillic, punctuation
        return _font(face, bold).getlength(character) / _MEASURED_AT
    if 0x2100 <= number < 0x2300:  # arrows and signs: the fonts have some of them, and those may be wide
        return max(_font(face, bold).getlength(character) / _MEASURED_AT, OTHER_SCRIPT_EM)
    return OTHER_SCRIPT_EM


def _has_no_width(character: str) -> bool:
    """Whether `character` is an accent on the one before it, or a mark that nobody sees."""
    return unicodedata.category(character) in ("Mn", "Me", "Cf") and character != "\u00ad"


def _is_emoji(number: int) -> bool:
    """Whether an emoji has this number: clocks stand in 2300, stars and squares in 2B00, the rest in 2600 and 1F000."""
    return 0x2600 <= number < 0x27C0 or number >= 0x1F000 or number >> 8 in (0x23, 0x2B)


def to_mm(points: float) -> float:
    """Return `points` in mm."""
    return points * MM_PER_PT


def to_pt(mm: float) -> float:
    """Return `mm` in points."""
    return mm / MM_PER_PT


def width_pt(text: str, size_pt: float, face: str = "Calibri", bold: bool = False) -> float:
    """Return the width of `text` on one line, in points."""
    return _em_width(text, face, bold) * size_pt


def forget_words() -> None:
    """Forget the widths that were worked out before: names of thousands of schools do not come back."""
    _em_width.cache_clear()


def count_lines(
    runs: Iterable[Weighted], width_mm: float, size_pt: float, face: str = "Calibri", spacing_pt: float = 0
) -> int:
    """Return the number of lines that `runs` take in a column of `width_mm`; no text takes one line.

    `spacing_pt` is added after each character. Lines break at spaces and after hyphens; a word that is
    wider than the column goes on on the next line. A word before an emoji that does not fit goes along with
    it to the next line: LibreOffice does not break there, and where another program does, it needs no more lines.
    """
    column_pt = to_pt(width_mm)
    lines, used, last = 1, 0.0, 0.0
    for chunk, space in _chunks(runs):
        width = sum(
            [_em_width(piece, face, bold) * size_pt + spacing_pt * len(piece) for piece, bold in chunk]
        )
        if used and used + width > column_pt:
            lines += 1
            if used == last or not _is_emoji(ord(chunk[0][0][0])):
                used = 0.0
            elif last + width <= column_pt:
                used = last
            else:
                lines += 1
                used = 0.0
        gap = _em_width(" ", face, chunk[-1][1]) * size_pt + spacing_pt if space else 0.0
        if width > column_pt:
            more, rest = _wrap(chunk, column_pt, size_pt, face, spacing_pt)
            lines += more
            used = last = rest + gap
        else:
            last = width + gap
            used += last
    return lines


def _wrap(
    chunk: Iterable[Weighted], column_pt: float, size_pt: float, face: str, spacing_pt: float
) -> tuple[int, float]:
    """Return how many times `chunk` breaks between characters, and how wide its last line is, in points."""
    breaks, used = 0, 0.0
    for piece, bold in chunk:
        for character in piece:
            width = _em_width(character, face, bold) * size_pt + spacing_pt
            if used and used + width > column_pt:
                breaks += 1
                used = 0.0
            used += width
    return breaks, used


def longest_word_mm(runs: Iterable[Weighted], size_pt: float, face: str = "Calibri") -> float:
    """Return the width of the widest piece that cannot be broken."""
    widths = (sum(_em_width(piece, face, bold) for piece, bold in chunk) for chunk, _ in _chunks(runs))
    return to_mm(max(widths, default=0.0) * size_pt)


def _chunks(runs: Iterable[Weighted]) -> list[tuple[list[Weighted], bool]]:
    """Split `runs` at spaces and after hyphens and zero-width spaces: pieces that stay together, and whether a space follows.

    A hyphen at the start of a word stays with it, wherever the runs are cut.
    """
    chunks: list[tuple[list[Weighted], bool]] = []
    open_chunk: list[Weighted] = []
    pieces = [run for run in runs if run[0]]
    ahead = [*(text[0] for text, _ in pieces[1:]), ""]
    for (text, bold), following in zip(pieces, ahead, strict=False):
        start = 0
        for sign in _BREAKS.finditer(text + following):
            index = sign.start()
            if index == len(text):
                break
            is_space = text[index] == " "
            if is_space or index > start or open_chunk:
                piece = text[start:index] if is_space else text[start : index + 1]
                if piece:
                    open_chunk.append((piece, bold))
                if open_chunk:
                    chunks.append((open_chunk, is_space))
                elif chunks:
                    # a space after a hyphen: the line may break at both, and the space takes room
                    chunks[-1] = (chunks[-1][0], True)
                open_chunk = []
                start = index + 1
        if text[start:]:
            open_chunk.append((text[start:], bold))
    if open_chunk:
        chunks.append((open_chunk, False))
    return chunks
