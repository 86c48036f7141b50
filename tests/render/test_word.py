"""The Word file as a whole: parts, properties, styles, slots, header and footer; and what LibreOffice shows."""

import io
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from openxml_audit import OpenXmlValidator

import office
import paper_world as world
from lesmateriaal.document import slots
from lesmateriaal.document.paper import (
    Document,
    Task,
    WritingLines,
)
from lesmateriaal.document.theme import look, look_names
from lesmateriaal.document.tree import Slot
from lesmateriaal.render.word import render_document
from paper_world import WP, W, parts_of, texts_of

LOOKS = look_names()


def reopened(document: Document) -> docx.document.Document:
    return docx.Document(io.BytesIO(world.as_file(document)))


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
    assert (
        b'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"'
        in (parts["word/settings.xml"])
    )


def test_the_page_is_a4() -> None:
    settings = ElementTree.fromstring(parts_of()["word/document.xml"]).find(f".//{W}pgSz")

    assert settings is not None
    assert settings.attrib == {f"{W}w": "11906", f"{W}h": "16838"}


@pytest.mark.parametrize("name", LOOKS)
def test_the_styles_have_the_sizes_of_the_look(name: str) -> None:
    styles = reopened(world.document(look=name)).styles
    paper = look(name).paper

    sizes = [styles[style].font.size.pt for style in ("Title", "Heading 2", "Heading 3", "Klein")]

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

    assert {name for name, part in parts.items() if mark in part} == {
        "word/header1.xml",
        "word/theme/theme1.xml",
    }


def test_slots_outside_the_content_stand_in_three_parts_only() -> None:
    parts = parts_of(world.paragraph("Zonder school."))

    touched = {name for name, part in parts.items() if slots.OPEN.encode() in part}

    assert touched == {"word/header1.xml", "word/footer1.xml", "word/theme/theme1.xml"}


# what a reader sees


@pytest.mark.office
@pytest.mark.parametrize("name", LOOKS)
def test_libreoffice_shows_every_block_on_four_pages(name: str, tmp_path: Path) -> None:
    file = tmp_path / "alles.docx"
    file.write_bytes(world.as_file(world.every_block(name)))

    assert office.page_count(office.to_pdf(file)) == 4


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

    left, top, bottom = page.width // 2, page.height // 9, page.height * 9 // 10
    column = page.crop((left, top, left + 1, bottom)).tobytes()
    rules = sum(here < 200 <= above for above, here in pairwise(column))

    assert rules == 4
