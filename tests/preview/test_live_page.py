"""The page of `bekijk` in a real browser: it follows the files, keeps the place, and stays on this machine."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from browser import open_browser, opened, preview_of
from factories import change, write_lesson
from small_lesson import NAME


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests here."""
    with open_browser() as found:
        yield found


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    """The file of the small lesson, in a folder of its own."""
    return write_lesson(tmp_path) / "lessons" / NAME / "vo.yaml"


@pytest.fixture
def page(browser: Browser, lesson: Path) -> Iterator[Page]:
    """The page of that lesson."""
    with preview_of(lesson.parents[2]) as address:
        found = opened(browser, address)
        yield found
        found.close()


def top_of(page: Page, piece: int) -> float:
    """Return how far the top of a piece is from the top of the window, in pixels."""
    box = page.locator("#presentatie .piece").nth(piece).bounding_box()
    assert box is not None
    return box["y"]


def test_the_page_shows_every_document_of_the_lesson(page: Page) -> None:
    names = page.get_by_role("tab").all_inner_texts()

    assert names == ["Presentatie", "Hand-out", "Handleiding", "Brief"]
    for name in names:
        page.get_by_role("tab", name=name).click()
        expect(page.get_by_role("tabpanel", name=name)).to_be_visible()


def test_the_notes_stand_beside_their_slide(page: Page) -> None:
    slide = page.locator("#presentatie .piece").nth(3)
    frame, notes = slide.locator(".slide-frame").bounding_box(), slide.locator(".notes").bounding_box()

    assert frame is not None
    assert notes is not None
    assert notes["x"] >= frame["x"] + frame["width"]
    assert abs(notes["y"] - frame["y"]) < 2


def test_a_save_changes_the_slide_while_the_place_stays(page: Page, lesson: Path) -> None:
    page.locator("#presentatie .piece").nth(5).scroll_into_view_if_needed()
    page.mouse.wheel(0, 200)
    page.wait_for_timeout(200)
    before = page.evaluate("scrollY"), top_of(page, 5)
    title = page.locator("#presentatie h3").first.inner_text()

    change(lesson, title, "Dit is net bewaard")

    expect(page.locator("#presentatie h3").first).to_have_text("Dit is net bewaard")
    assert before[0] > 500
    assert (page.evaluate("scrollY"), top_of(page, 5)) == pytest.approx(before, abs=1)


def test_a_message_that_comes_above_the_slides_does_not_move_them(page: Page, lesson: Path) -> None:
    page.locator("#presentatie .piece").nth(5).scroll_into_view_if_needed()
    page.wait_for_timeout(200)
    before = page.evaluate("scrollY"), top_of(page, 5)

    change(lesson, "titel: ", "titel: [")

    expect(page.locator("#top .error")).to_have_count(1)
    assert top_of(page, 5) == pytest.approx(before[1], abs=1)
    assert page.evaluate("scrollY") > before[0]


def test_an_editor_that_saves_beside_the_file_and_moves_it_is_seen_too(page: Page, lesson: Path) -> None:
    title = page.locator("#presentatie h3").first.inner_text()
    beside = lesson.with_suffix(".nieuw")
    beside.write_text(lesson.read_text("utf-8").replace(title, "Verplaatst", 1), "utf-8")

    beside.replace(lesson)

    expect(page.locator("#presentatie h3").first).to_have_text("Verplaatst")


def test_a_save_leaves_alone_what_did_not_change(page: Page, lesson: Path) -> None:
    page.evaluate("document.querySelectorAll('#presentatie .piece').forEach(each => each.mark = true)")
    title = page.locator("#presentatie h3").first.inner_text()

    change(lesson, title, "Dit is net bewaard")
    expect(page.locator("#presentatie h3").first).to_have_text("Dit is net bewaard")

    kept = page.evaluate(
        "[...document.querySelectorAll('#presentatie .piece')].map(each => Boolean(each.mark))"
    )
    assert kept == [False, *[True] * (len(kept) - 1)]


def test_a_broken_save_keeps_the_view_and_shows_the_problem(page: Page, lesson: Path) -> None:
    slides = page.locator("#presentatie .piece").count()
    line = change(lesson, "titel: ", "titel: [")

    expect(page.locator("#top .error")).to_have_count(1)
    expect(page.locator("#top .error .source")).to_contain_text(f"lessons/{NAME}/vo.yaml:{line}:")
    expect(page.locator("#top .banner")).to_be_visible()
    assert page.locator("#presentatie .piece").count() == slides


def test_a_mended_save_takes_the_problem_away(page: Page, lesson: Path) -> None:
    change(lesson, "titel: ", "titel: [")
    expect(page.locator("#top .error")).to_be_visible()

    change(lesson, "titel: [", "titel: ")

    expect(page.locator("#top .error")).to_have_count(0)


def test_a_text_that_does_not_fit_is_told_at_its_slide(page: Page, lesson: Path) -> None:
    change(lesson, "Over erbij horen.", " ".join(["veelteveel"] * 18))

    first = page.locator("#presentatie .piece").first
    expect(first.locator(".findings .error")).to_contain_text("tekens")
    expect(first.locator("[data-finding=fout]")).to_be_visible()


def test_a_click_shows_file_and_line(page: Page, lesson: Path) -> None:
    title = page.locator("#presentatie h3").first
    lines = lesson.read_text("utf-8").splitlines()
    number = next(index for index, line in enumerate(lines, 1) if line.startswith("titel:"))

    title.click()

    expect(page.locator("#where code")).to_have_text(f"lessons/{NAME}/vo.yaml:{number}")
    link = page.locator("#where a")
    expect(link).to_have_attribute("href", f"vscode://file{lesson.resolve().as_posix()}:{number}")


def test_a_finger_on_the_copy_button_copies_file_and_line(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#presentatie h3").first.click()
    page.locator("#where .copy").click()

    expect(page.locator("#where .copy")).to_have_text("Gekopieerd")
    assert page.evaluate("navigator.clipboard.readText()").startswith(f"lessons/{NAME}/vo.yaml:")


def test_no_request_leaves_this_machine(browser: Browser, lesson: Path) -> None:
    hosts: set[str | None] = set()
    with preview_of(lesson.parents[2]) as address:
        page = browser.new_page()
        page.on("request", lambda request: hosts.add(urlsplit(request.url).hostname))
        page.goto(address)
        for tab in page.get_by_role("tab").all():
            tab.click()
        page.wait_for_timeout(500)
        page.close()

    assert hosts - {None} == {"127.0.0.1"}


def test_the_page_breaks_no_rule_of_its_own_policy(browser: Browser, lesson: Path) -> None:
    said: list[str] = []
    with preview_of(lesson.parents[2]) as address:
        page = browser.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(address)
        page.wait_for_timeout(500)
        fonts = page.evaluate("[...document.fonts].filter(each => each.status == 'loaded').length")
        page.close()

    assert said == []
    assert fonts >= 3
