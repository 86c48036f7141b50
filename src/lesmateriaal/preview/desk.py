"""The views that are open, each made again when one of its files changes."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from lesmateriaal.errors import Place, Problem
from lesmateriaal.lesson.content import ASSETS, LESSONS, Content
from lesmateriaal.lesson.model import Level
from lesmateriaal.planning import SHOW_TRACEBACK
from lesmateriaal.preview.views import Good, View, draw, view_of
from lesmateriaal.preview.workshop import Workshop

Choice = tuple[str, Level]
"""A lesson and a level."""


@dataclass(slots=True)
class _Entry:
    view: View
    good: Good | None
    is_stale: bool = False


class Desk:
    """Keeps what was made of each choice; a broken lesson keeps its last good documents."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._workshop = Workshop(content)
        self._entries: dict[Choice, _Entry] = {}
        self._pictures: dict[str, bytes] = {}
        self._lock = Lock()

    def view(self, choice: Choice) -> View:
        """Return what is shown of `choice`, made anew when one of its files changed."""
        with self._lock:
            entry = self._entries.get(choice)
            if entry is None or entry.is_stale:
                entry = self._make(choice, entry.good if entry else None)
                self._entries[choice] = entry
            return entry.view

    def _make(self, choice: Choice, good: Good | None) -> _Entry:
        try:
            reading = self._workshop.read(*choice)
            broken = not reading.trees
            drawn = good if broken else draw(reading)
            view = view_of(drawn, reading.problems, broken, self._text_of)
        except Exception as error:
            # a fault of ours must not end the page: whoever writes sees what was there, and that it is not theirs
            if os.environ.get(SHOW_TRACEBACK) == "1":
                raise
            drawn, fault = good, self._fault(choice, error)
            view = view_of(drawn, [fault], True, self._text_of)
        if drawn:
            self._pictures |= drawn.pictures
        return _Entry(view, drawn)

    def _fault(self, choice: Choice, error: Exception) -> Problem:
        name, level = choice
        file = self.content.name_of(self.content.lessons / name / f"{level}.yaml")
        return Problem(Place(file), "internal", {"kind": type(error).__name__, "level": str(level)})

    def picture(self, name: str) -> bytes | None:
        """Return the PNG with this `name`, when some view showed it."""
        return self._pictures.get(name)

    def touch(self, paths: Iterable[Path]) -> set[Choice]:
        """Note that the files `paths` changed, and return the choices that look different now."""
        touched: set[Choice] = set()
        with self._lock:
            for path in paths:
                touched |= self._touched_by(path)
            for choice in touched:
                self._entries[choice].is_stale = True
        return touched

    def _touched_by(self, path: Path) -> set[Choice]:
        lessons = self.content.lessons
        if path.is_relative_to(lessons):
            name = path.relative_to(lessons).parts[0]
            others = {str(level) for level in Level} - {path.stem}
            is_of_level = path.stem in set(Level)
            return {
                (lesson, level)
                for lesson, level in self._entries
                if lesson == name and not (is_of_level and level in others)
            }
        self._workshop.forget_assets()
        return set(self._entries)

    def watched(self) -> tuple[Path, ...]:
        """Return the folders whose files decide what is shown."""
        folders = [self.content.root / LESSONS, *(root / ASSETS for root in self.content.asset_roots)]
        return tuple(folder for folder in folders if folder.is_dir())

    def levels(self, name: str) -> tuple[Level, ...]:
        """Return the levels of the lesson `name` that have a file."""
        folder = self.content.lessons / name
        return tuple(level for level in Level if (folder / f"{level}.yaml").is_file())

    def path_of(self, file: str) -> Path | None:
        """Return where the file stands that problems and blocks call `file`."""
        for root in (self.content.root, *self.content.asset_roots):
            path = root / file
            if path.is_file() and path.resolve().is_relative_to(root):
                return path
        return None

    def _text_of(self, file: str) -> str:
        path = self.path_of(file)
        try:
            return path.read_text("utf-8", errors="replace") if path else ""
        except OSError:
            return ""
