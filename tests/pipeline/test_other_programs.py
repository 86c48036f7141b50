"""What other programs drop is never the only place where something stands (docs/programmas.md)."""

import re
from pathlib import Path

import pytest

from office_text import paper, parts, slides

LEVELS = ("po", "vo", "mbo")


def _deck(documents: dict[str, Path], level: str) -> bytes:
    return documents[f"groepsdruk-{level}-presentatie.pptx"].read_bytes()


@pytest.mark.parametrize("level", LEVELS)
def test_the_name_of_every_section_stands_on_the_slide_with_the_goals(
    documents: dict[str, Path], level: str
) -> None:
    deck = _deck(documents, level)
    names = re.findall(r'<p14:section name="([^"]+)"', parts(deck)["ppt/presentation.xml"].decode())

    assert len(names) > 2
    assert [name for name in names if name not in slides(deck)[1]] == []


@pytest.mark.parametrize("level", LEVELS)
def test_the_minutes_of_a_countdown_stand_on_its_slide_as_text(
    documents: dict[str, Path], level: str
) -> None:
    deck = _deck(documents, level)
    texts = slides(deck)
    durations = {
        number: re.findall(r'dur="([0-9]{5,})"', parts(deck)[f"ppt/slides/slide{number}.xml"].decode())
        for number in range(1, len(texts) + 1)
    }

    timed = {number: int(found[0]) // 60_000 for number, found in durations.items() if found}
    assert timed
    for number, minutes in timed.items():
        assert re.search(rf"\b{minutes}\s+min\b", texts[number - 1]), number


@pytest.mark.parametrize("level", LEVELS)
def test_the_guide_names_the_slides_of_the_short_show(documents: dict[str, Path], level: str) -> None:
    guide = paper(documents[f"groepsdruk-{level}-handleiding.docx"].read_bytes())
    deck = parts(_deck(documents, level))["ppt/presentation.xml"].decode()
    (show,) = re.findall(r'<p:custShow name="([^"]+)"', deck)

    assert show in guide


@pytest.mark.parametrize("level", LEVELS)
def test_every_shape_that_is_animated_is_without_text(documents: dict[str, Path], level: str) -> None:
    deck = parts(_deck(documents, level))
    for name, data in deck.items():
        xml = data.decode("utf-8", "ignore")
        for target in set(re.findall(r'<p:spTgt spid="(\d+)"', xml)):
            shape = re.search(rf'<p:sp><p:nvSpPr><p:cNvPr id="{target}".*?</p:sp>', xml, re.DOTALL)
            assert shape is not None, name
            assert "<a:t>" not in shape[0], name
