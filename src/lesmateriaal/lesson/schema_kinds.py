"""A part of which the key `soort` decides what comes after it: an activity, or a part of the hand-out.

Conditions (`if` and `then`), and not `oneOf`: so a part with a wrong key is still of its kind, and after
`soort: chat` an editor offers the keys of a chat and no others (docs/decisions/0023).
"""

from collections.abc import Mapping

from lesmateriaal.dutch.keys import key
from lesmateriaal.dutch.schema_words import key_text, part_text, sentence
from lesmateriaal.lesson.schema_texts import told
from lesmateriaal.lesson.schema_values import Schema


def kinds_schema(
    name: str, enum: str, parts: Mapping[str, Schema], references: Mapping[str, Schema]
) -> Schema:
    """Return the schema of a part called `name`.

    `enum` is the enumeration of its kinds. `parts` are the schemas of the kinds by class, and `references` lead
    to them.
    """
    word = key("kind")
    choices = {each: str(part["properties"][word]["const"]) for each, part in parts.items()}
    listed = ", ".join(choices.values())
    text, own = key_text([enum], word), part_text(name)
    kind = told(text.title, text.what) | {
        "type": "string",
        "enum": list(choices.values()),
        "enumDescriptions": [part["description"] for part in parts.values()],
        "errorMessage": sentence("choice", choices=listed),
        "examples": [text.example],
    }
    # a branch without `allOf` is a single value to the language server, which then offers everything twice
    new = {"allOf": [{}], "defaultSnippets": _beginnings(choices)}
    return {
        **told(own.title, own.what),
        "type": "object",
        "properties": {word: kind},
        "errorMessage": sentence("no_kind", choices=listed),
        "allOf": [
            {"required": [word], "errorMessage": sentence("no_kind", choices=listed)},
            {"if": _is_of_a_kind(word), "else": new},
            *({"if": _is_of_a_kind(word, choices[each]), "then": references[each]} for each in parts),
        ],
    }


def _is_of_a_kind(word: str, kind: str | None = None) -> Schema:
    """Return a condition that holds for a part of `kind`, or one that has a kind at all.

    An editor asks it of a line that is still empty too, so it says that it is about a part. `doNotSuggest` keeps
    the language server from offering the key once for each condition.
    """
    value: Schema = {"doNotSuggest": True} | ({"const": kind} if kind else {})
    return {"type": "object", "properties": {word: value}, "required": [word]}


def _beginnings(choices: Mapping[str, str]) -> list[Schema]:
    """Return what an editor offers for a new part: each kind; the body is the class, until its keys are known."""
    return [
        {"label": choice, "description": part_text(each).what, "body": each}
        for each, choice in choices.items()
    ]
