"""Reading a zip that a stranger may have made: bounds first, then every entry checked, and nothing written to disk.

Not with `zipfile`, which believes what a zip says of itself: it follows a second end record (zip64) to millions of
entries, and finds an end record in a comment. Here a zip is one part with one directory at its end, or nothing.
"""

import re
import stat
import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from zipfile import ZIP_DEFLATED, ZIP_STORED

from lesmateriaal.pack.archive import Entry

MAX_ARCHIVE_BYTES = 250_000_000
"""Largest zip that is read: everything in one is some 20 MB now, a pack is at most 10 MB."""
MAX_ENTRY_BYTES = 50_000_000
"""Largest file, unpacked; a presentation is at most 5 MB."""
MAX_UNPACKED_BYTES = 500_000_000
"""All files together, unpacked, and what is unpacked from these: some 200 MB for everything in one."""
MAX_ENTRIES = 200_000
"""The same for their number. A pack has some fifteen files, and in these some 300 parts."""
MAX_NAME_BYTES = 200

_END = struct.Struct("<4s4H2LH")
_DIRECTORY = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_ZIP64 = b"PK\x06\x07"
_ZIP64_SIZE = 20
_ENCRYPTED = 1 | 1 << 6 | 1 << 13
"""Flags for a password, one for each of three ways (APPNOTE 4.4.4)."""
_STEP = rb"[A-Za-z0-9_.\[][A-Za-z0-9_.\[\] -]*(?<![. ])"
_PATH = re.compile(rb"%b(?:/%b)*" % (_STEP, _STEP))
"""Steps with a slash between them. None ends in a dot: two dots point upwards, and Windows drops one."""


class RefusedError(ValueError):
    """A zip is not read any further; it carries the code of a problem and its facts."""

    def __init__(self, code: str, part: str = "", **facts: object) -> None:
        super().__init__(code, part)
        self.code = code
        self.facts = {"part": shown(part), **facts} if part else facts


def shown(name: str) -> str:
    """Return `name` so that it can be shown: short, and without anything that a terminal would obey."""
    plain = "".join(each if each.isprintable() else "?" for each in name)
    return plain if len(plain) <= 80 else f"{plain[:79]}…"


class Budget:
    """What may still be unpacked, of one zip and of the zips in it together."""

    def __init__(self) -> None:
        self._bytes = MAX_UNPACKED_BYTES
        self._entries = MAX_ENTRIES

    def take_entries(self, count: int) -> None:
        """Take `count` entries; raise when that is more than there may be."""
        self._entries -= count
        if self._entries < 0:
            raise RefusedError("pack_bomb")

    def take_bytes(self, size: int) -> None:
        """Take `size` bytes; raise when that is more than there may be."""
        self._bytes -= size
        if self._bytes < 0 or size > MAX_ENTRY_BYTES:
            raise RefusedError("pack_bomb")


@dataclass(frozen=True, slots=True)
class Archive:
    """A zip that was checked: its entries by name, in the order of their content, and their packed bytes."""

    entries: Mapping[str, Entry]
    packed: Mapping[str, memoryview]

    def read(self, name: str) -> memoryview | bytes:
        """Return the content of the entry `name`.

        Raises:
            RefusedError: it unpacks to another size, or has another checksum, than the zip says.
        """
        entry = self.entries[name]
        content: memoryview | bytes = self.packed[name]
        if entry.method == ZIP_DEFLATED:
            inflate = zlib.decompressobj(-zlib.MAX_WBITS)
            try:
                # one byte more than it says: then a bomb shows itself, and never fills the memory
                content = inflate.decompress(content, entry.size + 1)
            except zlib.error as error:
                raise RefusedError("pack_changed", name) from error
            if not inflate.eof or inflate.unused_data:
                raise RefusedError("pack_changed", name)
        if len(content) != entry.size or zlib.crc32(content) != entry.checksum:
            raise RefusedError("pack_changed", name)
        return content


def open_archive(data: bytes | memoryview, budget: Budget) -> Archive:
    """Return the zip in `data`; no entry is unpacked yet, but all that they will take is taken from `budget`.

    Raises:
        RefusedError: it is broken, too large, or has an entry that no pack of ours has.
    """
    if len(data) > MAX_ARCHIVE_BYTES:
        raise RefusedError("pack_file_too_large", limit_mb=MAX_ARCHIVE_BYTES // 1_000_000)
    view = memoryview(data)
    entries: dict[str, Entry] = {}
    packed: dict[str, memoryview] = {}
    folded: set[str] = set()
    end = 0
    for offset, entry in sorted(_directory(view, budget), key=lambda line: line[0]):
        if entry.name.casefold() in folded:
            raise RefusedError("pack_unsafe", entry.name)
        folded.add(entry.name.casefold())
        budget.take_bytes(entry.size)
        start, end = _range_of(view, entry, offset, end)
        packed[entry.name] = view[start:end]
        entries[entry.name] = entry
    return Archive(entries, packed)


def _directory(data: memoryview, budget: Budget) -> Iterator[tuple[int, Entry]]:
    """Yield where each entry stands, and the entry as the directory at the end of `data` has it."""
    end = len(data) - _END.size
    if end < 0 or bytes(data[:2]) != b"PK":
        raise RefusedError("pack_no_zip")
    mark, disk, first_disk, here, count, size, start, comment = _END.unpack_from(data, end)
    is_zip64 = bytes(data[max(end - _ZIP64_SIZE, 0) :][:4]) == _ZIP64
    if mark != b"PK\x05\x06" or disk or first_disk or here != count or comment or is_zip64:
        raise RefusedError("pack_no_zip")
    if start + size != end or size < count * _DIRECTORY.size:
        raise RefusedError("pack_no_zip")
    budget.take_entries(count)
    at = start
    for _ in range(count):
        if at + _DIRECTORY.size > end:
            raise RefusedError("pack_no_zip")
        fields = _DIRECTORY.unpack_from(data, at)
        at += _DIRECTORY.size
        name = bytes(data[at : at + fields[10]])
        at += fields[10] + fields[11] + fields[12]
        if fields[0] != b"PK\x01\x02" or at > end:
            raise RefusedError("pack_no_zip")
        yield fields[16], _entry(name, fields)
    if at != end:
        raise RefusedError("pack_no_zip")


def _entry(written: bytes, fields: tuple[int, ...]) -> Entry:
    """Return the entry with the name `written` and the `fields` of its line, if a pack may have it."""
    flags, method, checksum, packed_size, size = fields[3], fields[4], *fields[7:10]
    name = written.decode("ascii", "replace")
    if flags & _ENCRYPTED:
        raise RefusedError("pack_encrypted")
    if name.endswith("/") and _PATH.fullmatch(written[:-1]):
        # what a program adds that packs a folder; ours never does
        raise RefusedError("pack_repacked")
    if len(written) > MAX_NAME_BYTES or not _PATH.fullmatch(written):
        raise RefusedError("pack_unsafe", name or "?")
    kind = stat.S_IFMT(fields[15] >> 16)
    if kind not in (0, stat.S_IFREG) or method not in (ZIP_STORED, ZIP_DEFLATED):
        raise RefusedError("pack_unsafe", name)
    if method == ZIP_STORED and packed_size != size:
        raise RefusedError("pack_changed", name)
    return Entry(name, method, checksum, size, packed_size)


def _range_of(data: memoryview, entry: Entry, offset: int, end: int) -> tuple[int, int]:
    """Return where the packed bytes of `entry` stand; its header begins at or after `end`, so that none serve twice."""
    if not end <= offset <= len(data) - _LOCAL.size:
        raise RefusedError("pack_unsafe", entry.name)
    fields = _LOCAL.unpack_from(data, offset)
    start = offset + _LOCAL.size + fields[-2] + fields[-1]
    name = bytes(data[offset + _LOCAL.size :][: fields[-2]])
    if fields[0] != b"PK\x03\x04" or name != entry.name.encode() or start + entry.packed_size > len(data):
        raise RefusedError("pack_unsafe", entry.name)
    return start, start + entry.packed_size
