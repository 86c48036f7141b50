"""Faults of Office files that validators pass over; each rule yields what it found, and nothing is good.

The list is that of docs/decisions/0011: faults that PowerPoint or Word repaired, or refused to open.
"""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"


def faults(content: bytes) -> list[str]:
    """Return every fault of the Office file `content`."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
        found = {name: archive.read(name) for name in names}
    xml = {name: etree.fromstring(data) for name, data in found.items() if name.endswith((".xml", ".rels"))}
    return [
        *_twice(names),
        *_types(names, xml),
        *_targets(names, xml),
        *_grids(xml),
        *_ids(xml),
        *_fields(xml),
        *_characters(found),
    ]


def _twice(names: list[str]) -> Iterator[str]:
    yield from (f"twice in the zip: {name}" for name, count in Counter(names).items() if count > 1)


def _types(names: list[str], xml: dict[str, etree._Element]) -> Iterator[str]:
    root = xml["[Content_Types].xml"]
    suffixes = {each.get("Extension") for each in root.iter(f"{TYPES}Default")}
    overrides = {str(each.get("PartName")).lstrip("/") for each in root.iter(f"{TYPES}Override")}
    for name in names:
        if (
            name != "[Content_Types].xml"
            and name not in overrides
            and name.rpartition(".")[2] not in suffixes
        ):
            yield f"no content type: {name}"
    yield from (f"content type without a part: {name}" for name in overrides - set(names))


def _targets(names: list[str], xml: dict[str, etree._Element]) -> Iterator[str]:
    for name, root in xml.items():
        if not name.endswith(".rels"):
            continue
        folder = name.replace("_rels/", "").rpartition("/")[0]
        ids = [each.get("Id") for each in root]
        yield from (f"{name}: {each} twice" for each, count in Counter(ids).items() if count > 1)
        for each in root:
            if each.get("TargetMode") == "External":
                continue
            target = str(each.get("Target"))
            steps = [] if target.startswith("/") else folder.split("/") if folder else []
            for step in target.lstrip("/").split("/"):
                steps = steps[:-1] if step == ".." else [*steps, step]
            if "/".join(steps) not in names:
                yield f"{name}: {target} is not there"


def _grids(xml: dict[str, etree._Element]) -> Iterator[str]:
    for name, root in xml.items():
        for table in root.iter(f"{W}tbl"):
            columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
            for row in table.findall(f"{W}tr"):
                spans = (cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc"))
                cells = sum(1 if span is None else int(span.get(f"{W}val", "1")) for span in spans)
                if cells != columns:
                    yield f"{name}: a row of {cells} cells in a grid of {columns}"
        for cell in root.iter(f"{W}tc"):
            if cell[-1].tag != f"{W}p":
                yield f"{name}: a cell does not end in a paragraph"


def _ids(xml: dict[str, etree._Element]) -> Iterator[str]:
    for name, root in xml.items():
        ids = [each.get("id") for each in root.iter() if str(each.tag).endswith(("}docPr", "}cNvPr"))]
        if name.startswith("word/"):
            ids = [each.get("id") for each in root.iter() if str(each.tag).endswith("}docPr")]
        yield from (f"{name}: shape id {each} twice" for each, count in Counter(ids).items() if count > 1)


def _fields(xml: dict[str, etree._Element]) -> Iterator[str]:
    for name, root in xml.items():
        kinds = Counter(each.get(f"{W}fldCharType") for each in root.iter(f"{W}fldChar"))
        if kinds["begin"] != kinds["end"]:
            yield f"{name}: a field is not closed"


def _characters(found: dict[str, bytes]) -> Iterator[str]:
    for name, data in found.items():
        if not name.endswith((".xml", ".rels")):
            continue
        text = data.decode("utf-8")
        if re.search(r"<w:t(?: [^>]*)?>[^<]*\n", text):
            yield f"{name}: a line break inside a text"
        if re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ue000-\uf8ff]", text):
            yield f"{name}: a character that does not belong in a file"
