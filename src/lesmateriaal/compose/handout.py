"""From a lesson to what pupils get on paper: the hand-out, and the sheet of cards to cut out."""

from collections.abc import Iterator

from lesmateriaal.compose.help import help_line_text, written_contacts
from lesmateriaal.compose.parts import (
    Subject,
    bold,
    chat_messages,
    cover,
    picture,
    properties,
    text,
    texts,
    unmarked,
)
from lesmateriaal.document.paper import (
    CutCards,
    CutLine,
    Document,
    DrawingBoxes,
    Frame,
    Heading,
    Opening,
    PageBreak,
    PaperBlock,
    Prompts,
    Small,
    Task,
    Ticks,
    WritingLines,
)
from lesmateriaal.document.tree import Chat, Paragraph, Run, Text
from lesmateriaal.dutch.labels import label
from lesmateriaal.lesson import activities as kinds
from lesmateriaal.lesson import handout as parts
from lesmateriaal.lesson.activities import AnyActivity
from lesmateriaal.lesson.level import Public

HANDOUT_PAGES, LAST_SIDE = 2, 0.85
"""One sheet, two sides, and the second for 85 % at most (issue 3): there is room when Word breaks a line elsewhere."""


def compose_handout(subject: Subject) -> Document | None:
    """Return the hand-out: the tasks of the activities in order, the way to help, and the exit slip.

    A class always gets one; a team or parents only when there is something to do on paper: without it the
    result is None.
    The slip is the last thing on the second side, below a line to cut along, so that no name is on it.
    """
    is_class = subject.public is Public.PUPILS
    if not is_class and all(map(_is_only_cards, subject.lesson.activities)):
        return None
    blocks: list[PaperBlock] = [
        Opening(
            text(subject.lesson.title),
            cover(subject)[:2],
            (label("name"), label("class")) if is_class else (),
            origin=subject.lesson.place("title"),
        ),
    ]
    number = 0
    for activity in subject.lesson.activities:
        if activity.handout is None or _is_only_cards(activity):
            continue
        number += 1
        if activity.handout.new_side:
            blocks.append(PageBreak())
        blocks.append(_head(activity, activity.handout, number))
        for part in activity.handout.parts:
            blocks += _part(subject, activity, part)
    blocks.append(_help(subject))
    for activity in subject.lesson.activities:
        if isinstance(activity, kinds.ExitTicket):
            blocks += _slip(activity)
    return Document(
        look=subject.level,
        properties=properties(subject, label("handout")),
        title=unmarked(subject.lesson.title),
        kind=label("handout"),
        blocks=tuple(blocks),
        max_pages=HANDOUT_PAGES,
        last_page=LAST_SIDE,
        origin=subject.lesson.place("activities"),
    )


def compose_cut_sheet(subject: Subject) -> Document | None:
    """Return the single-sided sheet with all cards to cut out, or None when the lesson has none."""
    blocks: list[PaperBlock] = [Heading(1, text(label("cut_sheet_title", title=subject.lesson.title)))]
    for activity in subject.lesson.activities:
        for part in activity.handout.parts if activity.handout else ():
            if isinstance(part, parts.CardsPart):
                assert activity.handout is not None
                cards = tuple(
                    (
                        picture(subject, card.picture, card.place("picture")) if card.picture else None,
                        text(card.text),
                    )
                    for card in part.cards
                )
                blocks.append(Heading(2, text(activity.handout.title), activity.handout.place("title")))
                blocks.append(CutCards(cards, part.place("cards")))
    if len(blocks) == 1:
        return None
    return Document(
        look=subject.level,
        properties=properties(subject, label("cut_sheet")),
        title=unmarked(subject.lesson.title),
        kind=label("cut_sheet"),
        blocks=tuple(blocks),
        origin=subject.lesson.place("activities"),
    )


def _is_only_cards(activity: AnyActivity) -> bool:
    """Whether `activity` has nothing for the hand-out itself; cards go on a sheet of their own."""
    pieces = activity.handout.parts if activity.handout else ()
    return all(isinstance(part, parts.CardsPart) for part in pieces)


def _head(activity: AnyActivity, piece: parts.HandoutPiece, number: int) -> Task:
    note = piece.form or label("task_note", minutes=activity.minutes)
    return Task(number, text(piece.title), note, piece.place("title"))


def _part(subject: Subject, activity: AnyActivity, part: parts.AnyPart) -> Iterator[PaperBlock]:
    match part:
        case parts.TextPart():
            yield Paragraph(texts(part.text), part.place("text"))
        case parts.ChatPart():
            assert isinstance(activity, kinds.Chat)
            yield Chat(chat_messages(subject, activity), activity.place("messages"))
        case parts.TicksPart():
            yield Paragraph((text(part.question),), part.place("question"))
            yield Ticks(texts(part.options), part.place("options"))
        case parts.WritePart():
            yield Paragraph((text(part.question),), part.place("question"))
            yield WritingLines(part.writing_lines, part.place("writing_lines"))
        case parts.DrawPart():
            yield DrawingBoxes(texts(part.boxes), part.place("boxes"))
        case parts.CardsPart():
            yield Small((text(label("cards_elsewhere")),), part.place("cards"))


def _help(subject: Subject) -> Frame:
    rows: list[Text] = list(written_contacts(subject))
    for name in subject.lesson.help_lines:
        line = subject.library.help_lines[name]
        rows.append((*bold(line.name), Run(": " + help_line_text(subject, line))))
    return Frame(subject.label("help_frame"), (Small(tuple(rows)),), subject.lesson.place("help_lines"))


def _slip(activity: kinds.ExitTicket) -> Iterator[PaperBlock]:
    yield CutLine(label("cut_here", read_by=activity.read_by))
    yield Prompts(texts(activity.prompts), activity.place("prompts"))
