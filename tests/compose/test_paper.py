"""What stands on paper: the order of the hand-out and the letter, and how the guide names slides and sources."""

from factories import activity_data, made, make_library, make_subject
from lesmateriaal.compose.deck import compose_deck
from lesmateriaal.compose.guide import compose_guide
from lesmateriaal.compose.guide_steps import slide_titles
from lesmateriaal.compose.handout import compose_handout
from lesmateriaal.compose.help import help_line_text
from lesmateriaal.compose.letter import compose_letter
from lesmateriaal.document.fit import fit_deck
from lesmateriaal.document.pages import check_pages
from lesmateriaal.document.paper import (
    CutLine,
    Document,
    Frame,
    Links,
    Opening,
    Prompts,
    Small,
    Speech,
    Task,
)
from lesmateriaal.document.tree import Paragraph, plain
from lesmateriaal.dutch.labels import label
from lesmateriaal.lesson.model import Level


def handout_with(lines: int) -> Document:
    """Return a hand-out whose second side has so many lines to write on, in pieces of at most twelve."""
    writing = [
        {"kind": "schrijven", "question": "Wat zeg jij?", "writing_lines": min(12, lines - start)}
        for start in range(0, lines, 12)
    ]
    around = [activity_data("opening"), activity_data("exitticket"), activity_data("afsluiting")]
    pieces = [
        activity_data("casus", handout={"title": "Eerst", "parts": writing[:1]}),
        activity_data("uitleg", handout={"title": "Dan", "new_side": "ja", "parts": writing}),
    ]
    return made(compose_handout(make_subject(activities=[around[0], *pieces, *around[1:]])))


def test_a_handout_may_fill_its_second_side_for_85_percent() -> None:
    found = {lines: [each.code for each in check_pages(handout_with(lines))] for lines in (6, 13, 40)}

    assert found == {6: [], 13: ["page_too_full"], 40: ["too_many_pages"]}


def test_a_side_that_is_too_full_is_told_at_the_line_of_its_last_task() -> None:
    document = handout_with(13)
    (problem,) = check_pages(document)

    last = [block for block in document.blocks if isinstance(block, Task)][-1]
    assert plain(last.title) == "Dan"
    assert problem.place == last.origin
    assert problem.place.line > document.origin.line


def test_the_slip_is_the_last_thing_of_the_handout_and_has_no_name() -> None:
    blocks = made(compose_handout(make_subject())).blocks

    assert [type(block) for block in blocks[-3:]] == [Frame, CutLine, Prompts]
    assert isinstance(blocks[0], Opening)
    assert blocks[0].labels == (label("name"), label("class"))


def test_the_letter_begins_with_its_title_also_when_it_says_to_whom_it_goes() -> None:
    first, second, *_ = made(compose_letter(make_subject("mbo"))).blocks

    assert isinstance(first, Opening)
    assert isinstance(second, Paragraph)
    assert plain(second.texts[0]) == label("letter_for_mbo")


def test_the_questions_for_at_home_are_said() -> None:
    speech = [block for block in made(compose_letter(make_subject())).blocks if isinstance(block, Speech)]

    assert [[plain(text) for text in block.texts] for block in speech] == [["Wat zou jij zeggen?"]]


def test_the_characters_beside_a_title_are_those_of_the_cover() -> None:
    (opening, *_) = made(compose_letter(make_subject())).blocks

    assert isinstance(opening, Opening)
    assert [each.image.key for each in opening.portraits] == [
        "noor/glimlach",
        "sem/glimlach",
        "noor/glimlach",
    ]


def test_the_guide_names_a_chat_that_goes_on_once() -> None:
    deck, _ = fit_deck(compose_deck(make_subject()))
    titles = [plain(slide.title) for slide in deck.slides if slide.step and slide.step.number == 2]

    assert len(titles) > 1
    assert slide_titles(deck, 2) == (titles[0],)


def test_a_step_whose_slide_has_its_title_does_not_name_it_again() -> None:
    subject = make_subject()
    guide = compose_guide(subject, compose_deck(subject))
    aims = [plain(block.texts[0]) for block in guide.blocks if isinstance(block, Small)]

    named = [label("step_slides") in aim for aim in aims[: len(subject.lesson.activities)]]
    assert True in named
    assert False in named


def test_a_source_without_an_address_is_named_without_a_link() -> None:
    subject = make_subject()
    (links,) = (
        block for block in compose_guide(subject, compose_deck(subject)).blocks if isinstance(block, Links)
    )

    assert [(row.words, row.detail, row.address) for row in links.rows] == [
        ("Een bron voor de proef", "2025", "")
    ]


def test_the_number_of_a_help_line_is_never_broken_over_two_lines() -> None:
    line = make_library().help_lines["proeflijn"]

    assert help_line_text(make_subject(), line).startswith("0800\u20110000 ·")


def test_the_letter_of_mbo_is_the_only_one_that_says_to_whom_it_goes() -> None:
    texts = {
        level: [
            plain(text)
            for block in made(compose_letter(make_subject(str(level)))).blocks
            if isinstance(block, Paragraph)
            for text in block.texts
        ]
        for level in Level
    }

    assert [level for level in Level if label("letter_for_mbo") in texts[level]] == [Level.MBO]


def test_a_title_with_bound_words_is_still_named_once() -> None:
    long = activity_data(
        "uitleg", title="Samen kijken we naar wat er in een groep gebeurt met jou", points=["woord " * 24] * 4
    )
    steps = [activity_data("opening"), long, activity_data("afsluiting")]
    deck, _ = fit_deck(compose_deck(make_subject("vo", activities=steps)))

    assert slide_titles(deck, 2) == ("Samen kijken we naar wat er in een groep gebeurt met jou",)
