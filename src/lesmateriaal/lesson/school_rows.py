"""The rows of a table of schools: text cut into records and cells, and a record as the node that YAML would give."""

import csv
import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lesmateriaal.dutch.keys import key
from lesmateriaal.errors import LessonError, Place, Problem
from lesmateriaal.lesson.school_model import MOST_CONTACTS, Contact, School
from lesmateriaal.lesson.source import FORBIDDEN, ListNode, MapNode, Node, TextNode

MAX_ROW_CHARACTERS = 20_000
"""Most characters of a row: all that a school may say is some 1,100."""
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
    """Return the title `cell` as columns are called: small letters, and a stroke for a space or a hyphen."""
    return re.sub(r"[\s_-]+", "_", cell.strip().strip("\ufeff").lower())


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


def records_of(path: Path) -> Iterator[Record]:
    """Yield the records of the table `path`, which is UTF-8; an empty line is a record without text.

    A quote that is not closed makes one wrong record, and the next line is read as if nothing had happened.
    """
    with path.open("r", encoding="utf-8-sig", newline="") as file:
        number = 0
        waiting: deque[str] = deque()
        while True:
            line = waiting.popleft() if waiting else file.readline(MAX_ROW_CHARACTERS + 1)
            if not line:
                return
            number += 1
            if len(line) > MAX_ROW_CHARACTERS:
                while not line.endswith("\n") and (line := file.readline(_SKIP)):
                    pass
                yield Record(number, "", ("row_too_long", {"limit": MAX_ROW_CHARACTERS}))
                continue
            lines = [line]
            while line.count('"') % 2 and len(lines) < _MOST_LINES:
                more = waiting.popleft() if waiting else file.readline(MAX_ROW_CHARACTERS + 1)
                lines.append(more)
                if not more or sum(map(len, lines)) > MAX_ROW_CHARACTERS:
                    break
                line += more
            if line.count('"') % 2:
                waiting.extendleft(reversed([each for each in lines[1:] if each]))
                yield Record(number, "", ("row_quote_open", {}))
                continue
            yield Record(number, line.rstrip("\r\n"))
            number += len(lines) - 1


_SKIP = 64 * 1024
"""Characters of an endless line that are thrown away at a time."""


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
