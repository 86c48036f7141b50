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
_OWN = "sha256"
"""Key of the checksum of the manifest itself, so that a slip in it shows: SHA-256 with zeros in its own place."""

_SHA256 = re.compile(r"[0-9a-f]{64}")
_SIDES = ("left", "right")
_SLOTS = frozenset(slot.value for slot in Slot)
_MOST_DEFAULT = 0xFFFF
"""Bytes of the longest default: what one stored block can hold (RFC 1951)."""
_ZEROS = "0" * 64
"""What stands in the place of the checksum of the manifest itself while that is made."""


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
    """A manifest of a pack that is not filled in: its facts, SHA-256 of the other files by path, and of the parts of each document."""

    facts: Mapping[str, str]
    files: Mapping[str, str]
    documents: Mapping[str, Mapping[str, PartRecord]]


def digest(content: bytes | memoryview) -> str:
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
    rest = {"filled": False, "files": listed, "documents": _written(documents), _OWN: _ZEROS}
    content = _json(facts, rest)
    return content.replace(_ZEROS.encode(), digest(content).encode())


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


def read_manifest(content: bytes, name: str) -> Manifest:
    """Return the manifest in `content`, which stands at `name` in a pack.

    Raises:
        RefusedError: it is not one that we wrote, or that of a filled pack or of another format.
    """
    try:
        found = json.loads(content.decode(), object_pairs_hook=_unique)
        _expect(isinstance(found, dict))
        _expect_our_format(found, name)
        _expect(_is_unchanged(content, found.get(_OWN)))
        facts = {key: value for key, value in found.items() if isinstance(value, str) and key != _OWN}
        documents = found.get("documents")
        _expect(isinstance(documents, dict))
        files = _read_files(found.get("files"))
        read = {path: _read_parts(parts) for path, parts in documents.items()}
        _expect(read.keys() <= files.keys())
    except (ValueError, RecursionError) as error:
        if isinstance(error, RefusedError):
            raise
        raise RefusedError("pack_manifest_wrong", name) from error
    return Manifest(facts, files, read)


def _expect_our_format(found: Mapping[str, Any], name: str) -> None:
    written = found.get("format", 1 if "files" in found else None)
    _expect(type(written) is int and written > 0)
    if written < FORMAT:
        raise RefusedError("pack_old_format", name)
    if written > FORMAT:
        raise RefusedError("pack_new_format", name)
    _expect(isinstance(found.get("filled"), bool))
    if found["filled"]:
        raise RefusedError("pack_already_filled", name)


def _is_unchanged(content: bytes, sha256: Any) -> bool:
    own = _read_sha256(sha256).encode()
    return content.count(own) == 1 and digest(content.replace(own, _ZEROS.encode())).encode() == own


def _unique(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a key that comes twice: programs do not agree on which of the two counts."""
    found = dict(pairs)
    _expect(len(found) == len(pairs))
    return found


def _read_files(files: Any) -> dict[str, str]:
    _expect(isinstance(files, list))
    read: dict[str, str] = {}
    for each in files:
        _expect(isinstance(each, dict) and isinstance(each.get("path"), str) and each["path"] not in read)
        read[each["path"]] = _read_sha256(each.get("sha256"))
    return read


def _read_parts(parts: Any) -> dict[str, PartRecord]:
    _expect(isinstance(parts, dict))
    return {name: _read_record(record) for name, record in parts.items()}


def _read_record(record: Any) -> PartRecord:
    _expect(isinstance(record, dict))
    logo, slots = record.get("logo", ""), record.get("slots", [])
    _expect((logo == "" or logo in _SIDES) and isinstance(slots, list) and not (logo and slots))
    return PartRecord(_read_sha256(record.get("sha256")), _read_ranges(slots), logo)


def _read_ranges(slots: Sequence[Any]) -> tuple[Range, ...]:
    """Return the ranges in `slots`, which stand in order and do not overlap."""
    end = 0
    ranges: list[Range] = []
    for each in slots:
        _expect(isinstance(each, list) and len(each) == 3)
        start, length, name = each
        _expect(type(start) is int and type(length) is int and start >= end and 0 <= length <= _MOST_DEFAULT)
        _expect(isinstance(name, str) and name in _SLOTS)
        end = start + length
        ranges.append((start, length, name))
    return tuple(ranges)


def _read_sha256(value: Any) -> str:
    _expect(isinstance(value, str) and _SHA256.fullmatch(value) is not None)
    return str(value)


def _expect(right: bool) -> None:
    if not right:
        raise ValueError
