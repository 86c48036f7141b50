"""What the program says: lines for people, or one JSON document; never both on standard output."""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import IO, TYPE_CHECKING, Any

import click

from lesmateriaal.cli.annotations import annotation
from lesmateriaal.cli.caret import columns_of, with_caret
from lesmateriaal.cli.problem_forms import COLOURS, as_data, as_line
from lesmateriaal.cli.sources import Sources
from lesmateriaal.dutch.cli import counted, words
from lesmateriaal.errors import LesmateriaalError, Problem, Severity

if TYPE_CHECKING:
    from lesmateriaal.lesson.content import Content


class Output:
    """Where a run says what it did: answers on standard output, problems and progress on standard error."""

    def __init__(self) -> None:
        self.document: dict[str, Any] | None = None
        """The JSON document as far as it is known; None when people read along."""
        self._annotates = False
        self._folder: Any = None
        self._sources = Sources(self._nearest_content)

    @classmethod
    def of(cls, context: click.Context) -> "Output":
        """Return the output of the run that `context` belongs to."""
        output = context.ensure_object(cls)
        output._folder = context.find_root().params.get("folder")
        return output

    @property
    def is_watched(self) -> bool:
        """Whether a person reads the problems on a terminal."""
        return self.document is None and not self._annotates and is_terminal(sys.stderr)

    def use_json(self, *keys: str) -> None:
        """Say all in one JSON document; the `keys` are in it also when the run ends early."""
        self.document = {**{key: [] for key in keys}, "problemen": []}

    def use_annotations(self) -> None:
        """Say each problem on standard output in the way that GitHub Actions reads."""
        self._annotates = True

    def look_in(self, contents: Iterable["Content"]) -> None:
        """Look for the files that problems name in `contents`, and no more in the nearest content folder."""
        given = tuple(contents)
        self._sources = Sources(lambda: given)

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
            elif not show_accepted and problem.is_accepted:
                continue
            elif self._annotates:
                self.line(annotation(problem, self._sources.path_of(problem)))
            else:
                self.note(as_line(problem))
                self._show_line_of(problem)

    def _show_line_of(self, problem: Problem) -> None:
        """Show on a terminal the line that `problem` is about, with a caret under the place."""
        if not self.is_watched or not (line := self._sources.line_of(problem)):
            return
        place = problem.place
        shown, caret = with_caret(line, place.line, place.column, columns_of(sys.stderr))
        self.note(f"{shown}\n{click.style(caret, fg=COLOURS[problem.severity], bold=True)}")

    def _nearest_content(self) -> Iterable["Content"]:
        from lesmateriaal.lesson.content import find_content

        try:
            return (find_content(self._folder),)
        except (LesmateriaalError, OSError):
            return ()

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
