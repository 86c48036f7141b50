"""How full a letter and the last side of a hand-out may be: so full, and not a line more."""

from collections.abc import Callable, Iterator

import pytest

from factories import activity_data, made, make_subject
from lesmateriaal.compose.handout import compose_handout
from lesmateriaal.compose.letter import compose_letter
from lesmateriaal.document.pages import check_pages, estimate_pages
from lesmateriaal.document.paper import Document
from lesmateriaal.document.theme import look_names
from small_lesson import LETTER

SENTENCE = "De klas las samen een verzonnen chat en praatte."
Made = Callable[[str], Iterator[Document]]


def letters(level: str) -> Iterator[Document]:
    """Yield letters from short to long: the more was done, and the longer the advice."""
    for done in range(6, 15):
        for advice in range(1, 9):
            letter = LETTER | {"done": [SENTENCE] * done, "advice": " ".join([SENTENCE] * advice)}
            yield made(compose_letter(make_subject(level, letter=letter)))


def handouts(level: str) -> Iterator[Document]:
    """Yield hand-outs with a second side that is more and more full: of lines to write on, and of text."""
    for lines in range(1, 13):
        for texts in range(1, 12):
            parts = [
                {"kind": "schrijven", "question": "Wat nu?", "writing_lines": lines},
                {"kind": "tekst", "text": [SENTENCE] * texts},
            ]
            piece = {"title": "Schrijf", "new_side": "ja", "parts": parts}
            steps = [activity_data("chat"), activity_data("quiz", handout=piece), activity_data("afsluiting")]
            yield made(compose_handout(make_subject(level, activities=steps)))


@pytest.mark.parametrize("level", look_names())
@pytest.mark.parametrize(
    ("made", "limit", "code"),
    [(letters, 0.89, "letter_too_full"), (handouts, 1.85, "page_too_full")],
    ids=["letter", "hand-out"],
)
def test_paper_may_be_full_to_its_limit_and_no_further(
    made: Made, limit: float, code: str, level: str
) -> None:
    found = [(estimate_pages(each), [problem.code for problem in check_pages(each)]) for each in made(level)]
    fullest = max(pages for pages, codes in found if not codes)
    least = min(pages for pages, codes in found if codes == [code])

    assert limit - 0.01 < fullest <= limit < least < limit + 0.01
