"""YAML as nodes that remember where they stand; every scalar is text, and nothing in a file is trusted.

`yaml.parse` hands out events one by one. The tree is built from those events here, and not by PyYAML's
composer, because the C composer recurses: it crashes the whole process at some 25,000 nested brackets.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from lesmateriaal.errors import LessonError, Place, Problem
from lesmateriaal.files import MAX_SOURCE_BYTES

MAX_DEPTH = 50
"""Deepest nesting that is read; a lesson uses 7 levels."""
MAX_PROBLEMS = 100
"""Problems of one file after which reading stops: no author mends more in one go, and an alias bomb has millions."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BYTE_ORDER_MARKS_16_32 = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\uf8ff\ufeff\ufffe\uffff\U000f0000-\U0010ffff]"
)
"""Control characters break Office XML; private characters are kept for the slots of the school."""
_LINE_BREAK = re.compile(r"\r\n?|\n")


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
    builder = _Builder(name)
    try:
        node = builder.build(yaml.parse(text, Loader=_LOADER))
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise LessonError([*builder.problems, _syntax_problem(error, text, name)]) from error
    if builder.problems:
        raise LessonError(builder.problems)
    if node is None:
        raise LessonError([Problem(Place(name, 1, 1), "file_empty")])
    if not isinstance(node, MapNode):
        raise LessonError([Problem(node.place, "top_not_mapping")])
    return node


def _read_bytes(path: Path, name: str) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise LessonError([Problem(Place(name), "file_unreadable")])
        with path.open("rb") as file:
            content = file.read(MAX_SOURCE_BYTES + 1)
    except FileNotFoundError as error:
        raise LessonError([Problem(Place(name), "file_missing")]) from error
    except OSError as error:
        raise LessonError([Problem(Place(name), "file_unreadable")]) from error
    if len(content) > MAX_SOURCE_BYTES:
        raise LessonError([Problem(Place(name), "file_too_large", {"limit_kib": MAX_SOURCE_BYTES // 1024})])
    return content


def _decode(content: bytes, name: str) -> str:
    # a zero among the first bytes is UTF-16 or UTF-32 without a mark
    if content.startswith(_BYTE_ORDER_MARKS_16_32) or b"\0" in content[:4]:
        raise LessonError([Problem(Place(name, 1, 1), "file_not_utf8")])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace")
        place = Place(name, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
        raise LessonError([Problem(place, "file_not_utf8")]) from error


def _refuse_control_characters(text: str, name: str) -> None:
    problems = []
    for number, line in enumerate(_LINE_BREAK.split(text), start=1):
        if found := _FORBIDDEN.search(line):
            place = Place(name, number, found.start() + 1)
            problems.append(Problem(place, "control_character", {"codepoint": _codepoint(found)}))
            if len(problems) == MAX_PROBLEMS:
                break
    if problems:
        raise LessonError(problems)


def _codepoint(found: re.Match[str]) -> str:
    return f"U+{ord(found[0]):04X}"


class _Builder:
    """Builds the tree of one file from events, and gathers what a lesson may not use on the way."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []

    def build(self, events: Iterator[yaml.Event]) -> Node | None:
        """Return the one document in `events`, or None when there is none."""
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                self._note(_place(event, self.name), "second_document")
                break
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, events, 1)
        return root

    def _note(self, place: Place, code: str, **facts: object) -> None:
        self.problems.append(Problem(place, code, facts))
        if len(self.problems) == MAX_PROBLEMS:
            raise LessonError(self.problems)

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        place = _place(event, self.name)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self._note(place, "yaml_anchor")
        if tag := getattr(event, "tag", None):
            self._note(place, "yaml_tag", tag=str(tag)[:80])
        if depth > MAX_DEPTH:
            raise LessonError([*self.problems, Problem(place, "too_deep", {"limit": MAX_DEPTH})])
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(item := next(events), yaml.SequenceEndEvent):
                items.append(self._node(item, events, depth + 1))
            return ListNode(tuple(items), place)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, depth, place)
        value = str(getattr(event, "value", ""))
        # the text of the file was searched before; what is found here was written as an escape, such as "\0"
        if found := _FORBIDDEN.search(value):
            self._note(place, "control_character", codepoint=_codepoint(found))
        if getattr(event, "style", None) != "|":
            # in all other styles YAML hands on a blank line as one line break
            value = value.replace("\n", "\n\n")
        return TextNode(value, place)

    def _mapping(self, events: Iterator[yaml.Event], depth: int, place: Place) -> MapNode:
        entries: dict[str, Node] = {}
        places: dict[str, Place] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._node(event, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            if not isinstance(key, TextNode):
                self._note(key.place, "key_not_text")
            elif key.value in entries:
                first_line = places[key.value].line
                self._note(key.place, "duplicate_key", key=key.value[:40], first_line=first_line)
            else:
                entries[key.value] = value
                places[key.value] = key.place
        return MapNode(entries, places, place)


def _place(event: yaml.Event, name: str) -> Place:
    mark = event.start_mark
    return Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)


def _syntax_problem(error: Exception, text: str, name: str) -> Problem:
    """Say which of the known slips this is; PyYAML's English sentence is left out."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Problem(Place(name), "yaml_syntax")
    mark = error.problem_mark or error.context_mark
    said = f"{error.context or ''} {error.problem or ''}"
    code = next((code for words, code in _KNOWN_SLIPS if words in said), "yaml_syntax")
    if code in _OPENED_BEFORE:
        mark = error.context_mark or mark
    if mark is None:
        return Problem(Place(name), code)
    line = (*_LINE_BREAK.split(text), "")[mark.line]
    if code == "yaml_character" and line[mark.column : mark.column + 1] == "\t":
        code = "yaml_tab"
    return Problem(Place(name, mark.line + 1, mark.column + 1), code)


_KNOWN_SLIPS = (
    ("tab character", "yaml_tab"),
    ("that cannot start any token", "yaml_character"),
    ("mapping values are not allowed", "yaml_colon"),
    ("escape", "yaml_escape"),
    ("quoted scalar", "yaml_quote"),
    ("while parsing a flow", "yaml_bracket"),
    ("could not find expected ':'", "yaml_missing_colon"),
    ("did not find expected", "yaml_indent"),
    ("expected <block end>", "yaml_indent"),
)
"""Part of what PyYAML says, and our code for it; the first that fits counts."""

_OPENED_BEFORE = frozenset({"yaml_quote", "yaml_bracket"})
"""Slips that are mended where they begin; the file goes wrong only much later."""
