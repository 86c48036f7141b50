"""Who of a school stands in which place of a document: by role, and never two in one or one in two."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesmateriaal.errors import Severity
from lesmateriaal.lesson.school import load_school
from lesmateriaal.lesson.school_model import Contact
from lesmateriaal.lesson.school_places import PLACES, PLACES_MBO, Placed, has_role, placed

ROLES = ("aanspreekpunt pesten", "vertrouwenspersoon", "studentbegeleider", "zorgcoördinator", "conciërge")


def contacts(*roles: str) -> tuple[Contact, ...]:
    """Return a contact for each of `roles`, called by number."""
    return tuple(
        Contact.model_validate({"naam": f"nummer {number}", "rol": role})
        for number, role in enumerate(roles, start=1)
    )


def numbers(people: Placed) -> tuple[str | None, str | None, list[str]]:
    """Return the numbers of the first, the second and the others."""
    first, second = (each.name[-1] if each else None for each in (people.first, people.second))
    return first, second, [each.name[-1] for each in people.others]


@pytest.mark.parametrize(
    ("roles", "where"),
    [
        (["vertrouwenspersoon"], (None, "1", [])),
        (["Aanspreekpunt"], ("1", None, [])),
        (["vertrouwenspersoon", "coördinator pesten"], ("2", "1", [])),
        (["coördinator sociale veiligheid", "mentor"], ("1", "2", [])),
        (["mentor", "zorgcoördinator"], (None, "1", ["2"])),
        ([], (None, None, [])),
    ],
)
def test_at_po_and_vo_the_first_place_is_for_the_aanspreekpunt(
    roles: list[str], where: tuple[str | None, str | None, list[str]]
) -> None:
    assert numbers(placed(contacts(*roles), PLACES)) == where


@pytest.mark.parametrize(
    ("roles", "where"),
    [
        (["vertrouwenspersoon"], ("1", None, [])),
        (["aanspreekpunt pesten"], (None, "1", [])),
        (["aanspreekpunt pesten", "vertrouwenspersoon", "slb'er"], ("2", "3", ["1"])),
    ],
)
def test_at_mbo_the_first_place_is_for_the_vertrouwenspersoon(
    roles: list[str], where: tuple[str | None, str | None, list[str]]
) -> None:
    assert numbers(placed(contacts(*roles), PLACES_MBO)) == where


@given(st.lists(st.sampled_from(ROLES), max_size=4), st.sampled_from([PLACES, PLACES_MBO]))
def test_everybody_stands_in_one_place_and_the_first_is_only_for_its_role(
    roles: list[str], places: tuple[str, str]
) -> None:
    people = contacts(*roles)

    where = placed(people, places)

    everybody = [each for each in (where.first, where.second, *where.others) if each]
    assert sorted(each.name for each in everybody) == [each.name for each in people]
    assert not where.first or has_role(where.first, places[0])
    assert (where.second is None) <= (len(everybody) <= 1)


@pytest.mark.parametrize(
    ("role", "codes"), [("vertrouwenspersoon", ["no_contact_point"]), ("anti-pestcoördinator", [])]
)
def test_a_school_without_an_aanspreekpunt_is_told_so_and_filled_in_all_the_same(
    tmp_path: Path, role: str, codes: list[str]
) -> None:
    path = tmp_path / "school.yaml"
    path.write_text(f"naam: De Vlieger\ncontactpersonen:\n  - naam: Ada\n    rol: {role}\n", "utf-8")

    notes = load_school(path).notes

    assert [note.code for note in notes] == codes
    assert all(note.severity is Severity.WARNING for note in notes)
    assert [note.place.line for note in notes] == [3 for _ in codes]
