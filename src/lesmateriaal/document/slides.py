"""The part of the document tree that is a presentation: slides, and the blocks in their boxes."""

from dataclasses import dataclass

from lesmateriaal.document.tree import (
    Bullets,
    Chat,
    Image,
    Labelled,
    Numbered,
    Paragraph,
    Portrait,
    Properties,
    Text,
    origin_field,
)
from lesmateriaal.errors import Place


@dataclass(frozen=True, slots=True)
class Agenda:
    """Rows of a part of the lesson and its minutes."""

    rows: tuple[tuple[str, int], ...]
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Card:
    """A coloured card with a label and one question."""

    label: str
    text: Text
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Portraits:
    """Two or three characters in tiles, with a typing bubble between them: an ornament."""

    portraits: tuple[Portrait, ...]


@dataclass(frozen=True, slots=True)
class People:
    """The characters of a case, side by side, each with a first name below."""

    people: tuple[tuple[Portrait, str], ...]
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Caption:
    """One line on a dark strip above or below a meme."""

    text: Text
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class StickerSheet:
    """Six stickers with a letter and a caption."""

    stickers: tuple[tuple[Image, Text], ...]
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Side:
    """An arrow to one side of the room: a bold word and where to go."""

    word: str
    text: Text
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a quiz question, with its letter; `right` makes it the answer that is shown as right."""

    letter: str
    text: Text
    right: bool = False
    label: str = ""
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Timer:
    """The minutes of a task in large figures, with how pupils work and what they need below."""

    minutes: int
    unit: str
    lines: tuple[Text, ...]
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Countdown:
    """A bar that empties in `minutes` after a click, and is a still bar elsewhere."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Bubble:
    """A large speech bubble; `from_right` puts its tail at the right."""

    text: Text
    from_right: bool = False
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Ticket:
    """Sentences to finish, on a slip, with their numbers."""

    lines: tuple[Text, ...]
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Contacts:
    """People with a name and a role, in a coloured card under a heading."""

    heading: str
    people: tuple[tuple[Text, Text], ...]
    origin: Place = origin_field()


SlideBlock = (
    Paragraph
    | Bullets
    | Numbered
    | Image
    | Portrait
    | Chat
    | Labelled
    | Agenda
    | Card
    | Portraits
    | People
    | Caption
    | StickerSheet
    | Side
    | Answer
    | Timer
    | Countdown
    | Bubble
    | Ticket
    | Contacts
)
"""What can stand in a box of a slide."""


@dataclass(frozen=True, slots=True)
class Box:
    """A block in the box `name` of the slide's layout.

    The fitter chooses `size_pt`, which is 0 before, and `y_mm` where the box moves up from its layout.
    """

    name: str
    block: SlideBlock
    size_pt: float = 0
    y_mm: float | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """Where a slide stands in the lesson: step `number` of `count`, which takes `minutes`."""

    number: int
    count: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Note:
    """A part of the notes of a slide: a label (empty for none) and its texts; `listed` makes them a list."""

    label: str
    texts: tuple[Text, ...]
    listed: bool = False
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: a title, blocks in the boxes of a layout, and what the mentor says with it."""

    layout: str
    title: Text
    boxes: tuple[Box, ...] = ()
    notes: tuple[Note, ...] = ()
    step: Step | None = None
    phase: str = ""
    secret: bool = False
    """Whether the slide gives an answer away, so that it is no part of the deck for pupils."""
    short: bool = False
    """Whether the slide belongs to the version of 15 minutes."""
    footer: str = ""
    title_size_pt: float = 0
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Deck:
    """A presentation; `look` names the level whose colours, sizes and corners it has."""

    look: str
    properties: Properties
    slides: tuple[Slide, ...]
    short_name: str = ""
    """The name of the native custom show with the slides of the short version; empty for none."""
    public: str = ""
    """For whom the words of the layouts are, as `dutch.labels.label_for` knows them."""
