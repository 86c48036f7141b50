"""The feed of changes: whole by RFC 4287, and each item is the same as long as its version is."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from catalogue_world import tiny_site, write_content
from lesmateriaal.site.making import make_site

ATOM = "{http://www.w3.org/2005/Atom}"


def tiny_feed() -> ElementTree.Element:
    """Return the feed of the tiny site."""
    return ElementTree.fromstring(tiny_site().files["veranderd.xml"])


def ids(feed: ElementTree.Element) -> dict[str, str]:
    """Return the id of each item, by its title."""
    return {
        entry.findtext(f"{ATOM}title", ""): entry.findtext(f"{ATOM}id", "")
        for entry in feed.findall(f"{ATOM}entry")
    }


@pytest.mark.parametrize("name", ["id", "title", "updated"])
def test_the_feed_and_each_item_have_what_atom_asks_for_once(name: str) -> None:
    feed = tiny_feed()
    for element in (feed, *feed.findall(f"{ATOM}entry")):
        assert len(element.findall(f"{ATOM}{name}")) == 1


def test_each_lesson_at_each_level_is_an_item_with_an_id_of_its_own() -> None:
    found = ids(tiny_feed())

    assert len(found) == 3
    assert len({*found.values(), tiny_feed().findtext(f"{ATOM}id")}) == 4


def test_every_address_in_the_feed_leads_to_a_file_of_the_site() -> None:
    links = [link.get("href") for link in tiny_feed().iter(f"{ATOM}link")]

    assert [link for link in links if link not in tiny_site().files] == []


def test_the_size_of_a_pack_in_the_feed_is_that_of_the_file() -> None:
    for link in tiny_feed().iter(f"{ATOM}link"):
        if link.get("rel") == "enclosure":
            assert link.get("length") == str(len(tiny_site().files[link.get("href", "")]))


def test_a_title_with_signs_of_xml_is_text(tmp_path: Path) -> None:
    content = write_content(tmp_path)
    level = tmp_path / "lessons/proefles/po.yaml"
    level.write_text(level.read_text("utf-8").replace("titel: ", "titel: <b>&amp; ]]> ", 1), "utf-8")

    feed = ElementTree.fromstring(make_site(content, processes=1).files["veranderd.xml"])

    assert any(title.startswith("<b>&amp; ]]> ") for title in ids(feed))


def test_a_lesson_of_a_new_version_is_a_new_item_and_the_others_stay(tmp_path: Path) -> None:
    content = write_content(tmp_path)
    before = set(ids(ElementTree.fromstring(make_site(content, processes=1).files["veranderd.xml"])).values())
    shared = tmp_path / "lessons/ouderproef/les.yaml"
    shared.write_text(shared.read_text("utf-8").replace("2026.1", "2026.2"), "utf-8")
    after = set(ids(ElementTree.fromstring(make_site(content, processes=1).files["veranderd.xml"])).values())

    assert len(after - before) == 1
    assert len(after & before) == 2
