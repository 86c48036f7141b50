"""Documents for Word: the neutral tree in, the parts of a .docx out. Pure: same tree, same bytes.

The parts are those of a master document: school data are slots still, and `fill` puts a school in.
"""

import io
from collections.abc import Mapping

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml

from lesmateriaal.document.paper import Document
from lesmateriaal.document.theme import look
from lesmateriaal.dutch.labels import label
from lesmateriaal.render.core_properties import CORE_PART, core_properties
from lesmateriaal.render.package import package_parts
from lesmateriaal.render.word_blocks import body_items
from lesmateriaal.render.word_reference import reference
from lesmateriaal.render.word_writing import Writing
from lesmateriaal.render.word_xml import field_runs, word

_BODY_NAMESPACES = ("w", "r", "wp", "a", "pic")
_CHECKBOX_NAMESPACE = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def render_document(document: Document, images: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts of `document` as a .docx, by name; `images` holds a PNG for each key of a picture."""
    file = docx.Document(io.BytesIO(reference(document.look, document.for_adults)))
    writing = Writing(look(document.look, document.for_adults))
    _write_body(file, document, writing)
    _write_lists(file, writing)
    _write_pictures(file, writing, images)
    for address, relation in writing.links.items():
        file.part.load_rel(RELATIONSHIP_TYPE.HYPERLINK, address, relation, is_external=True)
    _write_header_and_footer(file, document)
    package = file.part.package
    return package_parts(package.rels, package.iter_parts()) | {
        CORE_PART: core_properties(document.properties)
    }


def _write_body(file: WordDocument, document: Document, writing: Writing) -> None:
    xml = "".join(item.xml() for item in body_items(document.blocks, writing))
    body = parse_xml(f"<w:body {nsdecls(*_BODY_NAMESPACES)} {_CHECKBOX_NAMESPACE}>{xml}</w:body>")
    file.element.body[0:0] = list(body)


def _write_lists(file: WordDocument, writing: Writing) -> None:
    """Give each numbered list a list of its own: numbers would run on from one list to the next."""
    numbering = file.part.numbering_part.element
    for number in writing.lists:
        numbering.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="1"/>'
                '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            )
        )


def _write_pictures(file: WordDocument, writing: Writing, images: Mapping[str, bytes]) -> None:
    """Add the pictures that occur; not through the library, which could take one for the logo."""
    for number, (key, relation) in enumerate(writing.pictures.items(), start=1):
        name = PackURI(f"/word/media/image{number}.png")
        part = Part(name, "image/png", images[key], file.part.package)
        file.part.load_rel(RELATIONSHIP_TYPE.IMAGE, part, relation)


def _write_header_and_footer(file: WordDocument, document: Document) -> None:
    section = file.sections[0]
    head = word(document.title, bold=True) + word(f" · {document.kind}")
    properties = document.properties
    about = (f"{label('version')} {properties.version}", properties.licence)
    foot = (
        word("".join(f"{part} · " for part in about) + f"{label('page')} ")
        + field_runs("PAGE", "1")
        + word(f" {label('of')} ")
        + field_runs("NUMPAGES", "1")
    )
    for element, content in ((section.header._element, head), (section.footer._element, foot)):
        empty = next(p for p in element.iter(qn("w:p")) if p.find(qn("w:r")) is None)
        empty.extend(parse_xml(f"<w:p {nsdecls('w')}>{content}</w:p>"))
