"""The room that `lesson/room.py` counts with is the room that the looks give: the two may not import each other."""

from pathlib import Path

import pytest

from lesmateriaal.document import geometry, paper_sizes
from lesmateriaal.document.fit_blocks import best_size_pt
from lesmateriaal.document.slides import Contacts
from lesmateriaal.document.theme import layout, look, look_names, page
from lesmateriaal.document.tree import Run
from lesmateriaal.errors import LessonError
from lesmateriaal.lesson import school_room as room
from lesmateriaal.lesson.school import load_school
from lesmateriaal.lesson.school_model import Contact
from lesmateriaal.text.measure import count_lines
from widest_schools import LONGEST, WIDEST

CONTACTS = Contacts("Op school", (((Run("Ada"),), (Run("mentor"),)),) * 2)
SPEC = layout("help").boxes["contacts"]
LOOKS = [look(name) for name in look_names()]


def test_the_name_of_a_school_has_the_width_and_the_lines_of_its_two_boxes() -> None:
    boxes = [layout(name).boxes["school"] for name in ("title", "closing")]
    rooms = tuple((box.w_mm, int(box.h_mm / geometry.line_mm(room.NAME_PT))) for box in boxes)

    assert rooms == room.NAME_LINES
    assert {theme.sizes_pt[box.style][-1] for theme in LOOKS for box in boxes} == {room.NAME_PT}


def test_both_keep_the_same_share_of_a_line_free() -> None:
    assert room.MARGIN == geometry.MARGIN


def test_a_contact_has_the_narrowest_card_and_the_largest_type_of_the_three_looks() -> None:
    widths = [geometry.text_area_mm(SPEC, CONTACTS, theme)[0] for theme in LOOKS]
    names = [best_size_pt(CONTACTS, SPEC, theme) for theme in LOOKS]
    roles = [geometry.label_size_pt(theme) for theme in LOOKS]

    assert min(widths) == room.CONTACT_CARD_MM
    assert (max(filter(None, names)), max(roles)) == (room.CONTACT_NAME_PT, room.CONTACT_ROLE_PT)


@pytest.mark.parametrize("name", look_names())
def test_the_card_is_measured_with_as_many_lines_as_a_name_may_take(name: str) -> None:
    width_mm = geometry.text_area_mm(SPEC, CONTACTS, look(name))[0] * geometry.MARGIN
    longest = ((geometry.LONGEST_NAME, True),)

    assert count_lines(longest, width_mm, best_size_pt(CONTACTS, SPEC, look(name)) or 0) == (
        room.CONTACT_NAME_LINES
    )


def test_the_longest_name_that_is_measured_is_as_long_as_a_contact_may_have() -> None:
    limits = Contact.model_fields["name"].metadata

    assert len(geometry.LONGEST_NAME) == min(
        each.max_length for each in limits if hasattr(each, "max_length")
    )


def test_a_contact_in_the_letter_has_the_width_and_the_size_of_the_frame_with_help() -> None:
    assert page().text_width_mm - 2 * paper_sizes.FRAME_SIDE_MM == room.CONTACT_LINE_MM
    sizes = {look(name, for_adults=True).paper["small"].size_pt for name in look_names()}
    assert sizes == {room.CONTACT_LINE_PT}


def test_a_short_name_is_narrower_than_its_place_in_the_footer() -> None:
    assert 0 < paper_sizes.FOOTER_LEFT_MM - room.SHORT_WIDTH_MM <= 1


@pytest.mark.parametrize("text", [LONGEST, WIDEST], ids=["longest", "widest"])
def test_the_schools_that_documents_are_tested_with_are_allowed(tmp_path: Path, text: str) -> None:
    file = tmp_path / "room.yaml"
    file.write_text(text, "utf-8")

    assert len(load_school(file).school.contacts) == 2


@pytest.mark.parametrize("index", [each for each, line in enumerate(WIDEST.splitlines()) if line[-1] == "W"])
def test_no_school_is_wider_than_the_widest_that_documents_are_tested_with(
    tmp_path: Path, index: int
) -> None:
    file, lines = tmp_path / "room.yaml", WIDEST.splitlines()
    lines[index] += "W"
    file.write_text("\n".join(lines), "utf-8")

    with pytest.raises(LessonError) as caught:
        load_school(file)
    assert {problem.place.line for problem in caught.value.problems} == {index + 1}
