"""What an editor and `docs/sleutels.md` say of each key: the texts are data, in `sleutels/*.toml`.

A file holds three kinds of table. `deel.<class>` tells what a part of a lesson is, `sleutel.<class>.<key>` what one
of its keys is, and `keuze.<class>` what each choice of an enumeration means. Classes are those of `lesson/`; a key
that many classes inherit stands with the one that has it first.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

FILES = ("les", "niveau", "activiteiten", "hand_out", "bladen", "school", "verzamelingen")
"""The names of the files with texts, in the order of the pages."""

FILE_NAMES: Mapping[str, str] = {
    "les": "`les.yaml` in de map van een les",
    "niveau": "`po.yaml`, `vo.yaml` en `mbo.yaml` in de map van een les",
    "school": "`school.yaml`, waar jij dat neerzet",
    "plaatjes": "`plaatjes.yaml` in de map `assets`",
    "personages": "`personages.yaml` in de map `assets`",
    "hulplijnen": "`hulplijnen.yaml` in de map `assets`",
    "bronnen": "`bronnen.yaml` in de map `assets`",
}
"""Each schema, and the files that it is for."""

_SENTENCES: Mapping[str, str] = {
    # under a wrong value
    "text": "Hier hoort een tekst.",
    "text_length": "Deze tekst is leeg, of langer dan {most} tekens.",
    "texts": "Hier horen teksten, elk op een eigen regel met een streepje ervoor.",
    "list": "Hier hoort een lijst: elk op een eigen regel, met een streepje ervoor.",
    "whole_number": "Hier hoort een heel getal van {least} tot en met {most}, zonder woorden.",
    "yes_no": "Schrijf `ja` of `nee`.",
    "day": "Schrijf jaar-maand-dag, zoals 2026-11-22.",
    "version": "Schrijf cijfers met een punt, zoals 2026.1.",
    "colour": 'Schrijf tussen aanhalingstekens # en zes cijfers of letters a-f, zoals "#1f5c8a".',
    "path": "Schrijf een naam zoals plaatjes/stil-raster.svg, zonder .. en zonder schijf ervoor.",
    "id": "Schrijf een naam met kleine letters, cijfers en streepjes, zoals `stil-raster`.",
    "choice": "Kies uit: {choices}.",
    "count": "Het aantal klopt niet. Goed is: {counts}.",
    "missing": "Hier ontbreekt de sleutel `{key}`.",
    "keys": "Hier kunnen alleen deze sleutels staan: {keys}.",
    "no_kind": "Begin met `soort:` en kies uit: {choices}.",
    "names": "Hier staan namen met kleine letters, cijfers en streepjes, elk met eigen sleutels eronder.",
    "meme_or_stickers": "Kies `meme` of `stickers`: precies een van de twee.",
    "steps_or_points": "Kies `stappen` of `punten`: precies een van de twee.",
    "quiz_right_answers": "Zet bij precies één keuze `goed: ja`.",
    # in a description
    "needed": "Verplicht.",
    "optional": "Mag weg.",
    "otherwise": "Mag weg: dan geldt `{value}`.",
    "items": "Aantal: {counts}.",
    "characters": "Hooguit {most} tekens.",
    "exactly": "precies {least}",
    "at_least": "minstens {least}",
    "at_most": "hooguit {most}",
    "one_of_two": "{least} of {most}",
    "between": "{least} tot en met {most}",
    "whole": "{title}: alles wat nog nodig is",
    "example": "Voorbeeld:",
    # on the page of all keys
    "page_title": "Sleutels: alles wat je in een les kunt schrijven",
    "page_intro": "Deze bladzijde is gemaakt met `lesmateriaal schema --uitvoer markdown`. Verander haar niet met de "
    "hand: de teksten staan in `src/lesmateriaal/dutch/sleutels/`.\n\nDezelfde uitleg zie je in je editor, als je met "
    "de muis op een sleutel staat.",
    "page_files": "Staat in: {files}.",
    "page_shared": "Dit hoort bij elke soort:",
    "page_none": "Heeft geen eigen sleutels.",
    # the command
    "all_or_one": "Met een naam komt er één schema op het scherm. Wil je een map vullen? Laat de naam dan weg.",
    "written": "{files} gemaakt in {folder}",
    "row": "{name:<12}{title}",
}


@dataclass(frozen=True, slots=True)
class KeyText:
    """What is told of a part, or of one of its keys."""

    title: str
    what: str
    example: Any = None
    below: str = ""
    """The name under which an example stands, where the keys are names that authors choose."""


def sentence(name: str, /, **facts: object) -> str:
    """Return the sentence or word `name` with `facts` filled in."""
    return _SENTENCES[name].format(**facts)


@cache
def _tables(kind: str) -> Mapping[str, Mapping[str, Any]]:
    """Return the tables of all files that stand under `kind`."""
    found: dict[str, Mapping[str, Any]] = {}
    for name in FILES:
        text = files("lesmateriaal.dutch").joinpath("sleutels", f"{name}.toml").read_text("utf-8")
        found |= tomllib.loads(text).get(kind, {})
    return found


def part_names() -> Iterable[str]:
    """Return the classes that have a text."""
    return _tables("deel")


def key_names() -> Iterable[tuple[str, str]]:
    """Return each class and key that have a text."""
    return [(part, key) for part, keys in _tables("sleutel").items() for key in keys]


def part_text(part: str) -> KeyText:
    """Return what is told of the class `part`."""
    return _text(_tables("deel")[part])


def key_text(parts: Iterable[str], key: str) -> KeyText:
    """Return what is told of `key`, by the first of the classes `parts` that tells of it."""
    tables = _tables("sleutel")
    return _text(next(tables[part][key] for part in parts if key in tables.get(part, {})))


def choice_texts(enum: str) -> Mapping[str, str]:
    """Return what each choice of the enumeration `enum` means; empty when nothing is told."""
    return _tables("keuze").get(enum, {})


def _text(table: Mapping[str, Any]) -> KeyText:
    return KeyText(table["titel"], table["wat"], table.get("voorbeeld"), table.get("onder", ""))
