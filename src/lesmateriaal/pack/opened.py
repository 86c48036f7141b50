"""A pack that somebody downloaded: checked, and made ready to be filled in for any number of schools."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from zipfile import ZIP_STORED

from lesmateriaal.errors import LessonError, Place, Problem
from lesmateriaal.pack.archive import Entry, Packed, join_entries, pack_entry
from lesmateriaal.pack.filling import Filling
from lesmateriaal.pack.manifest import (
    MANIFEST,
    MAX_MANIFEST_BYTES,
    Manifest,
    PartRecord,
    digest,
    read_manifest,
    write_filled_manifest,
)
from lesmateriaal.pack.prepared import PreparedDocument, Ready, make_ready, prepare_document
from lesmateriaal.pack.slotted import SlottedPart, by_ranges
from lesmateriaal.pack.unpacked import Archive, Budget, RefusedError, open_archive

TOP_FILES = frozenset({"LEESMIJ.txt", "LICENTIE.txt"})
"""What may stand beside the folders of a bundle."""
_PNG = b"\x89PNG\r\n\x1a\n"
_NOT_IN_NAMES = re.compile("[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class PreparedPack:
    """A pack, ready to be filled in: its entries in order, those that are documents by name."""

    name: str
    """Name of the file without its ending: that of the folder in it, or of the file when it is a bundle."""
    digest: str
    """SHA-256 of the file that was opened."""
    entries: tuple[Packed | tuple[str, PreparedDocument], ...]

    def fill(self, filling: Filling) -> list[bytes]:
        """Return the pieces of the pack as a zip, with `filling` in all its documents."""
        return join_entries(self._filled(make_ready(filling)))

    def _filled(self, ready: Ready) -> Iterator[Packed]:
        for first, second in self.entries:
            if isinstance(second, PreparedDocument):
                file = second.fill(ready)
                yield Entry(str(first), ZIP_STORED, file.checksum, file.size, file.size), file.pieces
            else:
                assert isinstance(first, Entry)
                yield first, second


def open_pack(data: bytes, place: Place) -> PreparedPack:
    """Return the pack in `data`, as it was downloaded, ready to be filled in; it may be a bundle of packs.

    Raises:
        LessonError: `place` is no pack of ours, is of another version, was changed, or holds a school already.
    """
    try:
        return _opened(data, place)
    except RefusedError as error:
        raise LessonError([Problem(place, error.code, error.facts)]) from error


def _opened(data: bytes, place: Place) -> PreparedPack:
    budget = Budget()
    archive = open_archive(data, budget)
    manifests = {
        name.removesuffix(MANIFEST): _manifest(archive, name)
        for name in archive.entries
        if name.endswith(f"/{MANIFEST}") and name.count("/") == 1
    }
    if not manifests:
        raise RefusedError("pack_unknown")
    documents = _documents(archive, manifests)
    entries: list[Packed | tuple[str, PreparedDocument]] = []
    for name, entry in archive.entries.items():
        manifest = manifests.get(name.removesuffix(MANIFEST))
        if name in documents:
            entries.append((name, _prepared(name, archive.read(name), documents[name], budget)))
        elif manifest is not None:
            entries.append(pack_entry(name, write_filled_manifest(manifest.facts, manifest.documents)))
        else:
            archive.read(name)  # for its checksum
            entries.append((entry, (bytes(archive.packed[name]),)))
    return PreparedPack(_name(manifests, place), digest(data), tuple(entries))


def _name(manifests: Mapping[str, Manifest], place: Place) -> str:
    single = next(iter(manifests)).rstrip("/") if len(manifests) == 1 else ""
    file = PurePosixPath(place.file.replace("\\", "/")).name
    return _NOT_IN_NAMES.sub("-", single or file.removesuffix(".zip")).strip("-.") or "pakket"


def _manifest(archive: Archive, name: str) -> Manifest:
    if archive.entries[name].size > MAX_MANIFEST_BYTES:
        raise RefusedError("pack_manifest_wrong", name)
    return read_manifest(bytes(archive.read(name)), name)


def _documents(archive: Archive, manifests: Mapping[str, Manifest]) -> dict[str, Mapping[str, PartRecord]]:
    """Return the documents by their path in `archive`, after comparing every file with its manifest.

    None is missing, none was added, none has another content.
    """
    known = {folder + MANIFEST for folder in manifests} | TOP_FILES
    documents: dict[str, Mapping[str, PartRecord]] = {}
    for folder, manifest in manifests.items():
        for path, sha256 in manifest.files.items():
            name = folder + path
            known.add(name)
            if name not in archive.entries:
                raise RefusedError("pack_file_missing", name)
            if digest(archive.read(name)) != sha256:
                raise RefusedError("pack_changed", name)
        documents |= {folder + path: parts for path, parts in manifest.documents.items()}
    for name in archive.entries:
        if name not in known:
            raise RefusedError("pack_file_added", name)
    return documents


def _prepared(
    name: str, content: bytes | memoryview, records: Mapping[str, PartRecord], budget: Budget
) -> PreparedDocument:
    """Return the document in `content`, with its slots where `records` say they are."""
    try:
        return _document(name, open_archive(content, budget), records)
    except RefusedError as error:
        # its own checksum was right, so that whoever made the manifest made this too
        raise error if error.code == "pack_bomb" else RefusedError("pack_manifest_wrong", name) from error


def _document(name: str, archive: Archive, records: Mapping[str, PartRecord]) -> PreparedDocument:
    if archive.entries.keys() != records.keys():
        raise RefusedError("pack_manifest_wrong", name)
    slotted: dict[str, SlottedPart] = {}
    logos: dict[str, tuple[str, bytes]] = {}
    same: list[Packed] = []
    for part, entry in archive.entries.items():
        record, content = records[part], archive.read(part)
        if digest(content) != record.sha256:
            raise RefusedError("pack_manifest_wrong", name)
        if record.logo:
            logos[part] = record.logo, _logo(name, bytes(content))
        elif record.slots:
            slotted[part] = _slotted(name, bytes(content), record)
        else:
            same.append((entry, (bytes(archive.packed[part]),)))
    return prepare_document(same, slotted, logos)


def _logo(name: str, content: bytes) -> bytes:
    if not content.startswith(_PNG):
        raise RefusedError("pack_manifest_wrong", name)
    return content


def _slotted(name: str, content: bytes, record: PartRecord) -> SlottedPart:
    """Return the part `content`; what a slot stands in the place of is text, whole characters and no element."""
    start, length, _ = record.slots[-1]
    part = by_ranges(content, record.slots)
    try:
        for stretch in part.stretches:
            stretch.decode()
        texts = [default.decode() for _, default in part.slots]
    except UnicodeDecodeError as error:
        raise RefusedError("pack_manifest_wrong", name) from error
    if start + length > len(content) or any("<" in text or ">" in text for text in texts):
        raise RefusedError("pack_manifest_wrong", name)
    return part
