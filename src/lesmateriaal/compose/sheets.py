"""From a lesson for a team or parents to its one sheet of paper: the step card, or the sheets for at home."""

from lesmateriaal.compose.help import contact_frame
from lesmateriaal.compose.parts import Subject, cover, properties, text, texts, unmarked, with_capital
from lesmateriaal.document.paper import Document, Heading, Moment, Opening, PaperBlock, Speech, Timeline
from lesmateriaal.document.tree import Bullets, Numbered, Paragraph, Text
from lesmateriaal.dutch.labels import label
from lesmateriaal.errors import Place
from lesmateriaal.lesson.model import Level
from lesmateriaal.lesson.sheets import StepBlock

FULLEST = 0.89
"""Share of the page, as for the letter: the longest names and addresses of two contacts take the rest."""


def compose_step_card(subject: Subject) -> Document | None:
    """Return the page for the wall: each moment with who does what within which time; None without one."""
    card = subject.lesson.step_card
    if card is None:
        return None
    blocks = (
        Opening(text(card.title), cover(subject), origin=card.place("title")),
        Paragraph((text(card.opening),), card.place("opening")),
        Timeline(tuple(map(_moment, card.blocks)), card.place("blocks")),
        contact_frame(subject, label("step_card_help"), subject.lesson, compact=True),
    )
    return _sheet(subject, "step_card", blocks, card.place())


def _moment(block: StepBlock) -> Moment:
    return Moment(
        text(block.title),
        with_capital(block.within or ""),
        block.done_by or "",
        texts(block.steps or block.points),
        bool(block.steps),
        block.place("title"),
    )


def compose_home_sheet(subject: Subject) -> Document | None:
    """Return the page that parents take home; for mbo it says to whom it goes. None without one."""
    sheet = subject.lesson.home_sheet
    if sheet is None:
        return None
    opening: tuple[Text, ...] = texts(sheet.opening)
    if subject.level is Level.MBO:
        opening = (*opening, text(label("home_for_mbo")))
    blocks = (
        Opening(text(sheet.title), cover(subject), origin=sheet.place("title")),
        Paragraph(opening, sheet.place("opening")),
        Heading(2, text(label("home_say"))),
        Speech(texts(sheet.say), sheet.place("say")),
        Heading(2, text(label("home_ask"))),
        Numbered(texts(sheet.ask_at_home), sheet.place("ask_at_home")),
        Heading(2, text(label("home_school"))),
        Bullets(texts(sheet.school_does), sheet.place("school_does")),
        Paragraph((text(sheet.advice),), sheet.place("advice")),
        contact_frame(subject, label("home_help"), subject.lesson),
    )
    return _sheet(subject, "home_sheet", blocks, sheet.place())


def compose_student_sheet(subject: Subject) -> Document | None:
    """Return the page for an MBO student, with help lines for students; None without one."""
    sheet = subject.lesson.student_sheet
    if sheet is None:
        return None
    blocks = (
        Opening(text(sheet.title), cover(subject), origin=sheet.place("title")),
        Paragraph(texts(sheet.opening), sheet.place("opening")),
        Heading(2, text(label("student_points"))),
        Bullets(texts(sheet.points), sheet.place("points")),
        Heading(2, text(label("student_say"))),
        Speech(texts(sheet.say), sheet.place("say")),
        Heading(2, text(label("student_school"))),
        Bullets(texts(sheet.school_does), sheet.place("school_does")),
        Paragraph((text(sheet.advice),), sheet.place("advice")),
        contact_frame(subject, label("student_help"), sheet),
    )
    return _sheet(subject, "student_sheet", blocks, sheet.place())


def _sheet(subject: Subject, kind: str, blocks: tuple[PaperBlock, ...], origin: Place) -> Document:
    """Return `blocks` as a document of one page."""
    return Document(
        look=subject.level,
        properties=properties(subject, label(kind)),
        title=unmarked(subject.lesson.title),
        kind=label(kind),
        blocks=blocks,
        max_pages=1,
        last_page=FULLEST,
        for_adults=True,
        origin=origin,
    )
