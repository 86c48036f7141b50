"""The rows of a table of schools: text cut into records and cells, and a record as the node that YAML would give."""

import csv
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from lesmateriaal.dutch.keys import key
from lesmateriaal.errors import LessonError, Place, Problem
from lesmateriaal.lesson.school_model import MOST_CONTACTS, Contact, School
from lesmateriaal.lesson.source import FORBIDDEN, ListNode, MapNode, Node, TextNode

MAX_ROW_CHARACTERS = 20_000
"""Most characters of a row: all that a school may say is some 1,100."""
_THROWN_AWAY = 64 * 1024
"""Characters of an endless line that are read at a time."""
_MOST_LINES = 40
"""Lines that one row may take: a cell may hold a line break, and a quote that is never closed would take all."""

_SHARED = tuple(key(name) for name in School.model_fields if name != "contacts")
_OF_CONTACT = tuple(key(name) for name in Contact.model_fields)
COLUMNS: tuple[str, ...] = (
    *_SHARED,
    *(f"contact{number}_{name}" for number in range(1, MOST_CONTACTS + 1) for name in _OF_CONTACT),
)
"""The columns that a table may have, in any order; only the name of the school must be there."""


def column_name(cell: str) -> str:
    """Return the title `cell` as columns are called: small letters, a stroke for a space, `contact1` for a person."""
    title = re.sub(r"[\s_-]+", "_", cell.strip().strip("\ufeff").lower())
    return re.sub(r"^contact(?:persoon)?_?([0-9])_?", r"contact\1_", title)


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its text and the line on which it begins; or what is wrong with it (code and facts)."""

    line: int
    text: str
    problem: tuple[str, Mapping[str, Any]] | None = None

    def cells(self, separator: str) -> list[tuple[str, int]]:
        """Return each cell with the column, from 1, where it stands on the first line of the record."""
        found: list[tuple[str, int]] = []
        at = 0
        for row in csv.reader([self.text], delimiter=separator):
            for cell in row:
                start = self.text.find(cell, at)
                start = at if start < 0 else start
                found.append((cell, start + 1))
                at = start + len(cell)
        return found


class _Lines:
    """The lines of a table, counted from 1; what was read too far can be put back."""

    def __init__(self, file: TextIO) -> None:
        self.number = 0
        self._file = file
        self._waiting: deque[str] = deque()

    def take(self) -> str:
        """Return the next line with its end, or one character more than a row may have; "" after the last."""
        line = self._waiting.popleft() if self._waiting else self._file.readline(MAX_ROW_CHARACTERS + 1)
        self.number += bool(line)
        return line

    def put_back(self, lines: Sequence[str]) -> None:
        """Let `lines`, the ones that were taken last, come again."""
        self._waiting.extendleft(reversed(lines))
        self.number -= len(lines)

    def skip_rest(self, line: str) -> None:
        """Throw away what follows on a `line` that is too long; nothing was put back after it."""
        while not line.endswith("\n") and (line := self._file.readline(_THROWN_AWAY)):
            pass


def records_of(path: Path) -> Iterator[Record]:
    """Yield the records of the table `path`, which is UTF-8; an empty line is a record without text.

    A quote that is not closed makes one wrong record, and the next line is read as if nothing had happened.
    """
    with path.open("r", encoding="utf-8-sig", newline="") as file:
        lines = _Lines(file)
        while line := lines.take():
            start = lines.number
            if len(line) > MAX_ROW_CHARACTERS:
                lines.skip_rest(line)
                yield Record(start, "", ("row_too_long", {"limit": MAX_ROW_CHARACTERS}))
                continue
            more = _rest_of_record(line, lines)
            text = "".join((line, *more))
            if _is_open(text):
                lines.put_back(more)
                yield Record(start, "", ("row_quote_open", {}))
            else:
                yield Record(start, text.rstrip("\r\n"))


def records_from_titles(path: Path) -> Iterator[Record]:
    """Yield the records of the table `path` from the one with the titles: Excel may put `sep=;` before it."""
    for record in records_of(path):
        if record.line > 1 or not re.fullmatch(r"sep=.", record.text.strip()):
            yield record


def _rest_of_record(line: str, lines: _Lines) -> list[str]:
    """Return the lines after `line` that belong to it, because a quote is still open; too many end it."""
    more: list[str] = []
    while _is_open("".join((line, *more))) and len(more) < _MOST_LINES:
        following = lines.take()
        if not following:
            break
        more.append(following)
        if sum(map(len, more)) > MAX_ROW_CHARACTERS:
            break
    return more


def _is_open(text: str) -> bool:
    return text.count('"') % 2 == 1


def node_of(cells: list[tuple[str, int]], columns: tuple[str, ...], place: Place) -> MapNode:
    """Return the row as the node that `school.yaml` would give; empty cells are not there.

    Raises:
        LessonError: a cell holds a character that no document may hold.
    """
    problems = []
    entries: dict[str, Node] = {}
    places: dict[str, Place] = {}
    contacts: dict[str, tuple[dict[str, Node], dict[str, Place]]] = {}
    for (cell, column), title in zip(cells, columns, strict=False):
        at = Place(place.file, place.line, column)
        if found := FORBIDDEN.search(cell):
            problems.append(Problem(at, "control_character", {"codepoint": f"U+{ord(found[0]):04X}"}))
        if not title or not cell.strip():
            continue
        if title in _SHARED:
            entries[title], places[title] = TextNode(cell, at), at
        else:
            contact, _, name = title.partition("_")
            of, its_places = contacts.setdefault(contact, ({}, {}))
            of[name], its_places[name] = TextNode(cell, at), at
    if problems:
        raise LessonError(problems)
    if contacts:
        items = [contacts[name] for name in sorted(contacts)]
        found_nodes = tuple(MapNode(of, where, min(where.values())) for of, where in items)
        title = key("contacts")
        entries[title], places[title] = ListNode(found_nodes, found_nodes[0].place), found_nodes[0].place
    return MapNode(entries, places, place)
