"""From YAML nodes to a model, or to problems at their lines: the one place that reads pydantic's errors."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from lesmateriaal.dutch.keys import KEYS, key
from lesmateriaal.errors import LessonError, Place, Problem
from lesmateriaal.lesson.allowed_keys import Location, keys_at, required_at
from lesmateriaal.lesson.consequences import Found, causes, nearest
from lesmateriaal.lesson.model import Part, PlainMapping
from lesmateriaal.lesson.slips_in_texts import CURLY, HIDDEN, hidden_codepoint
from lesmateriaal.lesson.source import ListNode, MapNode, Node, TextNode

ModelT = TypeVar("ModelT", bound=Part)

_WRONG_KEY = "[key]"
"""The last step of pydantic's path when the key itself is wrong, as in `niveaus: {havo: …}`."""


def validate(model: type[ModelT], node: MapNode) -> ModelT:
    """Return `node` as a `model`.

    Raises:
        LessonError: with every problem of the node, each at its own line.
    """
    try:
        return model.model_validate(_plain(node))
    except ValidationError as error:
        details = [detail for detail in error.errors(include_url=False) if not _is_echo(node, detail)]
        found = [
            Found(detail["loc"], _part(node, detail), _problem(model, node, detail)) for detail in details
        ]
        raise LessonError(causes(model, found)) from error


def _plain(node: Node) -> Any:
    match node:
        case TextNode(value):
            return value
        case ListNode(items):
            return [_plain(item) for item in items]
        case MapNode(entries):
            return PlainMapping(node, {name: _plain(below) for name, below in entries.items()})


def _part(root: MapNode, detail: ErrorDetails) -> Node:
    """Return the part that `detail` is about; of a key that is wrong or missing, the one where it belongs."""
    is_key = detail["type"] in ("extra_forbidden", "missing")
    return _find(root, detail["loc"][:-1] if is_key else detail["loc"])[0]


def _is_echo(root: MapNode, detail: ErrorDetails) -> bool:
    """Whether pydantic calls a list too short only because some of its items are wrong."""
    if detail["type"] != "too_short":
        return False
    node, _, _ = _find(root, detail["loc"])
    least: int = detail.get("ctx", {}).get("min_length", 0)
    match node:
        case ListNode(items):
            return len(items) >= least
        case MapNode(entries):
            return len(entries) >= least
        case TextNode():
            return False


def _problem(model: type[Part], root: MapNode, detail: ErrorDetails) -> Problem:
    location = detail["loc"]
    node, place, steps = _find(root, location)
    code = _CODES.get(detail["type"], detail["type"] if detail["type"] in _OWN_CODES else "wrong_value")
    facts: dict[str, Any] = {"key": _last_key(location, steps), **(detail.get("ctx") or {})}
    if isinstance(node, TextNode):
        facts.setdefault("value", _short(node.value))
    if location[-1:] == (_WRONG_KEY,):
        facts["value"] = _short(facts["key"])
        place = _place_of_key(root, location)
    match code:
        case "unknown_key":
            allowed = keys_at(model, location[:-1])
            suggestion = _english(facts["key"], allowed) or nearest(facts["key"], allowed)
            facts |= {"allowed": sorted(allowed), "suggestion": suggestion}
            place = _place_of_key(root, location)
        case "missing_key":
            facts["key"] = str(location[-1])
        case "not_keys":
            facts["choices"] = required_at(model, location)
        case "unknown_kind":
            place = _place_of_kind(node, place)
            facts |= _choice(str(facts.get("tag", "")), str(facts.get("expected_tags", "")))
            code = code if facts["value"] else "missing_kind"
        case "wrong_choice":
            facts |= _choice(str(facts["value"]) if "value" in facts else "", str(facts.get("expected", "")))
        case "list_too_long" if isinstance(node, TextNode) and facts["actual_length"] * 3 > len(node.value):
            # pydantic says the same of a text with too many characters and of one with too many paragraphs
            code = "text_too_long"
        case "text_too_long" if isinstance(node, TextNode):
            facts["actual_length"] = len(" ".join(node.value.split()))
        case "quiz_right_answers" | "chat_without_end":
            place = _place_in(node, code)
    code = _slip(code, node, location) or code
    if code == "hidden_space" and isinstance(node, TextNode):
        facts |= {"codepoint": hidden_codepoint(node.value), "count": 1}
    facts["key"] = _short(facts["key"])
    return Problem(
        place, code, {name: fact for name, fact in facts.items() if not isinstance(fact, Exception)}
    )


def _slip(code: str, node: Node, location: Location) -> str:
    """Return the code of the slip of the hand behind a wrong value; empty when there is none."""
    in_list = bool(location) and isinstance(location[-1], int)
    match node:
        case TextNode(value) if not value.strip():
            if code in ("empty_text", "list_too_short", "not_a_list", "not_an_id"):
                return "empty_item" if in_list else "empty_text"
        case TextNode(value) if code in _OF_ONE_WORD and HIDDEN.search(value):
            return "hidden_space"
        case MapNode(entries) if code == "not_a_text" and in_list:
            # a colon in a text of a list makes a key of what stands before it
            word = next(iter(entries), "")
            if CURLY.match(word):
                return "curly_quotes"
            return "" if word in KEYS.values() else "yaml_colon"
    return ""


def _place_in(node: Node, code: str) -> Place:
    """Return which answers of a quiz, or which message of a chat, an author has to touch."""
    field = key("options" if code == "quiz_right_answers" else "messages")
    parts = node.entries.get(field) if isinstance(node, MapNode) else None
    if not isinstance(node, MapNode) or not isinstance(parts, ListNode):
        return node.place
    if code == "chat_without_end":
        return parts.items[-1].place
    right = [
        value.place
        for item in parts.items
        if isinstance(item, MapNode) and isinstance(value := item.entries.get(key("correct")), TextNode)
        if value.value == "ja"
    ]
    return right[1] if len(right) > 1 else node.key_places[field]


def _find(root: MapNode, location: Iterable[str | int]) -> tuple[Node, Place, list[str | int]]:
    """Walk `location` down from `root`; steps that are no key (the kind of a part) are skipped.

    Returns the last node found, its place (that of the key where the value is missing or unknown),
    and the steps that were taken.
    """
    node: Node = root
    place = root.place
    steps: list[str | int] = []
    kind = ""
    for step in location:
        if step == kind:
            # pydantic puts the kind of a part before its keys, and `stelling` is a kind and a key
            kind = ""
            continue
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
        kind = _kind_of(node)
        steps.append(step)
    return node, place, steps


def _kind_of(node: Node) -> str:
    kind = node.entries.get(key("kind")) if isinstance(node, MapNode) else None
    return kind.value if isinstance(kind, TextNode) else ""


def _place_of_key(root: MapNode, location: tuple[str | int, ...]) -> Place:
    """Return where the key at the end of `location` stands."""
    path = location[:-1] if location[-1] == _WRONG_KEY else location
    parent, place, _ = _find(root, path[:-1])
    return parent.key_places.get(str(path[-1]), place) if isinstance(parent, MapNode) else place


def _place_of_kind(node: Node, place: Place) -> Place:
    if isinstance(node, MapNode) and key("kind") in node.entries:
        return node.entries[key("kind")].place
    return place


def _last_key(location: tuple[str | int, ...], steps: list[str | int]) -> str:
    named = [step for step in steps if isinstance(step, str)]
    if named:
        return named[-1]
    return str(location[-1]) if location else ""


def _choice(value: str, expected: str) -> dict[str, Any]:
    """Return the facts of a wrong choice; pydantic names what it expected as "'po', 'vo' or 'mbo'"."""
    choices = [part for index, part in enumerate(expected.split("'")) if index % 2]
    return {"value": _short(value), "choices": choices, "suggestion": nearest(value, choices)}


def _english(value: str, allowed: Iterable[str]) -> str:
    """Return the Dutch key for somebody who wrote the name that developers use."""
    dutch = KEYS.get(value, "")
    return dutch if dutch in allowed else ""


def _short(value: object) -> str:
    return str(value)[:40]


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

_OF_ONE_WORD = frozenset(
    [
        "not_an_id",
        "not_yes_no",
        "not_whole_number",
        "not_a_date",
        "not_version",
        "wrong_choice",
        "unknown_kind",
    ]
)
"""Codes of values in which a character that nobody sees makes the difference."""

_OWN_CODES = frozenset(
    {
        "not_whole_number",
        "not_yes_no",
        "not_version",
        "not_colour",
        "not_address",
        "not_email",
        "phone_damaged",
        "formula",
        "not_a_date",
        "bad_path",
        "chat_without_end",
        "meme_or_stickers",
        "quiz_right_answers",
        "steps_or_points",
    }
)
"""Codes that our own validators raise."""
