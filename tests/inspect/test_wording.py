"""What words alone tell: typed lists, vague links, alt texts that are names; and colours."""

import pytest
from lxml import etree

from lesmateriaal.inspect.contrast import Palette, contrast
from lesmateriaal.inspect.wording import is_credit, is_file_name, is_vague_link, typed_items


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("- kijken", "- denken"), 1),
        (("• kijken",), 1),
        (("•kijken",), 1),
        (("* kijken", "* denken"), 1),
        (("1. kijken", "2. denken"), 1),
        (("a) kijken", "b) denken"), 1),
        (("– kijken", "– denken"), 1),
        (("• kijken", "tussendoor", "• denken"), 2),
        (("- kijken", "- denken", "tussendoor", "- praten", "- doen"), 2),
        (("- kijken", "tussendoor", "- denken"), 0),
        (("* verplicht invullen",), 0),
        (("- 5 graden",), 0),
        (("* verplicht invullen", "- 5 graden"), 0),
        (("1. kijken", "gewoon", "2. denken"), 0),
        (("– zei Noor",), 0),
        (("10 minuten", "20 minuten"), 0),
        (("-5 graden",), 0),
        (("*) alleen als het kan",), 0),
        (("kijk - en denk",), 0),
        (("2026. Dat was het jaar.", "2027. Dat ook."), 0),
        (("", "-", "•"), 0),
    ],
)
def test_a_list_typed_by_hand_is_found_once(lines: tuple[str, ...], found: int) -> None:
    assert len(list(typed_items(lines))) == found


@pytest.mark.parametrize(
    ("text", "vague"),
    [
        ("klik hier", True),
        ("Hier", True),
        ("Lees meer »", True),
        ("https://www.example.org/een/heel/lang/adres/dat/niemand/leest", True),
        ("www.kindertelefoon.nl", False),
        ("de Kindertelefoon", False),
        ("hier staat de uitleg van de school", False),
        ("", False),
    ],
)
def test_a_link_tells_where_it_leads(text: str, vague: bool) -> None:
    assert is_vague_link(text) is vague


@pytest.mark.parametrize(
    ("alt", "name"),
    [
        ("image1.png", True),
        ("IMG_2041", True),
        ("Afbeelding 3", True),
        ("Schermafbeelding 2026-11-22", True),
        ("Foto 12 mensen op een plein", False),
        ("Een jongen kijkt naar zijn telefoon", False),
        ("Afbeelding van een kat", False),
        ("", False),
    ],
)
def test_an_alt_text_is_no_name_of_a_file(alt: str, name: bool) -> None:
    assert is_file_name(alt) is name


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Bron: NJi", True),
        ("Foto's: Noor", True),
        ("illustraties : OpenMoji", True),
        ("© Noor", True),
        ("CC BY-SA 4.0", True),
        ("Foto’s maken zonder te vragen?", False),
        ("Bronnen zoek je zo", False),
    ],
)
def test_credits_are_known_by_how_they_begin(text: str, credit: bool) -> None:
    assert is_credit(text) is credit


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("FFFFFF", "000000", 21.0),
        ("FFFFFF", "FFFFFF", 1.0),
        ("777777", "FFFFFF", 4.48),
        ("0000FF", "FFFFFF", 8.59),
    ],
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, ratio: float) -> None:
    assert round(contrast(one, other), 2) == round(contrast(other, one), 2) == ratio


@pytest.mark.parametrize(
    ("changes", "colour"),
    [
        ("", "4472C4"),
        ('<a:lumMod val="60000"/><a:lumOff val="40000"/>', "8FAADC"),
        ('<a:lumMod val="75%"/>', "2F5597"),
        ('<a:alpha val="100000"/>', "4472C4"),
        ('<a:alpha val="40000"/>', None),
        ('<a:shade val="50000"/>', None),
    ],
)
def test_a_colour_of_the_theme_is_changed_as_powerpoint_does(changes: str, colour: str | None) -> None:
    """The numbers are those that PowerPoint shows for accent 1 of its own theme, 40% lighter and 25% darker."""
    xml = f'<x xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:schemeClr val="accent1">{changes}</a:schemeClr></x>'

    assert Palette({"accent1": "4472C4"}).inside(etree.fromstring(xml)) == colour
