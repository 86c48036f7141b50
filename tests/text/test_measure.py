"""Widths and line breaks, measured with the fonts in the package."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesmateriaal.text.measure import EMOJI_EM, count_lines, longest_word_mm, width_pt

PT_PER_MM = 72 / 25.4
texts = st.text(st.sampled_from("abcdefgijlmw AB1.,?-–\u00a0\u2011é…😂"), max_size=60)
runs = st.lists(st.tuples(texts, st.booleans()), max_size=4)
widths_mm = st.floats(5, 300)
sizes_pt = st.floats(8, 96)


def lines(text: str, width_mm: float, size_pt: float = 20) -> int:
    """Return the number of lines of a plain `text`."""
    return count_lines(((text, False),), width_mm, size_pt)


def width_mm(text: str, size_pt: float = 20) -> float:
    """Return the width of a plain `text` on one line."""
    return width_pt(text, size_pt) / PT_PER_MM


def test_no_text_takes_one_line() -> None:
    assert (lines("", 10), count_lines((), 10, 20)) == (1, 1)


def test_a_text_breaks_at_the_last_space_that_fits() -> None:
    assert (lines("een twee", width_mm("een twee") + 0.1), lines("een twee", width_mm("een twee") - 0.1)) == (
        1,
        2,
    )


def test_the_space_at_the_end_of_a_line_takes_no_room() -> None:
    assert lines("een twee", width_mm("twee") + 0.1) == 2


def test_a_text_breaks_after_a_hyphen() -> None:
    assert lines("hand-out", width_mm("hand-") + 0.1) == 2


@pytest.mark.parametrize("text", ["w-.", "w--", "w-?", "w-’", "w–,"])
def test_a_hyphen_or_dash_before_a_sign_that_belongs_to_it_is_no_place_to_break(text: str) -> None:
    assert longest_word_mm(((text, False),), 20) == pytest.approx(width_mm(text))


@pytest.mark.parametrize("text", ["een – twee", "in- en uit"])
def test_the_space_after_a_dash_or_hyphen_takes_room(text: str) -> None:
    assert lines(text, width_mm(text) - 0.5) == 2


@pytest.mark.parametrize("sign", ["\u00a0", "\u2011"])
def test_a_no_break_space_or_hyphen_does_not_break(sign: str) -> None:
    glued = f"0800{sign}0432"

    assert longest_word_mm(((glued, False),), 20) == pytest.approx(width_mm(glued))
    assert lines(f"bel {glued}", width_mm(glued) + 0.1) == 2


@pytest.mark.parametrize(("sign", "same_as"), [("\u00a0", " "), ("\u2011", "-")])
def test_a_no_break_sign_is_as_wide_as_the_one_it_looks_like(sign: str, same_as: str) -> None:
    assert width_pt(f"a{sign}b", 20) == width_pt(f"a{same_as}b", 20)


def test_a_word_that_is_wider_than_the_column_goes_on_on_the_next_lines() -> None:
    word = "w" * 30

    assert lines(word, width_mm(word) / 2.5) == 3


def test_only_whole_characters_of_a_wide_word_stand_on_a_line() -> None:
    # two and a half w on a line are two: five lines for ten of them, and not four
    assert lines("w" * 10, width_mm("w") * 2.5) == 5


def test_the_rest_of_a_wide_word_takes_room_on_its_line() -> None:
    narrow = width_mm("wwww") + 0.1

    assert (lines("wwwwww ww", narrow), lines("wwwwww www", narrow)) == (3, 3)
    assert lines("wwwww w", narrow) == 2


def test_a_word_goes_along_with_an_emoji_that_does_not_fit() -> None:
    # LibreOffice does not break before an emoji: een | twee 😂 | drie
    column = width_mm("een twee 😂") - 0.1

    assert width_mm("😂 drie") < column < width_mm("twee 😂 drie")
    assert (lines("een twee 😂 drie", column), lines("een twee mm drie", column)) == (3, 2)


def test_a_word_and_an_emoji_that_are_wider_than_the_column_stand_on_two_lines() -> None:
    assert lines("een twee 😂", width_mm("twee") + 0.1) == 3


def test_a_text_breaks_at_a_zero_width_space() -> None:
    assert lines("samen\u200bwerken", width_mm("werken") + 0.1) == 2


@pytest.mark.parametrize("sign", ["1\ufe0f\u20e3", "©\ufe0f", "ℹ\ufe0f"])
def test_a_sign_or_figure_that_is_drawn_as_an_emoji_is_as_wide_as_one(sign: str) -> None:
    assert width_pt(f"a{sign}b", 10) == pytest.approx(width_pt("ab", 10) + EMOJI_EM * 10)


@pytest.mark.parametrize("sign", ["Ա", "⇒", "Ⅷ"])
def test_a_sign_that_the_fonts_lack_is_not_as_narrow_as_the_box_for_a_missing_one(sign: str) -> None:
    assert width_pt(sign, 10) == 11


@pytest.mark.parametrize("sign", ["😂", "⏰", "⌚", "⭐", "❤", "✅", "🧩"])
def test_an_emoji_is_as_wide_as_the_widest_emoji_font(sign: str) -> None:
    assert width_pt(sign, 10) == EMOJI_EM * 10 == 14


def test_marks_that_nobody_sees_have_no_width() -> None:
    assert width_pt("❤\ufe0f", 10) == width_pt("❤", 10)
    assert width_pt("e\u0301", 10) == width_pt("e", 10)
    assert width_pt("a\u200bb", 10) == width_pt("ab", 10)


def test_a_letter_of_another_script_has_a_width() -> None:
    assert width_pt("مرحبا", 10) > 30


def test_bold_is_wider_and_counts_word_by_word() -> None:
    plain, bold = width_pt("groepsdruk", 20), width_pt("groepsdruk", 20, bold=True)
    runs = (("een ", False), ("groepsdruk", True))

    assert bold > plain
    assert count_lines(runs, (width_pt("een ", 20) + (plain + bold) / 2) / PT_PER_MM, 20) == 2


def test_a_word_of_two_weights_stays_together() -> None:
    runs = (("groeps", True), ("druk", False))

    assert longest_word_mm(runs, 20) == pytest.approx(
        (width_pt("groeps", 20, bold=True) + width_pt("druk", 20)) / PT_PER_MM
    )


def test_spacing_counts_after_every_character() -> None:
    text = "aaaa aaaa"

    assert count_lines(((text, False),), width_mm(text) + 1, 20, spacing_pt=2) == 2


def test_the_metrics_are_those_of_calibri_and_arial() -> None:
    # 442.4: the widths of Helvetica Bold in Adobe's font metrics, which Arial shares, added up by hand
    assert width_pt("Iedereen lacht. Jij ook?", 40) == pytest.approx(373.2, abs=0.1)
    assert width_pt("Iedereen lacht. Jij ook?", 40, "Arial", bold=True) == pytest.approx(442.4, abs=0.5)


@given(runs, widths_mm, widths_mm, sizes_pt)
@settings(deadline=None)
def test_a_wider_column_never_takes_more_lines(
    text: list[tuple[str, bool]], one: float, other: float, size: float
) -> None:
    narrow, wide = sorted((one, other))

    assert count_lines(text, narrow, size) >= count_lines(text, wide, size)


@given(runs, widths_mm, sizes_pt, sizes_pt)
@settings(deadline=None)
def test_a_larger_size_never_takes_fewer_lines(
    text: list[tuple[str, bool]], width: float, one: float, other: float
) -> None:
    small, large = sorted((one, other))

    assert count_lines(text, width, large) >= count_lines(text, width, small)


def lines_of_cut(text: str, cut: int, bold: bool, width: float) -> int:
    """Return the number of lines of `text` in two runs."""
    return count_lines(((text[:cut], bold), (text[cut:], bold)), width, 20)


def test_a_run_that_begins_with_a_hyphen_may_break_after_it() -> None:
    assert longest_word_mm((("hand", False), ("-out", False)), 20) == pytest.approx(width_mm("hand-"))


@given(texts, st.integers(0, 60), st.booleans(), widths_mm)
@settings(deadline=None, max_examples=300)
def test_where_a_text_is_cut_into_runs_does_not_matter(text: str, cut: int, bold: bool, width: float) -> None:
    assert count_lines(((text[:cut], bold), (text[cut:], bold)), width, 20) == count_lines(
        ((text, bold),), width, 20
    )


@given(texts, texts, sizes_pt)
@settings(deadline=None)
def test_two_texts_together_are_as_wide_as_both(one: str, other: str, size: float) -> None:
    assert width_pt(one + other, size) == pytest.approx(
        width_pt(one, size) + width_pt(other, size), abs=size * 0.1
    )
