"""The pictures of one level, read and made safe: what the renderers get beside the tree."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lesmateriaal.errors import LessonError, Place, Problem
from lesmateriaal.lesson.content import ASSETS
from lesmateriaal.lesson.level import LevelLesson
from lesmateriaal.lesson.library import Library
from lesmateriaal.lesson.model import Level
from lesmateriaal.lesson.pictures import read_picture
from lesmateriaal.lesson.walk import people_of, pictures_of

SMILE = "glimlach"
"""The face of the characters on the last slide, for who has it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that is safe to use: PNG, and width divided by height."""

    png: bytes
    ratio: float


def person_key(person: str, face: str) -> str:
    """Return the key of the drawing of `person` with `face`; no id holds a slash, so that it is nobody else's."""
    return f"{person}/{face}"


def smiling(library: Library, person: str, face: str) -> str:
    """Return the face of `person` that smiles, or `face` when there is none."""
    return SMILE if SMILE in library.characters[person].faces else face


def read_images(
    library: Library, level: Level, lesson: LevelLesson
) -> tuple[dict[str, Picture], tuple[Problem, ...]]:
    """Return every picture that `lesson` shows by its key, and a problem for each that cannot be used."""
    images: dict[str, Picture] = {}
    problems: list[Problem] = []
    tried: set[str] = set()
    for key, path, root, place in _files(library, level, lesson):
        if key in tried:
            continue
        tried.add(key)
        try:
            images[key] = Picture(*read_picture(path, root, place))
        except LessonError as error:
            problems += error.problems
    return images, tuple(problems)


def _files(library: Library, level: Level, lesson: LevelLesson) -> Iterator[tuple[str, Path, Path, Place]]:
    for activity in lesson.activities:
        for _, name in pictures_of(activity):
            record = library.pictures[name]
            root = library.root_of("pictures", name) / ASSETS
            yield name, root / record.file, root, record.place("file")
    faces = [(each.person, each.face, each.place("face")) for each in people_of(lesson)]
    faces += [(each.person, smiling(library, each.person, each.face), each.place()) for each in lesson.cover]
    for person, face, place in faces:
        root = library.root_of("characters", person) / ASSETS
        path = root / "personages" / level / f"{person}-{face}.svg"
        yield person_key(person, face), path, root, place
