"""Slips that YAML reads without a word: a text that swallowed its neighbours, or signs that Word changed."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

import yaml

from lesmateriaal.dutch.keys import KEYS, key

_HIDDEN = (
    "\u00a0\u00ad\u034f\u061c\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff"
)
"""Spaces that are no space to YAML, and characters without a width; Word and web pages leave them behind."""
HIDDEN = re.compile(f"[{_HIDDEN}]")
_HIDDEN_INDENT = re.compile(f" *(?:- *|(?:- +)?[A-Za-z_]+:)?[{_HIDDEN}]")

_BULLETS = "–—•·●▪‣◦∙○"
BULLET = re.compile(rf" *(?P<bullet>[{_BULLETS}]|\*(?= )|-(?=[^\W\d]))")
"""A line that begins a list as Word does, or with a hyphen and no space."""

CURLY = re.compile("[“”„‟‘‚‛]")
_IN_CURLY = re.compile("[“”„‟‘‚‛][^“”„‟]*[“”\"‘’']", re.DOTALL)

_SWALLOWED_ITEM = re.compile(rf" *(?P<dash>[-{_BULLETS}])\s+\S")
_KEY_AND_VALUE = re.compile(r" *(?P<dash>- +)?(?P<key>[a-z_]+):(?: +(?P<value>.*\S))? *$")
_DUTCH_KEYS = frozenset(KEYS.values())
_IN_ONE_WORD = frozenset(key(name) for name in ("kind", "person", "face", "picture"))
_NO_TEXT = re.compile(r"[>|][-+]?|\d+|ja|nee")
_ONE_WORD = re.compile(r"[a-z0-9-]+")

_STRANGE = frozenset(f"-*{_BULLETS}“”„‟‘‚‛")
_CUT = re.compile(r" +#[^\s#!]")
"""What stands behind a text when that is no remark but the end of it: a hashtag."""
_COLOUR = re.compile(" +#[0-9A-Fa-f]{3,8} *$")
"""What the school writes; its own message tells of the quotation marks."""

Slip = tuple[str, int, int, dict[str, Any]]
"""Code, line and column from 0, and facts."""


def slips_in(event: yaml.ScalarEvent, lines: Sequence[str]) -> Iterator[Slip]:
    """Yield what is wrong with the scalar of `event` in the file with `lines`, at most one slip."""
    begin, end = event.start_mark, event.end_mark
    if begin is None or end is None:
        return
    is_block = event.style in ("|", ">")
    inside = range(begin.line + 1, end.line if is_block else end.line + 1)
    if not event.style:
        # almost every text of a file comes by here: what is quick to see comes first
        if event.value[:1] in _STRANGE:
            if found := BULLET.match(event.value):
                yield "list_dash", begin.line, begin.column, {"bullet": found["bullet"]}
                return
            if _IN_CURLY.fullmatch(event.value):
                yield "curly_quotes", begin.line, begin.column, {}
                return
        rest = lines[end.line][end.column :] if end.line < len(lines) else ""
        if "#" in rest and _CUT.match(rest) and (event.value or not _COLOUR.match(rest)):
            yield "yaml_hash", end.line, end.column + rest.index("#"), {}
            return
    elif not is_block:
        if swallows_keys([lines[number] for number in inside]):
            yield "yaml_quote", begin.line, begin.column, {}
        return
    for number in inside:
        line = lines[number]
        if found := _SWALLOWED_ITEM.match(line):
            code = "yaml_indent" if found["dash"] == "-" else "list_dash"
            yield code, number, indent_of(line), {} if code == "yaml_indent" else {"bullet": found["dash"]}
            return
        if is_block and _is_no_text(line):
            yield "yaml_indent", number, indent_of(line), {}
            return


def swallows_keys(lines: Sequence[str]) -> bool:
    """Whether `lines` inside quotation marks look like the file and not like a text: the mark was not closed."""
    return any(re.match(r" *(?:- |[a-z_]+:(?: |$))", line) for line in lines)


def _is_no_text(line: str) -> bool:
    """Whether nobody writes `line` inside a text: it is a key with nothing behind it, a number or an id."""
    found = _KEY_AND_VALUE.match(line)
    if not found or found["key"] not in _DUTCH_KEYS:
        return False
    value = found["value"] or ""
    is_id = found["key"] in _IN_ONE_WORD and _ONE_WORD.fullmatch(value)
    return bool(found["dash"] or not value or _NO_TEXT.fullmatch(value) or is_id)


def hidden_indents(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Return line and column, from 0, of each hidden character where YAML wants a plain space."""
    found = ((number, _HIDDEN_INDENT.match(line)) for number, line in enumerate(lines))
    return [(number, match.end() - 1) for number, match in found if match]


def hidden_codepoint(text: str) -> str:
    """Return the first hidden character of `text` as `U+00A0`; empty when there is none."""
    found = HIDDEN.search(text)
    return f"U+{ord(found[0]):04X}" if found else ""


def plain_key(word: str) -> str:
    """Return `word` without hidden characters."""
    return HIDDEN.sub("", unicodedata.normalize("NFC", word))


def indent_of(line: str) -> int:
    """Return how many spaces `line` begins with."""
    return len(line) - len(line.lstrip(" "))
