"""The files that authors write as JSON Schema (draft-07), for an editor that completes, underlines and explains.

pydantic gives the bones, `schema_values` makes each value fit what an editor reads, and here come the Dutch texts,
the kinds of part, and the ready-made beginnings. What an editor does with it is tried with the real YAML language
server (tests/project/test_language_server.py); docs/decisions/0023 tells the choices.
"""

import json
import typing
from collections.abc import Iterator, Mapping
from functools import cache

from pydantic.fields import FieldInfo

from lesmateriaal.dutch.keys import key
from lesmateriaal.dutch.schema_words import choice_texts, key_text, part_text, sentence
from lesmateriaal.lesson.level import Lesson, LevelLesson
from lesmateriaal.lesson.library import CharacterFile, HelpLineFile, PictureFile, SourceFile
from lesmateriaal.lesson.model import Level, Part
from lesmateriaal.lesson.schema_kinds import kinds_schema
from lesmateriaal.lesson.schema_rules import rules_of
from lesmateriaal.lesson.schema_texts import example_of, facts_of, show_example, snippet_of, snippets_in, told
from lesmateriaal.lesson.schema_values import Schema, TypedValues, list_schema, value_schema, without_none
from lesmateriaal.lesson.school_model import School

SCHEMAS: Mapping[str, type[Part]] = {
    "les": Lesson,
    "niveau": LevelLesson,
    "school": School,
    "plaatjes": PictureFile,
    "personages": CharacterFile,
    "hulplijnen": HelpLineFile,
    "bronnen": SourceFile,
}
"""The schemas by name, each with the model of the file it is for."""

SCHEMA_FOLDER = "schema"
DRAFT = "http://json-schema.org/draft-07/schema#"

_UNIONS: Mapping[str, str] = {"Activity": "Activity", "TextPart": "HandoutPart"}
"""The name of a part of several kinds, by the base of those kinds, or else the first of them."""


def schema_line(kind: str, depth: int) -> str:
    """Return the first line of a file that the schema `kind` is for.

    `depth` counts the folders between that file and the folder with `schema/`: 2 for a file of a lesson,
    1 for one in `assets/`, 0 for a `school.yaml` beside it.
    """
    return f"# yaml-language-server: $schema={'../' * depth}{SCHEMA_FOLDER}/{kind}.json"


def schema_kind(file_name: str) -> str | None:
    """Return which schema a file called `file_name` has; None when it has none."""
    stem, _, ending = file_name.rpartition(".")
    if ending != "yaml":
        return None
    return "niveau" if stem in set(Level) else stem if stem in SCHEMAS else None


def schema_files() -> dict[str, str]:
    """Return the files of the folder `schema/` by name, as text."""
    return {f"{kind}.json": schema_text(kind) for kind in SCHEMAS}


@cache
def schema_text(kind: str) -> str:
    """Return the schema `kind` as the text of a file: the same model gives the same text."""
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=1) + "\n"


def schema_of(kind: str) -> Schema:
    """Return the schema `kind`, one of `SCHEMAS`."""
    return _Builder(SCHEMAS[kind]).build()


class _Builder:
    """Makes the schema of one file, with a definition for each part below it."""

    def __init__(self, model: type[Part]) -> None:
        self.model = model
        self.raw = model.model_json_schema(schema_generator=TypedValues)
        self.classes = {each.__name__: each for each in _classes(Part)}
        self.definitions: dict[str, Schema] = {}

    def build(self) -> Schema:
        """Return the whole schema."""
        top = self._part(self.model, self.raw)
        keys = [each for made in (top, *self.definitions.values()) for each in made["properties"].values()]
        shown = [(each, example_of(each, self.definitions)) for each in keys if "const" not in each]
        for each, example in shown:
            show_example(each, example)
        for made in self.definitions.values():
            for snippets in snippets_in(made):
                for each in snippets:
                    each["body"] = snippet_of(self.definitions[each["body"]], self.definitions)
        return {"$schema": DRAFT, **top, "definitions": dict(sorted(self.definitions.items()))}

    def _part(self, model: type[Part], raw: Schema) -> Schema:
        # an author begins with the kind of a part, so that an editor knows which keys come after it
        fields = sorted(model.model_fields.items(), key=lambda each: each[0] != "kind")
        properties = {key(name): self._property(model, name, field, raw) for name, field in fields}
        needed = (key(name) for name, field in fields if field.is_required())
        text = part_text(model.__name__)
        whole = {
            "label": sentence("whole", title=text.title),
            "description": text.what,
            "body": model.__name__,
        }
        return {
            **told(text.title, text.what),
            "type": "object",
            **({} if model is self.model else {"defaultSnippets": [whole]}),
            "properties": properties,
            "additionalProperties": False,
            "errorMessage": sentence("keys", keys=", ".join(properties)),
            "allOf": [*map(_needed, needed), *rules_of(model)],
        }

    def _property(self, model: type[Part], name: str, field: FieldInfo, raw: Schema) -> Schema:
        if name == "kind":
            return self._kind(model, raw)
        text = key_text([each.__name__ for each in model.__mro__], key(name))
        bare = without_none(raw["properties"][key(name)])
        made = told(text.title, " ".join((text.what, *facts_of(bare, field))))
        made |= self._shape(name, raw["properties"][key(name)], text.below)
        if text.example is not None:
            made["examples"] = [text.example]
        return made

    def _kind(self, model: type[Part], raw: Schema) -> Schema:
        """Return the schema of the key that says of which kind a part is: it tells what that kind is for."""
        text = part_text(model.__name__)
        kind = raw["properties"][key("kind")]["const"]
        return told(text.title, text.what) | {"type": "string", "const": kind}

    def _shape(self, field: str, raw: Schema, below: str = "") -> Schema:
        """Return the schema of a value of `field`; a table has an example called `below`."""
        match without_none(raw):
            case {"$ref": str(target)}:
                name = target.rpartition("/")[2]
                return self._refer(name) if name in self.classes else self._choice(name)
            case {"oneOf": list(kinds)}:
                return self._union([each["$ref"].rpartition("/")[2] for each in kinds])
            case {"patternProperties": dict(tables)}:
                return self._named(tables, below)
            case {"propertyNames": {"$ref": str(target)}, "additionalProperties": dict(value)}:
                return self._chosen(field, target.rpartition("/")[2], value)
            case {"items": dict(items)} as found:
                return list_schema(found, self._shape(field, items))
            case _:
                return value_schema(field, raw)

    def _refer(self, name: str) -> Schema:
        """Return a reference to the definition of the class `name`, and see to it that there is one."""
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = self._part(self.classes[name], self.raw["$defs"][name])
        return {"$ref": f"#/definitions/{name}"}

    def _choice(self, enum: str) -> Schema:
        choices = self.raw["$defs"][enum]["enum"]
        made: Schema = {"type": "string", "enum": choices}
        if meanings := choice_texts(enum):
            made["enumDescriptions"] = [meanings[choice] for choice in choices]
        return made | {"errorMessage": sentence("choice", choices=", ".join(choices))}

    def _chosen(self, field: str, enum: str, value: Schema) -> Schema:
        """Return the schema of a table whose keys are the choices of `enum`."""
        meanings = choice_texts(enum)
        keys = {name: told(name, meanings[name]) | value_schema(field, value) for name in meanings}
        return {
            "type": "object",
            "properties": keys,
            "additionalProperties": False,
            "minProperties": 1,
            "errorMessage": sentence("keys", keys=", ".join(keys)),
        }

    def _named(self, tables: Schema, below: str) -> Schema:
        """Return the schema of a table whose keys are names that authors choose."""
        ((pattern, value),) = tables.items()
        return {
            "type": "object",
            "patternProperties": {pattern: self._shape("", value)},
            "additionalProperties": False,
            "errorMessage": sentence("names"),
            "x-name": below,
        }

    def _union(self, kinds: list[str]) -> Schema:
        """Return a reference to the definition of a part of one of the classes `kinds`."""
        base = self.classes[kinds[0]].__mro__[1].__name__
        name = _UNIONS[base if base in _UNIONS else kinds[0]]
        if name not in self.definitions:
            self.definitions[name] = {}
            references = {each: self._refer(each) for each in kinds}
            enum = _kinds_of(self.classes[kinds[0]].model_fields["kind"])
            parts = {each: self.definitions[each] for each in kinds}
            self.definitions[name] = kinds_schema(name, enum, parts, references)
        return {"$ref": f"#/definitions/{name}"}


def _kinds_of(field: FieldInfo) -> str:
    """Return the name of the enumeration of which `field` is one."""
    return type(typing.get_args(field.annotation)[0]).__name__


def _needed(name: str) -> Schema:
    """Return a schema that misses the key `name`, with a sentence of its own."""
    return {"required": [name], "errorMessage": sentence("missing", key=name)}


def _classes(base: type[Part]) -> Iterator[type[Part]]:
    for each in base.__subclasses__():
        yield each
        yield from _classes(each)
