"""Slides that hold too many words, and rows of slides without a picture."""

from typing import Any

import pytest

from deck_world import deck_of, slides_of, titles
from factories import activity_data
from lesmateriaal.document.slide_reading import body_words, check_slides, shows_picture
from lesmateriaal.document.slides import Deck
from lesmateriaal.errors import Problem

MANY = 1000
TASK = activity_data("groepsopdracht", title="Zonder")


def found(deck: Deck, words: int = MANY, row: int = MANY) -> list[tuple[str, str]]:
    """Return code and slide of what is found in `deck`."""
    return [(each.code, str(each.facts["title"])) for each in problems(deck, words, row)]


def problems(deck: Deck, words: int = MANY, row: int = MANY) -> list[Problem]:
    """Return what is found in `deck`."""
    return [*check_slides(deck, words, row)]


def words_in(step: dict[str, Any]) -> int:
    """Return the words in the body of the slides of `step`."""
    return sum(map(body_words, slides_of(step)))


def test_the_body_of_a_slide_is_counted_and_its_title_and_notes_are_not() -> None:
    step = activity_data(
        "uitleg", title="Vier woorden als titel", points=["Een twee **drie**.", "Vier vijf."]
    )

    assert words_in(step) == 5


def test_names_under_faces_are_taken_in_at_a_glance() -> None:
    step = activity_data("casus", story=["Een twee drie."], question="Vier vijf?")

    assert words_in(step) == 5


def test_a_slide_with_a_word_too_many_is_told_at_its_line() -> None:
    deck = deck_of(activity_data("uitleg", title="Vol", points=[" ".join(["woord"] * 30), "Laatste."]))

    assert found(deck, words=31) == []
    (problem,) = problems(deck, words=30)
    assert (problem.code, problem.is_error, problem.place.line > 0) == ("slide_wordy", False, True)
    assert problem.facts == {"count": 31, "limit": 30, "title": "Vol"}


@pytest.mark.parametrize(
    "step",
    [
        activity_data("quiz", title="Vol", question="Wat?", options=[{"text": "a " * 20}, {"text": "b " * 20, "correct": "ja"}]),
        activity_data("chat", title="Vol", messages=[{"person": "sem", "text": "a " * 20}, {"person": "noor", "text": "b " * 20, "pause": "Wat nu?"}]),
    ],
    ids=["quiz", "chat"],
)  # fmt: skip
def test_a_quiz_and_a_chat_may_hold_twice_as_many(step: dict[str, Any]) -> None:
    assert [code for code, _ in found(deck_of(step), words=25)] == []
    assert [code for code, _ in found(deck_of(step), words=15)] != []


def test_the_slide_with_who_can_help_is_looked_up_in_and_not_read() -> None:
    deck = deck_of(TASK)
    with_help = titles(deck)[-2]

    assert body_words(deck.slides[-2]) > 5
    assert with_help not in [title for _, title in found(deck, words=5)]


def test_a_row_of_slides_without_a_picture_is_told_once_at_its_first() -> None:
    deck = deck_of(*(activity_data("groepsopdracht", title=f"Zonder {number}") for number in range(6)))

    assert found(deck, row=3) == [("slides_without_picture", "Zonder 0")]
    assert found(deck, row=8) == []


def test_a_picture_ends_the_row() -> None:
    with_picture = activity_data("groepsopdracht", title="Met", picture="proefplaat")

    assert found(deck_of(TASK, TASK, with_picture, TASK, TASK), row=3) == []


@pytest.mark.parametrize("kind", ["casus", "chat", "beeld", "tweetal", "opening"])
def test_faces_stickers_and_memes_are_pictures(kind: str) -> None:
    assert all(map(shows_picture, slides_of(activity_data(kind))))
