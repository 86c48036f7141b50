"""How each look draws its lists, kickers, frames and scenes: colours that exist, text that can be read."""

import re
from itertools import combinations

import pytest

from contrast import contrast, inside, overlap, slide_size_mm
from lesmateriaal.document.geometry import STICKER_GAP_MM, sticker_width_mm
from lesmateriaal.document.look_parts import BoxSpec, LayoutSpec
from lesmateriaal.document.theme import (
    Look,
    layout,
    layout_names,
    look,
    look_names,
    sticker_box,
)

TILES = ("first", "second", "third")
SCENES = [(name, count) for name in layout_names() for count in layout(name).scenes]


def colour(theme: Look, role: str) -> str:
    """Return `role`, which may be a colour itself, as RRGGBB."""
    return theme.colours.get(role, role)


def named_colours(theme: Look) -> set[str]:
    """Return every colour that the parts of `theme` name."""
    frames = {role for frame in theme.frames.values() for role in (frame.ground, frame.text, frame.rule)}
    bubbles = {role for pair in theme.cover.bubbles.values() for role in pair}
    signs = {theme.bullet.role, theme.number_role, theme.kicker.ground, theme.kicker.text}
    blocks = {theme.badge.ground, theme.badge.text, theme.bubble.outline, theme.tiles.picture}
    others = {theme.tiles.meme, theme.cover.thinker_tile, *theme.cover.tones}
    return (frames | bubbles | signs | blocks | others) - {""}


def scene(spec: LayoutSpec, count: int) -> list[BoxSpec]:
    """Return all that stands in the scene of `count` characters; a single one stands in the box itself."""
    return [*spec.scenes[count], *([spec.boxes["picture"]] if count == 1 else [])]


@pytest.fixture(params=look_names())
def theme(request: pytest.FixtureRequest) -> Look:
    """Each look in turn."""
    return look(request.param)


def test_every_colour_that_a_look_names_is_a_role_or_a_colour(theme: Look) -> None:
    wrong = {name for name in named_colours(theme) if not re.fullmatch("[0-9A-F]{6}", colour(theme, name))}

    assert wrong == set()


def test_every_frame_of_a_layout_is_drawn_in_every_look(theme: Look) -> None:
    named = {box.frame for name in layout_names() for box in layout(name).boxes.values()} - {""}

    assert named == set(theme.frames)


def test_text_can_be_read_on_every_frame(theme: Look) -> None:
    found = {
        name: contrast(colour(theme, frame.text), colour(theme, frame.ground))
        for name, frame in theme.frames.items()
    }

    assert {name: round(ratio, 2) for name, ratio in found.items() if ratio < 4.5} == {}


def test_the_letter_of_an_answer_can_be_read(theme: Look) -> None:
    ground = theme.badge.ground or theme.frames["surface"].ground

    assert contrast(colour(theme, theme.badge.text), colour(theme, ground)) >= 4.5


def test_the_kind_of_slide_can_be_read_above_its_title(theme: Look) -> None:
    ground = theme.kicker.ground if theme.kicker.shape == "tag" else "bg"

    assert contrast(colour(theme, theme.kicker.text), colour(theme, ground)) >= 4.5


def test_the_dots_of_a_bubble_can_be_seen(theme: Look) -> None:
    found = {
        name: contrast(*(colour(theme, role) for role in pair)) for name, pair in theme.cover.bubbles.items()
    }

    assert {name: round(ratio, 2) for name, ratio in found.items() if ratio < 3} == {}


def test_the_letter_of_an_answer_is_no_smaller_than_18_points(theme: Look) -> None:
    assert theme.badge.size_pt >= 18


def test_a_look_has_a_colour_for_every_tile_and_bubble_of_a_scene(theme: Look) -> None:
    places = {place.name for name, count in SCENES for place in layout(name).scenes[count]}

    assert places == {*TILES[: len(theme.cover.tones)], *theme.cover.bubbles}


@pytest.mark.parametrize(("name", "count"), SCENES)
def test_a_scene_has_a_tile_for_every_character(name: str, count: int) -> None:
    tiles = [place.name for place in layout(name).scenes[count] if place.name in TILES]

    assert tiles == ([] if count == 1 else list(TILES[:count]))


@pytest.mark.parametrize(("name", "count"), SCENES)
def test_nothing_in_a_scene_lies_over_anything_else(name: str, count: int) -> None:
    spec = layout(name)
    places = scene(spec, count)
    others = [box for box in spec.boxes.values() if box.name != "picture"]
    found = [(one.name, other.name) for one, other in combinations(places, 2) if overlap(one, other)]
    found += [(one.name, other.name) for one in places for other in others if overlap(one, other)]

    assert found == []


@pytest.mark.parametrize(("name", "count"), SCENES)
def test_a_scene_lies_on_the_slide(name: str, count: int) -> None:
    assert [each.name for each in scene(layout(name), count) if not inside(each, *slide_size_mm())] == []


def test_the_parts_of_a_sticker_lie_in_their_cell_beside_each_other() -> None:
    sheet = layout("stickers").boxes["sheet"]
    cell_mm = sticker_width_mm(sheet), (sheet.h_mm - STICKER_GAP_MM) / 2
    parts = [sticker_box(name) for name in ("letter", "picture", "caption")]

    assert [part.name for part in parts if not inside(part, *cell_mm)] == []
    assert [pair for pair in combinations(parts, 2) if overlap(*pair)] == []
