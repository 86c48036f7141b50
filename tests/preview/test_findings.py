"""Where a problem is shown: at the block of its line, or the nearest one that belongs to it."""

from lesmateriaal.errors import Place, Problem
from lesmateriaal.preview.findings import Placed, place, section_starts

FILE = "lessons/les/vo.yaml"
TEXT = """\
titel: Samen
leerdoelen:
  - Je legt uit.
  - Je kiest.
activiteiten:
  - soort: start
    titel: Kijk
    zeg: Hallo.
  - soort: uitleg
    titel: Zo zit het
    zeg: Luister.
bronnen:
  - bron
"""


def shown(line: int, *documents: tuple[int, ...], file: str = FILE) -> Placed:
    """Return where a problem at `line` is shown in documents with one block for each of the given lines."""
    pieces = [[f'<p data-origin="{FILE}:{number}"></p>' for number in lines] for lines in documents]
    return place([Problem(Place(file, line, 1), "text_too_long")], pieces, lambda _: TEXT)


def test_a_problem_stands_at_the_block_of_its_line() -> None:
    assert set(shown(7, (1, 7, 10)).at) == {(0, 1)}


def test_a_problem_between_two_blocks_stands_at_the_one_above() -> None:
    assert set(shown(8, (1, 7, 10)).at) == {(0, 1)}


def test_a_problem_does_not_stray_into_the_activity_before_it() -> None:
    assert set(shown(9, (1, 7, 10)).at) == {(0, 2)}


def test_a_problem_of_a_key_that_no_block_came_from_has_no_place() -> None:
    found = shown(13, (1, 7, 10))

    assert found.at == {}
    assert [problem.code for problem in found.nowhere] == ["text_too_long"]


def test_a_problem_of_another_file_has_no_place() -> None:
    assert shown(7, (7,), file="assets/hulplijnen.yaml").at == {}


def test_a_problem_stands_in_each_document_that_has_its_block() -> None:
    assert set(shown(8, (1, 7), (7, 8), (8,)).at) == {(1, 1), (2, 0)}


def test_keys_at_the_top_and_activities_are_what_belongs_together() -> None:
    assert section_starts(TEXT) == [1, 2, 5, 6, 9, 12]
