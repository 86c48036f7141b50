"""The rules for the browser: the same numbers as those of Python."""

import json
from typing import Any

import pytest

from lesmateriaal.pack.fill_rules import fill_rules
from lesmateriaal.text.measure import width_pt

RULES: dict[str, Any] = json.loads(json.dumps(fill_rules()))


def width_by_rules(text: str, bold: bool) -> int:
    total = 0
    for character in text:
        table = next(
            each for each in RULES["widths"] if 0 <= ord(character) - each["first"] < len(each["faces"][bold])
        )
        total += table["faces"][bold][ord(character) - table["first"]]
    return total


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize(
    "text", ["De Vlieger", "Scholengemeenschap Æ & ΑΒΓ – Школа", "€ → ẞ", "No\u0308el 012‑345 67"]
)
def test_a_text_is_as_wide_by_the_rules_as_it_is_measured(text: str, bold: bool) -> None:
    assert width_by_rules(text, bold) / RULES["units_per_em"] * 12 == pytest.approx(
        width_pt(text, 12, bold=bold)
    )


def test_every_text_of_a_school_has_a_limit_in_the_rules() -> None:
    most = RULES["most"]

    assert (most["school"]["name"], most["school"]["short_name"], most["contacts"]) == (80, 40, 4)
    assert most["contact"] == {"name": 40, "role": 30, "phone": 30, "email": 80}


def test_the_rules_weigh_less_than_a_picture() -> None:
    assert len(json.dumps(fill_rules(), separators=(",", ":"))) < 40_000
