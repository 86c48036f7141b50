"""What lessons may name: pictures, characters, help lines and sources, as `lesmateriaal lijst` shows them."""

import shutil
import textwrap
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from lesmateriaal.dutch.cli import words
from lesmateriaal.dutch.keys import key

if TYPE_CHECKING:
    from lesmateriaal.lesson.library import Library

WIDTH = 80
"""Columns of a line where no terminal tells its own width."""
_LEAST_TEXT = 30
"""Columns that a text gets at least; on a narrower window the terminal breaks the line."""

KINDS: Mapping[str, str] = {
    "plaatjes": "pictures",
    "personages": "characters",
    "hulplijnen": "help_lines",
    "bronnen": "sources",
}
"""The parts of the library by the name that authors give them."""


def records(library: "Library", kind: str) -> dict[str, dict[str, Any]]:
    """Return the records of `kind` (one of `KINDS`) by name, sorted, with the keys that authors write."""
    found: Mapping[str, Any] = getattr(library, KINDS[kind])
    return {name: _written(found[name]) for name in sorted(found)}


def _written(record: Any) -> dict[str, Any]:
    """Return `record` as its author wrote it, yes and no included: copied into a file it means the same."""
    dumped = record.model_dump(mode="json", by_alias=True, exclude_none=True)
    return {
        name: words("yes" if value else "no") if isinstance(value, bool) else value
        for name, value in dumped.items()
    }


def listing(kind: str, found: Mapping[str, dict[str, Any]]) -> str:
    """Return `found` as lines: the name to write in a lesson, and what it stands for."""
    width = max(map(len, found), default=0)
    columns = max(shutil.get_terminal_size((WIDTH, 24)).columns, width + 2 + _LEAST_TEXT)
    lines = []
    for name, record in found.items():
        first, *others = textwrap.wrap(_told(kind, record), columns - width - 2) or [""]
        lines += [f"{name:{width}}  {first}".rstrip(), *(" " * (width + 2) + each for each in others)]
    return "\n".join(lines)


def _told(kind: str, record: Mapping[str, Any]) -> str:
    """Return what an author wants to know before choosing this one."""
    match KINDS[kind]:
        case "pictures":
            return str(record[key("alt")])
        case "characters":
            return f"{', '.join(record[key('levels')])}: {', '.join(record[key('faces')])}"
        case "help_lines":
            levels, audience = ", ".join(record[key("levels")]), ", ".join(record[key("audience")])
            return f"{record[key('name')]} ({levels}; {audience})"
        case _:
            return " · ".join(filter(None, (record[key("title")], record.get(key("year")))))
