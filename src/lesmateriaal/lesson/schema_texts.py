"""What an editor shows beside a key: its title and description, an example, and a part with all keys it must have."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any

import yaml
from pydantic.fields import FieldInfo

from lesmateriaal.dutch.schema_words import sentence
from lesmateriaal.lesson.schema_values import Schema, count_words, limits_of

Definitions = Mapping[str, Schema]

_FENCE = "```"
_USUAL_CHARACTERS, _USUAL_ITEMS = 2000, 20
"""The limits of a text and of a list that nearly all have (lesson/model.py); nobody has to hear of them."""


def told(title: str, what: str) -> Schema:
    """Return the words for a part or a key; only an editor that knows markdown gets its marks."""
    plain = what.replace("`", "").replace("*", "")
    return {"title": title, "description": plain} | ({} if plain == what else {"markdownDescription": what})


def facts_of(raw: Schema, field: FieldInfo) -> Iterator[str]:
    """Yield sentences on what the value of `field` may be, and what holds without it."""
    if "items" in raw:
        least, most = limits_of(raw)
        if most != _USUAL_ITEMS and (least > 1 or most is not None):
            yield sentence("items", counts=count_words(least, most))
    elif (most := raw.get("maxLength", _USUAL_CHARACTERS)) != _USUAL_CHARACTERS and "pattern" not in raw:
        yield sentence("characters", most=most)
    if field.is_required():
        yield sentence("needed")
    elif field.default in (None, (), False):
        yield sentence("optional")
    else:
        yield sentence("otherwise", value=_shown(field.default))


def _shown(default: Any) -> str:
    if isinstance(default, tuple):
        return ", ".join(map(str, default))
    return "ja" if default is True else str(default)


def show_example(schema: Schema, example: Any) -> None:
    """Put `example` into the schema of a key: where it fills in a value, or else among the words.

    An editor offers `examples` as values too, and there calls one that has keys of its own `[object Object]`.
    """
    schema.pop("examples", None)
    schema.pop("x-name", None)
    if any(isinstance(each, dict) for each in (example, *(example if isinstance(example, list) else ()))):
        what = schema.get("markdownDescription", schema["description"])
        schema["markdownDescription"] = f"{what}{_before_example()}{as_yaml(example)}{_FENCE}"
    else:
        schema["examples"] = [example]


def split_example(told: str) -> tuple[str, str]:
    """Return the words of a description, and the YAML of the example among them; empty when there is none."""
    what, _, example = told.partition(_before_example())
    return what, example.removesuffix(_FENCE)


def _before_example() -> str:
    return f"\n\n{sentence('example')}\n\n{_FENCE}yaml\n"


def as_yaml(value: Any) -> str:
    """Return `value` as an author would write it."""
    return str(yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=80))


class _Dumper(yaml.SafeDumper):
    """Writes YAML as our lessons have it: lists with an indent, double quotes, days without quotes."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def choose_scalar_style(self) -> str:
        style = str(super().choose_scalar_style())
        return '"' if style == "'" else style


_Dumper.yaml_implicit_resolvers = {
    first: [each for each in found if each[0] != "tag:yaml.org,2002:timestamp"]
    for first, found in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def example_of(schema: Schema, definitions: Definitions) -> Any:
    """Return an example of a value of `schema`: what is told there, or made of the keys that must be there."""
    match schema:
        case {"examples": [example, *_]} | {"const": example}:
            return example
        case {"$ref": str(target)}:
            return example_of(definitions[target.rpartition("/")[2]], definitions)
        case {"patternProperties": dict(tables), "x-name": name}:
            (value,) = tables.values()
            return {name: example_of(value, definitions)}
        case {"allOf": [*_, {"then": {"$ref": str()} as last}]}:
            # of parts of several kinds the last one is the shortest
            return example_of(last, definitions)
        case {"items": dict(items)}:
            return [example_of(items, definitions)]
    properties = schema["properties"]
    return {name: example_of(properties[name], definitions) for name in needed_keys(schema)}


def needed_keys(schema: Schema) -> Sequence[str]:
    """Return the keys that a part must have, in order."""
    return [each["required"][0] for each in schema["allOf"] if "required" in each]


def snippets_in(schema: Schema) -> Iterator[list[Schema]]:
    """Yield the lists of ready-made beginnings of a part, also those for when it is of no kind yet."""
    for each in (schema, *(branch.get("else", {}) for branch in schema["allOf"])):
        if "defaultSnippets" in each:
            yield each["defaultSnippets"]


def snippet_of(schema: Schema, definitions: Definitions) -> Any:
    """Return a part with all keys it must have, and places to fill in: `$1`, `$2`, …"""
    return _snippet(schema, definitions, count(1))


def _snippet(schema: Schema, definitions: Definitions, places: "count[int]") -> Any:
    match schema:
        case {"$ref": str(target)}:
            return _snippet(definitions[target.rpartition("/")[2]], definitions, places)
        case {"allOf": [*_, {"then": {"$ref": str()} as last}]}:
            return _snippet(last, definitions, places)
        case {"const": value}:
            return value
        case {"enum": list(choices)}:
            return f"${{{next(places)}|{','.join(choices)}|}}"
        case {"items": dict(items)}:
            return [_snippet(items, definitions, places) for _ in range(_least_items(schema))]
        case {"properties": dict(properties)}:
            return {name: _snippet(properties[name], definitions, places) for name in needed_keys(schema)}
    return f"${next(places)}"


def _least_items(schema: Schema) -> int:
    """Return how many items a list must have, at least 1: `list_schema` refuses a list of fewer."""
    most_refused = (each["if"].get("maxItems", 0) for each in schema.get("allOf", ()))
    return max(most_refused, default=0) + 1
