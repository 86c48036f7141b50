"""From a lesson to the guide of the mentor: at a glance, every step, the short version, and help."""

from lesmateriaal.compose.guide_pages import (
    after_lesson,
    colophon,
    curriculum,
    disclosure,
    help_lines,
    not_now,
    short_version,
)
from lesmateriaal.compose.guide_steps import slide_range, step_blocks
from lesmateriaal.compose.parts import Subject, bold, properties, text, texts, unmarked
from lesmateriaal.document.paper import Beside, Document, Heading, PageBreak, PaperBlock, Table
from lesmateriaal.document.slides import Deck
from lesmateriaal.document.tree import Bullets, Paragraph, Run
from lesmateriaal.dutch.labels import label

_WIDTHS_MM = (12.0, 45.0, 44.0, 17.0, 52.0)
"""Columns of the table: minutes, step, form, slides, needs; together the width of the text."""


def compose_guide(subject: Subject, deck: Deck) -> Document:
    """Return the guide of `subject`; `deck` is the deck as it is built, which gives the slide numbers."""
    lesson = subject.lesson
    steps: list[PaperBlock] = []
    for number, activity in enumerate(lesson.activities, start=1):
        steps += step_blocks(activity, number, deck)
    blocks: tuple[PaperBlock, ...] = (
        *_start(subject),
        _at_a_glance(subject, deck),
        not_now(subject),
        *_before(subject),
        *_words(subject),
        Heading(2, text(subject.label("guide_steps"))),
        *steps,
        *after_lesson(subject),
        *short_version(subject, deck),
        *curriculum(subject),
        PageBreak(),
        *disclosure(subject),
        *help_lines(subject),
        *colophon(subject),
    )
    return Document(
        look=subject.level,
        properties=properties(subject, label("guide")),
        title=unmarked(lesson.title),
        kind=label("guide"),
        blocks=blocks,
        for_adults=True,
        origin=lesson.place("activities"),
    )


def _start(subject: Subject) -> tuple[PaperBlock, ...]:
    lesson, shared = subject.lesson, subject.shared
    line = subject.label("guide_line", theme=shared.title, audience=subject.audience, minutes=lesson.minutes)
    key_question = (*bold(label("key_question") + ": "), *text(lesson.key_question))
    return (
        Heading(1, text(label("guide_title", title=lesson.title)), lesson.place("title")),
        Paragraph((text(line), text(shared.summary), key_question), shared.place("summary")),
        Heading(2, text(label("at_a_glance"))),
    )


def _at_a_glance(subject: Subject, deck: Deck) -> Table:
    lesson = subject.lesson
    rows = tuple(
        (
            bold(str(activity.minutes)),
            text(activity.title),
            text(activity.form),
            text(slide_range(deck, number)),
            text(activity.needs or label("nothing")),
        )
        for number, activity in enumerate(lesson.activities, start=1)
    )
    header = tuple(label(name) for name in ("col_minutes", "col_step", "col_form", "col_slide", "col_needs"))
    total = (str(lesson.minutes), text(subject.label("guide_total")))
    return Table(header, rows, _WIDTHS_MM, total, lesson.place("activities"))


def _before(subject: Subject) -> tuple[PaperBlock, ...]:
    lesson = subject.lesson
    materials = tuple((*text(each.item), Run(": "), *text(each.copies)) for each in lesson.materials)
    goals = (
        Heading(2, text(subject.label("guide_goals"))),
        Bullets(texts(lesson.goals), lesson.place("goals")),
    )
    ready = (
        Heading(2, text(label("materials"))),
        Bullets(materials, lesson.place("materials")),
    )
    return (
        Beside(goals, ready),
        Heading(2, text(label("before"))),
        Bullets(texts(lesson.preparation), lesson.place("preparation")),
        Paragraph((text(subject.label("presenter_view")), text(label("guide_pass")))),
    )


def _words(subject: Subject) -> tuple[PaperBlock, ...]:
    """Return the words that the lesson teaches with what they mean, when it names any."""
    lesson = subject.lesson
    if not lesson.words:
        return ()
    rows = tuple((*bold(each.word), Run(": "), *text(each.meaning)) for each in lesson.words)
    return (Heading(2, text(label("guide_words"))), Bullets(rows, lesson.place("words")))
