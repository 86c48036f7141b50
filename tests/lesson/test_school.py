"""A school's file: what may stand in it, and every problem at its line."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from lesmateriaal.document.paper_sizes import FOOTER_LEFT_MM
from lesmateriaal.dutch.messages import message
from lesmateriaal.errors import LessonError, Problem
from lesmateriaal.lesson.school import LoadedSchool, load_school
from lesmateriaal.lesson.school_room import SHORT_WIDTH_MM

WHOLE = """\
naam: Basisschool De Vlieger
korte_naam: De Vlieger
logo: beeld/logo.png
kleur: "#1f5c8a"
tweede_kleur: "#F0A000"
contactpersonen:
  - naam: Ada Veld
    rol: aanspreekpunt pesten
    telefoon: 012 345 67 89
    email: ada@devlieger.example
  - naam: Bo Meer
    rol: vertrouwenspersoon
"""


def load(folder: Path, text: str) -> LoadedSchool:
    path = folder / "school.yaml"
    path.write_text(text, "utf-8")
    return load_school(path)


def problems_of(folder: Path, text: str) -> tuple[Problem, ...]:
    with pytest.raises(LessonError) as caught:
        load(folder, text)
    return caught.value.problems


def places_of(problems: tuple[Problem, ...]) -> list[tuple[int, int, str]]:
    return [(problem.place.line, problem.place.column, problem.code) for problem in problems]


def write_logo(path: Path, size: tuple[int, int] = (300, 100)) -> None:
    about = PngInfo()
    about.add_text("Author", "Ada Veld")
    path.parent.mkdir(exist_ok=True)
    Image.new("RGB", size, "#c03030").save(path, pnginfo=about)


def test_all_that_a_school_can_say_is_read(tmp_path: Path) -> None:
    write_logo(tmp_path / "beeld" / "logo.png")

    school = load(tmp_path, WHOLE).school

    assert (school.name, school.short_name) == ("Basisschool De Vlieger", "De Vlieger")
    assert (school.colour, school.second_colour) == ("#1f5c8a", "#F0A000")
    first, second = school.contacts
    assert (first.name, first.role) == ("Ada Veld", "aanspreekpunt pesten")
    assert (first.phone, first.email) == ("012 345 67 89", "ada@devlieger.example")
    assert (second.name, second.phone) == ("Bo Meer", None)


def test_a_name_is_enough(tmp_path: Path) -> None:
    loaded = load(tmp_path, "naam: De Vlieger\n")

    assert (loaded.school.name, loaded.school.contacts, loaded.logo) == ("De Vlieger", (), None)


@pytest.mark.parametrize("name", ['\'t Fort & <Zoon> "De Ælfde"', "مدرسة النور", "Школа 🎈 №1", "{{ naam }}"])
def test_a_name_may_hold_anything_that_can_be_printed(tmp_path: Path, name: str) -> None:
    quoted = name.replace("'", "''")

    assert load(tmp_path, f"naam: '{quoted}'\n").school.name == name


@pytest.mark.parametrize("character", ["\ue000", "\x07", "\x85"])
def test_a_name_holds_no_control_or_private_character(tmp_path: Path, character: str) -> None:
    problems = problems_of(tmp_path, f"naam: De{character}Vlieger\n")

    assert places_of(problems) == [(1, 9, "control_character")]


def test_every_problem_comes_out_at_once_at_its_line(tmp_path: Path) -> None:
    problems = problems_of(
        tmp_path,
        "naam: De Vlieger\n"
        f"korte_naam: {'a' * 41}\n"
        "logo: er-is-niets.png\n"
        "kleur: rood\n"
        "telefon: 012\n"
        "contactpersonen:\n"
        "  - naam: Ada Veld\n",
    )

    assert places_of(problems) == [
        (2, 13, "text_too_long"),
        (3, 7, "logo_missing"),
        (4, 8, "not_colour"),
        (5, 1, "unknown_key"),
        (7, 5, "missing_key"),
    ]


def test_a_colour_that_yaml_took_for_a_comment_gets_advice_about_quotes(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, "naam: De Vlieger\nkleur: #1f5c8a\n")

    assert (problem.place.line, problem.code) == (2, "colour_empty")
    assert "bij `kleur`" in message(problem)
    assert 'aanhalingstekens, zoals "#1f5c8a"' in message(problem)


@pytest.mark.parametrize("colour", ["1f5c8a", "#1f5c8", "#1f5c8a0", "#1f5c8g", "＃1f5c8a", "#1f5c8a\\n"])
def test_a_colour_is_a_sign_and_six_figures(tmp_path: Path, colour: str) -> None:
    problems = problems_of(tmp_path, f'naam: De Vlieger\nkleur: "{colour}"\n')

    assert places_of(problems) == [(2, 8, "not_colour")]


def test_a_school_has_at_most_four_contacts(tmp_path: Path) -> None:
    contacts = "  - {naam: Ada, rol: mentor}\n" * 5

    problems = problems_of(tmp_path, f"naam: De Vlieger\ncontactpersonen:\n{contacts}")

    assert [problem.code for problem in problems] == ["list_too_long"]


def test_a_short_name_too_wide_for_the_footer_is_a_problem(tmp_path: Path) -> None:
    problems = problems_of(tmp_path, f"naam: De Vlieger\nkorte_naam: {'W' * 25}\n")

    assert places_of(problems) == [(2, 13, "short_name_too_wide")]
    assert SHORT_WIDTH_MM < FOOTER_LEFT_MM


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"naam: {'W' * 80}\n", (1, 7)),
        (f"naam: De Vlieger\ncontactpersonen:\n  - {{naam: {'M' * 40}, rol: mentor}}\n", (3, 12)),
        (f"naam: De Vlieger\ncontactpersonen:\n  - {{naam: Ada, rol: {'M' * 30}}}\n", (3, 22)),
    ],
    ids=["school", "contact", "role"],
)
def test_a_name_of_the_widest_letters_is_a_problem_that_says_how_long_it_may_be(
    tmp_path: Path, text: str, place: tuple[int, int]
) -> None:
    (problem,) = problems_of(tmp_path, text)

    assert places_of((problem,)) == [(*place, "name_too_wide")]
    assert 15 < problem.facts["characters"] < 80


def test_a_contact_whose_line_is_too_wide_for_the_letter_is_a_problem(tmp_path: Path) -> None:
    email = "M.VAN.DEN.OOSTERHUIS-WESTERMAN.VERTROUWENSPERSOON@SCHOLENGEMEENSCHAP.NL"
    contact = f"{{naam: MEVROUW W.M. VAN DEN WIJNGAARD-MAASWIEL, rol: VERTROUWENSPERSOON EN MENTOR 2, email: {email}, telefoon: 012 345 67 89 TOESTEL 1234567}}"

    (problem,) = problems_of(tmp_path, f"naam: De Vlieger\ncontactpersonen:\n  - {contact}\n")

    assert problem.code == "contact_too_wide"


def test_eighty_capitals_are_no_problem_for_the_name_of_a_school(tmp_path: Path) -> None:
    name = "OPENBARE SCHOLENGEMEENSCHAP VOOR VMBO, HAVO, ATHENEUM EN GYMNASIUM WESTERKWARTIE"

    assert load(tmp_path, f"naam: {name}\n").school.name == name


def test_the_logo_is_read_without_what_its_file_says_about_people(tmp_path: Path) -> None:
    write_logo(tmp_path / "beeld" / "logo.png", (300, 100))

    logo = load(tmp_path, WHOLE).logo

    assert logo is not None
    assert logo.ratio == 3.0
    assert b"Ada Veld" not in logo.png
    assert Image.open(io.BytesIO(logo.png)).size == (300, 100)


@pytest.mark.parametrize(
    "path", ["../logo.png", "/etc/logo.png", "C:/logo.png", "beeld\\logo.png", "con.png"]
)
def test_a_logo_lies_in_the_folder_of_the_file(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "school"
    folder.mkdir()
    write_logo(tmp_path / "logo.png")

    (problem,) = problems_of(folder, f"naam: De Vlieger\nlogo: {path}\n")

    assert (problem.place.line, problem.code) == (2, "logo_outside")
    assert "assets" not in message(problem)


def test_a_logo_that_is_linked_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "school"
    folder.mkdir()
    write_logo(tmp_path / "logo.png")
    (folder / "logo.png").symlink_to(tmp_path / "logo.png")

    (problem,) = problems_of(folder, "naam: De Vlieger\nlogo: logo.png\n")

    assert problem.code == "logo_outside"


def test_a_broken_logo_is_a_problem_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\nen verder niets")

    problems = problems_of(tmp_path, "naam: De Vlieger\nlogo: logo.png\n")

    assert places_of(problems) == [(2, 7, "picture_broken")]


def test_a_file_that_is_not_there_is_a_problem_of_that_file(tmp_path: Path) -> None:
    with pytest.raises(LessonError) as caught:
        load_school(tmp_path / "school.yaml")

    assert [problem.code for problem in caught.value.problems] == ["file_missing"]
