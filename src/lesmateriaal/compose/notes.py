"""What the mentor reads under a slide: words that can be spoken, and what to look for."""

from collections.abc import Iterator

from lesmateriaal.compose.parts import LETTERS, text, texts
from lesmateriaal.document.slides import Note
from lesmateriaal.dutch.labels import label
from lesmateriaal.lesson import activities as kinds
from lesmateriaal.lesson.activities import AnyActivity


def activity_notes(
    activity: AnyActivity, *, first: bool = True, last: bool = True, pause: str | None = None
) -> tuple[Note, ...]:
    """Return the notes of a slide of `activity`.

    The first slide says how to begin, the last what pupils may answer; `pause` is the question at which
    the mentor stops on this slide.
    """
    return tuple(_notes(activity, first, last, pause))


def _notes(activity: AnyActivity, first: bool, last: bool, pause: str | None) -> Iterator[Note]:
    if first:
        yield Note(label("say"), texts(activity.say), origin=activity.place("say"))
        if activity.may_pass:
            yield Note("", (text(label("pass_allowed")),))
    if pause is not None:
        yield Note(label("ask"), (text(pause),))
    if (first and pause is None) or (last and pause is not None):
        yield Note(label("ask"), texts(activity.ask), listed=True, origin=activity.place("ask"))
    if first:
        yield Note(label("watch_for"), texts(activity.watch_for), True, activity.place("watch_for"))
    if last:
        yield from _closing_notes(activity)
    if first and activity.short_minutes is not None:
        yield Note("", (text(label("in_short", minutes=activity.short_minutes)),))


def _closing_notes(activity: AnyActivity) -> Iterator[Note]:
    if isinstance(activity, kinds.Quiz):
        letter = LETTERS[activity.right_index]
        right = activity.options[activity.right_index].text
        yield Note("", (text(label("right_answer_is", letter=letter, text=right)),))
    yield Note(label("answers"), texts(activity.answers), listed=True, origin=activity.place("answers"))
    if isinstance(activity, kinds.PairTalk):
        yield Note(label("out_of_role"), (text(activity.out_of_role),), origin=activity.place("out_of_role"))
    if activity.easier:
        yield Note(label("easier"), (text(activity.easier),), origin=activity.place("easier"))
    if activity.harder:
        yield Note(label("harder"), (text(activity.harder),), origin=activity.place("harder"))
