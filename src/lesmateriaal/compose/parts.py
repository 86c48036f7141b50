"""What the composers share: the subject they work from, and small pieces of the tree."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lesmateriaal.document.tree import Image, Message, Portrait, Properties, Run, Text, plain
from lesmateriaal.dutch.labels import label, label_for
from lesmateriaal.errors import Place
from lesmateriaal.lesson.activities import AnyActivity
from lesmateriaal.lesson.activities import Chat as ChatActivity
from lesmateriaal.lesson.images import person_key, smiling
from lesmateriaal.lesson.level import Lesson, LevelLesson, Public
from lesmateriaal.lesson.library import Library
from lesmateriaal.lesson.model import Level
from lesmateriaal.lesson.walk import people_of
from lesmateriaal.text.markup import split_bold

LETTERS = "ABCD"
"""The letters of the answers of a quiz question."""
TONES = 4
"""Colours of the tiles behind portraits."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Everything that a composer works from: one lesson at one level, and the library it calls on.

    `ratios` gives the width divided by the height of each picture, by its key.
    """

    name: str
    shared: Lesson
    level: Level
    lesson: LevelLesson
    library: Library
    ratios: Mapping[str, float]

    @property
    def audience(self) -> str:
        """For whom this level is, such as "groep 7 en 8"."""
        return self.shared.levels[self.level]

    @property
    def public(self) -> Public:
        """For which kind of people the lesson is: pupils, the school's team or parents."""
        return self.shared.public

    def label(self, name: str, /, **facts: object) -> str:
        """Return the label `name` in the words for the public and the level of this lesson."""
        return label_for(self.public, self.level, name, **facts)


@dataclass(frozen=True, slots=True)
class Phase:
    """Consecutive activities of one part of the lesson."""

    name: str
    activities: tuple[AnyActivity, ...]

    @property
    def minutes(self) -> int:
        """How long the phase takes."""
        return sum(activity.minutes for activity in self.activities)


def phases(lesson: LevelLesson) -> tuple[Phase, ...]:
    """Return the phases of `lesson`, in order."""
    found: list[Phase] = []
    for activity in lesson.activities:
        if found and found[-1].name == activity.phase:
            found[-1] = Phase(activity.phase, (*found[-1].activities, activity))
        else:
            found.append(Phase(activity.phase, (activity,)))
    return tuple(found)


def text(source: str) -> Text:
    """Return `source` as runs, with what stands between two stars in bold."""
    return tuple(Run(piece, bold) for piece, bold in split_bold(source))


def texts(sources: Iterable[str]) -> tuple[Text, ...]:
    """Return each of `sources` as runs."""
    return tuple(text(source) for source in sources)


def unmarked(source: str) -> str:
    """Return `source` without the stars of its markup, for places that know no bold."""
    return plain(text(source))


def with_capital(words: str) -> str:
    """Return `words` with a capital at the start; the names in it stay as they are."""
    return words[:1].upper() + words[1:]


def bold(source: str) -> Text:
    """Return `source` in bold."""
    return (Run(source, bold=True),)


def picture(subject: Subject, key: str, origin: Place) -> Image:
    """Return the picture `key` of the library."""
    return Image(key, subject.library.pictures[key].alt, subject.ratios[key], origin=origin)


def portrait(subject: Subject, person: str, face: str, tone: int = 0, mirrored: bool = False) -> Portrait:
    """Return the drawing of a character on a tile of colour `tone`."""
    character = subject.library.characters[person]
    alt = label("alt_person", name=character.name, description=character.description)
    key = person_key(person, face)
    return Portrait(Image(key, alt, subject.ratios[key], mirrored), tone % TONES)


def cover(subject: Subject) -> tuple[Portrait, ...]:
    """Return the characters of the cover, smiling, as they stand beside the title of a paper document."""
    return tuple(
        portrait(
            subject, each.person, smiling(subject.library, each.person, each.face), tone, mirrored=tone == 1
        )
        for tone, each in enumerate(subject.lesson.cover)
    )


def chat_messages(subject: Subject, chat: ChatActivity) -> tuple[Message, ...]:
    """Return the messages of `chat` in order; each person keeps one colour in all of it."""
    people = list(dict.fromkeys(message.person for message in chat.messages))
    return tuple(
        Message(
            subject.library.characters[each.person].name,
            portrait(subject, each.person, each.face, people.index(each.person)),
            text(each.text),
            each.helps,
            each.place("text"),
        )
        for each in chat.messages
    )


def properties(subject: Subject, kind: str) -> Properties:
    """Return what the file of `kind` says about itself."""
    shared = subject.shared
    return Properties(
        title=unmarked(subject.lesson.title) + label("file_kind", kind=kind),
        subject=label("theme_line", theme=unmarked(shared.title), audience=subject.audience),
        keywords=shared.keywords,
        author=", ".join(shared.makers),
        licence=shared.licence,
        credits=credits(subject),
        version=shared.version,
        modified=shared.date.isoformat(),
    )


def picture_credits(subject: Subject) -> tuple[str, ...]:
    """Return a line for each maker whose pictures this level shows: the name and the licence."""
    library = subject.library
    makers = {
        label("credit", maker=record.maker, licence=record.licence.upper())
        for key, record in library.pictures.items()
        if key in subject.ratios
    }
    for person in people_of(subject.lesson):
        cast = library.casts[library.root_of("characters", person.person)]
        makers.add(label("credit", maker=cast.maker, licence=cast.licence.upper()))
    return tuple(sorted(makers))


def credits(subject: Subject) -> str:
    """Return who made the text and the pictures, and on what terms, as one text."""
    shared = subject.shared
    return label(
        "credits",
        maker=with_capital(", ".join(shared.makers)),
        version=shared.version,
        licence=shared.licence,
        pictures=label("picture_credits", makers="; ".join(picture_credits(subject))),
    )
