"""The packs that a run fills in: read, checked and prepared once, before anything is written."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from zipfile import ZipFile

from lesmateriaal.errors import BuildError, LessonError, Place, Problem
from lesmateriaal.pack.manifest import MANIFEST
from lesmateriaal.pack.opened import PreparedPack, open_pack
from lesmateriaal.pack.unpacked import MAX_ARCHIVE_BYTES


def read_packs(paths: Iterable[Path]) -> tuple[PreparedPack, ...]:
    """Return the packs in the files `paths`, ready to be filled in; a file that is named twice counts once.

    Raises:
        LessonError: with every problem of every file: it is no pack of ours, somebody changed it, it is filled in
            already, or another one has its name.
        BuildError: a file cannot be read.
    """
    packs: dict[str, tuple[Path, PreparedPack]] = {}
    problems: list[Problem] = []
    for path in {each.resolve(): each for each in paths}.values():
        place = Place(path.as_posix())
        try:
            pack = open_pack(_bytes_of(path), place)
        except LessonError as error:
            problems += error.problems
            continue
        other, _ = packs.setdefault(pack.name, (path, pack))
        if other is not path:
            problems.append(Problem(place, "pack_name_twice", {"name": pack.name, "file": other.as_posix()}))
    if problems:
        raise LessonError(problems)
    return tuple(pack for _, pack in packs.values())


def without_bundles(paths: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Return `paths`, those of one folder, in two lists: packs to fill in, and bundles of nothing but these.

    A bundle holds packs as they are, so the manifests in it tell. Whoever fills in a whole folder wants each lesson
    once and not three times: by itself, with its theme, and with everything.
    """
    kept: list[Path] = []
    left_out: list[Path] = []
    covered: set[tuple[str, int]] = set()
    for path, manifests in sorted(
        ((path, _manifests(path)) for path in paths), key=lambda pair: len(pair[1])
    ):
        if manifests and manifests <= covered:
            left_out.append(path)
        else:
            kept.append(path)
            covered |= manifests
    return sorted(kept), sorted(left_out)


def _manifests(path: Path) -> set[tuple[str, int]]:
    """Return name and checksum of each manifest in the zip `path`; none when it is no zip: that is told later."""
    try:
        with ZipFile(path) as file:
            entries = file.infolist()
    except Exception:  # zipfile raises more than BadZipFile on what a stranger made
        return set()
    return {(entry.filename, entry.CRC) for entry in entries if entry.filename.endswith(f"/{MANIFEST}")}


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_ARCHIVE_BYTES + 1)  # one too many is refused, and no more of it is read
    except OSError as error:
        raise BuildError([Problem(Place(path.as_posix()), "file_unreadable")]) from error
