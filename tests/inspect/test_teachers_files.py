"""What teachers and other programs do to a file without harm is no finding; each case has its opposite."""

from pathlib import Path

import pytest

from broken_copies import OTHER, SLIDE, TREE, box, fill, grouped, slide_table
from broken_copies import run_properties as run
from lesmateriaal.dutch.messages import message
from lesmateriaal.inspect.inspector import inspect_file
from lesmateriaal.inspect.xml import STRICT
from office_edit import Edit, add, edited, put, remove, write, zipped
from office_text import parts


def on_slide(documents: dict[str, Path], *edits: Edit) -> list[str]:
    """Return the codes that a deck has after `edits` of its fourth slide."""
    path = documents["groepsdruk-vo-presentatie.pptx"]
    return [each.code for each in inspect_file(edited(path, *((SLIDE, edit) for edit in edits)), path.name)]


PALE = run(fill("EEEEEE"))


def test_a_text_on_a_layout_is_judged_once_and_named_by_its_layout(documents: dict[str, Path]) -> None:
    path = documents["groepsdruk-vo-presentatie.pptx"]
    grey = box("op de indeling", PALE)
    found = inspect_file(edited(path, ("ppt/slideLayouts/slideLayout2.xml", add(TREE, grey))), path.name)

    assert [each.code for each in found] == ["slide_contrast"]
    assert set(found[0].facts) >= {"layout", "text"}


TITLE = "//p:sp[.//p:ph[@type='title']]"
EQUATION = (
    '<a14:m xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main">'
    '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
    '<m:r><a:rPr lang="nl-NL"/><m:t>x=1</m:t></m:r></m:oMath></a14:m>'
)

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
    "small letters in a group that is hidden": (
        add(TREE, grouped(box("klein", run(size=800)), hidden=' hidden="1"'), 3),
    ),
    "an equation in a placeholder": (
        remove("(//p:sp[.//p:ph[@type='body']])[1]//a:r"),
        add("(//p:sp[.//p:ph[@type='body']])[1]//a:p", EQUATION),
    ),
    "an equation for a title": (remove(f"{TITLE}//a:r"), add(f"{TITLE}//a:p", EQUATION)),
    "English words": (put("(//a:rPr)[2]", "lang", "en-GB"),),
    "a language that Office knows by its number": (put("(//a:rPr)[2]", "lang", "0413"),),
    "a language that is not told on purpose": (put("(//a:rPr)[2]", "lang", "zxx"),),
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
        (add(TREE, box("x").replace("</a:r>", "</a:r><a:br/><a:r><a:t>• eerst</a:t></a:r>"), 3),),
        "slide_typed_list",
    ),
    "a language that is empty": ((put("(//a:rPr)[2]", "lang", ""),), "slide_odd_language"),
    "a word for a language": ((put("(//a:rPr)[2]", "lang", "Dutch"),), "slide_odd_language"),
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


def test_the_parts_of_a_title_on_two_lines_are_parted_by_a_space(documents: dict[str, Path]) -> None:
    path = documents["groepsdruk-vo-presentatie.pptx"]
    two_lines = add(f"{TITLE}//a:p", "<a:r><a:t>Twee</a:t></a:r><a:br/><a:r><a:t>regels</a:t></a:r>")
    same = write(f"{TITLE}//a:t", "Twee regels")
    edits = ((SLIDE, remove(f"{TITLE}//a:r")), (SLIDE, two_lines), (OTHER, same))

    (found,) = inspect_file(edited(path, *edits), path.name)
    assert found.code == "slide_title_twice"
    (found,) = inspect_file(edited(path, *edits[:2], (SLIDE, add(TREE, box("x", PALE), 3))), path.name)
    assert found.facts["title"] == "Twee regels"


def test_a_text_in_the_notes_is_named_by_the_notes(documents: dict[str, Path]) -> None:
    path = documents["groepsdruk-vo-presentatie.pptx"]
    odd = ("ppt/notesSlides/notesSlide4.xml", put("(//a:rPr)[1]", "lang", ""))

    (found,) = inspect_file(edited(path, odd), path.name)
    assert found.code == "slide_odd_language"
    assert ": in de notities bij dia 4 (" in message(found)


def test_notes_take_their_language_from_their_master(documents: dict[str, Path]) -> None:
    path = documents["groepsdruk-vo-presentatie.pptx"]
    edits = [
        (part, put("//*[@lang]", "lang", None))
        for part in ("ppt/notesSlides/*", "ppt/notesMasters/*", "ppt/presentation.xml")
    ]
    style = '<p:notesStyle><a:lvl1pPr><a:defRPr lang="nl-NL"/></a:lvl1pPr></p:notesStyle>'
    master = ("ppt/notesMasters/notesMaster1.xml", remove("//p:notesStyle"))
    styled = ("ppt/notesMasters/notesMaster1.xml", add("/*", style))

    assert "notes_no_language" in {each.code for each in inspect_file(edited(path, *edits), path.name)}
    assert inspect_file(edited(path, *edits, master, styled), path.name) == ()
