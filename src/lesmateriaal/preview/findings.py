"""Where a problem is shown: at the piece of a document that came from its line, or from just above it."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from lesmateriaal.dutch.keys import key
from lesmateriaal.errors import Problem

_ORIGIN = re.compile(r'data-origin="([^"]+):(\d+)"')
"""How the web renderer writes where a block came from."""
_KEY = re.compile(r"([^\s#\-:][^:]*):")
_ITEM = re.compile(r"( *)- ")

Spot = tuple[int, int]
"""The number of a document and of a piece in it, from 0."""
Sections = Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Placed:
    """Problems by the spots where they are shown, with the line of the block there, and those without a spot."""

    at: Mapping[Spot, Sequence[tuple[Problem, str]]]
    nowhere: Sequence[Problem]


def place(
    problems: Iterable[Problem], documents: Sequence[Sequence[str]], read: Callable[[str], str]
) -> Placed:
    """Return where each of `problems` is shown in `documents`, which are lists of pieces of HTML.

    A problem stands at the nearest block above its line within the same activity, or the same key at the top of
    the file; when there is none above, at the nearest below. `read` gives the text of a file by its name.
    """
    anchors = _anchors(documents)
    at: dict[Spot, list[tuple[Problem, str]]] = defaultdict(list)
    nowhere: list[Problem] = []
    sections: dict[str, list[int]] = {}
    for problem in problems:
        file, line = problem.place.file, problem.place.line
        if file not in anchors or not line:
            nowhere.append(problem)
            continue
        if file not in sections:
            sections[file] = section_starts(read(file))
        near = _nearest(anchors[file], line, sections[file])
        if near is None:
            nowhere.append(problem)
            continue
        for spot in anchors[file][near]:
            at[spot].append((problem, f"{file}:{near}"))
    return Placed(at, nowhere)


def _anchors(documents: Sequence[Sequence[str]]) -> Mapping[str, Mapping[int, Sequence[Spot]]]:
    """Return, by file and line, the first spot in each document that came from there."""
    found: dict[str, dict[int, dict[int, int]]] = defaultdict(lambda: defaultdict(dict))
    for number, pieces in enumerate(documents):
        for index, html in enumerate(pieces):
            for file, line in _ORIGIN.findall(html):
                found[file][int(line)].setdefault(number, index)
    return {file: {line: [*spots.items()] for line, spots in lines.items()} for file, lines in found.items()}


def _nearest(anchors: Mapping[int, object], line: int, starts: Sequence[int]) -> int | None:
    section = _section(line, starts)
    same = [each for each in anchors if _section(each, starts) == section]
    above = [each for each in same if each <= line]
    return max(above) if above else min(same, default=None)


def _section(line: int, starts: Sequence[int]) -> int:
    return max((start for start in starts if start <= line), default=0)


def section_starts(text: str) -> list[int]:
    """Return the lines of `text` where a key at the top begins, and each activity."""
    starts: list[int] = []
    top, indent = "", ""
    for number, line in enumerate(text.splitlines(), start=1):
        if found := _KEY.match(line):
            starts.append(number)
            top, indent = found[1], ""
        elif top == key("activities") and (item := _ITEM.match(line)):
            indent = indent or f"{len(item[1])}"
            if indent == f"{len(item[1])}":
                starts.append(number)
    return starts
