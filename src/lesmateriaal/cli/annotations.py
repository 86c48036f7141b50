"""A problem as a workflow command of GitHub Actions, which puts it beside the line in a pull request.

The form, and what must be escaped where, is that of the toolkit of GitHub itself:
https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
"""

import os
from pathlib import Path

from lesmateriaal.dutch.messages import code, sentences
from lesmateriaal.errors import Problem, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ACCEPTED: "notice"}
_IN_TEXT = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
"""The percent sign comes first, or the others would be escaped twice."""
_IN_PROPERTY = (*_IN_TEXT, (":", "%3A"), (",", "%2C"))


def annotation(problem: Problem, path: Path | None) -> str:
    """Return `problem`, which is about the file `path`, as one line for GitHub.

    A file outside the repository has no page to stand on: then the text names the place.
    """
    wrong, mend = sentences(problem)
    inside = _in_repository(path) if path else None
    properties = {"title": code(problem)}
    text = f"{wrong} {mend}"
    if inside:
        place = {"line": problem.place.line, "col": problem.place.column} if problem.place.line else {}
        properties = {"file": inside, **{name: str(number) for name, number in place.items()}, **properties}
    elif problem.place.file:
        text = f"{problem.place}: {text}"
    told = ",".join(f"{name}={_escaped(value, _IN_PROPERTY)}" for name, value in properties.items())
    return f"::{_COMMANDS[problem.severity]} {told}::{_escaped(text, _IN_TEXT)}"


def _in_repository(path: Path) -> str | None:
    """Return `path` from the top of the repository, or of the current folder when this is no run of GitHub."""
    top = Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd()).resolve()
    whole = path.resolve()
    return whole.relative_to(top).as_posix() if whole.is_relative_to(top) else None


def _escaped(text: str, signs: tuple[tuple[str, str], ...]) -> str:
    for sign, written in signs:
        text = text.replace(sign, written)
    return text
