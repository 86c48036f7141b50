"""Documents made ready for filling: all that no school changes is packed once, and copied for each school.

Filling then costs only what a school gives. Parts without a slot stand first in the file, so that their bytes,
their lines in the directory and their checksum are the same for every school; the checksum of the whole goes on
from there. Of a part with slots the stretches between them were deflated beforehand: each ends on a whole byte (a
full flush), and a value goes in between as a stored block (RFC 1951, 3.2.4).
"""

import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zipfile import ZIP_DEFLATED, ZIP_STORED

from lesmateriaal.pack.archive import DEFLATE_LEVEL, Entry, Packed, directory_line, end_record, local_header
from lesmateriaal.pack.filling import Filling
from lesmateriaal.pack.slotted import SlottedPart
from lesmateriaal.text.xml import escape_attribute

_LAST_BLOCK = b"\x03\x00"
"""An empty last block: the two bytes that end a deflated part."""
_MOST_STORED = 0xFFFF
"""Bytes that one stored block can hold; the longest text that a school may give is far below it."""
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that are in no XML document (XML 1.0, 2.2); one of them would keep Office from opening the file."""


@dataclass(frozen=True, slots=True)
class _Value:
    """A text for a slot, escaped: as it stands in the part, and as a stored block."""

    text: bytes
    block: bytes


@dataclass(frozen=True, slots=True)
class _Logo:
    content: bytes
    checksum: int


@dataclass(frozen=True, slots=True)
class Ready:
    """What one school fills in, made ready once for all documents: values by slot, logos by side."""

    values: Mapping[str, _Value]
    logos: Mapping[str, _Logo]


def make_ready(filling: Filling) -> Ready:
    """Return `filling` escaped and with its checksums."""
    logos = {"left": filling.logo_left, "right": filling.logo_right}
    return Ready(
        {slot: _value(_escaped(text)) for slot, text in filling.values.items() if text},
        {side: _logo(png) for side, png in logos.items() if png is not None},
    )


def _escaped(text: str) -> bytes:
    """Return `text` as it stands in a part: a slot may be in an attribute too, so quotes are escaped everywhere."""
    assert not _NO_XML.search(text), "a character that XML cannot hold: whoever reads a school refuses it"
    return escape_attribute(text).encode()


def _logo(png: bytes) -> _Logo:
    return _Logo(png, zlib.crc32(png))


def _value(text: bytes) -> _Value:
    assert len(text) <= _MOST_STORED, "a school may not give so long a text"
    if not text:
        return _Value(b"", b"")
    size = len(text).to_bytes(2, "little")
    return _Value(text, b"\0" + size + (len(text) ^ _MOST_STORED).to_bytes(2, "little") + text)


@dataclass(frozen=True, slots=True)
class _ReadyPart:
    """A part with slots, cut up: its stretches as they are and deflated, and the default of each slot."""

    name: str
    stretches: tuple[bytes, ...]
    deflated: tuple[bytes, ...]
    slots: tuple[tuple[str, _Value], ...]
    checksum: int
    """That of the first stretch."""
    size: int
    """That of all stretches."""
    packed_size: int

    def filled(self, ready: Ready) -> Packed:
        """Return the part with the values of `ready`."""
        values, checksum, size, packed_size = ready.values, self.checksum, self.size, self.packed_size
        pieces = [self.deflated[0]]
        for (slot, default), stretch, deflated in zip(
            self.slots, self.stretches[1:], self.deflated[1:], strict=True
        ):
            value = values.get(slot, default)
            checksum = zlib.crc32(stretch, zlib.crc32(value.text, checksum))
            size += len(value.text)
            packed_size += len(value.block)
            pieces += (value.block, deflated)
        return Entry(self.name, ZIP_DEFLATED, checksum, size, packed_size), pieces


@dataclass(frozen=True, slots=True)
class _LogoPart:
    name: str
    side: str
    default: _Logo

    def filled(self, ready: Ready) -> Packed:
        """Return the logo of `ready`, or the default."""
        logo = ready.logos.get(self.side, self.default)
        size = len(logo.content)
        return Entry(self.name, ZIP_STORED, logo.checksum, size, size), (logo.content,)


@dataclass(frozen=True, slots=True)
class FilledFile:
    """A finished file in pieces, with its size and checksum."""

    pieces: Sequence[bytes]
    size: int
    checksum: int


@dataclass(frozen=True, slots=True)
class PreparedDocument:
    """A document that is ready to be filled in: what is the same for every school, and the parts that are not."""

    same: bytes
    """The entries without a slot, from the first byte of the file on."""
    checksum: int
    """That of `same`."""
    directory: bytes
    """The lines of the directory for `same`."""
    count: int
    """How many entries `same` holds."""
    parts: tuple[_ReadyPart | _LogoPart, ...]

    def fill(self, ready: Ready) -> FilledFile:
        """Return the document with `ready` in its slots."""
        pieces = [self.same]
        lines = [self.directory]
        checksum, offset = self.checksum, len(self.same)
        for part in self.parts:
            entry, packed = part.filled(ready)
            header = local_header(entry)
            lines.append(directory_line(entry, offset))
            offset += len(header) + entry.packed_size
            pieces.append(header)
            pieces += packed
        directory = b"".join(lines)
        tail = directory + end_record(self.count + len(self.parts), len(directory), offset)
        pieces.append(tail)
        checksum = zlib.crc32(b"".join(pieces[1:]), checksum)
        return FilledFile(pieces, offset + len(tail), checksum)


def prepare_document(
    same: Sequence[Packed], slotted: Mapping[str, SlottedPart], logos: Mapping[str, tuple[str, bytes]]
) -> PreparedDocument:
    """Return a document with the entries `same`, and by name its `slotted` parts and its `logos`: side and default."""
    content, lines = bytearray(), []
    for entry, packed in same:
        lines.append(directory_line(entry, len(content)))
        content += local_header(entry)
        for piece in packed:
            content += piece
    parts: dict[str, _ReadyPart | _LogoPart] = {
        name: _ready_part(name, part) for name, part in slotted.items()
    }
    parts |= {name: _LogoPart(name, side, _logo(png)) for name, (side, png) in logos.items()}
    return PreparedDocument(
        bytes(content),
        zlib.crc32(content),
        b"".join(lines),
        len(lines),
        tuple(parts[name] for name in sorted(parts)),
    )


def _ready_part(name: str, part: SlottedPart) -> _ReadyPart:
    deflate = zlib.compressobj(DEFLATE_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    deflated = [deflate.compress(each) + deflate.flush(zlib.Z_FULL_FLUSH) for each in part.stretches]
    deflated[-1] += _LAST_BLOCK
    return _ReadyPart(
        name,
        part.stretches,
        tuple(deflated),
        tuple((slot, _value(default)) for slot, default in part.slots),
        zlib.crc32(part.stretches[0]),
        sum(map(len, part.stretches)),
        sum(map(len, deflated)),
    )
