"""The glossary holds the words that the commands, the documents and the files use, in the order of the alphabet."""

import re

import pytest

from guide_world import text_of
from lesmateriaal.cli.main import program
from lesmateriaal.dutch.products import PRODUCT_NAMES
from lesmateriaal.lesson.level import Public
from lesmateriaal.lesson.model import Level

GLOSSARY = text_of("docs/woordenlijst.md")
ROWS = re.findall(r"^\| (?!woord \||-)(.+?) \| (.+) \|$", GLOSSARY, re.MULTILINE)
WORDS = [word for row, _ in ROWS for word in re.sub(r" \(.*\)$", "", row).split(", ")]
MOST_CHARACTERS = 130
"""A meaning is read at a glance."""


@pytest.mark.parametrize("name", sorted(program.commands))
def test_each_command_is_in_the_glossary(name: str) -> None:
    assert name in WORDS


@pytest.mark.parametrize("name", sorted(PRODUCT_NAMES.values()))
def test_each_document_is_in_the_glossary(name: str) -> None:
    assert name.replace("-om-te-delen", " om te delen").replace("thuisblad-student", "thuisblad") in WORDS


@pytest.mark.parametrize("name", [*Level, *Public])
def test_levels_and_publics_are_told_in_the_glossary(name: str) -> None:
    assert any(re.search(rf"\b{name}\b", meaning) for _, meaning in ROWS)


def test_no_word_is_told_twice() -> None:
    rows = [row for row, _ in ROWS]

    assert sorted({row for row in rows if rows.count(row) > 1}) == []


def test_the_words_of_each_list_stand_in_the_order_of_the_alphabet() -> None:
    for part in GLOSSARY.split("\n## ")[1:]:
        rows = [row.lower() for row in re.findall(r"^\| (?!woord \||-)(.+?) \|", part, re.MULTILINE)]
        assert rows == sorted(rows)


def test_each_meaning_is_one_line() -> None:
    assert [row for row, meaning in ROWS if len(meaning) > MOST_CHARACTERS] == []
