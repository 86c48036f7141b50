"""`school.yaml`: what a school fills in, read as strictly as a lesson and safe to put into its files."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from lesmateriaal.dutch.keys import key
from lesmateriaal.dutch.labels import label
from lesmateriaal.errors import LessonError, Problem
from lesmateriaal.lesson.images import Picture
from lesmateriaal.lesson.library import is_portable_path
from lesmateriaal.lesson.model import Part, Text
from lesmateriaal.lesson.pictures import read_picture
from lesmateriaal.lesson.source import MapNode, TextNode, read_yaml
from lesmateriaal.lesson.validate import validate
from lesmateriaal.text.address import unbroken
from lesmateriaal.text.measure import count_lines, to_mm, width_pt

SHORT_CHARACTERS, SHORT_WIDTH_MM, _FOOTER_PT = 40, 75.0, 12
"""A short name fits at the left of the footer on paper (76 mm): a second line would push text to a new page."""

NAME_LINES = ((172.5, 2), (122.0, 3))
"""Width in mm and lines that the name of a school has on the title slide and on the closing slide."""
NAME_PT = 18
CONTACT_CARD_MM, CONTACT_NAME_PT, CONTACT_NAME_LINES, CONTACT_ROLE_PT = 133.0, 32, 2, 22
"""On the slide with help a name stands in bold on two lines and a role on one, in the card of po: there the
type is largest and the card least wide."""
CONTACT_LINE_MM, CONTACT_LINE_PT, CONTACT_LINES = 158.0, 12, 3
"""On the letter name, role, phone and email of a contact take at most three lines of the frame with help."""
MARGIN = 0.97
"""Share of a line that text may take (docs/decisions/0016).

This and the numbers above are those of looks.json, which no module here may read: tests/lesson/test_school_room.py
holds them together.
"""


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
    """In the box of a hand-out (158 mm) a name and a role of 40 and 30 ordinary characters take some 142 mm: one
    line of 12 pt, two of 14 pt (po). The widest ones that `_too_wide` lets through take two lines at both sizes."""
    phone: Annotated[Text, Field(max_length=30)] | None = None
    email: Annotated[Text, Field(max_length=80)] | None = None


class School(Part):
    """A school as it stands in its material; only the name must be there."""

    name: Annotated[Text, Field(max_length=80)]
    """Eighty characters are two lines at the foot of the title slide, and three on the closing slide."""
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


def reach_of(contact: Contact) -> str:
    """Return what comes behind the role of `contact`: phone and email, each with a dot before it.

    A phone number does not break; an email keeps the hyphens that were typed, for parents copy it.
    """
    phone = unbroken(contact.phone) if contact.phone else None
    return "".join(f" · {part}" for part in (phone, contact.email) if part)


def is_short(name: str) -> bool:
    """Whether `name` is short enough for where a short name stands."""
    width_mm = to_mm(width_pt(name, _FOOTER_PT))
    return len(name) <= SHORT_CHARACTERS and width_mm <= SHORT_WIDTH_MM


def _too_wide(school: School) -> Iterator[Problem]:
    """Yield a problem for each name that has few enough characters and is too wide all the same."""
    if school.short_name and not is_short(school.short_name):
        yield Problem(school.place("short_name"), "short_name_too_wide")
    yield from _shortened(school, "name", school.name, _name_fits)
    for each in school.contacts:
        yield from _shortened(each, "name", each.name, _contact_name_fits)
        yield from _shortened(each, "role", each.role, _role_fits)
        if _written_lines(each) > CONTACT_LINES:
            yield Problem(each.place("email" if each.email else "phone"), "contact_too_wide")


def _shortened(part: Part, field: str, text: str, fits: Callable[[str], bool]) -> Iterator[Problem]:
    """Yield a problem when `text` does not fit, with how many characters of it would."""
    if not fits(text):
        characters = next(count for count in range(len(text), 0, -1) if fits(text[:count]))
        yield Problem(part.place(field), "name_too_wide", {"characters": characters})


def _written_lines(contact: Contact) -> int:
    """Return how many lines `contact` takes in the letter."""
    written = (
        (f"{label('at_school')}: {contact.name}", True),
        (f", {contact.role}{reach_of(contact)}", False),
    )
    return count_lines(written, CONTACT_LINE_MM * MARGIN, CONTACT_LINE_PT)


def _name_fits(name: str) -> bool:
    return all(
        count_lines([(name, False)], width_mm * MARGIN, NAME_PT) <= lines for width_mm, lines in NAME_LINES
    )


def _contact_name_fits(name: str) -> bool:
    lines = count_lines([(name, True)], CONTACT_CARD_MM * MARGIN, CONTACT_NAME_PT)
    return lines <= CONTACT_NAME_LINES


def _role_fits(role: str) -> bool:
    return to_mm(width_pt(role, CONTACT_ROLE_PT)) <= CONTACT_CARD_MM * MARGIN


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
        problems += _too_wide(school)
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
