"""A table of schools (CSV): one school on each row, read one at a time, however many there are.

A row that is wrong is told of and does not stop the rest. What would make every row wrong, such as another
encoding, is told of before the first row.
"""

import codecs
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lesmateriaal.dutch.keys import key
from lesmateriaal.errors import LessonError, Place, Problem
from lesmateriaal.lesson.consequences import nearest
from lesmateriaal.lesson.school import LoadedSchool, school_of
from lesmateriaal.lesson.school_rows import COLUMNS, Record, column_name, node_of, records_of

SEPARATORS = ";,\t"
"""What stands between columns: Excel writes a semicolon in Dutch, and other programs a comma or a tab."""
MAX_TABLE_BYTES = 64 * 1024**2
"""Largest table that is read: some 200,000 schools."""
_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its school, or else the problems that it has; a school may have warnings as well."""

    place: Place
    school: LoadedSchool | None
    problems: tuple[Problem, ...]
    digest: str
    """Fingerprint of all that the row gives, its logo included; "" of a row without a school."""

    @property
    def line(self) -> int:
        """The line of the table on which the row begins, counted from 1."""
        return self.place.line


def read_schools(path: Path) -> Iterator[Row]:
    """Return the rows of the table `path`, each read when it is asked for; empty rows are left out.

    Raises:
        LessonError: at once, when the file cannot be read, is no UTF-8, is too large, or names wrong columns.
    """
    name = path.as_posix()
    _check_text(path, name)
    separator, columns = _columns(path, name)
    return _rows(path, name, separator, columns)


def _check_text(path: Path, name: str) -> None:
    """Refuse what is no text in UTF-8: read in pieces, so that a large table takes no more memory."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    line, size = 1, 0
    try:
        if path.exists() and not path.is_file():
            raise LessonError([Problem(Place(name), "file_unreadable")])
        with path.open("rb") as file:
            while piece := file.read(_CHUNK):
                size += len(piece)
                if size > MAX_TABLE_BYTES:
                    facts = {"limit_mb": MAX_TABLE_BYTES // 1024**2}
                    raise LessonError([Problem(Place(name), "table_too_large", facts)])
                if b"\0" in piece:
                    raise LessonError([Problem(Place(name, 1, 1), "table_not_utf8")])
                try:
                    decoder.decode(piece)
                except UnicodeDecodeError as error:
                    place = Place(name, line + piece[: error.start].count(b"\n"), 1)
                    raise LessonError([Problem(place, "table_not_utf8")]) from error
                line += piece.count(b"\n")
    except FileNotFoundError as error:
        raise LessonError([Problem(Place(name), "file_missing")]) from error
    except OSError as error:
        raise LessonError([Problem(Place(name), "file_unreadable")]) from error
    if size == 0:
        raise LessonError([Problem(Place(name), "table_empty")])


def _columns(path: Path, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the separator of the table and the names of its columns, from its first row."""
    first = next(records_of(path), None)
    if first is None or first.problem:
        code, facts = first.problem if first and first.problem else ("table_empty", {})
        raise LessonError([Problem(Place(name, 1, 1), code, facts)])
    cut = {each: first.cells(each) for each in SEPARATORS}
    separator = max(SEPARATORS, key=lambda each: sum(column_name(cell) in COLUMNS for cell, _ in cut[each]))
    problems = []
    columns: list[str] = []
    for cell, column in cut[separator]:
        title, place = column_name(cell), Place(name, 1, column)
        if title in columns and title:
            problems.append(Problem(place, "table_column_twice", {"column": title}))
        elif title not in COLUMNS and title:
            facts = {
                "column": cell.strip()[:40],
                "suggestion": nearest(title, COLUMNS),
                "allowed": list(COLUMNS),
            }
            problems.append(Problem(place, "table_column_unknown", facts))
        columns.append(title)
    if key("name") not in columns:
        problems = [Problem(Place(name, 1, 1), "table_column_missing", {"column": key("name")})]
    if problems:
        raise LessonError(problems)
    return separator, tuple(columns)


def _rows(path: Path, name: str, separator: str, columns: tuple[str, ...]) -> Iterator[Row]:
    records = records_of(path)
    next(records)
    for record in records:
        place = Place(name, record.line, 1)
        if record.problem:
            code, facts = record.problem
            yield Row(place, None, (Problem(place, code, facts),), "")
            continue
        cells = record.cells(separator)
        if any(cell.strip() for cell, _ in cells):
            yield _row(path, place, record, cells, columns, separator)


def _row(
    path: Path,
    place: Place,
    record: Record,
    cells: list[tuple[str, int]],
    columns: tuple[str, ...],
    separator: str,
) -> Row:
    others = [each for each in SEPARATORS if each != separator]
    if len(columns) > 1 and len(cells) == 1 and any(each in cells[0][0] for each in others):
        return Row(place, None, (Problem(place, "row_separator", {"separator": separator}),), "")
    spare = [column for cell, column in cells[len(columns) :] if cell.strip()]
    if spare:
        facts = {"cells": len(cells), "columns": len(columns)}
        return Row(
            place, None, (Problem(Place(place.file, place.line, spare[0]), "row_too_many_cells", facts),), ""
        )
    try:
        school = school_of(node_of(cells, columns, place), path.parent)
    except LessonError as error:
        return Row(place, None, error.problems, "")
    logo = hashlib.sha256(school.logo.png).digest() if school.logo else b""
    digest = hashlib.blake2b(repr((columns, cells)).encode(), digest_size=16)
    digest.update(logo)
    return Row(place, school, school.notes, digest.hexdigest())
