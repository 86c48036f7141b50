"""`docs/sleutels.md`: every key that an author can write, with what it is and an example, from the schemas."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lesmateriaal.dutch.keys import key
from lesmateriaal.dutch.schema_words import FILE_NAMES, sentence
from lesmateriaal.lesson.schema import SCHEMAS, schema_of
from lesmateriaal.lesson.schema_texts import as_yaml, split_example
from lesmateriaal.lesson.schema_values import Schema

_INDENT = "  "


def keys_page(kinds: Sequence[str] = tuple(SCHEMAS)) -> str:
    """Return the page on the keys of the files `kinds`, as Markdown."""
    pieces = [f"# {sentence('page_title')}", sentence("page_intro")]
    pieces.append("\n".join(_contents(kinds)))
    for kind in kinds:
        pieces += _file(kind)
    return "\n\n".join(pieces) + "\n"


def _contents(kinds: Sequence[str]) -> Iterator[str]:
    for kind in kinds:
        title = str(schema_of(kind)["title"])
        yield f"- [{title}](#{anchor(title)})"


def anchor(heading: str) -> str:
    """Return where a heading of Markdown can be linked to, as the usual programs make it."""
    kept = "".join(letter for letter in heading.lower() if letter.isalnum() or letter in " -_")
    return kept.replace(" ", "-")


def _file(kind: str) -> Iterator[str]:
    schema = schema_of(kind)
    yield f"## {schema['title']}"
    yield _what(schema)
    yield sentence("page_files", files=FILE_NAMES[kind])
    yield from _keys(schema["properties"])
    yield from _parts(schema, schema["definitions"], {""})


def _parts(schema: Schema, definitions: Mapping[str, Schema], told: set[str]) -> Iterator[str]:
    """Yield each part that `schema` leads to, in the order in which an author meets it, once."""
    for name in _names_in(schema["properties"]):
        if name in told:
            continue
        told.add(name)
        part = definitions[name]
        kinds = [
            each["then"]["$ref"].rpartition("/")[2]
            for each in part["allOf"]
            if "$ref" in each.get("then", {})
        ]
        yield f"### {part['title']}"
        yield _what(part)
        yield from _keys(part["properties"])
        shared = _shared([definitions[each]["properties"] for each in kinds])
        if shared:
            yield sentence("page_shared")
            yield from _keys(shared)
        for each in kinds:
            told.add(each)
            yield from _kind(definitions[each], shared)
        for each in kinds:
            own = {
                name_: value
                for name_, value in definitions[each]["properties"].items()
                if name_ not in shared
            }
            yield from _parts({"properties": own}, definitions, told)
        yield from _parts({"properties": shared}, definitions, told)
        yield from _parts({"properties": part["properties"]}, definitions, told)


def _kind(part: Schema, shared: Mapping[str, Schema]) -> Iterator[str]:
    word = key("kind")
    yield f"### {part['title']} (`{word}: {part['properties'][word]['const']}`)"
    yield _what(part)
    own = {name: each for name, each in part["properties"].items() if name not in shared and name != word}
    yield from _keys(own) if own else [sentence("page_none")]


def _shared(parts: Sequence[Mapping[str, Schema]]) -> dict[str, Schema]:
    """Return the keys that parts of all kinds have, with the same words."""
    if not parts:
        return {}
    first, *others = parts
    return {name: each for name, each in first.items() if all(other.get(name) == each for other in others)}


def _names_in(properties: Mapping[str, Any]) -> Iterator[str]:
    for each in properties.values():
        values = [each, each.get("items", {}), *each.get("patternProperties", {}).values()]
        yield from (value["$ref"].rpartition("/")[2] for value in values if "$ref" in value)


def _keys(properties: Mapping[str, Schema]) -> Iterator[str]:
    for name, each in properties.items():
        what, example = split_example(_what(each))
        meanings = zip(each.get("enum", ()), each.get("enumDescriptions", ()), strict=False)
        yield f"**`{name}`** · {each['title']}. {what}".replace("?.", "?")
        if listed := [f"- `{choice}`: {meaning}" for choice, meaning in meanings]:
            yield "\n".join(listed)
        if "examples" in each:
            example = as_yaml({name: each["examples"][0]})
        elif example:
            example = f"{name}:\n" + "".join(f"{_INDENT}{line}\n" for line in example.splitlines())
        if example:
            # without the word yaml, which our guides keep for examples that a test builds
            yield f"```\n{example}```"


def _what(schema: Schema) -> str:
    return str(schema.get("markdownDescription", schema["description"]))
