"""From a lesson to the letter to parents: one warm page."""

from lesmateriaal.compose.help import help_line_text, written_contacts
from lesmateriaal.compose.parts import Subject, bold, cover, properties, text, texts, unmarked
from lesmateriaal.document.paper import Document, Frame, Heading, Opening, PaperBlock, Small, Speech
from lesmateriaal.document.tree import Bullets, Paragraph, Run, Slot, Text
from lesmateriaal.dutch.labels import label
from lesmateriaal.lesson.model import Level

FULLEST = 0.89
"""Share of the page: the longest names, phones and addresses of two contacts take four lines more: 9 % of it."""


def compose_letter(subject: Subject) -> Document:
    """Return the letter: what the class did, what to ask at home, and where to turn to.

    For mbo it says that it goes to parents of students under 18, or with the student's consent.
    """
    letter = subject.lesson.letter
    to_whom = (text(label("letter_mbo")),) if subject.level is Level.MBO else ()
    blocks: tuple[PaperBlock, ...] = (
        Opening(text(letter.title), cover(subject), origin=letter.place("title")),
        Paragraph((*to_whom, text(label("dear_parent")), text(letter.opening)), letter.place("opening")),
        Heading(2, text(label("letter_done"))),
        Bullets(texts(letter.done), letter.place("done")),
        Heading(2, text(label("letter_ask"))),
        Speech(texts(letter.ask_at_home), letter.place("ask_at_home")),
        Paragraph((text(letter.advice),), letter.place("advice")),
        _help(subject),
        Paragraph((text(label("letter_look_back")), text(label("letter_greeting")), _signature())),
    )
    return Document(
        look=subject.level,
        properties=properties(subject, label("letter")),
        title=unmarked(subject.lesson.title),
        kind=label("letter"),
        blocks=blocks,
        max_pages=1,
        last_page=FULLEST,
        for_adults=True,
        origin=letter.place(),
    )


def _help(subject: Subject) -> Frame:
    rows: list[Text] = [
        (*bold(label("at_school") + ": "), *contact)
        for contact in written_contacts(subject.level, with_reach=True)
    ]
    for name in subject.lesson.help_lines:
        line = subject.library.help_lines[name]
        rows.append((*bold(line.name), Run(": " + help_line_text(line))))
    return Frame(label("letter_help"), (Small(tuple(rows)),), subject.lesson.place("help_lines"))


def _signature() -> Text:
    return (Run(label("signature")), Run(label("signature_school"), slot=Slot.SHORT_SCHOOL))
