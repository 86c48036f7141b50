"""Scripts, bubbles, prompts and links in Word."""

from xml.etree import ElementTree

import paper_world as world
from lesmateriaal.document.paper import Link, Links, Prompts, RowKind, Script, ScriptRow, Speech
from paper_world import W, body_of, parts_of, styles_of, texts_of


def script_of(*texts: str) -> ElementTree.Element:
    """Return the body with a script of one row, a list of `texts` that the mentor has to look out for."""
    warning = ScriptRow(RowKind.WARN, "Let op", tuple(map(world.text, texts)), listed=True)
    return body_of(Script((warning,)))


def test_what_belongs_to_a_label_stands_in_one_row_that_is_not_split() -> None:
    (row,) = script_of("Wat zie je?", "Wat kan er nu?", "En dan?").iter(f"{W}tr")

    assert texts_of(row) == ["Let op", "Wat zie je?", "Wat kan er nu?", "En dan?"]
    assert row.find(f"{W}trPr/{W}cantSplit") is not None


def test_a_row_of_more_than_eight_lines_goes_on_in_a_row_with_the_label_again() -> None:
    rows = list(script_of(*(f"Zin {number}." for number in range(1, 10))).iter(f"{W}tr"))

    first, _, second = (texts_of(row) for row in rows)
    assert first == ["Let op", *(f"Zin {number}." for number in range(1, 6))]
    assert second == ["Let op (vervolg)", *(f"Zin {number}." for number in range(6, 10))]


def test_the_last_item_of_a_list_that_goes_on_keeps_its_bullet() -> None:
    long = "Vraag niet door over wat er precies is gebeurd. " * 16

    assert [style for style in styles_of(script_of(long, "Stop het.")) if style.startswith("Small")] == [
        "SmallBullet"
    ] * 2


def test_eight_lines_stand_in_one_row() -> None:
    assert "Let op (vervolg)" not in texts_of(script_of(*(f"Zin {number}." for number in range(8))))


def test_a_warning_has_a_frame_around_all_of_it_and_no_ground() -> None:
    body = script_of("Noem geen namen.", "Stop het.")

    sides = [
        sorted(side.tag.removeprefix(W) for side in cell.iterfind(f"{W}tcPr/{W}tcBorders/*"))
        for cell in body.iter(f"{W}tc")
    ]
    assert sides == [["bottom", "left", "top"], ["bottom", "right", "top"]]
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


def test_a_moment_has_when_and_who_beside_it_and_its_steps_are_numbered_from_one() -> None:
    body = body_of(world.timeline(), world.timeline())

    first, _, second, _, last = list(body.iter(f"{W}tr"))[:5]
    assert texts_of(first) == [
        *("Meteen", "wie het merkt"),
        *("Hoor je iets?", "Luister rustig.", "Noteer wie, waar en wanneer."),
    ]
    assert styles_of(first) == ["Small", "Small", "Heading2", "ListNumber", "ListNumber"]
    assert styles_of(second) == ["Small", "Heading2", "Normal"]
    assert styles_of(last) == ["Heading2", "ListBullet", "ListBullet"]
    lists = [each.attrib[f"{W}val"] for each in body.iter(f"{W}numId")]
    assert len(set(lists)) == 2


def test_only_a_moment_without_a_label_stands_in_a_frame() -> None:
    rows = [row for row in body_of(world.timeline()).iter(f"{W}tr") if any(texts_of(row))]

    sides = [[side.tag.removeprefix(W) for side in row.iterfind(f".//{W}tcBorders/*")] for row in rows]
    assert sides == [["left"], ["left"], ["top", "left", "bottom", "right"]]


def test_a_moment_stands_on_one_page() -> None:
    rows = list(body_of(world.timeline()).iter(f"{W}tr"))

    assert [row for row in rows if row.find(f"{W}trPr/{W}cantSplit") is None] == []
