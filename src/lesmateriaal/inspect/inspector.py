"""Inspect a finished Office file, ours or one that a teacher edited."""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from lesmateriaal.errors import Place, Problem, Severity
from lesmateriaal.inspect.deck_reading import read_deck
from lesmateriaal.inspect.endings import is_lock
from lesmateriaal.inspect.facts import Facts
from lesmateriaal.inspect.opened import MOST_BYTES, open_office
from lesmateriaal.inspect.paper import read_paper
from lesmateriaal.inspect.rules import FILE_RULES, PACKAGE_RULES, PAPER_RULES, SLIDE_RULES

Subject = TypeVar("Subject")


def inspect_file(file: Path | bytes, name: str = "") -> tuple[Problem, ...]:
    """Return every finding on the Office file `file`, a path or its bytes, which messages call `name`.

    What PowerPoint or Word may refuse is an error; what keeps people from reading it is a warning. A file
    that is no Office file, damaged or locked is a finding too; no content whatever raises.
    """
    if isinstance(file, Path):
        name = name or file.as_posix()
        refusal = _refusal(file)
        if refusal:
            return (Problem(Place(name), refusal),)
        try:
            with file.open("rb") as stream:
                content = stream.read(MOST_BYTES + 1)
        except OSError:
            return (Problem(Place(name), "file_unreadable"),)
    else:
        content = file
    opened, problems = open_office(content, name)
    if opened is None:
        return problems
    found = [*problems, *_found(PACKAGE_RULES, opened, name, Severity.ERROR)]
    found += _found(FILE_RULES, opened, name)
    if opened.kind == "pptx":
        found += _found(SLIDE_RULES, read_deck(opened), name)
    else:
        found += _found(PAPER_RULES, read_paper(opened), name)
    return tuple(found)


def _refusal(path: Path) -> str:
    """Return why `path` is not opened at all: a pipe never ends, a lock of Office holds no document."""
    if not os.path.exists(path):
        return "file_missing"
    if not os.path.isfile(path):
        return "office_no_file"
    return "office_lock" if is_lock(path.name) else ""


def _found(
    rules: Mapping[str, Callable[[Subject], Iterator[Facts]]],
    subject: Subject,
    name: str,
    severity: Severity = Severity.WARNING,
) -> Iterator[Problem]:
    for code, rule in rules.items():
        for facts in rule(subject):
            yield Problem(Place(name), code, facts, severity)
