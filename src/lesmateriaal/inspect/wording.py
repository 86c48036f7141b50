"""What can be told of words alone: lists typed by hand, links that say nothing, alt texts that are names."""

import re
from collections.abc import Iterable, Iterator

from lesmateriaal.dutch.inspect_words import CREDIT_HEADS, PICTURE_NAMES, VAGUE_LINKS

_SIGN = re.compile(r"\s*[•●▪■◦‣·]\s*\S")
_PAIRED = (
    re.compile(r"\s*-\s+\S"),
    re.compile(r"\s*\*\s+\S"),
    re.compile(r"\s*[–—]\s+\S"),
    re.compile(r"\s*(?:\d{1,2}[.)]|[a-z]\))\s+\S"),
)
"""What may also open a line that is no item: a temperature, a footnote, what somebody says, a heading."""

LONGEST_ADDRESS = 40
"""Characters of a bare address that still reads as a name, such as www.kindertelefoon.nl/zelf-helpen."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")

_FILE_NAME = re.compile(
    r".*\.(?:png|jpe?g|jfif|gif|svg|webp|bmp|tiff?|emf|wmf|heic|mp4|mov|pdf)"
    rf"|(?:{'|'.join(PICTURE_NAMES)})[ _-]*\d[\d _-]*",
    re.IGNORECASE,
)
_CREDIT = re.compile(rf"\s*(?:(?:{'|'.join(CREDIT_HEADS)})\s*:|©|\(c\)|cc[ -]by\b)", re.IGNORECASE)


def typed_items(lines: Iterable[str]) -> Iterator[str]:
    """Yield the first of `lines`, neighbours in one box, of each list that was typed by hand.

    A bullet is enough. A hyphen, asterisk, dash or number counts when the next line has one too: alone it
    may be a temperature ("- 5 graden"), a footnote ("* verplicht"), what somebody says, or a heading.
    """
    before: re.Pattern[str] | None = None
    previous = ""
    inside = False
    for line in lines:
        kind = next((each for each in (_SIGN, *_PAIRED) if each.match(line)), None)
        if kind is None:
            inside = False
        elif not inside and kind is _SIGN:
            yield line
            inside = True
        elif not inside and kind is before:
            yield previous
            inside = True
        before, previous = kind, line


def is_vague_link(text: str) -> bool:
    """Whether a link with `text` does not tell where it leads, or is a long bare address."""
    words = " ".join(text.split())
    if words.lower().strip(" .:!>»→") in VAGUE_LINKS:
        return True
    return len(words) > LONGEST_ADDRESS and _ADDRESS.fullmatch(words) is not None


def is_file_name(alt: str) -> bool:
    """Whether an alt text is the name of a file, or what a program called the picture."""
    return _FILE_NAME.fullmatch(alt.strip()) is not None


def is_credit(text: str) -> bool:
    """Whether `text` names makers, sources or a licence, which may be small."""
    return _CREDIT.match(text) is not None
