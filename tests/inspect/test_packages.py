"""What other programs write into a package without harm is no fault of it; each case has a real fault beside it."""

from pathlib import Path

import pytest

from broken_copies import BODY, SLIDE, TREE, box, paragraph, relation, run_properties
from lesmateriaal.dutch.messages import message
from lesmateriaal.errors import Severity
from lesmateriaal.inspect.inspector import inspect_file
from office_edit import Edit, add, edited, zipped
from office_text import parts

RELATIONS = "ppt/slides/_rels/slide4.xml.rels"


def errors(content: bytes, name: str) -> list[str]:
    """Return the codes of the errors in `content`."""
    return [each.code for each in inspect_file(content, name) if each.severity is Severity.ERROR]


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("../media/IMAGE1.png", []),
        ("/ppt/media/image1.png", []),
        ("../media/%69mage1.png", []),
        ("#slide2", []),
        ("../slides/slide2.xml#plek", []),
        ("../media/image99.png", ["office_link_nowhere"]),
        ("../../../../media/image1.png", ["office_link_nowhere"]),
    ],
)
def test_a_target_is_found_as_office_finds_it(
    documents: dict[str, Path], target: str, found: list[str]
) -> None:
    path = documents["groepsdruk-vo-presentatie.pptx"]

    assert errors(edited(path, (RELATIONS, relation(target))), path.name) == found


@pytest.mark.parametrize(("name", "found"), [("", []), ("rId999", ["office_link_unknown"])])
def test_an_empty_id_of_a_relationship_means_none(
    documents: dict[str, Path], name: str, found: list[str]
) -> None:
    path = documents["groepsdruk-vo-presentatie.pptx"]
    click = run_properties(f'<a:hlinkClick r:id="{name}" action="ppaction://noaction"/>')

    assert errors(edited(path, (SLIDE, add(TREE, box("verder", click), 3))), path.name) == found


def test_names_of_parts_differ_by_more_than_capitals(documents: dict[str, Path]) -> None:
    path = documents["groepsdruk-vo-presentatie.pptx"]
    renamed = {
        name.replace("image1.png", "Image1.PNG"): data for name, data in parts(path.read_bytes()).items()
    }

    assert errors(zipped(renamed), path.name) == []


@pytest.mark.parametrize(
    ("part", "found"),
    [
        (SLIDE, ["office_id_twice"]),
        ("ppt/slideLayouts/slideLayout2.xml", []),
        ("ppt/slideMasters/slideMaster1.xml", []),
    ],
)
def test_a_number_that_two_shapes_share_does_harm_on_slides_only(
    documents: dict[str, Path], part: str, found: list[str]
) -> None:
    path = documents["groepsdruk-vo-presentatie.pptx"]
    twice = add(TREE, box("", number=9000) + box("", number=9000))

    assert errors(edited(path, (part, twice)), path.name) == found


@pytest.mark.parametrize(("name", "found"), [("[trash]/0000.dat", []), ("0000.dat", ["office_no_type"])])
def test_what_office_threw_away_needs_no_type(
    documents: dict[str, Path], name: str, found: list[str]
) -> None:
    path = documents["groepsdruk-vo-hand-out.docx"]

    assert errors(zipped(parts(path.read_bytes()) | {name: b"weg"}), path.name) == found


def test_the_same_fault_in_many_rows_is_told_once(documents: dict[str, Path]) -> None:
    path = documents["groepsdruk-vo-hand-out.docx"]
    table = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{f'<w:tr>{CELL * 2}</w:tr>' * 5}</w:tbl>"
    (found,) = inspect_file(edited(path, (BODY, add("//w:body", table, 1))), path.name)

    assert "Dat is nog op 4 andere plekken zo." in message(found)


CELL = f"<w:tc>{paragraph('x')}</w:tc>"
WIDE = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph("x")}</w:tc>'
HELD = f"<w:tc><w:sdt><w:sdtContent>{paragraph('x')}</w:sdtContent></w:sdt></w:tc>"
NESTED = f"<w:tc><w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{CELL}</w:tr></w:tbl>{{end}}</w:tc>"

TABLES: dict[str, tuple[str, list[str]]] = {
    "cells": (f"<w:tr>{CELL * 3}</w:tr>", []),
    "a cell too few": (f"<w:tr>{CELL * 2}</w:tr>", ["office_grid"]),
    "a wide cell": (f"<w:tr>{CELL}{WIDE}</w:tr>", []),
    "a row that begins later": (f'<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>{CELL}</w:tr>', []),
    "a row that ends earlier": (f'<w:tr><w:trPr><w:gridAfter w:val="1"/></w:trPr>{CELL * 2}</w:tr>', []),
    "a cell inside a form": (
        f"<w:tr><w:sdt><w:sdtContent>{CELL}</w:sdtContent></w:sdt>{CELL * 2}</w:tr>",
        [],
    ),
    "a cell with a form": (f"<w:tr>{HELD}{CELL * 2}</w:tr>", []),
    "a table in a cell": (f"<w:tr>{NESTED.format(end='<w:p/>')}{CELL * 2}</w:tr>", []),
    "a table at the end of a cell": (f"<w:tr>{NESTED.format(end='')}{CELL * 2}</w:tr>", ["office_cell_end"]),
}


@pytest.mark.parametrize(("rows", "found"), TABLES.values(), ids=TABLES)
def test_cells_are_counted_as_word_counts_them(
    documents: dict[str, Path], rows: str, found: list[str]
) -> None:
    path = documents["groepsdruk-vo-hand-out.docx"]
    table = f"<w:tbl><w:tblPr/><w:tblGrid>{'<w:gridCol/>' * 3}</w:tblGrid>{rows}</w:tbl>"

    assert errors(edited(path, (BODY, add("//w:body", table, 1))), path.name) == found


FIELD = '<w:p><w:r><w:fldChar w:fldCharType="{}"/></w:r><w:r><w:fldChar w:fldCharType="{}"/></w:r></w:p>'

SIGNS: dict[str, tuple[Edit, list[str]]] = {
    "a bullet of a symbol font": (add("//w:body", paragraph("\uf0b7 punt"), 1), []),
    "a character of nobody": (add("//w:body", paragraph("\ue123"), 1), ["file_character"]),
    "a control character": (add("//w:body", paragraph("piep_x0007_"), 1), ["file_character"]),
    "a field": (add("//w:body", FIELD.format("begin", "end"), 1), []),
    "a field that ends first": (add("//w:body", FIELD.format("end", "begin"), 1), ["office_open_field"]),
}


@pytest.mark.parametrize(("edit", "found"), SIGNS.values(), ids=SIGNS)
def test_signs_and_fields(documents: dict[str, Path], edit: Edit, found: list[str]) -> None:
    path = documents["groepsdruk-vo-hand-out.docx"]

    assert [each.code for each in inspect_file(edited(path, (BODY, edit)), path.name)] == found
