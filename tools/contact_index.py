"""The page that shows all contact sheets by lesson and level; it opens from disk, with no other files."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from lesmateriaal.dutch.products import PRODUCT_NAMES
from lesmateriaal.lesson.model import Level

_LEVELS = [level.value for level in Level]
_KINDS = list(PRODUCT_NAMES.values())
_STYLE = """
body { font: 18px/1.5 Calibri, Carlito, sans-serif; margin: 2rem auto; max-width: 90rem; padding: 0 1rem; color: #22222C }
h2 { margin-top: 3rem; border-bottom: 2px solid }
figure { margin: 1.5rem 0 }
img { max-width: 100%; height: auto; border: 1px solid #8C8C8C }
"""


def index_page(documents: Sequence[Path], sheets: Sequence[Path]) -> str:
    """Return the page for the sheets of `documents`, which stand as <lesson>/<level>/<lesson>-<level>-<kind>."""
    names = {sheet.name for sheet in sheets}
    body = "\n".join(_body(sorted(documents, key=_order), names))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n<title>All lessons</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>All lessons at a glance</h1>\n"
        "<p>This is how LibreOffice draws the documents. Click on a picture for its full size.</p>\n"
        f"{body}\n</body>\n</html>\n"
    )


def _order(document: Path) -> tuple[str, int, int, str]:
    """Return the place of a document on the page: by lesson, then level, then kind."""
    level, kind = document.parent.name, _kind(document)
    return (
        document.parent.parent.name,
        _LEVELS.index(level) if level in _LEVELS else len(_LEVELS),
        _KINDS.index(kind) if kind in _KINDS else len(_KINDS),
        kind,
    )


def _kind(document: Path) -> str:
    """Return the kind of a document: its file name without lesson and level."""
    level = document.parent
    return document.stem.removeprefix(f"{level.parent.name}-{level.name}-")


def _body(documents: Sequence[Path], names: set[str]) -> Iterator[str]:
    by_lesson = groupby(documents, lambda document: document.parent.parent.name)
    for lesson, of_lesson in by_lesson:
        yield f"<h2>Lesson {escape(lesson)}</h2>"
        for level, of_level in groupby(of_lesson, lambda document: document.parent.name):
            yield f"<h3>{escape(lesson)}, {escape(level)}</h3>"
            for document in of_level:
                yield from _figure(document, level, names)


def _figure(document: Path, level: str, names: set[str]) -> Iterator[str]:
    for suffix, label in (("", ""), ("-grey", " in grey")):
        name = f"{document.stem}{suffix}.png"
        if name in names:
            title = escape(f"{_kind(document).capitalize()}, {level}{label}")
            image = f'<img src="{escape(name)}" alt="All pages of: {title}" loading="lazy">'
            yield f'<figure><figcaption>{title}</figcaption><a href="{escape(name)}">{image}</a></figure>'
