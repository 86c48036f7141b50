"""A number in a sentence is written the Dutch way, whatever rule found it."""

import pytest

from lesmateriaal.dutch.messages import decimal, message
from lesmateriaal.errors import Place, Problem


@pytest.mark.parametrize(
    ("number", "written"),
    [(4.5, "4,5"), (4.48, "4,4"), (12.0, "12"), (17.96, "17,9"), (2.3, "2,3"), (1.0, "1"), (21.0, "21")],
)
def test_a_decimal_has_a_comma_and_is_never_rounded_up_to_the_limit(number: float, written: str) -> None:
    assert decimal(number) == written


def test_a_contrast_just_too_low_is_not_told_as_the_limit_itself() -> None:
    facts = {"slide": 2, "text": "grijs", "ratio": 4.48, "least": 4.5}

    assert "het contrast is 4,4 en moet 4,5 zijn" in message(
        Problem(Place("a.pptx"), "slide_contrast", facts)
    )


def test_a_size_is_written_without_a_decimal_that_says_nothing() -> None:
    facts = {"story": "body", "heading": "", "text": "klein", "size": 10.5, "least": 12.0}

    assert "10,5 punten groot; het moet ten minste 12 zijn" in message(
        Problem(Place("a.docx"), "paper_small_text", facts)
    )
