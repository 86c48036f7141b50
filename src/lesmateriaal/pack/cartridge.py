"""An IMS Common Cartridge (.imscc): what pupils may have, for a school's learning environment.

Version 1.1, which Canvas and Moodle both say they read; that they really do was not tried.
"""

from collections.abc import Mapping, Sequence
from xml.etree import ElementTree

from lesmateriaal.pack import learning
from lesmateriaal.pack.archive import write_archive
from lesmateriaal.pack.pack import LICENCE
from lesmateriaal.pack.texts import PackDocument, PackFacts, licence_text

MANIFEST = "imsmanifest.xml"
NAMESPACE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
LOM_NAMESPACE = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
_PROFILE = "http://www.imsglobal.org/profile/cc/ccv1p1"
_LOCATION = f"{NAMESPACE} {_PROFILE}/ccv1p1_imscp_v1p2_v1p0.xsd {LOM_NAMESPACE} {_PROFILE}/LOM/ccv1p1_lommanifest_v1p0.xsd"
_VERSION = "1.1.0"
_FOLDER = "bestanden"
PUPILS = "leerlingen"
"""The receivers whose documents go in; what is for a mentor, for parents or for a team does not."""


def cartridge(facts: PackFacts, documents: Sequence[PackDocument], titles: Mapping[str, str]) -> bytes | None:
    """Return the cartridge with the documents for pupils, or None when there are none.

    `titles` are the names of kinds of documents, as pupils read them.
    """
    given = [document for document in documents if document.receivers == PUPILS]
    if not given:
        return None
    files = {f"{_FOLDER}/{document.name}": document.content for document in given}
    files[f"{_FOLDER}/{LICENCE}"] = licence_text(facts)
    files[MANIFEST] = _manifest(facts, [(f"{_FOLDER}/{each.name}", titles[each.kind]) for each in given])
    return write_archive(files)


def _manifest(facts: PackFacts, items: Sequence[tuple[str, str]]) -> bytes:
    root = ElementTree.Element(
        "manifest",
        {
            "xmlns": NAMESPACE,
            "xmlns:lomimscc": LOM_NAMESPACE,
            "xmlns:xsi": _INSTANCE,
            "xsi:schemaLocation": _LOCATION,
            "identifier": _id(facts.folder),
        },
    )
    metadata = _below(root, "metadata")
    _below(metadata, "schema").text = "IMS Common Cartridge"
    _below(metadata, "schemaversion").text = _VERSION
    general = _below(_below(metadata, "lomimscc:lom"), "lomimscc:general")
    for name, text in (("title", facts.title), ("description", facts.summary)):
        if text:
            string = _below(
                _below(general, f"lomimscc:{name}"), "lomimscc:string", language=learning.LANGUAGE
            )
            string.text = text
    organization = _below(
        _below(root, "organizations"), "organization", identifier="ordening", structure="rooted-hierarchy"
    )
    course = _below(organization, "item", identifier="wortel")
    lesson = _below(course, "item", identifier="les")
    _below(lesson, "title").text = facts.title
    resources = _below(root, "resources")
    for number, (path, title) in enumerate(items, start=1):
        item = _below(lesson, "item", identifier=f"stuk{number}", identifierref=f"bestand{number}")
        _below(item, "title").text = title
        _resource(resources, f"bestand{number}", path)
    _resource(resources, f"bestand{len(items) + 1}", f"{_FOLDER}/{LICENCE}")
    ElementTree.indent(root)
    written: bytes = ElementTree.tostring(root, "utf-8", xml_declaration=True)
    return written + b"\n"


def _resource(resources: ElementTree.Element, identifier: str, path: str) -> None:
    resource = _below(resources, "resource", identifier=identifier, type="webcontent", href=path)
    _below(resource, "file", href=path)


def _below(part: ElementTree.Element, name: str, **attributes: str) -> ElementTree.Element:
    return ElementTree.SubElement(part, name, attributes)


def _id(name: str) -> str:
    """Return `name` as an identifier of XML: it begins with a letter."""
    return f"pakket-{name}"
