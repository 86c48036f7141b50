"""Words that are not safe: screenshots of sexual images, accounts, surnames, telephone numbers, corners."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import activity_data, change, errors_of, make_level, make_library, write_lesson
from lesmateriaal.dutch.messages import message
from lesmateriaal.dutch.safety_words import SCREENSHOT_RULE
from lesmateriaal.lesson.content import built_in_root
from lesmateriaal.lesson.level import Public
from lesmateriaal.lesson.model import Level
from lesmateriaal.lesson.reading_texts import texts_of
from lesmateriaal.lesson.wording_safety import check_imagery, check_names

VO = "lessons/proefles/vo.yaml"


def imagery(level: Any = "vo", public: Any = Public.PUPILS, **fields: Any) -> list[str]:
    """Return the codes of a level with a step on a sexual image that has `fields`."""
    step = activity_data("casus", **({"imagery": "seksueel"} | fields))
    lesson = make_level(activities=[activity_data("opening"), step, activity_data("afsluiting")])
    found = [*check_imagery([*texts_of(lesson)], lesson, Level(level), public)]
    assert all(message(problem) for problem in found)
    return [problem.code for problem in found]


def names(*texts: str) -> list[tuple[str, str]]:
    """Return the code and value of what `texts` name that they may not name."""
    lesson = make_level(activities=[activity_data("opening", say=texts), *[activity_data("afsluiting")] * 2])
    found = [*check_names([*texts_of(lesson)], make_library())]
    assert all(message(problem) for problem in found)
    return [(problem.code, problem.facts["value"]) for problem in found]


@pytest.mark.parametrize("field", ["say", "watch_for"])
def test_a_step_on_a_sexual_image_holds_the_fixed_sentence(field: str) -> None:
    assert imagery(**{field: [f"Luister. {SCREENSHOT_RULE} Wij helpen."]}) == []


@pytest.mark.parametrize(
    "said", [SCREENSHOT_RULE.replace("géén", "geen"), SCREENSHOT_RULE.replace("meteen ", ""), "Haal hulp."]
)
def test_the_fixed_sentence_is_there_word_for_word(said: str) -> None:
    assert imagery(say=[said]) == ["imagery_rule"]


def test_the_fixed_sentence_elsewhere_does_not_count() -> None:
    assert imagery(story=[SCREENSHOT_RULE]) == ["imagery_rule"]


def test_a_step_that_speaks_of_a_naked_image_without_the_tag_is_told_once() -> None:
    said = ["Iemand stuurt een naaktfoto rond.", "Het is een nepnaaktbeeld."]

    assert imagery(imagery=None, say=said, story=["Er is een seksvideo."]) == ["imagery_untagged"]


@pytest.mark.parametrize("said", ["De naaktslak kruipt over het blad.", "Zijn naaktheid viel op."])
def test_other_words_that_begin_alike_need_no_tag(said: str) -> None:
    assert imagery(imagery=None, say=[said]) == []


def test_what_only_the_mentor_reads_needs_no_tag() -> None:
    assert imagery(imagery=None, watch_for=["Valt het woord naaktbeeld? Praat er niet over door."]) == []


@pytest.mark.parametrize(
    "advice",
    [
        "Maak een screenshot en laat die zien.",
        "Bewaar het bewijs.",
        "Stuur de schermafbeelding naar je mentor.",
        "Sla de foto op.",
    ],
)
def test_advice_to_keep_a_sexual_image_is_an_error_in_every_field(advice: str) -> None:
    for field in ("say", "answers", "watch_for", "story"):
        assert "imagery_screenshot" in imagery(**{field: [SCREENSHOT_RULE, advice]}), field


def test_the_same_advice_is_fine_where_no_such_image_is_at_stake() -> None:
    assert imagery(imagery=None, say=["Maak een screenshot en laat die zien."]) == []


@pytest.mark.parametrize(
    "said", ["Maak nooit een screenshot.", "Wie maakte er een screenshot?", "Doe het zonder screenshot."]
)
def test_a_denial_and_a_question_are_no_advice(said: str) -> None:
    assert imagery(say=[SCREENSHOT_RULE, said]) == []


def test_children_of_primary_school_get_no_step_on_sexual_images_but_their_teachers_may() -> None:
    assert imagery("po", say=[SCREENSHOT_RULE]) == ["imagery_level"]
    assert imagery("po", Public.TEAM, say=[SCREENSHOT_RULE]) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stuur het naar @snoepje.", ("account_name", "@snoepje")),
        ("Haar account heet zon_en_zee.", ("account_name", "zon_en_zee")),
        ("Zoek op kees2009 maar.", ("account_name", "kees2009")),
        ("Noor Pietersen lacht.", ("surname", "Noor Pietersen")),
        ("Zag Sem van der Berg dat?", ("surname", "Sem van der Berg")),
        ("Bel 06-12345678.", ("phone_number", "06-12345678")),
        ("Bel 0800‑0432 gratis.", ("phone_number", "0800‑0432")),
        ("Bel 020 261 52 75.", ("phone_number", "020 261 52 75")),
        ("Bel +31 6 12 34 56 78.", ("phone_number", "+31 6 12 34 56 78")),
    ],
)
def test_names_and_numbers_are_found(text: str, expected: tuple[str, str]) -> None:
    assert names(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Bel 112 of 113 als er gevaar is.",
        "Klas 2B en groep 7 lezen bladzijde 1250 tot 1300.",
        "Noor belt De Proeflijn. Sem Noor? Nee, Sem en Noor.",
        "Noor en Sem gaan naar Amsterdam.",
        "Het is van 2024-2025, artikel b67, en 09.30 uur.",
        "Mail naar niemand.",
    ],
)
def test_what_only_looks_like_a_name_or_number_passes(text: str) -> None:
    assert names(text) == []


def test_nobody_walks_to_a_corner_in_a_lesson_on_victim_blaming(tmp_path: Path) -> None:
    folder = write_lesson(tmp_path)
    line = change(folder / VO, "vorm: hoeken", "vorm: hoeken")
    assert errors_of(folder) == []

    change(folder / "lessons/proefles/les.yaml", "thema: groepsdruk", "thema: victim-blaming")

    assert errors_of(folder) == [(f"{VO}:{line}", "corners_refused")]


def test_what_levels_share_is_read_too(tmp_path: Path) -> None:
    path = write_lesson(tmp_path) / "lessons/proefles/les.yaml"
    line = change(
        path, "Leerlingen zien hoe een groep je stuurt.", "Dat is je eigen schuld. Bel 06-12345678."
    )

    place = f"lessons/proefles/les.yaml:{line}"
    assert errors_of(tmp_path) == [(place, "blaming"), (place, "phone_number")]


OUTDATED = ("Pestweb", "digitaalpesten.nl", "0800-1608", "Meldknop", "Vraaghetdepolitie", "0900-0113")
"""Lines that are gone, or whose state nobody could confirm (fact sheet F3.1 to F3.4)."""


def test_outdated_help_lines_stand_in_no_file_of_the_content() -> None:
    root = built_in_root()
    files = [*(root / "lessons").rglob("*.yaml"), *(root / "assets").rglob("*.yaml")]
    # bronnen.yaml holds the titles of what others wrote, when it was not outdated yet
    texts = {
        path: path.read_text("utf-8").replace("‑", "-").lower() for path in files if path.stem != "bronnen"
    }

    assert len(texts) > 10
    assert [(path, old) for path, text in texts.items() for old in OUTDATED if old.lower() in text] == []


@given(
    st.text()
    | st.lists(st.sampled_from(["Noor", "van", "@", "06", "-12345678", "_a", "x1", "A"])).map(" ".join)
)
def test_no_text_makes_a_rule_fail(text: str) -> None:
    lesson = make_level()
    changed = lesson.model_copy(update={"title": text})
    texts: Sequence[Any] = [*texts_of(changed)]

    assert all(message(each) for each in check_names(texts, make_library()))
    assert all(message(each) for each in check_imagery(texts, changed, Level.VO, Public.PUPILS))
