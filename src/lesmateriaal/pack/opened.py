"""A pack that somebody downloaded: checked, and made ready to be filled in for any number of schools."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from zipfile import ZIP_STORED

from lesmateriaal.document.slots import NO_LOGO
from lesmateriaal.errors import LessonError, Place, Problem
from lesmateriaal.pack.archive import Entry, join_entries, pack_entry
from lesmateriaal.pack.filling import Filling
from lesmateriaal.pack.manifest import (
    FORMAT,
    MANIFEST,
    MAX_MANIFEST_BYTES,
    Manifest,
    ManifestError,
    PartRecord,
    digest,
    read_manifest,
    write_filled_manifest,
)
from lesmateriaal.pack.prepared import Packed, PreparedDocument, Ready, make_ready, prepare_document
from lesmateriaal.pack.slotted import SlottedPart, by_ranges
from lesmateriaal.pack.unpacked import Archive, UnsafeArchiveError, open_archive

TOP_FILES = frozenset({"LEESMIJ.txt", "LICENTIE.txt"})
"""What may stand beside the folders of a bundle."""
ENGINE = "1"
"""Number of the way of filling: another one gives other bytes, and then filled packs are made anew."""


class _RefusedError(Exception):
    """A pack is not filled in; it carries the code and the facts of the problem."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


@dataclass(frozen=True, slots=True)
class PreparedPack:
    """A pack, ready to be filled in: its entries in order, those that are documents by name."""

    name: str
    """Name of the file without its ending: that of the folder in it, or of the bundle."""
    digest: str
    """Fingerprint of the pack and of the way of filling."""
    entries: tuple[Packed | tuple[str, PreparedDocument], ...]

    def fill(self, filling: Filling) -> list[bytes]:
        """Return the pieces of the pack as a zip, with `filling` in all its documents."""
        ready = make_ready(filling)
        return join_entries(self._filled(ready))

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
        LessonError: `place` is no pack of ours, is of an older program, was changed, or holds a school already.
    """
    try:
        return _opened(data, place)
    except UnsafeArchiveError as error:
        raise LessonError([Problem(place, "pack_not_ours", {"reason": str(error)})]) from error
    except ManifestError as error:
        raise LessonError([Problem(place, "pack_manifest_wrong", {"reason": str(error)})]) from error
    except _RefusedError as error:
        raise LessonError([Problem(place, error.code, error.facts)]) from error


def _opened(data: bytes, place: Place) -> PreparedPack:
    archive = open_archive(data)
    manifests = {
        name.removesuffix(MANIFEST): _manifest(archive, name)
        for name in archive.entries
        if name.endswith(f"/{MANIFEST}") and name.count("/") == 1
    }
    if not manifests:
        raise _RefusedError("pack_without_manifest")
    if any(manifest.filled for manifest in manifests.values()):
        raise _RefusedError("pack_already_filled")
    _check_files(archive, manifests)
    documents = {
        folder + path: parts
        for folder, manifest in manifests.items()
        for path, parts in manifest.documents.items()
    }
    entries: list[Packed | tuple[str, PreparedDocument]] = []
    for name, entry in archive.entries.items():
        folder = name.removesuffix(MANIFEST)
        if name in documents:
            entries.append((name, _document(archive.read(name), documents[name])))
        elif folder in manifests:
            manifest = manifests[folder]
            entries.append(pack_entry(name, write_filled_manifest(manifest.facts, manifest.documents)))
        else:
            entries.append((entry, (archive.packed[name],)))
    single = next(iter(manifests)).rstrip("/") if len(manifests) == 1 else ""
    name = single or place.file.replace("\\", "/").rpartition("/")[2].removesuffix(".zip")
    fingerprint = hashlib.sha256(ENGINE.encode() + data).hexdigest()
    return PreparedPack(name, fingerprint, tuple(entries))


def _manifest(archive: Archive, name: str) -> Manifest:
    if archive.entries[name].size > MAX_MANIFEST_BYTES:
        raise ManifestError("too large")
    content = archive.read(name)
    try:
        return read_manifest(content)
    except ManifestError:
        if b'"format"' not in content and b'"sha256"' in content:
            raise _RefusedError("pack_old_format", format=FORMAT) from None
        raise


def _check_files(archive: Archive, manifests: Mapping[str, Manifest]) -> None:
    """Compare every file with its manifest: none is missing, none was added, none has another content."""
    known = {folder + MANIFEST for folder in manifests} | TOP_FILES
    for folder, manifest in manifests.items():
        for path, sha256 in manifest.files.items():
            name = folder + path
            known.add(name)
            if name not in archive.entries:
                raise _RefusedError("pack_file_missing", file=name)
            if digest(archive.read(name)) != sha256:
                raise _RefusedError("pack_changed", file=name)
        for path in manifest.documents:
            if path not in manifest.files:
                raise ManifestError(f"a document that is no file: {path[:80]}")
    for name in archive.entries:
        if name not in known:
            raise _RefusedError("pack_file_added", file=name)


def _document(content: bytes, records: Mapping[str, PartRecord]) -> PreparedDocument:
    """Return the document in `content`, with its slots where `records` say they are."""
    archive = open_archive(content)
    if archive.entries.keys() != records.keys():
        raise ManifestError("other parts than the document has")
    slotted: dict[str, SlottedPart] = {}
    logos: dict[str, str] = {}
    same: list[tuple[Entry, Sequence[bytes]]] = []
    for name, entry in archive.entries.items():
        record = records[name]
        part = archive.read(name)
        if digest(part) != record.sha256:
            raise ManifestError(f"checksum of {name}")
        if record.logo:
            if part != NO_LOGO:
                raise ManifestError(f"no place for a logo: {name}")
            logos[name] = record.logo
        elif record.slots:
            start, length, _ = record.slots[-1]
            if start + length > len(part):
                raise ManifestError(f"slots outside {name}")
            slotted[name] = by_ranges(part, record.slots)
        else:
            same.append((entry, (archive.packed[name],)))
    return prepare_document(same, slotted, logos)
