"""The notes under the slides: what the mentor says, asks and looks for, and where it stands."""

import pytest

from deck_world import CHAT, deck_of, every_text, noted, slides_of
from factories import activity_data, make_activity, make_subject
from lesmateriaal.compose.deck import compose_deck, share_deck
from lesmateriaal.compose.notes import activity_notes
from lesmateriaal.document.tree import plain
from lesmateriaal.dutch.labels import label
from small_lesson import KINDS


def test_the_shared_deck_has_no_notes_no_secrets_and_no_show_of_the_mentor() -> None:
    deck = compose_deck(make_subject())
    shared = share_deck(deck)

    assert {(slide.notes, slide.secret, slide.short) for slide in shared.slides} == {((), False, False)}
    assert (len(deck.slides) - len(shared.slides), shared.short_name) == (1, "")


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_nothing_that_is_for_the_mentor_alone_is_in_the_shared_deck(kind: str) -> None:
    secrets = {name: [f"geheim-{name}"] for name in ("say", "ask", "watch_for", "answers")}
    secrets_in_one_text = {name: f"geheim-{name}" for name in ("easier", "harder", "aim")}
    step = activity_data(kind, **secrets, **secrets_in_one_text)
    if kind == "quiz":
        step |= {"conclusion": "geheim-conclusie", "reason": ["geheim-waarom"]}

    assert "geheim" not in every_text(share_deck(deck_of(step)))


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_notes_of_every_activity_hold_all_that_its_mentor_needs(kind: str) -> None:
    step = activity_data(
        kind,
        say=["zeg"],
        ask=["vraag een", "vraag twee"],
        watch_for=["let op"],
        answers=["antwoord"],
        easier="makkelijk",
        harder="moeilijk",
    )
    found = noted(
        *compose_deck(
            make_subject(activities=[activity_data("opening"), step, activity_data("afsluiting")])
        ).slides[4:]
    )

    for expected in [
        ("Zeg", ["zeg"]),
        ("Vraag", ["vraag een", "vraag twee"]),
        ("Let op", ["let op"]),
        ("Antwoorden", ["antwoord"]),
        ("Makkelijker", ["makkelijk"]),
        ("Moeilijker", ["moeilijk"]),
    ]:
        assert found.count(expected) == 1


def test_the_notes_of_a_chat_ask_each_question_where_it_is_shown_and_end_with_the_answers() -> None:
    first, second, last = slides_of(
        activity_data("chat", messages=CHAT, answers=["antwoord"], ask=["alle vragen"])
    )

    assert [
        ("Vraag", [f"Stop {word}?"]) in noted(slide)
        for slide, word in ((first, "een"), (second, "twee"), (last, "drie"))
    ] == [True] * 3
    assert [("Antwoorden", ["antwoord"]) in noted(slide) for slide in (first, second, last)] == [
        False,
        False,
        True,
    ]
    assert [("Vraag", ["alle vragen"]) in noted(slide) for slide in (first, second, last)] == [
        False,
        False,
        True,
    ]


def test_the_right_answer_stands_in_the_notes_with_its_letter() -> None:
    _, answer = slides_of(activity_data("quiz"))

    assert ("", [label("right_answer_is", letter="B", text="Dat weet je nog niet.")]) in noted(answer)


def test_after_a_talk_in_roles_the_notes_lead_everybody_out_of_the_role() -> None:
    (slide,) = slides_of(activity_data("tweetal", out_of_role="Je bent weer jezelf."))

    assert (label("out_of_role"), ["Je bent weer jezelf."]) in noted(slide)


@pytest.mark.parametrize(("may_pass", "count"), [("ja", 1), ("nee", 0)])
def test_the_notes_say_that_one_may_pass_where_one_has_a_turn(may_pass: str, count: int) -> None:
    notes = activity_notes(make_activity("opening", may_pass=may_pass))

    assert [plain(text) for note in notes for text in note.texts].count(label("pass_allowed")) == count


def test_every_slide_of_the_mentor_has_notes() -> None:
    assert all(slide.notes for slide in compose_deck(make_subject()).slides)


def test_the_notes_of_a_short_step_tell_its_minutes() -> None:
    (slide,) = slides_of(activity_data("uitleg", short_minutes=2))

    assert ("", [label("in_short", minutes=2)]) in noted(slide)


def test_the_shared_deck_of_a_lesson_about_a_presentatie_keeps_its_title() -> None:
    shared = share_deck(compose_deck(make_subject(title="Jouw presentatie")))

    assert shared.properties.title == "Jouw presentatie (presentatie om te delen)"
