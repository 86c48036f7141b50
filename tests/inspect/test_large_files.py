"""A file of very many shapes, runs, cells or styles is answered in time: no rule looks at all for each of all.

Each file here takes some tenths of a second. Rules that compare each with each, or begin at the first child
for every child, took from 10 seconds to minutes with most. A bound of 5 seconds tells these two apart anywhere.
"""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from broken_copies import BODY, DECK, HANDOUT, SLIDE, TREE, box, paragraph
from broken_copies import run_properties as properties
from lesmateriaal.dutch.messages import message
from lesmateriaal.errors import Problem
from lesmateriaal.inspect import opened
from lesmateriaal.inspect.inspector import inspect_file
from lesmateriaal.inspect.slide_crowd import MOST_PAIRS
from office_edit import Edit, add, edited, zipped
from office_text import parts

MOST_SECONDS = 5.0
"""Time of a processor for one of these files at most; measured 0.1 to 0.9."""
RUN = f"<a:r>{properties()}<a:t>x</a:t></a:r>"
LINKED = RUN.replace("</a:rPr>", '<a:hlinkClick r:id="rId1"/></a:rPr>')
WORD_RUN = "<w:r><w:t>x</w:t></w:r>"
GROUP = (
    '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="0" name="Groep"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
)


def inspected_in_time(content: bytes, name: str) -> tuple[Problem, ...]:
    """Return what is found in `content`; it may not take long."""
    start = time.process_time()
    found = inspect_file(content, name)
    assert time.process_time() - start < MOST_SECONDS
    return found


def with_xml(path: Path, *added: tuple[str, str, str]) -> bytes:
    """Return a copy of `path` with XML added: the part, what it is put before there, and the XML."""
    found = parts(path.read_bytes())
    for part, before, xml in added:
        assert before in found[part].decode()
        found[part] = found[part].decode().replace(before, xml + before, 1).encode()
    return zipped(found)


def texts(count: int, area: Callable[[int], tuple[int, int, int, int]]) -> str:
    """Return `count` text boxes without a fill, number n at the `area` of n."""
    return "".join(
        box("x", own="<a:noFill/>", area=area(number), number=10_000 + number) for number in range(count)
    )


def text_of(inside: str) -> str:
    """Return a text box with the paragraphs `inside`."""
    start, end = box("x").split("<a:p>")[0], "</p:txBody></p:sp>"
    return start + inside + end


def table_of(rows: int, columns: int) -> str:
    """Return a table on a slide."""
    cell = f"<a:tc><a:txBody><a:bodyPr/><a:p>{RUN}</a:p></a:txBody></a:tc>"
    return (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9000" name="Tabel"/></p:nvGraphicFramePr><a:graphic>'
        f'<a:graphicData><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>{"<a:gridCol/>" * columns}</a:tblGrid>'
        f"{f'<a:tr>{cell * columns}</a:tr>' * rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


ON_SLIDES = {
    "texts in one place": texts(4_000, lambda number: (9_000_000, 0, 3_000_000, 700_000)),
    "texts from below to above": texts(4_000, lambda number: (0, -10 * number, 9, 9)),
    "texts in groups in groups": GROUP * 200
    + texts(1_500, lambda number: (0, 9 * number, 9, 9))
    + "</p:grpSp>" * 200,
    "paragraphs": text_of(f"<a:p>{RUN}</a:p>" * 20_000),
    "runs in a paragraph": text_of(f"<a:p>{RUN * 20_000}</a:p>"),
    "runs in a link": text_of(f"<a:p>{LINKED * 20_000}</a:p>"),
    "levels of lists": text_of("".join(f'<a:p><a:pPr lvl="{n}"/>{RUN}</a:p>' for n in range(20_000))).replace(
        "<a:lstStyle/>", f"<a:lstStyle>{'<a:lvl1pPr/>' * 20_000}</a:lstStyle>"
    ),
    "cells": table_of(150, 150),
}

IN_WORD = {
    "paragraphs": paragraph("x") * 20_000,
    "runs in a paragraph": f"<w:p>{WORD_RUN * 20_000}</w:p>",
    "wrappers": f"<w:p>{'<w:ins>' * 200}{WORD_RUN * 20_000}{'</w:ins>' * 200}</w:p>",
    "tables in tables": f"{'<w:tbl><w:tr><w:tc>' * 60}{paragraph('x') * 10_000}{'<w:p/></w:tc></w:tr></w:tbl>' * 60}",
    "rows": "<w:tbl>" + f"<w:tr><w:tc>{paragraph('x')}</w:tc></w:tr>" * 20_000 + "</w:tbl>",
    "line breaks": f"<w:p><w:r>{'<w:br/>' * 200_000}</w:r></w:p>",
}


@pytest.mark.parametrize("xml", ON_SLIDES.values(), ids=ON_SLIDES)
def test_very_much_of_one_thing_on_a_slide_is_answered_in_time(documents: dict[str, Path], xml: str) -> None:
    large = with_xml(documents[f"groepsdruk-vo-{DECK}"], (SLIDE, "</p:spTree>", xml))

    assert len(inspected_in_time(large, DECK)) < 5


@pytest.mark.parametrize("xml", IN_WORD.values(), ids=IN_WORD)
def test_very_much_of_one_thing_in_word_is_answered_in_time(documents: dict[str, Path], xml: str) -> None:
    large = with_xml(documents[f"groepsdruk-vo-{HANDOUT}"], (BODY, "<w:sectPr", xml))

    assert len(inspected_in_time(large, HANDOUT)) < 100


def test_styles_that_are_each_based_on_the_next_are_answered_in_time(documents: dict[str, Path]) -> None:
    style = '<w:style w:type="paragraph" w:styleId="s{}"><w:basedOn w:val="s{}"/></w:style>'
    styles = "".join(style.format(number, number + 1) for number in range(4_000))
    used = "".join(
        paragraph("x").replace("<w:p>", f'<w:p><w:pPr><w:pStyle w:val="s{number}"/></w:pPr>')
        for number in range(4_000)
    )
    added = (("word/styles.xml", "</w:styles>", styles), (BODY, "<w:sectPr", used))

    assert inspected_in_time(with_xml(documents[f"groepsdruk-vo-{HANDOUT}"], *added), HANDOUT) == ()


def test_very_many_placeholders_find_those_that_they_take_after_in_time(documents: dict[str, Path]) -> None:
    path = documents[f"groepsdruk-vo-{DECK}"]
    links = parts(path.read_bytes())["ppt/slides/_rels/slide4.xml.rels"].decode()
    (layout,) = re.findall(r"slideLayouts/\w+\.xml", links)
    holder = box("x").replace("<p:nvPr/>", '<p:nvPr><p:ph idx="{}"/></p:nvPr>')
    many = "".join(holder.format(1_000 + number) for number in range(5_000))
    large = with_xml(path, *((part, "</p:spTree>", many) for part in (SLIDE, f"ppt/{layout}")))

    assert "slide_crowded" in {problem.code for problem in inspected_in_time(large, DECK)}


def upside_down(count: int) -> Edit:
    """Return an edit that adds `count` texts that are read from below to above."""
    return add(TREE, texts(count, lambda number: (0, -10 * number, 9, 9)), 3)


def test_a_slide_of_a_thousand_texts_is_still_examined(documents: dict[str, Path]) -> None:
    large = edited(documents[f"groepsdruk-vo-{DECK}"], (SLIDE, upside_down(1_000)))
    found = inspected_in_time(large, DECK)

    assert [problem.code for problem in found] == ["slide_order"]
    assert found[0].facts["more"] > 100_000


def test_a_slide_that_is_not_examined_on_its_order_is_named(documents: dict[str, Path]) -> None:
    assert MOST_PAIRS < 2_100**2
    (found,) = inspect_file(edited(documents[f"groepsdruk-vo-{DECK}"], (SLIDE, upside_down(2_100))), DECK)

    assert found.facts["slide"] == 4
    assert "zijn niet bekeken" in message(found)


def test_what_a_crowded_slide_can_still_be_judged_on_is_judged(documents: dict[str, Path]) -> None:
    small = box("klein", properties(size=900), number=9_999)
    edits = ((SLIDE, upside_down(2_100)), (SLIDE, add(TREE, small, 3)))
    found = inspect_file(edited(documents[f"groepsdruk-vo-{DECK}"], *edits), DECK)

    assert {problem.code for problem in found} == {"slide_crowded", "slide_small_text"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-7"])
def test_a_file_of_too_many_elements_is_refused_before_the_rules_begin(
    documents: dict[str, Path], encoding: str
) -> None:
    head = f'<?xml version="1.0" encoding="{encoding}"?>'
    much = f"{head}<x>{'<y/>' * opened.MOST_ELEMENTS}</x>".encode(encoding)
    if encoding == "utf-7":
        much = head.encode() + b"<x>" + b"+ADw-y/+AD4-" * opened.MOST_ELEMENTS + b"</x>"
    file = zipped(parts(documents[f"groepsdruk-vo-{DECK}"].read_bytes()) | {SLIDE: much})

    assert [problem.code for problem in inspected_in_time(file, DECK)] == ["office_too_long"]
