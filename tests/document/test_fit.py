"""Sizes are chosen so that every text fits its box; what fits at no size is a problem at its line."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import fitting
from factories import activity_data, make_level, make_subject
from fitting import HERE, IMAGE, TITLE, message, words
from lesmateriaal.compose.deck import compose_deck
from lesmateriaal.document import geometry
from lesmateriaal.document.fit import fit_deck
from lesmateriaal.document.slides import (
    Agenda,
    Answer,
    Box,
    Bubble,
    Caption,
    Card,
    Side,
    Slide,
    SlideBlock,
    StickerSheet,
    Ticket,
    Timer,
)
from lesmateriaal.document.theme import layout, look, look_names
from lesmateriaal.document.tree import (
    Bullets,
    Chat,
    Labelled,
    Numbered,
    Paragraph,
    Run,
    Text,
    plain,
)
from lesmateriaal.errors import Problem
from lesmateriaal.text.measure import count_lines, to_mm


def fit(name: str, *boxes: Box, title: Text = TITLE, level: str = "vo") -> tuple[Slide, tuple[Problem, ...]]:
    """Return the first slide of what becomes of one slide, and its problems."""
    slides, problems = fitting.fit(name, *boxes, title=title, level=level)
    return slides[0], problems


def size_of(block: SlideBlock, slide: str, box: str, level: str = "vo") -> float:
    """Return the size that `block` gets in `box`."""
    return fit(slide, Box(box, block), level=level)[0].boxes[0].size_pt


@pytest.mark.parametrize("level", look_names())
def test_a_short_text_gets_the_largest_size(level: str) -> None:
    assert size_of(Paragraph((words(3),)), "opening", "text", level) == look(level).sizes_pt["body"][0]


def test_a_longer_text_gets_a_smaller_size() -> None:
    sizes = [size_of(Paragraph((words(count),)), "opening", "text") for count in (10, 60, 75, 90)]

    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 3


def test_a_text_that_fits_at_no_size_keeps_the_smallest_and_is_a_problem_at_its_line() -> None:
    slide, problems = fit("opening", Box("text", Paragraph((words(200),), HERE)))

    assert slide.boxes[0].size_pt == look("vo").sizes_pt["body"][-1]
    assert [(problem.place, problem.code, problem.facts["box"]) for problem in problems] == [
        (HERE, "text_does_not_fit", "text")
    ]


def test_a_title_that_is_too_long_is_a_problem_at_its_line() -> None:
    _, problems = fit("opening", title=words(60))

    assert [(problem.place, problem.facts["box"]) for problem in problems] == [(HERE, "title")]


def test_a_word_that_is_wider_than_its_box_does_not_fit() -> None:
    _, problems = fit("opening", Box("text", Paragraph(((Run("w" * 80),),), HERE)))

    assert [problem.code for problem in problems] == ["text_does_not_fit"]


CASES: dict[str, tuple[str, str, Any]] = {
    "paragraph": ("opening", "text", lambda text: Paragraph((text,), HERE)),
    "bullets": ("opening", "text", lambda text: Bullets((words(3), text), HERE)),
    "numbered": ("group", "steps", lambda text: Numbered((words(3), text), HERE)),
    "ticket": ("exit", "ticket", lambda text: Ticket((words(2), text), HERE)),
    "card": ("case", "question", lambda text: Card("", text, HERE)),
    "card with a label": ("chat", "question", lambda text: Card("Vraag", text, HERE)),
    "caption": ("meme", "top", lambda text: Caption(text, HERE)),
    "bubble": ("pair", "question", lambda text: Bubble(text, origin=HERE)),
    "answer": ("quiz", "a", lambda text: Answer("A", text, origin=HERE)),
    "right answer": ("answer", "answer", lambda text: Answer("A", text, True, "Antwoord A", HERE)),
    "side": ("statement", "agree", lambda text: Side("Eens", text, HERE)),
    "labelled": ("help", "lines", lambda text: Labelled((("Lijn", words(2)), ("Lijn", text)), HERE)),
    "timer": ("group", "timer", lambda text: Timer(5, "min", (words(2), text), HERE)),
    "stickers": ("stickers", "sheet", lambda text: StickerSheet(((IMAGE, text),) * 1, HERE)),
    "agenda": ("goals", "agenda", lambda text: Agenda(((plain(text), 5),), HERE)),
}


@pytest.mark.parametrize("level", look_names())
@pytest.mark.parametrize("name", CASES)
def test_the_shortening_that_is_proposed_is_enough(name: str, level: str) -> None:
    slide, box, make = CASES[name]
    text = words(300)
    _, (problem,) = fit(slide, Box(box, make(text)), level=level)
    shorter = plain(text)[: -problem.facts["characters"]]

    assert problem.place == HERE
    assert fit(slide, Box(box, make((Run(shorter),))), level=level)[1] == ()


@pytest.mark.parametrize("count", range(100, 200, 9))
def test_a_proposal_asks_for_no_more_than_is_needed(count: int) -> None:
    text = words(count)
    _, (problem,) = fit("opening", Box("text", Paragraph((text,), HERE)))
    longer = plain(text)[: -problem.facts["characters"] + 12]

    assert len(fit("opening", Box("text", Paragraph(((Run(longer),),), HERE)))[1]) == 1


@pytest.mark.parametrize(
    ("slide", "boxes"),
    [
        ("quiz", {name: Answer(name.upper(), words(1 if name != "c" else 14)) for name in "abcd"}),
        ("statement", {"agree": Side("Eens", words(1)), "disagree": Side("Oneens", words(9))}),
        ("meme", {"top": Caption(words(1)), "bottom": Caption(words(5))}),
    ],
)
def test_texts_that_are_compared_have_one_size(slide: str, boxes: dict[str, SlideBlock]) -> None:
    fitted, problems = fit(slide, *(Box(name, block) for name, block in boxes.items()))
    alone = [size_of(block, slide, name) for name, block in boxes.items()]

    assert problems == ()
    assert len(set(alone)) == 2
    assert {box.size_pt for box in fitted.boxes} == {min(alone)}


def test_a_title_beside_a_picture_has_less_room() -> None:
    fits_alone = max(count for count in range(30) if not fit("chat", title=words(count))[1])

    _, problems = fit("chat", Box("aside", IMAGE), title=words(fits_alone))

    assert [problem.facts["box"] for problem in problems] == ["title"]


def test_a_heading_gets_smaller_when_that_saves_a_line_with_one_word() -> None:
    theme, spec = look("vo"), layout("opening").boxes["title"]

    def lines(count: int, size_pt: float) -> int:
        runs = ((plain(words(count)), True),)
        return count_lines(runs, spec.w_mm * 0.97, size_pt, "Arial", theme.head_spacing_pt)

    saves_one = next(count for count in range(20) if (lines(count, 32), lines(count, 28)) == (2, 1))
    saves_none = next(count for count in range(20) if (lines(count, 32), lines(count, 28)) == (2, 2))

    assert fit("opening", title=words(saves_one))[0].title_size_pt == 28
    assert fit("opening", title=words(saves_none))[0].title_size_pt == 32


def test_the_text_of_a_cover_follows_a_short_title_and_never_sinks() -> None:
    slides = [fit("closing", Box("text", Paragraph((words(3),))), title=words(count))[0] for count in (1, 12)]
    short, long = (slide.boxes[0].y_mm or 0 for slide in slides)

    assert 0 < short < long == layout("closing").boxes["text"].y_mm


def test_a_chat_gets_the_size_at_which_its_last_message_stands_in_the_box() -> None:
    chat = look("vo").sizes_pt["chat"]
    sizes = [size_of(Chat((message(words(6)),) * count), "chat", "chat") for count in (2, 3, 4)]

    assert sizes == sorted(sizes, reverse=True)
    assert (sizes[0], sizes[-1]) == (chat[0], chat[-1])


def test_every_text_of_the_small_lesson_gets_a_size_of_its_style() -> None:
    deck, problems = fit_deck(compose_deck(make_subject()))
    theme = look("vo")

    assert problems == ()
    for slide in deck.slides:
        specs = layout(slide.layout).boxes
        assert slide.title_size_pt in theme.sizes_pt[specs["title"].style]
        for box in slide.boxes:
            assert box.size_pt == 0 or box.size_pt in theme.sizes_pt[specs[box.name].style]


def test_a_text_of_a_lesson_that_is_too_long_is_told_at_its_line() -> None:
    steps = [
        activity_data("opening"),
        activity_data("quiz", conclusion="lang " * 60),
        activity_data("afsluiting"),
    ]
    _, problems = fit_deck(compose_deck(make_subject(activities=steps)))

    quiz = make_level(activities=steps).activities[1]
    assert [problem.place for problem in problems] == [quiz.place("conclusion")]


@given(
    texts=st.lists(
        st.text(st.sampled_from("abcdeilmnorstw  ,-"), min_size=1, max_size=120), min_size=1, max_size=4
    ),
    level=st.sampled_from(look_names()),
)
@settings(deadline=None)
def test_what_is_no_problem_stands_inside_its_box(texts: list[str], level: str) -> None:
    block, spec, theme = (
        Bullets(tuple((Run(text),) for text in texts)),
        layout("opening").boxes["text"],
        look(level),
    )
    slide, problems = fit("opening", Box("text", block), level=level)
    size = slide.boxes[0].size_pt

    width, height = geometry.text_area_mm(spec, block, theme)
    lines = sum(count_lines(((text, False),), width * 0.97, size) for text in texts)
    taken = lines * geometry.line_mm(size) + (len(texts) - 1) * to_mm(geometry.gap_pt(block, size))

    assert bool(problems) or taken <= height + 0.1


def test_a_caption_that_is_no_problem_fits_in_the_bold_type_it_is_drawn_in() -> None:
    room_mm = geometry.text_area_mm(layout("meme").boxes["top"], Caption(TITLE), look("po"))[0]
    widths = []
    for length in range(10, 40):
        text = (Run("Iedereen stuurt de grap door naar de rest"[:length]),)
        slide, problems = fit("meme", Box("top", Caption(text)), level="po")
        if not problems:
            widths.append(geometry.text_width_mm((Run(text[0].text, bold=True),), slide.boxes[0].size_pt))

    assert 0.8 * room_mm < max(widths) <= room_mm
