"""The colours of a school on white."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contrast import luminance
from lesmateriaal.lesson.colours import readable

CHANNELS = st.tuples(*[st.integers(0, 255)] * 3)


def contrast_on_white(colour: str) -> float:
    return 1.05 / (luminance(colour.removeprefix("#")) + 0.05)


@settings(deadline=None)
@given(CHANNELS)
def test_every_colour_can_be_seen_on_white(channels: tuple[int, int, int]) -> None:
    colour = readable("#" + "".join(f"{channel:02x}" for channel in channels))

    assert contrast_on_white(colour) >= 4.5


@settings(deadline=None)
@given(CHANNELS)
def test_a_colour_that_is_dark_enough_stays_as_it_is(channels: tuple[int, int, int]) -> None:
    colour = "#" + "".join(f"{channel:02X}" for channel in channels)

    assert (readable(colour) == colour) == (contrast_on_white(colour) >= 4.5)


@pytest.mark.parametrize("colour", ["#FFD500", "#00ff00", "#FFFFFF", "#FF69B4"])
def test_a_light_colour_gets_no_darker_than_it_must(colour: str) -> None:
    assert contrast_on_white(readable(colour)) < 4.65


def test_a_light_colour_keeps_its_hue() -> None:
    red, green, blue = (int(readable("#FFD500")[index : index + 2], 16) for index in (1, 3, 5))

    assert green / red == pytest.approx(0xD5 / 0xFF, abs=0.02)
    assert blue == 0
