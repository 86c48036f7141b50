"""What an earlier build made of which sources: a file among the documents, read without trust.

It names no clock, computer or folder outside. Whoever throws it away loses nothing: all is built again.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lesmateriaal.errors import Place, Problem, Severity
from lesmateriaal.files import Staging

RECORD = ".gemaakt.json"
_FORM = 1
"""Number of the form of the record; a record of another form is passed over."""
_MOST_BYTES = 8 * 1024 * 1024
"""Larger than a record of a thousand lessons."""


@dataclass(frozen=True, slots=True)
class Made:
    """One level as an earlier build made it: of which sources, which files, and what was said of it."""

    sources: str
    """Fingerprint of all that the level was made of."""
    files: Mapping[str, str]
    """The fingerprint of each file, by its name below the folder of the build."""
    problems: tuple[Problem, ...] = ()


Record = dict[tuple[str, str], Made]
"""What was made, by lesson and level."""


def read_record(target: Path) -> Record:
    """Return the record in the folder `target`; empty when there is none that can be understood."""
    try:
        with (target / RECORD).open("rb") as file:
            data = json.loads(file.read(_MOST_BYTES))
        if data["vorm"] != _FORM:
            return {}
        return {
            (lesson, level): _made(each)
            for lesson, levels in data["lessen"].items()
            for level, each in levels.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def write_record(target: Path, record: Record) -> None:
    """Put `record` in the folder `target`, in place of the one that was there.

    Raises:
        BuildError: it cannot be written.
    """
    lessons: dict[str, dict[str, Any]] = {}
    for (lesson, level), made in sorted(record.items()):
        lessons.setdefault(lesson, {})[level] = {
            "bron": made.sources,
            "bestanden": dict(sorted(made.files.items())),
            "meldingen": [_as_data(problem) for problem in made.problems],
        }
    text = json.dumps({"vorm": _FORM, "lessen": lessons}, ensure_ascii=False, indent=1)
    with Staging(target) as staging:
        staging.write(RECORD, f"{text}\n".encode())
        staging.commit()


def _made(data: Mapping[str, Any]) -> Made:
    files = {
        name: digest
        for name, digest in data["bestanden"].items()
        if isinstance(digest, str) and is_inside(name)
    }
    return Made(str(data["bron"]), files, tuple(map(_problem, data["meldingen"])))


def is_inside(name: str) -> bool:
    """Whether `name` is that of a file below the folder of the build: a record may come from a stranger."""
    path = Path(name)
    return not path.is_absolute() and ".." not in path.parts and bool(path.parts)


def _as_data(problem: Problem) -> dict[str, Any]:
    place = problem.place
    return {
        "plaats": [place.file, place.line, place.column],
        "code": problem.code,
        "feiten": {name: _plain(fact) for name, fact in problem.facts.items()},
        "ernst": str(problem.severity),
    }


def _plain(fact: Any) -> Any:
    """Return `fact` as JSON can hold it; what a sentence names is texts, numbers and lists of those."""
    if isinstance(fact, str | int | float | bool) or fact is None:
        return str(fact) if isinstance(fact, str) else fact
    return [_plain(each) for each in fact] if isinstance(fact, Iterable) else str(fact)


def _problem(data: Mapping[str, Any]) -> Problem:
    file, line, column = data["plaats"]
    return Problem(Place(file, line, column), data["code"], data["feiten"], Severity(data["ernst"]))
