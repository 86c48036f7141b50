"""The neutral document tree: what stands in a document, with no word on any file format.

Composers make it, `fit` chooses its sizes, renderers write it down. Here stands what slides and paper
share; `slides` and `paper` hold the rest. Every block knows its `origin`, the
place in the YAML that it came from; origins do not count when two blocks are compared.
Texts are tuples of runs. A run with a slot holds the default of something that a school fills in later.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from lesmateriaal.errors import Place

NOWHERE = Place("")


class Slot(StrEnum):
    """The places that a school fills in; the values are the names inside the files."""

    SCHOOL = "school"
    SHORT_SCHOOL = "school_short"
    COLOUR = "colour"
    SECOND_COLOUR = "second_colour"
    CONTACT_1 = "contact_1"
    CONTACT_1_ROLE = "contact_1_role"
    CONTACT_2 = "contact_2"
    CONTACT_2_ROLE = "contact_2_role"
    CONTACT_1_REACH = "contact_1_reach"
    CONTACT_2_REACH = "contact_2_reach"
    MORE_CONTACTS = "more_contacts"
    """Who has no place of its own, behind the second."""
    CONTACT_1_MBO = "contact_1_mbo"
    """At mbo the places are for other people than at po and vo, so that they have names of their own."""
    CONTACT_1_ROLE_MBO = "contact_1_role_mbo"
    CONTACT_2_MBO = "contact_2_mbo"
    CONTACT_2_ROLE_MBO = "contact_2_role_mbo"
    CONTACT_1_REACH_MBO = "contact_1_reach_mbo"
    CONTACT_2_REACH_MBO = "contact_2_reach_mbo"
    MORE_CONTACTS_MBO = "more_contacts_mbo"
    WEBSITE = "website"
    PROTOCOL = "protocol"
    LOGO_ALT = "logo_alt"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text of one weight; with a `slot`, `text` is its default."""

    text: str
    bold: bool = False
    slot: Slot | None = None


Text = tuple[Run, ...]


def plain(text: Text) -> str:
    """Return the characters of `text`."""
    return "".join(run.text for run in text)


def origin_field() -> Place:
    """Return the field of a block that remembers its place; it does not count in comparisons."""
    return field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One or more paragraphs of running text."""

    texts: tuple[Text, ...]
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without order."""

    items: tuple[Text, ...]
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list with numbers."""

    items: tuple[Text, ...]
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Image:
    """A picture by its key in the images that go with the document; `ratio` is width divided by height."""

    key: str
    alt: str
    ratio: float
    mirrored: bool = False
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Portrait:
    """A character in a coloured tile; `tone` (0 to 3) picks the colour of the tile."""

    image: Image
    tone: int = 0


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a chat; the message of somebody who helps looks different in more than colour."""

    name: str
    portrait: Portrait
    text: Text
    helps: bool = False
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Chat:
    """Messages of a group chat, in order."""

    messages: tuple[Message, ...]
    origin: Place = origin_field()


@dataclass(frozen=True, slots=True)
class Labelled:
    """Rows of a short bold label and a text; `prominent` labels are as large as the texts."""

    rows: tuple[tuple[str, Text], ...]
    origin: Place = origin_field()
    prominent: bool = False


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says about itself; `modified` is the day of the content (an ISO date), never today."""

    title: str
    subject: str
    keywords: tuple[str, ...]
    author: str
    licence: str
    credits: str
    version: str
    modified: str
