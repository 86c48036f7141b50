"""Bubbles of a chat as they are written: where their text begins and ends, counted from the file alone."""

from io import BytesIO
from typing import Any

import pytest

from deck_world import deck_of
from factories import activity_data, make_subject
from lesmateriaal.document.fit import fit_deck
from lesmateriaal.document.theme import look_names
from lesmateriaal.dutch.labels import LABELS
from lesmateriaal.pack.archive import write_archive
from lesmateriaal.render.powerpoint import render_deck
from paper_world import png

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
EMU_PER_MM = 36_000
TEXT_RECTANGLE = 0.29289
"""Share of the radius that rounded presets keep free of text: 1 - √½, in ECMA-376's presetShapeDefinitions.xml."""
SIDE_MM, EDGE_MM, GAP_MM = 5, 2, 3.6
"""The visual brief: padding 5 x 2 mm, and 3.6 mm between two bubbles."""
SPARE_MM = 1
"""Room at the right for programs that measure a line a little wider."""
MESSAGES = [
    {"person": "sem", "text": "Haha"},
    {"person": "sem", "text": "Dit is een bericht van meer dan een regel over wat er in de groep gebeurde"},
    {"person": "noor", "text": "Stop", "helps": "ja", "pause": "En nu?"},
]


def bubbles_of(level: str) -> list[Any]:
    """Return the bubbles of a chat of three messages, in order."""
    from pptx import Presentation

    deck, _ = fit_deck(deck_of(activity_data("chat", messages=MESSAGES), level=level))
    images = dict.fromkeys(make_subject(level).ratios, png())
    slide = Presentation(BytesIO(write_archive(render_deck(deck, images)))).slides[4]
    return [shape for shape in slide.shapes if shape.name.startswith(LABELS["bubble_name"].partition("{")[0])]


def insets_mm(shape: Any) -> tuple[float, float, float, float]:
    """Return how far the text of `shape` stays from its left, top, right and bottom edge."""
    body, shortest = shape.text_frame._txBody.find(f"{A}bodyPr"), min(shape.width, shape.height)
    guides = {each.get("name"): each.get("fmla") for each in shape._element.iter(f"{A}gd")}
    radius = shortest * int((guides.get("adj3") or guides["adj"]).removeprefix("val ")) / 100_000
    kept = TEXT_RECTANGLE * radius
    left, top, right, bottom = (
        (int(body.get(name)) + kept) / EMU_PER_MM for name in ("lIns", "tIns", "rIns", "bIns")
    )
    return left, top, right, bottom


@pytest.mark.parametrize("level", look_names())
def test_the_text_of_every_bubble_keeps_its_padding_at_both_sides(level: str) -> None:
    found = [insets_mm(shape) for shape in bubbles_of(level)]

    assert len(found) == 3
    for left, top, right, bottom in found:
        assert left == pytest.approx(SIDE_MM, abs=0.05)
        assert right == pytest.approx(SIDE_MM - SPARE_MM, abs=0.05)
        assert (top, bottom) == pytest.approx((EDGE_MM, EDGE_MM), abs=0.06)


@pytest.mark.parametrize("level", look_names())
def test_bubbles_stand_below_each_other_with_the_same_gap(level: str) -> None:
    first, second, third = bubbles_of(level)
    gaps = [
        (low.top - high.top - high.height) / EMU_PER_MM for high, low in ((first, second), (second, third))
    ]

    assert gaps == pytest.approx([GAP_MM] * 2, abs=0.01)
