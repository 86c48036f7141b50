"""What rules yield: the facts of a finding, one for each kind of place however often it is wrong there."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any

Facts = dict[str, Any]
"""What the sentence of a finding names: where it is, and what is wrong there."""

EXCERPT = 40
"""Characters of a text that a finding quotes: enough to find it with the search box."""


def excerpt(text: str) -> str:
    """Return the beginning of `text` on one line."""
    line = " ".join(text.split())
    return line if len(line) <= EXCERPT else f"{line[: EXCERPT - 1].rstrip()}…"


def grouped(found: Iterable[Facts], key: Callable[[Facts], Hashable]) -> Iterator[Facts]:
    """Yield the first of the facts with the same `key`, with the number of others in `more`."""
    groups: dict[Hashable, list[Facts]] = {}
    for facts in found:
        groups.setdefault(key(facts), []).append(facts)
    for first, *others in groups.values():
        yield first | {"more": len(others)}
