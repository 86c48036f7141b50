"""Lay out a lesson file the same way for all authors: the order of keys, quotes, long texts, blank lines.

The lines themselves are moved and mended, so that every comment stays with the key below it. A file is only laid
out when it means the same before and after; that is looked at, not hoped for (docs/decisions/0028).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import yaml

from lesmateriaal.dutch.keys import key
from lesmateriaal.errors import LessonError
from lesmateriaal.lesson.layout_order import ORDER
from lesmateriaal.lesson.layout_texts import mended
from lesmateriaal.lesson.source import ListNode, MapNode, Node, TextNode, parse_yaml

_RANK = {key(name): rank for rank, name in enumerate(ORDER)}
_STEPS = key("activities")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A key with its value: the lines of comment above it, its own lines, and the column of the key."""

    name: str
    above: list[str]
    lines: list[str]
    column: int


def laid_out(text: str, name: str) -> str:
    """Return the YAML file `text` laid out; messages call it `name`. Laying out twice changes nothing more.

    Raises:
        LessonError: the file cannot be read as a lesson file is; nothing is known of its lines then.
        AssertionError: it would have meant something else; a fault of ours, and nobody's file is touched.
    """
    before = parse_yaml(text, name)
    lines = _LINE_END.split(text.lstrip("\ufeff").rstrip())
    root = yaml.compose("\n".join(lines), Loader=_LOADER)
    assert isinstance(root, yaml.MappingNode), "parse_yaml takes no other"
    first = root.value[0][0].start_mark.line
    result = "\n".join([*lines[:first], *_mapping(root, lines, first, len(lines))])
    result = "\n".join(_spaced(mended(result))).strip("\n") + "\n"
    try:
        after = parse_yaml(result, name)
    except LessonError as error:
        raise AssertionError(f"{name} could not be read any more") from error
    assert meaning(before) == meaning(after), f"{name} would have meant something else"
    return result


def meaning(node: Node) -> object:
    """Return what `node` says to a reader of lessons: texts with their white space folded, keys in any order."""
    match node:
        case TextNode():
            return tuple(" ".join(part.split()) for part in re.split(r"\n[ \t]*\n", node.value.strip()))
        case ListNode():
            return [meaning(item) for item in node.items]
        case MapNode():
            return {name: meaning(value) for name, value in node.entries.items()}


def _mapping(node: yaml.MappingNode, lines: Sequence[str], begin: int, end: int) -> Iterator[str]:
    """Yield the lines of the block mapping `node`, which stands in `lines` from `begin` up to `end`, in order."""
    entries = list(_entries(node, lines, begin, end))
    prefix = lines[node.value[0][0].start_mark.line][: entries[0].column]
    ordered = sorted(entries, key=lambda each: _RANK.get(each.name, len(_RANK)))
    for number, each in enumerate(ordered):
        lead = prefix if number == 0 else " " * each.column
        if number == 0 and prefix.strip() and each.above:
            # a comment cannot stand between a dash and its key: it goes below the key
            yield lead + each.lines[0]
            yield from each.above
        else:
            yield from each.above
            yield lead + each.lines[0]
        yield from each.lines[1:]


def _entries(node: yaml.MappingNode, lines: Sequence[str], begin: int, end: int) -> Iterator[_Entry]:
    starts = [entry[0].start_mark.line for entry in node.value]
    for index, (name, value) in enumerate(node.value):
        start = starts[index]
        stop = starts[index + 1] if index + 1 < len(starts) else end
        last = _last_line(lines, start, stop)
        above_from = begin if index == 0 else _last_line(lines, starts[index - 1], start) + 1
        column = name.start_mark.column
        own = list(_value_lines(value, lines, start, last + 1))
        own[0] = own[0][column:]
        yield _Entry(name.value, list(lines[above_from:start]), own, column)


def _last_line(lines: Sequence[str], start: int, stop: int) -> int:
    """Return the last line of a value that begins in line `start`; what comes behind is about the next key."""
    last = stop - 1
    while last > start and (not lines[last].strip() or lines[last].lstrip().startswith("#")):
        last -= 1
    return last


def _value_lines(value: yaml.Node, lines: Sequence[str], start: int, stop: int) -> Iterator[str]:
    """Yield the lines of a key and its `value`, with the mappings inside the value in order."""
    at = start
    for node, behind in _block_mappings(value, stop):
        first = node.value[0][0].start_mark.line
        end = _last_line(lines, first, behind) + 1
        yield from lines[at:first]
        yield from _mapping(node, lines, first, end)
        at = end
    yield from lines[at:stop]


def _block_mappings(value: yaml.Node, stop: int) -> Iterator[tuple[yaml.MappingNode, int]]:
    """Yield the outermost mappings in block style in `value`, and the line behind which each has ended."""
    if isinstance(value, yaml.MappingNode):
        if value.value and not value.flow_style:
            yield value, stop
    elif isinstance(value, yaml.SequenceNode) and not value.flow_style:
        starts = [item.start_mark.line for item in value.value[1:]]
        for item, behind in zip(value.value, [*starts, stop], strict=True):
            yield from _block_mappings(item, behind)


def _spaced(text: str) -> Iterator[str]:
    """Yield the lines of `text` with one blank line above each activity but the first, and never two together."""
    lines = text.split("\n")
    kept = set(_inside_texts(yaml.compose(text, Loader=_LOADER), lines))
    inside = first = blank = False
    held: list[str] = []
    for number, line in enumerate(lines):
        if number in kept:
            yield from held
            yield line
            held, blank = [], False
            continue
        if not line.strip():
            blank = True
            continue
        if line.startswith(f"{_STEPS}:"):
            inside = first = True
        elif inside and not line.startswith(("-", "#", " ")):
            inside = False
        if inside and re.match(r" {0,2}#", line):
            held.append(line)
            continue
        is_step = inside and bool(re.match(r" {0,2}- ", line))
        if (is_step and not first) or (blank and not is_step):
            yield ""
        yield from held
        yield line
        held, blank = [], False
        first = first and not is_step
    yield from held


def _inside_texts(node: yaml.Node | None, lines: Sequence[str]) -> Iterator[int]:
    """Yield the number of each line in which a text goes on: what stands there is no layout."""
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from _inside_texts(name, lines)
            yield from _inside_texts(value, lines)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _inside_texts(item, lines)
    elif isinstance(node, yaml.ScalarNode):
        end = node.end_mark.line + (1 if node.style not in ("|", ">") else 0)
        while end > node.start_mark.line + 1 and not "".join(lines[end - 1 : end]).strip():
            end -= 1  # blank lines below a text are no part of it
        yield from range(node.start_mark.line + 1, end)
