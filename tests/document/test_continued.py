"""A text that is too long for one slide goes on on a second one, and every title stays unique."""

from collections.abc import Callable

import pytest

from deck_world import deck_of, titles
from factories import activity_data, make_subject
from fitting import HERE, IMAGE, fit, message, slide, words
from lesmateriaal.compose.deck import compose_deck
from lesmateriaal.document.continued import continued
from lesmateriaal.document.fit import fit_deck
from lesmateriaal.document.slides import Box, Card, Slide, SlideBlock
from lesmateriaal.document.tree import (
    Bullets,
    Chat,
    Numbered,
    Paragraph,
    Run,
    Text,
    plain,
)
from lesmateriaal.errors import Severity


def block_of(slide: Slide, name: str) -> SlideBlock:
    """Return the block in the box `name` of `slide`."""
    return next(box.block for box in slide.boxes if box.name == name)


POINTS = Bullets(tuple(words(count) for count in (24, 22, 20, 18)), HERE)
MESSAGE = message(words(4))


def test_points_that_do_not_fit_together_are_divided_over_two_slides_in_order() -> None:
    (first, second), _ = fit("explanation", Box("text", POINTS))

    assert block_of(first, "text") == Bullets(POINTS.items[:2])
    assert block_of(second, "text") == Bullets(POINTS.items[2:])


def test_the_second_slide_says_that_it_goes_on() -> None:
    slides, _ = fit("explanation", Box("text", POINTS))

    assert [plain(slide.title) for slide in slides] == ["Titel", "Titel (vervolg)"]


def items_of(slides: tuple[Slide, ...]) -> list[int]:
    """Return how many points each of `slides` has."""
    return [len(block.items) for slide in slides if isinstance(block := block_of(slide, "text"), Bullets)]


def divided(sizes: Callable[[Bullets], float | None], *counts: int) -> list[int]:
    """Return how points of so many words are divided when `sizes` says at which size some of them fit."""

    def size_of(box: Box) -> float | None:
        assert isinstance(box.block, Bullets)
        return sizes(box.block)

    return items_of(continued(slide("explanation", Box("text", Bullets(tuple(map(words, counts))))), size_of))


@pytest.mark.parametrize(
    ("counts", "cut"), [((12, 10, 2), [1, 2]), ((2, 10, 12), [2, 1]), ((6, 6, 6, 6), [2, 2])]
)
def test_of_cuts_with_one_size_the_most_even_is_taken(counts: tuple[int, ...], cut: list[int]) -> None:
    assert divided(lambda points: None if len(points.items) == len(counts) else 28, *counts) == cut


def test_the_cut_with_the_largest_type_is_taken_although_another_is_more_even() -> None:
    def sizes(points: Bullets) -> float | None:
        if len(points.items) == 3:
            return None
        return 26 if points.items[0] == words(10) else 32

    assert divided(sizes, 12, 10, 2) == [2, 1]


def test_both_halves_have_one_size() -> None:
    (first, second), _ = fit("explanation", Box("text", Paragraph((words(50), words(30)))))

    assert first.boxes[0].size_pt == second.boxes[0].size_pt > 0


def test_a_text_that_goes_on_is_a_warning_at_its_line_with_how_much_is_too_long() -> None:
    _, problems = fit("explanation", Box("text", POINTS))

    assert [(each.place, each.code, each.severity) for each in problems] == [
        (HERE, "text_continues", Severity.WARNING)
    ]
    assert problems[0].facts["characters"] > 0


def test_the_notes_stay_with_the_first_slide_and_the_second_points_back() -> None:
    (first, second), _ = fit("explanation", Box("text", POINTS))

    assert [note.label for note in first.notes] == ["Zeg"]
    assert "‘Titel’" in plain(second.notes[0].texts[0])


def test_a_question_comes_after_all_that_it_is_about() -> None:
    story = Paragraph(tuple(words(18) for _ in range(4)), HERE)
    (first, second), _ = fit("case", Box("text", story), Box("question", Card("", words(3))))

    assert [box.name for box in first.boxes] == ["text"]
    assert [box.name for box in second.boxes] == ["text", "question"]


def test_a_picture_of_the_slide_stays_on_both_slides() -> None:
    slides, _ = fit("explanation", Box("text", POINTS), Box("picture", IMAGE))

    assert [block_of(slide, "picture") for slide in slides] == [IMAGE, IMAGE]


def test_messages_that_do_not_fit_go_on_and_the_second_slide_has_the_question() -> None:
    chat = Chat((MESSAGE,) * 7, HERE)
    slides, problems = fit("chat", Box("chat", chat), Box("question", Card("Vraag", words(3))))

    counts = [len(block.messages) for slide in slides if isinstance(block := block_of(slide, "chat"), Chat)]
    assert (sum(counts), len(counts)) == (7, 2)
    assert [len(slide.boxes) for slide in slides] == [1, 2]
    assert [problem.code for problem in problems] == ["chat_continues"]


def test_a_head_in_bold_stays_with_the_text_below_it() -> None:
    head: Text = (Run("Waarom?", bold=True),)
    (first, _), _ = fit("explanation", Box("text", Paragraph((head, words(45), words(45)), HERE)))

    assert block_of(first, "text") == Paragraph((head, words(45)))


@pytest.mark.parametrize(
    ("layout", "box"),
    [
        ("explanation", Box("text", Paragraph((words(140),), HERE))),
        ("explanation", Box("text", Bullets(tuple(words(40) for _ in range(6)), HERE))),
        ("group", Box("steps", Numbered(tuple(words(24) for _ in range(4)), HERE))),
    ],
    ids=["one paragraph", "too long for two slides", "steps"],
)
def test_what_cannot_be_divided_is_an_error_at_its_line(layout: str, box: Box) -> None:
    slides, problems = fit(layout, box)

    assert len(slides) == 1
    assert [(problem.place, problem.code) for problem in problems] == [(HERE, "text_does_not_fit")]
    assert problems[0].is_error


def test_slides_keep_the_titles_of_their_lesson() -> None:
    deck, _ = fit_deck(compose_deck(make_subject()))

    assert titles(deck) == [
        *("Doe jij mee?", "Na deze les kun je dit", "Wat doe je als iedereen lacht?"),
        *("Wat kies jij?", "Groepsapp klas 1B", "Groepsapp klas 1B (vervolg)"),
        *("Ik kies het spel dat de meesten willen.", "Drie kinderen zijn stil. Wat vinden zij?"),
        *("Stil zijn is geen ja", "De bal op het plein", "Voordat je gaat"),
        *("Je hoeft dit niet alleen te doen", "Jij kiest."),
    ]


def test_every_title_is_unique() -> None:
    deck, _ = fit_deck(deck_of(*[activity_data("uitleg", title="Nog een keer")] * 4))

    assert titles(deck)[4:8] == [
        "Nog een keer",
        *(f"Nog een keer ({each})" for each in ("vervolg", "vervolg 2", "vervolg 3")),
    ]


def test_a_title_that_looks_like_a_continued_one_stays_unique() -> None:
    steps = [activity_data("uitleg", title=title) for title in ("Kijk", "Kijk", "Kijk (vervolg)")]
    deck, _ = fit_deck(deck_of(*steps))

    assert len(set(titles(deck))) == len(deck.slides)
