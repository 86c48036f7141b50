"""Choices of the slides that a reader would miss: the line of the lesson, narrow bubbles, rows of answers."""

from itertools import pairwise
from typing import Any

from deck_world import deck_of
from factories import activity_data, make_subject
from lesmateriaal.compose.deck import compose_deck
from lesmateriaal.document import bubbles, geometry
from lesmateriaal.document.fit import fit_deck
from lesmateriaal.document.slides import Slide
from lesmateriaal.document.theme import layout, look
from lesmateriaal.document.tree import Chat, Image, Message, Paragraph, Portrait, Run, plain
from lesmateriaal.dutch.labels import LABELS
from lesmateriaal.pack.archive import write_archive
from lesmateriaal.render.powerpoint import render_deck
from paper_world import png

CHAT_SPEC = layout("chat").boxes["chat"]


def fitted(*activities: dict[str, Any]) -> tuple[Slide, ...]:
    """Return the fitted slides of `activities` alone, in vo."""
    return fit_deck(deck_of(*activities))[0].slides[4:-2]


def test_each_bar_of_the_agenda_begins_where_the_one_before_it_ended() -> None:
    from io import BytesIO

    from pptx import Presentation

    deck, _ = fit_deck(compose_deck(make_subject()))
    images = dict.fromkeys(make_subject().ratios, png())
    goals = Presentation(BytesIO(write_archive(render_deck(deck, images)))).slides[1]
    rules = [shape for shape in goals.shapes if shape.name == LABELS["rule_name"]]
    lines, bars = rules[::2], rules[1::2]

    assert len(bars) > 2
    assert bars[0].left == lines[0].left
    for before, after in pairwise(bars):
        assert abs(before.left + before.width - after.left) <= 2  # rounding to whole EMU
    assert abs(bars[-1].left + bars[-1].width - lines[0].left - lines[0].width) <= 2


def test_a_bubble_is_hardly_wider_than_the_longest_of_its_lines() -> None:
    text = (Run("Ja, bij de oude mevrouw! Die loopt zo langzaam."),)
    chat = Chat((Message("Yara", Portrait(Image("p", "a", 1.0)), text),))
    (box,) = bubbles.chat_boxes(chat, CHAT_SPEC, look("po"), 40)

    inner = box.w_mm - 2 * bubbles.BUBBLE_PADDING_MM
    one_line = geometry.text_width_mm(text, 40)
    assert one_line / 2 <= inner < one_line / 2 * 1.25


def test_all_slides_of_one_chat_have_one_size() -> None:
    messages = [
        {"person": "sem", "text": "Kort", "pause": "En nu?"},
        *({"person": "noor", "text": "Een langer bericht van een paar regels over de groep"},) * 2,
        {"person": "sem", "text": "Nog een langer bericht van een paar regels", "pause": "Wat zie je?"},
    ]
    slides = fitted(activity_data("chat", messages=messages))
    sizes = {name: {box.size_pt for slide in slides for box in slide.boxes if box.name == name}
             for name in ("chat", "question")}  # fmt: skip

    assert len(slides) > 1
    assert sizes["chat"] != {look("vo").sizes_pt["chat"][0]}
    assert [len(each) for each in sizes.values()] == [1, 1]


def test_three_answers_stand_in_rows_and_four_in_two_columns() -> None:
    options = [{"text": f"Antwoord {number}"} for number in range(4)]
    options[0]["correct"] = "ja"
    layouts = [fitted(activity_data("quiz", options=options[:count]))[0].layout for count in (2, 3, 4)]

    assert layouts == ["quiz", "quiz_three", "quiz"]


def test_the_reason_of_an_answer_begins_with_why() -> None:
    answer = fitted(activity_data("quiz"))[1]
    reason = next(box.block for box in answer.boxes if box.name == "reason")

    assert isinstance(reason, Paragraph)
    assert plain(reason.texts[0]) == "Waarom?"


def test_no_text_of_a_fitted_deck_ends_in_a_short_word_alone() -> None:
    slides = fitted(activity_data("opening", points=["Kies in de chat het moment waarop jullie instappen."]))
    text = next(box.block for box in slides[0].boxes if box.name == "text")

    assert isinstance(text, Paragraph)
    assert plain(text.texts[0]).endswith("jullie\u00a0instappen.")


def test_an_ornament_beside_the_title_does_not_come_back_on_the_second_slide() -> None:
    messages = [{"person": "sem", "text": "Een kort bericht over de groep"} for _ in range(7)]
    messages[-1]["pause"] = "En nu?"
    first, second = fitted(activity_data("chat", messages=messages, picture="proefplaat"))[:2]

    assert "aside" in {box.name for box in first.boxes}
    assert "aside" not in {box.name for box in second.boxes}
