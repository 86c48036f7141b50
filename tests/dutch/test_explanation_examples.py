"""The examples of `lesmateriaal uitleg` are true: the wrong one gives its code and nothing else, the right one nothing."""

from pathlib import Path

import pytest

from examples_in_place import codes_in_place
from lesmateriaal.dutch.explanations import explanations

WITH_YAML = sorted(each.code for each in explanations().values() if each.where)


@pytest.mark.parametrize("code", WITH_YAML)
def test_the_wrong_example_gives_exactly_its_code(code: str, tmp_path: Path) -> None:
    explanation = explanations()[code]

    assert codes_in_place(explanation, explanation.wrong, tmp_path) == {code}


@pytest.mark.parametrize("code", WITH_YAML)
def test_the_right_example_gives_nothing(code: str, tmp_path: Path) -> None:
    explanation = explanations()[code]

    found = codes_in_place(explanation, explanation.right, tmp_path)

    # an example that is a whole file is too short for a lesson; it may miss keys, but not be wrong in this way
    assert found == set() or (explanation.where.startswith("heel ") and code not in found)
