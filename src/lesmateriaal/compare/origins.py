"""Where in the YAML a text of a document comes from: an index of every text that an author wrote."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from lesmateriaal.compare.reading import comparable
from lesmateriaal.errors import LessonError, Place
from lesmateriaal.lesson.content import ASSETS, Content
from lesmateriaal.lesson.source import ListNode, MapNode, Node, TextNode, read_yaml
from lesmateriaal.text.markup import split_bold

LEAST_INSIDE = 12
"""Characters that a text needs to be looked for inside a longer line: short ones stand in too many."""
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


class Origins:
    """The texts of a lesson and of the library, and where each stands."""

    def __init__(self, content: Content, lesson: str, level: str) -> None:
        self._places: dict[str, list[Place]] = {}
        self._written: dict[Place, str] = {}
        folder = content.lessons / lesson
        paths = [folder / f"{level}.yaml", folder / "les.yaml"]
        paths += (
            root / ASSETS / name
            for root in content.asset_roots
            for name in ("hulplijnen.yaml", "plaatjes.yaml", "personages.yaml", "bronnen.yaml")
        )
        for path in paths:
            for text, place in _texts_of(path, content.name_of(path)):
                self._places.setdefault(comparable(_plain(text)), []).append(place)
                self._written.setdefault(place, text)
        self._long = sorted(
            (each for each in self._places if len(each) >= LEAST_INSIDE), key=len, reverse=True
        )

    def of(self, line: str) -> Place | None:
        """Return where the text of `line` was written; None for what the program says by itself.

        A line that the program put together, such as a label and a text, has the place of its longest text.
        """
        wanted = comparable(line)
        for each in self._candidates(wanted):
            return self._places[each][0]
        return None

    def _candidates(self, wanted: str) -> Iterator[str]:
        if wanted in self._places:
            yield wanted
        yield from (each for each in self._long if each in wanted)

    def written(self, place: Place) -> str:
        """Return the text at `place` as its author wrote it, with the marks of bold."""
        return self._written.get(place, "")

    def is_whole(self, line: str) -> bool:
        """Whether `line` is one text of the YAML, and nothing else."""
        return comparable(line) in self._places


def _texts_of(path: Path, name: str) -> Iterator[tuple[str, Place]]:
    """Yield each text of the YAML file `path`; a paragraph of a longer text by itself, at its own line."""
    try:
        root = read_yaml(path, name)
    except LessonError:
        return  # it is not there, or `controleer` tells what is wrong with it
    for node in _scalars(root):
        parts = [part for part in _BLANK_LINE.split(node.value) if part.strip()]
        for part in parts:
            yield re.sub(r"\s+", " ", part).strip(), node.place


def _scalars(node: Node) -> Iterator[TextNode]:
    below: Iterable[Node] = ()
    match node:
        case TextNode():
            yield node
        case ListNode():
            below = node.items
        case MapNode():
            below = node.entries.values()
    for each in below:
        yield from _scalars(each)


def _plain(text: str) -> str:
    return "".join(piece for piece, _ in split_bold(text)) if "**" in text else text
