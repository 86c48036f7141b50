"""A school in a master document: what is written where, and that nothing of a slot stays behind."""

import io
import re
from functools import cache
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import docx
import pptx
import pytest
from PIL import Image, ImageColor, ImageDraw

from factories import make, make_subject
from lesmateriaal.compose.deck import compose_deck
from lesmateriaal.document.fit import fit_deck
from lesmateriaal.document.slots import NO_LOGO, mark
from lesmateriaal.document.tree import Slot
from lesmateriaal.lesson.images import Picture
from lesmateriaal.lesson.school import LoadedSchool
from lesmateriaal.lesson.school_model import SHORT_CHARACTERS, School
from lesmateriaal.lesson.school_room import is_short
from lesmateriaal.pack.fill import fill_document, master_of
from lesmateriaal.pack.filling import filling_of, short_name
from lesmateriaal.render.powerpoint import render_deck
from lesmateriaal.render.word import render_document
from paper_world import every_block, images, png

ODD_NAMES = [
    'Basisschool \'t Fort & <Zoon> "De Ælfde"',
    "مدرسة النور",
    "De Ballon 🎈👩🏽‍🏫",
    "&amp; ]]> <!-- \\1 \\g<0> {naam} $naam",
]


def school(logo: bytes | None = None, **fields: Any) -> LoadedSchool:
    loaded = make(School, {"name": "De Vlieger"} | fields, "school.yaml")
    return LoadedSchool(loaded, Picture(logo, 1.0) if logo else None)


def filled_value(slot: Slot, loaded: LoadedSchool | None, default: str = "standaard") -> str:
    """Return what stands in `slot`, as a reader of XML sees it in text and in an attribute."""
    xml = f'<t a="{mark(slot, default)}">{mark(slot, default)}</t>'
    element = ElementTree.fromstring(filled_parts({"word/one.xml": xml.encode()}, loaded)["word/one.xml"])
    assert element.text == element.get("a")
    return element.text or ""


def parts_of(archive: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(archive)) as file:
        assert file.testzip() is None
        return {name: file.read(name) for name in file.namelist()}


def filled_parts(master: dict[str, bytes], loaded: LoadedSchool | None) -> dict[str, bytes]:
    return parts_of(fill_document(master, filling_of(loaded)))


@cache
def real_masters() -> dict[str, dict[str, bytes]]:
    """Return the parts of a document and of a deck with everything in them, slots still open."""
    subject = make_subject()
    deck, _ = fit_deck(compose_deck(subject))
    return {
        "docx": render_document(every_block(), images()),
        "pptx": render_deck(deck, dict.fromkeys(subject.ratios, png())),
    }


def test_without_a_school_the_default_stays_and_the_slot_goes() -> None:
    assert filled_value(Slot.SCHOOL, None, "…… &amp; meer") == "…… & meer"


def test_what_a_school_leaves_open_keeps_its_default() -> None:
    assert filled_value(Slot.CONTACT_1, school(), "vraag het je mentor") == "vraag het je mentor"


@pytest.mark.parametrize("name", ODD_NAMES)
def test_any_name_survives_in_text_and_in_an_attribute(name: str) -> None:
    assert filled_value(Slot.SCHOOL, school(name=name)) == name


@pytest.mark.parametrize("kind", ["docx", "pptx"])
@pytest.mark.parametrize("name", [None, *ODD_NAMES])
def test_a_real_document_stays_well_formed_and_no_private_character_is_left(
    kind: str, name: str | None
) -> None:
    loaded = school(png(), name=name, contacts=[{"name": name[:40], "role": "mentor"}]) if name else None

    for part, content in filled_parts(real_masters()[kind], loaded).items():
        if not part.endswith(".png"):
            ElementTree.fromstring(content)
            assert not re.search("[\ue000-\uf8ff]", content.decode()), part


def test_a_filled_document_opens_in_word_s_library_and_names_the_school() -> None:
    filled = docx.Document(
        io.BytesIO(fill_document(real_masters()["docx"], filling_of(school(name=ODD_NAMES[0]))))
    )

    assert ODD_NAMES[0][:30] in filled.sections[0].footer.tables[0].cell(0, 0).text


def test_a_filled_deck_shows_the_contacts_on_the_slide_with_help() -> None:
    loaded = school(contacts=[{"name": "Ada & Bo", "role": "aanspreekpunt"}])

    slides = pptx.Presentation(io.BytesIO(fill_document(real_masters()["pptx"], filling_of(loaded)))).slides

    texts = [shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame]
    assert any("Ada & Bo\naanspreekpunt" in text for text in texts)


def test_parts_without_a_slot_are_the_same_after_filling() -> None:
    before = real_masters()["pptx"]

    after = filled_parts(before, school(png(), colour="#102030"))

    assert set(after) == set(before)
    changed = {name for name in before if before[name] != after[name]}
    master = master_of(before)
    assert changed == master.slotted.keys() | master.logos.keys()


def test_colours_are_written_as_office_writes_them() -> None:
    loaded = school(colour="#1f5c8a", second_colour="#4a5560")

    assert filled_value(Slot.COLOUR, loaded) == "1F5C8A"
    assert filled_value(Slot.SECOND_COLOUR, loaded) == "4A5560"


def test_one_colour_serves_for_both() -> None:
    assert filled_value(Slot.SECOND_COLOUR, school(colour="#1f5c8a"), "FFFFFF") == "1F5C8A"


def test_the_contacts_stand_in_the_places_of_their_roles() -> None:
    ada = {"name": "Ada", "role": "aanspreekpunt", "phone": "012 345", "email": "ada@school.example"}
    loaded = school(contacts=[{"name": "Bo", "role": "vertrouwenspersoon"}, ada])

    assert filled_value(Slot.CONTACT_1, loaded) == "Ada"
    assert filled_value(Slot.CONTACT_1_REACH, loaded) == " · 012\u00a0345 · ada@school.example"
    assert filled_value(Slot.CONTACT_2, loaded) == "Bo"
    assert filled_value(Slot.CONTACT_2_ROLE, loaded) == "vertrouwenspersoon"
    assert filled_value(Slot.CONTACT_2_REACH, loaded, "……") == "……"


def test_a_vertrouwenspersoon_alone_leaves_the_line_of_the_aanspreekpunt() -> None:
    loaded = school(contacts=[{"name": "Bo", "role": "vertrouwenspersoon"}])

    assert filled_value(Slot.CONTACT_1, loaded, "……") == "……"
    assert filled_value(Slot.CONTACT_1_MBO, loaded, "……") == "Bo"


def test_a_phone_does_not_break_and_an_email_can_be_copied_as_it_is() -> None:
    reach = {"phone": "088-123 45 67", "email": "ada-bo&cas@de-school.example"}
    loaded = school(contacts=[{"name": "Ada-Bo", "role": "aanspreekpunt"} | reach])

    assert filled_value(Slot.CONTACT_1_REACH, loaded) == (
        " · 088\u2011123\u00a045\u00a067 · ada-bo&cas@de-school.example"
    )


@pytest.mark.parametrize(
    ("fields", "short"),
    [
        ({"name": "De Vlieger"}, "De Vlieger"),
        ({"name": "Basisschool De Vlieger", "short_name": "Vlieger"}, "Vlieger"),
        (
            {"name": "Openbare Basisschool De Vlieger, locatie Kerkstraat"},
            "Openbare Basisschool De Vlieger…",
        ),
        ({"name": "W" * 60}, "W" * 19 + "…"),
    ],
)
def test_a_long_name_is_cut_after_a_whole_word(fields: dict[str, Any], short: str) -> None:
    assert short_name(school(**fields).school) == short
    assert len(short) <= SHORT_CHARACTERS
    assert is_short(short)


def red(width: int, height: int) -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (width, height), "#ff0000").save(content, "PNG")
    return content.getvalue()


GROUNDS = {
    "#ffffff": "#1c1830",
    "#ffe680": "#1c1830",
    "#ffffff #c81e1e": "#ffffff",
    "#c81e1e": "#ffffff",
    "#0d0d0d": "#ffffff",
}
"""Colours of the two bars of a logo (one colour for both), and of the tile that it stands on."""


def bars(colours: str) -> bytes:
    """Return a logo of two bars with nothing between them."""
    first, *others = colours.split()
    image = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    ImageDraw.Draw(image).rectangle((0, 0, 39, 14), fill=first)
    ImageDraw.Draw(image).rectangle((0, 25, 39, 39), fill=(*others, first)[0])
    content = io.BytesIO()
    image.save(content, "PNG")
    return content.getvalue()


def test_a_white_logo_with_a_ground_of_its_own_is_not_light() -> None:
    content = io.BytesIO()
    Image.new("RGB", (50, 50), "#ffffff").save(content, "PNG")

    image = pixels(logos(content.getvalue())["ppt/media/logo-left.png"])

    assert image.getpixel((5, 100)) == (255, 255, 255, 255)


def logos(logo: bytes | None) -> dict[str, bytes]:
    return filled_parts({f"ppt/media/logo-{side}.png": NO_LOGO for side in ("left", "right")}, school(logo))


def pixels(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    assert (image.size, image.mode) == ((800, 200), "RGBA")
    return image


def test_without_a_logo_nothing_is_shown() -> None:
    assert set(logos(None).values()) == {NO_LOGO}


@pytest.mark.parametrize(("side", "left_px"), [("left", 0), ("right", 600)])
def test_a_logo_stands_at_its_side_on_a_white_tile_with_round_corners(side: str, left_px: int) -> None:
    image = pixels(logos(red(50, 50))[f"ppt/media/logo-{side}.png"])

    assert image.getchannel("A").getbbox() == (left_px, 0, left_px + 200, 200)
    assert image.getpixel((left_px, 0)) == (255, 255, 255, 0)
    assert image.getpixel((left_px + 5, 100)) == (255, 255, 255, 255)
    assert image.getpixel((left_px + 100, 100)) == (255, 0, 0, 255)


@pytest.mark.parametrize(("colours", "ground"), GROUNDS.items(), ids=list(GROUNDS))
def test_a_light_logo_stands_on_a_dark_tile_and_no_other(colours: str, ground: str) -> None:
    for side, canvas in logos(bars(colours)).items():
        edge_px = 3 if "left" in side else 797

        assert pixels(canvas).getpixel((edge_px, 100)) == ImageColor.getcolor(ground, "RGBA"), side


@pytest.mark.parametrize("size", [(1600, 1), (1, 1600), (1, 1)])
def test_a_logo_of_any_shape_fits(size: tuple[int, int]) -> None:
    for content in logos(red(*size)).values():
        assert pixels(content).getchannel("A").getbbox() is not None


def test_a_logo_is_named_in_its_alt_text() -> None:
    assert filled_value(Slot.LOGO_ALT, school(red(2, 2), name="De Vlieger"), "plek") == "Logo van De Vlieger"
    assert filled_value(Slot.LOGO_ALT, school(), "plek") == "plek"


def test_the_parts_that_a_school_is_filled_into_are_logos_and_those_with_a_slot() -> None:
    parts = {
        "word/footer1.xml": mark(Slot.SHORT_SCHOOL, "").encode(),
        "word/document.xml": b"<geen/>",
        "word/media/logo-right.png": NO_LOGO,
        "word/media/image1.png": mark(Slot.SCHOOL, "").encode(),
    }

    master = master_of(parts)

    assert (set(master.slotted), dict(master.logos)) == (
        {"word/footer1.xml"},
        {"word/media/logo-right.png": "right"},
    )
