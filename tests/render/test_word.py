"""Documents for Word: a tiny tree in, the parts or the reopened file out."""

import io
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from openxml_audit import OpenXmlValidator

import office
import paper_world as world
from lesmateriaal.document import slots
from lesmateriaal.document.paper import (
    CutCards,
    Document,
    Frame,
    Heading,
    NameLine,
    PageBreak,
    PaperBlock,
    Small,
    Table,
    Task,
    Ticks,
    WritingLines,
)
from lesmateriaal.document.theme import look, look_names
from lesmateriaal.document.tree import Bullets, Image, Numbered, Run, Slot
from lesmateriaal.render.word import render_document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
LOOKS = look_names()


def parts_of(*blocks: PaperBlock) -> dict[str, bytes]:
    return render_document(world.document(*blocks), world.images())


def body_of(*blocks: PaperBlock) -> ElementTree.Element:
    return ElementTree.fromstring(parts_of(*blocks)["word/document.xml"])[0]


def reopened(document: Document) -> docx.document.Document:
    return docx.Document(io.BytesIO(world.as_file(document)))


def texts_of(element: ElementTree.Element) -> list[str]:
    return ["".join(node.text or "" for node in p.iter(f"{W}t")) for p in element.iter(f"{W}p")]


def styles_of(element: ElementTree.Element) -> list[str]:
    return [style.attrib[f"{W}val"] for style in element.iter(f"{W}pStyle")]


# the file as a whole


@pytest.mark.parametrize("name", LOOKS)
def test_a_document_with_every_block_has_no_fault_that_word_would_repair(name: str, tmp_path: Path) -> None:
    file = tmp_path / "alles.docx"
    file.write_bytes(world.as_file(world.every_block(name)))

    assert OpenXmlValidator().validate(str(file)).errors == []


def test_the_same_tree_gives_the_same_parts() -> None:
    document = world.every_block()

    assert render_document(document, world.images()) == render_document(document, world.images())


def test_the_parts_do_not_depend_on_the_hash_seed_or_the_time_zone(tmp_path: Path) -> None:
    code = (
        "import hashlib, paper_world as w; from lesmateriaal.render.word import render_document as r;"
        "print(hashlib.sha256(repr(r(w.every_block(), w.images())).encode()).hexdigest())"
    )
    folder = Path(__file__).parents[1]
    paths = os.pathsep.join([str(folder), str(folder.parent / "src")])

    sums = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": paths},
            cwd=tmp_path,
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "Europe/Amsterdam"), ("2", "Asia/Tokyo"))
    }

    assert len(sums) == 1


def test_the_properties_hold_the_day_of_the_content_and_no_clock() -> None:
    properties = reopened(world.document()).core_properties

    assert str(properties.created) == str(properties.modified) == "2026-11-22 00:00:00+00:00"


def test_credits_may_be_longer_than_the_library_allows() -> None:
    credits = "Plaatjes van heel veel makers. " * 20
    document = Document("vo", world.properties(credits=credits), "Les", "hand-out", ())

    assert reopened(document).core_properties.comments == credits


def test_the_document_is_dutch_and_not_in_compatibility_mode() -> None:
    parts = parts_of()

    assert b'<w:lang w:val="nl-NL"' in parts["word/styles.xml"]
    assert b'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"' in (
        parts["word/settings.xml"]
    )


def test_the_page_is_a4() -> None:
    section = reopened(world.document()).sections[0]

    assert (section.page_width.mm, section.page_height.mm) == (pytest.approx(210, 0.001), pytest.approx(297, 0.001))


@pytest.mark.parametrize("name", LOOKS)
def test_the_styles_have_the_sizes_of_the_look(name: str) -> None:
    styles = reopened(world.document(look=name)).styles
    paper = look(name).paper

    sizes = [styles[style].font.size.pt for style in ("Heading 1", "Heading 2", "Heading 3", "Klein")]

    assert sizes == [paper[style].size_pt for style in ("title", "heading_1", "heading_2", "small")]


def test_nothing_for_pupils_is_smaller_than_12_points() -> None:
    styles = ElementTree.fromstring(parts_of()["word/styles.xml"])

    small = {
        style.attrib[f"{W}styleId"]
        for style in styles.iter(f"{W}style")
        for size in style.iter(f"{W}sz")
        if int(size.attrib[f"{W}val"]) < 24
    }

    assert small == {"Spacer", "Avatar"}  # space between tables, and the line on which a face stands


# text


def test_text_with_signs_of_xml_and_templates_stays_as_it_is() -> None:
    text = 'Jij & <b>ik</b> "samen" {{ naam }} $look'

    assert texts_of(body_of(world.paragraph(text))) == [text]


def test_a_line_end_in_a_text_becomes_a_line_end_of_word() -> None:
    body = body_of(world.paragraph("Regel een\nregel twee"))

    assert len(list(body.iter(f"{W}br"))) == 1
    assert "\n" not in "".join(texts_of(body))


def test_a_run_with_a_slot_is_marked_with_its_default() -> None:
    body = body_of(Small(((Run("de school & wij", slot=Slot.SCHOOL),),)))

    assert texts_of(body) == [slots.mark(Slot.SCHOOL, "de school & wij")]


def test_every_text_of_the_tree_stands_in_the_file_in_order() -> None:
    words = " ".join(texts_of(ElementTree.fromstring(
        world.filled(render_document(world.every_block(), world.images()))["word/document.xml"]
    )))  # fmt: skip
    places = [
        words.index(text)
        for text in ("Iedereen lacht", "Naam", "Lees de chat", "te laat haha", "wordt stil", "2 Dan", "Knip hier",
                     "Gaat het?", "stap", "Minder tijd?", "Voor wie?", "Dan praten", "Opnieuw", "Kijk", "Wil je praten?")
    ]  # fmt: skip

    assert places == sorted(places)


# headings, lists and tables


def test_headings_skip_no_level() -> None:
    levels = [
        int(style[-1]) for style in styles_of(body_of(*world.every_block().blocks)) if style.startswith("Heading")
    ]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def test_the_heading_of_a_frame_is_a_second_one_when_only_the_title_stands_above_it() -> None:
    body = body_of(Heading(1, world.text("Brief")), Frame("Hulp", (world.paragraph("Bel ons."),)))

    assert [style for style in styles_of(body) if style.startswith("Heading")] == ["Heading1", "Heading2"]


def test_the_title_of_a_task_is_a_real_heading() -> None:
    body = body_of(Task(1, world.text("Lees de chat"), "samen"))

    assert "Heading2" in styles_of(body)


def test_each_numbered_list_starts_at_1() -> None:
    items = (world.text("eerst"), world.text("dan"))
    parts = parts_of(Numbered(items), world.paragraph("tussendoor"), Numbered(items))
    body = ElementTree.fromstring(parts["word/document.xml"])
    numbering = ElementTree.fromstring(parts["word/numbering.xml"])

    used = [number.attrib[f"{W}val"] for number in body.iter(f"{W}numId")]
    starts = {
        number.attrib[f"{W}numId"]: [start.attrib[f"{W}val"] for start in number.iter(f"{W}startOverride")]
        for number in numbering.iter(f"{W}num")
    }

    assert Counter(used) == {"3": 2, "4": 2}
    assert starts["3"] == starts["4"] == ["1"]


def test_bullets_are_a_real_list() -> None:
    assert styles_of(body_of(Bullets((world.text("een"), world.text("twee"))))) == ["ListBullet", "ListBullet"]


def test_a_table_of_data_repeats_its_header_row() -> None:
    body = body_of(world.table(2))

    rows = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in body.iter(f"{W}tr")]

    assert rows == [True, False, False, False]


def test_a_table_for_the_layout_says_that_it_has_no_header_row() -> None:
    looks = [table.attrib[f"{W}firstRow"] for table in body_of(world.chat(), world.frame()).iter(f"{W}tblLook")]

    assert looks == ["0", "0"]


def test_no_row_of_data_is_split_over_two_pages() -> None:
    rows = list(body_of(world.table()).iter(f"{W}tr"))

    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_the_cells_of_each_row_are_as_wide_as_the_grid() -> None:
    for table in body_of(*world.every_block().blocks).iter(f"{W}tbl"):
        grid = [int(column.attrib[f"{W}w"]) for column in table.iter(f"{W}gridCol")]
        for row in table.iter(f"{W}tr"):
            widths = [int(width.attrib[f"{W}w"]) for width in row.iter(f"{W}tcW")]
            assert sum(widths) == pytest.approx(sum(grid), abs=3)


# pictures


def test_a_picture_has_its_alt_text() -> None:
    body = body_of(Image("stil-raster", 'Een "stil" raster', 1.6))

    assert [drawing.attrib["descr"] for drawing in body.iter(f"{WP}docPr")] == ['Een "stil" raster']


def test_the_faces_in_a_chat_are_marked_as_decorative() -> None:
    xml = parts_of(world.chat())["word/document.xml"]

    assert xml.count(b'descr=""') == xml.count(b"decorative:decorative") + xml.count(b"adec:decorative ") == 3


def test_drawings_are_counted_and_no_id_occurs_twice() -> None:
    parts = render_document(world.every_block(), world.images())
    ids = [
        int(drawing.attrib["id"])
        for part in ("word/header1.xml", "word/document.xml")
        for drawing in ElementTree.fromstring(parts[part]).iter(f"{WP}docPr")
    ]

    assert ids == list(range(1, len(ids) + 1))


def test_a_picture_that_occurs_twice_is_stored_once() -> None:
    picture = Image("stil-raster", "Een raster", 1.6)

    parts = parts_of(picture, picture)

    assert [name for name in parts if "media" in name] == ["word/media/logo-right.png", "word/media/image1.png"]


def test_a_picture_that_is_the_same_as_the_empty_logo_stays_its_own_part() -> None:
    document = world.document(Image("leeg", "Niets", 1.0))

    parts = render_document(document, {"leeg": slots.NO_LOGO})

    assert parts["word/media/image1.png"] == parts["word/media/logo-right.png"] == slots.NO_LOGO


def test_a_mirrored_picture_is_mirrored_by_word() -> None:
    assert b'flipH="1"' in parts_of(Image("stil-raster", "Een raster", 1.6, mirrored=True))["word/document.xml"]


# room to write


def test_writing_lines_have_a_rule_between_them() -> None:
    styles = ElementTree.fromstring(parts_of()["word/styles.xml"])
    line = next(style for style in styles.iter(f"{W}style") if style.attrib[f"{W}styleId"] == "WritingLine")

    assert line.find(f"{W}pPr/{W}pBdr/{W}between") is not None


def test_a_question_stays_on_the_page_of_its_lines() -> None:
    body = body_of(world.paragraph("Leg uit.", "Waarom?"), WritingLines(3))

    assert [p.find(f"{W}pPr/{W}keepNext") is not None for p in body.iter(f"{W}p")] == [False, True, True, True, False]


def test_an_option_has_a_box_that_can_be_ticked_on_a_screen() -> None:
    xml = parts_of(Ticks((world.text("ja"), world.text("nee"))))["word/document.xml"]

    assert xml.count(b"<w14:checkbox>") == 2


def test_cards_that_do_not_fill_a_row_leave_cells_without_lines() -> None:
    body = body_of(CutCards(((None, world.text("een")), (None, world.text("twee")))))

    assert [cell.find(f"{W}tcPr/{W}tcBorders") is not None for cell in body.iter(f"{W}tc")] == [True, True, False]


# pages and space


def test_a_document_that_ends_in_text_has_no_empty_paragraph_at_its_end() -> None:
    assert texts_of(body_of(Heading(1, world.text("Titel")), world.paragraph("Slot."))) == ["Titel", "Slot."]


def test_after_a_last_table_stands_one_paragraph_of_one_point() -> None:
    last = body_of(world.frame())[-2]

    assert last.tag == f"{W}p"
    assert last.find(f"{W}pPr/{W}spacing").attrib[f"{W}line"] == "20"  # type: ignore[union-attr]


def test_two_tables_never_touch() -> None:
    kinds = [child.tag for child in body_of(world.chat(), world.table(), world.frame())]

    assert all(
        not (above == below == f"{W}tbl") for above, below in zip(kinds, kinds[1:], strict=False)
    )


@pytest.mark.parametrize("blocks", [(world.paragraph("een"),), (world.chat(),)], ids=["text", "table"])
@pytest.mark.parametrize("following", [world.paragraph("twee"), Task(2, world.text("Verder"))], ids=["text", "table"])
def test_a_page_break_adds_no_paragraph_but_starts_the_next_block_on_a_new_page(
    blocks: tuple[PaperBlock, ...], following: PaperBlock
) -> None:
    body = body_of(*blocks, PageBreak(), following)

    assert len(list(body.iter(f"{W}pageBreakBefore"))) == 1
    assert not [text for text, style in zip(texts_of(body), styles_of(body), strict=True) if not text and style == "Normal"]


def test_a_page_break_at_the_begin_or_the_end_makes_no_empty_page() -> None:
    body = body_of(PageBreak(), world.paragraph("Alles."), PageBreak())

    assert not list(body.iter(f"{W}pageBreakBefore"))


# header and footer


def test_the_header_names_lesson_and_document_and_has_a_place_for_the_logo() -> None:
    header = ElementTree.fromstring(parts_of()["word/header1.xml"])

    assert "Iedereen lacht. Jij ook? · hand-out" in texts_of(header)
    assert [drawing.attrib["descr"] for drawing in header.iter(f"{WP}docPr")] == [
        slots.mark(Slot.LOGO_ALT, "Plek voor het logo van de school")
    ]


def test_the_footer_has_the_school_the_version_the_licence_and_the_page() -> None:
    footer = ElementTree.fromstring(parts_of()["word/footer1.xml"])

    assert texts_of(footer)[:2] == [
        slots.mark(Slot.SHORT_SCHOOL, ""),
        "versie 2026.1 · CC BY-SA 4.0 · bladzijde 1 van 1",
    ]


def test_the_fields_of_the_footer_are_balanced() -> None:
    footer = ElementTree.fromstring(parts_of()["word/footer1.xml"])

    kinds = [char.attrib[f"{W}fldCharType"] for char in footer.iter(f"{W}fldChar")]

    assert kinds == ["begin", "separate", "end"] * 2


def test_the_colour_of_the_school_stands_in_the_theme_and_in_the_rule_of_the_header() -> None:
    parts = parts_of()
    mark = slots.mark(Slot.COLOUR, look("vo").colours["school"]).encode()

    assert [name for name, part in parts.items() if mark in part] == ["word/header1.xml", "word/theme/theme1.xml"]


def test_slots_outside_the_content_stand_in_three_parts_only() -> None:
    parts = parts_of(world.paragraph("Zonder school."))

    touched = [name for name, part in parts.items() if not name.endswith(".png") and slots.OPEN in part.decode()]

    assert touched == ["word/header1.xml", "word/footer1.xml", "word/theme/theme1.xml"]


# what a reader sees


@pytest.mark.office
@pytest.mark.parametrize("name", LOOKS)
def test_libreoffice_shows_every_block_on_three_pages(name: str, tmp_path: Path) -> None:
    file = tmp_path / "alles.docx"
    file.write_bytes(world.as_file(world.every_block(name)))

    assert office.page_count(office.to_pdf(file)) == 3


@pytest.mark.office
def test_a_school_with_a_long_name_keeps_the_footer_on_the_page(tmp_path: Path) -> None:
    parts = render_document(world.document(world.paragraph("Tekst.")), world.images())
    school = "Scholengemeenschap voor voortgezet onderwijs De Lange Naam aan de Brede Rivier"
    parts["word/footer1.xml"] = (
        parts["word/footer1.xml"].decode().replace(slots.mark(Slot.SHORT_SCHOOL, ""), school).encode()
    )
    file = tmp_path / "lang.docx"
    file.write_bytes(world.zipped(world.filled(parts)))

    (words,) = office.page_words(office.to_pdf(file))

    assert [word for word, _ in words if word in school.split()] == school.split()
    assert max(bottom for _, bottom in words) < 297 * 72 / 25.4 - 20


@pytest.mark.office
def test_a_head_of_a_task_is_never_alone_at_the_foot_of_a_page(tmp_path: Path) -> None:
    files = []
    for count in range(24, 30):
        lines = [world.paragraph(f"regel {number}") for number in range(count)]
        file = tmp_path / f"{count}.docx"
        task = Task(1, world.text("Opdracht"), "samen")
        file.write_bytes(world.as_file(world.document(*lines, task, world.chat())))
        files.append(file)

    for pdf in office.to_pdfs(files):
        pages = [[word for word, _ in page] for page in office.page_words(pdf)]
        assert [page for page in pages if "Opdracht" in page] == [page for page in pages if "Nieuwe" in page]


@pytest.mark.office
def test_libreoffice_draws_a_rule_for_each_writing_line(tmp_path: Path) -> None:
    from PIL import Image as Pillow

    file = tmp_path / "lijnen.docx"
    file.write_bytes(world.as_file(world.document(world.paragraph("Schrijf."), WritingLines(4))))
    (picture,) = office.page_pictures(office.to_pdf(file), tmp_path, dots_per_inch=150)
    page = Pillow.open(picture).convert("L")

    column = [page.getpixel((page.width // 2, y)) for y in range(page.height // 9, page.height * 9 // 10)]
    rules = sum(here < 200 <= above for above, here in zip(column, column[1:], strict=False))  # type: ignore[operator]

    assert rules == 4


def test_labels_side_by_side_have_a_line_each() -> None:
    xml = parts_of(NameLine(("Naam", "Klas", "Datum")))["word/document.xml"]

    assert xml.count(b'w:leader="underscore"') == 3


def test_a_total_spans_the_other_columns() -> None:
    table = Table(("min", "stap", "dia"), (), (20, 100, 50), total=("45", world.text("samen")))

    spans = [span.attrib[f"{W}val"] for span in body_of(table).iter(f"{W}gridSpan")]

    assert spans == ["2"]
