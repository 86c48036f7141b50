"""From a lesson to its deck: what comes before the activities, the activities, and nothing after them."""

from dataclasses import replace

from lesmateriaal.compose import slides
from lesmateriaal.compose.parts import Subject, credits, phases, portrait, properties, text, texts
from lesmateriaal.document.slides import Agenda, Box, Deck, Note, Portraits, Slide, Step
from lesmateriaal.document.tree import Numbered, Paragraph, Portrait
from lesmateriaal.dutch.labels import label

MOST_FOOT_CHARACTERS = 240
"""Three lines of 12 pt in the room at the foot of the last slide."""
LEAST_SLIDES, MOST_SLIDES = 12, 24
"""Length of a deck; shorter has no lesson in it, longer does not fit in an hour (two minutes a slide)."""


def compose_deck(subject: Subject) -> Deck:
    """Return the deck of `subject`: title, goals and key question, then the slides of each activity."""
    lesson = subject.lesson
    found = [_title(subject), _goals(subject), _key_question(subject)]
    for number, activity in enumerate(lesson.activities, start=1):
        step = Step(number, len(lesson.activities), activity.minutes)
        for slide in slides.slides_of(subject, activity):
            found.append(
                replace(slide, step=step, phase=activity.phase, short=activity.short_minutes is not None)
            )
    found[-1] = replace(found[-1], footer=_foot(subject))
    return Deck(
        look=subject.level,
        properties=properties(subject, label("deck")),
        slides=tuple(found),
        short_name=label("short_show") if lesson.short_version else "",
        public=subject.public,
    )


def _foot(subject: Subject) -> str:
    """Return the credits for the foot of the last slide; long ones stand in the properties alone."""
    whole = credits(subject)
    if len(whole) <= MOST_FOOT_CHARACTERS:
        return whole
    return label("credits_elsewhere", licence=subject.shared.licence, version=subject.shared.version)


def share_deck(deck: Deck) -> Deck:
    """Return `deck` as pupils may have it: without notes, without answers, without the mentor's show."""
    kept = (replace(slide, notes=(), short=False) for slide in deck.slides if not slide.secret)
    own, other = (label("file_kind", kind=label(kind)) for kind in ("deck", "shared_deck"))
    title = deck.properties.title.removesuffix(own) + other
    return replace(deck, slides=tuple(kept), short_name="", properties=replace(deck.properties, title=title))


def _title(subject: Subject) -> Slide:
    lesson, shared = subject.lesson, subject.shared
    theme = label("theme_line", theme=shared.title, audience=subject.audience)
    cover = tuple(
        portrait(subject, each.person, each.face, tone, mirrored=tone == 1)
        for tone, each in enumerate(lesson.cover)
    )
    materials = (text(label("material", item=each.item, copies=each.copies)) for each in lesson.materials)
    return Slide(
        "title",
        text(lesson.title),
        (
            Box("theme", Paragraph((text(theme),), shared.place("title"))),
            Box("text", Paragraph((text(lesson.subtitle),), lesson.place("subtitle"))),
            Box("picture", Portraits(cover)),
        ),
        notes=(
            Note("", (text(shared.summary),)),
            Note(label("before"), texts(lesson.preparation), listed=True),
            Note(label("materials"), tuple(materials), listed=True),
        ),
        phase=lesson.activities[0].phase,
        short=True,
        origin=lesson.place("title"),
    )


def _goals(subject: Subject) -> Slide:
    lesson = subject.lesson
    rows = tuple((phase.name, phase.minutes) for phase in phases(lesson))
    return Slide(
        "goals",
        text(subject.label("goals_title")),
        (
            Box("goals", Numbered(texts(lesson.goals), lesson.place("goals"))),
            Box("agenda", Agenda(rows, lesson.place("activities"))),
        ),
        notes=(Note(label("say"), (text(subject.label("notes_goals")),)),),
        phase=lesson.activities[0].phase,
        step=_first_step(subject),
        origin=lesson.place("goals"),
    )


def _key_question(subject: Subject) -> Slide:
    lesson = subject.lesson
    thinker: Portrait = portrait(subject, lesson.thinker.person, lesson.thinker.face)
    return Slide(
        "key_question",
        text(lesson.key_question),
        (Box("picture", thinker),),
        notes=(Note(label("say"), (text(subject.label("notes_key_question")),)),),
        phase=lesson.activities[0].phase,
        step=_first_step(subject),
        short=True,
        origin=lesson.place("key_question"),
    )


def _first_step(subject: Subject) -> Step:
    """Goals and key question belong to the first step; its minutes count them."""
    activities = subject.lesson.activities
    return Step(1, len(activities), activities[0].minutes)
