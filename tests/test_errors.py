"""Errors are values: they pass whole from one process to another."""

import pickle

import pytest

from lesmateriaal.errors import BuildError, LesmateriaalError, LessonError, Place, Problem


@pytest.mark.parametrize("kind", [LesmateriaalError, LessonError, BuildError])
def test_an_error_comes_whole_out_of_another_process(kind: type[LesmateriaalError]) -> None:
    error = kind([Problem(Place("vo.yaml", 3, 1), "b", {"key": "x"}), Problem(Place("po.yaml"), "a")])

    copy = pickle.loads(pickle.dumps(error))

    assert type(copy) is kind
    assert copy.problems == error.problems


def test_the_text_of_an_error_names_each_place_and_code() -> None:
    error = LessonError([Problem(Place("vo.yaml", 3, 1), "b"), Problem(Place("po.yaml"), "a")])

    assert str(error) == "po.yaml [a]; vo.yaml:3:1 [b]"
