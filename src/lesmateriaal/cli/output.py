"""What the program says: lines for people, or one JSON document; never both on standard output."""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import IO, Any

import click

from lesmateriaal.dutch.cli import counted, words
from lesmateriaal.dutch.messages import code, message, sentences
from lesmateriaal.errors import Problem, Severity


class Output:
    """Where a run says what it did: answers on standard output, problems and progress on standard error."""

    def __init__(self) -> None:
        self.document: dict[str, Any] | None = None
        """The JSON document as far as it is known; None when people read along."""

    @classmethod
    def of(cls, context: click.Context) -> "Output":
        """Return the output of the run that `context` belongs to."""
        return context.ensure_object(cls)

    def use_json(self, *keys: str) -> None:
        """Say all in one JSON document; the `keys` are in it also when the run ends early."""
        self.document = {**{key: [] for key in keys}, "problemen": []}

    def line(self, text: str) -> None:
        """Say `text` on standard output: an answer, a table, a summary.

        Raises:
            OSError: it cannot be written; a reader who left early (`| head -1`) is no error.
        """
        _write(sys.stdout, text)

    def note(self, text: str, *, ends_line: bool = True) -> None:
        """Say `text` on standard error; when even that cannot be, nobody is left to tell."""
        try:
            _write(sys.stderr, text, ends_line)
        except OSError:
            _silence(sys.stderr)

    def summary(self, text: str) -> None:
        """Say `text` on standard output, unless JSON goes there."""
        if self.document is None:
            self.line(text)

    def problems(self, problems: Iterable[Problem], *, show_accepted: bool = False) -> None:
        """Tell of each of `problems`, sorted by place: at once for people, at the end in JSON.

        What an author accepted is for people only with `show_accepted`; it is always in JSON.
        """
        ordered = sorted(problems, key=_in_reading_order)
        for problem in ordered:
            if self.document is not None:
                self.document["problemen"].append(as_data(problem))
            elif show_accepted or not problem.is_accepted:
                self.note(as_line(problem))

    def tell(self, text: str) -> None:
        """Say in the JSON document, if any, in one sentence why there is no result."""
        if self.document is not None:
            self.document["melding"] = text

    def finish(self, exit_code: int) -> int:
        """End the run with `exit_code`, and return it; the JSON document, if any, is written now."""
        document, self.document = self.document, None  # it is said once, also when saying it fails
        if document is not None:
            ascii_only = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") != "utf8"
            self.line(json.dumps(document | {"code": exit_code}, ensure_ascii=ascii_only, indent=2))
        return exit_code


def asks_for_json(arguments: Sequence[str]) -> bool:
    """Whether `arguments` ask for JSON, as far as can be told of a command that is not understood."""
    options = arguments[: arguments.index("--")] if "--" in arguments else arguments
    joined = " ".join(options).lower().replace("--uitvoer ", "--uitvoer=").split()
    return "--json" in options or "--uitvoer=json" in joined


def as_line(problem: Problem) -> str:
    """Return `problem` as a line for people; a warning says so, and the place is coloured."""
    place, rest = str(problem.place), message(problem).removeprefix(str(problem.place))
    if problem.is_error:
        return click.style(place, fg="red") + rest
    if problem.is_accepted:
        reason = words("because", reason=problem.facts.get("because", ""))
        return f"{place}: {words('accepted')}{rest} {reason}"
    return f"{click.style(place, fg='yellow')}: {words('warning')}{rest}"


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


def counts(problems: Iterable[Problem]) -> str:
    """Return how many errors and warnings `problems` are: "geen fouten, 3 waarschuwingen"."""
    found = Counter(problem.severity for problem in problems)
    errors = found[Severity.ERROR]
    said = [counted("error", errors) if errors else words("no_errors")]
    said += [
        counted(kind, found[severity])
        for kind, severity in (("warning", Severity.WARNING), ("accepted", Severity.ACCEPTED))
        if found[severity]
    ]
    return ", ".join(said)


def is_terminal(stream: IO[str] | None) -> bool:
    """Whether a person watches `stream`: a terminal that can move its cursor, and no automatic build."""
    watched = stream is not None and stream.isatty()
    return watched and not os.environ.get("CI") and os.environ.get("TERM") != "dumb"


def speak_safely() -> None:
    """Let no letter stop a run: what standard output or error cannot write becomes a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _write(stream: IO[str] | None, text: str, ends_line: bool = True) -> None:
    if stream is None:
        return
    try:
        click.echo(text, stream, ends_line, color=is_terminal(stream) and not os.environ.get("NO_COLOR"))
    except BrokenPipeError:
        _silence(stream)
    except OSError:
        _silence(stream)
        raise


def _silence(stream: IO[str] | None) -> None:
    """Send what still waits for `stream` nowhere, or Python complains in English when it ends."""
    if stream is not None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def _in_reading_order(problem: Problem) -> tuple[Any, ...]:
    """Return by what problems are sorted: their place, and in a presentation the number of the slide."""
    return problem.place, problem.facts.get("slide", 0), problem.code, str(sorted(problem.facts.items()))
