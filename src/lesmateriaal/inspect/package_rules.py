"""Faults of a package that validators pass over, and that PowerPoint or Word repair or refuse.

The list is that of docs/decisions/0011. Each rule yields the facts of what it finds; nothing is good.
"""

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from lesmateriaal.document.slots import CLOSE, MIDDLE, OPEN
from lesmateriaal.inspect.facts import Facts, excerpt, grouped
from lesmateriaal.inspect.opened import TYPES_PART, Opened
from lesmateriaal.inspect.xml import TYPES, WP, A, Element, P, R, W, whole

_SLOT = re.compile(f"[{OPEN}{MIDDLE}{CLOSE}]")
_PRIVATE = re.compile("[\ue003-\uefff\uf100-\uf8ff\ufffe\uffff]|_x00(?:0[0-8BCEFbcef]|1[0-9A-Fa-f])_")
"""Characters without a meaning, and control characters as Office writes them.

U+F000 to U+F0FF are left out: Office itself puts the signs of its symbol fonts there, bullets too.
"""
_USED = etree.XPath("//@r:*", namespaces={"r": R[1:-1]}, smart_strings=False)
"""The ids of relationships that a part uses."""
_TRASH = "[trash]/"
"""Where Office puts what it did not clear away when it saved a file anew; nothing refers to it."""
_BLOCKS = {f"{W}p", f"{W}tbl", f"{W}sdt", f"{W}customXml", f"{W}altChunk"}
_WRAPPERS = {f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}smartTag"}


def parts_twice(package: Opened) -> Iterator[Facts]:
    """No name stands twice in the zip."""
    for name, count in Counter(package.names).items():
        if count > 1:
            yield {"part": name}


def parts_without_type(package: Opened) -> Iterator[Facts]:
    """Each part has a content type, of its own or by its suffix; what Office threw away needs none."""
    suffixes = {
        str(each.get("Extension", "")).lower() for each in package.xml[TYPES_PART].iter(f"{TYPES}Default")
    }
    typed = {name.lower() for name in _overrides(package)}
    for name in dict.fromkeys(package.names):
        if (
            name != TYPES_PART
            and not name.startswith(_TRASH)
            and name.lower() not in typed
            and name.lower().rpartition(".")[2] not in suffixes
        ):
            yield {"part": name}


def types_without_part(package: Opened) -> Iterator[Facts]:
    """Each content type that names a part has that part."""
    there = {name.lower() for name in package.names}
    for name in _overrides(package):
        if name.lower() not in there:
            yield {"part": name}


def _overrides(package: Opened) -> Iterator[str]:
    for each in package.xml[TYPES_PART].iter(f"{TYPES}Override"):
        yield str(each.get("PartName", "")).lstrip("/")


def links_to_nowhere(package: Opened) -> Iterator[Facts]:
    """Each relationship inside the file leads to a part that is there."""
    there = set(package.names)
    for part, links in package.links.items():
        for link in links:
            if link.part and link.part not in there:
                yield {"part": part or "_rels", "target": link.target}


def links_twice(package: Opened) -> Iterator[Facts]:
    """No two relationships of a part have the same id."""
    for part, links in package.links.items():
        for name, count in Counter(link.id for link in links).items():
            if count > 1:
                yield {"part": part or "_rels", "link": name}


def links_unknown(package: Opened) -> Iterator[Facts]:
    """Each id of a relationship that a part uses is one that it has; an empty one means: none."""
    for part, root in package.xml.items():
        if part.endswith(".rels") or part == TYPES_PART:
            continue
        known = {link.id for link in package.links.get(part, ())}
        used = _USED(root)
        names = {str(each) for each in used if str(each)} if isinstance(used, list) else set()
        for name in sorted(names - known):
            yield {"part": part, "link": name}


def wrong_grids(package: Opened) -> Iterator[Facts]:
    """Each row of a table has as many cells as the table has columns, merged ones counted in full."""
    yield from grouped(_wrong_rows(package), lambda facts: facts["part"])


def _wrong_rows(package: Opened) -> Iterator[Facts]:
    for part, root in package.xml.items():
        for table in root.iter(f"{W}tbl"):
            columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
            for row in _inside(table, f"{W}tr"):
                cells = sum(map(_word_columns, _inside(row, f"{W}tc"))) + _skipped(row)
                if cells != columns:
                    yield {"part": part, "cells": cells, "columns": columns}
        for table in root.iter(f"{A}tbl"):
            columns = len(table.findall(f"{A}tblGrid/{A}gridCol"))
            for row in table.findall(f"{A}tr"):
                cells = len(row.findall(f"{A}tc"))
                if cells != columns:
                    yield {"part": part, "cells": cells, "columns": columns}


def _word_columns(cell: Element) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return 1 if span is None else whole(span.get(f"{W}val"), 1) or 1


def _skipped(row: Element) -> int:
    """Return how many columns `row` leaves open before and after its cells."""
    found = (row.find(f"{W}trPr/{W}{name}") for name in ("gridBefore", "gridAfter"))
    return sum(whole(each.get(f"{W}val"), 0) or 0 for each in found if each is not None)


def _inside(element: Element, tag: str) -> Iterator[Element]:
    """Yield the children of `element` with this `tag`, also those that Word has put a wrapper around."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _inside(child, tag)


def cells_without_end(package: Opened) -> Iterator[Facts]:
    """Each cell of Word ends in a paragraph."""
    for part, root in package.xml.items():
        for cell in root.iter(f"{W}tc"):
            if not _ends_in_paragraph(cell):
                yield {"part": part}


def _ends_in_paragraph(element: Element) -> bool:
    blocks = [child for child in element if child.tag in _BLOCKS]
    if not blocks:
        return False
    last = blocks[-1]
    content = last.find(f"{W}sdtContent")
    return last.tag == f"{W}p" or (content is not None and _ends_in_paragraph(content))


def ids_twice(package: Opened) -> Iterator[Facts]:
    """No two shapes of a slide, and no two drawings of a part of Word, have the same id.

    The tree of a slide itself also has one, which LibreOffice gives to a shape as well: that does no harm.
    Nor do the double ones that it writes into layouts, masters and notes.
    """
    slides = {*package.linked(package.main, "slide")} if package.kind == "pptx" else ()
    for part, root in package.xml.items():
        if package.kind == "pptx" and part not in slides:
            continue
        tags = (f"{WP}docPr",) if package.kind == "docx" else (f"{P}cNvPr", f"{A}cNvPr")
        ids = Counter(each.get("id") for each in root.iter(*tags))
        ids.subtract(each.get("id") for each in root.iterfind(f"{P}cSld/{P}spTree/{P}nvGrpSpPr/{P}cNvPr"))
        # Office gives 0 to what stands inside an embedded object
        twice = ({"part": part, "id": name} for name, count in ids.items() if count > 1 and name != "0")
        yield from grouped(twice, lambda _: "")


def open_fields(package: Opened) -> Iterator[Facts]:
    """Each field of Word that begins also ends, and none ends before it begins."""
    for part, root in package.xml.items():
        depth = lowest = 0
        for each in root.iter(f"{W}fldChar"):
            depth += {"begin": 1, "end": -1}.get(str(each.get(f"{W}fldCharType")), 0)
            lowest = min(lowest, depth)
        if depth or lowest:
            yield {"part": part}


def line_breaks(package: Opened) -> Iterator[Facts]:
    """No text of Word holds a raw line break."""
    for part, root in package.xml.items():
        texts = (each.text for each in root.iter(f"{W}t") if each.text and "\n" in each.text)
        yield from grouped(({"part": part, "text": excerpt(text)} for text in texts), lambda _: "")


def open_slots(package: Opened) -> Iterator[Facts]:
    """Nothing of a slot is left: every name, colour and contact person is filled in."""
    for part, root in package.xml.items():
        if _SLOT.search(etree.tostring(root, encoding="unicode")):
            yield {"part": part}


def private_characters(package: Opened) -> Iterator[Facts]:
    """No text holds a character that has no meaning on another computer."""
    for part, root in package.xml.items():
        texts = (text for each in root.iter(f"{W}t", f"{A}t") if _PRIVATE.search(text := each.text or ""))
        found = ({"part": part, "text": excerpt(_PRIVATE.sub("□", text))} for text in texts)
        yield from grouped(found, lambda _: "")
