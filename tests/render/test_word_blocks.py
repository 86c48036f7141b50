"""The blocks of a document in Word: text, headings, lists, tables, pictures and the space between them."""

from collections import Counter
from itertools import pairwise
from xml.etree import ElementTree

import pytest

import paper_world as world
from lesmateriaal.document import slots
from lesmateriaal.document.paper import (
    CutCards,
    Frame,
    Heading,
    PageBreak,
    PaperBlock,
    Small,
    Table,
    Task,
    Ticks,
    WritingLines,
)
from lesmateriaal.document.tree import Bullets, Image, Numbered, Run, Slot
from lesmateriaal.render.word import render_document
from paper_world import WP, W, body_of, parts_of, styles_of, texts_of

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
        int(style[-1])
        for style in styles_of(body_of(*world.every_block().blocks))
        if style.startswith("Heading")
    ]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


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
    assert styles_of(body_of(Bullets((world.text("een"), world.text("twee"))))) == [
        "ListBullet",
        "ListBullet",
    ]


def test_a_table_of_data_repeats_its_header_row() -> None:
    body = body_of(world.table(2))

    rows = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in body.iter(f"{W}tr")]

    assert rows == [True, False, False, False]


def test_a_table_for_the_layout_says_that_it_has_no_header_row() -> None:
    looks = [
        table.attrib[f"{W}firstRow"] for table in body_of(world.chat(), world.frame()).iter(f"{W}tblLook")
    ]

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


def test_labels_side_by_side_have_a_line_each() -> None:
    xml = parts_of(world.opening())["word/document.xml"]

    assert xml.count(b'w:leader="underscore"') == 2


def test_a_total_spans_the_other_columns() -> None:
    table = Table(("min", "stap", "dia"), (), (20, 100, 50), total=("45", world.text("samen")))

    spans = [span.attrib[f"{W}val"] for span in body_of(table).iter(f"{W}gridSpan")]

    assert spans == ["2"]


# pictures


def test_a_picture_has_its_alt_text() -> None:
    body = body_of(Image("stil-raster", 'Een "stil" raster', 1.6))

    assert [drawing.attrib["descr"] for drawing in body.iter(f"{WP}docPr")] == ['Een "stil" raster']


def test_the_characters_beside_a_title_are_marked_as_decorative() -> None:
    xml = parts_of(world.opening())["word/document.xml"]

    assert xml.count(b'descr=""') == xml.count(b"adec:decorative ") == 2


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

    assert [name for name in parts if "media" in name] == [
        "word/media/logo-right.png",
        "word/media/image1.png",
    ]


def test_a_picture_that_is_the_same_as_the_empty_logo_stays_its_own_part() -> None:
    document = world.document(Image("leeg", "Niets", 1.0))

    parts = render_document(document, {"leeg": slots.NO_LOGO})

    assert parts["word/media/image1.png"] == parts["word/media/logo-right.png"] == slots.NO_LOGO


def test_a_mirrored_picture_is_mirrored_by_word() -> None:
    assert (
        b'flipH="1"' in parts_of(Image("stil-raster", "Een raster", 1.6, mirrored=True))["word/document.xml"]
    )


# room to write


def test_writing_lines_have_a_rule_between_them() -> None:
    styles = ElementTree.fromstring(parts_of()["word/styles.xml"])
    line = next(style for style in styles.iter(f"{W}style") if style.attrib[f"{W}styleId"] == "WritingLine")

    assert line.find(f"{W}pPr/{W}pBdr/{W}between") is not None


def kept(*blocks: PaperBlock) -> list[bool]:
    """Return for each paragraph of Word whether it stays with the next one."""
    return [p.find(f"{W}pPr/{W}keepNext") is not None for p in body_of(*blocks).iter(f"{W}p")]


def test_a_question_stays_on_the_page_of_its_lines() -> None:
    assert kept(world.paragraph("Lees dit."), world.paragraph("Leg uit."), WritingLines(3)) == [
        False,
        True,
        True,
        True,
        False,
    ]


def test_the_texts_above_a_script_stay_with_it() -> None:
    assert kept(world.paragraph("Het doel."), world.paragraph("De dia's."), world.script())[:2] == [
        True,
        True,
    ]


def test_an_option_has_a_box_that_can_be_ticked_on_a_screen() -> None:
    xml = parts_of(Ticks((world.text("ja"), world.text("nee"))))["word/document.xml"]

    assert xml.count(b"<w14:checkbox>") == 2


def test_cards_that_do_not_fill_a_row_leave_cells_without_lines() -> None:
    body = body_of(CutCards(((None, world.text("een")), (None, world.text("twee")))))

    assert [cell.find(f"{W}tcPr/{W}tcBorders") is not None for cell in body.iter(f"{W}tc")] == [
        True,
        True,
        False,
    ]


# pages and space


def test_a_document_that_ends_in_text_has_no_empty_paragraph_at_its_end() -> None:
    assert texts_of(body_of(Heading(1, world.text("Titel")), world.paragraph("Slot."))) == ["Titel", "Slot."]


def test_after_a_last_table_stands_one_paragraph_of_one_point() -> None:
    last = body_of(world.frame())[-2]

    assert last.tag == f"{W}p"
    assert [each.get(f"{W}line") for each in last.iterfind(f"{W}pPr/{W}spacing")] == ["20"]


def test_two_tables_never_touch() -> None:
    kinds = [child.tag for child in body_of(world.chat(), world.table(), world.frame())]

    assert all(not (above == below == f"{W}tbl") for above, below in pairwise(kinds))


@pytest.mark.parametrize("blocks", [(world.paragraph("een"),), (world.chat(),)], ids=["text", "table"])
@pytest.mark.parametrize(
    "following", [world.paragraph("twee"), Task(2, world.text("Verder"))], ids=["text", "table"]
)
def test_a_page_break_adds_no_paragraph_but_starts_the_next_block_on_a_new_page(
    blocks: tuple[PaperBlock, ...], following: PaperBlock
) -> None:
    body = body_of(*blocks, PageBreak(), following)

    assert len(list(body.iter(f"{W}pageBreakBefore"))) == 1
    assert not [
        text
        for text, style in zip(texts_of(body), styles_of(body), strict=True)
        if not text and style == "Normal"
    ]


def test_a_page_break_at_the_begin_or_the_end_makes_no_empty_page() -> None:
    body = body_of(PageBreak(), world.paragraph("Alles."), PageBreak())

    assert not list(body.iter(f"{W}pageBreakBefore"))
