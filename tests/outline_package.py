"""The parts of a finished Office file for the outlines: XML by name, and what is related to it."""

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO

from lxml import etree

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_CORE = "docProps/core.xml"
_DC = "{http://purl.org/dc/elements/1.1/}"
_EMU_PER_MM = 36_000

Element = etree._Element


@dataclass(frozen=True, eq=False, slots=True)
class Part:
    """One XML part of a file, with the parts that it names."""

    name: str
    root: Element
    package: "Package"

    def target(self, relation: str) -> str:
        """Return what the relation with the id `relation` leads to: the name of a part, or an address."""
        return next((target for key, _, target in self._relations() if key == relation), "")

    def related(self, kind: str) -> "Part | None":
        """Return the first part of `kind` (the end of the type of a relation, such as slideLayout)."""
        return next(
            (self.package.part(target) for _, each, target in self._relations() if each == kind), None
        )

    def _relations(self) -> Iterator[tuple[str, str, str]]:
        folder, file = posixpath.split(self.name)
        relations = f"{folder}/_rels/{file}.rels"
        if relations not in self.package.names:
            return
        for each in self.package.part(relations).root:
            target = each.get("Target", "")
            if each.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
            yield each.get("Id", ""), each.get("Type", "").rpartition("/")[2], target


class Package:
    """A finished file, opened for reading."""

    def __init__(self, content: bytes) -> None:
        self._archive = zipfile.ZipFile(BytesIO(content))
        self.names = frozenset(self._archive.namelist())
        self.part = cache(self._part)

    def _part(self, name: str) -> Part:
        return Part(name, etree.fromstring(self._archive.read(name)), self)

    def title(self) -> str:
        """Return the line with the title and the language that the file says it has."""
        core = self.part(_CORE).root
        title, language = (
            core.findtext(f"{_DC}title") or "(leeg)",
            core.findtext(f"{_DC}language") or "(geen)",
        )
        return f"titel: {title} · taal {language}"


def on(value: str | None) -> bool:
    """Return whether a switch of Office XML is on; a tag without a value is."""
    return value not in {"0", "false", "off", "none"}


def mm(emu: str | int | None) -> int:
    """Return a length of a drawing in whole mm."""
    return round(int(emu or 0) / _EMU_PER_MM)


def number(value: float) -> str:
    """Return `value` without a needless .0."""
    return f"{value:g}"


def is_decorative(properties: Element) -> bool:
    """Return whether a shape says that it is only decoration, where it has its name."""
    return any(on(mark.get("val")) for mark in properties.iter(_DECORATIVE))


def alt_text(properties: Element) -> str:
    """Return the alt text of a picture in quotes, decoratief, or that it has neither."""
    if is_decorative(properties):
        return "decoratief"
    words = properties.get("descr")
    return f"“{words}”" if words else "ZONDER ALT"


def colour(fill: Element | None) -> str:
    """Return the colour of an `a:solidFill`: a slot of the theme or RRGGBB; nothing when there is none."""
    if fill is None or not len(fill):
        return ""
    return fill[0].get("val", "")


def emphasised(pieces: list[tuple[str, bool]]) -> tuple[str, str]:
    """Return text of (words, is bold), and vet when all of it is bold; a part that is stands in **stars**."""
    words = [bold for text, bold in pieces if text.strip()]
    if words and all(words):
        return "".join(text for text, _ in pieces).strip(), " vet"
    joined = "".join(_starred(text) if bold and text.strip() else text for text, bold in pieces)
    return joined.replace("****", "").strip(), ""


def _starred(text: str) -> str:
    """Return bold `text` between stars, with the space around it outside them."""
    words = text.strip()
    return text.replace(words, f"**{words}**")
