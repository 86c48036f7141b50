"""What a level of each public must have, may have and may not have; each breach is a problem with a code."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from lesmateriaal.dutch.keys import key
from lesmateriaal.errors import Problem
from lesmateriaal.lesson.activities import ExitTicket, Kind
from lesmateriaal.lesson.level import LevelLesson, Public
from lesmateriaal.lesson.library import Audience, Library
from lesmateriaal.lesson.model import Level, Part


@dataclass(frozen=True, slots=True)
class PublicRules:
    """The sheet (a field of the level) that a public needs, its help lines, and whether it is taught in a class.

    Only a class has a short version (a mentor's start of the day) and exit tickets (a hand-out to tear them
    from, and a mentor who reads them the same day).
    """

    sheet: str
    callers: Audience
    most_help_lines: int
    is_class: bool = False


PUBLIC_RULES: Mapping[Public, PublicRules] = MappingProxyType(
    {
        # three lines: what pupils can read in the time that a slide stands there
        Public.PUPILS: PublicRules("letter", Audience.PUPILS, 3, is_class=True),
        # five: advice, child protection, the inspectorate, images, police; more do not fit on the slide
        Public.TEAM: PublicRules("step_card", Audience.STAFF, 5),
        Public.PARENTS: PublicRules("home_sheet", Audience.PARENTS, 4),
    }
)
SHEETS = ("letter", "step_card", "home_sheet", "student_sheet")
"""The fields of a level that are one sheet of paper."""


def check_public(lesson: LevelLesson, level: Level, public: Public) -> Iterator[Problem]:
    """A level has the sheet of its public, and nothing that belongs to another one."""
    rules = PUBLIC_RULES[public]
    if getattr(lesson, rules.sheet) is None:
        yield Problem(lesson.place(), "public_needs", {"key": key(rules.sheet), "public": str(public)})
    allowed = {rules.sheet}
    if public is Public.PARENTS:
        allowed.add("student_sheet")
        if lesson.student_sheet is not None and level is not Level.MBO:
            yield Problem(lesson.place("student_sheet"), "student_sheet_level", {"level": str(level)})
    for name in SHEETS:
        if name not in allowed and getattr(lesson, name) is not None:
            yield _refused(lesson, name, key(name), public)
    if rules.is_class:
        return
    for activity in lesson.activities:
        if isinstance(activity, ExitTicket):
            yield _refused(activity, "kind", f"{key('kind')}: {Kind.EXIT_TICKET}", public)
        if activity.short_minutes is not None:
            yield _refused(activity, "short_minutes", key("short_minutes"), public)


def _refused(part: Part, field: str, what: str, public: Public) -> Problem:
    return Problem(part.place(field), "public_refuses", {"key": what, "public": str(public)})


def check_help_lines(
    lesson: LevelLesson, level: Level, public: Public, library: Library
) -> Iterator[Problem]:
    """The help lines are known, few enough, and for those who get to see them."""
    rules = PUBLIC_RULES[public]
    if len(lesson.help_lines) > rules.most_help_lines:
        facts = {"count": len(lesson.help_lines), "limit": rules.most_help_lines, "public": str(public)}
        yield Problem(lesson.place("help_lines"), "too_many_help_lines", facts)
    yield from _check_lines(lesson, lesson.help_lines, level, rules.callers, library)
    if lesson.student_sheet is not None:
        sheet = lesson.student_sheet
        yield from _check_lines(sheet, sheet.help_lines, level, Audience.PUPILS, library)


def _check_lines(
    part: Part, names: Sequence[str], level: Level, callers: Audience, library: Library
) -> Iterator[Problem]:
    """Check the help lines `names` of `part`; the level of a line is about which pupils may see it."""
    for index, name in enumerate(names):
        place = part.place("help_lines", index)
        line = library.help_lines.get(name)
        if line is None:
            continue
        if callers not in line.audience:
            yield Problem(place, "help_line_public", {"name": line.name, "callers": str(callers)})
        elif callers is Audience.PUPILS and level not in line.levels:
            yield Problem(place, "help_line_level", {"name": line.name, "level": str(level)})
