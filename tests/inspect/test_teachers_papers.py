"""Word documents of teachers: what is good is no finding, and what hinders readers is one."""

from pathlib import Path

import pytest

from broken_copies import BODY, paragraph
from every_lesson import read_level
from lesmateriaal.dutch.messages import message
from lesmateriaal.inspect.inspector import inspect_file
from office_edit import Edit, add, edited, put, remove

STYLES = "word/styles.xml"


def codes(documents: dict[str, Path], *edits: tuple[str, Edit], name: str = "hand-out") -> list[str]:
    """Return the codes that a document has after `edits`."""
    path = documents[f"groepsdruk-vo-{name}.docx"]
    return [each.code for each in inspect_file(edited(path, *edits), path.name)]


def table(look: str, style: str = "TableGrid", rows: int = 2, shade: str = "", colour: str = "") -> str:
    """Return a table of two columns as Word makes it."""
    properties = f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{shade}"/></w:tcPr>' if shade else ""
    cell = f"<w:tc>{properties}{paragraph('wie', colour)}</w:tc>"
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblLook {look}/></w:tblPr>'
        f"<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{f'<w:tr>{cell * 2}</w:tr>' * rows}</w:tbl>"
    )


TICKED, NOT_TICKED = 'w:firstRow="1"', 'w:val="04A0" w:firstRow="0"'

TABLES = {
    "with lines and the tick of Word": (table(TICKED), True),
    "with the tick as older Word writes it": (table('w:val="04A0"'), True),
    "with lines and without the tick": (table(NOT_TICKED), False),
    "without lines": (table(TICKED, "LayoutTable"), False),
    "with a header row in its style": (table(TICKED, "LessonTable"), True),
    "of one row": (table(TICKED, rows=1), False),
    "with a marked row": (
        table(TICKED).replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", 1),
        False,
    ),
    "with a mark that is turned off": (
        table(TICKED).replace("<w:tr>", '<w:tr><w:trPr><w:tblHeader w:val="0"/></w:trPr>', 1),
        True,
    ),
}


@pytest.mark.parametrize(("xml", "found"), TABLES.values(), ids=TABLES)
def test_a_table_of_data_needs_a_header_row(documents: dict[str, Path], xml: str, found: bool) -> None:
    assert ("paper_no_header_row" in codes(documents, (BODY, add("//w:body", xml, 1)))) is found


WHITE, BLACK = '<w:color w:val="FFFFFF"/>', '<w:color w:val="000000"/>'
_ROW_STYLE = (
    '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="202020"/></w:tcPr></w:tblStylePr>'
)

CONTRASTS = {
    "white on the page": (paragraph("x", WHITE), True),
    "white on a dark cell": (table(NOT_TICKED, shade="202020", colour=WHITE), False),
    "black on a dark cell": (table(NOT_TICKED, shade="202020", colour=BLACK), True),
    "an automatic colour on a dark cell": (
        table(NOT_TICKED, shade="202020", colour='<w:color w:val="auto"/>'),
        False,
    ),
    "white on a marker": (paragraph("x", f'{WHITE}<w:highlight w:val="darkBlue"/>'), False),
    "white on a bright marker": (paragraph("x", f'{WHITE}<w:highlight w:val="yellow"/>'), True),
    "a colour of the theme": (paragraph("x", '<w:color w:val="FFFFFF" w:themeColor="text1"/>'), False),
    "white on a shaded paragraph": (
        paragraph("x", WHITE).replace("<w:p>", '<w:p><w:pPr><w:shd w:val="clear" w:fill="202020"/></w:pPr>'),
        False,
    ),
    "white in a text box, whose fill is not looked for": (
        f"<w:p><w:r><w:pict><w:txbxContent>{paragraph('x', WHITE)}</w:txbxContent></w:pict></w:r></w:p>",
        False,
    ),
    "white on a pattern": (paragraph("x", f'{WHITE}<w:shd w:val="pct50" w:fill="FFFFFF"/>'), False),
}


@pytest.mark.parametrize(("xml", "weak"), CONTRASTS.values(), ids=CONTRASTS)
def test_contrast_is_that_with_what_is_behind_the_text(
    documents: dict[str, Path], xml: str, weak: bool
) -> None:
    assert ("paper_contrast" in codes(documents, (BODY, add("//w:body", xml, 1)))) is weak


@pytest.mark.parametrize("colour", [WHITE, BLACK])
def test_the_dark_header_of_a_style_of_tables_counts(documents: dict[str, Path], colour: str) -> None:
    style = (STYLES, add("//w:style[@w:styleId='TableGrid']", _ROW_STYLE))
    header = (BODY, add("//w:body", table(TICKED, rows=1, colour=colour), 1))

    assert ("paper_contrast" in codes(documents, style, header)) is (colour == BLACK)


def line_of_contents(number: int, style: str = "", field: str = "") -> str:
    """Return a line of a table of contents as Word makes it, with a number and tabs."""
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    page = f"{begin}<w:r><w:instrText>PAGEREF _Toc{number}</w:instrText></w:r><w:r><w:t>2</w:t></w:r>{end}"
    start = f"{begin}<w:r><w:instrText> TOC \\o </w:instrText></w:r>" if field == "begin" else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{start}<w:r><w:t>{number}.</w:t></w:r>'
        f"<w:r><w:tab/></w:r><w:r><w:t>Deel</w:t></w:r>{page}{end if field == 'end' else ''}</w:p>"
    )


LINKED_LINE = (
    '<w:p><w:hyperlink w:anchor="_Toc{0}"><w:r><w:t>{0}.</w:t></w:r><w:r><w:tab/></w:r>'
    "<w:r><w:t>Deel</w:t></w:r></w:hyperlink></w:p>"
)
_CONTENTS_STYLE = '<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>'

CONTENTS: dict[str, tuple[str, bool]] = {
    "by its style": (line_of_contents(1, "Inhopg1") + line_of_contents(2, "Inhopg1"), False),
    "by its field": (line_of_contents(1, "", "begin") + line_of_contents(2, "", "end"), False),
    "by its links": (LINKED_LINE.format(1) + LINKED_LINE.format(2), False),
    "not at all": (line_of_contents(1) + line_of_contents(2), True),
    "behind the end of its field": (
        line_of_contents(1, "", "begin")
        + line_of_contents(2, "", "end")
        + line_of_contents(3)
        + line_of_contents(4),
        True,
    ),
}


@pytest.mark.parametrize(("lines", "found"), CONTENTS.values(), ids=CONTENTS)
def test_a_table_of_contents_is_no_list_that_was_typed(
    documents: dict[str, Path], lines: str, found: bool
) -> None:
    style = (STYLES, add("/*", _CONTENTS_STYLE))

    assert ("paper_typed_list" in codes(documents, style, (BODY, add("//w:body", lines, 1)))) is found


LANGUAGES: dict[str, tuple[str, list[str]]] = {
    "of its own": ('<w:lang w:val="en-GB"/>', []),
    "told on purpose not to be known": ('<w:lang w:val="x-none"/>', []),
    "by its number": ('<w:lang w:val="0413"/>', []),
    "of another script alone": ('<w:lang w:eastAsia="zh-CN"/>', []),
    "that is empty": ('<w:lang w:val=""/>', ["paper_odd_language"]),
    "that is a word": ('<w:lang w:val="Nederlands"/>', ["paper_odd_language"]),
}


@pytest.mark.parametrize(("properties", "found"), LANGUAGES.values(), ids=LANGUAGES)
def test_a_text_has_a_language(documents: dict[str, Path], properties: str, found: list[str]) -> None:
    assert codes(documents, (BODY, add("//w:body", paragraph("Hoi", properties), 1))) == found


GOOD = {
    "a title above several first headings": (
        (
            BODY,
            add(
                "//w:body",
                paragraph("Naam").replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>'),
                0,
            ),
        ),
        (BODY, put("(//w:pStyle[@w:val='Heading2'])[1]", "w:val", "Heading1")),
    ),
    "a number before one line": ((BODY, add("//w:body", paragraph("3. kijken"), 1)),),
    "numbers under headings of their own": (
        (
            BODY,
            add(
                "//w:body",
                paragraph("1. kijken")
                + paragraph("Dan").replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>')
                + paragraph("2. denken"),
                1,
            ),
        ),
    ),
    "a text that is hidden": (
        (BODY, add("//w:body", paragraph("klein", '<w:vanish/><w:sz w:val="8"/>'), 1)),
    ),
    "a raised number": (
        (BODY, add("//w:body", paragraph("2", '<w:sz w:val="16"/><w:vertAlign w:val="superscript"/>'), 1)),
    ),
    "a text that was deleted under revision": (
        (BODY, add("//w:body", "<w:p><w:del><w:r><w:delText>• weg</w:delText></w:r></w:del></w:p>", 1)),
    ),
    "a language at the text itself": (
        (STYLES, remove("//w:docDefaults//w:lang")),
        *(
            (part, add("//w:style[@w:styleId='Normal']", '<w:rPr><w:lang w:val="nl-NL"/></w:rPr>'))
            for part in (STYLES,)
        ),
    ),
}


@pytest.mark.parametrize("edits", GOOD.values(), ids=GOOD)
def test_what_is_good_on_paper_is_no_finding(
    documents: dict[str, Path], edits: tuple[tuple[str, Edit], ...]
) -> None:
    assert codes(documents, *edits) == []


def test_styles_that_are_based_on_each_other_in_a_circle_do_no_harm(documents: dict[str, Path]) -> None:
    circle = (STYLES, put("//w:style[@w:styleId='Title']/w:basedOn", "w:val", "Heading1"))

    assert codes(documents, circle) == []


def test_one_fault_in_many_places_is_one_finding_that_counts_them(documents: dict[str, Path]) -> None:
    path = documents["groepsdruk-vo-hand-out.docx"]
    small = paragraph("klein", '<w:sz w:val="18"/>') * 3
    (found,) = inspect_file(edited(path, (BODY, add("//w:body", small, 1))), path.name)

    assert message(found) == (
        f"groepsdruk-vo-hand-out.docx: onder de kop “{read_level('groepsdruk', 'vo')['titel']}” is “klein” 9 punten groot; "
        "het moet ten minste 12 zijn. Dat is nog op 2 andere plekken zo. "
        "Maak de letters groter, of pas bij Start, Stijlen de stijl aan. [tekst_kleine_letters]"
    )
