"""The site on disk: everything at once, with the packs of earlier editions, and without pages that are no more."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from lesmateriaal.files import Staging, remove_files
from lesmateriaal.site.earlier import PACKS, to_keep
from lesmateriaal.site.making import Site

_CHUNK_BYTES = 1 << 20
_OURS = re.compile(
    r"(?:index|school|over|(?:niveau|thema|voor)-[a-z0-9-]+)\.html|les/[a-z0-9-]+\.html"
    r"|stijl/(?:les|school)-[a-z0-9-]+\.css|plaat/[0-9a-f]{20}\.png"
)
"""Files that a site of ours may have had and that only we name so; nothing else is ever removed."""


def write_site(site: Site, target: Path, earlier: Mapping[str, Path] | None = None) -> int:
    """Write `site` into the folder `target`, and return how many of the `earlier` packs (by path) went along.

    Pages and pictures of ours that this site does not have any more are removed. Packs of other editions stay.

    Raises:
        LessonError: an earlier pack has the name of one of now, and another content.
        BuildError: it cannot be written; what was there before is untouched.
    """
    packs = {name: content for name, content in site.files.items() if name.startswith(f"{PACKS}/")}
    kept = to_keep(earlier or {}, packs)
    with Staging(target) as staging:
        for name, content in site.files.items():
            staging.write(name, content)
        for name, path in kept.items():
            staging.write(name, _pieces(path))
        staging.commit()
    remove_files(target, [name for name in _outdated(site, target) if name not in kept])
    return len(kept)


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(_CHUNK_BYTES):
            yield piece


def _outdated(site: Site, target: Path) -> list[str]:
    """Return what an earlier run left that this site has no more."""
    folders = (target, target / "les", target / "stijl", target / "plaat")
    found = [path for folder in folders if folder.is_dir() for path in folder.iterdir() if path.is_file()]
    names = [path.relative_to(target).as_posix() for path in found]
    names = [name for name in names if _OURS.fullmatch(name)]
    edition = target / PACKS / site.edition
    if edition.is_dir():
        names += [
            f"{PACKS}/{site.edition}/{path.name}" for path in edition.iterdir() if path.suffix == ".zip"
        ]
    return [name for name in names if name not in site.files]
