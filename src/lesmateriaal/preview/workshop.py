"""Lessons read and composed again and again: what did not change stays in memory."""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lesmateriaal.compose.parts import Subject
from lesmateriaal.errors import LessonError, Problem
from lesmateriaal.lesson.accepted import accept
from lesmateriaal.lesson.content import Content
from lesmateriaal.lesson.help_line_age import check_age
from lesmateriaal.lesson.images import Picture, person_key, read_images
from lesmateriaal.lesson.level import LevelLesson
from lesmateriaal.lesson.library import Library
from lesmateriaal.lesson.load import LoadedLesson, load_lesson, load_library
from lesmateriaal.lesson.model import Level
from lesmateriaal.lesson.source import read_yaml
from lesmateriaal.lesson.validate import validate
from lesmateriaal.lesson.walk import people_of, pictures_of
from lesmateriaal.planning import compose
from lesmateriaal.products import Tree


@dataclass(frozen=True, slots=True)
class Reading:
    """One lesson at one level as its files are now; without `trees` when it cannot be composed.

    Unlike a build it has trees when a text does not fit: the page shows where.
    """

    trees: Mapping[str, Tree]
    pictures: Mapping[str, bytes]
    problems: tuple[Problem, ...]


_Used = tuple[Level, frozenset[str]]


class Workshop:
    """Reads the lessons of `content`; the library and the pictures stay in memory until `forget_assets`."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._library: Library | None = None
        self._pictures: dict[_Used, Mapping[str, Picture]] = {}

    def forget_assets(self) -> None:
        """Read the library and the pictures anew, the next time that they are needed."""
        self._library = None
        self._pictures.clear()

    def read(self, name: str, level: Level) -> Reading:
        """Return the lesson `name` at `level`; what is wrong is in the result, nothing is raised."""
        try:
            if self._library is None:
                self._library = load_library(self.content)
            loaded = load_lesson(self.content, name, self._library)
        except LessonError as error:
            return Reading({}, {}, error.problems)
        problems = [*_of_level(loaded, level)]
        lesson = loaded.levels.get(level)
        if lesson is None:
            trees, pngs = self._despite_errors(loaded, level)
            return Reading(trees, pngs, tuple(problems))
        pictures, found = self._read_pictures(self._library, level, lesson)
        problems += found
        problems += check_age(lesson, self._library, datetime.date.today())
        trees, found_in_trees = compose(_subject(loaded, level, lesson, self._library, pictures))
        problems += found_in_trees
        sure = not any(problem.is_error for problem in problems)
        told = [each for each in accept(lesson, problems) if sure or each.code != "accepted_in_vain"]
        return Reading({} if found else trees, _pngs(pictures), tuple(told))

    def _despite_errors(
        self, loaded: LoadedLesson, level: Level
    ) -> tuple[Mapping[str, Tree], Mapping[str, bytes]]:
        """Return what can be composed of a level that breaks a rule, such as a sentence that is too long.

        A build leaves such a level out. Here its author sees where it goes wrong, as long as nothing is missing
        that the documents need.
        """
        assert self._library is not None, "it was read before the lesson"
        path = self.content.lessons / loaded.name / f"{level}.yaml"
        try:
            lesson = validate(LevelLesson, read_yaml(path, self.content.name_of(path)))
            pictures, found = self._read_pictures(self._library, level, lesson)
            trees, _ = compose(_subject(loaded, level, lesson, self._library, pictures))
        except Exception:
            return {}, {}  # composers count on rules that are broken here; the problems are told anyway
        return ({}, {}) if found else (trees, _pngs(pictures))

    def _read_pictures(
        self, library: Library, level: Level, lesson: LevelLesson
    ) -> tuple[Mapping[str, Picture], tuple[Problem, ...]]:
        """Return the pictures of `lesson`; which ones it uses is looked at each time, the files are not."""
        used = level, frozenset(_keys(lesson))
        if used in self._pictures:
            return self._pictures[used], ()
        pictures, problems = read_images(library, level, lesson)
        if not problems:
            self._pictures[used] = pictures
        return pictures, problems


def _subject(
    loaded: LoadedLesson,
    level: Level,
    lesson: LevelLesson,
    library: Library,
    pictures: Mapping[str, Picture],
) -> Subject:
    ratios = defaultdict(float, {key: picture.ratio for key, picture in pictures.items()})
    return Subject(loaded.name, loaded.shared, level, lesson, library, ratios)


def _pngs(pictures: Mapping[str, Picture]) -> dict[str, bytes]:
    return {key: picture.png for key, picture in pictures.items()}


def _keys(lesson: LevelLesson) -> Iterator[str]:
    """Yield the keys of the pictures that `lesson` shows."""
    for activity in lesson.activities:
        yield from (name for _, name in pictures_of(activity))
    yield from (person_key(each.person, each.face) for each in people_of(lesson))
    yield from (person_key(each.person, "") for each in lesson.cover)


def _of_level(loaded: LoadedLesson, level: Level) -> Iterator[Problem]:
    """Yield the problems of `loaded` that are not about the file of another level."""
    others = {f"/{each}.yaml" for each in Level if each != level}
    for problem in loaded.problems:
        if not any(problem.place.file.endswith(other) for other in others):
            yield problem
