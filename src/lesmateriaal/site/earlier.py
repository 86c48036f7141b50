"""Packs of earlier editions: a link to a pack that was published once keeps giving that same pack.

Each edition of the site has its packs in a folder of its own, `pakketten/v2026.1/`. A new edition takes the
folders of the earlier ones along, byte for byte, and never gives an old name another content.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from lesmateriaal.errors import LessonError, Place, Problem, Severity

PACKS = "pakketten"
"""Folder of the site with the packs, by edition."""
_EDITION = re.compile(r"v[0-9]{4}\.[0-9]{1,4}")
_FILE = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*\.(?:zip|imscc)")
MOST_FILES = 5_000
"""Packs of earlier editions that are taken along: fifty a year, for a century."""
_CHUNK_BYTES = 1 << 20


def edition_of(versions: Iterable[str]) -> str:
    """Return the edition of content with these versions (such as "2026.1"): the newest, as `vJJJJ.N`.

    Of a longer version the first two numbers count. `versions` holds at least one.
    """
    newest = max(tuple(int(number) for number in version.split(".")[:2]) for version in versions)
    return f"v{newest[0]:04}.{newest[1]}"


def is_edition(name: str) -> bool:
    """Whether `name` is that of an edition: `v2026.1`."""
    return _EDITION.fullmatch(name) is not None


def order_of(edition: str) -> tuple[int, int]:
    """Return by what editions are sorted: year and number, so that v2026.10 comes after v2026.9."""
    year, number = edition.removeprefix("v").split(".")
    return int(year), int(number)


def earlier_packs(site: Path) -> dict[str, Path]:
    """Return the packs of the earlier `site` by their path in the site, such as "pakketten/v2026.1/memes-mbo.zip".

    Raises:
        LessonError: `site` is no earlier site, or holds too much.
    """
    packs = site / PACKS
    if not packs.is_dir():
        raise LessonError([Problem(Place(site.as_posix()), "earlier_site_missing", {"folder": PACKS})])
    found = packs_in(site)
    if len(found) > MOST_FILES:
        facts = {"count": len(found), "limit": MOST_FILES}
        raise LessonError([Problem(Place(packs.as_posix()), "earlier_site_too_large", facts)])
    return found


def packs_in(site: Path) -> dict[str, Path]:
    """Return the packs in the folder `site` by their path in it; none when it is no site.

    Only real files inside the folders of editions count: not what else stands there, nor what a link points at.

    Raises:
        OSError: a folder may not be read.
    """
    packs = site / PACKS
    return dict(sorted(_packs_below(packs))) if packs.is_dir() else {}


def to_keep(found: Mapping[str, Path], new: Mapping[str, bytes]) -> dict[str, Path]:
    """Return the packs `found` that are not among `new`, the files of the new site by path, in the same order.

    Raises:
        LessonError: a pack differs from the new one of that name: then the new content needs a new version.
    """
    if taken := changed(found, new):
        raise LessonError(
            [Problem(Place(found[name].as_posix()), "edition_taken", {"file": name}) for name in taken]
        )
    return {name: path for name, path in found.items() if name not in new}


def changed(found: Mapping[str, Path], new: Mapping[str, bytes]) -> list[str]:
    """Return the names of the packs `found` that `new` has with another content, in the same order."""
    return [name for name, path in found.items() if name in new and not _holds(path, new[name])]


def replaced(
    found: Mapping[str, Path], site: Mapping[str, bytes], folder: Path, edition: str
) -> list[Problem]:
    """Return a warning when packs `found` in `folder` get another content or go, and none otherwise.

    Who writes content makes the site many times in the same folder, so that this is no error; but a site that was
    published from that folder would break its links in silence.
    """
    names = {*changed(found, site)}
    names |= {name for name in found if name.startswith(f"{PACKS}/{edition}/") and name not in site}
    if not names:
        return []
    facts = {"count": len(names), "version": edition}
    place = Place((folder / PACKS / edition).as_posix())
    return [Problem(place, "edition_replaced", facts, Severity.WARNING)]


def _packs_below(packs: Path) -> Iterator[tuple[str, Path]]:
    for edition in sorted(packs.iterdir()):
        if not is_edition(edition.name) or edition.is_symlink() or not edition.is_dir():
            continue
        for file in sorted(edition.iterdir()):
            if _FILE.fullmatch(file.name) and file.is_file() and not file.is_symlink():
                yield f"{PACKS}/{edition.name}/{file.name}", file


def _holds(path: Path, content: bytes) -> bool:
    """Whether the file `path` holds exactly `content`; of a large file one piece at a time is read."""
    if path.stat().st_size != len(content):
        return False
    with path.open("rb") as file:
        for start in range(0, len(content), _CHUNK_BYTES):
            if file.read(_CHUNK_BYTES) != content[start : start + _CHUNK_BYTES]:
                return False
    return True
