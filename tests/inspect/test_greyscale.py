"""Copied in black and white every text can still be read, and nothing is told by colour alone."""

import random
import re
from pathlib import Path

import pytest
from pptx import Presentation

from contrast import contrast
from lesmateriaal.document.theme import look, look_names
from lesmateriaal.inspect.contrast import contrast as rule_contrast
from lesmateriaal.inspect.inspector import inspect_file
from office_edit import zipped
from office_text import parts
from paper_reading import as_grey


def test_the_contrast_of_the_rule_is_that_of_the_tests() -> None:
    chance = random.Random(3)
    pairs = [(f"{chance.randrange(1 << 24):06X}", f"{chance.randrange(1 << 24):06X}") for _ in range(200)]

    assert [rule_contrast(*pair) for pair in pairs] == pytest.approx([contrast(*pair) for pair in pairs])


def in_grey(content: bytes) -> bytes:
    """Return a copy of an Office file in which every colour is grey."""
    found = parts(content)
    pattern = re.compile(r'((?:<a:srgbClr val|w:fill|w:color|<w:color w:val|lastClr)=")([0-9A-Fa-f]{6})(")')
    for name, data in found.items():
        if name.endswith(".xml"):
            xml = pattern.sub(lambda match: match[1] + as_grey(match[2]) + match[3], data.decode())
            found[name] = xml.encode()
    return zipped(found)


def test_a_copy_in_grey_has_no_colour_left(documents: dict[str, Path]) -> None:
    for name in ("groepsdruk-po-presentatie.pptx", "groepsdruk-vo-handleiding.docx"):
        found = parts(in_grey(documents[name].read_bytes()))
        for part, data in found.items():
            colours = re.findall(
                r'(?:srgbClr val|w:fill|lastClr)="([0-9A-F]{6})"', data.decode("utf-8", "ignore")
            )
            assert [each for each in colours if each[:2] != each[2:4] or each[2:4] != each[4:]] == [], part


def test_every_text_can_be_read_in_grey(documents: dict[str, Path]) -> None:
    found = {
        name: [problem.code for problem in inspect_file(in_grey(path.read_bytes()), name)]
        for name, path in documents.items()
    }

    assert {name: codes for name, codes in found.items() if codes} == {}


def test_a_pair_that_only_colour_tells_apart_is_caught_in_grey(documents: dict[str, Path]) -> None:
    deck = parts(documents["groepsdruk-vo-presentatie.pptx"].read_bytes())
    # blue text on the lime of the key question is fine in colour; both are made one shade of grey here
    theme = deck["ppt/theme/theme1.xml"].decode()
    accent, text = look("vo").colours["accent"], look("vo").colours["text"]
    deck["ppt/theme/theme1.xml"] = theme.replace(text, accent).encode()

    assert "slide_contrast" in {problem.code for problem in inspect_file(in_grey(zipped(deck)), "dia.pptx")}


@pytest.mark.parametrize("level", look_names())
def test_the_two_sides_of_a_statement_differ_in_lightness_too(level: str) -> None:
    colours = look(level).colours

    assert contrast(as_grey(colours["agree"]), as_grey(colours["disagree"])) > 2


@pytest.mark.parametrize("level", look_names())
def test_what_colour_tells_stands_in_words_as_well(documents: dict[str, Path], level: str) -> None:
    decks = [
        path for name, path in documents.items() if re.search(rf"-{level}(-\w+)?-presentatie\.pptx$", name)
    ]
    texts: dict[str, str] = {}
    for slide in (each for path in decks for each in Presentation(str(path)).slides):
        words = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        texts[slide.slide_layout.name] = texts.get(slide.slide_layout.name, "") + words

    assert re.search(r"Antwoord [A-D]", texts["Quiz: antwoord"])
    statement = next(text for name, text in texts.items() if name.startswith("Stelling"))
    assert "Eens" in statement
    assert "Oneens" in statement
