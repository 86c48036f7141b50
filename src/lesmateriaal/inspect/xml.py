"""The names of Office XML, and small readers that no broken value can stop."""

import math
from collections.abc import Iterator

from lxml import etree

Element = etree._Element

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
DC = "{http://purl.org/dc/elements/1.1/}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
LINK_COLOUR = "{http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor}hlinkClr"

STRICT = {
    b"http://purl.oclc.org/ooxml/presentationml/main": P,
    b"http://purl.oclc.org/ooxml/drawingml/main": A,
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": WP,
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W,
    b"http://purl.oclc.org/ooxml/officeDocument/math": M,
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R,
    b"http://purl.oclc.org/ooxml/drawingml/picture": "{http://schemas.openxmlformats.org/drawingml/2006/picture}",
}
"""Namespaces of "Strict Open XML", which Office can also save, with those of the usual form (ISO 29500-1)."""

_DIGITS = 18
"""A whole number of a file is one of 64 bits; more digits are no size, and would not go into a float."""
_FALSE = ("0", "false", "off", "none")


def whole(text: object, otherwise: int | None = None) -> int | None:
    """Return the whole number that `text` is, or `otherwise`; no number of Office has more digits than `_DIGITS`."""
    try:
        number = int(str(text))
    except ValueError:
        return otherwise
    return number if abs(number) < 10**_DIGITS else otherwise


def share(text: object) -> float | None:
    """Return a share of one, written as thousandths of a percent (62500) or as a percentage (62.5%)."""
    try:
        written = str(text)
        found = float(written[:-1]) / 100 if written.endswith("%") else int(written) / 100_000
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) else None


def is_on(text: object) -> bool:
    """Whether an attribute with the value `text` says yes."""
    return text is not None and str(text).lower() not in _FALSE


def switched(element: Element | None) -> bool:
    """Whether Word's switch `element` is there and not turned off."""
    return element is not None and is_on(element.get(f"{W}val", "1"))


def alt_of(properties: Element) -> str:
    """Return the alt text of the drawing with these `properties` (cNvPr, docPr)."""
    return str(properties.get("descr") or properties.get("title") or "").strip()


def is_decorative(properties: Element) -> bool:
    """Whether the drawing with these `properties` (cNvPr, docPr) is marked as decoration."""
    return any(is_on(each.get("val", "1")) for each in properties.iter(DECORATIVE))


def child(element: Element, name: str) -> Element | None:
    """Return the first child of `element` with the full `name`; half the time of `find`."""
    return next(element.iterchildren(name), None)


def local(element: Element) -> str:
    """Return the name of `element` without its namespace."""
    return str(element.tag).rpartition("}")[2]


def without_fallbacks(root: Element) -> None:
    """Remove from `root` what only programs show that are too old for the rest: it says all a second time."""
    for each in list(root.iter(f"{MC}Fallback")):
        parent = each.getparent()
        if parent is not None:
            parent.remove(each)


def alternatives(element: Element) -> Iterator[Element]:
    """Yield the children of `element`, those of a choice between programs in its place."""
    for child in element:
        if child.tag == f"{MC}AlternateContent":
            for choice in child.findall(f"{MC}Choice")[:1]:
                yield from alternatives(choice)
        else:
            yield child
