"""`school.yaml`: what a school fills in, read as strictly as a lesson and safe to put into its files."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from lesmateriaal.dutch.keys import key
from lesmateriaal.errors import LessonError, Problem
from lesmateriaal.lesson.images import Picture
from lesmateriaal.lesson.library import is_portable_path
from lesmateriaal.lesson.model import Part, Text
from lesmateriaal.lesson.pictures import read_picture
from lesmateriaal.lesson.source import MapNode, TextNode, read_yaml
from lesmateriaal.lesson.validate import validate
from lesmateriaal.text.measure import to_mm, width_pt

SHORT_CHARACTERS, SHORT_WIDTH_MM, _FOOTER_PT = 40, 75.0, 12
"""A short name fits at the left of the footer on paper (76 mm): a second line would push text to a new page."""


def _is_colour(value: Any) -> Any:
    """Refuse what is no colour; also an empty value, for that is what YAML makes of a bare `#1f5c8a`."""
    if isinstance(value, str) and not re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
        raise PydanticCustomError("not_colour", "not a colour", {"value": value[:40]})
    return value


Colour = Annotated[str, BeforeValidator(_is_colour)]
"""A colour as #RRGGBB."""


class Contact(Part):
    """Somebody at school whom pupils and parents can turn to."""

    name: Annotated[Text, Field(max_length=40)]
    role: Annotated[Text, Field(max_length=30)]
    """With 40 and 30 characters a name and a role stand on one line of the hand-out (158 mm of 12 pt)."""
    phone: Annotated[Text, Field(max_length=30)] | None = None
    email: Annotated[Text, Field(max_length=80)] | None = None


class School(Part):
    """A school as it stands in its material; only the name must be there."""

    name: Annotated[Text, Field(max_length=80)]
    """Eighty characters are two lines at the foot of the title slide."""
    short_name: Annotated[Text, Field(max_length=SHORT_CHARACTERS)] | None = None
    logo: Text | None = None
    """Path of the picture, relative to the school's file and inside its folder."""
    colour: Colour | None = None
    second_colour: Colour | None = None
    contacts: Annotated[tuple[Contact, ...], Field(max_length=4)] = ()
    """The first two stand in the material."""


@dataclass(frozen=True, slots=True)
class LoadedSchool:
    """A school with its logo, read and safe to use."""

    school: School
    logo: Picture | None = None


def is_short(name: str) -> bool:
    """Whether `name` is short enough for where a short name stands."""
    width_mm = to_mm(width_pt(name, _FOOTER_PT))
    return len(name) <= SHORT_CHARACTERS and width_mm <= SHORT_WIDTH_MM


def load_school(path: Path) -> LoadedSchool:
    """Return the school in the file `path`, with its logo.

    Raises:
        LessonError: with every problem of the file and of the logo, each at its line.
    """
    node = read_yaml(path, path.as_posix())
    problems: list[Problem] = []
    school: School | None = None
    logo: Picture | None = None
    try:
        school = validate(School, node)
    except LessonError as error:
        problems += error.problems
    else:
        if school.short_name and not is_short(school.short_name):
            problems.append(Problem(school.place("short_name"), "short_name_too_wide"))
    try:
        logo = _read_logo(node, path.parent)
    except LessonError as error:
        problems += error.problems
    if problems or school is None:
        raise LessonError([_in_words_of_a_school(problem) for problem in problems])
    return LoadedSchool(school, logo)


def _read_logo(node: MapNode, folder: Path) -> Picture | None:
    """Return the logo that `node` names; what is no path at all is a problem of the model."""
    entry = node.entries.get(key("logo"))
    if not isinstance(entry, TextNode) or not (name := " ".join(entry.value.split())):
        return None
    if not is_portable_path(name):
        raise LessonError([Problem(entry.place, "logo_outside", {"file": name[:80]})])
    return Picture(*read_picture(folder / name, folder, entry.place))


def _in_words_of_a_school(problem: Problem) -> Problem:
    """Return `problem` with a code of the school's own, where the advice to an author would mislead."""
    code = _CODES.get(problem.code, problem.code)
    if problem.code == "not_colour" and not problem.facts.get("value"):
        code = "colour_empty"
    return replace(problem, code=code)


_CODES: Mapping[str, str] = {"picture_missing": "logo_missing", "picture_outside": "logo_outside"}
