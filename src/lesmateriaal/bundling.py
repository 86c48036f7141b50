"""Bundles of the packs that a build made: a lesson at all its levels, and everything there is."""

from collections.abc import Iterator
from pathlib import Path

from lesmateriaal.dutch.products import STEM_ENDINGS
from lesmateriaal.files import Staging, remove_files
from lesmateriaal.lesson.content import Content
from lesmateriaal.lesson.model import Level
from lesmateriaal.pack.bundles import ALL, bundle, has_school


def write_bundles(content: Content, folder: Path) -> tuple[Path, ...]:
    """Write `<lesson>.zip` for each lesson of `content` and `alles.zip` into `folder`, where their packs are.

    A bundle that would miss a pack (or has one that cannot be read) is not made, nor one with packs of a school
    beside packs of none: what such a zip is, nobody can tell. An older one of that name goes: it is no longer right.

    Raises:
        BuildError: they cannot be written.
    """
    packs = {lesson: list(_packs_of(content, folder, lesson)) for lesson in content.lesson_names()}
    wanted = {f"{lesson}.zip": paths for lesson, paths in packs.items() if lesson != ALL}
    wanted[f"{ALL}.zip"] = [path for paths in packs.values() for path in paths]
    kinds = {path: _has_school(path) for path in wanted[f"{ALL}.zip"] if path}
    whole: dict[str, list[Path]] = {}
    for name, paths in wanted.items():
        found = [path for path in paths if path]
        if len(found) == len(paths) and {kinds[path] for path in found} in ({False}, {True}):
            whole[name] = found
    with Staging(folder) as staging:
        for name, found in whole.items():
            staging.write(name, bundle(path.read_bytes() for path in found))
        written = staging.commit()
    remove_files(folder, wanted.keys() - whole.keys())
    return tuple(written)


def _packs_of(content: Content, folder: Path, lesson: str) -> Iterator[Path | None]:
    """Yield the pack of each level that `lesson` has, from po to mbo; None for one that was not made."""
    for level in Level:
        if (content.lessons / lesson / f"{level}.yaml").is_file():
            stems = [folder / f"{lesson}-{level}{ending}.zip" for ending in STEM_ENDINGS.values()]
            yield next((path for path in stems if path.is_file()), None)


def _has_school(pack: Path) -> bool | None:
    """Return whether a school stands in `pack`; None when a person changed or broke it, so that it cannot be read."""
    try:
        return has_school(pack.read_bytes())
    except ValueError:
        return None
