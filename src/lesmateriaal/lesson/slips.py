"""What an author did when YAML cannot be read: the slip behind the parser's words, and the line to mend.

The parser tells where it got stuck, and that is often later than where the hand slipped: a quotation mark that is
not closed breaks the file at the next one, a long dash from Word at the line below it. The rules here look at the
lines and at the last thing that was read, and leave the parser's place when none of them fits.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

import yaml

from lesmateriaal.dutch.keys import KEYS
from lesmateriaal.errors import Place, Problem
from lesmateriaal.lesson.slips_in_texts import (
    BULLET,
    CURLY,
    hidden_codepoint,
    hidden_indents,
    indent_of,
    swallows_keys,
)

_DUTCH_KEYS = frozenset(KEYS.values())
_KEY_LINE = re.compile(r" *(?:- +)*([A-Za-z_]+) *(:)(?: |$)")
_FIRST_WORD = re.compile(r" *(?:- +)*([a-z_]+)")

_KNOWN_SLIPS = (
    ("tab character", "yaml_tab"),
    ("that cannot start any token", "yaml_character"),
    ("mapping values are not allowed", "yaml_colon"),
    ("escape", "yaml_escape"),
    ("quoted scalar", "yaml_quote"),
    ("while parsing a flow", "yaml_bracket"),
    ("could not find expected ':'", "yaml_missing_colon"),
    ("scanning an alias", "yaml_anchor"),
    ("scanning an anchor", "yaml_anchor"),
    ("scanning a tag", "yaml_character"),
    ("scanning a block scalar", "yaml_character"),
    ("block sequence entries are not allowed", "yaml_character"),
    ("did not find expected", "yaml_indent"),
    ("expected <block end>", "yaml_indent"),
)
"""Part of what PyYAML says, and our code for it; the first that fits counts."""

_BEGAN_BEFORE = ("yaml_quote", "yaml_missing_colon", "yaml_anchor")
"""Slips that are mended where they begin; the file goes wrong only later."""


_FLOW_STARTS = (yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken)
_FLOW_ENDS = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)


@dataclass(frozen=True, slots=True)
class _Stuck:
    """Where the parser got stuck: lines and columns from 0, the code by its words, and what it was busy with."""

    lines: Sequence[str]
    line: int
    column: int
    code: str
    began: tuple[int, int] | None
    """Line and column of the block that it was reading."""

    @property
    def text(self) -> str:
        return self.lines[self.line]


_Found = tuple[str, int, int, dict[str, Any]] | None
"""Code, line and column from 0, and facts."""


def syntax_problem(error: Exception, text: str, lines: Sequence[str], name: str) -> Problem:
    """Say which of the known slips in the file `name` this is; PyYAML's English sentence is left out."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Problem(Place(name), "yaml_syntax")
    mark, context = error.problem_mark or error.context_mark, error.context_mark
    said = f"{error.context or ''} {error.problem or ''}"
    words, code = next(((words, code) for words, code in _KNOWN_SLIPS if words in said), ("", "yaml_syntax"))
    if code in _BEGAN_BEFORE or words.startswith("scanning"):
        mark = context or mark
    if mark is None:
        return Problem(Place(name), code)
    stuck = _Stuck(
        (*lines, ""), mark.line, mark.column, code, (context.line, context.column) if context else None
    )
    found = (
        _hidden_indent(stuck)
        or _tab(stuck)
        or _bullet(stuck)
        or _after_what_was_read(stuck, text)
        or _forgotten_dash(stuck)
        or _colon(stuck)
        or _loose_line(stuck)
        or _first_of_block(stuck)
    )
    code, line, column, facts = found or (code, mark.line, mark.column, {})
    return Problem(Place(name, line + 1, column + 1), code, facts)


def _hidden_indent(stuck: _Stuck) -> _Found:
    """A hard space from Word looks like a space and is none."""
    hidden = hidden_indents(stuck.lines)
    before = [each for each in hidden if each[0] <= stuck.line]
    if not before:
        return None
    line, column = before[-1]
    facts = {"codepoint": hidden_codepoint(stuck.lines[line]), "count": len(hidden)}
    return "hidden_space", line, column, facts


def _tab(stuck: _Stuck) -> _Found:
    if stuck.code == "yaml_character" and stuck.text[stuck.column : stuck.column + 1] == "\t":
        return "yaml_tab", stuck.line, stuck.column, {}
    return None


def _bullet(stuck: _Stuck) -> _Found:
    """A long dash, a bullet or a star where a list wants a hyphen, or a hyphen without a space."""
    if found := BULLET.match(stuck.text):
        return "list_dash", stuck.line, found.start("bullet"), {"bullet": found["bullet"]}
    return None


def _after_what_was_read(stuck: _Stuck, text: str) -> _Found:
    """Text behind a closing quotation mark or behind a bracket that was meant as text, or an open bracket."""
    if stuck.code not in ("yaml_indent", "yaml_bracket"):
        return None
    last, opened = _read_before(stuck, text)
    if stuck.code == "yaml_bracket":
        return (stuck.code, opened.line, opened.column, {}) if opened else None
    if last is None:
        return None
    begin, end = last.start_mark, last.end_mark
    if isinstance(last, _FLOW_ENDS) and end.line == stuck.line:
        return "yaml_character", begin.line, begin.column, {}
    if not isinstance(last, yaml.ScalarToken) or last.style not in ("'", '"') or end.line != stuck.line:
        return None
    inside = stuck.lines[begin.line + 1 : end.line + 1]
    code = "yaml_quote" if swallows_keys(inside) else "yaml_after_quote"
    return code, begin.line, begin.column, {}


def _read_before(stuck: _Stuck, text: str) -> tuple[yaml.Token | None, yaml.Mark | None]:
    """Return the last thing that was read, and where the innermost bracket stands that is still open.

    A closing bracket is returned as if it began at its opening one.
    """
    opened: list[yaml.Mark] = []
    last: yaml.Token | None = None
    try:
        for token in yaml.scan(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            if (token.start_mark.line, token.start_mark.column) >= (stuck.line, stuck.column):
                break
            if isinstance(token, _FLOW_STARTS):
                opened.append(token.start_mark)
            elif isinstance(token, _FLOW_ENDS) and opened:
                token.start_mark = opened.pop()
            if not isinstance(token, yaml.BlockEndToken):
                last = token
    except yaml.YAMLError:
        pass  # what the scanner stumbles on comes after what is looked for
    return last, opened[-1] if opened else None


def _forgotten_dash(stuck: _Stuck) -> _Found:
    """A key that began every item before it, and stands here without its hyphen."""
    found = _KEY_LINE.match(stuck.text)
    if stuck.code != "yaml_indent" or not found or stuck.text.lstrip().startswith("-"):
        return None
    start = f"{' ' * indent_of(stuck.text)}- {found[1]}:"
    before = (each for each in _lines_before(stuck.lines, stuck.line) if stuck.lines[each].startswith(start))
    if (first := next(before, None)) is not None:
        facts = {"key": found[1], "first": found[1], "first_line": first + 1}
        return "missing_dash", stuck.line, found.start(1), facts
    return None


def _colon(stuck: _Stuck) -> _Found:
    """A colon in a text, or a key that stands so far to the right that it became part of one."""
    if stuck.code != "yaml_colon":
        return None
    key = _KEY_LINE.match(stuck.text)
    if not key or not _is_key(key[1]) or key.start(2) != stuck.column:
        value = re.match(r" *(?:- +)?(?:[A-Za-z_]+ *: +)?", stuck.text)
        assert value is not None
        if CURLY.match(stuck.text, value.end()):
            return "curly_quotes", stuck.line, value.end(), {}
        return None
    above = next(_lines_before(stuck.lines, stuck.line), 0)
    far = indent_of(stuck.text)
    block = next(
        (each for each in _lines_before(stuck.lines, above) if indent_of(stuck.lines[each]) <= far), 0
    )
    if indent_of(stuck.lines[block]) == far > indent_of(stuck.lines[above]) and _is_plain_key(
        stuck, block, above
    ):
        # the line above stands too far to the left, and its neighbours agree with each other
        return "yaml_indent", above, indent_of(stuck.lines[above]), {}
    return "yaml_indent", stuck.line, key.start(1), {}


def _is_plain_key(stuck: _Stuck, *numbers: int) -> bool:
    """Whether each of the lines is a key without a hyphen."""
    lines = [stuck.lines[number] for number in numbers]
    return all(_KEY_LINE.match(line) and not line.lstrip().startswith("-") for line in lines)


def _loose_line(stuck: _Stuck) -> _Found:
    """A line that is no key with its colon forgotten: a piece of text, or a remark."""
    word = _FIRST_WORD.match(stuck.text)
    if stuck.code == "yaml_missing_colon" and not (word and _is_key(word[1])):
        return "yaml_loose_line", stuck.line, indent_of(stuck.text), {}
    return None


def _first_of_block(stuck: _Stuck) -> _Found:
    """The first line of a block stands wrong, and not the ones below it that agree with each other."""
    if stuck.code != "yaml_indent" or not stuck.began or stuck.column >= stuck.began[1]:
        return None
    line, column = stuck.began
    between = [each for each in stuck.lines[line + 1 : stuck.line] if _says_something(each)]
    after = [each for each in stuck.lines[stuck.line + 1 :] if _says_something(each)]
    same = next((each for each in after if indent_of(each) <= stuck.column), "")
    if any(indent_of(each) <= column for each in between) or not same or not _agree(same, stuck):
        return None
    return "yaml_indent", line, indent_of(stuck.lines[line]), {}


def _agree(line: str, stuck: _Stuck) -> bool:
    """Whether `line` is of the same block as the one where the parser got stuck, and that is no outer block."""
    above = next(_lines_before(stuck.lines, stuck.began[0] if stuck.began else 0), 0)
    return indent_of(line) == stuck.column > indent_of(stuck.lines[above])


def _is_key(word: str) -> bool:
    return word in _DUTCH_KEYS or bool(get_close_matches(word.lower(), _DUTCH_KEYS, n=1, cutoff=0.8))


def _lines_before(lines: Sequence[str], number: int) -> Iterator[int]:
    """Yield the numbers of the lines above line `number` that hold more than a remark, from below."""
    return (each for each in range(number - 1, -1, -1) if _says_something(lines[each]))


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")
