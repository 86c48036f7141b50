"""Which slides have so many shapes that comparing each with each would take minutes.

They are not judged on what needs it (the reading order, what lies behind a text), and a finding says so.
"""

from collections.abc import Iterator

from lesmateriaal.inspect.deck import Deck, Sheet
from lesmateriaal.inspect.facts import Facts

MOST_PAIRS = 4_000_000
"""Pairs of shapes that are compared in one deck: some 3 seconds of a processor.

Wide of what people make: 800 slides of 50 texts are half of it. One slide of 2,000 texts is all of it.
"""


def crowded_sheets(deck: Deck) -> Iterator[Facts]:
    """No slide has so many shapes that they are not compared with each other."""
    for sheet in deck.sheets:
        if is_crowded(deck, sheet):
            yield sheet.place


def is_crowded(deck: Deck, sheet: Sheet) -> bool:
    """Whether the shapes of `sheet` are not compared with each other."""
    return sheet in deck.once("crowded", lambda: _crowded(deck))


def _crowded(deck: Deck) -> set[Sheet]:
    left = MOST_PAIRS
    found: set[Sheet] = set()
    for sheet in deck.sheets:
        pairs = _pairs(sheet)
        if pairs > left:
            found.add(sheet)
        else:
            left -= pairs
    return found


def _pairs(sheet: Sheet) -> int:
    texts = sum(each.has_text for each in sheet.shapes)
    return texts * (len(sheet.shapes) + sum(len(each.shapes) for each in sheet.behind))
