"""`school.yaml`: what a school fills in, read as strictly as a lesson and safe to put into its files."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from lesmateriaal.dutch.keys import key
from lesmateriaal.errors import LessonError, Problem, Severity
from lesmateriaal.lesson.colours import readable
from lesmateriaal.lesson.images import Picture
from lesmateriaal.lesson.library import is_portable_path
from lesmateriaal.lesson.pictures import read_picture
from lesmateriaal.lesson.school_model import School
from lesmateriaal.lesson.school_places import has_role
from lesmateriaal.lesson.school_room import too_wide
from lesmateriaal.lesson.source import MapNode, TextNode, read_yaml
from lesmateriaal.lesson.validate import validate


@dataclass(frozen=True, slots=True)
class LoadedSchool:
    """A school with its logo, read and safe to use, and what is to be told about it (warnings)."""

    school: School
    logo: Picture | None = None
    notes: tuple[Problem, ...] = ()


def load_school(path: Path) -> LoadedSchool:
    """Return the school in the file `path`, with its logo.

    Raises:
        LessonError: with every problem of the file and of the logo, each at its line.
    """
    return school_of(read_yaml(path, path.as_posix()), path.parent)


def school_of(node: MapNode, folder: Path) -> LoadedSchool:
    """Return the school in `node`, with its logo from `folder`. Raises `LessonError` as `load_school`."""
    problems: list[Problem] = []
    school: School | None = None
    logo: Picture | None = None
    try:
        school = validate(School, node)
    except LessonError as error:
        problems += error.problems
    else:
        problems += too_wide(school)
    try:
        logo = _read_logo(node, folder)
    except LessonError as error:
        problems += error.problems
    if problems or school is None:
        raise LessonError([_in_words_of_a_school(problem) for problem in problems])
    notes = (*_adjusted_colours(school), *_no_contact_point(school), *_phones_without_zero(school))
    return LoadedSchool(school, logo, notes)


def _adjusted_colours(school: School) -> Iterator[Problem]:
    """Yield a warning for each colour that is too light to be seen on white, with the one that stands for it."""
    for name in ("colour", "second_colour"):
        colour = getattr(school, name)
        if colour and (used := readable(colour)) != colour.upper():
            facts = {"colour": colour, "used": used}
            yield Problem(school.place(name), "colour_adjusted", facts, Severity.WARNING)


def _no_contact_point(school: School) -> Iterator[Problem]:
    """Yield a warning when `school` names people, and not whom po and vo must have."""
    if school.contacts and not any(has_role(contact, "contact_point") for contact in school.contacts):
        yield Problem(school.place("contacts"), "no_contact_point", severity=Severity.WARNING)


def _phones_without_zero(school: School) -> Iterator[Problem]:
    """Yield a warning for each phone of nine digits: a Dutch number has ten, and a spreadsheet drops the zero."""
    for contact in school.contacts:
        if contact.phone and re.fullmatch(r"[1-9][0-9]{8}", contact.phone):
            facts = {"value": contact.phone}
            yield Problem(contact.place("phone"), "phone_without_zero", facts, Severity.WARNING)


def _read_logo(node: MapNode, folder: Path) -> Picture | None:
    """Return the logo that `node` names; what is no path at all is a problem of the model."""
    entry = node.entries.get(key("logo"))
    if not isinstance(entry, TextNode) or not (name := " ".join(entry.value.split())):
        return None
    if not is_portable_path(name):
        raise LessonError([Problem(entry.place, "logo_outside", {"file": name[:80]})])
    return Picture(*read_picture(folder / name, folder, entry.place, logo=True))


def _in_words_of_a_school(problem: Problem) -> Problem:
    """Return `problem` with a code of the school's own, where the advice to an author would mislead."""
    code = _CODES.get(problem.code, problem.code)
    if problem.code == "not_colour" and not problem.facts.get("value"):
        code = "colour_empty"
    return replace(problem, code=code)


_CODES: Mapping[str, str] = {"picture_missing": "logo_missing", "picture_outside": "logo_outside"}
