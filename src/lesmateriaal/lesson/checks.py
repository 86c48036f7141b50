"""The rules of a lesson that no single field can see; each yields problems with a code of its own."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from lesmateriaal.dutch.keys import key
from lesmateriaal.errors import LessonError, Place, Problem
from lesmateriaal.lesson.activities import Chat, Closing, ExitTicket, GroupTask
from lesmateriaal.lesson.handout import ChatPart
from lesmateriaal.lesson.level import Lesson, LevelLesson, Public
from lesmateriaal.lesson.library import Library, is_portable_path
from lesmateriaal.lesson.model import Level, Part
from lesmateriaal.lesson.public_rules import PUBLIC_RULES, SHEETS, check_help_lines, check_public
from lesmateriaal.lesson.reading import check_reading, check_shared_wording
from lesmateriaal.lesson.walk import people_of, pictures_of
from lesmateriaal.lesson.wordless import check_words

SHORT_MINUTES = 15
"""Length of the short version: a mentor's start of the day."""
MAX_PHASES = 5
"""Rows of the agenda that fit on its slide."""


def is_lesson_name(name: str) -> bool:
    """Whether `name` can be a folder, a part of a file name and a part of an address everywhere."""
    return bool(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)) and len(name) <= 60 and is_portable_path(name)


def resolve_inside(
    path: Path, root: Path, place: Place, outside: str = "file_outside", unreadable: str = "file_unreadable"
) -> Path:
    """Return where `path` really stands; the codes are those of the problem at `place`.

    Raises:
        LessonError: a link leads out of `root` or round in a circle, or a folder on the way is closed.
    """
    try:
        # before Python 3.13 a circle of links is a RuntimeError
        resolved, inside = path.resolve(), root.resolve()
    except (OSError, RuntimeError) as error:
        raise LessonError([Problem(place, unreadable)]) from error
    if not resolved.is_relative_to(inside):
        raise LessonError([Problem(place, outside)])
    return resolved


def is_named(path: Path) -> bool:
    """Whether something stands at `path`: also a link to nothing, and what may not be looked at.

    Reading it tells what is the matter; passing it over would leave a level or a library out unseen.
    """
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def is_folder(folder: Path, place: Place) -> bool:
    """Whether `folder` is a folder; a link to nothing and a closed folder are told at `place`.

    Raises:
        LessonError: what stands there cannot be looked at.
    """
    try:
        found, is_link = folder.is_dir(), folder.is_symlink()
    except OSError as error:
        raise LessonError([Problem(place, "file_unreadable")]) from error
    if is_link and not found:
        raise LessonError([Problem(place, "file_unreadable")])
    return found


def suggest(value: str, choices: Iterable[str]) -> dict[str, Any]:
    """Return the facts of a wrong choice: the value, what may be chosen, and what was probably meant."""
    known = sorted(choices)
    near = get_close_matches(value, known, n=1, cutoff=0.6)
    return {"value": value, "choices": known, "suggestion": near[0] if near else ""}


def check_lesson(shared: Lesson, library: Library) -> Iterator[Problem]:
    """Every source that `les.yaml` names is known, and every text has a word."""
    yield from check_words(shared)
    yield from check_shared_wording(shared, library)
    yield from _check_sources(shared, library)


def _check_sources(part: Lesson | LevelLesson, library: Library) -> Iterator[Problem]:
    for index, source in enumerate(part.sources):
        yield from _known(part, ("sources", index), source, library.sources, "unknown_source")


def check_library(library: Library) -> Iterator[Problem]:
    """Every source that a help line names is known."""
    for line in library.help_lines.values():
        yield from _known(line, ("source",), line.source, library.sources, "unknown_source")


def check_level(
    lesson: LevelLesson, level: Level, library: Library, public: Public = Public.PUPILS
) -> list[Problem]:
    """Return the problems of one level of a lesson for `public`, in the order of the rules."""
    of_public = [*check_public(lesson, level, public), *check_help_lines(lesson, level, public, library)]
    is_for_another = _is_for_another(of_public)
    if is_for_another:
        # one word in les.yaml makes all the other rules of a public fail
        of_public = [problem for problem in of_public if problem.code == "public_needs"]
    return [
        *of_public,
        # a step that is missing takes minutes too
        *(_check_time(lesson, public) if lesson.closing and not is_for_another else ()),
        *_check_phases(lesson),
        *_check_ending(lesson),
        *_check_known_help_lines(lesson, library),
        *_check_sources(lesson, library),
        *_check_people(lesson, level, library),
        *_check_pictures(lesson, library),
        *_check_activities(lesson),
        *check_words(lesson),
        *(() if is_for_another else check_reading(lesson, level, library, public)),
    ]


def _is_for_another(problems: Sequence[Problem]) -> bool:
    """Whether a level with these `problems` has the sheet of another public and not that of its own."""
    sheets = {key(name) for name in SHEETS}
    refused = any(each.code == "public_refuses" and each.facts["key"] in sheets for each in problems)
    return refused and any(each.code == "public_needs" for each in problems)


def _check_time(lesson: LevelLesson, public: Public) -> Iterator[Problem]:
    yield from _check_minutes(lesson)
    if PUBLIC_RULES[public].is_class:
        yield from _check_short_version(lesson)


def _check_minutes(lesson: LevelLesson) -> Iterator[Problem]:
    total = sum(activity.minutes for activity in lesson.activities)
    if total != lesson.minutes:
        yield Problem(lesson.place("minutes"), "time_budget", {"total": total, "minutes": lesson.minutes})


def _check_short_version(lesson: LevelLesson) -> Iterator[Problem]:
    total = sum(activity.short_minutes or 0 for activity in lesson.short_version)
    if total and lesson.closing and lesson.closing.short_minutes is None:
        # whatever the sum: the one mend makes both right
        yield Problem(lesson.closing.place(), "short_without_closing", {"minutes": SHORT_MINUTES})
    elif total != SHORT_MINUTES:
        place = lesson.short_version[-1].place("short_minutes") if total else lesson.place("activities")
        yield Problem(place, "short_budget", {"total": total, "minutes": SHORT_MINUTES})


def _check_phases(lesson: LevelLesson) -> Iterator[Problem]:
    phases: list[str] = []
    for activity in lesson.activities:
        if phases and phases[-1] == activity.phase:
            continue
        if activity.phase in phases:
            yield Problem(activity.place("phase"), "phase_twice", {"phase": activity.phase})
        phases.append(activity.phase)
    if len(phases) > MAX_PHASES:
        yield Problem(
            lesson.place("activities"), "too_many_phases", {"count": len(phases), "limit": MAX_PHASES}
        )


def _check_ending(lesson: LevelLesson) -> Iterator[Problem]:
    """A lesson ends with the way to help; a slip, if any, comes before it and goes on paper."""
    *before, last = lesson.activities
    if lesson.closing is None:
        yield Problem(last.place(), "no_closing")
    for activity in before:
        if isinstance(activity, Closing):
            yield Problem(activity.place(), "closing_not_last")
    if sum(isinstance(activity, ExitTicket) for activity in lesson.activities) > 1:
        yield Problem(lesson.place("activities"), "two_exit_tickets")


def _check_known_help_lines(lesson: LevelLesson, library: Library) -> Iterator[Problem]:
    for part in (lesson, lesson.student_sheet):
        for index, name in enumerate(part.help_lines if part else ()):
            assert part is not None
            yield from _known(part, ("help_lines", index), name, library.help_lines, "unknown_help_line")


def _check_people(lesson: LevelLesson, level: Level, library: Library) -> Iterator[Problem]:
    cast = {name: each for name, each in library.characters.items() if level in each.levels}
    for person in people_of(lesson):
        character = library.characters.get(person.person)
        if character is None:
            yield from _known(person, ("person",), person.person, cast, "unknown_character")
        elif person.person not in cast:
            facts = {"name": character.name, "level": str(level), "choices": sorted(cast)}
            yield Problem(person.place("person"), "character_level", facts)
        elif person.face not in character.faces:
            facts = {"name": character.name, **suggest(person.face, character.faces)}
            yield Problem(person.place("face"), "unknown_face", facts)


def _check_pictures(lesson: LevelLesson, library: Library) -> Iterator[Problem]:
    for activity in lesson.activities:
        for part, name in pictures_of(activity):
            yield from _known(part, ("picture",), name, library.pictures, "unknown_picture")


def _check_activities(lesson: LevelLesson) -> Iterator[Problem]:
    for activity in lesson.activities:
        if isinstance(activity, GroupTask) and activity.timer_minutes > activity.minutes:
            facts = {"timer": activity.timer_minutes, "minutes": activity.minutes}
            yield Problem(activity.place("timer_minutes"), "timer_too_long", facts)
        if activity.short_minutes and activity.short_minutes > activity.minutes:
            facts = {"short": activity.short_minutes, "minutes": activity.minutes}
            yield Problem(activity.place("short_minutes"), "short_too_long", facts)
        for index, part in enumerate(activity.handout.parts if activity.handout else ()):
            if isinstance(part, ChatPart) and not isinstance(activity, Chat):
                assert activity.handout is not None
                yield Problem(activity.handout.place("parts", index), "chat_part_without_chat")


def _known(
    part: Part, path: tuple[str | int, ...], name: str, known: Mapping[str, Any], code: str
) -> Iterator[Problem]:
    if name not in known:
        yield Problem(part.place(*path), code, suggest(name, known))
