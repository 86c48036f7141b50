"""Lines of text in real Chromium beside those that the fitter counts, for every text on the slides of our lessons.

The fitter lets a text take 97 % of its column (docs/decisions/0016); a browser takes all of it. So a text may
have fewer lines on the page than were counted, never more, and without the margin the two agree.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser

from browser import open_browser
from every_lesson_web import boxes_of, messages_of, page_of, slides_of_every_lesson
from lesmateriaal.document.geometry import MARGIN
from lesmateriaal.document.slides import Deck
from lesmateriaal.lesson.model import Level
from lesmateriaal.text.measure import count_lines

_COUNT = """() => [...document.querySelectorAll('.slide')].map(slide => {
  const found = {};
  for (const box of slide.querySelectorAll('[data-box]')) {
    found[box.dataset.box] = [...(found[box.dataset.box] ?? []), ...[...box.querySelectorAll('.t')].map(each => [
      each.textContent,
      each.getBoundingClientRect().height / parseFloat(getComputedStyle(each).lineHeight)
    ])];
  }
  return found;
})"""


HAIR = 0.005
"""Share of a column by which Chromium and we may differ: it places letters on the 64th of a pixel, with hints."""


class Counted(NamedTuple):
    """A text, and its number of lines: in Chromium, with the margin of the fitter, and without any.

    `least` is that of a column a hair wider, for a text that fills its line to the last pixel.
    """

    text: str
    drawn: float
    fitted: int
    unbounded: int
    least: int


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests here."""
    with open_browser() as found:
        yield found


@pytest.fixture(scope="module", params=Level, ids=str)
def counted(request: pytest.FixtureRequest, browser: Browser) -> list[Counted]:
    """Every text on the slides of every lesson at one level."""
    return list(counted_at(browser, request.param, 1280))


def drawn_on(browser: Browser, slides: list[tuple[Deck, int]], width_px: int) -> list[dict[str, Any]]:
    """Return for each of `slides`, by box, the texts with their number of lines in Chromium."""
    page = browser.new_page(viewport={"width": width_px, "height": 800})
    page.set_content(page_of(slides))
    page.evaluate("document.fonts.ready")
    drawn: list[dict[str, Any]] = page.evaluate(_COUNT)
    page.close()
    return drawn


def counted_at(browser: Browser, level: Level, width_px: int) -> Iterator[Counted]:
    """Yield the texts of `level`, with slides of `width_px` wide."""
    slides = list(slides_of_every_lesson(level))
    for slide, found in zip(slides, drawn_on(browser, slides, width_px), strict=True):
        for box in boxes_of(slide):
            lines: dict[str, float] = dict(found.get(box.name, ()))
            for text in box.texts:
                fitted, unbounded, least = (
                    count_lines(text, box.width_mm * share, box.size_pt, box.face.name, box.face.spacing_pt)
                    for share in (MARGIN, 1.0, 1.0 + HAIR)
                )
                words = "".join(piece for piece, _ in text)
                yield Counted(words, lines[words], fitted, unbounded, least)


def test_a_text_has_as_many_lines_on_the_page_as_the_fitter_counts_without_its_margin(
    counted: list[Counted],
) -> None:
    assert len(counted) >= 60
    assert [each for each in counted if round(each.drawn) not in (each.unbounded, each.least)] == []
    assert sum(each.least != each.unbounded for each in counted) <= len(counted) * 0.02


def test_a_text_never_has_more_lines_on_the_page_than_there_is_room_for(counted: list[Counted]) -> None:
    assert [each for each in counted if round(each.drawn) > each.fitted] == []


def test_the_margin_alone_makes_a_difference_and_a_small_one(counted: list[Counted]) -> None:
    differing = [each for each in counted if round(each.drawn) != each.fitted]

    assert all(each.least < each.fitted for each in differing)
    assert len(differing) <= len(counted) * 0.1


@pytest.mark.parametrize("level", Level, ids=str)
def test_a_message_has_as_many_lines_on_the_page_as_its_bubble_was_made_for(
    browser: Browser, level: Level
) -> None:
    slides = list(slides_of_every_lesson(level))
    checked, wrong = 0, []
    for slide, found in zip(slides, drawn_on(browser, slides, 1280), strict=True):
        lines = dict(found.get("chat", ()))
        for words, room in messages_of(slide):
            checked += 1
            if round(lines[words]) != room:
                wrong.append((words, round(lines[words]), room))

    assert checked >= 20
    assert [each for each in wrong if each[1] > each[2]] == []
    assert len(wrong) <= checked * 0.1


@pytest.mark.parametrize("width_px", [960, 613])
def test_lines_break_in_the_same_places_on_a_slide_of_another_width(browser: Browser, width_px: int) -> None:
    level = Level("vo")
    wide, narrow = (
        [round(each.drawn) for each in counted_at(browser, level, width)] for width in (1280, width_px)
    )

    assert narrow == wide
