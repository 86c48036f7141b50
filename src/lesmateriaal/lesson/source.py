"""YAML as nodes that remember where they stand; every scalar is text, and nothing in a file is trusted.

`yaml.parse` hands out events one by one. The tree is built from those events here, and not by PyYAML's
composer, because the C composer recurses: it crashes the whole process at some 25,000 nested brackets.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from lesmateriaal.errors import LessonError, Place, Problem
from lesmateriaal.files import MAX_SOURCE_BYTES

MAX_DEPTH = 50
"""Deepest nesting that is read; a lesson uses 7 levels."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BYTE_ORDER_MARKS_16_32 = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_LINE_BREAKS = "\n\r\t"


@dataclass(frozen=True, slots=True)
class TextNode:
    """A scalar, always as text."""

    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class ListNode:
    """A sequence."""

    items: tuple["Node", ...]
    place: Place


@dataclass(frozen=True, slots=True)
class MapNode:
    """A mapping; `key_places` tells where each key stands."""

    entries: Mapping[str, "Node"]
    key_places: Mapping[str, Place]
    place: Place


Node = TextNode | ListNode | MapNode


def read_yaml(path: Path, name: str) -> MapNode:
    """Return the mapping in the YAML file `path`; problems call the file `name`.

    Raises:
        LessonError: the file cannot be read, is no YAML, or uses what a lesson may not use.
    """
    return parse_yaml(_decode(_read_bytes(path, name), name), name)


def parse_yaml(text: str, name: str) -> MapNode:
    """Return the mapping in `text`; problems call the file `name`. Raises `LessonError` as `read_yaml`."""
    _refuse_control_characters(text, name)
    try:
        node = _build(_events(text), name)
    except yaml.YAMLError as error:
        raise _syntax_problem(error, name) from error
    if node is None:
        raise LessonError([Problem(Place(name, 1, 1), "file_empty")])
    if not isinstance(node, MapNode):
        raise LessonError([Problem(node.place, "top_not_mapping")])
    return node


def _read_bytes(path: Path, name: str) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_SOURCE_BYTES + 1)
    except FileNotFoundError as error:
        raise LessonError([Problem(Place(name), "file_missing")]) from error
    except OSError as error:
        raise LessonError(
            [Problem(Place(name), "file_unreadable", {"reason": type(error).__name__})]
        ) from error
    if len(content) > MAX_SOURCE_BYTES:
        raise LessonError([Problem(Place(name), "file_too_large", {"limit_kib": MAX_SOURCE_BYTES // 1024})])
    return content


def _decode(content: bytes, name: str) -> str:
    if content.startswith(_BYTE_ORDER_MARKS_16_32):
        raise LessonError([Problem(Place(name, 1, 1), "file_not_utf8", {"encoding": "UTF-16"})])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace")
        place = Place(name, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
        raise LessonError([Problem(place, "file_not_utf8", {"encoding": ""})]) from error


def _refuse_control_characters(text: str, name: str) -> None:
    """Control characters break Office XML; private characters are kept for the slots of the school."""
    problems = []
    for number, line in enumerate(text.split("\n"), start=1):
        for column, character in enumerate(line, start=1):
            if _is_forbidden(character):
                facts = {"codepoint": f"U+{ord(character):04X}"}
                problems.append(Problem(Place(name, number, column), "control_character", facts))
                break
    if problems:
        raise LessonError(problems)


def _is_forbidden(character: str) -> bool:
    number = ord(character)
    if number < 0x20:
        return character not in _LINE_BREAKS
    return 0x7F <= number < 0xA0 or 0xD800 <= number < 0xF900 or number in (0xFFFE, 0xFFFF, 0x2028, 0x2029)


def _events(text: str) -> Iterator[yaml.Event]:
    yield from yaml.parse(text, Loader=_LOADER)


def _build(events: Iterator[yaml.Event], name: str) -> Node | None:
    """Return the one document in `events`, or None when there is none."""
    root: Node | None = None
    documents = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise LessonError([Problem(_place(event, name), "second_document")])
        elif isinstance(event, yaml.AliasEvent | yaml.NodeEvent):
            root = _node(event, events, name, 1)
    return root


def _node(event: yaml.Event, events: Iterator[yaml.Event], name: str, depth: int) -> Node:
    place = _place(event, name)
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise LessonError([Problem(place, "yaml_anchor")])
    tag = getattr(event, "tag", None)
    if tag:
        raise LessonError([Problem(place, "yaml_tag", {"tag": str(tag)})])
    if depth > MAX_DEPTH:
        raise LessonError([Problem(place, "too_deep", {"limit": MAX_DEPTH})])
    if isinstance(event, yaml.ScalarEvent):
        return TextNode(event.value, place)
    if isinstance(event, yaml.SequenceStartEvent):
        items = []
        while not isinstance(item := next(events), yaml.SequenceEndEvent):
            items.append(_node(item, events, name, depth + 1))
        return ListNode(tuple(items), place)
    return _mapping(events, name, depth, place)


def _mapping(events: Iterator[yaml.Event], name: str, depth: int, place: Place) -> MapNode:
    entries: dict[str, Node] = {}
    places: dict[str, Place] = {}
    twice: list[Problem] = []
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _node(event, events, name, depth + 1)
        value = _node(next(events), events, name, depth + 1)
        if not isinstance(key, TextNode):
            raise LessonError([Problem(key.place, "key_not_text")])
        if key.value in entries:
            facts = {"key": key.value, "first_line": places[key.value].line}
            twice.append(Problem(key.place, "duplicate_key", facts))
            continue
        entries[key.value] = value
        places[key.value] = key.place
    if twice:
        raise LessonError(twice)
    return MapNode(entries, places, place)


def _place(event: yaml.Event, name: str) -> Place:
    mark = event.start_mark
    return Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)


def _syntax_problem(error: yaml.YAMLError, name: str) -> LessonError:
    """Say which of the known slips this is; PyYAML's English sentence is left out."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return LessonError([Problem(Place(name), "yaml_syntax")])
    mark = error.problem_mark or error.context_mark
    place = Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
    said = f"{error.context or ''} {error.problem or ''}"
    for words, code in _KNOWN_SLIPS:
        if words in said:
            return LessonError([Problem(place, code)])
    return LessonError([Problem(place, "yaml_syntax")])


_KNOWN_SLIPS = (
    ("'\\t'", "yaml_tab"),
    ("tab character", "yaml_tab"),
    ("found character that cannot start any token", "yaml_character"),
    ("mapping values are not allowed", "yaml_colon"),
    ("quoted scalar", "yaml_quote"),
    ("unknown escape", "yaml_escape"),
    ("while parsing a flow", "yaml_bracket"),
    ("could not find expected ':'", "yaml_missing_colon"),
    ("did not find expected", "yaml_indent"),
    ("expected <block end>", "yaml_indent"),
    ("undefined alias", "yaml_anchor"),
)
"""Part of what PyYAML says, and our code for it; the first that fits counts."""
