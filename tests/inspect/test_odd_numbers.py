"""A number in a file that no program wrote stops nobody: it is passed over."""

import pytest

from lesmateriaal.inspect.xml import share, whole


@pytest.mark.parametrize("text", ["9" * 400, "-" + "9" * 400, "veel", "", None, "1.5"])
def test_a_whole_number_that_is_none_or_far_too_long_is_passed_over(text: str | None) -> None:
    assert whole(text, 7) == 7


@pytest.mark.parametrize("text", ["9" * 400, "-1e400%", "nan%", "%", "half"])
def test_a_share_that_is_no_number_to_reckon_with_is_passed_over(text: str) -> None:
    assert share(text) is None
