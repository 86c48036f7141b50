"""Whether the slides of a deck can be taken in: words in the body of each, and slides without a picture.

Counted on the slides as they will be, with what the composer adds and where the fitter went on to another.
"""

from collections.abc import Collection, Iterator
from dataclasses import fields, is_dataclass

from lesmateriaal.document.slides import (
    Agenda,
    Answer,
    Contacts,
    Countdown,
    Deck,
    People,
    Portraits,
    Slide,
    StickerSheet,
)
from lesmateriaal.document.tree import Chat, Image, Portrait, Run
from lesmateriaal.errors import Place, Problem, Severity
from lesmateriaal.text.readability import words

TWICE_AS_MANY = 2
"""A chat and a quiz may hold this many times the words: they are read out line by line, or ticked one by one."""

_PICTURES = (Image, Portrait, Portraits, People, StickerSheet, Chat)
"""Blocks that show something; the messages of a chat have the faces of who sent them."""


def check_slides(
    deck: Deck, most_words: int, most_without_picture: int, too_long: Collection[Place] = ()
) -> Iterator[Problem]:
    """Yield a warning for each slide with too many words, and for each row of slides without a picture.

    A slide with a text of one of the places `too_long`, which does not fit or goes on, is told of already.
    """
    row: list[Slide] = []
    for slide in deck.slides:
        limit = most_words * (TWICE_AS_MANY if _is_read_in_pieces(slide) else 1)
        count = body_words(slide)
        is_told = any(place in too_long for box in slide.boxes for place in _places(box.block))
        if count > limit and not is_told and not _is_looked_up(slide):
            facts = {"count": count, "limit": limit, "title": _plain(slide)}
            yield Problem(slide.origin, "slide_wordy", facts, Severity.WARNING)
        if shows_picture(slide):
            row.clear()
            continue
        row.append(slide)
        if len(row) == most_without_picture + 1:
            facts = {"limit": most_without_picture, "title": _plain(row[0])}
            yield Problem(row[0].origin, "slides_without_picture", facts, Severity.WARNING)


def body_words(slide: Slide) -> int:
    """Return how many words stand on `slide` below its title.

    Footers and notes do not count, nor does what is taken in at a glance: the agenda, names under faces.
    """
    return sum(len(words(text)) for box in slide.boxes for text in _texts(box.block))


def shows_picture(slide: Slide) -> bool:
    """Whether a picture, a character or a sticker stands on `slide`."""
    return any(isinstance(box.block, _PICTURES) for box in slide.boxes)


def _is_read_in_pieces(slide: Slide) -> bool:
    return any(isinstance(box.block, Chat | Answer) for box in slide.boxes)


def _is_looked_up(slide: Slide) -> bool:
    """Whether nobody reads `slide` through: names and numbers of who can help, from which one picks."""
    return any(isinstance(box.block, Contacts) for box in slide.boxes)


def _texts(value: object) -> Iterator[str]:
    """Yield every text inside a block that somebody reads; alt texts and keys of pictures are none."""
    match value:
        case Run():
            yield value.text
        case str():
            yield value
        case Image() | Portrait() | People() | Agenda() | Countdown() | Place():
            pass
        case Answer():
            yield from _texts((value.text, value.label))
        case tuple():
            for each in value:
                yield from _texts(each)
        case _ if is_dataclass(value):
            for field in fields(value):
                yield from _texts(getattr(value, field.name))


def _places(value: object) -> Iterator[Place]:
    """Yield where the texts inside a block come from."""
    if isinstance(value, Place):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _places(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _places(getattr(value, field.name))


def _plain(slide: Slide) -> str:
    return "".join(run.text for run in slide.title)
