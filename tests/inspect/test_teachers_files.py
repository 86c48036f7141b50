"""What teachers and other programs do to a file without harm is no finding; each case has its opposite."""

from pathlib import Path

import pytest

from broken_copies import SLIDE, TREE, box, fill, slide_table
from broken_copies import run_properties as run
from lesmateriaal.inspect.inspector import inspect_file
from lesmateriaal.inspect.xml import STRICT
from office_edit import Edit, add, edited, put, remove, write, zipped
from office_text import parts


def on_slide(documents: dict[str, Path], *edits: Edit) -> list[str]:
    """Return the codes that a deck has after `edits` of its fourth slide."""
    path = documents["groepsdruk-vo-presentatie.pptx"]
    return [each.code for each in inspect_file(edited(path, *((SLIDE, edit) for edit in edits)), path.name)]


THEME_STYLE = (
    '<a:lnRef idx="0"><a:schemeClr val="accent1"/></a:lnRef><a:fillRef idx="{fill}"><a:srgbClr val="{back}"/></a:fillRef>'
    '<a:effectRef idx="0"><a:schemeClr val="accent1"/></a:effectRef><a:fontRef idx="minor"><a:srgbClr val="{front}"/></a:fontRef>'
)


def themed(number: int, back: str) -> str:
    """Return a box with white letters whose look comes from style `number` of the theme."""
    style = THEME_STYLE.format(fill=number, back=back, front="FFFFFF")
    return box("x", own="").replace("<p:txBody>", f"<p:style>{style}</p:style><p:txBody>")


def ground(colour: str, width: int = 3_000_000) -> str:
    """Return a shape without text of the same size as a box, or narrower."""
    return box("", own=fill(colour), area=(9_000_000, 0, width, 700_000), number=9001)


WHITE, PALE = run(fill("FFFFFF")), run(fill("EEEEEE"))
LIGHTENED = '<a:solidFill><a:schemeClr val="tx1"><a:lumMod val="20000"/><a:lumOff val="80000"/></a:schemeClr></a:solidFill>'
HALF_THERE = '<a:solidFill><a:srgbClr val="EEEEEE"><a:alpha val="50000"/></a:srgbClr></a:solidFill>'

CONTRASTS = {
    "its own fill": (box("x", WHITE, fill("F4F4F4")), True),
    "a dark fill of its own": (box("x", WHITE, fill("202020")), False),
    "nothing but the background": (box("x", PALE, ""), True),
    "a gradient": (box("x", PALE, "<a:gradFill><a:gsLst/></a:gradFill>"), False),
    "a style of the theme": (themed(1, "EEEEEE"), True),
    "a dark style of the theme": (themed(1, "101010"), False),
    "a style that the theme does not have": (themed(9, "EEEEEE"), False),
    "a marker": (box("x", run('<a:highlight><a:srgbClr val="101010"/></a:highlight>')), True),
    "a bright shape below it": (ground("F4F4F4") + box("x", WHITE, ""), True),
    "a dark shape below it": (ground("202020") + box("x", WHITE, ""), False),
    "a dark shape above it": (box("x", WHITE, "") + ground("202020"), True),
    "half a shape below it": (ground("F4F4F4", 1_500_000) + box("x", WHITE, ""), False),
    "a colour lightened by the menu of PowerPoint": (box("x", run(LIGHTENED)), True),
    "a colour that lets through": (box("x", run(HALF_THERE)), False),
}


@pytest.mark.parametrize(("shapes", "weak"), CONTRASTS.values(), ids=CONTRASTS)
def test_contrast_is_that_with_the_topmost_colour_behind(
    documents: dict[str, Path], shapes: str, weak: bool
) -> None:
    assert ("slide_contrast" in on_slide(documents, add(TREE, shapes, 3))) is weak


def test_a_text_on_a_layout_is_judged_once_and_named_by_its_layout(documents: dict[str, Path]) -> None:
    path = documents["groepsdruk-vo-presentatie.pptx"]
    grey = box("op de indeling", PALE)
    found = inspect_file(edited(path, ("ppt/slideLayouts/slideLayout2.xml", add(TREE, grey))), path.name)

    assert [each.code for each in found] == ["slide_contrast"]
    assert set(found[0].facts) >= {"layout", "text"}


GOOD_ON_SLIDES = {
    "a group with an alt text": (
        add(
            TREE,
            '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9000" name="Groep" descr="Een schema"/></p:nvGrpSpPr></p:grpSp>',
            3,
        ),
        add("//p:grpSp", '<p:pic><p:nvPicPr><p:cNvPr id="9001" name="Deel"/></p:nvPicPr></p:pic>'),
    ),
    "a table with a header row": (add(TREE, slide_table(' firstRow="1"'), 3),),
    "a table of one row": (add(TREE, slide_table(""), 3), remove("//a:tr[2]")),
    "a sentence that somebody says": (add(TREE, box("– zei Noor"), 3),),
    "a title that begins with a sign": (write("//p:sp[.//p:ph[@type='title']]//a:t", "* Let op"),),
    "credits in small letters": (add(TREE, box("Bron: Rijksmuseum", run(size=1200)), 3),),
    "a raised number": (add(TREE, box("2", '<a:rPr lang="nl-NL" sz="1200" baseline="30000"/>'), 3),),
    "two columns": (
        add(TREE, box("links", area=(0, 500, 9, 9)) + box("rechts", area=(500, 0, 9, 9), number=9001), 3),
    ),
    "the number of the whole slide at a shape": (put("(//p:sp//p:cNvPr)[1]", "id", "1"),),
    "a shape that is hidden": (
        add(TREE, '<p:pic><p:nvPicPr><p:cNvPr id="9001" name="Weg" hidden="1"/></p:nvPicPr></p:pic>', 3),
    ),
    "the same shape for an older program": (
        add(
            TREE,
            f"<mc:AlternateContent><mc:Choice Requires='a14'>{box('nieuw')}</mc:Choice>"
            f"<mc:Fallback>{box('oud')}</mc:Fallback></mc:AlternateContent>",
            3,
        ),
    ),
    "a language from the styles": (put("//a:rPr", "lang", None),),
}


@pytest.mark.parametrize("edits", GOOD_ON_SLIDES.values(), ids=GOOD_ON_SLIDES)
def test_what_is_good_on_a_slide_is_no_finding(documents: dict[str, Path], edits: tuple[Edit, ...]) -> None:
    assert on_slide(documents, *edits) == []


BAD_ON_SLIDES = {
    "a text that PowerPoint shrank": (
        (
            add(
                TREE,
                box("klein").replace(
                    "<a:bodyPr/>", '<a:bodyPr><a:normAutofit fontScale="62500"/></a:bodyPr>'
                ),
                3,
            ),
        ),
        "slide_small_text",
    ),
    "lines behind a line break": (
        (add(TREE, box("x").replace("</a:r>", "</a:r><a:br/><a:r><a:t>- eerst</a:t></a:r>"), 3),),
        "slide_typed_list",
    ),
    "a picture in a group without a word": (
        (
            add(TREE, '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9000" name="Groep"/></p:nvGrpSpPr></p:grpSp>', 3),
            add("//p:grpSp", '<p:pic><p:nvPicPr><p:cNvPr id="9001" name="Deel"/></p:nvPicPr></p:pic>'),
        ),
        "slide_no_alt",
    ),
    "a title in an ordinary box": (
        (put("//p:ph[@type='title']", "type", "body"), put("//p:ph[not(@idx)]", "idx", "77")),
        "slide_no_title",
    ),
}


@pytest.mark.parametrize(("edits", "code"), BAD_ON_SLIDES.values(), ids=BAD_ON_SLIDES)
def test_what_hinders_on_a_slide_is_found(
    documents: dict[str, Path], edits: tuple[Edit, ...], code: str
) -> None:
    assert code in on_slide(documents, *edits)


def test_a_deck_in_the_strict_form_of_the_standard_is_read_like_any_other(documents: dict[str, Path]) -> None:
    path = documents["groepsdruk-vo-presentatie.pptx"]
    strict = parts(edited(path, (SLIDE, remove("//p:sp[.//p:ph[@type='title']]"))))
    for name, usual in STRICT.items():
        strict = {each: data.replace(usual[1:-1].encode(), name) for each, data in strict.items()}

    assert [each.code for each in inspect_file(zipped(strict), path.name)] == ["slide_no_title"]
