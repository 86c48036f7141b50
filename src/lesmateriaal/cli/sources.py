"""Where the files stand that problems name, and the line of a file that a problem is about.

A problem calls a file by its place in a content folder, `lessons/memes/vo.yaml`, wherever that folder is.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lesmateriaal.errors import Problem
from lesmateriaal.files import MAX_SOURCE_BYTES

if TYPE_CHECKING:
    from lesmateriaal.lesson.content import Content

_LINE_BREAK = re.compile(r"\r\n?|\n")


class Sources:
    """The files of a run: those of content folders, and those that stand where the user named them.

    `find` says what content there is, and is asked when the first file is looked for.
    """

    def __init__(self, find: Callable[[], Iterable["Content"]]) -> None:
        self._find = find
        self._contents: tuple[Content, ...] | None = None
        self._lines: dict[Path, Sequence[str]] = {}

    def path_of(self, problem: Problem) -> Path | None:
        """Return the file that `problem` is about; None when it is not there, or may be one of several.

        A file of the author and a built-in one may have the same name. What is built in has no errors, so
        that an error is the author's; a warning is about the nearest one that holds what it names.
        """
        if self._contents is None:
            self._contents = tuple(self._find())
        name = problem.place.file
        nearest: set[Path] = set()
        for content in self._contents:
            found = [path for root in content.asset_roots if (path := root / name).is_file()]
            if len(found) > 1 and not problem.is_error:
                found = [path for path in found if self._names_facts(path, problem)]
            nearest.update(found[:1])
        if not nearest and name and Path(name).is_file():
            return Path(name)
        return nearest.pop() if len(nearest) == 1 else None

    def line_of(self, problem: Problem) -> str:
        """Return the line that `problem` is about, without its end; empty when there is none to show."""
        path = self.path_of(problem) if problem.place.line else None
        lines = self._lines_of(path) if path else ()
        return lines[problem.place.line - 1] if 0 < problem.place.line <= len(lines) else ""

    def _names_facts(self, path: Path, problem: Problem) -> bool:
        text = "\n".join(self._lines_of(path))
        return all(fact in text for fact in problem.facts.values() if isinstance(fact, str))

    def _lines_of(self, path: Path) -> Sequence[str]:
        if path not in self._lines:
            self._lines[path] = _lines_in(path)
        return self._lines[path]


def _lines_in(path: Path) -> Sequence[str]:
    """Return the lines of a text file; none of a file that is no text, or changed into one meanwhile."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_SOURCE_BYTES)
    except OSError:
        return ()
    if b"\0" in content:
        return ()
    return _LINE_BREAK.split(content.decode("utf-8-sig", "replace"))
