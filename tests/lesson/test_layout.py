"""Laying out a lesson file: the order of keys, quotes, long texts and blank lines; comments and meaning stay."""

import random

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from every_lesson import EVERY_LEVEL, level_file
from lesmateriaal.errors import LessonError
from lesmateriaal.lesson.layout import laid_out, meaning
from lesmateriaal.lesson.layout_order import ORDER
from lesmateriaal.lesson.layout_texts import WIDTH
from lesmateriaal.lesson.source import parse_yaml

NAME = "po.yaml"


def test_keys_come_in_the_order_of_the_lesson() -> None:
    assert laid_out("minuten: 45\n# hoe hij heet\ntitel: Een les\n", NAME) == (
        "# hoe hij heet\ntitel: Een les\nminuten: 45\n"
    )


def test_the_kind_of_a_step_stands_first_behind_its_dash() -> None:
    text = "activiteiten:\n- titel: Kijk\n  # wat we zeggen\n  zeg: Hallo\n  soort: opening\n"

    assert laid_out(text, NAME) == (
        "activiteiten:\n- soort: opening\n  titel: Kijk\n  # wat we zeggen\n  zeg: Hallo\n"
    )


def test_a_key_that_nobody_knows_stands_last_and_stays() -> None:
    assert laid_out("raar: 1\ntitel: Een les\n", NAME) == "titel: Een les\nraar: 1\n"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('"Een les"', "Een les"),
        ("'Een les'", "Een les"),
        ('"Let op: kijk"', '"Let op: kijk"'),
        ('"ja"', '"ja"'),
        ('"2026.1"', '"2026.1"'),
        ('"- geen lijst"', '"- geen lijst"'),
        ('"Zeg \\"hoi\\""', '"Zeg \\"hoi\\""'),
        ('"**vet** begin"', '"**vet** begin"'),
        ('"Iets # geen uitleg"', '"Iets # geen uitleg"'),
    ],
)
def test_quotes_stand_only_where_yaml_needs_them(written: str, expected: str) -> None:
    assert laid_out(f"titel: {written}\n", NAME) == f"titel: {expected}\n"


def test_a_text_too_long_for_a_line_is_folded() -> None:
    text = "Dit is een zin met woorden. " * 8

    result = laid_out(f'zeg:\n  - "{text.strip()}"\n', NAME)

    assert result.startswith("zeg:\n  - >\n    Dit is een zin")
    assert max(map(len, result.splitlines())) <= WIDTH


def test_texts_over_more_lines_stay_as_their_author_wrote_them() -> None:
    text = "zeg: |\n  Een regel: met een punt.\n\n  # geen uitleg\n  en verder\ntitel: Een les\n"

    assert laid_out(text, NAME) == (
        "titel: Een les\nzeg: |\n  Een regel: met een punt.\n\n  # geen uitleg\n  en verder\n"
    )


def test_one_blank_line_stands_between_two_steps() -> None:
    text = "activiteiten:\n\n  - soort: opening\n    titel: A\n  # de tweede\n  - soort: chat\n    titel: B\n\n\n"

    assert laid_out(text, NAME) == (
        "activiteiten:\n  - soort: opening\n    titel: A\n\n  # de tweede\n  - soort: chat\n    titel: B\n"
    )


def test_windows_lines_go() -> None:
    assert laid_out("titel: Een les\r\nminuten: 45\r\n", NAME) == "titel: Een les\nminuten: 45\n"


def test_a_file_that_cannot_be_read_is_not_laid_out() -> None:
    with pytest.raises(LessonError):
        laid_out("titel: [\n", NAME)


@pytest.mark.parametrize(("lesson", "level"), EVERY_LEVEL)
def test_every_lesson_means_the_same_and_is_laid_out_once_for_all(lesson: str, level: str) -> None:
    text = level_file(lesson, level).read_text("utf-8")

    result = laid_out(text, NAME)

    assert laid_out(result, NAME) == result
    assert meaning(parse_yaml(result, NAME)) == meaning(parse_yaml(text, NAME))
    assert comments(result) == comments(text)


def comments(text: str) -> list[str]:
    """Return the lines of `text` that are comments, sorted."""
    return sorted(line.strip() for line in text.splitlines() if line.lstrip().startswith("#"))


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from(EVERY_LEVEL))
def test_shuffled_keys_and_other_quotes_come_out_the_same(
    chance: random.Random, place: tuple[str, str]
) -> None:
    data = yaml.load(level_file(*place).read_text("utf-8"), yaml.BaseLoader)

    one, other = (
        laid_out(yaml.dump(shuffled(data, chance), allow_unicode=True, sort_keys=False, width=width), NAME)
        for width in (400, 2000)
    )

    assert meaning(parse_yaml(one, NAME)) == meaning(parse_yaml(other, NAME))
    assert laid_out(one, NAME) == one


def shuffled(value: object, chance: random.Random) -> object:
    """Return `value` with the keys of all mappings in another order."""
    if isinstance(value, dict):
        items = list(value.items())
        chance.shuffle(items)
        return {name: shuffled(each, chance) for name, each in items}
    return [shuffled(each, chance) for each in value] if isinstance(value, list) else value


def test_no_key_stands_twice_in_the_order() -> None:
    assert len(set(ORDER)) == len(ORDER)
