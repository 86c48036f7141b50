"""Decks of small lessons for tests, and what stands in them."""

from typing import Any

from factories import activity_data, make_subject
from lesmateriaal.compose.deck import compose_deck
from lesmateriaal.document.slides import Deck, Slide
from lesmateriaal.document.tree import plain

CHAT = [
    {"person": "sem", "text": "Eerste", "pause": "Stop een?"},
    {"person": "noor", "text": "Tweede"},
    {"person": "sem", "text": "Derde", "pause": "Stop twee?"},
    {"person": "noor", "text": "Vierde", "helps": "ja", "pause": "Stop drie?"},
]


def deck_of(*activities: dict[str, Any], level: str = "vo") -> Deck:
    """Return the deck of a level that opens, has `activities`, and ends with the way to help."""
    steps = [activity_data("opening"), *activities, activity_data("afsluiting")]
    return compose_deck(make_subject(level, activities=steps))


def slides_of(*activities: dict[str, Any]) -> tuple[Slide, ...]:
    """Return the slides of `activities` alone."""
    return deck_of(*activities).slides[4:-2]


def titles(deck: Deck) -> list[str]:
    """Return the titles of the slides of `deck`."""
    return [plain(slide.title) for slide in deck.slides]


def noted(*slides: Slide) -> list[tuple[str, list[str]]]:
    """Return label and texts of the notes of `slides`."""
    return [(note.label, [plain(text) for text in note.texts]) for slide in slides for note in slide.notes]


def every_text(deck: Deck) -> str:
    """Return all that stands anywhere in `deck`."""
    return repr(deck)
