"""Every word of the content is in a Dutch dictionary, or in a short list that says why it is not."""

import os
from pathlib import Path

import pytest

import spelling
from factories import change, write_lesson
from lesmateriaal.lesson.content import find_content

MOST_OWN_WORDS = 150
LISTS = ("woorden", "chattaal")


@pytest.fixture(scope="module", autouse=True)
def dictionary() -> None:
    """Skip where nobody installed the dictionary; CI must have it."""
    try:
        spelling.unknown_words(["fiets"])
    except spelling.NoDictionaryError as error:
        if os.environ.get("CI"):
            pytest.fail(f"{error}, and CI may not do without")
        pytest.skip(str(error))


def test_every_word_of_the_content_is_spelled_as_in_the_dictionary() -> None:
    assert spelling.misspelled(find_content()) == {}


def test_a_slip_of_the_pen_is_found_with_its_file(tmp_path: Path) -> None:
    change(write_lesson(tmp_path) / "lessons/proefles/vo.yaml", "We kijken samen.", "We keiken samen.")

    assert spelling.misspelled(find_content(tmp_path)) == {"keiken": ["lessons/proefles/vo.yaml"]}


def test_chat_language_stays_in_the_chat(tmp_path: Path) -> None:
    path = write_lesson(tmp_path) / "lessons/proefles/vo.yaml"
    change(path, "We kijken samen.", "Kijk ff samen.")
    outside = spelling.misspelled(find_content(tmp_path))
    change(path, "Haal maar weg", "Haal ff weg")

    assert outside == {"ff": ["lessons/proefles/vo.yaml"]}
    assert spelling.misspelled(find_content(tmp_path)) == {}


def test_the_names_of_the_cast_need_no_list(tmp_path: Path) -> None:
    change(write_lesson(tmp_path) / "lessons/proefles/vo.yaml", "We kijken samen.", "Noors fiets is weg.")

    assert spelling.misspelled(find_content(tmp_path)) == {}


def test_the_list_of_own_words_stays_short_and_says_why() -> None:
    assert len(spelling.listed("woorden")) <= MOST_OWN_WORDS
    assert [word for name in LISTS for word, why in spelling.listed(name).items() if len(why) < 4] == []


def test_no_word_stands_in_a_list_that_the_dictionary_knows() -> None:
    for name in LISTS:
        own = spelling.listed(name)

        assert set(own) - spelling.unknown_words(own) == set()
