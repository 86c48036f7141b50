"""From a lesson to the letter to parents: one warm page."""

from lesmateriaal.compose.help import contact_frame
from lesmateriaal.compose.parts import Subject, cover, properties, text, texts, unmarked
from lesmateriaal.document.paper import Document, Heading, Opening, PaperBlock, Speech
from lesmateriaal.document.tree import Bullets, Paragraph, Run, Slot, Text
from lesmateriaal.dutch.labels import label
from lesmateriaal.lesson.model import Level

FULLEST = 0.89
"""Share of the page: the longest names, phones and addresses of two contacts take four lines more: 9 % of it."""


def compose_letter(subject: Subject) -> Document | None:
    """Return the letter: what the class did, what to ask at home, and where to turn to; None without one.

    For mbo it says that it goes to parents of students under 18, or with the student's consent.
    """
    letter = subject.lesson.letter
    if letter is None:
        return None
    to_whom = (text(label("letter_for_mbo")),) if subject.level is Level.MBO else ()
    blocks: tuple[PaperBlock, ...] = (
        Opening(text(letter.title), cover(subject), origin=letter.place("title")),
        Paragraph((*to_whom, text(label("dear_parent")), text(letter.opening)), letter.place("opening")),
        Heading(2, text(label("letter_done"))),
        Bullets(texts(letter.done), letter.place("done")),
        Heading(2, text(label("letter_ask"))),
        Speech(texts(letter.ask_at_home), letter.place("ask_at_home")),
        Paragraph((text(letter.advice),), letter.place("advice")),
        contact_frame(subject, label("letter_help"), subject.lesson),
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


def _signature() -> Text:
    return (Run(label("signature")), Run(label("signature_school"), slot=Slot.SHORT_SCHOOL))
