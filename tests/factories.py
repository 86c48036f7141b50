"""Tiny worlds for tests: one small, valid lesson, as plain data, as models and as files in a folder.

Fields have their English names here; `dutch.KEYS` turns them into the keys that authors write. Every
`make_…` goes the way of a real file (YAML, nodes, model), so that each part knows its line.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import yaml

from lesmateriaal.compose.parts import Subject
from lesmateriaal.document.paper import Document
from lesmateriaal.dutch.keys import KEYS
from lesmateriaal.dutch.messages import message
from lesmateriaal.errors import LessonError, Problem
from lesmateriaal.lesson.activities import AnyActivity
from lesmateriaal.lesson.content import find_content
from lesmateriaal.lesson.images import person_key, read_images
from lesmateriaal.lesson.level import Lesson, LevelLesson
from lesmateriaal.lesson.library import CharacterFile, HelpLineFile, Library, PictureFile, SourceFile
from lesmateriaal.lesson.load import load_lesson, load_library
from lesmateriaal.lesson.model import Level, Part
from lesmateriaal.lesson.source import parse_yaml
from lesmateriaal.lesson.validate import validate
from small_lesson import (
    CHARACTERS,
    EVERY_ACTIVITY,
    FACES,
    HELP_LINES,
    KINDS,
    LESSON,
    NAME,
    PICTURES,
    SHEETS,
    SOURCES,
    SVG,
    Data,
)

PartT = TypeVar("PartT", bound=Part)
PUPILS = "leerlingen"
"""For whom a lesson is when nothing else is said."""


def activity_data(kind: str, **fields: Any) -> Data:
    """Return a valid activity of `kind` (as authors write it) as plain data, with `fields` changed.

    A field that is None is left out of the file.
    """
    return {"kind": kind, **EVERY_ACTIVITY, **KINDS[kind], **fields}


def lesson_data(levels: Iterable[str] = ("vo",), public: str = PUPILS, **fields: Any) -> Data:
    """Return `les.yaml` as plain data; that a lesson is for pupils need not stand in it."""
    said = {} if public == PUPILS else {"public": public}
    group = "klas" if public == PUPILS else "groep"
    return LESSON | said | {"levels": {level: f"{group} voor {level}" for level in levels}} | fields


def adult_activities() -> list[Data]:
    """Return the steps of a meeting with adults: 12 slides, no short version, no exit ticket."""
    return [
        activity_data("opening", picture="proefplaat"),
        activity_data("chat", minutes=5, handout=None),
        activity_data("stelling", phase="Denken", statement_form="kaartje"),
        activity_data("quiz", phase="Denken"),
        activity_data("casus", phase="Doen", minutes=3),
        activity_data("afsluiting", phase="Delen"),
    ]


def level_data(public: str = PUPILS, **fields: Any) -> Data:
    """Return a level of 20 minutes with six or seven activities, and so 12 or 13 slides, as plain data.

    With other `activities` the lesson's minutes become theirs.
    """
    activities = fields.get("activities") or (adult_activities() if public != PUPILS else None)
    activities = activities or [
        activity_data(
            "opening", picture="proefplaat", short_minutes=2, easier="Wijs aan.", harder="Draai om."
        ),
        activity_data("chat", minutes=5, short_minutes=5),
        activity_data("stelling", phase="Denken"),
        activity_data("quiz", phase="Denken", short_minutes=3),
        activity_data("casus", phase="Doen", minutes=1),
        activity_data("exitticket", phase="Delen", minutes=2, short_minutes=2),
        activity_data("afsluiting", phase="Delen", short_minutes=3),
    ]
    data: Data = {
        "title": "Doe jij mee?",
        "subtitle": "Over erbij horen.",
        "cover": [{"person": "noor"}, {"person": "sem", "face": "plagend"}, {"person": "noor"}],
        "thinker": {"person": "sem"},
        "minutes": sum(activity["minutes"] for activity in activities),
        "goals": ["Je legt uit wat groepsdruk is.", "Je weet wie kan helpen."],
        "key_question": "Wat doe je als iedereen lacht?",
        "takeaway": "Jij kiest.",
        "look_back": "Over twee weken kijken we terug.",
        "materials": [{"item": "Hand-out", "copies": "1 per leerling"}],
        "preparation": ["Lees de chat."],
        "help_lines": ["proeflijn"],
    }
    return data | SHEETS[public] | fields | {"activities": activities}


def as_yaml(data: Data) -> str:
    """Return `data` as authors would write it: Dutch keys, one line a text."""
    return yaml.safe_dump(_in_dutch(data), allow_unicode=True, sort_keys=False, width=10_000)


def make(model: type[PartT], data: Data, file: str = f"lessons/{NAME}/vo.yaml") -> PartT:
    """Return `data` as a `model` whose parts stand in `file`. Raises `LessonError` as a real file does."""
    return validate(model, parse_yaml(as_yaml(data), file))


def make_activity(kind: str, **fields: Any) -> AnyActivity:
    """Return one activity of `kind`, as the middle of a level that holds little else."""
    around = [activity_data("opening"), activity_data(kind, **fields), activity_data("afsluiting")]
    return make_level(activities=around).activities[1]


def make_level(**fields: Any) -> LevelLesson:
    """Return the small level (of `public`) with `fields` changed."""
    return make(LevelLesson, level_data(**fields))


def make_lesson(**fields: Any) -> Lesson:
    """Return `les.yaml` of the small lesson with `fields` changed."""
    return make(Lesson, lesson_data(**fields), f"lessons/{NAME}/les.yaml")


def make_library(root: Path = Path()) -> Library:
    """Return what the small lesson calls on; the files would stand in `root`."""
    cast = make(CharacterFile, CHARACTERS, "assets/personages.yaml")
    pictures = make(PictureFile, PICTURES, "assets/plaatjes.yaml").pictures
    roots = {("pictures", name): root for name in pictures} | {
        ("characters", name): root for name in cast.characters
    }
    help_lines = make(HelpLineFile, HELP_LINES, "assets/hulplijnen.yaml").help_lines
    sources = make(SourceFile, SOURCES, "assets/bronnen.yaml").sources
    return Library(pictures, cast.characters, help_lines, sources, {root: cast}, roots)


def make_subject(level: str = "vo", public: str = PUPILS, **fields: Any) -> Subject:
    """Return what composers work from: the small lesson at `level`, with `fields` of the level changed."""
    keys = ["proefplaat", *(person_key(person, face) for person, faces in FACES.items() for face in faces)]
    shared = make_lesson(levels=(level,), public=public)
    lesson = make_level(public=public, **fields)
    return Subject(NAME, shared, Level(level), lesson, make_library(), dict.fromkeys(keys, 1.0))


def made(document: Document | None) -> Document:
    """Return `document`, of which a composer could have said that the lesson has none."""
    assert document is not None
    return document


def write_lesson(
    folder: Path, *, name: str = NAME, levels: Iterable[str] = ("vo",), public: str = PUPILS, **fields: Any
) -> Path:
    """Write the small lesson with all it calls on into `folder`, and return `folder`.

    All `levels` get the same text, with `fields` changed.
    """
    lesson, assets = folder / "lessons" / name, folder / "assets"
    files = {lesson / "les.yaml": as_yaml(lesson_data(levels, public))}
    files |= {lesson / f"{level}.yaml": as_yaml(level_data(public, **fields)) for level in levels}
    for file, data in (
        ("plaatjes", PICTURES),
        ("personages", CHARACTERS),
        ("hulplijnen", HELP_LINES),
        ("bronnen", SOURCES),
    ):
        files[assets / f"{file}.yaml"] = as_yaml(data)
    files[assets / "plaatjes" / "proefplaat.svg"] = SVG
    for level in levels:
        for person, faces in FACES.items():
            files |= {assets / "personages" / level / f"{person}-{face}.svg": SVG for face in faces}
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return folder


def change(path: Path, old: str, new: str) -> int:
    """Replace the first `old` in the file `path` by `new`, and return its line, from 1."""
    content = path.read_text("utf-8")
    assert old in content, f"{old!r} does not stand in {path.name}"
    path.write_text(content.replace(old, new, 1), "utf-8")
    return content[: content.index(old)].count("\n") + 1


def errors_of(folder: Path, name: str = NAME) -> list[tuple[str, str]]:
    """Return the place (`file:line`) and code of every error in the lesson `name` of `folder`, sorted.

    Pictures are read too, and of each problem the sentence is made, as the command line does.
    """
    content = find_content(folder)
    problems: list[Problem] = []
    try:
        library = load_library(content)
        loaded = load_lesson(content, name, library)
        problems += loaded.problems
        for level, lesson in loaded.levels.items():
            problems += read_images(library, level, lesson)[1]
    except LessonError as error:
        problems += error.problems
    assert all(message(problem) for problem in problems)
    return sorted(
        (str(problem.place).rpartition(":")[0] or problem.place.file, problem.code)
        for problem in problems
        if problem.is_error
    )


def _in_dutch(data: Any) -> Any:
    if isinstance(data, Mapping):
        kept = {name: value for name, value in data.items() if value is not None}
        return {KEYS.get(str(name), name): _in_dutch(value) for name, value in kept.items()}
    return [_in_dutch(each) for each in data] if isinstance(data, list | tuple) else data
