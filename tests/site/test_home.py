"""The home page and the lists: every lesson, links that need no script, and not much to load."""

import gzip
import re
from functools import cache
from pathlib import Path

import pytest

from catalogue_world import Elements, page, pages, tiny_site
from lesmateriaal.lesson.content import built_in_root, find_content
from lesmateriaal.site.making import Site, make_site

MOST_HOME_BYTES = 200_000
PICTURES = (".png", ".svg")


@cache
def real_site() -> Site:
    """Return the site of our own lessons."""
    return make_site(find_content(built_in_root()))


def cards(html: str) -> list[str]:
    """Return the pages that the cards of `html` lead to."""
    return re.findall(r'<h3><a href="([^"]+)">', html)


def test_each_lesson_at_each_level_has_a_card() -> None:
    assert sorted(cards(page("index.html"))) == sorted(name for name in pages() if name.startswith("les/"))


def test_lessons_for_the_class_come_first() -> None:
    assert cards(page("index.html"))[-1] == "les/ouderproef-vo.html"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("niveau-po.html", ["les/proefles-po.html"]),
        ("niveau-vo.html", ["les/ouderproef-vo.html"]),
        ("voor-ouders.html", ["les/ouderproef-vo.html"]),
        ("voor-leerlingen.html", ["les/proefles-po.html", "les/proefles-mbo.html"]),
    ],
)
def test_a_list_shows_what_its_link_promises(name: str, shown: list[str]) -> None:
    assert f'href="{name}#lessen"' in page("index.html")
    assert cards(page(name)) == shown


def test_a_list_says_which_choice_is_made() -> None:
    chosen = re.findall(r'href="([^"]+)" aria-current="page"', page("niveau-po.html"))
    assert chosen == ["niveau-po.html#lessen"]


def test_no_list_is_made_for_what_there_is_not() -> None:
    assert "voor-team.html" not in pages()


def test_search_can_hide_each_card_and_each_group() -> None:
    elements = Elements(page("index.html"))
    stems = {stem for value in elements.values("data-zoek") for stem in value.split()}
    assert stems == {Path(name).stem for name in pages() if name.startswith("les/")}


def test_the_search_form_waits_for_the_script() -> None:
    form = next(attributes for tag, attributes in Elements(page("index.html")).found if tag == "form")
    assert form["id"] == "zoeken"
    assert "hidden" in form
    assert "Vanaf je eigen schijf" in page("index.html")


def test_the_home_page_weighs_little() -> None:
    files = real_site().files
    elements = Elements(files["index.html"].decode())
    loaded = {"index.html", "catalogus.json"}
    loaded |= {
        attributes.get("src") or attributes["href"]
        for tag, attributes in elements.found
        if tag in ("script", "link")
    }
    weight = sum(len(files[name]) for name in loaded if not name.endswith(PICTURES))

    assert "stijl/basis.css" in loaded
    assert weight < MOST_HOME_BYTES


def test_the_style_of_the_home_page_asks_for_no_fonts() -> None:
    assert "@font-face" not in tiny_site().files["stijl/basis.css"].decode()


def test_a_page_of_a_lesson_is_light_to_send() -> None:
    heaviest = max(
        len(gzip.compress(each)) for name, each in real_site().files.items() if name.startswith("les/")
    )
    assert heaviest < 60_000


def test_each_picture_of_a_card_is_small() -> None:
    files = real_site().files
    covers = set(re.findall(r'class="omslag" src="([^"]+)"', files["index.html"].decode()))
    assert len(covers) == len(cards(files["index.html"].decode()))
    assert max(len(files[name]) for name in covers) < 40_000
