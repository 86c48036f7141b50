"""Filled packs that somebody changed: they are kept beside the new ones, for nobody's work may be lost.

Ours have one date on every file in them, the first that a zip can hold. Whatever program puts a changed document
back writes the date of today, so that the list at the end of the zip tells, and nothing has to be unpacked.
"""

from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

from lesmateriaal.errors import Place, Problem, Severity
from lesmateriaal.files import keep_own_copy

_OUR_DATE = (1980, 1, 1, 0, 0, 0)
"""The date of `pack.archive`."""


def keep_changed(paths: Sequence[Path]) -> tuple[Problem, ...]:
    """Copy each of `paths` that is there and was changed to a name beside it, and return a warning for each copy.

    Raises:
        BuildError: a copy cannot be made; nothing was overwritten then.
    """
    return tuple(
        Problem(Place(path.as_posix()), "own_pack_kept", {"copy": keep_own_copy(path).name}, Severity.WARNING)
        for path in paths
        if was_changed(path)
    )


def was_changed(path: Path) -> bool:
    """Whether the file `path` is there and is not as we made it; what is no zip is not ours."""
    if not path.is_file():
        return False
    try:
        with ZipFile(path) as file:
            dates = {entry.date_time for entry in file.infolist()}
    except Exception:  # zipfile raises more than BadZipFile on what a stranger made
        return path.stat().st_size > 0
    return dates != {_OUR_DATE}
