"""One problem as people read it and as JSON has it; `annotations` has the form of GitHub."""

from typing import Any

import click

from lesmateriaal.dutch.cli import words
from lesmateriaal.dutch.messages import code, message, sentences
from lesmateriaal.errors import Problem, Severity

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ACCEPTED: "cyan"}
"""The colour of a place on a terminal; the word says it too, for who sees no colours."""


def as_line(problem: Problem) -> str:
    """Return `problem` as a line for people; a warning says so, and the place is coloured."""
    place, rest = str(problem.place), message(problem).removeprefix(str(problem.place))
    if problem.is_error:
        return click.style(place, fg=COLOURS[problem.severity]) + rest
    if problem.is_accepted:
        reason = words("because", reason=problem.facts.get("because", ""))
        return f"{place}: {words('accepted')}{rest} {reason}"
    return f"{click.style(place, fg=COLOURS[problem.severity])}: {words('warning')}{rest}"


def as_data(problem: Problem) -> dict[str, Any]:
    """Return `problem` as JSON has it; line and column are 0 for a file as a whole."""
    wrong, mend = sentences(problem)
    reason = {"reden": problem.facts["because"]} if problem.is_accepted else {}
    return {
        "bestand": problem.place.file,
        "regel": problem.place.line,
        "kolom": problem.place.column,
        "ernst": str(problem.severity),
        "code": code(problem),
        "melding": wrong,
        "advies": mend,
        **reason,
    }
