"""What a level for pupils, a team or parents must have and may not have, each told at its line."""

from pathlib import Path
from typing import Any

import pytest

from factories import activity_data, adult_activities, change, errors_of, level_data, write_lesson
from lesmateriaal.dutch.keys import key
from small_lesson import HOME_SHEET, LETTER, STEP_CARD, STUDENT_SHEET

VO = "lessons/proefles/vo.yaml"
SHEETS = {
    "letter": LETTER,
    "step_card": STEP_CARD,
    "home_sheet": HOME_SHEET,
    "student_sheet": STUDENT_SHEET,
}
OWN = {"leerlingen": "letter", "team": "step_card", "ouders": "home_sheet"}


def codes_of(folder: Path, **fields: Any) -> list[str]:
    """Return the codes of the errors of a lesson that is written with `fields`."""
    return [code for _, code in errors_of(write_lesson(folder, **fields))]


@pytest.mark.parametrize("public", OWN)
def test_the_small_lesson_of_each_public_has_no_errors(tmp_path: Path, public: str) -> None:
    assert codes_of(tmp_path, public=public, levels=("po", "vo", "mbo")) == []


@pytest.mark.parametrize("public", OWN)
def test_a_level_without_the_sheet_of_its_public_is_told(tmp_path: Path, public: str) -> None:
    fields: dict[str, Any] = {OWN[public]: None}

    assert codes_of(tmp_path, public=public, **fields) == ["public_needs"]


@pytest.mark.parametrize(
    ("public", "sheet"),
    [
        ("leerlingen", "step_card"),
        ("leerlingen", "home_sheet"),
        ("leerlingen", "student_sheet"),
        ("team", "letter"),
        ("team", "home_sheet"),
        ("team", "student_sheet"),
        ("ouders", "letter"),
        ("ouders", "step_card"),
    ],
)
def test_the_sheet_of_another_public_is_told_at_its_line(tmp_path: Path, public: str, sheet: str) -> None:
    fields: dict[str, Any] = {sheet: SHEETS[sheet]}
    folder = write_lesson(tmp_path, public=public, levels=("mbo",), **fields)
    place = "lessons/proefles/mbo.yaml"
    line = change(folder / place, f"\n{key(sheet)}:", f"\n{key(sheet)}:") + 1

    # a sheet begins at its first key, which is on the next line
    assert errors_of(folder) == [(f"{place}:{line + 1}", "public_refuses")]


def test_a_sheet_for_students_is_for_mbo_alone(tmp_path: Path) -> None:
    found = codes_of(tmp_path, public="ouders", levels=("vo", "mbo"), student_sheet=STUDENT_SHEET)

    assert found == ["student_sheet_level"]


@pytest.mark.parametrize("public", ["team", "ouders"])
def test_adults_have_no_exit_ticket(tmp_path: Path, public: str) -> None:
    steps = adult_activities()
    steps.insert(-1, activity_data("exitticket", phase="Doen"))
    folder = write_lesson(tmp_path, public=public, activities=steps)
    line = change(folder / VO, "soort: exitticket", "soort: exitticket")

    assert errors_of(folder) == [(f"{VO}:{line}", "public_refuses")]


@pytest.mark.parametrize("public", ["team", "ouders"])
def test_adults_have_no_version_of_15_minutes(tmp_path: Path, public: str) -> None:
    opening = activity_data("opening", short_minutes=3, picture="proefplaat")
    folder = write_lesson(tmp_path, public=public, activities=[opening, *adult_activities()[1:]])
    line = change(folder / VO, "kort: 3", "kort: 3")

    assert errors_of(folder) == [(f"{VO}:{line}", "public_refuses")]


@pytest.mark.parametrize("public", OWN)
def test_every_public_ends_with_the_way_to_help(tmp_path: Path, public: str) -> None:
    steps = level_data(public)["activities"][:-1]

    assert "no_closing" in codes_of(tmp_path, public=public, activities=steps)


@pytest.mark.parametrize("public", OWN)
def test_adults_may_walk_to_corners_too(tmp_path: Path, public: str) -> None:
    steps = level_data(public)["activities"]
    steps[2] |= {"statement_form": "hoeken"}

    assert codes_of(tmp_path, public=public, activities=steps) == []


@pytest.mark.parametrize(("public", "most"), [("leerlingen", 3), ("team", 5), ("ouders", 4)])
def test_each_public_has_its_greatest_number_of_help_lines(tmp_path: Path, public: str, most: int) -> None:
    line = "proeflijn" if public == "leerlingen" else "adreslijn"

    assert codes_of(tmp_path / "precies", public=public, help_lines=[line] * most) == []
    assert codes_of(tmp_path / "meer", public=public, help_lines=[line] * (most + 1)) in (
        ["too_many_help_lines"],
        ["list_too_long"],
    )


@pytest.mark.parametrize(
    ("public", "line"), [("leerlingen", "adreslijn"), ("team", "proeflijn"), ("ouders", "proeflijn")]
)
def test_a_help_line_is_for_those_who_see_it(tmp_path: Path, public: str, line: str) -> None:
    assert codes_of(tmp_path, public=public, help_lines=[line]) == ["help_line_public"]


def test_the_level_of_a_help_line_is_about_pupils_and_not_about_their_teachers(tmp_path: Path) -> None:
    # the line for adults is one for pupils of mbo alone
    assert codes_of(tmp_path, public="team", levels=("po",), help_lines=["adreslijn"]) == []


@pytest.mark.parametrize(("line", "code"), [("adreslijn", "help_line_public"), ("wg", "unknown_help_line")])
def test_the_help_lines_on_the_sheet_for_students_are_for_students(
    tmp_path: Path, line: str, code: str
) -> None:
    sheet = STUDENT_SHEET | {"help_lines": [line]}

    assert codes_of(tmp_path, public="ouders", levels=("mbo",), student_sheet=sheet) == [code]


@pytest.mark.parametrize("lists", [{}, {"steps": ["Bel."], "points": ["Zwijg."]}])
def test_a_moment_on_the_step_card_has_one_list(tmp_path: Path, lists: dict[str, list[str]]) -> None:
    blocks = [*STEP_CARD["blocks"][:2], {"title": "Daarna", **lists}]

    assert codes_of(tmp_path, public="team", step_card=STEP_CARD | {"blocks": blocks}) == ["steps_or_points"]


def test_a_public_that_there_is_not_is_told_with_the_choices(tmp_path: Path) -> None:
    folder = write_lesson(tmp_path, public="team")
    line = change(folder / "lessons/proefles/les.yaml", "publiek: team", "publiek: docenten")

    assert (f"lessons/proefles/les.yaml:{line}", "wrong_choice") in errors_of(folder)
