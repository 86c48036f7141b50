"""The schemas for tests: their parts, their keys and examples, and what our own reader says of the same values."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from jsonschema import Draft7Validator
from pydantic import ValidationError

from lesmateriaal.lesson.model import Part
from lesmateriaal.lesson.schema import SCHEMAS, schema_of
from lesmateriaal.lesson.schema_texts import split_example
from typed_yaml import typed

Schema = dict[str, Any]


@cache
def schema(kind: str) -> Schema:
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


def parts(kind: str) -> dict[str, Schema]:
    """Return the schema `kind` and those of all parts in it, by the name of their class."""
    definitions: dict[str, Schema] = schema(kind)["definitions"]
    return {SCHEMAS[kind].__name__: schema(kind)} | definitions


def every_key() -> Iterator[tuple[str, Schema]]:
    """Yield the schema of each key, with where it stands."""
    for kind in SCHEMAS:
        for part, found in parts(kind).items():
            for name, value in found["properties"].items():
                yield f"{kind}: {part}.{name}", value


def example_of(value: Schema) -> Any:
    """Return the example that an editor shows of a key."""
    if "const" in value:
        return value["const"]
    if "examples" in value:
        return value["examples"][0]
    return typed(split_example(value["markdownDescription"])[1])


def reader_refuses(model: type[Part], values: dict[str, Any]) -> list[Any]:
    """Return where and how the model refuses `values`, leaving out the keys of the file itself that are missing."""
    try:
        model.model_validate(values)
    except ValidationError as error:
        found = [(each["loc"], each["type"]) for each in error.errors()]
        return [each for each in found if len(each[0]) > 1 or each[1] != "missing"]
    return []
