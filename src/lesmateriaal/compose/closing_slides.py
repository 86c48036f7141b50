"""The end of every lesson: who can help, and what to remember."""

from lesmateriaal.compose.help import help_line_text, school_contacts
from lesmateriaal.compose.notes import activity_notes
from lesmateriaal.compose.parts import Subject, portrait, text
from lesmateriaal.document.slides import Box, Contacts, Portraits, Slide
from lesmateriaal.document.tree import Labelled, Paragraph
from lesmateriaal.dutch.labels import label
from lesmateriaal.lesson.activities import Closing
from lesmateriaal.lesson.images import smiling


def closing_slides(subject: Subject, activity: Closing) -> tuple[Slide, Slide]:
    """Return the slide with the ways to help and the slide with the sentence to remember."""
    return _help(subject, activity), _takeaway(subject, activity)


def _help(subject: Subject, activity: Closing) -> Slide:
    lesson = subject.lesson
    lines = tuple(
        (subject.library.help_lines[name].name, text(help_line_text(subject.library.help_lines[name])))
        for name in lesson.help_lines
    )
    return Slide(
        "help",
        text(label(f"help_title_{subject.level}")),
        (
            Box("contacts", Contacts(label("at_school"), school_contacts(subject.level))),
            Box("lines", Labelled(lines, prominent=True, origin=lesson.place("help_lines"))),
        ),
        notes=activity_notes(activity, last=False),
        origin=activity.place(),
    )


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
