"""The pages of the catalogue: whole, on their own, and nothing in them that the policy would refuse."""

import itertools
import posixpath
import re
from urllib.parse import unquote, urldefrag

import pytest

from catalogue_world import Elements, page, pages, tiny_site

NAMES = tuple(pages())
_OUTSIDE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)


def links(name: str) -> list[str]:
    """Return what the page `name` links to or loads."""
    elements = Elements(page(name))
    return elements.values("href") + elements.values("src")


@pytest.mark.parametrize("name", NAMES)
def test_every_link_inside_the_site_leads_to_a_file_and_a_place_in_it(name: str) -> None:
    for link in links(name):
        address, place = urldefrag(link)
        if _OUTSIDE.match(address):
            continue
        target = (
            posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(address))) if address else name
        )
        assert target in tiny_site().files, f"{name}: {link}"
        if place and target.endswith(".html") and target != "school.html":
            assert place in Elements(page(target)).values("id"), f"{name}: {link}"


@pytest.mark.parametrize("name", NAMES)
def test_no_link_leaves_the_folder_of_the_site(name: str) -> None:
    for link in links(name):
        assert not link.startswith("/"), link
        assert not posixpath.normpath(posixpath.join(posixpath.dirname(name), link)).startswith(".."), link


@pytest.mark.parametrize("name", NAMES)
def test_a_page_loads_nothing_of_another_host(name: str) -> None:
    loads = [
        attributes.get("src") or attributes.get("href", "")
        for tag, attributes in Elements(page(name)).found
        if tag in ("script", "link", "img", "iframe", "source", "video", "audio", "object", "embed")
    ]
    assert loads
    assert [each for each in loads if _OUTSIDE.match(each)] == []


@pytest.mark.parametrize("name", [name for name in tiny_site().files if name.endswith((".css", ".svg"))])
def test_a_style_sheet_loads_nothing_of_another_host(name: str) -> None:
    text = tiny_site().files[name].decode()
    assert re.findall(r"@import|url\(\s*['\"]?(?:[a-z]+:|//)", text) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_has_no_style_or_script_of_its_own(name: str) -> None:
    elements = Elements(page(name))
    assert elements.values("style") == []
    assert "<style" not in page(name)
    for tag, attributes in elements.found:
        assert tag != "script" or attributes.get("src")
        assert not any(attribute.startswith("on") for attribute in attributes), attributes


@pytest.mark.parametrize("name", NAMES)
def test_the_policy_comes_before_anything_it_is_about(name: str) -> None:
    head = page(name).partition("<head>")[2].lstrip()
    assert head.startswith('<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;')


@pytest.mark.parametrize("name", NAMES)
def test_a_page_can_be_read_by_all(name: str) -> None:
    elements = Elements(page(name))
    tags = [tag for tag, _ in elements.found]
    assert page(name).startswith('<!doctype html>\n<html lang="nl">')
    assert [tags.count(tag) for tag in ("h1", "main", "title")] == [1, 1, 1]
    assert ("a", {"class": "overslaan", "href": "#inhoud"}) in elements.found
    ids = elements.values("id")
    assert sorted(set(ids)) == sorted(ids)
    assert all("alt" in attributes for tag, attributes in elements.found if tag == "img")


@pytest.mark.parametrize("name", NAMES)
def test_no_heading_skips_a_level(name: str) -> None:
    levels = [int(tag[1]) for tag, _ in Elements(page(name)).found if re.fullmatch("h[1-6]", tag)]
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), levels


def test_a_class_stands_for_each_style_that_a_slide_had() -> None:
    used = set(re.findall(r"\bd\d+\b", " ".join(Elements(page("les/proefles-po.html")).values("class"))))
    css = tiny_site().files["stijl/les-proefles-po.css"].decode()
    assert used
    assert used == set(re.findall(r"(?m)^\.(d\d+)\{", css))
