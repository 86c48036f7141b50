"""The slides of each kind of activity."""

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from lesmateriaal.compose.closing_slides import closing_slides
from lesmateriaal.compose.notes import activity_notes
from lesmateriaal.compose.parts import LETTERS, Subject, bold, chat_messages, picture, portrait, text, texts
from lesmateriaal.document.slides import (
    Answer,
    Box,
    Bubble,
    Caption,
    Card,
    Countdown,
    Note,
    People,
    Portraits,
    Side,
    Slide,
    SlideBlock,
    StickerSheet,
    Ticket,
    Timer,
)
from lesmateriaal.document.tree import Bullets, Chat, Image, Labelled, Message, Numbered, Paragraph
from lesmateriaal.dutch.labels import label
from lesmateriaal.errors import Place
from lesmateriaal.lesson import activities as kinds
from lesmateriaal.lesson.activities import AnyActivity


def slides_of(subject: Subject, activity: AnyActivity) -> tuple[Slide, ...]:
    """Return the slides of `activity`, at least one; step, phase and short version are left to the deck.

    A picture that has no place of its own in the layout stands beside the title of the first slide.
    """
    found = _slides_of(subject, activity)
    first = found[0]
    shown = [box.block.key for box in first.boxes if isinstance(box.block, Image)]
    shows_it = isinstance(activity, kinds.Opening | kinds.Explanation | kinds.Case)
    if activity.picture and not shows_it and activity.picture not in shown:
        aside = Box("aside", picture(subject, activity.picture, activity.place("picture")))
        first = replace(first, boxes=(*first.boxes, aside))
    return (first, *found[1:])


def _slides_of(subject: Subject, activity: AnyActivity) -> tuple[Slide, ...]:
    match activity:
        case kinds.Opening():
            return (_points(subject, activity, "opening"),)
        case kinds.Explanation():
            return (_points(subject, activity, "explanation"),)
        case kinds.Case():
            return (_case(subject, activity),)
        case kinds.Chat():
            return tuple(_chat(subject, activity))
        case kinds.Statement():
            return (_statement(subject, activity),)
        case kinds.PictureTalk():
            return (_picture_talk(subject, activity),)
        case kinds.Quiz():
            return _quiz(subject, activity)
        case kinds.GroupTask():
            return (_group_task(subject, activity),)
        case kinds.PairTalk():
            return (_pair_talk(subject, activity),)
        case kinds.ExitTicket():
            return (_exit_ticket(activity),)
        case kinds.Closing():
            return closing_slides(subject, activity)
        case _:
            assert_never(activity)


def _slide(
    activity: AnyActivity,
    layout: str,
    *boxes: Box,
    title: str = "",
    field: str = "title",
    notes: tuple[Note, ...] | None = None,
) -> Slide:
    """Return a slide of `activity`; its title is `title`, which came from `field`, or that of the activity."""
    return Slide(
        layout,
        text(title or activity.title),
        boxes,
        notes=activity_notes(activity) if notes is None else notes,
        origin=activity.place(field),
    )


def _points(subject: Subject, activity: kinds.Opening | kinds.Explanation, layout: str) -> Slide:
    points = texts(activity.points)
    origin = activity.place("points")
    block: SlideBlock = Bullets(points, origin) if len(points) > 1 else Paragraph(points, origin)
    return _slide(
        activity, layout, Box("text", block), Box("picture", _picture_or_thinker(subject, activity))
    )


def _picture_or_thinker(subject: Subject, activity: AnyActivity) -> SlideBlock:
    if activity.picture:
        return picture(subject, activity.picture, activity.place("picture"))
    thinker = subject.lesson.thinker
    return portrait(subject, thinker.person, thinker.face, tone=1)


def _case(subject: Subject, activity: kinds.Case) -> Slide:
    portraits = tuple(
        portrait(subject, each.person, each.face, tone) for tone, each in enumerate(activity.persons)
    )
    names = tuple(subject.library.characters[each.person].name for each in activity.persons)
    top: SlideBlock = Portraits(portraits[:3]) if len(portraits) > 1 else portraits[0]
    if activity.picture:
        top = picture(subject, activity.picture, activity.place("picture"))
    return _slide(
        activity,
        "case",
        Box("text", Paragraph(texts(activity.story), activity.place("story"))),
        Box("question", Card("", text(activity.question), activity.place("question"))),
        Box("picture", top),
        Box("people", People(tuple(zip(portraits, names, strict=True)), activity.place("persons"))),
    )


def _chat(subject: Subject, activity: kinds.Chat) -> Iterator[Slide]:
    """Yield a slide for each question at which the mentor stops; the answers come with the last."""
    waiting: list[Message] = []
    first = True
    shown = chat_messages(subject, activity)
    for index, message in enumerate(activity.messages):
        waiting.append(shown[index])
        if message.pause is None:
            continue
        last = index == len(activity.messages) - 1
        yield _slide(
            activity,
            "chat",
            Box("chat", Chat(tuple(waiting), waiting[0].origin)),
            Box("question", _card(subject, message.pause, message.place("pause"))),
            title=activity.group_name,
            field="group_name",
            notes=activity_notes(activity, first=first, last=last, pause=message.pause),
        )
        waiting, first = [], False


def _card(subject: Subject, question: str, origin: Place) -> Card:
    return Card(subject.label("question"), text(question), origin)


def _statement(subject: Subject, activity: kinds.Statement) -> Slide:
    sides = (
        Box("agree", Side(label("agree"), text(activity.agree), activity.place("agree"))),
        Box("disagree", Side(label("disagree"), text(activity.disagree), activity.place("disagree"))),
    )
    if activity.statement_form is kinds.StatementForm.CORNERS:
        return _slide(activity, "statement", *sides, title=activity.statement, field="statement")
    rule = Box("rule", Paragraph((text(subject.label("card_rule")),)))
    return _slide(activity, "card_statement", *sides, rule, title=activity.statement, field="statement")


def _picture_talk(subject: Subject, activity: kinds.PictureTalk) -> Slide:
    prompts = Labelled(
        (
            (label("look"), text(activity.look)),
            (label("think"), text(activity.think)),
            (label("do"), text(activity.do)),
        ),
        origin=activity.place("look"),
    )
    if activity.meme is not None:
        meme = activity.meme
        return _slide(
            activity,
            "meme",
            Box("top", Caption(text(meme.top), meme.place("top"))),
            Box("picture", picture(subject, meme.picture, meme.place("picture"))),
            Box("bottom", Caption(text(meme.bottom), meme.place("bottom"))),
            Box("prompts", prompts),
        )
    sheet = tuple(
        (picture(subject, each.picture, each.place("picture")), text(each.text))
        for each in activity.stickers or ()
    )
    return _slide(
        activity,
        "stickers",
        Box("sheet", StickerSheet(sheet, activity.place("stickers"))),
        Box("prompts", prompts),
    )


def _quiz(subject: Subject, activity: kinds.Quiz) -> tuple[Slide, Slide]:
    options = tuple(
        Box(letter.lower(), Answer(letter, text(option.text), origin=option.place("text")))
        for letter, option in zip(LETTERS, activity.options, strict=False)
    )
    question = _slide(
        activity,
        "quiz_three" if len(options) == 3 else "quiz",
        *options,
        title=activity.question,
        field="question",
        notes=activity_notes(activity, last=False),
    )
    letter = LETTERS[activity.right_index]
    right = activity.options[activity.right_index]
    shown = Answer(letter, text(right.text), True, label("right_answer", letter=letter), right.place("text"))
    answer = _slide(
        activity,
        "answer",
        Box("answer", shown),
        Box(
            "reason",
            Paragraph((bold(label("reason_head")), *texts(activity.reason)), activity.place("reason")),
        ),
        title=activity.conclusion,
        field="conclusion",
        notes=activity_notes(activity, first=False),
    )
    return question, replace(answer, secret=True)


def _group_task(subject: Subject, activity: kinds.GroupTask) -> Slide:
    lines = (activity.grouping, activity.needs) if activity.needs else (activity.grouping,)
    timer = Timer(
        activity.timer_minutes, label("minutes_unit"), texts(lines), activity.place("timer_minutes")
    )
    return _slide(
        activity,
        "group",
        Box("steps", Numbered(texts(activity.steps), activity.place("steps"))),
        Box("timer", timer),
        Box("countdown", Countdown(activity.timer_minutes)),
    )


def _pair_talk(subject: Subject, activity: kinds.PairTalk) -> Slide:
    left, right = activity.roles
    return _slide(
        activity,
        "pair",
        Box("question", Bubble(text(activity.question), origin=activity.place("question"))),
        Box("sentence", Bubble(text(activity.sentence_start), True, activity.place("sentence_start"))),
        Box("left_role", Paragraph((text(left.role),), left.place("role"))),
        Box("right_role", Paragraph((text(right.role),), right.place("role"))),
        Box("left", portrait(subject, left.person, left.face, 1)),
        Box("right", portrait(subject, right.person, right.face, 2, mirrored=True)),
    )


def _exit_ticket(activity: kinds.ExitTicket) -> Slide:
    rule = text(label("slip_rule", read_by=activity.read_by))
    return _slide(
        activity,
        "exit",
        Box("ticket", Ticket(texts(activity.prompts), activity.place("prompts"))),
        Box("rule", Paragraph((rule,), activity.place("read_by"))),
    )
