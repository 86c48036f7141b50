"""The schemas: right for all our files, with words for every key, and in the folder as the model gives them."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from lesmateriaal.dutch.keys import KEYS, key
from lesmateriaal.dutch.schema_words import FILE_NAMES, choice_texts, key_names, part_names
from lesmateriaal.lesson.content import find_content
from lesmateriaal.lesson.load import load_library
from lesmateriaal.lesson.model import Part
from lesmateriaal.lesson.schema import SCHEMAS, schema_files, schema_kind, schema_line
from schema_world import every_key, example_of, models, parts, reader_refuses, validator
from typed_yaml import as_texts, typed, written, yaml_files

ROOT = Path(__file__).resolve().parents[2]
UNIONS = {"Activity", "HandoutPart"}
"""Parts of several kinds; the first of them is a model too."""


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
    wanted = {("Kind", key("kind")), ("PartKind", key("kind"))}
    for model in models():
        for name in model.model_fields.keys() - {"kind"}:
            owner = next(
                each for each in reversed(model.__mro__) if name in vars(each).get("__annotations__", ())
            )
            wanted.add((owner.__name__, key(name)))

    assert set(key_names()) == wanted
    assert {name for _, name in key_names()} == set(KEYS.values())


def test_every_part_has_a_text_and_no_text_is_left_over() -> None:
    assert set(part_names()) == {each.__name__ for each in models()} | UNIONS


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


def test_the_line_of_a_file_leads_to_its_schema() -> None:
    assert schema_line("niveau", 2) == "# yaml-language-server: $schema=../../schema/niveau.json"
    assert schema_line("school", 0) == "# yaml-language-server: $schema=schema/school.json"
    assert {schema_kind(name) for name in ("po.yaml", "vo.yaml", "mbo.yaml")} == {"niveau"}
    assert (schema_kind("les.yaml"), schema_kind("les.yml"), schema_kind("niveau.yaml")) == (
        "les",
        None,
        "niveau",
    )
