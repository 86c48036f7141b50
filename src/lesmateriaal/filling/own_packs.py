"""Filled packs that somebody changed: they are kept beside the new ones, for nobody's work may be lost.

Ours have one date on every file in them, the first that a zip can hold. Whatever program puts a changed document
back writes the date of today, so that the list at the end of the zip tells, and nothing has to be unpacked.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

from lesmateriaal.errors import Place, Problem, Severity
from lesmateriaal.files import keep_own_copy
from lesmateriaal.pack.archive import WRITTEN_AT


@contextmanager
def keeping_changed(paths: Sequence[Path]) -> Iterator[tuple[Problem, ...]]:
    """Copy each of `paths` that is there and was changed to a name beside it; yield a warning for each copy.

    What is done in the block replaces `paths`. When it fails nothing was replaced, and the copies go again.

    Raises:
        BuildError: a copy cannot be made.
    """
    copies: dict[Path, Path] = {}
    try:
        for path in paths:
            if was_changed(path):
                copies[path] = keep_own_copy(path)
        yield tuple(_kept(path, copy) for path, copy in copies.items())
    except BaseException:  # Ctrl-C too
        for copy in copies.values():
            copy.unlink(missing_ok=True)
        raise


def _kept(path: Path, copy: Path) -> Problem:
    return Problem(Place(path.as_posix()), "own_pack_kept", {"copy": copy.name}, Severity.WARNING)


def was_changed(path: Path) -> bool:
    """Whether the file `path` is there and is not as we made it; what is no zip is not ours."""
    if not path.is_file():
        return False
    try:
        with ZipFile(path) as file:
            dates = {entry.date_time for entry in file.infolist()}
    except Exception:  # zipfile raises more than BadZipFile on what a stranger made
        return path.stat().st_size > 0
    return dates != {WRITTEN_AT}
