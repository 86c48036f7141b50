"""Rare words stand in the word list of a lesson, and are explained where they come first."""

from typing import Any

import pytest

from factories import activity_data, make_level, make_library
from lesmateriaal.dutch.common_words import common_words
from lesmateriaal.dutch.word_forms import is_form_of
from lesmateriaal.errors import Problem
from lesmateriaal.lesson.model import Level
from lesmateriaal.lesson.reading import check_reading

CODES = ("rare_word", "word_not_used", "word_not_explained")
WORD = {"word": "omstander", "meaning": "iemand die ziet wat er gebeurt en niets doet"}


def found(*steps: dict[str, Any], level: str = "vo", **fields: Any) -> list[Problem]:
    """Return what the rules on words find in a level whose steps say what `steps` have."""
    activities = [activity_data("opening", **step) for step in steps] + [activity_data("afsluiting")]
    activities = [activity_data("opening")] * (3 - len(activities)) + activities
    lesson = make_level(activities=activities, **fields)
    return [each for each in check_reading(lesson, Level(level), make_library()) if each.code in CODES]


def rare(text: str, level: str = "vo", **fields: Any) -> list[str]:
    """Return the words of `text` that are rare, where it is said in a lesson."""
    return [
        each.facts["word"]
        for each in found({"say": [text]}, level=level, **fields)
        if each.code == "rare_word"
    ]


@pytest.mark.parametrize(
    "word",
    [
        "conformiteit",
        "smaadschrift",
        "ambivalent",
        "discrepantie",
        "karikatuur",
        "repercussies",
        "sextortion",
    ],
)
def test_a_word_that_few_pupils_know_is_rare_at_every_level(word: str) -> None:
    assert [rare(f"Wij praten over {word}.", level) for level in Level] == [[word]] * 3


@pytest.mark.parametrize(
    "text",
    [
        "De knikkerbanen staan op het schoolplein.",
        "Zij fluisterde iets en giechelde.",
        "Wij tikken op het scherm en wissen de stickers.",
        "De giraf draagt een scheve badmuts.",
        "Móét dat? Eén keer is genoeg.",
        "Groep 7b komt om 10.30 uur.",
    ],
)
def test_forms_and_compounds_of_common_words_are_common(text: str) -> None:
    assert rare(text, "po") == []


def test_a_child_knows_fewer_words_than_a_student() -> None:
    text = "Zij heeft geen motivatie en toont weinig empathie."

    assert rare(text, "po") == ["empathie"]
    assert rare(text, "mbo") == []


def test_names_are_no_words_to_explain() -> None:
    assert rare("Bel met De Proeflijn. Noors fiets staat bij Zwirbelmans.") == []


def test_a_rare_word_is_told_once_in_all_its_forms() -> None:
    assert rare("Een karikatuur is een plaatje. Karikaturen zijn plaatjes. De karikatuur is af.") == [
        "karikatuur"
    ]


def test_a_word_of_the_word_list_is_not_rare() -> None:
    word = {"word": "karikatuur", "meaning": "tekening die een trek groter maakt"}

    assert rare("Een karikatuur is een tekening die een trek groter maakt.", words=[word]) == []


def test_a_word_that_no_step_uses_is_told_at_its_entry() -> None:
    (problem,) = found({}, words=[WORD])

    assert (problem.code, problem.facts["word"]) == ("word_not_used", "omstander")


def test_a_word_is_explained_in_the_step_where_it_comes_first() -> None:
    explained = {"say": ["Een omstander is iemand die ziet wat er gebeurt, en niets doet."]}

    assert found(explained, words=[WORD]) == []


def test_one_word_of_the_meaning_is_no_explanation() -> None:
    word = {"word": "karikatuur", "meaning": "tekening die een trek groter maakt"}

    (problem,) = found({"say": ["Een karikatuur is een tekening."]}, words=[word])

    assert problem.code == "word_not_explained"


def test_an_explanation_that_comes_after_the_word_is_too_late() -> None:
    used = {"say": ["Wie is hier de omstander?"]}
    explained = {"say": ["Een omstander is iemand die ziet wat er gebeurt, en niets doet."]}

    (problem,) = found(used, explained, words=[WORD])

    assert problem.code == "word_not_explained"


def test_a_title_does_not_count_as_use() -> None:
    explained = {"say": ["Een omstander is iemand die ziet wat er gebeurt, en niets doet."]}

    assert found({"title": "De omstander"}, explained, words=[WORD]) == []


def test_the_list_holds_the_words_of_the_most_used_rank_first() -> None:
    ranks = common_words()

    assert len(ranks) == 15_000
    assert ranks["de"] < ranks["school"] < ranks["empathie"]


@pytest.mark.parametrize("word", ["", "a", "aa", "sss", "tje", "gege", "–"])
def test_a_scrap_of_a_word_has_no_form(word: str) -> None:
    assert not is_form_of(word, lambda each: False)
