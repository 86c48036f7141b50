"""Files with schools among the paths of a check: `school.yaml`, or a table with a school on each row."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lesmateriaal.cli.selection import is_of_lessons

if TYPE_CHECKING:
    from lesmateriaal.errors import Problem

_TABLES = (".csv", ".tsv", ".xlsx", ".xls", ".ods")
"""Ends of names of tables; those of a workbook too, which is told to be one."""
_SETTINGS = (".yaml", ".yml")
_HEAD_BYTES = 64 * 1024
"""So much is looked at to tell a school from other YAML: it holds at most some kilobytes."""


def school_files_among(
    paths: Sequence[str], context: click.Context
) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Return which of `paths` are files with schools, each once, and the others, in their order."""
    schools = [Path(path) for path in paths if _is_of_schools(path, context)]
    return tuple(dict.fromkeys(schools)), tuple(path for path in paths if Path(path) not in schools)


def problems_in(path: Path) -> Iterator[tuple["Problem", ...]]:
    """Yield the problems of each school in the file `path`, in order; of a file that cannot be read once."""
    from lesmateriaal.errors import LessonError
    from lesmateriaal.lesson.school import load_school
    from lesmateriaal.lesson.school_table import read_schools

    try:
        if path.suffix.lower() in _SETTINGS:
            yield load_school(path).notes
        else:
            for row in read_schools(path):
                yield row.problems
    except LessonError as error:
        yield error.problems


def _is_of_schools(path: str, context: click.Context) -> bool:
    """Whether `path` is a table, or YAML outside the lessons that is called after a school or begins as one."""
    file = Path(path)
    if not file.is_file() or is_of_lessons(path, context):
        return False
    ending = file.suffix.lower()
    return ending in _TABLES or (
        ending in _SETTINGS and ("school" in file.stem.lower() or _names_a_school(file))
    )


def _names_a_school(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return re.search(rb"^naam[ \t]*:", opened.read(_HEAD_BYTES), re.MULTILINE) is not None
    except OSError:
        return False
