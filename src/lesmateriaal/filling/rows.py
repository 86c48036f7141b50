"""The schools of a run as rows: those of a table, or the one in `school.yaml` as if it were a table of one row."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from lesmateriaal.errors import Place
from lesmateriaal.filling.digests import of_parts
from lesmateriaal.lesson.school import load_school
from lesmateriaal.lesson.school_rows import records_from_titles
from lesmateriaal.lesson.school_table import SEPARATORS, Row, read_schools
from lesmateriaal.text.measure import forget_words

FORGET_AFTER = 250
"""Schools after which the widths of their words are forgotten: some 200 kB."""


def rows_of(school: Path | None, table: Path | None) -> Iterator[Row]:
    """Return the schools in `table`, or else the one in the file `school`; a table is read row by row.

    Raises:
        LessonError: at once, when the file of the one school has errors or no table can be read in the other.
    """
    if table is not None:
        return _forgetting(read_schools(table))
    assert school is not None, "there is a table or a school"
    return iter([_only_row(school)])


def _forgetting(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield `rows` and forget their words now and then, or memory would grow with the number of schools."""
    for number, row in enumerate(rows, 1):
        if number % FORGET_AFTER == 0:
            forget_words()
        yield row


def _only_row(path: Path) -> Row:
    loaded = load_school(path)
    logo = hashlib.sha256(loaded.logo.png).hexdigest() if loaded.logo else ""
    return Row(
        Place(path.as_posix(), 1, 1), loaded, loaded.notes, of_parts(loaded.school.model_dump_json(), logo)
    )


def how_many(table: Path) -> int:
    """Return how many rows `table`, which `read_schools` could read, will give: for who watches how far it is."""
    rows = sum(
        record.problem is not None or bool(record.text.strip(f" {SEPARATORS}"))
        for record in records_from_titles(table)
    )
    return max(rows - 1, 0)
