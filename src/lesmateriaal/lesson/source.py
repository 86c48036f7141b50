"""YAML as nodes that remember where they stand; every scalar is text, and nothing in a file is trusted.

`yaml.parse` hands out events one by one. The tree is built from those events here, and not by PyYAML's
composer, because the C composer recurses: it crashes the whole process at some 25,000 nested brackets.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from lesmateriaal.errors import LessonError, Place, Problem
from lesmateriaal.files import MAX_SOURCE_BYTES
from lesmateriaal.lesson.slips import syntax_problem
from lesmateriaal.lesson.slips_in_texts import HIDDEN, hidden_codepoint, hidden_indents, plain_key, slips_in

MAX_DEPTH = 50
"""Deepest nesting that is read; a lesson uses 7 levels."""
MAX_PROBLEMS = 100
"""Problems of one file after which reading stops: no author mends more in one go, and an alias bomb has millions."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BYTE_ORDER_MARKS_16_32 = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
FORBIDDEN = re.compile(
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
    return parse_yaml(read_text(path, name), name)


def read_text(path: Path, name: str) -> str:
    """Return the text of the file `path`, which need not be YAML. Raises `LessonError` as `read_yaml`."""
    return _decode(_read_bytes(path, name), name)


def parse_yaml(text: str, name: str) -> MapNode:
    """Return the mapping in `text`; problems call the file `name`. Raises `LessonError` as `read_yaml`."""
    _refuse_control_characters(text, name)
    lines = _LINE_BREAK.split(text)
    builder = _Builder(name, lines)
    try:
        node = builder.build(yaml.parse(text, Loader=_LOADER))
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        problem = syntax_problem(error, text, lines, name)
        # what else is told of that line is what the same slip did before the parser got stuck
        others = [each for each in builder.problems if each.place.line != problem.place.line]
        is_told = problem.code == "hidden_space" and any(each.code == problem.code for each in others)
        raise LessonError(others if is_told else [*others, problem]) from error
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
        if found := FORBIDDEN.search(line):
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

    def __init__(self, name: str, lines: Sequence[str]) -> None:
        self.name = name
        self.lines = lines
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

    def _node(
        self, event: yaml.Event, events: Iterator[yaml.Event], depth: int, *, in_list: bool = False
    ) -> Node:
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
                items.append(self._node(item, events, depth + 1, in_list=True))
            return ListNode(tuple(items), place)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, depth, place, in_list)
        value = str(getattr(event, "value", ""))
        # the text of the file was searched before; what is found here was written as an escape, such as "\0"
        if found := FORBIDDEN.search(value):
            self._note(place, "control_character", codepoint=_codepoint(found))
        if isinstance(event, yaml.ScalarEvent):
            for code, line, column, facts in slips_in(event, self.lines):
                self._note(Place(self.name, line + 1, column + 1), code, **facts)
        if getattr(event, "style", None) != "|":
            # in all other styles YAML hands on a blank line as one line break
            value = value.replace("\n", "\n\n")
        return TextNode(value, place)

    def _mapping(self, events: Iterator[yaml.Event], depth: int, place: Place, in_list: bool) -> MapNode:
        entries: dict[str, Node] = {}
        places: dict[str, Place] = {}
        runs: list[list[tuple[str, Place]]] = [[]]
        """Keys that were there already, in runs without a new one between them."""
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._node(event, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            if not isinstance(key, TextNode):
                self._note(key.place, "key_not_text")
                continue
            word = key.value
            if HIDDEN.search(word):
                self._note_hidden(key.place, word)
                word = plain_key(word)
            if word in entries:
                runs[-1].append((word, key.place))
            else:
                entries[word] = value
                places[word] = key.place
                runs += [[]] if runs[-1] else []
        self._note_repeated(runs, places, in_list)
        return MapNode(entries, places, place)

    def _note_hidden(self, place: Place, word: str) -> None:
        """Tell of hidden characters once in a file: who pastes from Word has hundreds, and mends them together."""
        if not any(each.code == "hidden_space" for each in self.problems):
            count = max(1, len(hidden_indents(self.lines)))
            self._note(place, "hidden_space", codepoint=hidden_codepoint(word), count=count)

    def _note_repeated(
        self, runs: Sequence[Sequence[tuple[str, Place]]], places: Mapping[str, Place], in_list: bool
    ) -> None:
        """Tell of keys that stand twice: of two parts that ran together, or a block pasted twice, only once."""
        first_key = next(iter(places), "")[:40]
        ran_together = False
        for run in runs:
            for index, (word, place) in enumerate(run):
                name, line = word[:40], places[word].line
                if in_list and (name == first_key or (len(run) > 1 and not index and not ran_together)):
                    ran_together = True
                    self._note(place, "missing_dash", key=name, first_line=line, first=first_key)
                elif ran_together:
                    continue
                elif len(run) > 1:
                    self._note(place, "block_twice", key=name, first_line=line, last=run[-1][0][:40])
                    break
                else:
                    self._note(place, "duplicate_key", key=name, first_line=line)


def _place(event: yaml.Event, name: str) -> Place:
    mark = event.start_mark
    return Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
