"""How far a build is, on standard error: a bar on a terminal, a line a pack elsewhere, nothing with JSON."""

import shutil
import sys
from types import TracebackType
from typing import Self

from lesmateriaal.cli.output import Output, is_terminal
from lesmateriaal.dutch.cli import words

BAR_CELLS = 20
"""Width of the bar: it leaves half a small window for the name of the lesson."""


class Progress:
    """The progress of a build of `total` packs; called with a lesson and a level when those are ready."""

    def __init__(self, output: Output, total: int) -> None:
        self._output = output
        self._total = total
        self._done = 0
        self._bar = is_terminal(sys.stderr) and output.document is None

    def __enter__(self) -> Self:
        self._draw("")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._overwrite("")

    def __call__(self, lesson: str, level: str) -> None:
        """Show that `lesson` at `level` is ready."""
        self._done += 1
        if self._bar:
            self._draw(f"{lesson} {level}")
        elif self._output.document is None:
            self._output.note(words("pack_ready", lesson=lesson, level=level))

    def _draw(self, name: str) -> None:
        total = max(self._total, self._done, 1)
        filled = BAR_CELLS * self._done // total
        bar = "#" * filled + "." * (BAR_CELLS - filled)
        self._overwrite(words("progress", bar=bar, done=self._done, total=total, name=name))

    def _overwrite(self, text: str) -> None:
        if self._bar:
            # one column stays free: some terminals begin a new line when the last one is filled
            width = max(shutil.get_terminal_size().columns - 1, 1)
            self._output.note(f"\r{text[:width]:{width}}" + ("" if text else "\r"), ends_line=False)
