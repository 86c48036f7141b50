"""A tiny site for tests: one lesson for pupils at two levels and one for parents, made once and read as files."""

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

from factories import write_lesson
from lesmateriaal.lesson.content import Content, find_content
from lesmateriaal.site.making import Site, make_site

PUPILS, PARENTS = "proefles", "ouderproef"


def write_content(folder: Path) -> Content:
    """Write the lessons of the tiny site into `folder`, and return them."""
    write_lesson(folder, levels=("po", "mbo"))
    write_lesson(folder, name=PARENTS, levels=("vo",), public="ouders")
    # both write the assets: the characters of all levels belong to one lesson
    write_lesson(folder, levels=("po", "vo", "mbo"))
    for level in ("vo",):
        (folder / "lessons" / PUPILS / f"{level}.yaml").unlink()
    lesson = folder / "lessons" / PUPILS / "les.yaml"
    text = lesson.read_text("utf-8")
    lesson.write_text(re.sub(r"(?m)^ +vo: .*\n", "", text), "utf-8")
    return Content(folder.resolve(), (folder.resolve(), find_content(folder).asset_roots[-1]))


@cache
def tiny_site() -> Site:
    """Return the tiny site; it is made once."""
    with TemporaryDirectory() as folder:
        return make_site(write_content(Path(folder)), processes=1)


def page(name: str) -> str:
    """Return the page `name` of the tiny site."""
    return tiny_site().files[name].decode()


def pages() -> dict[str, str]:
    """Return every page of the tiny site by its path."""
    return {name: each.decode() for name, each in tiny_site().files.items() if name.endswith(".html")}


class Elements(HTMLParser):
    """Collects every element of a page with its attributes, and the text that nobody has to open."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.open_text = ""
        self._closed = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the element, and whether it is one that has to be opened."""
        self.found.append((tag, {name: value or "" for name, value in attrs}))
        self._closed += tag == "details"

    def handle_endtag(self, tag: str) -> None:
        """Note the end of what has to be opened."""
        self._closed -= tag == "details"

    def handle_data(self, data: str) -> None:
        """Keep text that is there to be read at once."""
        if not self._closed:
            self.open_text += data

    def values(self, attribute: str) -> list[str]:
        """Return every value of `attribute`."""
        return [attributes[attribute] for _, attributes in self.found if attribute in attributes]
