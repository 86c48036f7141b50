"""The steps of the guide: what the mentor says, asks, looks for and may hear."""

from collections.abc import Iterator

from lesmateriaal.compose.parts import LETTERS, bold, text, texts
from lesmateriaal.document.paper import PaperBlock, RowKind, Script, ScriptRow, Small, Task
from lesmateriaal.document.slides import Deck
from lesmateriaal.document.tree import Run, plain
from lesmateriaal.dutch.labels import label
from lesmateriaal.lesson import activities as kinds
from lesmateriaal.lesson.activities import AnyActivity


def slide_range(deck: Deck, step: int, *, short: bool = False) -> str:
    """Return the numbers of the slides of step `step` (from 1), such as "4" or "4–6".

    With `short` only those that the short version shows: of the first step the goals are not among them.
    """
    numbers = [
        number
        for number, slide in enumerate(deck.slides, start=1)
        if slide.step and slide.step.number == step and (slide.short or not short)
    ]
    if not numbers:
        return label("nothing")
    return str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"


def slide_titles(deck: Deck, step: int) -> tuple[str, ...]:
    """Return the titles of the slides of step `step`, without those on which an earlier one goes on."""
    found: list[str] = []
    for slide in deck.slides:
        if slide.step and slide.step.number == step:
            # the fitter may have bound the last two words
            title = plain(slide.title).replace("\u00a0", " ")
            if not any(title.startswith(label("continued", title=each).rstrip(")")) for each in found):
                found.append(title)
    return tuple(found)


def step_blocks(activity: AnyActivity, number: int, deck: Deck) -> Iterator[PaperBlock]:
    """Yield the head of a step, its aim, and its script."""
    note = label("step_note", minutes=activity.minutes, slides=slide_range(deck, number))
    yield Task(number, text(activity.title), note, activity.place("title"))
    aim = text(activity.aim)
    titles = slide_titles(deck, number)
    if titles != (plain(text(activity.title)),):
        # a mentor who deleted a slide finds the others by their titles; the head may be the title already
        quoted = ", ".join(label("quoted", text=title) for title in titles)
        aim = (*aim, Run(" "), *bold(label("step_slides")), Run(f" {quoted}"))
    yield Small((aim,), activity.place("aim"))
    yield Script(tuple(_rows(activity)))


def _rows(activity: AnyActivity) -> Iterator[ScriptRow]:
    yield ScriptRow(RowKind.SAY, label("say"), texts(activity.say), False, activity.place("say"))
    yield from _own_rows(activity)
    yield ScriptRow(RowKind.ASK, label("ask"), texts(activity.ask), True, activity.place("ask"))
    yield ScriptRow(
        RowKind.WARN, label("watch_for"), texts(activity.watch_for), True, activity.place("watch_for")
    )
    yield ScriptRow(
        RowKind.ANSWER, label("answers"), texts(activity.answers), True, activity.place("answers")
    )
    for name in ("easier", "harder"):
        value = getattr(activity, name)
        if value:
            yield ScriptRow(RowKind.EXTRA, label(name), (text(value),), False, activity.place(name))


def _own_rows(activity: AnyActivity) -> Iterator[ScriptRow]:
    """Yield the rows that one kind of activity has: questions on the slide, the right answer, leaving a role."""
    match activity:
        case kinds.Chat():
            pauses = tuple(text(each.pause) for each in activity.messages if each.pause)
            yield ScriptRow(RowKind.ASK, label("on_slide"), pauses, True, activity.place("messages"))
        case kinds.Case():
            yield ScriptRow(RowKind.ASK, label("on_slide"), (text(activity.question),), False)
        case kinds.Quiz():
            letter = LETTERS[activity.right_index]
            right = label("right_answer_is", letter=letter, text=activity.options[activity.right_index].text)
            reasons = (text(right), *texts(activity.reason))
            yield ScriptRow(RowKind.ANSWER, label("reason"), reasons, False, activity.place("reason"))
        case kinds.PairTalk():
            out = (text(activity.out_of_role),)
            yield ScriptRow(RowKind.SAY, label("out_of_role"), out, False, activity.place("out_of_role"))
        case kinds.ExitTicket():
            yield ScriptRow(RowKind.EXTRA, label("read_by"), (text(activity.read_by),), False)
        case _:
            return
