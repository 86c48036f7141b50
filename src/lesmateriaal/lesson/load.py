"""Read lessons and the library they call on: all problems of all files in one go."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from lesmateriaal.errors import LessonError, Place, Problem
from lesmateriaal.lesson import checks
from lesmateriaal.lesson.accepted import accept
from lesmateriaal.lesson.content import ASSETS, Content
from lesmateriaal.lesson.level import Lesson, LevelLesson
from lesmateriaal.lesson.level_files import LESSON_FILE, check_files, misnamed, wrong_name
from lesmateriaal.lesson.library import CharacterFile, HelpLineFile, Library, PictureFile, SourceFile
from lesmateriaal.lesson.model import Level, Part
from lesmateriaal.lesson.source import MapNode, read_yaml
from lesmateriaal.lesson.validate import validate
from lesmateriaal.lesson.wording_safety import check_corners

PartT = TypeVar("PartT", bound=Part)


@dataclass(frozen=True, slots=True)
class LoadedLesson:
    """A lesson with the levels that were read without errors, and every problem that was found."""

    name: str
    shared: Lesson
    levels: Mapping[Level, LevelLesson]
    problems: tuple[Problem, ...]


def load_library(content: Content) -> Library:
    """Return the library of `content`: own entries first, built-in ones for the ids that are not there.

    Raises:
        LessonError: with every problem of every file of `assets/`.
    """
    pictures: dict[str, Any] = {}
    characters: dict[str, Any] = {}
    help_lines: dict[str, Any] = {}
    sources: dict[str, Any] = {}
    casts: dict[Path, CharacterFile] = {}
    problems: list[Problem] = []
    roots: dict[tuple[str, str], Path] = {}
    for root in reversed(content.asset_roots):
        for name, field, model, found in (
            ("plaatjes", "pictures", PictureFile, pictures),
            ("personages", "characters", CharacterFile, characters),
            ("hulplijnen", "help_lines", HelpLineFile, help_lines),
            ("bronnen", "sources", SourceFile, sources),
        ):
            path = root / ASSETS / f"{name}.yaml"
            if not checks.is_named(path):
                continue
            try:
                part = _read(path, root, content.name_of(path), model)
            except LessonError as error:
                problems += error.problems
                continue
            entries: dict[str, Any] = getattr(part, field)
            found |= entries
            roots |= {(field, key): root for key in entries}
            if isinstance(part, CharacterFile):
                casts[root] = part
    library = Library(pictures, characters, help_lines, sources, casts, roots)
    if not problems:
        problems += checks.check_library(library)
    if problems:
        raise LessonError(problems)
    return library


def load_lesson(content: Content, name: str, library: Library) -> LoadedLesson:
    """Return the lesson in the folder `name`, with every problem of its files.

    Raises:
        LessonError: `les.yaml` cannot be read, so that nothing can be made of the lesson.
    """
    folder = content.lessons / name
    if not checks.is_lesson_name(name):
        raise LessonError([Problem(Place(content.name_of(folder)), "lesson_name")])
    place = Place(content.name_of(folder))
    if not checks.is_folder(folder, place):
        has_lessons = checks.is_folder(content.lessons, Place(content.name_of(content.lessons)))
        facts = checks.suggest(name, content.lesson_names()) if has_lessons else {}
        raise LessonError([Problem(place, "lesson_missing", facts)])
    path = folder / LESSON_FILE
    if not checks.is_named(path) and misnamed(folder, LESSON_FILE):
        raise LessonError([wrong_name(content, folder, LESSON_FILE), *_level_problems(content, folder)])
    problems: list[Problem] = []
    try:
        shared = _read(path, content.root, content.name_of(path), Lesson)
    except LessonError as error:
        raise LessonError([*error.problems, *_level_problems(content, folder)]) from error
    problems += checks.check_lesson(shared, library)
    problems += check_files(shared, content, folder)
    # what is wrong in les.yaml is wrong at every level
    is_shared_good = not any(each.is_error and each.place.file == content.name_of(path) for each in problems)
    levels: dict[Level, LevelLesson] = {}
    for level in Level:
        level_path = folder / f"{level}.yaml"
        if level not in shared.levels or not checks.is_named(level_path):
            continue
        try:
            lesson = _read(level_path, content.root, content.name_of(level_path), LevelLesson)
        except LessonError as error:
            problems += error.problems
            continue
        found = checks.check_level(lesson, level, library, shared.public)
        found += check_corners(shared, name, lesson)
        if is_shared_good and not any(problem.is_error for problem in found):
            levels[level] = lesson
        else:
            found = [*_accepted(lesson, found)]
        problems += found
    return LoadedLesson(name, shared, levels, tuple(problems))


def _accepted(lesson: LevelLesson, problems: Sequence[Problem]) -> Iterator[Problem]:
    """Yield the problems of a level that goes no further, with what it accepts marked so.

    What is accepted in vain nobody knows yet: the slides and pages are not made.
    """
    return (problem for problem in accept(lesson, problems) if problem.code != "accepted_in_vain")


def problems_of_files(content: Content, name: str) -> list[Problem]:
    """Return what is wrong in the files of the lesson `name` by themselves, without a library to look in."""
    folder = content.lessons / name
    path = folder / LESSON_FILE
    try:
        _read(path, content.root, content.name_of(path), Lesson)
    except LessonError as error:
        return [*error.problems, *_level_problems(content, folder)]
    return _level_problems(content, folder)


def _level_problems(content: Content, folder: Path) -> list[Problem]:
    """Return the problems of the level files of a lesson whose `les.yaml` is wrong."""
    problems: list[Problem] = []
    for level in Level:
        path = folder / f"{level}.yaml"
        if checks.is_named(path):
            try:
                _read(path, content.root, content.name_of(path), LevelLesson)
            except LessonError as error:
                problems += error.problems
    return problems


def _read(path: Path, root: Path, name: str, model: type[PartT]) -> PartT:
    """Return the file `path` as a `model`; a link that leads out of `root` is not followed."""
    checks.resolve_inside(path, root, Place(name))
    node: MapNode = read_yaml(path, name)
    return validate(model, node)
