"""For each rule of `lesmateriaal.inspect` a copy of a real document that breaks it, and as far as can be only it."""

import io
import warnings
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from office_edit import Edit, add, edited, move_to, put, remove, write
from office_text import parts

DECK, HANDOUT, GUIDE = "presentatie.pptx", "hand-out.docx", "handleiding.docx"
SLIDE, OTHER, BODY = "ppt/slides/slide4.xml", "ppt/slides/slide5.xml", "word/document.xml"
HEAD = "word/header1.xml"
TREE = "//p:cSld/p:spTree"
_TITLE = "//p:sp[.//p:ph[@type='title']]"
_TEXT = "//p:sp[.//p:ph[@type='body']]"
_FOOT = "//p:sp[.//p:ph[@type='ftr']]"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True, slots=True)
class Broken:
    """How to break a copy of `document`, and which other rules that cannot but break too."""

    document: str
    make: Callable[[Path], bytes]
    also: frozenset[str] = frozenset()


def edits(document: str, *edits: tuple[str, Edit], also: frozenset[str] = frozenset()) -> Broken:
    """Return a copy that is broken by `edits`."""
    return Broken(document, lambda path: edited(path, *edits), also)


def fill(colour: str) -> str:
    """Return a solid fill."""
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def run_properties(*inside: str, size: int = 2400) -> str:
    """Return the properties of a run on a slide; `size` is in hundredths of a point."""
    return f'<a:rPr lang="nl-NL" sz="{size}">{"".join(inside)}</a:rPr>'


def box(
    text: str,
    run: str = run_properties(),
    own: str = fill("FFFFFF"),
    *,
    area: tuple[int, int, int, int] = (9_000_000, 0, 3_000_000, 700_000),
    number: int = 9000,
) -> str:
    """Return a text box of a slide at x, y, width and height in EMU, by itself in the empty corner at the top.

    `run` are the properties of its run, and `own` is its fill.
    """
    x, y, w, h = area
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Tekstvak"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{own}</p:spPr>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r>{run}<a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def grouped(shapes: str, properties: str = "<p:grpSpPr/>", hidden: str = "") -> str:
    """Return a group of `shapes`."""
    return (
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9100" name="Groep"{hidden}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"{properties}{shapes}</p:grpSp>"
    )


def crowd(count: int = 2_100) -> str:
    """Return text boxes in one place, more than are compared with each other."""
    return "".join(box("x", number=10_000 + number) for number in range(count))


def paragraph(text: str, properties: str = "") -> str:
    """Return a paragraph of Word; `properties` are those of its run."""
    return f'<w:p><w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def slide_table(properties: str) -> str:
    """Return a table of two rows on a slide."""
    cell = '<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="nl-NL"/><a:t>{}</a:t></a:r></a:p></a:txBody><a:tcPr/></a:tc>'
    rows = "".join(f'<a:tr h="400000">{cell.format(text)}</a:tr>' for text in ("wie", "Noor"))
    return (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9000" name="Tabel"/><p:cNvGraphicFramePr/><p:nvPr/>'
        '</p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="800000"/></p:xfrm><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
        f'<a:tbl><a:tblPr{properties}/><a:tblGrid><a:gridCol w="900000"/></a:tblGrid>{rows}</a:tbl>'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def link_to(part: str, address: str) -> tuple[str, Edit]:
    """Return an edit that gives `part` the relationship rIdX to `address`."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels", relation(
        address, kind="hyperlink", outside=' TargetMode="External"'
    )


def relation(target: str, name: str = "rIdX", kind: str = "image", outside: str = "") -> Edit:
    """Return an edit that adds a relationship to `target`."""
    return add("/*", f'<rel:Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"{outside}/>')


def _written_twice(path: Path) -> bytes:
    content = io.BytesIO(path.read_bytes())
    with zipfile.ZipFile(content, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns of what is done on purpose here
        archive.writestr("ppt/presProps.xml", parts(path.read_bytes())["ppt/presProps.xml"])
    return content.getvalue()


def _with_unknown_part(path: Path) -> bytes:
    content = io.BytesIO(path.read_bytes())
    with zipfile.ZipFile(content, "a") as archive:
        archive.writestr("ppt/fonts/letter.fntdata", b"letter")
    return content.getvalue()


_PHANTOM = '<ct:Override PartName="/ppt/slides/slide99.xml" ContentType="application/xml"/>'
_LINKED = run_properties('<a:hlinkClick r:id="rIdX"/>')
_WORD_LINK = f'<w:p><w:hyperlink r:id="rIdX">{paragraph("klik hier")[5:-6]}</w:hyperlink></w:p>'

BROKEN: Mapping[str, Broken] = {
    "office_part_twice": Broken(DECK, _written_twice),
    "office_no_type": Broken(DECK, _with_unknown_part),
    "office_type_without_part": edits(DECK, ("[Content_Types].xml", add("/*", _PHANTOM))),
    "office_link_nowhere": edits(DECK, ("ppt/slides/_rels/slide4.xml.rels", relation("../media/weg.png"))),
    "office_link_twice": edits(
        DECK, ("ppt/slides/_rels/slide4.xml.rels", relation("../media/image1.png", "rId1"))
    ),
    "office_link_unknown": edits(DECK, (SLIDE, put("(//a:blip)[1]", "r:embed", "rId999"))),
    "office_grid": edits(GUIDE, (BODY, remove("(//w:tbl)[1]//w:tr[2]/w:tc[1]"))),
    "office_cell_end": edits(HANDOUT, (BODY, remove("(//w:tc)[last()]/w:p"))),
    "office_id_twice": edits(DECK, (SLIDE, put("(//p:cNvPr)[3]", "id", "2"))),
    "office_open_field": edits(
        HANDOUT, ("word/footer1.xml", remove("(//w:fldChar[@w:fldCharType='end'])[1]"))
    ),
    "office_line_break": edits(HANDOUT, (BODY, write("//w:t", "twee\nregels"))),
    "office_open_slot": edits(
        DECK, (SLIDE, put("(//p:cNvPr)[2]", "name", "\ue000name\ue001de school\ue002"))
    ),
    "file_no_title": edits(DECK, ("docProps/core.xml", remove("//dc:title"))),
    "file_no_language": edits(
        DECK,
        ("docProps/core.xml", remove("//dc:language")),
        ("ppt/presentation.xml", put("//a:defRPr", "lang", None)),
    ),
    "file_character": edits(HANDOUT, (BODY, write("//w:t", "een \uf4a1 teken"))),
    "slide_no_title": edits(DECK, (SLIDE, remove(_TITLE))),
    "slide_title_twice": edits(
        DECK, (SLIDE, write(f"{_TITLE}//a:t", "Zelfde")), (OTHER, write(f"{_TITLE}//a:t", "Zelfde"))
    ),
    "slide_title_not_first": edits(DECK, (SLIDE, move_to(_TEXT, 2))),
    "slide_foot_not_last": edits(DECK, (SLIDE, move_to(_FOOT, 3))),
    "slide_order": edits(
        DECK,
        (
            SLIDE,
            add(
                TREE,
                box("eronder", area=(0, 500_000, 9, 9)) + box("erboven", area=(0, 0, 9, 9), number=9001),
                3,
            ),
        ),
    ),
    "slide_crowded": edits(DECK, (SLIDE, add(TREE, crowd(), 3))),
    "slide_no_language": edits(
        DECK,
        *(
            (part, put("//*[@lang]", "lang", None))
            for part in ("ppt/slides/*", "ppt/slideLayouts/*", "ppt/slideMasters/*")
        ),
        ("ppt/presentation.xml", put("//*[@lang]", "lang", None)),
    ),
    "notes_no_language": edits(
        DECK,
        ("ppt/notesSlides/*", put("//*[@lang]", "lang", None)),
        ("ppt/notesMasters/*", put("//*[@lang]", "lang", None)),
        ("ppt/presentation.xml", put("//*[@lang]", "lang", None)),
    ),
    "slide_odd_language": edits(DECK, (SLIDE, put("(//a:rPr)[2]", "lang", "Nederlands"))),
    "slide_no_alt": edits(DECK, (SLIDE, put("//p:pic//p:cNvPr", "descr", ""))),
    "slide_alt_is_name": edits(DECK, (SLIDE, put("//p:pic//p:cNvPr", "descr", "IMG_2041.jpg"))),
    "slide_no_header_row": edits(DECK, (SLIDE, add(TREE, slide_table(""), 4))),
    "slide_typed_list": edits(DECK, (SLIDE, add(TREE, box("• eerst kijken"), 3))),
    "slide_vague_link": edits(
        DECK, (SLIDE, add(TREE, box("klik hier", _LINKED), 3)), link_to(SLIDE, "https://example.org")
    ),
    "slide_contrast": edits(DECK, (SLIDE, add(TREE, box("grijs", run_properties(fill("999999"))), 3))),
    "slide_small_text": edits(DECK, (SLIDE, put("(//p:sp[.//p:ph[@type='body']])[1]//a:rPr", "sz", "1600"))),
    "slide_empty_box": edits(DECK, (SLIDE, remove("(//p:sp[.//p:ph[@type='body']])[1]//a:r"))),
    "paper_no_language": edits(HANDOUT, ("word/styles.xml", remove("//w:lang"))),
    "paper_odd_language": edits(HANDOUT, (BODY, add("//w:body", paragraph("Hoi", '<w:lang w:val=""/>'), 1))),
    "paper_no_heading": edits(HANDOUT, (BODY, remove("//w:pStyle[@w:val='Heading1']"))),
    "paper_two_headings": edits(
        HANDOUT, (BODY, put("(//w:pStyle[@w:val='Heading2'])[1]", "w:val", "Heading1"))
    ),
    "paper_skipped_heading": edits(
        HANDOUT, (BODY, put("(//w:pStyle[@w:val='Heading2'])[1]", "w:val", "Heading3"))
    ),
    "paper_typed_list": edits(
        HANDOUT, (BODY, add("//w:body", paragraph("1. kijken") + paragraph("2. denken"), 1))
    ),
    "paper_no_header_row": edits(GUIDE, (BODY, remove("//w:tblHeader"))),
    "paper_no_alt": edits(HANDOUT, (HEAD, put("//wp:docPr", "descr", ""))),
    "paper_alt_is_name": edits(HANDOUT, (HEAD, put("//wp:docPr", "descr", "Afbeelding 3"))),
    "paper_vague_link": edits(
        HANDOUT, (BODY, add("//w:body", _WORD_LINK, 1)), link_to(BODY, "https://example.org")
    ),
    "paper_contrast": edits(
        HANDOUT, (BODY, add("//w:body", paragraph("grijs", '<w:color w:val="999999"/>'), 1))
    ),
    "paper_small_text": edits(HANDOUT, (BODY, add("//w:body", paragraph("klein", '<w:sz w:val="22"/>'), 1))),
}
