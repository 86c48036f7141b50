"""The deck of a lesson: which slides, in which order, and what pupils never get."""

import pytest

from deck_world import CHAT, deck_of, every_text, noted, slides_of, titles
from factories import activity_data, make_level, make_subject
from lesmateriaal.compose.deck import compose_deck, share_deck
from lesmateriaal.document.slides import Answer
from lesmateriaal.document.tree import Chat, plain
from lesmateriaal.dutch.labels import label
from lesmateriaal.errors import Place


def test_a_deck_is_the_title_the_goals_the_key_question_and_the_activities_in_order() -> None:
    deck = compose_deck(make_subject())

    assert [slide.layout for slide in deck.slides] == [
        *("title", "goals", "key_question"),
        *("opening", "chat", "chat", "statement", "quiz", "answer", "case", "exit"),
        *("help", "closing"),
    ]


@pytest.mark.parametrize(("form", "layout"), [("hoeken", "statement"), ("kaartje", "card_statement")])
def test_the_form_of_a_statement_decides_its_slide(form: str, layout: str) -> None:
    assert [slide.layout for slide in slides_of(activity_data("stelling", statement_form=form))] == [layout]


def test_six_stickers_have_a_slide_of_their_own_kind() -> None:
    stickers = [{"picture": "proefplaat", "text": "Gaat het?"}] * 6

    assert [slide.layout for slide in slides_of(activity_data("beeld", meme=None, stickers=stickers))] == [
        "stickers"
    ]


def test_a_chat_is_split_after_each_question_at_which_the_mentor_stops() -> None:
    slides = slides_of(activity_data("chat", messages=CHAT))

    chats = [box.block for slide in slides for box in slide.boxes if isinstance(box.block, Chat)]
    assert [[plain(message.text) for message in chat.messages] for chat in chats] == [
        ["Eerste"],
        ["Tweede", "Derde"],
        ["Vierde"],
    ]


def test_each_slide_of_a_chat_asks_its_own_question() -> None:
    slides = slides_of(activity_data("chat", messages=CHAT))

    assert [
        next(
            plain(box.block.text)
            for box in slide.boxes
            if box.name == "question" and hasattr(box.block, "text")
        )
        for slide in slides
    ] == ["Stop een?", "Stop twee?", "Stop drie?"]


def test_a_person_keeps_one_colour_in_a_whole_chat() -> None:
    slides = slides_of(activity_data("chat", messages=CHAT))
    messages = [
        each
        for slide in slides
        for box in slide.boxes
        if isinstance(box.block, Chat)
        for each in box.block.messages
    ]

    assert {(message.name, message.portrait.tone) for message in messages} == {("Sem", 0), ("Noor", 1)}


def test_the_answer_of_a_quiz_is_a_secret_and_the_question_does_not_tell_it() -> None:
    question, answer = slides_of(activity_data("quiz"))

    assert (question.secret, answer.secret) == (False, True)
    assert [box.block.right for box in question.boxes if isinstance(box.block, Answer)] == [False, False]


def test_the_shared_deck_says_what_it_is() -> None:
    assert (
        share_deck(compose_deck(make_subject())).properties.title == "Doe jij mee? (presentatie om te delen)"
    )


def test_the_short_show_is_the_title_the_key_question_and_the_short_activities() -> None:
    deck = compose_deck(make_subject())

    short = [slide.layout for slide in deck.slides if slide.short]
    assert short == [
        "title",
        "key_question",
        "opening",
        "chat",
        "chat",
        "quiz",
        "answer",
        "exit",
        "help",
        "closing",
    ]
    assert deck.short_name == "15 minuten"


def test_a_deck_without_short_activities_has_no_short_show() -> None:
    assert deck_of(activity_data("uitleg")).short_name == ""


def test_every_slide_knows_its_step_and_phase() -> None:
    deck = deck_of(activity_data("quiz", phase="Denken", minutes=4))

    assert [
        (slide.step.number, slide.step.count, slide.step.minutes, slide.phase)
        for slide in deck.slides[4:6]
        if slide.step
    ] == [(2, 3, 4, "Denken")] * 2


def test_every_slide_and_every_text_on_it_comes_from_a_line() -> None:
    deck = compose_deck(make_subject())

    origins = {slide.layout: slide.origin for slide in deck.slides}
    assert [name for name, origin in origins.items() if origin.line == 0] == []


def test_a_question_on_a_slide_remembers_its_line() -> None:
    level = make_level()
    chat = level.activities[1]
    slide = compose_deck(make_subject()).slides[4]

    (origin,) = [box.block.origin for box in slide.boxes if isinstance(box.block, Chat)]
    assert (origin.file, origin.line > chat.place("messages").line) == (chat.place().file, True)
    assert origin != Place("")


def test_a_picture_without_a_place_of_its_own_stands_beside_the_title() -> None:
    first, second = slides_of(activity_data("quiz", picture="proefplaat"))

    assert [[box.name for box in slide.boxes if box.name == "aside"] for slide in (first, second)] == [
        ["aside"],
        [],
    ]


@pytest.mark.parametrize("level", ["po", "vo", "mbo"])
def test_each_level_has_its_own_words(level: str) -> None:
    deck = deck_of(activity_data("uitleg"), level=level)

    assert (deck.look, titles(deck)[1], titles(deck)[-2]) == (
        level,
        label(f"goals_title_{level}"),
        label(f"help_title_{level}"),
    )


def test_makers_of_text_and_pictures_stand_at_the_foot_of_the_last_slide() -> None:
    footer = compose_deck(make_subject()).slides[-1].footer

    assert all(
        part in footer
        for part in ("De makers van de proef", "2026.1", "CC BY-SA 4.0", "Proefmaker", "Proeftekenaar")
    )


def test_template_syntax_and_markup_of_others_arrive_unchanged() -> None:
    odd = "Hoi {{ x }} {% raw %} ${x} $x & <b>vet</b> %s {0}"
    (slide,) = slides_of(activity_data("casus", title=odd, story=[odd, "Zin."], say=[odd]))

    assert plain(slide.title) == odd
    assert noted(slide)[0] == ("Zeg", [odd])
    assert every_text(deck_of(activity_data("casus", story=[odd]))).count(odd) == 1
