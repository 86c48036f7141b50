"""Open an Office file of whatever origin, and stop in time: limits, no entities, no network, no traceback.

The limits are wide of what teachers make (a deck with films is some 100 MB, its XML a few MB) and keep a
file that was made to harm from filling the memory.
"""

import io
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from lxml import etree

from lesmateriaal.errors import Place, Problem
from lesmateriaal.inspect.endings import ENDINGS
from lesmateriaal.inspect.relations import Link, links_of
from lesmateriaal.inspect.xml import STRICT, TYPES, Element, without_fallbacks

MOST_BYTES = 200 * 1024**2
MOST_XML_BYTES, MOST_PART_BYTES = 64 * 1024**2, 32 * 1024**2
MOST_PARTS = 10_000
MOST_ELEMENTS = 750_000
"""Elements of XML, on which the time of all rules depends: some 8 seconds of a processor.

Ours have 500 a slide and 1,000 a page.
"""

TYPES_PART = "[Content_Types].xml"
_OLE2 = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ENTRY = b"PK\x01\x02"
_XML = (".xml", ".rels")
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The two ways of compressing that a package of Office may use (ISO 29500-2)."""
_FAMILIES = {"presentationml": "pptx", "ms-powerpoint": "pptx", "wordprocessingml": "docx", "ms-word": "docx"}


@dataclass(frozen=True, slots=True)
class Opened:
    """A package of Office: its parts by name, the XML ones parsed.

    `names` are the names as they stand in the zip, doubles too, without folders; `kind` is pptx or docx;
    `main` is the part that all begins with, and `links` are the relationships by part and id.
    """

    kind: str
    main: str
    names: tuple[str, ...]
    xml: Mapping[str, Element]
    links: Mapping[str, tuple[Link, ...]]

    def root(self, part: str) -> Element | None:
        """Return the XML of `part`."""
        return self.xml.get(part)

    def linked(self, part: str, kind: str) -> tuple[str, ...]:
        """Return the parts that `part` is linked to by relationships of `kind`, such as slideLayout."""
        found = (link.part for link in self.links.get(part, ()) if link.kind == kind and not link.external)
        return tuple(name for name in found if name in self.xml)


class _RefusedError(Exception):
    """The file cannot be inspected; it carries a code and the facts."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


def open_office(content: bytes, name: str) -> tuple[Opened | None, tuple[Problem, ...]]:
    """Return the Office file `content`, or None, and what is wrong with it as a file."""
    place = Place(name)
    try:
        with _zip(content) as archive:
            names = _names(archive)
            xml, broken = _parsed(archive)
    except _RefusedError as refused:
        return None, (Problem(place, refused.code, refused.facts),)
    if broken:
        return None, tuple(Problem(place, code, {"part": part}) for part, code in broken.items())
    kind, main = _kind(names, xml)
    if not kind:
        return None, (Problem(place, "office_other_kind"),)
    links = links_of(names, xml)
    wrong = PurePath(name).suffix.lower() not in ENDINGS[kind]
    problems = (Problem(place, "office_wrong_suffix", {"suffix": f".{kind}"}),) if wrong else ()
    return Opened(kind, main, names, xml, links), problems


def _zip(content: bytes) -> zipfile.ZipFile:
    if not content:
        raise _RefusedError("office_empty")
    if len(content) > MOST_BYTES:
        raise _RefusedError("office_too_large", limit_mib=MOST_BYTES // 1024**2)
    if content.startswith(_OLE2):
        raise _RefusedError("office_encrypted" if _ENCRYPTED in content else "office_old")
    if content.count(_ENTRY) > MOST_PARTS:
        raise _RefusedError("office_too_many_parts", limit=MOST_PARTS)
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, OverflowError):
        code = "office_cut_off" if content.startswith(b"PK") else "office_not_office"
        raise _RefusedError(code) from None


def _names(archive: zipfile.ZipFile) -> tuple[str, ...]:
    names = tuple(info.filename for info in archive.infolist() if not info.is_dir())
    if TYPES_PART not in names:
        raise _RefusedError("office_open_document" if "mimetype" in names else "office_not_office")
    return names


def _parsed(archive: zipfile.ZipFile) -> tuple[dict[str, Element], dict[str, str]]:
    """Return the XML of each part that is XML, and the codes of those that cannot be read."""
    parsed: dict[str, Element] = {}
    broken: dict[str, str] = {}
    left = MOST_XML_BYTES
    elements = 0
    for info in archive.infolist():
        if info.is_dir() or not info.filename.lower().endswith(_XML):
            continue
        data = _read(archive, info, min(left, MOST_PART_BYTES))
        if data is None:
            broken[info.filename] = "office_part_unreadable"
            continue
        left -= len(data)
        # counted before it fills the memory, and after, for there are encodings in which this finds none
        written = data.count(b"<") - data.count(b"</")
        root = _tree(data) if elements + written <= MOST_ELEMENTS else None
        elements += written if root is None else max(written, _count(root))
        if elements > MOST_ELEMENTS:
            raise _RefusedError("office_too_long", limit=MOST_ELEMENTS)
        if root is None:
            broken[info.filename] = "office_part_broken"
        else:
            parsed[info.filename] = root
    return parsed, broken


def _count(root: Element) -> int:
    """Return the number of elements in `root`."""
    found = root.xpath("count(//*)")
    return int(found) if isinstance(found, float) else 0


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> bytes | None:
    """Return the bytes of a part; what the zip says of its size is not believed."""
    if info.compress_type not in _METHODS:
        return None
    try:
        with archive.open(info) as part:
            data = part.read(limit + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        return None
    if len(data) > limit:
        raise _RefusedError("office_xml_too_large", part=info.filename, limit_mib=MOST_XML_BYTES // 1024**2)
    return data


def _tree(data: bytes) -> Element | None:
    """Return the root of `data`, or None when it is no XML or defines entities, which Office never does."""
    if b"purl.oclc.org/ooxml" in data:
        for strict, usual in STRICT.items():
            data = data.replace(strict, usual[1:-1].encode())
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, AssertionError):
        return None
    if root.getroottree().docinfo.internalDTD is not None:
        return None
    without_fallbacks(root)
    return root


def _kind(names: tuple[str, ...], xml: Mapping[str, Element]) -> tuple[str, str]:
    """Return pptx or docx and the main part, by the type that the package itself gives to it."""
    types = {
        str(each.get("PartName", "")).lstrip("/").lower(): str(each.get("ContentType", ""))
        for each in xml[TYPES_PART].iter(f"{TYPES}Override")
    }
    for link in links_of(names, {name: xml[name] for name in ("_rels/.rels",) if name in xml}).get("", ()):
        if link.kind == "officeDocument" and link.part in xml:
            content_type = types.get(link.part.lower(), "")
            for family, kind in _FAMILIES.items():
                if family in content_type:
                    return kind, link.part
    return "", ""
