"""The schemas take what our reader takes, refuse what they can, and say so in Dutch."""

from typing import Any

import pytest

from lesmateriaal.dutch.keys import key
from lesmateriaal.lesson.activities import Activity
from lesmateriaal.lesson.model import Part
from lesmateriaal.lesson.schema import SCHEMAS
from schema_world import example_of, models, parts, reader_refuses, validator
from typed_yaml import as_texts, typed

RIGHT = [
    ("minuten", "50"),
    ("minuten", '"50"'),
    ("titel", "2026"),
    ("titel", "3.5"),
    ("titel", "x" * 2000),
    ("titel", ">\n  " + "x " * 1000),
    ("onthoud", "ja"),
    ("afspraak", ">\n" + "  ab\n" * 100),
    ("leerdoelen", "[a, b]"),
    ("leerdoelen", ">\n  a\n\n  b"),
    ("leerdoelen", "|\n  a\n\n  b"),
    ("leerlijn", "een"),
    ("leerlijn", "[]"),
    ("hulplijnen", "[113]"),
    ("hulplijnen", '["113", kindertelefoon]'),
    ("bronnen", "[]"),
    ("bronnen", "[b1, b2]"),
    ("denker", "{wie: luuk}"),
    ("aanvaard", "[]"),
]
WRONG = [
    ("minuten", "zeven"),
    ("minuten", "0"),
    ("minuten", "121"),
    ("minuten", "7.5"),
    ("minuten", "10 minuten"),
    ("titel", '""'),
    ("titel", '"  "'),
    ("titel", "[a]"),
    ("titel", "{a: b}"),
    ("titel", "x" * 2001),
    ("afspraak", ">\n" + "  abc\n" * 76),
    ("leerdoelen", "een"),
    ("leerdoelen", "[een]"),
    ("leerdoelen", "[a, b, c, d]"),
    ("leerdoelen", "[a, [b]]"),
    ("hulplijnen", "kindertelefoon"),
    ("hulplijnen", "[Kindertelefoon]"),
    ("hulplijnen", "[]"),
    ("hulplijnen", f"[{'x' * 61}]"),
    ("denker", "luuk"),
    ("denker", "{gezicht: blij}"),
    ("denker", "{wie: luuk, gezciht: blij}"),
    ("omslag", "[{wie: a}, {wie: b}]"),
]


def refused(kind: str, text: str) -> tuple[bool, bool]:
    """Return whether the schema `kind` refuses a value in `text`, and whether our reader does."""
    by_schema = [error for error in validator(kind).iter_errors(typed(text)) if error.absolute_path]
    return bool(by_schema), bool(reader_refuses(SCHEMAS[kind], as_texts(text)))


@pytest.mark.parametrize(("name", "value"), RIGHT)
def test_the_schema_takes_what_the_reader_takes(name: str, value: str) -> None:
    assert refused("niveau", f"{name}: {value}\n") == (False, False)


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_the_schema_refuses_what_the_reader_refuses(name: str, value: str) -> None:
    assert refused("niveau", f"{name}: {value}\n") == (True, True)


OTHER_FILES = [
    ("les", "datum: 2026-11-22", True),
    ("les", "datum: 22-11-2026", False),
    ("les", "datum: 2026-13-01", False),
    ("les", "versie: 2026.1", True),
    ("les", 'versie: "2026.1.2"', True),
    ("les", "versie: eerste", False),
    ("les", "niveaus: {po: groep 8}", True),
    ("les", "niveaus: {havo: groep 8}", False),
    ("les", "niveaus: {}", False),
    ("les", "publiek: team", True),
    ("les", "publiek: mentoren", False),
    ("school", "kleur: '#1f5c8a'", True),
    ("school", "kleur: #1f5c8a", False),
    ("school", "kleur: blauw", False),
    ("school", "logo: logo.png", True),
    ("school", f"naam: {'x' * 81}", False),
    ("plaatjes", "plaatjes: {a-b: {bestand: plaatjes/a.svg, alt: x, maker: x, bron: x, licentie: x}}", True),
    ("plaatjes", "plaatjes: {a b: {bestand: plaatjes/a.svg, alt: x, maker: x, bron: x, licentie: x}}", False),
    ("plaatjes", "plaatjes: {a: {bestand: ../a.svg, alt: x, maker: x, bron: x, licentie: x}}", False),
    ("plaatjes", "plaatjes: {a: {bestand: /a.svg, alt: x, maker: x, bron: x, licentie: x}}", False),
    (
        "hulplijnen",
        "hulplijnen: {a: {naam: x, doelgroep: [school], niveaus: [po], leeftijd: x, bereik: x, bron: b1, "
        "jaar: 2022, nummer_bevestigd: nee, gecontroleerd_op: }}",
        True,
    ),
    (
        "hulplijnen",
        "hulplijnen: {a: {naam: x, doelgroep: [school], niveaus: [po], leeftijd: x, bereik: x, bron: b1, "
        "jaar: 2022, nummer_bevestigd: yes}}",
        False,
    ),
]


@pytest.mark.parametrize(("kind", "text", "is_right"), OTHER_FILES)
def test_schema_and_reader_agree_on_the_other_files(kind: str, text: str, is_right: bool) -> None:
    assert refused(kind, text) == (not is_right, not is_right)


def activity_models() -> list[type[Part]]:
    """Return the models of all kinds of activity."""
    return [each for each in models() if issubclass(each, Activity) and each is not Activity]


def activity(kind: str, **changes: Any) -> dict[str, Any]:
    """Return an activity made of the examples, as text."""
    model = next(each for each in activity_models() if each.__name__ == kind)
    needed = [key(name) for name, field in model.model_fields.items() if field.is_required()]
    return {name: example_of(parts("niveau")[kind]["properties"][name]) for name in needed} | changes


def told_of(made: dict[str, Any]) -> list[str]:
    """Return what the schema says of the second of three activities."""
    other = activity("Closing")
    errors = validator("niveau").iter_errors({"activiteiten": [other, made, other]})
    return [error.schema.get("errorMessage", error.message) for error in errors if 1 in error.absolute_path]


def test_an_activity_of_examples_is_right() -> None:
    for model in activity_models():
        if model.__name__ != "PictureTalk":
            assert told_of(activity(model.__name__)) == []


def test_a_key_of_another_kind_is_refused() -> None:
    (told,) = told_of(activity("Chat", conclusie="x"))

    assert told.startswith("Hier kunnen alleen deze sleutels staan: soort, titel, ")


def test_an_unknown_kind_is_told_once() -> None:
    (told,) = told_of(activity("Chat", soort="chatt"))

    assert told.startswith("Kies uit: opening, uitleg, ")


def test_a_missing_key_is_told_by_its_name() -> None:
    made = activity("Chat")
    del made["doel"]

    assert told_of(made) == ["Hier ontbreekt de sleutel `doel`."]


def test_a_quiz_without_a_right_answer_and_a_beeld_without_a_picture_are_refused() -> None:
    quiz = activity("Quiz", keuzes=[{"tekst": "a"}, {"tekst": "b"}])

    assert told_of(quiz) == ["Zet bij precies één keuze `goed: ja`."]
    assert told_of(activity("PictureTalk")) == ["Kies `meme` of `stickers`: precies een van de twee."]
