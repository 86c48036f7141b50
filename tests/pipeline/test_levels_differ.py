"""The levels of a lesson are lessons of their own: other sentences, other people, another order of steps."""

from collections.abc import Sequence
from itertools import combinations

import pytest

from every_lesson import EVERY_LEVEL, LESSONS, PUPIL_LEVELS, level_file
from lesmateriaal.lesson.level import LevelLesson
from lesmateriaal.lesson.reading_texts import texts_of
from lesmateriaal.lesson.source import read_yaml
from lesmateriaal.lesson.validate import validate
from lesmateriaal.lesson.walk import people_of
from lesmateriaal.text.readability import sentences, words

MOST_SHARED = 0.2
"""Part of the sentences that two levels may share: what is true of every lesson ("Passen mag altijd.")."""
MOST_IN_ORDER = 0.5
"""Part of the kinds of step that may come in the same order."""


def pairs(levels: Sequence[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """Return each lesson with two of its levels."""
    found = {lesson: [level for name, level in levels if name == lesson] for lesson, _ in levels}
    return [(lesson, one, other) for lesson, each in found.items() for one, other in combinations(each, 2)]


def read(lesson: str, level: str) -> LevelLesson:
    """Return a level as the program reads it."""
    path = level_file(lesson, level)
    return validate(LevelLesson, read_yaml(path, path.relative_to(LESSONS.parent).as_posix()))


def sentences_of(lesson: LevelLesson) -> set[str]:
    """Return the sentences of a level in small letters, without marks; labels of one or two words are none."""
    found = (words(each.lower()) for text in texts_of(lesson) for each in sentences(text.text))
    return {" ".join(each) for each in found if len(each) > 2}


def steps_of(lesson: LevelLesson) -> list[str]:
    """Return the kinds of the steps of a level, in order."""
    return [str(each.kind) for each in lesson.activities]


def in_order(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many items the two have in the same order: their longest common subsequence."""
    before = [0] * (len(other) + 1)
    for first in one:
        row = [0]
        for index, second in enumerate(other):
            row.append(before[index] + 1 if first == second else max(row[-1], before[index + 1]))
        before = row
    return before[-1]


@pytest.mark.parametrize(("lesson", "one", "other"), pairs(EVERY_LEVEL))
def test_two_levels_share_less_than_a_fifth_of_their_sentences(lesson: str, one: str, other: str) -> None:
    first, second = sentences_of(read(lesson, one)), sentences_of(read(lesson, other))

    assert len(first & second) / min(len(first), len(second)) < MOST_SHARED, sorted(first & second)


@pytest.mark.parametrize(("lesson", "one", "other"), pairs(PUPIL_LEVELS))
def test_at_most_half_of_the_steps_come_in_the_same_order(lesson: str, one: str, other: str) -> None:
    first, second = steps_of(read(lesson, one)), steps_of(read(lesson, other))

    assert in_order(first, second) / min(len(first), len(second)) <= MOST_IN_ORDER, (first, second)


@pytest.mark.parametrize(("lesson", "one", "other"), pairs(EVERY_LEVEL))
def test_two_levels_have_no_character_in_common(lesson: str, one: str, other: str) -> None:
    first, second = ({each.person for each in people_of(read(lesson, level))} for level in (one, other))

    assert first & second == set()


@pytest.mark.parametrize(
    ("one", "other", "expected"), [("abc", "abc", 3), ("abc", "cba", 1), ("abcd", "xbyd", 2), ("", "a", 0)]
)
def test_the_longest_common_order_is_counted(one: str, other: str, expected: int) -> None:
    assert in_order(one, other) == expected
