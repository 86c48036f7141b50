"""The schemas: they take what our reader takes, tell what a person can read, and stand in the folder as they are."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from pydantic import ValidationError

from lesmateriaal.dutch.keys import KEYS, key
from lesmateriaal.dutch.schema_words import FILE_NAMES, choice_texts, key_names, part_names
from lesmateriaal.lesson.activities import Kind
from lesmateriaal.lesson.content import find_content
from lesmateriaal.lesson.handout import PartKind
from lesmateriaal.lesson.load import load_library
from lesmateriaal.lesson.model import Part
from lesmateriaal.lesson.schema import SCHEMAS, schema_files, schema_kind, schema_line, schema_of
from lesmateriaal.lesson.schema_texts import split_example
from typed_yaml import as_texts, typed, written, yaml_files

ROOT = Path(__file__).resolve().parents[2]
UNIONS = {"Activity": Kind, "HandoutPart": PartKind}


@cache
def schema(kind: str) -> dict[str, Any]:
    """Return the schema `kind`, made once."""
    return schema_of(kind)


@cache
def validator(kind: str) -> Draft7Validator:
    """Return what checks a value against the schema `kind`."""
    return Draft7Validator(schema(kind))


def models(base: type[Part] = Part) -> Iterator[type[Part]]:
    """Yield every model that is read from YAML."""
    for each in base.__subclasses__():
        yield each
        yield from models(each)


def parts(kind: str) -> dict[str, dict[str, Any]]:
    """Return the schema `kind` and those of all parts in it, by the name of their class."""
    return {SCHEMAS[kind].__name__: schema(kind)} | schema(kind)["definitions"]


def every_key() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the schema of each key, with where it stands."""
    for kind in SCHEMAS:
        for part, found in parts(kind).items():
            for name, value in found["properties"].items():
                yield f"{kind}: {part}.{name}", value


def example_of(value: dict[str, Any]) -> Any:
    """Return the example that an editor shows of a key."""
    if "const" in value:
        return value["const"]
    if "examples" in value:
        return value["examples"][0]
    return typed(split_example(value["markdownDescription"])[1])


def test_the_folder_holds_what_the_model_gives() -> None:
    assert {path.name: path.read_text("utf-8") for path in (ROOT / "schema").iterdir()} == schema_files()


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_schema_is_one_of_draft_07(kind: str) -> None:
    schema = json.loads(schema_files()[f"{kind}.json"])

    assert schema["$schema"] == Draft7Validator.META_SCHEMA["$schema"]
    Draft7Validator.check_schema(schema)


@pytest.mark.parametrize("path", yaml_files(ROOT), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_file_of_the_content_is_right_by_its_schema(path: Path) -> None:
    kind = schema_kind(path.name)
    assert kind is not None
    text = path.read_text("utf-8-sig")

    for read in (typed(text), as_texts(text)):
        assert [error.message for error in validator(kind).iter_errors(read)] == []


def test_every_key_of_every_model_has_a_text_and_no_text_is_left_over() -> None:
    wanted = set()
    for model in models():
        for name in model.model_fields:
            owner = next(
                each for each in reversed(model.__mro__) if name in each.__dict__.get("__annotations__", ())
            )
            wanted.add((owner.__name__, key(name)))
    kinds = {
        ("Kind" if owner in {each.__name__ for each in activity_models()} else "PartKind", name)
        for owner, name in wanted
        if name == key("kind")
    }

    assert set(key_names()) == {pair for pair in wanted if pair[1] != key("kind")} | kinds
    assert {name for _, name in key_names()} == set(KEYS.values())


def activity_models() -> list[type[Part]]:
    """Return the models of all kinds of activity."""
    from lesmateriaal.lesson.activities import Activity

    return [each for each in models() if issubclass(each, Activity)]


def test_every_part_has_a_text_and_no_text_is_left_over() -> None:
    assert set(part_names()) == {each.__name__ for each in models()} | set(UNIONS)


def test_every_file_with_a_schema_is_told_of() -> None:
    assert list(FILE_NAMES) == list(SCHEMAS)


def test_every_choice_means_something() -> None:
    for place, value in every_key():
        if value.get("enum", ["ja", "nee"]) != ["ja", "nee"]:
            assert all(value["enumDescriptions"]), place
            assert len(value["enumDescriptions"]) == len(value["enum"]), place
    assert choice_texts("Level").keys() == {"po", "vo", "mbo"}


def test_every_key_has_a_title_a_description_and_an_example() -> None:
    without = [
        place
        for place, value in every_key()
        if not (value["title"] and value["description"] and example_of(value))
    ]

    assert without == []


def test_an_example_of_texts_needs_no_quotes() -> None:
    # an editor fills it in as it is
    texts = [text for _, value in every_key() for text in value.get("examples", ()) if isinstance(text, list)]

    assert [text for text in texts for item in text if typed(f"- {item}") != [item]] == []


@pytest.mark.parametrize("model", [each for each in models() if each.__name__ != "Activity"])
def test_every_example_is_read_without_a_problem(model: type[Part]) -> None:
    either = {"PictureTalk": ("meme", "stickers"), "StepBlock": ("steps", "points")}.get(model.__name__, ())
    needed = {name for name, field in model.model_fields.items() if field.is_required()}
    found = next(each[model.__name__] for each in map(parts, SCHEMAS) if model.__name__ in each)
    examples = {name: example_of(found["properties"][key(name)]) for name in model.model_fields}
    if "activities" in examples:
        # one is enough to see how it looks
        examples["activities"] *= 3

    for added in model.model_fields:
        one = {each for each in either[:1] if added not in either}
        whole = {key(name): written(examples[name]) for name in needed | one | {added}}
        assert reader_refuses(model, whole) == [], added


def test_every_picture_character_help_line_and_source_in_an_example_is_there() -> None:
    library = load_library(find_content(ROOT))
    named = {
        "plaatje": library.pictures.keys(),
        "wie": library.characters.keys(),
        "hulplijnen": library.help_lines.keys(),
        "bronnen": library.sources.keys(),
        "bron": {*library.sources, *(each.source for each in library.pictures.values())},
    }
    for place, value in every_key():
        name = place.rpartition(".")[2]
        example = example_of(value)
        if name in named and not isinstance(example, dict) and not place.startswith("personages"):
            assert set(example if isinstance(example, list) else [example]) <= set(named[name]), place


def reader_refuses(model: type[Part], values: dict[str, Any]) -> list[Any]:
    """Return where and how the model refuses `values`, leaving out the keys of the file itself that are missing."""
    try:
        model.model_validate(values)
    except ValidationError as error:
        found = [(each["loc"], each["type"]) for each in error.errors()]
        return [each for each in found if len(each[0]) > 1 or each[1] != "missing"]
    return []


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


def activity(kind: str, **changes: Any) -> dict[str, Any]:
    """Return an activity made of the examples, as text."""
    model = next(each for each in activity_models() if each.__name__ == kind)
    made = {
        key(name): example_at(kind, key(name))
        for name, field in model.model_fields.items()
        if field.is_required()
    }
    return made | changes


def told_of(made: dict[str, Any]) -> list[str]:
    """Return what the schema says of the second of three activities."""
    other = activity("Closing")
    errors = validator("niveau").iter_errors({"activiteiten": [other, made, other]})
    return [error.schema.get("errorMessage", error.message) for error in errors if 1 in error.absolute_path]


def test_an_activity_of_examples_is_right() -> None:
    for model in activity_models():
        if model.__name__ not in ("Activity", "PictureTalk"):
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


def test_a_quiz_without_a_right_answer_and_a_beeld_without_a_picture_are_refused() -> (
    None
):
    quiz = activity("Quiz", keuzes=[{"tekst": "a"}, {"tekst": "b"}])

    assert told_of(quiz) == ["Zet bij precies één keuze `goed: ja`."]
    assert told_of(activity("PictureTalk")) == ["Kies `meme` of `stickers`: precies een van de twee."]


def test_the_line_of_a_file_leads_to_its_schema() -> None:
    assert schema_line("niveau", 2) == "# yaml-language-server: $schema=../../schema/niveau.json"
    assert schema_line("school", 0) == "# yaml-language-server: $schema=schema/school.json"
    assert {schema_kind(name) for name in ("po.yaml", "vo.yaml", "mbo.yaml")} == {"niveau"}
    assert (schema_kind("les.yaml"), schema_kind("les.yml"), schema_kind("niveau.yaml")) == (
        "les",
        None,
        "niveau",
    )
