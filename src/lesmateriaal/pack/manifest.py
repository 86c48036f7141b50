"""`manifest.json` in a pack: what the pack is, the checksums of all in it, and where each document has its slots.

Written as our programs need it, and read as what a stranger may have changed: strictly, and with bounds.
"""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lesmateriaal.document.tree import Slot
from lesmateriaal.pack.slotted import Range
from lesmateriaal.pack.unpacked import RefusedError

MANIFEST = "manifest.json"
FORMAT = 2
"""Format 1 had no slots: packs of before November 2026."""
MAX_MANIFEST_BYTES = 2_000_000
"""Largest manifest that is read: those of our packs take some 60 kB."""

_SHA256 = re.compile(r"[0-9a-f]{64}")
_SIDES = ("left", "right")
_SLOTS = frozenset(slot.value for slot in Slot)
_MOST_DEFAULT = 0xFFFF
"""Bytes of the longest default: what one stored block can hold (RFC 1951)."""
_OWN_SHA256 = re.compile(rb'(?<="sha256":")[0-9a-f]{64}(?="(?:,"title":|,"version":|\}\s*$))')


@dataclass(frozen=True, slots=True)
class PartRecord:
    """A part of a document with its defaults: its SHA-256, its slots in order, or which logo it is."""

    sha256: str
    slots: tuple[Range, ...] = ()
    logo: str = ""

    @property
    def is_same(self) -> bool:
        """Whether the part is the same for every school."""
        return not self.slots and not self.logo

    def written(self) -> dict[str, object]:
        """Return the record as JSON has it."""
        written: dict[str, object] = {"sha256": self.sha256}
        if self.slots:
            written["slots"] = [list(each) for each in self.slots]
        if self.logo:
            written["logo"] = self.logo
        return written


@dataclass(frozen=True, slots=True)
class Manifest:
    """A manifest that was read: SHA-256 of the other files by path, and of the parts of each document."""

    facts: Mapping[str, str]
    filled: bool
    files: Mapping[str, str]
    documents: Mapping[str, Mapping[str, PartRecord]]


def digest(content: bytes) -> str:
    """Return the SHA-256 of `content`, in hexadecimal figures."""
    return hashlib.sha256(content).hexdigest()


def write_manifest(
    facts: Mapping[str, str],
    files: Mapping[str, bytes],
    documents: Mapping[str, Mapping[str, PartRecord]],
) -> bytes:
    """Return the manifest of a pack with `files` (all others of its folder) and the parts of its `documents`."""
    listed = [
        {"path": path, "size": len(files[path]), "sha256": digest(files[path])} for path in sorted(files)
    ]
    return _json(facts, {"filled": False, "files": listed, "documents": _written(documents)})


def write_filled_manifest(
    facts: Mapping[str, str], documents: Mapping[str, Mapping[str, PartRecord]]
) -> bytes:
    """Return the manifest of a pack that a school was filled into: the same one for every school.

    It tells of the parts alone that no school touches, so that those can still be checked.
    """
    same = {
        path: {name: record for name, record in parts.items() if record.is_same}
        for path, parts in documents.items()
    }
    return _json(facts, {"filled": True, "documents": _written(same)})


def _written(documents: Mapping[str, Mapping[str, PartRecord]]) -> dict[str, dict[str, dict[str, object]]]:
    return {
        path: {name: record.written() for name, record in parts.items()} for path, parts in documents.items()
    }


def _json(facts: Mapping[str, str], rest: Mapping[str, object]) -> bytes:
    """Return JSON without spaces: the manifest has thousands of small values, and indenting doubles its size."""
    content = {"format": FORMAT, **facts, **rest}
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n").encode()


def read_manifest(content: bytes) -> Manifest:
    """Return the manifest in `content`.

    Raises:
        ManifestError: it is not one that we wrote; the message says what is wrong, for developers.
    """
    try:
        found = json.loads(content.decode())
    except (ValueError, RecursionError) as error:
        raise ManifestError("no JSON") from error
    _expect(isinstance(found, dict), "no object")
    _expect(found.get("format") == FORMAT and type(found["format"]) is int, "another format")
    _expect(isinstance(found.get("filled"), bool), "filled or not")
    facts = {key: value for key, value in found.items() if isinstance(value, str)}
    files = {} if found["filled"] else _read_files(found.get("files"))
    documents = found.get("documents")
    _expect(isinstance(documents, dict), "documents")
    return Manifest(
        facts, found["filled"], files, {path: _read_parts(parts) for path, parts in documents.items()}
    )


def _read_files(files: Any) -> dict[str, str]:
    _expect(isinstance(files, list), "files")
    read: dict[str, str] = {}
    for each in files:
        _expect(isinstance(each, dict) and isinstance(each.get("path"), str), "path of a file")
        _expect(each["path"] not in read, "a file twice")
        read[each["path"]] = _read_sha256(each.get("sha256"))
    return read


def _read_parts(parts: Any) -> dict[str, PartRecord]:
    _expect(isinstance(parts, dict), "parts")
    return {name: _read_record(record) for name, record in parts.items()}


def _read_record(record: Any) -> PartRecord:
    _expect(isinstance(record, dict), "part")
    logo, slots = record.get("logo", ""), record.get("slots", [])
    _expect(logo == "" or logo in _SIDES, "side of a logo")
    _expect(isinstance(slots, list) and not (logo and slots), "slots")
    return PartRecord(_read_sha256(record.get("sha256")), _read_ranges(slots), logo)


def _read_ranges(slots: Sequence[Any]) -> tuple[Range, ...]:
    """Return the ranges in `slots`, which stand in order and do not overlap."""
    end = 0
    ranges: list[Range] = []
    for each in slots:
        _expect(isinstance(each, list) and len(each) == 3, "range")
        start, length, name = each
        _expect(type(start) is int and type(length) is int and start >= end and length >= 0, "range")
        _expect(isinstance(name, str) and name in _SLOTS, "name of a slot")
        end = start + length
        ranges.append((start, length, name))
    return tuple(ranges)


def _read_sha256(value: Any) -> str:
    _expect(isinstance(value, str) and _SHA256.fullmatch(value) is not None, "SHA-256")
    return str(value)


def _expect(right: bool, what: str) -> None:
    if not right:
        raise ManifestError(what)
