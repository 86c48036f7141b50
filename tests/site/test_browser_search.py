"""Search on the home page, on a small page of its own: what is found, what is hidden, and what is told of it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser import open_browser
from site_world import POLICY, STATIC, call, scripts_page, served

LESSONS = [
    ("memes", "mbo", "Memes", ["plaatje", "groepsapp"]),
    ("memes", "po", "Memes", ["plaatje"]),
    ("groepsdruk", "vo", "Groepsdruk", ["erbij horen", "één groep"]),
]
_CARDS = """
<h1>Lessen</h1>
<form id="zoeken" role="search" hidden><label for="zoekveld">Zoek</label><input type="search" id="zoekveld">
<p id="zoekuitslag" aria-live="polite" data-geen="Niets gevonden." data-een="1 les gevonden."
 data-meer="{aantal} lessen gevonden."></p></form>
<section data-zoek="memes-mbo memes-po"><h2>Beeld</h2>
<article data-zoek="memes-mbo memes-po">Memes <a data-zoek="memes-mbo" href="#">mbo</a> <a data-zoek="memes-po" href="#">po</a></article>
</section>
<section data-zoek="groepsdruk-vo"><h2>De groep</h2><article data-zoek="groepsdruk-vo">Groepsdruk</article></section>
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, once for all of these tests."""
    with open_browser() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """A home page with three lessons."""
    head = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"><meta charset="utf-8"><title>t</title>'
    script = '<link rel="icon" href="data:,"><script type="module" src="script/zoeken.js"></script>'
    (tmp_path / "index.html").write_text(
        f'<!doctype html><html lang="nl"><head>{head}{script}</head><body>{_CARDS}'
    )
    (tmp_path / "script").symlink_to(STATIC / "script")
    lessons = [
        {
            "name": name,
            "level": level,
            "title": title,
            "keywords": keywords,
            "page": f"les/{name}-{level}.html",
        }
        for name, level, title, keywords in LESSONS
    ]
    (tmp_path / "catalogus.json").write_text(json.dumps({"lessons": lessons}))
    with served(tmp_path) as server:
        page = browser.new_page()
        page.goto(server.address)
        yield page
        page.close()


def shown(page: Page) -> list[str]:
    """Return the headings and links that can be seen."""
    found = page.locator("h2, a").all()
    return [each.inner_text() for each in found if each.is_visible()]


def search(page: Page, words: str) -> None:
    """Type `words` into the search field."""
    page.get_by_label("Zoek").fill(words)


def test_who_searches_sees_what_matches_and_what_holds_it(page: Page) -> None:
    search(page, "memes mbo")

    expect(page.get_by_text("1 les gevonden.")).to_be_visible()
    assert shown(page) == ["Beeld", "mbo"]


def test_accents_and_capitals_do_not_count(page: Page) -> None:
    search(page, "EEN GROEP")

    expect(page.get_by_text("1 les gevonden.")).to_be_visible()
    assert shown(page) == ["De groep"]


def test_who_empties_the_field_sees_everything_again(page: Page) -> None:
    search(page, "xyz")
    expect(page.get_by_text("Niets gevonden.")).to_be_visible()
    search(page, "")

    expect(page.get_by_role("link")).to_have_count(2)
    assert len(shown(page)) == 4


def test_a_search_stands_in_the_address(page: Page) -> None:
    search(page, "groepsdruk")

    expect(page).to_have_url(re.compile(r"/\?zoek=groepsdruk$"))


def test_an_address_with_a_search_opens_with_what_it_finds(page: Page) -> None:
    page.goto(f"{page.url}?zoek=groepsdruk")

    expect(page.get_by_label("Zoek")).to_have_value("groepsdruk")
    assert shown(page) == ["De groep"]


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Memes op het mbo", "mbo", True),
        ("Memes op het mbo", "bo", False),
        ("groepsdruk", "druk", True),
        ("groepsdruk", "dru", False),
        ("groepsdruk", "", True),
        ("zorgcoördinator", "coordinator", True),
        ("iets", ".*", True),
    ],
)
def test_a_short_word_is_found_at_the_start_of_a_word_alone(
    browser: Browser, tmp_path: Path, text: str, query: str, found: bool
) -> None:
    function = "({ folded, matches }, { text, query }) => matches(folded(text), query)"
    with scripts_page(browser, tmp_path) as page:
        assert call(page, "zoeken.js", function, {"text": text, "query": query}) is found
