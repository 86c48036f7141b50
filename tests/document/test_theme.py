"""The looks as data: contrast, geometry, and sizes that can be read from the back of a classroom."""

from itertools import combinations

import pytest

from contrast import contrast, contrast_pairs, inside, overlap, slide_size_mm
from lesmateriaal.document.theme import (
    Look,
    layout,
    layout_names,
    line_pitch,
    look,
    look_names,
    master_box,
    page,
    theme_slots,
)
from lesmateriaal.dutch.labels import LABELS
from lesmateriaal.lesson.model import Level

COVERS = {"title", "closing"}
"""Layouts without a kicker, progress and a number."""
MAY_OVERLAP = {frozenset({"title", "aside"})}
"""A title makes room for the picture beside it."""
SMALLEST_SLIDE_PT = 18
SMALLEST_PAPER_PT = 12


@pytest.fixture(params=look_names())
def theme(request: pytest.FixtureRequest) -> Look:
    """Each look in turn."""
    return look(request.param)


def test_contrast_is_counted_as_wcag_does() -> None:
    assert (contrast("000000", "FFFFFF"), contrast("777777", "777777")) == (21, 1)
    assert contrast("767676", "FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_every_level_has_a_look() -> None:
    assert look_names() == tuple(Level)


def test_every_pair_of_colours_can_be_read(theme: Look) -> None:
    pairs = {pair: contrast(*(theme.colours[role] for role in pair)) for pair in contrast_pairs()}

    assert {pair: round(ratio, 2) for pair, ratio in pairs.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("name", layout_names())
def test_text_can_be_read_on_the_ground_of_every_layout(theme: Look, name: str) -> None:
    ground, text = theme.ground(layout(name))

    assert contrast(theme.colours[text], theme.colours[ground]) >= 4.5


def test_what_is_muted_can_be_read_wherever_a_kicker_or_footer_stands(theme: Look) -> None:
    grounds = {
        theme.ground(layout(name))[0] for name in layout_names() if layout(name).ground in ("bg", "tint")
    }

    assert {
        ground: contrast(theme.colours["muted"], theme.colours[ground]) >= 4.5 for ground in grounds
    } == dict.fromkeys(grounds, True)


def test_every_look_has_a_colour_for_every_role_that_is_named(theme: Look) -> None:
    named = {role for pair in contrast_pairs() for role in pair} | set(theme_slots().values())
    named |= {role for roles in theme.grounds.values() for role in roles}

    assert named - set(theme.colours) == set()


@pytest.mark.parametrize("name", layout_names())
def test_every_layout_has_a_title_and_a_dutch_name(name: str) -> None:
    assert "title" in layout(name).boxes
    assert f"layout_{name}" in LABELS


@pytest.mark.parametrize("name", layout_names())
def test_the_title_is_read_first(name: str) -> None:
    assert next(iter(layout(name).boxes)) == "title"


@pytest.mark.parametrize("name", layout_names())
def test_every_box_lies_on_the_slide(name: str) -> None:
    outside = [box.name for box in layout(name).boxes.values() if not inside(box, *slide_size_mm())]

    assert outside == []


@pytest.mark.parametrize("name", layout_names())
def test_no_two_boxes_overlap(name: str) -> None:
    pairs = combinations(layout(name).boxes.values(), 2)
    found = {frozenset({one.name, other.name}) for one, other in pairs if overlap(one, other)}

    assert found - MAY_OVERLAP == set()


@pytest.mark.parametrize("name", [name for name in layout_names() if name not in COVERS])
def test_no_box_lies_over_what_stands_on_every_slide(name: str) -> None:
    fixed = [master_box(each) for each in ("progress", "kicker", "footer", "logo", "number", "school_line")]
    found = {
        (box.name, other.name)
        for box in layout(name).boxes.values()
        for other in fixed
        if box.name != "kicker" and overlap(box, other)
    }

    assert found == set()


@pytest.mark.parametrize("name", layout_names())
def test_every_box_with_text_has_a_style_with_sizes(theme: Look, name: str) -> None:
    styles = {box.style for box in layout(name).boxes.values() if box.style}

    assert styles - set(theme.sizes_pt) == set()


def test_no_text_on_a_slide_is_smaller_than_18_points(theme: Look) -> None:
    assert {style for style, sizes in theme.sizes_pt.items() if min(sizes) < SMALLEST_SLIDE_PT} == set()


def test_the_sizes_of_a_style_go_from_large_to_small(theme: Look) -> None:
    assert {
        style for style, sizes in theme.sizes_pt.items() if list(sizes) != sorted(set(sizes), reverse=True)
    } == set()


def test_no_text_on_paper_is_smaller_than_12_points(theme: Look) -> None:
    assert {name for name, style in theme.paper.items() if style.size_pt < SMALLEST_PAPER_PT} == set()


def test_lines_on_paper_do_not_touch(theme: Look) -> None:
    assert {
        name for name, style in theme.paper.items() if style.line_pt < style.size_pt * line_pitch()
    } == set()


def test_paper_is_a4_with_room_for_text() -> None:
    assert (page().width_mm, page().height_mm) == (210, 297)
    assert (page().text_width_mm, page().text_height_mm) == (170, 251)


def test_slides_are_sixteen_by_nine() -> None:
    width, height = slide_size_mm()

    assert width / height == pytest.approx(16 / 9, abs=0.001)
