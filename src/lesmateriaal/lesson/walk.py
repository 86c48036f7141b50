"""Walks over a level: all the people and pictures it shows, wherever they are called."""

from collections.abc import Iterator

from lesmateriaal.lesson.activities import (
    AnyActivity,
    Case,
    CasePerson,
    Chat,
    Message,
    PairTalk,
    PictureTalk,
    Role,
)
from lesmateriaal.lesson.handout import CardsPart
from lesmateriaal.lesson.level import LevelLesson
from lesmateriaal.lesson.model import Part


def people_of(lesson: LevelLesson) -> Iterator[CasePerson | Message | Role]:
    """Yield everybody who is shown in `lesson`, in order, with the face they have there."""
    yield from lesson.cover
    yield lesson.thinker
    for activity in lesson.activities:
        match activity:
            case Case():
                yield from activity.persons
            case Chat():
                yield from activity.messages
            case PairTalk():
                yield from activity.roles


def pictures_of(activity: AnyActivity) -> Iterator[tuple[Part, str]]:
    """Yield the id of each picture of `activity`, with the part that calls it."""
    if activity.picture:
        yield activity, activity.picture
    if isinstance(activity, PictureTalk):
        if activity.meme:
            yield activity.meme, activity.meme.picture
        for sticker in activity.stickers or ():
            yield sticker, sticker.picture
    for part in activity.handout.parts if activity.handout else ():
        for card in part.cards if isinstance(part, CardsPart) else ():
            if card.picture:
                yield card, card.picture
