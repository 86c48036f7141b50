"""The only place that writes files: everything is written beside its target first and moved at the end.

A run writes all its files into one `Staging` and commits them together, so that Ctrl-C or a full disk
leaves what was there before untouched.
"""

import shutil
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

from lesmateriaal.errors import BuildError, Place, Problem

MAX_SOURCE_BYTES = 1024 * 1024
"""Largest YAML file that is read: 1 MiB, some fifty times the longest lesson."""


class Staging:
    """Files that wait, inside the folder `target`, until they are all written.

    Used as a context manager. Nothing under `target` changes before `commit`; leaving the block
    without it throws the waiting files away.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        self._folder: Path | None = None
        self._waiting: list[str] = []

    def __enter__(self) -> Self:
        try:
            self.target.mkdir(parents=True, exist_ok=True)
            self._folder = Path(tempfile.mkdtemp(prefix=".wacht-", dir=self.target))
        except OSError as error:
            raise _as_build_error(error, self.target) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    def write(self, name: str, content: bytes) -> None:
        """Put `content` ready for `target / name`.

        Raises:
            BuildError: the disk is full or writing is not allowed.
        """
        assert self._folder is not None, "a Staging is used in a with block"
        path = self._folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                file.write(content)
        except OSError as error:
            raise _as_build_error(error, self.target / name) from error
        self._waiting.append(name)

    def commit(self) -> tuple[Path, ...]:
        """Move all waiting files to their places and return those places, in the order of writing.

        Raises:
            BuildError: a target cannot be replaced, for instance because it is open in Word.
        """
        assert self._folder is not None, "a Staging is used in a with block"
        places = tuple(self.target / name for name in self._waiting)
        for name, place in zip(self._waiting, places, strict=True):
            try:
                place.parent.mkdir(parents=True, exist_ok=True)
                (self._folder / name).replace(place)
            except OSError as error:
                raise _as_build_error(error, place) from error
        self._waiting.clear()
        return places


def _as_build_error(error: OSError, path: Path) -> BuildError:
    facts = {"reason": type(error).__name__, "errno": error.errno or 0}
    return BuildError([Problem(Place(str(error.filename or path)), "cannot_write", facts)])
