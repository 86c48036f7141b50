"""The part of the document tree that is printed: blocks on A4."""

from dataclasses import dataclass
from enum import StrEnum

from lesmateriaal.document.tree import (
    Bullets,
    Chat,
    Image,
    Labelled,
    Numbered,
    Paragraph,
    Properties,
    Text,
    origin_field,
)
from lesmateriaal.errors import Place


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of `level` 1 (the title of the document) to 3."""

    level: int
    text: Text
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Small:
    """Running text in the small size."""

    texts: tuple[Text, ...]
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Task:
    """The head of a task: its number, its title, and how and how long at the right."""

    number: int
    title: Text
    note: str = ""
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class NameLine:
    """Labels with a line to write on, side by side."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ticks:
    """Options, each with a box to tick."""

    items: tuple[Text, ...]
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class WritingLines:
    """Ruled lines to write on."""

    count: int
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class DrawingBoxes:
    """Boxes side by side to draw in, each with a label."""

    labels: tuple[Text, ...]
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class CutCards:
    """Cards to cut out, three in a row."""

    cards: tuple[tuple[Image | None, Text], ...]
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class CutLine:
    """A dashed line to cut along, with what to do written at it."""

    text: str


class RowKind(StrEnum):
    """What a row of a script is; `WARN` has a black label and a frame, `ANSWER` a thin frame."""

    SAY = "say"
    ASK = "ask"
    WARN = "warn"
    ANSWER = "answer"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class ScriptRow:
    """A label and what belongs to it; more than one text makes a list when `listed`."""

    kind: RowKind
    label: str
    texts: tuple[Text, ...]
    listed: bool = False
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Script:
    """What the mentor says, asks and looks for in one step."""

    rows: tuple[ScriptRow, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Data in rows and columns with a header row; `widths_mm` add up to the width of the text.

    `total`, when there is one, is a last row in bold: a first cell and one text over the other columns.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]
    widths_mm: tuple[float, ...]
    total: tuple[str, Text] | None = None
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Frame:
    """A framed box: a heading with paragraphs and lists below it."""

    title: str
    blocks: tuple["Paragraph | Bullets | Small | Labelled", ...]
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


PaperBlock = (
    Heading
    | Paragraph
    | Small
    | Bullets
    | Numbered
    | Image
    | Chat
    | Labelled
    | Task
    | NameLine
    | Ticks
    | WritingLines
    | DrawingBoxes
    | CutCards
    | CutLine
    | Script
    | Table
    | Frame
    | PageBreak
)
"""What can stand on paper."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document on A4; `kind` is the word that the header gives it, and `max_pages` 0 means no limit."""

    look: str
    properties: Properties
    title: str
    kind: str
    blocks: tuple[PaperBlock, ...]
    max_pages: int = 0
    for_adults: bool = False
    """Whether mentors or parents read it: then the type is not as large as for young pupils."""
    origin: Place = origin_field()
