"""A package of python-docx or python-pptx as its parts: names and bytes, before any zip."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from lesmateriaal.text.xml import quoted

CONTENT_TYPES = "[Content_Types].xml"
_DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
}


class _Relationships(Protocol):
    @property
    def xml(self) -> bytes | str: ...
    def __len__(self) -> int: ...


class _Part(Protocol):
    @property
    def partname(self) -> str: ...
    @property
    def content_type(self) -> str: ...
    @property
    def blob(self) -> bytes: ...
    @property
    def rels(self) -> _Relationships: ...


def package_parts(relationships: _Relationships, parts: Iterable[_Part]) -> dict[str, bytes]:
    """Return all parts of a package by name, with their relationships and the list of content types.

    `relationships` are those of the package itself. The names have no slash in front.
    """
    found: dict[str, bytes] = {"_rels/.rels": _bytes(relationships.xml)}
    types: dict[str, str] = {}
    for part in parts:
        name = str(part.partname).lstrip("/")
        found[name] = part.blob
        if name.rpartition(".")[2] != "png":
            types[name] = part.content_type
        if len(part.rels):
            folder, _, file = name.rpartition("/")
            found[f"{folder}/_rels/{file}.rels"] = _bytes(part.rels.xml)
    found[CONTENT_TYPES] = content_types(types)
    return found


def _bytes(xml: bytes | str) -> bytes:
    return xml if isinstance(xml, bytes) else xml.encode()


def content_types(types: Mapping[str, str]) -> bytes:
    """Return the list of content types of a package: one for each part in `types`, png and rels by default."""
    defaults = (
        f'<Default Extension="{suffix}" ContentType="{kind}"/>' for suffix, kind in sorted(_DEFAULTS.items())
    )
    overrides = (
        f"<Override PartName={quoted('/' + name)} ContentType={quoted(kind)}/>"
        for name, kind in sorted(types.items())
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f"{''.join(defaults)}{''.join(overrides)}</Types>"
    ).encode()
