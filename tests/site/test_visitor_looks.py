"""How the catalogue looks to its visitor: accessible, in light and dark, on a phone too, and quick to come."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from PIL import Image, ImageOps
from playwright.sync_api import Browser, expect

from browser import open_browser
from site_visit import WIDTHS, Visit, axe_findings, visited, write_real_site

MOST_HOME_BYTES = 200_000
EDGE_PX = 10
SCHEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
PAGES = (
    "index.html",
    "niveau-mbo.html",
    "thema-memes.html",
    "voor-ouders.html",
    "les/memes-mbo.html",
    "les/aanpak-cyberpesten-po.html",
    "school.html",
    "over.html",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real catalogue, with every lesson."""
    folder = tmp_path_factory.mktemp("site")
    return write_real_site(folder)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, once for all of these tests."""
    with open_browser() as browser:
        yield browser


@pytest.fixture(params=WIDTHS)
def visit(request: pytest.FixtureRequest, browser: Browser, site: Path) -> Iterator[Visit]:
    """A visit on a phone, a tablet and a laptop."""
    with visited(browser, site, request.param) as visit:
        yield visit
        assert visit.elsewhere() == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(visit: Visit, name: str, scheme: Literal["light", "dark"]) -> None:
    visit.page.emulate_media(color_scheme=scheme)
    visit.open(name)
    visit.page.wait_for_load_state("networkidle")

    assert axe_findings(visit.page) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_a_form_with_mistakes(visit: Visit, scheme: Literal["light", "dark"]) -> None:
    visit.page.emulate_media(color_scheme=scheme)
    visit.open("school.html")
    visit.page.get_by_label("De eerste kleur", exact=True).fill("paars")
    visit.page.get_by_role("button", name="Vul in en download").click()
    expect(visit.page.get_by_role("alert")).to_be_visible()

    assert axe_findings(visit.page) == []


@pytest.mark.parametrize("place", [".slide", ".paper .task"])
def test_slides_and_paper_look_in_the_dark_as_they_do_in_the_light(visit: Visit, place: str) -> None:
    visit.open("les/memes-mbo.html")
    visit.page.wait_for_load_state("networkidle")
    seen = []
    for scheme in SCHEMES:
        visit.page.emulate_media(color_scheme=scheme)
        picture = Image.open(io.BytesIO(visit.page.locator(place).first.screenshot()))
        # at the edge shines through what lies below
        seen.append(ImageOps.crop(picture, EDGE_PX).tobytes())

    assert seen[0] == seen[1]


@pytest.mark.parametrize("name", PAGES)
def test_no_page_has_to_be_moved_sideways(visit: Visit, name: str) -> None:
    visit.open(name)

    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_home_page_weighs_less_than_200_kb_without_its_pictures(browser: Browser, site: Path) -> None:
    sizes = []
    with visited(browser, site, 1280) as visit:
        visit.page.on("response", lambda answer: sizes.append((answer.request.resource_type, answer)))
        visit.page.goto(visit.address + "index.html", wait_until="networkidle")
        weights = [len(answer.body()) for kind, answer in sizes if kind != "image"]

    assert 10_000 < sum(weights) < MOST_HOME_BYTES
