"""The end of every lesson: who can help, and what to remember."""

from lesmateriaal.compose.help import help_line_number, help_line_text, school_contacts
from lesmateriaal.compose.notes import activity_notes
from lesmateriaal.compose.parts import Subject, bold, portrait, text
from lesmateriaal.document.slides import Box, Contacts, Portraits, Slide
from lesmateriaal.document.tree import Labelled, Paragraph
from lesmateriaal.lesson.activities import Closing
from lesmateriaal.lesson.images import smiling

MOST_WHOLE_LINES = 3
"""Of so many help lines the slide has room for the number and how to reach it; of more for the number alone."""


def closing_slides(subject: Subject, activity: Closing) -> tuple[Slide, Slide]:
    """Return the slide with the ways to help and the slide with the sentence to remember."""
    return _help(subject, activity), _takeaway(subject, activity)


def _help(subject: Subject, activity: Closing) -> Slide:
    return Slide(
        "help",
        text(subject.label("help_title")),
        (
            Box("contacts", Contacts(subject.label("at_school"), school_contacts(subject))),
            Box("lines", _lines(subject)),
        ),
        notes=activity_notes(activity, last=False),
        origin=activity.place(),
    )


def _lines(subject: Subject) -> Labelled | Paragraph:
    """Return the help lines: each with its number and how to reach it, or many of them with the number alone."""
    origin = subject.lesson.place("help_lines")
    lines = [subject.library.help_lines[name] for name in subject.lesson.help_lines]
    if len(lines) > MOST_WHOLE_LINES:
        rows = ((*bold(f"{line.name}: "), *text(help_line_number(subject, line))) for line in lines)
        return Paragraph(tuple(rows), origin)
    whole = ((line.name, text(help_line_text(subject, line))) for line in lines)
    return Labelled(tuple(whole), prominent=True, origin=origin)


def _takeaway(subject: Subject, activity: Closing) -> Slide:
    lesson = subject.lesson
    pair = tuple(
        portrait(
            subject, each.person, smiling(subject.library, each.person, each.face), tone, mirrored=tone == 1
        )
        for tone, each in enumerate(lesson.cover[:2])
    )
    return Slide(
        "closing",
        text(lesson.takeaway),
        (
            Box("text", Paragraph((text(lesson.look_back),), lesson.place("look_back"))),
            Box("picture", Portraits(pair)),
        ),
        notes=activity_notes(activity, first=False),
        origin=lesson.place("takeaway"),
    )
