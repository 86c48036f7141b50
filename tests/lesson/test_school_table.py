"""A table of schools: each row a school, what is wrong told at its line, and the rest goes on."""

from pathlib import Path

import pytest
from PIL import Image

from lesmateriaal.errors import LessonError
from lesmateriaal.lesson.school_rows import COLUMNS, MAX_ROW_CHARACTERS
from lesmateriaal.lesson.school_table import Row, read_schools

HEAD = "naam;korte_naam;contact1_naam;contact1_rol"


def table(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "scholen.csv"
    path.write_bytes(text.encode(encoding))
    return path


def rows_of(folder: Path, text: str, encoding: str = "utf-8") -> list[Row]:
    return list(read_schools(table(folder, text, encoding)))


def names(rows: list[Row]) -> list[str | None]:
    return [row.school.school.name if row.school else None for row in rows]


def told(rows: list[Row]) -> list[tuple[int, int, str]]:
    found = [each for row in rows for each in row.problems]
    return [(each.place.line, each.place.column, each.code) for each in found]


def refused(folder: Path, text: str, encoding: str = "utf-8") -> list[tuple[int, int, str]]:
    with pytest.raises(LessonError) as caught:
        read_schools(table(folder, text, encoding))
    return [(each.place.line, each.place.column, each.code) for each in caught.value.problems]


def test_a_row_is_a_school(tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path, f"{HEAD}\nDe Vlieger;Vlieger;Ada Veld;mentor\n")

    assert row.school is not None
    school = row.school.school
    assert (school.name, school.short_name) == ("De Vlieger", "Vlieger")
    assert [(each.name, each.role) for each in school.contacts] == [("Ada Veld", "mentor")]


def test_every_column_arrives(tmp_path: Path) -> None:
    Image.new("RGB", (40, 20), "#c03030").save(tmp_path / "logo.png")
    values = {
        "logo": "logo.png",
        "kleur": "#1f5c8a",
        "tweede_kleur": "#333333",
        "website": "devlieger.example",
        "contact1_rol": "aanspreekpunt",
        **{f"contact{number}_email": "a@devlieger.example" for number in range(1, 5)},
    }
    cells = [
        values.get(name, f"x{index}" if "_" in name else "devlieger.example")
        for index, name in enumerate(COLUMNS)
    ]

    (row,) = rows_of(tmp_path, ";".join(COLUMNS) + "\n" + ";".join(cells) + "\n")

    assert row.problems == ()
    assert row.school is not None
    school = row.school.school
    assert row.school.logo is not None
    assert None not in [getattr(school, name) for name in type(school).model_fields]
    assert len(school.contacts) == 4
    assert all(each.phone and each.email for each in school.contacts)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_the_first_row_tells_the_separator(tmp_path: Path, separator: str) -> None:
    text = f"{HEAD}\nDe Vlieger;Vlieger;Ada;mentor\n".replace(";", separator)

    assert names(rows_of(tmp_path, text)) == ["De Vlieger"]


def test_a_table_with_one_column_is_a_list_of_names(tmp_path: Path) -> None:
    assert names(rows_of(tmp_path, "naam\nDe Vlieger\nDe Linde\n")) == ["De Vlieger", "De Linde"]


def test_titles_may_have_capitals_and_spaces_and_a_mark_of_the_encoding(tmp_path: Path) -> None:
    assert names(rows_of(tmp_path, "Naam;Korte naam\nDe Vlieger;V\n", "utf-8-sig")) == ["De Vlieger"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_of_any_system_are_read(tmp_path: Path, end: str) -> None:
    assert names(rows_of(tmp_path, f"naam{end}De Vlieger{end}De Linde")) == ["De Vlieger", "De Linde"]


def test_empty_rows_are_left_out_and_the_lines_stay_right(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "naam;korte_naam\n\n;\nDe Vlieger;V\n")

    assert [(row.line, name) for row, name in zip(rows, names(rows), strict=True)] == [(4, "De Vlieger")]


def test_a_separator_in_quotes_belongs_to_the_name(tmp_path: Path) -> None:
    assert names(rows_of(tmp_path, 'naam;korte_naam\n"De ""Vlieger""; Zuid";V\n')) == ['De "Vlieger"; Zuid']


def test_a_line_break_in_quotes_does_not_move_the_lines_after_it(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, 'naam;korte_naam\n"De\nVlieger";V\n;x\n')

    assert [row.line for row in rows] == [2, 4]
    assert names(rows) == ["De Vlieger", None]


def test_a_bad_row_is_told_of_at_its_line_and_column_and_the_next_is_read(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, f"{HEAD}\nDe Vlieger;{'W' * 30};;\nDe Linde;L;;\n")

    assert names(rows) == [None, "De Linde"]
    assert told(rows) == [(2, 12, "short_name_too_wide")]


def test_a_quote_that_is_never_closed_costs_its_own_row_alone(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, 'naam;korte_naam\n"De Vlieger;V\nDe Linde;L\nDe Eik;E\n')

    assert names(rows) == [None, "De Linde", "De Eik"]
    assert told(rows) == [(2, 1, "row_quote_open")]


def test_a_row_without_end_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, f"naam\n{'a' * 10_000_000}\nDe Linde\n")

    assert names(rows) == [None, "De Linde"]
    assert told(rows) == [(2, 1, "row_too_long")]


def test_an_open_quote_before_an_endless_line_costs_these_two_rows_alone(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, f'naam\n"De Vlieger\n{"a" * 100_000}\nDe Linde\n')

    assert names(rows) == [None, None, "De Linde"]
    assert told(rows) == [(2, 1, "row_quote_open"), (3, 1, "row_too_long")]


def test_the_longest_row_that_is_read_is_longer_than_a_school_can_say() -> None:
    assert MAX_ROW_CHARACTERS > 10 * 1100


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("De Vlieger,V,Ada,mentor", "row_separator"),
        ("De Vlieger;V;Ada;mentor;nog iets", "row_too_many_cells"),
        ("=1+1;V;;", "formula"),
        ("De Vl\x07ieger;V;;", "control_character"),
        ("De Vl\ue000ieger;V;;", "control_character"),
        (";V;;", "row_name_empty"),
        ("De Vlieger;V;Ada;", "row_cell_empty"),
        ("De Vlieger;V;;mentor", "row_cell_empty"),
    ],
)
def test_a_row_that_is_wrong_is_no_school(tmp_path: Path, row: str, code: str) -> None:
    rows = rows_of(tmp_path, f"{HEAD}\n{row}\n")

    assert names(rows) == [None]
    assert [found for _, _, found in told(rows)] == [code]


def test_a_colour_that_was_darkened_is_told_and_the_school_is_made(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "naam;kleur\nDe Vlieger;#ffd500\n")

    assert (names(rows), told(rows)) == (["De Vlieger"], [(2, 12, "colour_adjusted")])


@pytest.mark.parametrize("logo", ["../logo.png", "/etc/passwd", "c:\\logo.png"])
def test_a_logo_outside_the_folder_of_the_table_is_refused(tmp_path: Path, logo: str) -> None:
    assert told(rows_of(tmp_path, f"naam;logo\nDe Vlieger;{logo}\n")) == [(2, 12, "logo_outside")]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le"])
def test_another_encoding_is_refused_before_the_first_school(tmp_path: Path, encoding: str) -> None:
    (found,) = refused(tmp_path, "naam\nDe Linde\nDe Vliëger\n", encoding)

    assert found[2] == "table_not_utf8"


def test_a_letter_at_the_edge_of_what_is_read_at_once_is_whole(tmp_path: Path) -> None:
    filler = "x" * (64 * 1024 - len("naam\n") - 1)
    rows = rows_of(tmp_path, f"naam\n{filler}ë\nDe Linde\n")

    assert names(rows) == [None, "De Linde"]


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("school;logo", (1, 1, "table_column_missing")),
        ("naam;kleur;kleur", (1, 12, "table_column_twice")),
        ("naam;korte naan", (1, 6, "table_column_unknown")),
        ('"naam', (1, 1, "row_quote_open")),
        ("", (0, 0, "table_empty")),
    ],
)
def test_titles_that_are_wrong_are_refused_before_the_first_school(
    tmp_path: Path, head: str, found: tuple[int, int, str]
) -> None:
    assert refused(tmp_path, f"{head}\nDe Linde\n" if head else "") == [found]


def test_a_file_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(LessonError) as caught:
        read_schools(tmp_path / "niets.csv")

    assert [each.code for each in caught.value.problems] == ["file_missing"]


def test_rows_that_differ_have_another_fingerprint(tmp_path: Path) -> None:
    first, second, third = rows_of(tmp_path, "naam;korte_naam\nDe Linde;L\nDe Linde;M\nDe Linde;L\n")

    assert first.digest == third.digest != second.digest


def test_another_logo_in_the_same_file_is_another_fingerprint(tmp_path: Path) -> None:
    digests = []
    for colour in ("#c03030", "#30c030"):
        Image.new("RGB", (40, 20), colour).save(tmp_path / "logo.png")
        digests += [row.digest for row in rows_of(tmp_path, "naam;logo\nDe Linde;logo.png\n")]

    assert digests[0] != digests[1]


def test_what_is_wrong_is_said_of_the_column_and_not_of_a_key(tmp_path: Path) -> None:
    head = "naam;contact2_naam;contact2_rol;contact2_email"
    rows = rows_of(tmp_path, f"{head}\nDe Vlieger;{'Ada ' * 20};;a@b.nl\nDe Linde;Ada;rol;geen adres\n")

    found = [
        (each.code, each.facts.get("key") or each.facts.get("column"))
        for row in rows
        for each in row.problems
    ]
    assert found == [
        ("row_cell_empty", "contact2_rol"),
        ("text_too_long", "contact2_naam"),
        ("not_email", "contact2_email"),
    ]


@pytest.mark.parametrize("phone", ["3,01E+08", "3.01E+08", "301E6"])
def test_a_phone_that_a_spreadsheet_has_calculated_is_refused(tmp_path: Path, phone: str) -> None:
    head = "naam;contact1_naam;contact1_rol;contact1_telefoon"
    rows = rows_of(tmp_path, f"{head}\nDe Vlieger;Ada;aanspreekpunt;{phone}\n")

    assert told(rows) == [(2, 30, "phone_damaged")]


def test_a_phone_without_its_zero_is_told_and_the_school_is_made(tmp_path: Path) -> None:
    head = "naam;contact1_naam;contact1_rol;contact1_telefoon"
    rows = rows_of(tmp_path, f"{head}\nDe Vlieger;Ada;aanspreekpunt;301234567\n")

    assert (names(rows), told(rows)) == (["De Vlieger"], [(2, 30, "phone_without_zero")])


@pytest.mark.parametrize(
    "title", ["Contactpersoon 1 naam", "Contact 1 naam", "CONTACT1 NAAM", "contact_1_naam"]
)
def test_a_person_may_be_called_in_more_ways(tmp_path: Path, title: str) -> None:
    (row,) = rows_of(tmp_path, f"naam;{title};contact1_rol\nDe Vlieger;Ada;mentor\n")

    assert row.school is not None
    assert row.school.school.contacts[0].name == "Ada"


def test_a_column_without_the_rest_of_its_name_is_taken_for_a_name(tmp_path: Path) -> None:
    with pytest.raises(LessonError) as caught:
        read_schools(table(tmp_path, "naam;contactpersoon 3\nDe Vlieger;Ada\n"))

    assert caught.value.problems[0].facts["suggestion"] == "contact3_naam"


def test_the_line_that_excel_wants_before_the_titles_is_passed_over(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "sep=;\nnaam;kleur\nDe Vlieger;#ffd500\n")

    assert told(rows) == [(3, 12, "colour_adjusted")]


@pytest.mark.parametrize("beginning", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_a_workbook_is_told_apart_from_another_encoding(tmp_path: Path, beginning: bytes) -> None:
    path = tmp_path / "scholen.csv"
    path.write_bytes(beginning + bytes(100))

    with pytest.raises(LessonError) as caught:
        read_schools(path)

    assert [each.code for each in caught.value.problems] == ["table_is_workbook"]


def test_titles_alone_are_no_schools(tmp_path: Path) -> None:
    assert refused(tmp_path, "naam;kleur\n\n") == [(1, 1, "table_without_rows")]
