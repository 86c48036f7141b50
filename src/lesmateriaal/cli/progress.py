"""How far a run is, on standard error: a bar on a terminal, and elsewhere what the command says of it."""

import shutil
import sys
import time
from types import TracebackType
from typing import Self

from lesmateriaal.cli.output import Output, is_terminal
from lesmateriaal.dutch.cli import words

BAR_CELLS = 20
"""Width of the bar: it leaves half a small window for the name of the lesson."""
DRAW_SECONDS = 0.05
"""A bar that is drawn more often is not read any better, and a slow terminal would hold up the run."""


class Bar:
    """A bar for people who watch: `verb` says what is being done; nothing is drawn in a pipe or with JSON."""

    def __init__(self, output: Output, verb: str) -> None:
        self._output = output
        self._verb = verb
        self._drawn = 0.0
        self.is_shown = is_terminal(sys.stderr) and output.document is None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()

    def draw(self, done: int, total: int, name: str) -> None:
        """Show that `done` of `total` are ready, and `name` beside it; drawn at the ends and now and then between."""
        now = time.monotonic()
        if not self.is_shown or (0 < done < total and now - self._drawn < DRAW_SECONDS):
            return
        self._drawn = now
        total = max(total, done, 1)
        filled = BAR_CELLS * done // total
        bar = "#" * filled + "." * (BAR_CELLS - filled)
        self._overwrite(words("progress", verb=self._verb, bar=bar, done=done, total=total, name=name))

    def clear(self) -> None:
        """Take the bar away, so that something else can be said on its line."""
        self._overwrite("")

    def _overwrite(self, text: str) -> None:
        if self.is_shown:
            # one column stays free: some terminals begin a new line when the last one is filled
            width = max(shutil.get_terminal_size().columns - 1, 1)
            self._output.note(f"\r{text[:width]:{width}}" + ("" if text else "\r"), ends_line=False)


class Progress:
    """The progress of a build of `total` packs; called with a lesson and a level when those are ready."""

    def __init__(self, output: Output, total: int) -> None:
        self._output = output
        self._total = total
        self._done = 0
        self._bar = Bar(output, words("building"))

    def __enter__(self) -> Self:
        self._bar.draw(0, self._total, "")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.clear()

    def __call__(self, lesson: str, level: str) -> None:
        """Show that `lesson` at `level` is ready."""
        self._done += 1
        if self._bar.is_shown:
            self._bar.draw(self._done, self._total, f"{lesson} {level}")
        elif self._output.document is None:
            self._output.note(words("pack_ready", lesson=lesson, level=level))
