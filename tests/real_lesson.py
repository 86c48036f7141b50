"""A copy of a lesson of this project in which a test makes the mistakes of an author, and mends them.

It is of a lesson as it once was (`lessons_of_then/`): the tests name its lines, and content goes on changing.
"""

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from lesmateriaal.dutch.messages import sentences
from lesmateriaal.errors import LessonError, Problem
from lesmateriaal.lesson.content import Content, built_in_root
from lesmateriaal.lesson.model import Level
from lesmateriaal.pipeline import check

THEN = Path(__file__).parent / "lessons_of_then"
LESSON = "groepsdruk"


class RealLesson:
    """The lesson in its own folder `lessons/`, with the pictures and help lines of this project behind it."""

    def __init__(self, root: Path, name: str = LESSON) -> None:
        self.name = name
        self.content = Content(root.resolve(), (root.resolve(), built_in_root()))
        self.folder = self.content.lessons / name
        shutil.copytree(THEN / name, self.folder)

    def copy_asset(self, file: str) -> Path:
        """Copy the record file `file` of `assets/`, with all it calls on, so that it can be changed."""
        shutil.copytree(built_in_root() / "assets", self.content.root / "assets")
        return self.content.root / "assets" / file

    def read(self, file: str = "po.yaml") -> str:
        """Return the text of one of its files."""
        return (self.folder / file).read_text("utf-8")

    def write(self, text: str, file: str = "po.yaml") -> None:
        """Replace the whole text of one of its files."""
        (self.folder / file).write_text(text, "utf-8")

    def change(self, old: str, new: str, file: str = "po.yaml") -> None:
        """Replace the first `old` in `file` by `new`."""
        text = self.read(file)
        assert old in text, f"{old!r} does not stand in {file}"
        self.write(text.replace(old, new, 1), file)

    def line_of(self, text: str, file: str = "po.yaml", nth: int = 1) -> int:
        """Return the line, from 1, on which the `nth` time `text` stands in `file`; a line break before it counts not."""
        whole, position = self.read(file), -1
        for _ in range(nth):
            position = whole.index(text, position + 1)
        return whole[: position + len(text) - len(text.lstrip("\n"))].count("\n") + 1

    def findings(self, *levels: Level) -> list[Problem]:
        """Return the errors and warnings that the lesson does not have when nobody made a mistake.

        With `levels` those of the other ones are left out, which is faster.
        """
        return [each for each in self._found(levels) if _key(each) not in _of_the_good_lesson(self.name)]

    def _found(self, levels: tuple[Level, ...]) -> list[Problem]:
        try:
            found = check(self.content, lessons=(self.name,), levels=levels)
        except LessonError as error:
            found = error.problems
        assert all(sentences(each) for each in found)
        return [each for each in found if not each.is_accepted]

    def tells(self, code: str, file: str = "po.yaml", line: int = 0, *, says: str = "") -> None:
        """Assert that there is one finding: with `code`, on `line` of `file`, and with `says` in its sentences."""
        found = self.findings(*_level_of(file))
        assert [(each.code, Path(each.place.file).name, each.place.line) for each in found] == [
            (code, file, line)
        ], [" ".join(sentences(each)) for each in found]
        assert says in " ".join(sentences(found[0]))

    def is_mended(self, file: str = "po.yaml") -> None:
        """Assert that no finding is left."""
        assert [(str(each.place), *sentences(each)) for each in self.findings(*_level_of(file))] == []


def _level_of(file: str) -> tuple[Level, ...]:
    return tuple(level for level in Level if file == f"{level}.yaml")


def _key(problem: Problem) -> tuple[str, str, str]:
    return problem.place.file, problem.code, str(problem.facts)


@cache
def _of_the_good_lesson(name: str) -> frozenset[tuple[str, str, str]]:
    with TemporaryDirectory() as folder:
        shutil.copytree(THEN, Path(folder).resolve() / "lessons")
        content = Content(Path(folder).resolve(), (Path(folder).resolve(), built_in_root()))
        return frozenset(_key(each) for each in check(content, lessons=(name,)))
