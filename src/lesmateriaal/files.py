"""The only place that writes files: everything is written beside its target first and moved at the end.

A run writes all its files into one `Staging` and commits them together, so that Ctrl-C, a full disk or a
file that is open elsewhere leaves what was there before untouched.
"""

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from lesmateriaal.errors import BuildError, Place, Problem

MAX_SOURCE_BYTES = 1024 * 1024
"""Largest YAML file that is read: 1 MiB, some fifty times the longest lesson."""

WAITING_PREFIX = ".wacht-"
"""Begin of the name of a folder with waiting files."""

OWN_COPY = "-eigen"
"""End of the name of what a person changed and we make anew."""

LEFTOVER_SECONDS = 60 * 60
"""Age at which a waiting folder belongs to a run that was killed: each file a run writes makes it new again."""


def remove_files(target: Path, names: Iterable[str]) -> None:
    """Remove the files `names` below `target`; those that are not there, or may not go, are left."""
    for name in names:
        with suppress(OSError):
            (target / name).unlink(missing_ok=True)


def keep_own_copy(path: Path) -> Path:
    """Copy the file `path`, which a person changed, to a name beside it that is not taken, and return that name.

    The names are those of `path` with `-eigen`, `-eigen-2` and so on behind the stem.

    Raises:
        BuildError: the copy cannot be made.
    """
    number, copy = 1, path.with_name(f"{path.stem}{OWN_COPY}{path.suffix}")
    while os.path.lexists(copy):
        number += 1
        copy = path.with_name(f"{path.stem}{OWN_COPY}-{number}{path.suffix}")
    try:
        shutil.copy2(path, copy)
    except OSError as error:
        raise as_build_error(error, copy) from error
    return copy


class Staging:
    """Files that wait, inside the folder `target`, until they are all written.

    Used as a context manager. Nothing under `target` changes before `commit`; leaving the block
    without it throws the waiting files away. What a killed run left waiting is removed on entering.

    With `waiting_in` the files wait in that folder, which must be there and on the same disk, and `target` is not
    even made before the commit: for who commits many times and clears one folder after all of them.
    """

    def __init__(self, target: Path, waiting_in: Path | None = None) -> None:
        self.target = target
        self._waiting_in = waiting_in
        self._folder: Path | None = None
        self._waiting: dict[Path, Path] = {}
        """The waiting file of each place, numbered: a short path, also where the system limits its length."""
        self._made: list[Path] = []
        self._keeps_old = False

    def __enter__(self) -> Self:
        try:
            if self._waiting_in is not None:
                self._folder = Path(tempfile.mkdtemp(dir=self._waiting_in))
                return self
            self.target.mkdir(parents=True, exist_ok=True)
            self._folder = Path(tempfile.mkdtemp(prefix=WAITING_PREFIX, dir=self.target))
            _remove_leftovers(self._folder)
        except OSError as error:
            raise as_build_error(error, self.target) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._folder is not None and not self._keeps_old:
            shutil.rmtree(self._folder, ignore_errors=True)

    def write(self, name: str, content: bytes | Iterable[bytes]) -> None:
        """Put `content`, whole or in pieces, ready for `target / name`; of a name that comes twice the last counts.

        Raises:
            BuildError: the disk is full or writing is not allowed.
        """
        assert self._folder is not None, "a Staging is used in a with block"
        place = self.target / name
        waiting = self._waiting.get(place, self._folder / str(len(self._waiting)))
        try:
            with waiting.open("wb") as file:
                file.writelines((content,) if isinstance(content, bytes) else content)
        except OSError as error:
            raise as_build_error(error, place) from error
        self._waiting[place] = waiting

    def commit(self) -> tuple[Path, ...]:
        """Move all waiting files to their places and return those places, in the order of writing.

        When one cannot be moved, all that were there before come back and no new ones stay.

        Raises:
            BuildError: a target cannot be replaced, for instance because it is open in Word.
        """
        assert self._folder is not None, "a Staging is used in a with block"
        places = tuple(self._waiting)
        place = self.target
        try:
            for place in places:
                self._make_room(place)
            for place, waiting in self._waiting.items():
                if os.path.lexists(place):
                    place.replace(_aside(waiting))
                waiting.replace(place)
        except BaseException as error:  # Ctrl-C too
            self._put_back()
            if isinstance(error, OSError):
                raise as_build_error(error, place) from error
            raise
        self._waiting.clear()
        return places

    def _make_room(self, place: Path) -> None:
        """Make the folder of `place`, and find out now what would stop the moving halfway."""
        if place.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(place))
        missing = [folder for folder in place.parents if not os.path.lexists(folder)]
        self._made += reversed(missing)
        place.parent.mkdir(parents=True, exist_ok=True)

    def _put_back(self) -> None:
        """Undo the moving, as far as it came. What stands where tells how far: Ctrl-C leaves no time to note."""
        for place, waiting in reversed(self._waiting.items()):
            try:
                if os.path.lexists(_aside(waiting)):
                    _aside(waiting).replace(place)
                elif not waiting.exists():
                    place.unlink()
            except OSError:
                self._keeps_old = True  # an old file that cannot go back must not be thrown away either
        for folder in reversed(self._made):
            with contextlib.suppress(OSError):
                folder.rmdir()


def _aside(waiting: Path) -> Path:
    """Return where the old file goes that the file `waiting` replaces."""
    return waiting.with_suffix(".oud")


def _remove_leftovers(own: Path) -> None:
    """Remove the folders beside `own` that killed runs left; those of a run that is still busy are younger.

    The age is counted from `own`, because the clock of a network disk may differ from ours.
    """
    now = own.stat().st_mtime
    for folder in own.parent.glob(f"{WAITING_PREFIX}*"):
        with contextlib.suppress(OSError):  # another run may remove it at the same moment
            if now - folder.lstat().st_mtime > LEFTOVER_SECONDS:
                shutil.rmtree(folder, ignore_errors=True)


def as_build_error(error: OSError, place: Path) -> BuildError:
    """Return `error` as that of `place`: the waiting file that the system names says nothing to a user."""
    facts = {"reason": type(error).__name__, "errno": error.errno or 0}
    return BuildError([Problem(Place(str(place)), "cannot_write", facts)])
