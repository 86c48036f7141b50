"""A table of schools (CSV): one school on each row, read one at a time, however many there are.

A row that is wrong is told of and does not stop the rest. What would make every row wrong, such as another
encoding, is told of before the first row.
"""

import codecs
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from lesmateriaal.dutch.keys import key
from lesmateriaal.errors import LessonError, Place, Problem
from lesmateriaal.lesson.consequences import nearest
from lesmateriaal.lesson.school import LoadedSchool, school_of
from lesmateriaal.lesson.school_model import MOST_CONTACTS
from lesmateriaal.lesson.school_rows import COLUMNS, Record, column_name, node_of, records_from_titles

_LATER_CONTACTS = tuple(f"contact{number}_" for number in range(2, MOST_CONTACTS + 1))
"""Beginnings of columns that are called like those of the first contact."""
SEPARATORS = ";,\t"
"""What stands between columns: Excel writes a semicolon in Dutch, and other programs a comma or a tab."""
MAX_TABLE_BYTES = 64 * 1024**2
"""Largest table that is read: some 200,000 schools."""
_CHUNK = 64 * 1024
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How a workbook of Excel begins: .xlsx (as .ods), and the older .xls."""


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
    rows = _rows(path, name, separator, columns)
    first = next(rows, None)
    if first is None:
        raise LessonError([Problem(Place(name, 1, 1), "table_without_rows")])
    return chain([first], rows)


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
                if size == len(piece) and piece.startswith(_WORKBOOKS):
                    raise LessonError([Problem(Place(name), "table_is_workbook")])
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
    first = next(records_from_titles(path), None)
    if first is None or first.problem:
        code, facts = first.problem if first and first.problem else ("table_empty", {})
        raise LessonError([Problem(Place(name, 1, 1), code, facts)])
    cut = {each: first.cells(each) for each in SEPARATORS}
    separator = max(SEPARATORS, key=lambda each: sum(column_name(cell) in COLUMNS for cell, _ in cut[each]))
    problems = []
    columns: list[str] = []
    for cell, column in cut[separator]:
        title, place = column_name(cell), Place(name, first.line, column)
        if title in columns and title:
            problems.append(Problem(place, "table_column_twice", {"column": title}))
        elif title not in COLUMNS and title:
            facts = {
                "column": cell.strip()[:40],
                "suggestion": _nearest_column(title),
                "allowed": [each for each in COLUMNS if not each.startswith(_LATER_CONTACTS)],
            }
            problems.append(Problem(place, "table_column_unknown", facts))
        columns.append(title)
    if key("name") not in columns:
        problems = [Problem(Place(name, first.line, 1), "table_column_missing", {"column": key("name")})]
    if problems:
        raise LessonError(problems)
    return separator, tuple(columns)


def _nearest_column(title: str) -> str:
    """Return which column was probably meant by `title`: of the contact with the number in it, if there is one."""
    number = re.match(r"contact[0-9]_", title)
    if number and number[0] == title:
        return title + key("name")
    return nearest(title, [each for each in COLUMNS if not number or each.startswith(number[0])])


def _rows(path: Path, name: str, separator: str, columns: tuple[str, ...]) -> Iterator[Row]:
    records = records_from_titles(path)
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
        problems = tuple(_of_column(each, cells, columns) for each in error.problems)
        return Row(place, None, problems, "")
    logo = hashlib.sha256(school.logo.png).digest() if school.logo else b""
    digest = hashlib.blake2b(repr((columns, cells)).encode(), digest_size=16)
    digest.update(logo)
    return Row(place, school, school.notes, digest.hexdigest())


def _of_column(problem: Problem, cells: list[tuple[str, int]], columns: tuple[str, ...]) -> Problem:
    """Return `problem` in the words of a table: who fills in columns has no keys to add."""
    at = {column: title for (_, column), title in zip(cells, columns, strict=False)}
    title = at.get(problem.place.column, "")
    has_name = any(
        cell.strip() for (cell, _), each in zip(cells, columns, strict=False) if each == key("name")
    )
    if problem.place.column == 1 and not has_name:
        title = ""  # what is missing at the beginning of the row is the name of the school itself
    missing = problem.facts.get("key") if problem.code == "missing_key" else None
    if missing and title.startswith("contact"):
        column = f"{title.partition('_')[0]}_{missing}"
        return replace(problem, code="row_cell_empty", facts={"column": column})
    if missing:
        return replace(problem, code="row_name_empty", facts={})
    if title and "key" in problem.facts:
        return replace(problem, facts={**problem.facts, "key": title})
    return problem
