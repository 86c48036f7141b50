"""Wait until a source changes, by looking now and then: some hundreds of files take two milliseconds.

Editors write a file in several steps: empty it, write it, rename it. So a change counts only when it has been quiet for
a moment.
"""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from lesmateriaal.lesson.content import ASSETS, Content

LOOK_S, QUIET_S = 0.5, 0.15
"""How often we look, and how long it must be quiet after a change."""
_SOURCES = frozenset({".yaml", ".svg", ".png", ".jpg", ".jpeg"})

Stamps = dict[Path, tuple[int, int]]
"""Of each source the time of its last change in nanoseconds, and its size in bytes."""


def stamps(content: Content, school: Path | None) -> Stamps:
    """Return the stamps of all files that documents of `content` may be made of."""
    folders = [content.lessons, *(root / ASSETS for root in content.asset_roots)]
    if school is not None:
        folders.append(school.absolute().parent)
    found: Stamps = {}
    for folder in folders:
        deep = folder.name in (ASSETS, content.lessons.name)
        for path in _files(folder, deep=deep):
            try:
                state = path.stat()
            except OSError:  # it has just gone
                continue
            found[path] = state.st_mtime_ns, state.st_size
    return found


def _files(folder: Path, *, deep: bool) -> Iterator[Path]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith(".")) if deep else []
        for name in names:
            if not name.startswith(".") and Path(name).suffix.lower() in _SOURCES:
                yield Path(root, name)


def changes(
    content: Content, school: Path | None, sleep: Callable[[float], None] = time.sleep
) -> Iterator[frozenset[Path]]:
    """Yield the sources that changed, came or went, each time that some did; it never ends by itself.

    What changes while the caller works is yielded next.
    """
    known = stamps(content, school)
    while True:
        sleep(LOOK_S)
        now = stamps(content, school)
        if now == known:
            continue
        while True:
            sleep(QUIET_S)
            later = stamps(content, school)
            if later == now:
                break
            now = later
        yield frozenset(path for path in {*known, *now} if known.get(path) != now.get(path))
        known = now
