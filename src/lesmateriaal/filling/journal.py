"""What was filled in already: a line for each school in a file among the schools, read without trust.

A line is added when all files of a school stand in place, and never changed. So a run that was killed goes on where
it was: a line that was not written, or not whole, only means that a school is made once more. The journal holds
no more of a school than the name of its folder; who throws it away loses nothing, for all is made again.
"""

import os
import re
import time
from collections.abc import Container, Iterator, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Self

from lesmateriaal.errors import BuildError, LessonError, Place, Problem
from lesmateriaal.files import Staging, as_build_error
from lesmateriaal.filling.lock import lock

JOURNAL = ".ingevuld"
"""Name of the journal, in the folder with the folders of the schools."""
_HEAD = "lesmateriaal invullen 1"
"""First line: what the file is, and the form of its lines. Of another form nothing is read."""
_LINE = re.compile(r"([0-9a-f]{32}) ([0-9a-f]{16}) ([a-z0-9-]{1,80})\n")
_DIGEST = 32
"""Figures of a digest; the rest of what is kept of a folder is the proof."""
_MOST_BYTES = 256
"""More than a line of ours; of a file that is something else no more is read at once."""
_TOO_MANY = 3
"""Lines for each school at which the journal is written anew."""
_PATIENCE_SECONDS = 2.0
"""How long is waited for another run: one that was killed a moment ago is gone by then."""


class Journal:
    """The journal in the folder `target`, made when it is not there; only one run at a time can have it.

    Used as a context manager. Raises on entering:
        LessonError: another run is busy in this folder.
        BuildError: it cannot be read or written.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        self._file = -1
        self._made: dict[str, bytes] = {}
        """Digest and proof of what each folder holds, one behind the other: they are kept of all schools at once."""
        self._lines = 0

    def __enter__(self) -> Self:
        path = self.target / JOURNAL
        try:
            self.target.mkdir(parents=True, exist_ok=True)
            flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
            self._file = os.open(path, flags, 0o666)
            self._lock(path)
            self._read()
        except BaseException as error:
            self._close()
            if isinstance(error, OSError):
                raise as_build_error(error, path) from error
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()
        if self._lines > _TOO_MANY * max(len(self._made), 1):
            self._rewrite()

    def holds(self, folder: str, digest: str, packs: Sequence[str]) -> bool:
        """Whether `folder` holds what has this `digest`: `packs` (names of files), as large as they were made."""
        made = self._made.get(folder)
        if made is None or not made.startswith(bytes.fromhex(digest)):
            return False
        return made == bytes.fromhex(digest + _proof(_sizes(self.target / folder, packs)))

    def add(self, folder: str, digest: str, sizes: Sequence[int]) -> None:
        """Remember that the files in `folder`, of `sizes` bytes, were made of what has this `digest`.

        Raises:
            BuildError: the disk is full or failed.
        """
        self._made[folder] = bytes.fromhex(digest + _proof(sizes))
        self._write(self._line(folder))

    def others(self, seen: Container[str]) -> Iterator[str]:
        """Yield the folders that were made once, stand there still, and are not among `seen`, sorted."""
        for name in sorted(self._made):
            if name not in seen and (self.target / name).is_dir():
                yield name

    def _lock(self, path: Path) -> None:
        end = time.monotonic() + _PATIENCE_SECONDS
        while not lock(self._file):
            if time.monotonic() > end:
                raise LessonError([Problem(Place(str(path.parent)), "filling_busy")])
            time.sleep(0.05)

    def _read(self) -> None:
        """Read all lines that are whole; behind a broken last line a new one begins."""
        # a second descriptor would take the lock off when it is closed
        with open(self._file, "rb", closefd=False) as file:
            last = file.readline(_MOST_BYTES)
            is_ours = last == f"{_HEAD}\n".encode()
            while is_ours and (line := file.readline(_MOST_BYTES)):
                last = line
                self._lines += 1
                found = _LINE.fullmatch(line.decode("latin-1"))
                if found:
                    self._made[found[3]] = bytes.fromhex(found[1] + found[2])
        if not is_ours:
            os.ftruncate(self._file, 0)
            self._write(f"{_HEAD}\n")
        elif not last.endswith(b"\n"):
            self._write("!\n")  # or the begin of a name would be a name

    def _line(self, folder: str) -> str:
        made = self._made[folder].hex()
        return f"{made[:_DIGEST]} {made[_DIGEST:]} {folder}\n"

    def _write(self, line: str) -> None:
        """Add `line` at once: what reached the system survives the death of this process."""
        data = line.encode()
        try:
            while data:
                data = data[os.write(self._file, data) :]
        except OSError as error:
            raise as_build_error(error, self.target / JOURNAL) from error
        self._lines += 1

    def _rewrite(self) -> None:
        """Write the journal anew with one line a school; folders that somebody removed are forgotten."""
        kept = (self._line(name) for name in sorted(self._made) if (self.target / name).is_dir())
        with suppress(OSError, BuildError), Staging(self.target) as staging:
            staging.write(JOURNAL, (line.encode() for line in (f"{_HEAD}\n", *kept)))
            staging.commit()

    def _close(self) -> None:
        if self._file >= 0:
            os.close(self._file)  # the lock goes with it
            self._file = -1


def _sizes(folder: Path, packs: Sequence[str]) -> list[int]:
    """Return the size of each of `packs` in `folder`, or nothing when one is not there."""
    try:
        return [os.stat(folder / name).st_size for name in packs]
    except OSError:
        return []


def _proof(sizes: Sequence[int]) -> str:
    return blake2b(" ".join(map(str, sizes)).encode(), digest_size=8).hexdigest()
