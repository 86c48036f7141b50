"""The piece of the hand-out that an activity brings along: a numbered task of a few parts."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from lesmateriaal.lesson.model import Id, Part, Text, Texts, WholeNumber, YesNo

WritingLines = Annotated[WholeNumber, Field(ge=1, le=12)]
"""Ruled lines; two hold about one sentence in a child's hand."""


class PartKind(StrEnum):
    """The kinds of part, as authors write them."""

    TEXT = "tekst"
    CHAT = "chat"
    TICKS = "aankruisen"
    WRITE = "schrijven"
    DRAW = "tekenen"
    CARDS = "kaartjes"


class TextPart(Part):
    """Something to read: a story or an instruction."""

    kind: Literal[PartKind.TEXT]
    text: Texts


class ChatPart(Part):
    """The chat of this activity, printed as a paper case."""

    kind: Literal[PartKind.CHAT]


class TicksPart(Part):
    """A question with boxes to tick."""

    kind: Literal[PartKind.TICKS]
    question: Text
    options: Annotated[Texts, Field(min_length=2, max_length=6)]


class WritePart(Part):
    """A question with ruled lines to write on."""

    kind: Literal[PartKind.WRITE]
    question: Text
    writing_lines: WritingLines = 2


class DrawPart(Part):
    """Empty boxes with a label, to draw or write in."""

    kind: Literal[PartKind.DRAW]
    boxes: Annotated[Texts, Field(min_length=2, max_length=3)]


class Card(Part):
    """A card to cut out."""

    text: Text
    picture: Id | None = None


class CardsPart(Part):
    """Cards to cut out; they stand on the separate single-sided `knipblad`."""

    kind: Literal[PartKind.CARDS]
    cards: Annotated[tuple[Card, ...], Field(min_length=2, max_length=12)]


AnyPart = Annotated[
    TextPart | ChatPart | TicksPart | WritePart | DrawPart | CardsPart, Field(discriminator="kind")
]


class HandoutPiece(Part):
    """A numbered task on the hand-out."""

    title: Text
    form: Text | None = None
    """How pupils do it and how long it takes, at the right of the title: "samen, 5 min"."""
    new_side: YesNo = False
    parts: Annotated[tuple[AnyPart, ...], Field(min_length=1, max_length=8)]
