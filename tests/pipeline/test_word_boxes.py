"""No text leaves its box: each word that LibreOffice draws of every document stands where it belongs."""

from pathlib import Path

import pytest
from pptx import Presentation
from pptx.util import Mm, Pt

import office
from lesmateriaal.lesson.content import built_in_root, find_content
from lesmateriaal.pipeline import Report, build
from widest_schools import WIDEST
from word_boxes import Page, Rect, Word, read_pages
from word_boxes_cells import cell_problems, cell_texts
from word_boxes_deck import TextShape, deck_problems, page_problems
from word_boxes_paper import paper_problems

pytestmark = pytest.mark.office

SCHOOL = """\
naam: {name}
korte_naam: {short}
contactpersonen:
  - naam: Mevrouw A. van den Oosterhuis-Westerman.
    rol: vertrouwenspersoon en mentor 2
    telefoon: 012 345 67 89, toestel 1234567
    email: mevrouw.a.van.den.oosterhuis-westerman.vertrouwenspersoon@scholengemeenschap.nl
  - naam: MEVROUW W.M. VAN DEN WIJNGAARD-MAASWIEL
    rol: VERTROUWENSPERSOON EN MENTOR 2
    telefoon: 012 345 67 89, toestel 1234567
    email: mevrouw.m@scholengemeenschap.nl
"""
"""Every field as long as `lesson/school.py` takes it: 40 and 30 characters, 30 and 80; in capitals a shorter email."""
LONGEST_NAME = "Christelijke Scholengemeenschap voor mavo, havo en gymnasium De Noordoostpolders"
LONGEST_CAPITALS = "OPENBARE SCHOLENGEMEENSCHAP VOOR VMBO, HAVO, ATHENEUM EN GYMNASIUM WESTERKWARTIE"
LONGEST_SHORT_NAME = "CSG voor mavo en havo Noordoostpolder"


def drawn(report: Report) -> list[str]:
    """Return what is wrong with the words of every document of `report`."""
    folder = Path(report.files[0]).parents[2] / "samen"
    folder.mkdir()
    copies = [folder / path.name for path in report.files]
    for path, copy in zip(report.files, copies, strict=True):
        copy.write_bytes(path.read_bytes())
    return [
        problem
        for copy, pdf in zip(copies, office.to_pdfs(copies), strict=True)
        for problem in problems_of(copy, pdf)
    ]


def problems_of(path: Path, pdf: Path) -> list[str]:
    """Return what is wrong with the words of one document."""
    if path.suffix == ".pptx":
        return list(deck_problems(path, pdf))
    return [*paper_problems(path, pdf), *cell_problems(path, pdf)]


def build_for(folder: Path, name: str, *products: str) -> Report:
    """Build `products` (all of them) of every lesson for a school with the longest texts."""
    school = folder / "school.yaml"
    school.write_text(SCHOOL.format(name=name, short=LONGEST_SHORT_NAME), "utf-8")
    return build(find_content(built_in_root()), school=school, products=products, target=folder / "uit")


def test_every_word_stands_in_its_box_without_a_school(
    documents: dict[str, Path], pdfs: dict[str, Path]
) -> None:
    assert [problem for path in documents.values() for problem in problems_of(path, pdfs[path.stem])] == []


def test_every_word_stands_in_its_box_with_the_longest_names_of_a_school(tmp_path: Path) -> None:
    assert len(LONGEST_NAME) == 80

    assert drawn(build_for(tmp_path, LONGEST_NAME)) == []


def test_every_word_stands_in_its_box_with_the_longest_name_in_capitals(tmp_path: Path) -> None:
    assert len(LONGEST_CAPITALS) == 80

    assert drawn(build_for(tmp_path, LONGEST_CAPITALS, "presentatie")) == []


def test_every_word_stands_in_its_box_with_the_widest_contacts_of_a_school(tmp_path: Path) -> None:
    school = tmp_path / "school.yaml"
    school.write_text(WIDEST, "utf-8")
    content = find_content(built_in_root())

    assert (
        drawn(build(content, school=school, products=["presentatie", "ouderbrief"], target=tmp_path / "uit"))
        == []
    )


def small_deck(folder: Path, height_mm: float, left_mm: float = 20) -> list[str]:
    """Return what is wrong with one box of three lines of 24 pt, which are 30 mm high."""
    deck = Presentation()
    box = deck.slides.add_slide(deck.slide_layouts[6]).shapes.add_textbox(
        Mm(left_mm), Mm(20), Mm(50), Mm(height_mm)
    )
    box.text_frame.word_wrap = True
    box.text_frame.margin_top = box.text_frame.margin_bottom = 0
    box.text_frame.text = "Een lange zin over groepsdruk die op drie regels staat"
    box.text_frame.paragraphs[0].runs[0].font.size = Pt(24)
    path = folder / "klein.pptx"
    deck.save(str(path))
    return deck_problems(path, office.to_pdf(path))


def test_a_box_that_is_high_enough_is_no_problem(tmp_path: Path) -> None:
    assert small_deck(tmp_path, 60) == []


def test_a_box_with_a_line_too_many_is_found_out(tmp_path: Path) -> None:
    assert any("leaves TextBox 1" in problem for problem in small_deck(tmp_path, 30))


def test_a_text_that_runs_off_the_slide_is_found_out(tmp_path: Path) -> None:
    assert small_deck(tmp_path, 60, left_mm=230) != []


WORD = Word("Hallo", Rect(10, 10, 30, 16))
PAGE = Page(Rect(0, 0, 300, 200), (WORD, Word("daar", Rect(12, 11, 28, 17))))


def test_texts_of_two_shapes_that_overlap_are_found_out() -> None:
    shapes = [TextShape("een", Rect(5, 5, 40, 20), "Hallo"), TextShape("twee", Rect(5, 5, 40, 20), "daar")]

    assert list(page_problems(PAGE, shapes)) == ["'Hallo' of een overlaps 'daar' of twee"]


def test_a_text_that_is_not_drawn_is_found_out() -> None:
    shape = TextShape("een", Rect(5, 5, 40, 20), "Hallo allemaal")

    assert any("is not drawn in one piece" in problem for problem in page_problems(PAGE, [shape]))


def test_a_text_of_no_shape_is_found_out() -> None:
    shape = TextShape("een", Rect(5, 5, 40, 20), "Hallo")

    assert list(page_problems(PAGE, [shape])) == ["text of no shape: daar"]


def test_a_word_in_the_margin_of_a_page_is_found_out(tmp_path: Path) -> None:
    from docx import Document
    from docx.shared import Mm as DocxMm

    paper = Document()
    paper.add_paragraph("Dit begint te ver naar links").paragraph_format.left_indent = DocxMm(-20)
    path = tmp_path / "klein.docx"
    paper.save(str(path))

    assert "'Dit'" in paper_problems(path, office.to_pdf(path))[0]


def small_table(folder: Path, text: str, left_indent_mm: float = 0, height: str = "") -> list[str]:
    """Return what is wrong with a table of two cells of 40 mm, with `text` in the second one."""
    from docx import Document
    from docx.enum.table import WD_ROW_HEIGHT_RULE
    from docx.shared import Mm as DocxMm

    paper = Document()
    table = paper.add_table(1, 2)
    table.autofit = False
    for column in table.columns:
        column.width = DocxMm(40)
    first, second = table.rows[0].cells
    first.text, second.text = "Links", text
    second.paragraphs[0].paragraph_format.left_indent = DocxMm(left_indent_mm)
    if height:
        table.rows[0].height, table.rows[0].height_rule = DocxMm(5), WD_ROW_HEIGHT_RULE.EXACTLY
    path = folder / "tabel.docx"
    paper.save(str(path))
    return cell_problems(path, office.to_pdf(path))


def test_a_text_in_its_cell_is_no_problem(tmp_path: Path) -> None:
    assert small_table(tmp_path, "Een zin die op meer dan een regel in deze cel staat") == []


@pytest.mark.parametrize(("left_mm", "found"), [(-3, "leaves its cell"), (-35, "is not drawn")])
def test_a_text_that_leaves_its_cell_or_is_cut_off_by_the_one_beside_it_is_found_out(
    tmp_path: Path, left_mm: float, found: str
) -> None:
    (problem,) = small_table(tmp_path, "Rechts", left_indent_mm=left_mm)

    assert f"'Rechts' {found}" in problem


def test_a_row_that_cannot_grow_is_found_out(tmp_path: Path) -> None:
    assert any("fixed height" in problem for problem in small_table(tmp_path, "Rechts", height="exact"))


def test_a_cell_over_two_columns_has_the_width_of_both() -> None:
    from docx import Document
    from docx.shared import Mm as DocxMm

    table = Document().add_table(2, 2)
    for column in table.columns:
        column.width = DocxMm(40)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Samen"
    table.cell(1, 1).text = "Rechts"
    both, right = cell_texts(table._tbl.getparent(), 20)

    assert (both.text, right.text) == ("Samen", "Rechts")
    assert (both.left, both.right) == pytest.approx((20, 100), abs=0.1)
    assert (right.left, right.right) == pytest.approx((60, 100), abs=0.1)


def test_the_size_of_a_page_is_read_in_millimetres(tmp_path: Path) -> None:
    small_deck(tmp_path, 60)

    page = read_pages(tmp_path / "klein.pdf")[0]

    assert page.rect.right == pytest.approx(254, abs=0.2)
