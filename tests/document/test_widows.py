"""The last line of a text holds more than one short word, and no text gets longer for it."""

from hypothesis import given
from hypothesis import strategies as st

from lesmateriaal.document.fit_lines import Face, Lines
from lesmateriaal.document.tree import Run, Text, plain
from lesmateriaal.document.widows import bound

FACE = Face("Calibri", 0.0, False)
SIZE_PT = 28
SENTENCE: Text = (Run("Kies in de chat het moment waarop jullie instappen."),)


def lines(text: Text, width_mm: float) -> int:
    """Return how many lines `text` takes in a column."""
    return Lines((text,), width_mm, 0).count(SIZE_PT, FACE)


def widths_with_a_widow(text: Text) -> list[int]:
    """Return the columns in whole mm in which the last word of `text` stands alone."""
    return [width for width in range(60, 250) if Lines((text,), width, 0).has_widow(SIZE_PT, FACE)]


def test_the_last_two_words_stay_together_where_one_would_stand_alone() -> None:
    width = widths_with_a_widow(SENTENCE)[-1]

    assert plain(bound(SENTENCE, width, SIZE_PT, FACE)).endswith("jullie\u00a0instappen.")


def test_a_text_on_one_line_is_left_alone() -> None:
    assert bound(SENTENCE, 300, SIZE_PT, FACE) == SENTENCE


def test_a_long_word_may_stand_alone() -> None:
    text = (Run("Kies in de chat het moment van de groepsgesprekken."),)

    assert bound(text, widths_with_a_widow(text)[-1], SIZE_PT, FACE) == text


def test_bold_stays_bold_across_the_words_that_are_bound() -> None:
    text = (Run("Kies in de chat het moment waarop "), Run("jij", bold=True), Run(" stopt."))
    found = bound(text, widths_with_a_widow(text)[-1], SIZE_PT, FACE)

    assert [run.bold for run in found] == [False, True, False]
    assert plain(found).endswith("jij\u00a0stopt.")


@given(
    words=st.lists(st.sampled_from(["de", "groep", "kiest", "zelf", "meedoen", "wat", "ik"]), min_size=1),
    width_mm=st.floats(40, 300),
)
def test_no_text_takes_more_lines_for_it_or_loses_a_letter(words: list[str], width_mm: float) -> None:
    text = (Run(" ".join(words)),)
    found = bound(text, width_mm, SIZE_PT, FACE)

    assert plain(found).replace("\u00a0", " ") == plain(text)
    assert lines(found, width_mm) == lines(text, width_mm)
