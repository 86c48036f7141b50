"""The pages of the catalogue, each from its template."""

from collections.abc import Iterable, Sequence
from typing import Any

from lesmateriaal.dutch.site_words import (
    LEVEL_NAMES,
    PUBLIC_NAMES,
    PUBLIC_TITLES,
    day_in_words,
    name_of_theme,
    site_words,
)
from lesmateriaal.site.catalogue import Catalogue, Entry
from lesmateriaal.site.lesson_page import facts, unbroken
from lesmateriaal.site.level_parts import LevelParts
from lesmateriaal.site.school_slides import SchoolSlides
from lesmateriaal.text.template import fill_page

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'"
)
"""What a page may do: nothing from, and nothing to, another host; no script or style inside a page."""


class Pages:
    """Writes the pages of `catalogue`; `changelog` is Markdown, `credits` are lines on who drew what."""

    def __init__(self, catalogue: Catalogue, changelog: str, credits: Sequence[str]) -> None:
        self._catalogue = catalogue
        self._changelog = changelog
        self._credits = credits
        self._filters = list(_filters(catalogue.entries))

    def of_lists(self) -> dict[str, bytes]:
        """Return the home page, a page for each filter, and the page about the site."""
        catalogue = self._catalogue
        pages = {
            "index.html": self._page("index", title="", chosen="", shelves=catalogue.shelves()),
            "over.html": self._page("over", credits=self._credits),
        }
        for each in self._filters:
            kept = [entry for entry in catalogue.entries if getattr(entry, each["field"]) == each["value"]]
            shelves = catalogue.shelves(kept)
            pages[each["page"]] = self._page(
                "lijst", chosen=each["page"], title=each["title"], shelves=shelves
            )
        return pages

    def of_lesson(self, entry: Entry, parts: LevelParts) -> bytes:
        """Return the page of one lesson at one level."""
        name = entry.subject.name
        siblings = [each for each in self._catalogue.entries if each.subject.name == name]
        return self._page(
            "les",
            root="../",
            entry=entry,
            siblings=siblings,
            leaves=parts.leaves,
            sheets=parts.sheets,
            bundles=self._catalogue.bundles_with(entry.stem),
            earlier=self._catalogue.earlier_of(entry),
            **facts(entry, self._changelog),
        )

    def of_school(self, slides: SchoolSlides) -> bytes:
        """Return the form in which a visitor fills in a school."""
        return self._page("school", nu="school", title_slide=slides.title, help_slide=slides.help)

    def _page(self, name: str, *, root: str = "", **values: Any) -> bytes:
        common = {
            "root": root,
            "policy": POLICY,
            "edition": self._catalogue.edition,
            "date": day_in_words(max(str(entry.subject.shared.date) for entry in self._catalogue.entries)),
            "licence": unbroken(self._catalogue.entries[0].subject.shared.licence),
            "bundles": self._catalogue.bundles,
            "filters": self._filters,
        }
        return fill_page(f"site/{name}.html", **{**common, **values}).encode()


def _filters(entries: Iterable[Entry]) -> Iterable[dict[str, str]]:
    """Yield each list of lessons that has a page of its own: its group, name, title, page, and whom it holds."""
    levels = dict.fromkeys(entry.level for entry in entries)
    for level in (each for each in LEVEL_NAMES if each in levels):
        title = site_words("level_page_po" if level == "po" else "level_page", level=LEVEL_NAMES[level])
        yield _filter("niveau", level, LEVEL_NAMES[level], title, "level")
    publics = dict.fromkeys(entry.public for entry in entries)
    for public in (each for each in PUBLIC_NAMES if each in publics):
        yield _filter("voor", public, PUBLIC_NAMES[public], PUBLIC_TITLES[public], "public")
    for theme in dict.fromkeys(entry.theme for entry in entries):
        name = name_of_theme(theme)
        yield _filter("thema", theme, name, site_words("theme_page", theme=name), "theme")


def _filter(group: str, value: str, name: str, title: str, field: str) -> dict[str, str]:
    page = f"{group}-{value}.html"
    return {"group": group, "value": value, "name": name, "title": title, "page": page, "field": field}
