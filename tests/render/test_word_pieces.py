"""Scripts, bubbles, prompts and links in Word."""

from xml.etree import ElementTree

import paper_world as world
from lesmateriaal.document.paper import Link, Links, Prompts, RowKind, Script, ScriptRow, Speech
from paper_world import W, body_of, parts_of, styles_of, texts_of


def test_the_paragraphs_of_a_script_stand_in_rows_of_their_own_that_are_not_split() -> None:
    texts = (world.text("Wat zie je?"), world.text("Wat kan er nu?"), world.text("En dan?"))

    body = body_of(Script((ScriptRow(RowKind.ASK, "Vraag", texts, listed=True),)))

    rows = list(body.iter(f"{W}tr"))
    assert [texts_of(row) for row in rows] == [
        ["Vraag", "Wat zie je?"],
        ["", "Wat kan er nu?"],
        ["", "En dan?"],
    ]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_a_warning_has_a_frame_around_all_its_rows_and_no_ground() -> None:
    texts = (world.text("Noem geen namen."), world.text("Stop het."))

    body = body_of(Script((ScriptRow(RowKind.WARN, "Let op", texts, listed=True),)))

    sides = [
        sorted(side.tag.removeprefix(W) for side in cell.iterfind(f"{W}tcPr/{W}tcBorders/*"))
        for cell in body.iter(f"{W}tc")
    ]
    assert sides == [["left", "top"], ["right", "top"], ["bottom", "left"], ["bottom", "right"]]
    assert not list(body.iter(f"{W}shd"))


def test_bubbles_stand_to_the_left_and_to_the_right_by_turns() -> None:
    body = body_of(Speech((world.text("Wat zag je?"), world.text("Wie kan helpen?"))))

    assert [texts_of(row) for row in body.iter(f"{W}tr")] == [
        ["Wat zag je?", ""],
        ["", "", ""],
        ["", "Wie kan helpen?"],
    ]


def test_the_words_of_a_link_are_the_title_and_its_address_is_a_relationship() -> None:
    parts = parts_of(Links((Link("Sharing nudes", "gov.uk", "https://www.gov.uk/a?b=1&c=2"),)))
    body = ElementTree.fromstring(parts["word/document.xml"])

    assert texts_of(body) == ["Sharing nudes · gov.uk"]
    assert [texts_of_link(link) for link in body.iter(f"{W}hyperlink")] == ["Sharing nudes"]
    assert (
        b'Target="https://www.gov.uk/a?b=1&amp;c=2" TargetMode="External"'
        in parts["word/_rels/document.xml.rels"]
    )


def texts_of_link(link: ElementTree.Element) -> str:
    return "".join(node.text or "" for node in link.iter(f"{W}t"))


def test_an_address_that_occurs_twice_has_one_relationship_and_none_has_no_link() -> None:
    twice = Link("Een", "", "https://a.nl"), Link("Twee", "", "https://a.nl"), Link("Drie", "", "")

    parts = parts_of(Links(twice))

    assert parts["word/_rels/document.xml.rels"].count(b"https://a.nl") == 1
    assert parts["word/document.xml"].count(b"<w:hyperlink") == 2


def test_a_short_prompt_has_its_line_behind_it_and_a_long_one_below_it() -> None:
    long = "Zo kan iemand een ander steunen zonder dat het de rest opvalt …"

    body = body_of(Prompts((world.text("Groepsdruk is …"), world.text(long))))

    assert styles_of(body) == ["Prompt", "Normal", "WritingLine"]
    assert [p.find(f"{W}pPr/{W}keepNext") is not None for p in body.iter(f"{W}p")] == [True, True, False]
