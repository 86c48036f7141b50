"""Change a finished Office file as a teacher, another program or a fault would: its XML, part by part."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from lxml import etree

from office_text import parts

Edit = Callable[[etree._Element], object]

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "dc": "http://purl.org/dc/elements/1.1/",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}


def zipped(found: Mapping[str, bytes]) -> bytes:
    """Return `found` as a zip."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in found.items():
            archive.writestr(name, data)
    return content.getvalue()


def edited(path: Path, *edits: tuple[str, Edit]) -> bytes:
    """Return the file `path` after `edits`: a part, or the beginning of the names of parts, and what to do."""
    found = parts(path.read_bytes())
    for name, edit in edits:
        touched = [
            each for each in found if each == name or (name.endswith("*") and each.startswith(name[:-1]))
        ]
        assert touched, f"{name} is not in {path.name}"
        for each in touched:
            if each.endswith((".xml", ".rels")):
                root = etree.fromstring(found[each])
                edit(root)
                found[each] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return zipped(found)


def all_of(root: etree._Element, path: str) -> list[etree._Element]:
    """Return what is at the XPath `path`."""
    found = root.xpath(path, namespaces=NAMESPACES)
    assert isinstance(found, list)
    return [each for each in found if isinstance(each, etree._Element)]


def one(root: etree._Element, path: str) -> etree._Element:
    """Return the first that is at the XPath `path`."""
    return all_of(root, path)[0]


def remove(path: str) -> Edit:
    """Return an edit that takes away all that is at `path`."""

    def edit(root: etree._Element) -> None:
        for each in all_of(root, path):
            parent = each.getparent()
            assert parent is not None
            parent.remove(each)

    return edit


def put(path: str, name: str, value: str | None) -> Edit:
    """Return an edit that gives all at `path` the attribute `name`, such as `w:val`, or takes it away."""
    prefix, _, last = name.rpartition(":")
    attribute = f"{{{NAMESPACES[prefix]}}}{last}" if prefix else last

    def edit(root: etree._Element) -> None:
        for each in all_of(root, path):
            if value is None:
                each.attrib.pop(attribute, "")
            else:
                each.set(attribute, value)

    return edit


def write(path: str, text: str) -> Edit:
    """Return an edit that writes `text` in the first element at `path`."""

    def edit(root: etree._Element) -> None:
        one(root, path).text = text

    return edit


def add(path: str, xml: str, at: int | None = None) -> Edit:
    """Return an edit that adds `xml` inside the first element at `path`, at its end or as child number `at`."""
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())

    def edit(root: etree._Element) -> None:
        parent = one(root, path)
        start = len(parent) if at is None else at
        for offset, child in enumerate(list(etree.fromstring(f"<x {spaces}>{xml}</x>"))):
            parent.insert(start + offset, child)

    return edit


def move_to(path: str, at: int) -> Edit:
    """Return an edit that moves the first element at `path` to place `at` among its brothers."""

    def edit(root: etree._Element) -> None:
        each = one(root, path)
        parent = each.getparent()
        assert parent is not None
        parent.insert(at, each)

    return edit
