"""The folder of each school: named after it, in letters that every system and address can hold."""

import re
import unicodedata
from hashlib import blake2b

MOST_CHARACTERS = 60
"""Longest name of a folder: with the name of a pack behind it a path stays short enough for SharePoint."""
_LETTERS = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
"""Latin letters that have no accent to take off."""
_TAKEN = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)
"""Names that Windows keeps for itself (learn.microsoft.com, Naming Files, Paths, and Namespaces)."""
_APOSTROPHES = re.compile("['’‘`]")


def folder_name(school: str) -> str:
    """Return the name of a folder for a school that is called `school`: a-z, 0-9 and hyphens.

    A name in another script becomes `school-` and eight figures that are always the same for that name.
    """
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", school).casefold().translate(_LETTERS))
    kept = "".join(each for each in plain if not unicodedata.combining(each))
    name = re.sub("[^a-z0-9]+", "-", kept).strip("-")[:MOST_CHARACTERS].rstrip("-")
    if not re.search("[a-z]", name):
        return f"school-{blake2b(school.encode('utf-8', 'surrogatepass'), digest_size=4).hexdigest()}"
    return f"school-{name}" if name in _TAKEN else name


class Folders:
    """The folders that were given out in one run, each to one school."""

    def __init__(self) -> None:
        self._line_of: dict[str, int] = {}

    def take(self, school: str, line: int) -> tuple[str, int]:
        """Return a folder for the school on `line`, and the line of an earlier school with that name, or 0.

        The second school with a name gets a folder with a 2 behind it. Whose files stand there is no matter of
        names: the journal knows of each folder what it was made of.
        """
        first = name = folder_name(school)
        number = 1
        while name in self._line_of:
            number += 1
            name = f"{first}-{number}"
        self._line_of[name] = line
        return name, self._line_of[first] if number > 1 else 0

    def __contains__(self, name: object) -> bool:
        return name in self._line_of
