"""A teacher visits the catalogue: finds a lesson, leafs through it, and takes it home with the school in it."""

import html
import io
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from browser import open_browser
from lesmateriaal.document.slots import LOGO_LEFT, LOGO_RIGHT, NO_LOGO
from lesmateriaal.inspect.inspector import inspect_file
from lesmateriaal.lesson.colours import readable
from lesmateriaal.lesson.school import load_school
from site_visit import (
    CONTACTS,
    NAME,
    WIDTHS,
    Visit,
    fill_in_school,
    parts_of,
    unpacked,
    visited,
    write_real_site,
)

LESSON = "Lachen op je werk"
"""The title of "memes" for mbo."""


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


def test_a_lesson_is_found_by_search(visit: Visit) -> None:
    visit.open("index.html")
    visit.page.get_by_label("Zoek een les").fill("memes mbo")

    visit.page.get_by_role("link", name=LESSON).first.click()

    expect(visit.page.get_by_role("heading", level=1)).to_have_text(LESSON)


def test_search_hides_what_was_not_asked_for(visit: Visit) -> None:
    visit.open("index.html")
    visit.page.get_by_label("Zoek een les").fill("memes mbo")

    expect(visit.page.get_by_role("link", name="Grappig voor wie?")).to_have_count(0)
    expect(visit.page.locator("#zoekuitslag")).to_contain_text("1 les")


def test_a_lesson_is_found_by_filters_alone(visit: Visit) -> None:
    visit.open("index.html")

    visit.page.get_by_role("link", name="mbo", exact=True).first.click()
    visit.page.get_by_role("link", name=LESSON).first.click()

    expect(visit.page.get_by_role("heading", level=1)).to_have_text(LESSON)


def go_by_tab(page: Page, wanted: str) -> None:
    """Press Tab until the focus is on `wanted`."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    raise AssertionError(f"{wanted} is not reached by Tab")


def test_one_leafs_through_the_slides_with_the_keyboard_alone(visit: Visit) -> None:
    visit.open("les/memes-mbo.html")
    go_by_tab(visit.page, "#blad")

    visit.page.keyboard.press("ArrowRight")
    visit.page.keyboard.press("ArrowRight")
    visit.page.keyboard.press("ArrowLeft")

    expect(visit.page.locator("#bladerstand")).to_contain_text("Dia 2 van ")
    assert visit.page.url.endswith("#dia-2")
    expect(visit.page.locator("#dia-2")).to_be_in_viewport(ratio=0.5)


def test_the_notes_of_the_mentor_are_closed_until_one_asks(visit: Visit) -> None:
    visit.open("les/memes-mbo.html")
    notes = visit.page.locator("#dia-1 details")

    expect(notes.locator("summary")).to_contain_text("Voor de mentor")
    assert notes.get_attribute("open") is None


@pytest.fixture(scope="module", params=WIDTHS)
def taken(
    request: pytest.FixtureRequest, browser: Browser, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> list[Path]:
    """The documents of the pack that a school took home, from a screen of each width."""
    folder = tmp_path_factory.mktemp("thuis")
    Image.new("RGB", (300, 120), "#1f5c8a").save(folder / "logo.png")
    with visited(browser, site, request.param) as visit:
        visit.open("les/memes-mbo.html")
        visit.page.get_by_role("link", name="Maak het van jouw school").first.click()
        fill_in_school(visit.page, folder / "logo.png")
        expect(visit.page.locator("#logo-melding")).not_to_be_empty()
        with visit.page.expect_download() as download:
            visit.page.get_by_role("button", name="Vul in en download").click()
        download.value.save_as(folder / download.value.suggested_filename)
        assert visit.elsewhere() == []
    return unpacked(folder / download.value.suggested_filename, folder / "uit")


def test_every_document_of_the_school_meets_all_rules(taken: list[Path]) -> None:
    assert len(taken) >= 5
    assert [finding for each in taken for finding in inspect_file(each)] == []


def test_the_name_of_the_school_stands_in_its_decks(taken: list[Path]) -> None:
    decks = [each for each in taken if each.suffix == ".pptx"]

    assert len(decks) == 2
    assert [each.name for each in decks if NAME not in text_of(each)] == []


@pytest.mark.parametrize("number", [0, 1])
def test_every_contact_stands_in_the_deck_and_on_paper(taken: list[Path], number: int) -> None:
    role, name = CONTACTS[number]
    told = {each.name.removeprefix("memes-mbo-"): text_of(each) for each in taken}

    assert {each for each, text in told.items() if name in text and role in text} >= {
        "presentatie.pptx",
        "presentatie-om-te-delen.pptx",
        "hand-out.docx",
        "ouderbrief.docx",
        "handleiding.docx",
    }


def test_the_logo_of_the_school_stands_in_every_document(taken: list[Path]) -> None:
    for document in taken:
        parts = parts_of(document)
        logos = [content for name, content in parts.items() if name.endswith((LOGO_LEFT, LOGO_RIGHT))]

        assert logos, document.name
        assert NO_LOGO not in logos
        assert {Image.open(io.BytesIO(each)).size for each in logos} == {(800, 200)}


def test_a_light_colour_stands_there_as_dark_as_it_must_be(taken: list[Path]) -> None:
    assert [each.name for each in taken if readable("#ffd500").removeprefix("#") not in text_of(each)] == []


def text_of(document: Path) -> str:
    """Return the XML of all parts of `document`, with what was escaped as it reads."""
    parts = parts_of(document)
    return html.unescape(b"".join(parts[name] for name in parts if name.endswith(".xml")).decode())


def test_a_pack_that_is_asked_for_while_the_logo_is_read_has_the_logo(visit: Visit, tmp_path: Path) -> None:
    # takes a second to read: so much noise fits in no palette
    Image.frombytes("RGB", (1600, 800), random.Random(1).randbytes(1600 * 800 * 3)).save(
        tmp_path / "logo.png"
    )
    visit.open("school.html#memes-mbo")
    visit.page.get_by_label("De naam van je school").fill(NAME)
    visit.page.locator("#logo").set_input_files(str(tmp_path / "logo.png"))
    with visit.page.expect_download() as download:
        visit.page.get_by_role("button", name="Vul in en download").click()
    download.value.save_as(tmp_path / "pack.zip")

    for document in unpacked(tmp_path / "pack.zip", tmp_path):
        assert NO_LOGO not in parts_of(document).values()


def test_what_was_filled_in_is_saved_as_a_file_that_the_program_reads(visit: Visit, tmp_path: Path) -> None:
    Image.new("RGB", (300, 120), "#1f5c8a").save(tmp_path / "logo.png")
    visit.open("school.html")
    fill_in_school(visit.page, tmp_path / "logo.png")
    with visit.page.expect_download() as download:
        visit.page.get_by_role("button", name="Bewaar als school.yaml").click()
    download.value.save_as(tmp_path / "school.yaml")

    school = load_school(tmp_path / "school.yaml").school

    assert school.name == NAME
    assert [(each.role, each.name) for each in school.contacts] == list(CONTACTS)


def test_a_saved_school_can_be_opened_again(visit: Visit, tmp_path: Path) -> None:
    (tmp_path / "school.yaml").write_text("naam: De Linde\nwebsite: delinde.example\n", "utf-8")
    visit.open("school.html")
    # a file can be given to a field that is not shown yet: a person cannot
    expect(visit.page.get_by_label("De naam van je school")).to_be_visible()

    visit.page.locator("#open-yaml").set_input_files(str(tmp_path / "school.yaml"))

    expect(visit.page.get_by_label("De naam van je school")).to_have_value("De Linde")
    expect(visit.page.get_by_label("De website van je school")).to_have_value("delinde.example")


def test_nothing_stays_in_the_browser_unless_one_asks(visit: Visit, tmp_path: Path) -> None:
    Image.new("RGB", (300, 120), "#1f5c8a").save(tmp_path / "logo.png")
    visit.open("school.html")
    fill_in_school(visit.page, tmp_path / "logo.png")
    visit.page.wait_for_timeout(400)

    kept = "localStorage.length + sessionStorage.length + document.cookie.length"

    assert visit.page.evaluate(kept) == 0
    visit.page.get_by_label("Onthoud dit op deze computer").check()
    visit.page.reload()
    expect(visit.page.get_by_label("De naam van je school")).to_have_value(NAME)
    visit.page.get_by_role("button", name="Vergeet wat hier bewaard is").click()
    assert visit.page.evaluate(kept) == 0


def test_the_slides_show_what_is_typed(visit: Visit) -> None:
    visit.open("school.html")

    visit.page.get_by_label("De naam van je school").fill(NAME)
    visit.page.locator("#contact-1-name").fill("Anne de Wit")
    visit.page.locator("#contact-1-role").fill("mentor")

    expect(visit.page.locator("#voorbeeld")).to_contain_text(NAME)
    expect(visit.page.locator("#voorbeeld")).to_contain_text("Anne de Wit")


def test_a_school_without_an_aanspreekpunt_is_told_so_once_the_role_is_there(visit: Visit) -> None:
    visit.open("school.html")
    told = visit.page.locator("#contacten-melding")

    visit.page.locator("#contact-1-name").fill("Anne de Wit")
    expect(visit.page.locator("#voorbeeld")).to_contain_text("Aanspreekpunt pesten")
    expect(told).to_be_hidden()
    visit.page.locator("#contact-1-role").fill("vertrouwenspersoon")
    expect(told).to_contain_text("Er staat geen aanspreekpunt pesten bij.")
    expect(visit.page.locator("#voorbeeld")).to_contain_text("Aanspreekpunt pesten")
    visit.page.locator("#contact-1-role").fill("pestcoördinator")
    expect(told).to_be_hidden()
