"""A new lesson: small, complete and full of explanation, for an author to change."""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from lesmateriaal.dutch.new_words import FOR_WHOM, PUPIL, SUMMARIES
from lesmateriaal.lesson.layout import laid_out
from lesmateriaal.text.template import fill_template

LEVELS = ("po", "vo", "mbo")
PUBLICS = ("leerlingen", "team", "ouders")
_SAFE = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9 ,.'’()-]*[A-Za-zÀ-ÿ0-9.?!]")
"""A text that YAML reads as it stands: it begins with a letter and has no colon, quote or sign of YAML."""
_WORDS_OF_YAML = frozenset({"ja", "nee", "yes", "no", "true", "false", "on", "off", "null"})
_LONGEST_NAME = 60
"""As `lesson.model.Id` has it."""


@dataclass(frozen=True, slots=True)
class Person:
    """A character of the built-in cast, and two of its faces besides *glimlach*."""

    id: str
    name: str
    serious: str
    teasing: str = ""


CASTS: Mapping[str, tuple[Person, Person, Person]] = MappingProxyType(
    {
        "po": (
            Person("jayden", "Jayden", "bezorgd", "plagend"),
            Person("lina", "Lina", "ernstig"),
            Person("noor", "Noor", "ernstig"),
        ),
        "vo": (
            Person("tygo", "Tygo", "bezorgd", "plagend"),
            Person("dewi", "Dewi", "ernstig"),
            Person("fenna", "Fenna", "ernstig"),
        ),
        "mbo": (
            Person("dion", "Dion", "bezorgd", "plagend"),
            Person("romy", "Romy", "ernstig"),
            Person("nina", "Nina", "ernstig"),
        ),
    }
)
"""Who jokes, who helps, and whom it is about, at each level (docs/decisions/0020)."""

MINUTES: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        "po": MappingProxyType(
            {"opening": 6, "chat": 9, "quiz": 6, "group": 12, "clock": 7, "ticket": 4, "closing": 8}
        ),
        "vo": MappingProxyType(
            {"opening": 6, "chat": 11, "quiz": 6, "group": 14, "clock": 8, "ticket": 4, "closing": 9}
        ),
        "mbo": MappingProxyType(
            {"opening": 7, "chat": 13, "quiz": 7, "group": 18, "clock": 10, "ticket": 5, "closing": 10}
        ),
    }
)
"""Minutes of each step; `clock` is the clock within the group task. Together 45, 50 and 60."""
_NOT_A_STEP = "clock"
_HELP_LINES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "leerlingen": {
            "po": "kindertelefoon, noodnummer",
            "vo": "kindertelefoon, helpwanted, 113",
            "mbo": "alles-oke, helpwanted, 113",
        },
        "team": dict.fromkeys(LEVELS, "adviespunt-school-veiligheid, veilig-thuis"),
        "ouders": dict.fromkeys(LEVELS, "politie, noodnummer"),
    }
)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody wants of a new lesson; `day` is an ISO date."""

    name: str
    title: str
    theme: str
    levels: Sequence[str]
    public: str
    day: str


def as_name(text: str) -> str:
    """Return `text` as the name of a lesson: small letters, figures and hyphens; empty when none is left."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST_NAME].strip("-")


def as_title(name: str) -> str:
    """Return the name of a lesson as a title: `mijn-les` becomes "Mijn les"."""
    words = name.replace("-", " ").strip()
    return words[:1].upper() + words[1:]


def new_files(wishes: Wishes, schema_lines: Mapping[str, str]) -> dict[str, str]:
    """Return the files of a new lesson by their names in its folder, `les.yaml` first.

    `schema_lines` are the first lines of `les` and `niveau`, by which an editor knows the keys.
    """
    shared = {
        "title": quoted(wishes.title),
        "theme": wishes.theme,
        "public": wishes.public,
        "summary": SUMMARIES[wishes.public],
        "levels": wishes.levels,
        "for_whom": FOR_WHOM[wishes.public],
        "day": wishes.day,
        "year": wishes.day[:4],
        "schema": schema_lines["les"],
    }
    files = {"les.yaml": fill_template("nieuw/les.yaml", **shared)}
    for level in wishes.levels:
        one, two, three = CASTS[level]
        times = MINUTES[level]
        values = {
            "title": quoted(wishes.title),
            "level": level,
            "one": one,
            "two": two,
            "three": three,
            "times": times,
            "minutes": sum(minutes for step, minutes in times.items() if step != _NOT_A_STEP),
            "help_lines": _HELP_LINES[wishes.public][level],
            "pupil": PUPIL[level],
            "schema": schema_lines["niveau"],
        }
        files[f"{level}.yaml"] = fill_template(f"nieuw/{wishes.public}.yaml", **values)
    return {file: laid_out(text, file) for file, text in files.items()}


def quoted(text: str) -> str:
    """Return `text` as YAML reads it back: between quotes where it needs them."""
    folded = re.sub(r"\s+", " ", text).strip()
    plain = _SAFE.fullmatch(folded) and folded.lower() not in _WORDS_OF_YAML
    return folded if plain else json.dumps(folded, ensure_ascii=False)
