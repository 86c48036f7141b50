"""What lessons call by id: pictures, characters, help lines and sources."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from lesmateriaal.lesson.model import Day, Id, Level, Part, Text, YesNo

_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))]
)
"""Names that no file may have on Windows, with or without an extension."""


def is_portable_path(value: str) -> bool:
    """Whether `value` is a relative path that every system can have, and that stays in its folder."""
    path = PurePosixPath(value)
    if path.is_absolute() or not path.parts or set('\\:*?"<>|') & set(value):
        return False
    return not any(
        part == ".." or part.split(".")[0].strip().lower() in _RESERVED or part != part.strip(" .")
        for part in path.parts
    )


def _stays_inside(value: str) -> str:
    if not is_portable_path(value):
        raise PydanticCustomError("bad_path", "not a path inside the folder", {"value": value[:80]})
    return value


def _empty_as_none(value: Any) -> Any:
    return None if value == "" else value


InsidePath = Annotated[Text, AfterValidator(_stays_inside)]


class PictureRecord(Part):
    """One picture of `plaatjes.yaml`: its file, what one sees, who made it and on what terms."""

    file: InsidePath
    alt: Annotated[Text, Field(max_length=250)]
    maker: Text
    source: Text
    licence: Text


class PictureFile(Part):
    """`plaatjes.yaml`."""

    pictures: dict[Id, PictureRecord]


class Character(Part):
    """An invented pupil: a first name, how they look, where they stand, and the faces there are drawings of."""

    name: Annotated[Text, Field(max_length=20)]
    """Twenty characters: more do not stand over a message in a chat."""
    description: Text
    levels: Annotated[tuple[Level, ...], Field(min_length=1)] = tuple(Level)
    """The levels that have drawings of them; who is not told to belong somewhere is drawn at all levels."""
    faces: Annotated[tuple[Id, ...], Field(min_length=1)]


class CharacterFile(Part):
    """`personages.yaml`; the drawings stand in `personages/<niveau>/<id>-<gezicht>.svg`."""

    maker: Text
    source: Text
    licence: Text
    characters: dict[Id, Character]


class Audience(StrEnum):
    """Who calls a help line."""

    PUPILS = "leerlingen"
    PARENTS = "ouders"
    STAFF = "school"


class HelpLine(Part):
    """A place where somebody can get help."""

    name: Text
    audience: Annotated[tuple[Audience, ...], Field(min_length=1)]
    levels: Annotated[tuple[Level, ...], Field(min_length=1)]
    """The levels whose pupils may see this line: no line about suicide for po."""
    age: Text
    reach: Text
    number: Text | None = None
    number_confirmed: YesNo = False
    """Whether the number was found in a source; if not, pupils see the name alone."""
    address: Text | None = None
    source: Id
    year: Text
    checked_on: Annotated[Day | None, BeforeValidator(_empty_as_none)] = None
    """The day on which a person phoned or opened the line; None as long as nobody has."""


class HelpLineFile(Part):
    """`hulplijnen.yaml`."""

    help_lines: dict[Id, HelpLine]


class Source(Part):
    """A source that content rests on."""

    title: Text
    address: Text | None = None
    year: Text | None = None


class SourceFile(Part):
    """`bronnen.yaml`."""

    sources: dict[Id, Source]


@dataclass(frozen=True, slots=True)
class Library:
    """All that lessons can call by id; `roots` tells which content folder a picture or character is from."""

    pictures: Mapping[str, PictureRecord]
    characters: Mapping[str, Character]
    help_lines: Mapping[str, HelpLine]
    sources: Mapping[str, Source]
    casts: Mapping[Path, CharacterFile]
    """The characters of each content folder, with who drew them."""
    roots: Mapping[tuple[str, str], Path]

    def root_of(self, kind: str, name: str) -> Path:
        """Return the content folder that the record `name` of `kind` (pictures, characters) came from."""
        return self.roots[kind, name]
