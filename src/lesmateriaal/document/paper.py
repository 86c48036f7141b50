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
    Portrait,
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
class Opening:
    """The top of a document: its title, with characters of the lesson beside it as decoration.

    Below the title stand `labels`, each with a line to write on.
    """

    title: Text
    portraits: tuple[Portrait, ...] = ()
    labels: tuple[str, ...] = ()
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Speech:
    """Sentences to say, as bubbles that stand to the left and to the right by turns."""

    texts: tuple[Text, ...]
    origin: Place = origin_field()


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
class Prompts:
    """Beginnings of sentences, each with a line to finish it on; they stay together on one page."""

    texts: tuple[Text, ...]
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
class Beside:
    """Two columns of text beside each other, each with its own head."""

    left: tuple["Heading | Bullets", ...]
    right: tuple["Heading | Bullets", ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """What is to be done at one moment; `numbered` when the order counts.

    `when` and `who` stand beside it. A moment without them is about every moment, and stands in a frame.
    """

    head: Text
    when: str
    who: str
    items: tuple[Text, ...]
    numbered: bool = False
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Timeline:
    """Moments below each other, the first to come on top."""

    moments: tuple[Moment, ...]
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Link:
    """A link with words that say where it leads; `detail` follows it, and "" as `address` is no link."""

    words: str
    detail: str
    address: str


@dataclass(frozen=True, slots=True)
class Links:
    """A list of links in the small size; on paper their detail tells where to look."""

    rows: tuple[Link, ...]
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
    | Opening
    | Speech
    | Ticks
    | WritingLines
    | Prompts
    | DrawingBoxes
    | CutCards
    | CutLine
    | Script
    | Table
    | Frame
    | Beside
    | Timeline
    | Links
    | PageBreak
)
"""What can stand on paper."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document on A4; `kind` is the word that the header gives it, and `max_pages` 0 means no limit.

    Of the last page that it may have, the share `last_page` may be full.
    """

    look: str
    properties: Properties
    title: str
    kind: str
    blocks: tuple[PaperBlock, ...]
    max_pages: int = 0
    for_adults: bool = False
    """Whether mentors or parents read it: then the type is not as large as for young pupils."""
    last_page: float = 1
    origin: Place = origin_field()
