"""Two stars make bold; nothing else is markup, and no character is lost."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesmateriaal.text.markup import split_bold

starry = st.text(st.sampled_from("*a _<&"), max_size=30)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", ()),
        ("gewoon", (("gewoon", False),)),
        ("**vet**", (("vet", True),)),
        ("een **vet** woord", (("een ", False), ("vet", True), (" woord", False))),
        ("**a** en **b**", (("a", True), (" en ", False), ("b", True))),
        ("een *ster* en _streep_", (("een *ster* en _streep_", False),)),
        ("half **vet", (("half **vet", False),)),
        ("****", (("****", False),)),
        ("***a***", (("*", False), ("a", True), ("*", False))),
        ("**a*b**", (("a*b", True),)),
        ("<b>x</b> & {{ y }}", (("<b>x</b> & {{ y }}", False),)),
    ],
)
def test_a_text_is_split_where_its_pairs_of_stars_stand(
    text: str, pieces: tuple[tuple[str, bool], ...]
) -> None:
    assert split_bold(text) == pieces


@given(starry | st.text(max_size=30))
@settings(deadline=None)
def test_only_the_stars_of_a_bold_piece_go(text: str) -> None:
    assert "".join(f"**{piece}**" if bold else piece for piece, bold in split_bold(text)) == text


@given(starry)
@settings(deadline=None)
def test_a_text_never_becomes_empty(text: str) -> None:
    assert bool(split_bold(text)) == bool(text)


@given(starry)
@settings(deadline=None)
def test_no_piece_is_empty_and_no_two_plain_pieces_touch(text: str) -> None:
    pieces = split_bold(text)

    assert all(piece for piece, _ in pieces)
    assert not any(not one[1] and not two[1] for one, two in pairwise(pieces))


@given(st.text(st.characters(exclude_characters="*"), max_size=30))
@settings(deadline=None)
def test_a_text_without_stars_is_one_plain_piece(text: str) -> None:
    assert split_bold(text) == (((text, False),) if text else ())
