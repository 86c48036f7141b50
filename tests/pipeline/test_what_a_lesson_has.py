"""What every lesson for pupils holds, at each of its levels: the demands on content that can be counted."""

from collections.abc import Iterator
from typing import Any

import pytest

from every_lesson import PUPIL_LEVELS, read_level

MINUTES = {"po": 45, "vo": 50, "mbo": 60}
LEAST_STEPS, MOST_STEPS = 5, 8
PEOPLE = "personages"


def kinds(lesson: str, level: str) -> list[str]:
    """Return the kinds of activity of a level, in order."""
    return [step["soort"] for step in read_level(lesson, level)["activiteiten"]]


def pictures(value: Any) -> Iterator[str]:
    """Yield the id of each picture that `value` names, at any depth."""
    if isinstance(value, dict):
        for name, each in value.items():
            if name == "plaatje":
                yield each
            else:
                yield from pictures(each)
    elif isinstance(value, list):
        for each in value:
            yield from pictures(each)


@pytest.mark.parametrize(("lesson", "level"), PUPIL_LEVELS)
def test_a_lesson_fits_the_hour_of_its_level_in_five_to_eight_steps(lesson: str, level: str) -> None:
    steps = read_level(lesson, level)["activiteiten"]

    assert sum(int(step["minuten"]) for step in steps) == MINUTES[level]
    assert LEAST_STEPS <= len(steps) <= MOST_STEPS


@pytest.mark.parametrize(("lesson", "level"), PUPIL_LEVELS)
def test_a_lesson_has_a_chat_a_picture_to_talk_about_a_quiz_and_an_exit_ticket(
    lesson: str, level: str
) -> None:
    assert {"chat", "beeld", "quiz", "exitticket", "afsluiting"} <= set(kinds(lesson, level))


@pytest.mark.parametrize(("lesson", "level"), PUPIL_LEVELS)
def test_a_lesson_can_be_made_easier_harder_and_shorter(lesson: str, level: str) -> None:
    steps = read_level(lesson, level)["activiteiten"]

    assert [step["titel"] for step in steps if "makkelijker" in step]
    assert [step["titel"] for step in steps if "moeilijker" in step]
    assert sum(int(step.get("kort", "0")) for step in steps) == 15


@pytest.mark.parametrize(("lesson", "level"), PUPIL_LEVELS)
def test_a_lesson_shows_six_pictures_or_more(lesson: str, level: str) -> None:
    assert len(set(pictures(read_level(lesson, level)))) >= 6


SIGNS = {
    *("briefjesbus", "een-tik", "gesprek", "grap-stoplicht", "hulp", "humorkaart", "kaart-eerste-reactie"),
    *(
        "kaart-prikbord",
        "kijkvragen",
        "papier-digitaal",
        "prikvraag-helpvraag",
        "stemming",
        "sticker-ontwerp",
    ),
    *("stil-raster", "stoel-lamp", "tien-minuten", "toon-zetten", "weegschaal", "wegwijzer-vragen"),
    *("weg-sticker", "wissen-kopie"),
}
"""Pictures of a sign, a card or a scheme; all others, but for single animals and things, show something going on."""
ONE_THING = ("dier-", "moji-", "sticker-")


@pytest.mark.parametrize(("lesson", "level"), PUPIL_LEVELS)
def test_three_of_its_pictures_or_more_are_situations(lesson: str, level: str) -> None:
    shown = set(pictures(read_level(lesson, level)))

    assert len({each for each in shown - SIGNS if not each.startswith(ONE_THING)}) >= 3
