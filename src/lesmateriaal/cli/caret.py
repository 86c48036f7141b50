"""A line of a file with a caret under the place where something is wrong, as wide as the terminal."""

import os
import unicodedata
from typing import IO

TAB_COLUMNS = 4
"""Columns from one tab stop to the next, as in most editors; a lesson may hold no tab, so this shows a mistake."""
LEAST_COLUMNS = 20
"""Columns that a line gets on the narrowest terminal; fewer show nothing that anybody recognizes."""
_DEFAULT_COLUMNS = 80
_NUMBER_COLUMNS = 5


def with_caret(line: str, number: int, column: int, columns: int) -> tuple[str, str]:
    """Return two rows for a terminal of `columns`: `line` behind its `number`, and the caret under `column`.

    `number` and `column` count from 1. A longer line is cut on both sides, so that the caret stays in sight.
    """
    margin = f"{number:>{_NUMBER_COLUMNS}} | "
    # one column stays free: some terminals begin a new line when the last one is filled
    shown, before = cut(line, column, max(columns - len(margin) - 1, LEAST_COLUMNS))
    return f"{margin}{shown}", f"{' ' * _NUMBER_COLUMNS} | {' ' * before}^"


def cut(line: str, column: int, columns: int) -> tuple[str, int]:
    """Return what is shown of `line` in `columns`, and how many columns stand before its character `column`.

    A column past the end is that behind the last character.
    """
    cells = _cells(line)
    starts = [0]
    for _, width in cells:
        starts.append(starts[-1] + width)
    wanted = min(max(column - 1, 0), len(cells))
    if starts[-1] <= columns:
        return "".join(text for text, _ in cells), starts[wanted]
    # two thirds before the caret: what leads to a mistake tells more than what comes after it
    room = columns - 2
    first = next(index for index in range(wanted + 1) if starts[wanted] - starts[index] <= room * 2 // 3)
    last = max(index for index in range(first, len(cells) + 1) if starts[index] - starts[first] <= room)
    left, right = "…" if first else "", "…" if last < len(cells) else ""
    shown = "".join(text for text, _ in cells[first:last])
    return f"{left}{shown}{right}", len(left) + starts[wanted] - starts[first]


def columns_of(stream: IO[str]) -> int:
    """Return how wide the terminal `stream` is; the variable COLUMNS goes first, as everywhere."""
    told = os.environ.get("COLUMNS", "")
    if told.isascii() and told.isdigit() and int(told):
        return int(told)
    try:
        return os.get_terminal_size(stream.fileno()).columns or _DEFAULT_COLUMNS
    except (OSError, ValueError):
        return _DEFAULT_COLUMNS


def _cells(line: str) -> list[tuple[str, int]]:
    """Return what is shown for each character of `line`, and how many columns that takes."""
    cells: list[tuple[str, int]] = []
    at = 0
    for character in line:
        if character == "\t":
            width = TAB_COLUMNS - at % TAB_COLUMNS
            cells.append((f"{'→':{width}}", width))
        elif unicodedata.category(character)[0] == "C" and character != _JOINER:
            # an escape of a stranger could write elsewhere on the screen, or turn the text round
            width = 1
            cells.append(("·", width))
        else:
            width = _columns(character)
            cells.append((character, width))
        at += width
    return cells


_JOINER = "\u200d"
"""Joins emoji into one; it takes no room itself."""


def _columns(character: str) -> int:
    """Return how many columns a terminal gives `character`: Unicode Standard Annex 11, and none for marks."""
    if character == _JOINER or unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
