"""From YAML nodes to a model, or to problems at their lines: the one place that reads pydantic's errors."""

import types
import typing
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from lesmateriaal.dutch.keys import key
from lesmateriaal.errors import LessonError, Place, Problem
from lesmateriaal.lesson.model import Part, PlainMapping
from lesmateriaal.lesson.source import ListNode, MapNode, Node, TextNode

ModelT = TypeVar("ModelT", bound=Part)


def validate(model: type[ModelT], node: MapNode) -> ModelT:
    """Return `node` as a `model`.

    Raises:
        LessonError: with every problem of the node, each at its own line.
    """
    try:
        return model.model_validate(_plain(node))
    except ValidationError as error:
        problems = [_problem(model, node, detail) for detail in error.errors(include_url=False)]
        raise LessonError(problems) from error


def _plain(node: Node) -> Any:
    match node:
        case TextNode(value):
            return value
        case ListNode(items):
            return [_plain(item) for item in items]
        case MapNode(entries):
            return PlainMapping(node, {name: _plain(below) for name, below in entries.items()})


def _problem(model: type[Part], root: MapNode, detail: ErrorDetails) -> Problem:
    location = detail["loc"]
    node, place, steps = _find(root, location)
    facts: dict[str, Any] = {"key": _last_key(location, steps), **(detail.get("ctx") or {})}
    code = _CODES.get(detail["type"], detail["type"] if detail["type"] in _OWN_CODES else "wrong_value")
    if code == "unknown_key":
        allowed = _keys_at(model, location[:-1])
        facts |= {"allowed": sorted(allowed), "suggestion": _suggestion(facts["key"], allowed)}
    if code == "missing_key":
        facts["key"] = str(location[-1])
    if code in ("wrong_choice", "unknown_kind"):
        choices = _choices(str(facts.get("expected") or facts.get("expected_tags") or ""))
        value = node.value if isinstance(node, TextNode) else str(facts.get("tag", ""))
        if code == "unknown_kind":
            value = str(facts.get("tag", ""))
            place = _place_of_kind(node, place)
        facts |= {"value": value[:40], "choices": choices, "suggestion": _suggestion(value, choices)}
    if code == "empty_text" and isinstance(node, ListNode):
        code = "list_too_short"
    if isinstance(node, TextNode):
        facts.setdefault("value", node.value[:40])
    return Problem(
        place, code, {name: fact for name, fact in facts.items() if not isinstance(fact, Exception)}
    )


def _find(root: MapNode, location: Iterable[str | int]) -> tuple[Node, Place, list[str | int]]:
    """Walk `location` down from `root`; steps that are no key (the tag of a union) are skipped.

    Returns the last node found, its place (that of the key where the value is missing or unknown),
    and the steps that were taken.
    """
    node: Node = root
    place = root.place
    steps: list[str | int] = []
    for step in location:
        if isinstance(node, MapNode) and isinstance(step, str) and step in node.entries:
            place = node.key_places[step]
            node = node.entries[step]
            if isinstance(node, TextNode) and node.value:
                place = node.place
        elif isinstance(node, ListNode) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            place = node.place
        else:
            continue
        steps.append(step)
    return node, place, steps


def _place_of_kind(node: Node, place: Place) -> Place:
    if isinstance(node, MapNode) and key("kind") in node.entries:
        return node.entries[key("kind")].place
    return place


def _last_key(location: tuple[str | int, ...], steps: list[str | int]) -> str:
    named = [step for step in steps if isinstance(step, str)]
    if named:
        return named[-1]
    return str(location[-1]) if location else ""


def _choices(expected: str) -> list[str]:
    """Take the values out of pydantic's "'po', 'vo' or 'mbo'"."""
    return [part for index, part in enumerate(expected.split("'")) if index % 2]


def _suggestion(value: str, choices: Iterable[str]) -> str:
    return next(iter(get_close_matches(value, list(choices), n=1, cutoff=0.6)), "")


def _keys_at(model: type[BaseModel], location: tuple[str | int, ...]) -> list[str]:
    """Return the Dutch keys that may stand at `location` in a `model`."""
    current: Any = model
    for step in location:
        if isinstance(step, int):
            current = _models_in(current)
            continue
        below = {field.alias or name: field.annotation for name, field in _fields(current)}
        if step in below:
            current = below[step]
        else:
            current = [each for each in _models_in(current) if step in _tags(each)] or current
    return [field.alias or name for name, field in _fields(current)]


def _fields(annotation: Any) -> list[tuple[str, Any]]:
    return [pair for model in _models_in(annotation) for pair in model.model_fields.items()]


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    """Return the model classes inside an annotation such as `tuple[Annotated[A | B, …], ...] | None`."""
    if isinstance(annotation, list):
        return [model for each in annotation for model in _models_in(each)]
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return [annotation] if issubclass(annotation, BaseModel) else []
    return [model for each in typing.get_args(annotation) for model in _models_in(each)]


def _tags(model: type[BaseModel]) -> list[str]:
    field = model.model_fields.get("kind")
    return [str(value) for value in typing.get_args(field.annotation)] if field else []


_CODES: Mapping[str, str] = {
    "extra_forbidden": "unknown_key",
    "missing": "missing_key",
    "string_too_short": "empty_text",
    "string_too_long": "text_too_long",
    "too_short": "list_too_short",
    "too_long": "list_too_long",
    "enum": "wrong_choice",
    "literal_error": "wrong_choice",
    "union_tag_invalid": "unknown_kind",
    "union_tag_not_found": "missing_kind",
    "string_type": "not_a_text",
    "tuple_type": "not_a_list",
    "dict_type": "not_keys",
    "model_type": "not_keys",
    "model_attributes_type": "not_keys",
    "greater_than_equal": "number_too_small",
    "less_than_equal": "number_too_large",
    "int_type": "not_whole_number",
    "bool_type": "not_yes_no",
    "string_pattern_mismatch": "not_an_id",
    "date_from_datetime_parsing": "not_a_date",
    "date_parsing": "not_a_date",
    "date_type": "not_a_date",
}
"""pydantic's error type, and our code for it."""

_OWN_CODES = frozenset(
    {
        "not_whole_number",
        "not_yes_no",
        "not_version",
        "not_colour",
        "chat_without_end",
        "meme_or_stickers",
        "quiz_right_answers",
    }
)
"""Codes that our own validators raise."""
