"""Slides as python-pptx reads them: native shapes in real placeholders, drawn as the data of the look say."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest

from deck_world import deck_of
from factories import activity_data, make_subject
from lesmateriaal.document.fit import fit_deck
from lesmateriaal.document.theme import layout, layout_names, look, look_names
from lesmateriaal.dutch.labels import LABELS
from lesmateriaal.pack.archive import write_archive
from lesmateriaal.render.kickers import kicker
from lesmateriaal.render.powerpoint import render_deck
from lesmateriaal.render.powerpoint_reference import layout_number, open_reference
from lesmateriaal.render.units import emu
from paper_world import png

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
HELPED = [
    {"person": "sem", "text": "Haha, kijk"},
    {"person": "noor", "text": "Stop", "helps": "ja", "pause": "En nu?"},
]


def opened(*activities: dict[str, Any], level: str = "vo") -> Any:
    """Return the deck of `activities` as python-pptx opens it."""
    from pptx import Presentation

    deck, _ = fit_deck(deck_of(*(activities or [activity_data("casus")]), level=level))
    images = dict.fromkeys(make_subject(level).ratios, png())
    return Presentation(BytesIO(write_archive(render_deck(deck, images))))


def slide_of(kind: str, level: str = "vo", **fields: Any) -> Any:
    """Return the first slide of one activity; title, goals, key question and opening come before it."""
    return opened(activity_data(kind, **fields), level=level).slides[4]


def named(slide: Any, name: str) -> list[Any]:
    """Return the shapes of `slide` whose name begins with that of the label `name`."""
    return [shape for shape in slide.shapes if shape.name.startswith(LABELS[name].partition("{")[0])]


def place(shape: Any) -> tuple[int, int, int, int]:
    """Return where `shape` stands, in EMU."""
    return shape.left, shape.top, shape.width, shape.height


def test_a_countdown_wipes_on_a_click_in_real_minutes() -> None:
    effect = slide_of("groepsopdracht", timer_minutes=7).element.find(f".//{P}animEffect")
    step = effect.find(f"{P}cBhvr/{P}cTn")
    click = effect.getparent().getparent()

    assert effect.get("filter") == "wipe(right)"
    assert step.get("dur") == str(7 * 60 * 1000)
    assert click.get("nodeType") == "clickEffect"


def test_the_still_bar_is_there_where_animations_do_not_play() -> None:
    slide = slide_of("groepsopdracht")
    still, moving = named(slide, "bar_name")
    animated = {each.get("spid") for each in slide.element.iter(f"{P}spTgt")}

    assert animated == {str(moving.shape_id)}
    assert place(still) == place(moving)


def test_only_a_slide_with_a_clock_moves() -> None:
    slides = opened(activity_data("groepsopdracht"), activity_data("chat")).slides

    assert [slide.element.find(f"{P}timing") is not None for slide in slides].count(True) == 1


@pytest.mark.parametrize("level", look_names())
def test_a_slide_that_a_teacher_adds_finds_placeholders_in_every_layout(level: str) -> None:
    deck = open_reference(level)
    added = {name: deck.slides.add_slide(deck.slide_layouts[layout_number(name)]) for name in layout_names()}
    wanted = {
        name: sorted(
            (emu(box.x_mm), emu(box.y_mm), emu(box.w_mm), emu(box.h_mm))
            for box in layout(name).boxes.values()
            if box.style and box.name not in ("school", "kicker")
        )
        for name in layout_names()
    }

    assert {name: sorted(map(place, slide.placeholders)) for name, slide in added.items()} == wanted


def test_the_bubble_of_who_helps_stands_at_the_right() -> None:
    other, helper = named(slide_of("chat", messages=HELPED), "bubble_name")

    assert other.name.endswith("Sem")
    assert helper.left + helper.width > other.left + other.width


def test_a_portrait_beside_a_message_says_nothing_to_a_screen_reader() -> None:
    pictures = named(slide_of("chat", messages=HELPED), "picture_name")

    assert {picture._element.nvPicPr.cNvPr.get("descr") for picture in pictures} == {""}


def test_a_picture_in_a_chat_leaves_the_title_less_room() -> None:
    with_picture = slide_of("chat", picture="proefplaat")
    title, box = with_picture.shapes.title, layout("chat").boxes["aside"]

    assert title.left + title.width < emu(box.x_mm)


def test_the_right_answer_says_so_in_words_and_a_sign() -> None:
    slide = opened(activity_data("quiz")).slides[5]

    assert [shape.text_frame.text for shape in named(slide, "badge_name")] == ["✓", "Antwoord B"]


def test_the_progress_has_as_many_coloured_steps_as_were_done() -> None:
    steps = named(slide_of("casus"), "progress_name")
    first, second, third = (step._element.spPr.find(f"{A}solidFill")[0].get("val") for step in steps)

    assert first == second != third


@pytest.mark.parametrize("level", look_names())
def test_a_list_has_the_sign_of_its_look(level: str) -> None:
    slide = slide_of("uitleg", level)
    signs = {each.get("char") for each in slide.element.iter(f"{A}buChar")}

    assert signs == {look(level).bullet.sign}


def test_every_kicker_is_drawn_as_its_look_says_and_not_by_the_name_of_the_look() -> None:
    theme = look("vo")
    mixed = replace(theme, kicker=look("mbo").kicker)

    assert LABELS["rule_name"] not in kicker(layout("quiz"), theme, "text")
    assert LABELS["rule_name"] in kicker(layout("quiz"), mixed, "text")


def test_the_credits_stand_beside_the_school_at_the_foot_of_the_last_slide() -> None:
    last = opened().slides[-1]
    (credits,) = named(last, "footer_name")
    school = layout("closing").boxes["school"]

    assert credits.left >= emu(school.x_mm + school.w_mm)
