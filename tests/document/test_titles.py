"""What is put behind a title so that it is unique never makes it too long."""

import pytest

from fitting import HERE, fit_slides, slide, words
from lesmateriaal.document import geometry
from lesmateriaal.document.fit_lines import Lines, face_of
from lesmateriaal.document.slides import Box, Slide
from lesmateriaal.document.theme import layout, look, look_names
from lesmateriaal.document.tree import Bullets, Run, Text, plain
from lesmateriaal.errors import Problem

SPEC = layout("explanation").boxes["title"]


def fits(title: str, level: str) -> bool:
    """Whether `title` fits above an explanation, at the smallest size."""
    theme = look(level)
    size = theme.sizes_pt[SPEC.style][-1]
    return Lines(((Run(title),),), SPEC.w_mm, SPEC.h_mm).fits(size, face_of(theme, SPEC))


def title_with_room_for(ending: str, level: str) -> str:
    """Return a title of words with room for `ending` and for no letter more."""
    title = "Wat"
    while fits(f"{title} m{ending}", level):
        title += " m"
    while fits(f"{title}i{ending}", level):
        title += "i"
    return title


def twice(title: str, level: str = "vo") -> tuple[tuple[Slide, ...], tuple[Problem, ...]]:
    """Return what becomes of two slides with the same title."""
    text: Text = (Run(title),)
    return fit_slides(slide("explanation", title=text), slide("explanation", title=text), level=level)


def written(slides: tuple[Slide, ...]) -> list[str]:
    """Return the titles of `slides`."""
    return [plain(each.title).replace("\u00a0", " ") for each in slides]


def test_a_second_title_says_that_it_goes_on() -> None:
    assert written(twice("Kijk")[0]) == ["Kijk", "Kijk (vervolg)"]


@pytest.mark.parametrize("level", look_names())
def test_where_there_is_no_room_for_the_word_the_title_gets_a_number(level: str) -> None:
    title = title_with_room_for(" (2)", level)
    slides, problems = twice(title, level)

    assert not fits(f"{title} (vervolg)", level)
    assert written(slides) == [title, f"{title} (2)"]
    assert problems == ()


@pytest.mark.parametrize("level", look_names())
def test_a_title_that_fills_its_box_loses_its_last_word_on_the_second_slide(level: str) -> None:
    title = title_with_room_for("", level)
    slides, problems = twice(title, level)
    _, second = written(slides)

    assert second.endswith("… (2)")
    assert title.startswith(second.removesuffix("… (2)"))
    assert fits(second, level)
    assert problems == ()


@pytest.mark.parametrize("level", look_names())
def test_every_slide_of_a_title_that_comes_back_often_has_one_of_its_own_that_fits(level: str) -> None:
    title = title_with_room_for(" (2)", level)
    slides, problems = fit_slides(*[slide("explanation", title=(Run(title),))] * 12, level=level)

    assert problems == ()
    assert len(set(written(slides))) == 12
    assert [each for each in written(slides) if not fits(each, level)] == []


def test_a_text_that_goes_on_below_a_full_title_is_the_only_thing_that_is_told() -> None:
    title = title_with_room_for("", "vo")
    points = Box("text", Bullets(tuple(words(count) for count in (24, 22, 20, 18)), HERE))
    slides, problems = fit_slides(slide("explanation", points, title=(Run(title),)))

    assert len(slides) == 2
    assert [each.code for each in problems] == ["text_continues"]


def test_a_title_that_is_too_long_on_two_slides_is_told_once_by_its_own_length() -> None:
    title = title_with_room_for("", "vo") + "i" * 12
    _, (problem,) = twice(title)

    assert (problem.place, problem.facts) == (HERE, {"box": "title", "characters": 15})


def test_the_title_of_a_second_slide_never_leaves_its_box() -> None:
    slides, _ = twice(title_with_room_for(" (2)", "vo"))
    lines = Lines((slides[1].title,), SPEC.w_mm, SPEC.h_mm)

    assert slides[1].title_size_pt in look("vo").sizes_pt[SPEC.style]
    assert (
        lines.count(slides[1].title_size_pt, face_of(look("vo"), SPEC))
        * geometry.line_mm(slides[1].title_size_pt)
        <= SPEC.h_mm
    )
