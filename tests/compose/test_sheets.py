"""The step card of a team and the sheets for at home: what stands on them, in which order, in whose words."""

import re
from typing import Any

import pytest

from factories import activity_data, adult_activities, made, make_subject
from lesmateriaal.compose.closing_slides import MOST_WHOLE_LINES
from lesmateriaal.compose.deck import compose_deck
from lesmateriaal.compose.guide import compose_guide
from lesmateriaal.compose.handout import compose_handout
from lesmateriaal.compose.letter import compose_letter
from lesmateriaal.compose.parts import Subject
from lesmateriaal.compose.sheets import compose_home_sheet, compose_step_card, compose_student_sheet
from lesmateriaal.document.paper import Document, Frame, Heading, Moment, Opening, Small, Speech, Timeline
from lesmateriaal.document.slides import Deck
from lesmateriaal.document.slots import PEOPLE, PEOPLE_MBO, PeopleSlots
from lesmateriaal.document.tree import Numbered, Paragraph, Slot, plain
from lesmateriaal.dutch.labels import label
from small_lesson import HANDOUT, HOME_SHEET, STUDENT_SHEET

OF_PUPILS = re.compile(
    r"\b(mentor|docent|juf|meester|klas|les|lessen|Leerdoelen|exitticket|15 minuten|geen telefoons)\b"
)
"""Words that the program may say to a class and not to a team or parents."""
TO_A_FRIEND = re.compile(r"\b(je|jij|jou|jouw|jullie)\b", re.IGNORECASE)


def of_program(public: str, level: str) -> Subject:
    """Return a lesson in which the author says nothing but numbers, so that all words are the program's."""
    silent = {
        "title": "1",
        "form": "1",
        "aim": "1",
        "say": ["1"],
        "ask": ["1"],
        "watch_for": ["1"],
        "answers": ["1"],
    }
    steps = [activity | silent for activity in adult_activities()]
    steps[1] |= {"group_name": "1"}
    fields: dict[str, Any] = {"materials": [{"item": "1", "copies": "1"}], "look_back": "1"}
    return make_subject(level, public, activities=steps, **fields)


def words_of(tree: Deck | Document) -> str:
    """Return every text in `tree`, at any depth."""
    found = re.findall(r"""(?:text|label|word|title|name)=(?:'([^']*)'|"([^"]*)")""", repr(tree))
    return " ".join(one or other for one, other in found)


@pytest.mark.parametrize("level", ["po", "vo", "mbo"])
def test_the_program_does_say_words_for_a_class_to_pupils(level: str) -> None:
    subject = of_program("leerlingen", level)
    deck = compose_deck(subject)

    assert OF_PUPILS.findall(words_of(deck))
    assert OF_PUPILS.findall(words_of(compose_guide(subject, deck)))


@pytest.mark.parametrize("level", ["po", "vo", "mbo"])
@pytest.mark.parametrize("public", ["team", "ouders"])
def test_the_program_says_no_word_for_a_class_to_adults(public: str, level: str) -> None:
    subject = of_program(public, level)
    deck = compose_deck(subject)

    for tree in (deck, compose_guide(subject, deck)):
        said = words_of(tree).replace("Speelt er nu iets in een klas?", "")
        assert OF_PUPILS.findall(said) == []


@pytest.mark.parametrize("level", ["po", "vo", "mbo"])
def test_what_parents_read_and_hear_from_the_program_is_polite(level: str) -> None:
    subject = of_program("ouders", level)
    spoken = [
        subject.label(name)
        for name in (
            "goals_title",
            "question",
            "card_rule",
            "help_title",
            "notes_goals",
            "notes_key_question",
        )
    ]
    spoken += [subject.label(name) for name in ("closing_kicker", "key_question_kicker", "contact_1_role")]

    assert [words for words in spoken if TO_A_FRIEND.search(words)] == []


def test_the_step_card_has_its_moments_with_when_and_who() -> None:
    opening, intro, timeline, frame = made(compose_step_card(make_subject(public="team"))).blocks

    assert isinstance(opening, Opening)
    assert isinstance(intro, Paragraph)
    assert isinstance(timeline, Timeline)
    assert isinstance(frame, Frame)
    assert [(plain(each.head), each.when, each.who, each.numbered) for each in timeline.moments] == [
        ("Hoor je iets?", "Meteen", "wie het merkt", True),
        ("Overleg", "Dezelfde dag", "", True),
        ("Wat je niet doet", "", "", False),
    ]


def slots_in(document: Document) -> set[Slot]:
    """Return what a school fills in on `document`, apart from header and footer."""
    frames = (block for block in document.blocks if isinstance(block, Frame))
    smalls = (block for frame in frames for block in frame.blocks if isinstance(block, Small))
    return {run.slot for small in smalls for text in small.texts for run in text if run.slot}


@pytest.mark.parametrize(
    ("document", "people"),
    [
        (compose_step_card(make_subject(public="team")), PEOPLE),
        (compose_home_sheet(make_subject(public="ouders")), PEOPLE),
        (compose_student_sheet(make_subject("mbo", "ouders", student_sheet=STUDENT_SHEET)), PEOPLE_MBO),
    ],
    ids=["stappenkaart", "thuisblad", "thuisblad-student"],
)
def test_each_sheet_has_room_for_the_people_of_the_school_and_how_to_reach_them(
    document: Document, people: PeopleSlots
) -> None:
    assert slots_in(document) == {
        *(people.first.name, people.first.role, people.first.reach),
        *(people.second.name, people.second.role, people.second.reach),
    }


def test_the_home_sheet_says_first_what_to_say_and_then_what_to_ask() -> None:
    blocks = made(compose_home_sheet(make_subject(public="ouders"))).blocks

    (said,) = (block for block in blocks if isinstance(block, Speech))
    (asked,) = (block for block in blocks if isinstance(block, Numbered))
    assert [plain(text) for text in said.texts] == HOME_SHEET["say"]
    assert [plain(text) for text in asked.items] == HOME_SHEET["ask_at_home"]
    assert blocks.index(said) < blocks.index(asked)


@pytest.mark.parametrize(("level", "says"), [("po", False), ("vo", False), ("mbo", True)])
def test_only_at_mbo_the_home_sheet_says_to_whom_it_goes(level: str, says: bool) -> None:
    document = made(compose_home_sheet(make_subject(level, "ouders")))

    assert (label("home_for_mbo") in words_of(document)) is says


def test_the_sheet_for_students_has_lines_for_students_and_not_those_of_their_parents() -> None:
    document = compose_student_sheet(make_subject("mbo", "ouders", student_sheet=STUDENT_SHEET))

    said = words_of(made(document))
    assert "De Proeflijn" in said
    assert "Het Proefpunt" not in said


@pytest.mark.parametrize("public", ["team", "ouders"])
def test_adults_get_the_address_of_a_line_whose_number_nobody_confirmed(public: str) -> None:
    deck = compose_deck(make_subject(public=public))

    assert "proefpunt.example" in words_of(deck)
    assert "030" not in words_of(deck)


def test_many_help_lines_stand_on_the_slide_with_their_number_alone() -> None:
    few, many = (
        words_of(compose_deck(make_subject(public="team", help_lines=["adreslijn"] * count)))
        for count in (MOST_WHOLE_LINES, MOST_WHOLE_LINES + 1)
    )

    assert "bellen of mailen" in few
    assert "bellen of mailen" not in many


@pytest.mark.parametrize("public", ["team", "ouders"])
def test_adults_get_a_hand_out_only_when_there_is_something_to_do_on_it(public: str) -> None:
    piece = HANDOUT | {"parts": HANDOUT["parts"][1:]}
    steps = [activity_data("opening", handout=piece), *adult_activities()[1:]]

    assert compose_handout(make_subject(public=public)) is None
    handout = made(compose_handout(make_subject(public=public, activities=steps)))
    assert isinstance(handout.blocks[0], Opening)
    assert handout.blocks[0].labels == ()


@pytest.mark.parametrize("public", ["team", "ouders"])
def test_there_is_no_letter_to_parents_about_a_meeting_of_adults(public: str) -> None:
    assert compose_letter(make_subject(public=public)) is None


@pytest.mark.parametrize(
    ("public", "chapter"),
    [("team", "Als een collega iets vertelt"), ("ouders", "Als een ouder iets vertelt")],
)
def test_the_guide_tells_what_to_do_when_one_of_the_adults_tells_something(public: str, chapter: str) -> None:
    subject = make_subject(public=public)

    heads = [
        plain(block.text)
        for block in compose_guide(subject, compose_deck(subject)).blocks
        if isinstance(block, Heading)
    ]
    assert chapter in heads
    assert "De versie van 15 minuten" not in heads


def test_at_mbo_the_guides_speak_of_students() -> None:
    for public in ("team", "ouders"):
        said = words_of(compose_guide(of_program(public, "mbo"), compose_deck(of_program(public, "mbo"))))
        assert "student" in said
        assert not re.findall(r"\bleerling", said)


def test_a_moment_keeps_the_place_of_its_block() -> None:
    timeline = made(compose_step_card(make_subject(public="team"))).blocks[2]

    assert isinstance(timeline, Timeline)
    lines = [moment.origin.line for moment in timeline.moments]
    assert lines == sorted(set(lines))
    assert all(isinstance(moment, Moment) for moment in timeline.moments)
