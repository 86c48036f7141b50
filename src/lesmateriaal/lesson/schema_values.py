"""How a single value stands in a JSON Schema: what pydantic says of it, rewritten for who types YAML in an editor.

Two things differ from what pydantic writes. An editor reads YAML with types (`minuten: 7` is a number there), while
our reader takes every value as text. And the words an editor shows under a wrong value must be Dutch: the YAML
language server shows `errorMessage`, but has none for limits of length and number, so those are written as patterns
and conditions (docs/decisions/0023).
"""

from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from lesmateriaal.dutch.schema_words import sentence

Schema = dict[str, Any]

_SPACE = r"[ \t\r\n]"
_DAY = r"^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
_FIELDS: Mapping[str, tuple[str, str]] = {
    "version": (r"^\s*[0-9]+(\.[0-9]+)+\s*$", "version"),
    "colour": (r"^#[0-9A-Fa-f]{6}$", "colour"),
    "second_colour": (r"^#[0-9A-Fa-f]{6}$", "colour"),
    "file": (r"^(?![ \t]*/)(?!.*\.\.)[^\\:*?\"<>|]+$", "path"),
}
"""Fields whose own validator pydantic cannot put into a schema: the pattern of their text, and their sentence."""


class TypedValues(GenerateJsonSchema):
    """pydantic's schema, with the types that a value may have in an editor."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> Schema:
        """Return the schema of a value that our reader hands over as text and a validator makes into more."""
        made = super().function_before_schema(schema)
        if made.get("type") == "array":
            made["type"] = ["array", "string", "number"]
        if {"type": "null"} in made.get("anyOf", ()):
            # an empty value stands for none: the language server calls that null
            made["x-empty"] = True
        return made


def value_schema(field: str, raw: Schema) -> Schema:
    """Return the schema of the single value of `field`, from the schema that `TypedValues` made of it."""
    made = _value(field, without_none(raw))
    if raw.get("x-empty"):
        made["type"] = [made["type"], "null"]
        made["pattern"] = f"^$|{made['pattern']}"
    return made


def without_none(raw: Schema) -> Schema:
    """Return the schema of a value that may be left out, without the None that then stands for it."""
    if "anyOf" not in raw:
        return raw
    (found,) = (each for each in raw["anyOf"] if each != {"type": "null"})
    return dict(found)


def _value(field: str, raw: Schema) -> Schema:
    if field in _FIELDS:
        pattern, name = _FIELDS[field]
        return {"type": ["string", "number"], "pattern": pattern, "errorMessage": sentence(name)}
    match raw:
        case {"type": "integer"}:
            return _whole_number(raw)
        case {"type": "boolean"}:
            return {"type": "string", "enum": ["ja", "nee"], "errorMessage": sentence("yes_no")}
        case {"format": "date"}:
            return {"type": "string", "pattern": _DAY, "errorMessage": sentence("day")}
        case {"pattern": str()}:
            return _id(raw)
        case _:
            return _text(raw)


def _text(raw: Schema) -> Schema:
    """Return the schema of a text; its length is counted as our reader does, runs of white space as one."""
    most = raw["maxLength"]
    piece = rf"(?:[^ \t\r\n]|{_SPACE}+(?!{_SPACE}|$))"
    return {
        "type": ["string", "number"],
        "pattern": rf"^{_SPACE}*{piece}{{1,{most}}}{_SPACE}*$",
        "errorMessage": sentence("text"),
        "patternErrorMessage": sentence("text_length", most=most),
    }


def _id(raw: Schema) -> Schema:
    """Return the schema of the name by which content is called; `113` is one, and a number for an editor."""
    body = raw["pattern"].removeprefix("^")
    return {
        "type": ["string", "integer"],
        "pattern": rf"^(?!.{{{raw['maxLength'] + 1}}}){body}",
        "errorMessage": sentence("id"),
    }


def _whole_number(raw: Schema) -> Schema:
    least, most = raw.get("minimum", raw.get("ge")), raw.get("maximum", raw.get("le"))
    told = sentence("whole_number", least=least, most=most)
    return {
        "type": ["integer", "string"],
        "pattern": "^[0-9]{1,4}$",
        "errorMessage": told,
        "allOf": [
            refused({"type": "integer", "exclusiveMaximum": least}, told),
            refused({"type": "integer", "exclusiveMinimum": most}, told),
        ],
    }


def list_schema(raw: Schema, items: Schema) -> Schema:
    """Return the schema of a list of `items`; one text with blank lines may stand for a list of texts."""
    is_texts = isinstance(raw["type"], list)
    least, most = limits_of(raw)
    told = sentence("count", counts=count_words(least, most))
    made: Schema = {"type": raw["type"], "items": items}
    made["errorMessage"] = sentence("texts" if is_texts else "list")
    if is_texts and least:
        # two paragraphs have a line break between them, in every style of YAML
        made["pattern"] = r"\S" if least == 1 else r"\S[\s\S]*\n[\s\S]*\S"
        made["patternErrorMessage"] = told
    refusals = []
    if least:
        refusals.append(refused({"type": "array", "maxItems": least - 1}, told))
    if most is not None:
        refusals.append(refused({"type": "array", "minItems": most + 1}, told))
    return made | ({"allOf": refusals} if refusals else {})


def limits_of(raw: Schema) -> tuple[int, int | None]:
    """Return the least and the most items of a list; pydantic calls them lengths behind a validator."""
    least: int = raw["minItems"] if "minItems" in raw else raw.get("minLength", 0)
    most: int | None = raw.get("maxItems", raw.get("maxLength"))
    return least, most


def count_words(least: int, most: int | None) -> str:
    """Return how many items a list has, in words."""
    if most is None:
        return sentence("at_least", least=least)
    if not least:
        return sentence("at_most", most=most)
    name = {0: "exactly", 1: "one_of_two"}.get(most - least, "between")
    return sentence(name, least=least, most=most)


def refused(when: Schema, told: str) -> Schema:
    """Return a schema that refuses a value for which `when` holds; an editor says `told`.

    The language server has Dutch words for a wrong type only, and nothing here is ever null.
    """
    return {"if": when, "then": {"type": "null", "errorMessage": told}}
