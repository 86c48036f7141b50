"""Packs that somebody changed, or made to do harm: each is refused with what to do, soon, and in little memory."""

import io
import json
import stat
import struct
import time
import tracemalloc
import zlib
from collections.abc import Callable
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from lesmateriaal.dutch.messages import message
from lesmateriaal.errors import LessonError, Place
from lesmateriaal.pack.archive import write_archive
from lesmateriaal.pack.manifest import digest
from lesmateriaal.pack.opened import open_pack
from lesmateriaal.pack.unpacked import MAX_ARCHIVE_BYTES, MAX_ENTRY_BYTES
from pack_world import DECK, FILLING, HANDOUT, MANIFEST, contents, files_of, pack

MOST_SECONDS, MOST_MEMORY = 10, 130 * 1024**2
"""Far above what any of these takes here; what is refused too late takes many times as much."""

Files = dict[str, bytes]


def refusal(archive: bytes) -> str:
    """Return the code with which `archive` is refused; its sentence can be made, on one line."""
    with pytest.raises(LessonError) as caught:
        open_pack(archive, Place("pakket.zip"))
    (problem,) = caught.value.problems
    said = message(problem)
    assert said.startswith("pakket.zip: ")
    assert said.isprintable()
    assert len(said) < 400
    return problem.code


def zipped(*entries: tuple[str | ZipInfo, bytes], method: int = ZIP_DEFLATED) -> bytes:
    """Return a zip with `entries` just as they are given, after the files of the tiny pack."""
    content = io.BytesIO()
    with ZipFile(content, "w", method) as file:
        for name, data in (*files_of().items(), *entries):
            file.writestr(name, data)
    return content.getvalue()


def other_manifest(change: Callable[[dict[str, object]], None], *, signed: bool = True) -> bytes:
    """Return the tiny pack with `change` in its manifest; `signed` makes its own checksum right again."""

    def rewrite(files: Files) -> None:
        manifest = json.loads(files[MANIFEST])
        change(manifest)
        if signed:
            manifest["sha256"] = "0" * 64
        content = json.dumps(manifest).encode()
        files[MANIFEST] = content.replace(b"0" * 64, digest(content).encode()) if signed else content

    return pack(rewrite)


def other_slots(slots: object) -> bytes:
    """Return the tiny pack with `slots` for a part of its hand-out: `<w>né`, `vraag ’t`, nothing, `ё</w>`."""

    def change(manifest: dict[str, object]) -> None:
        documents = manifest["documents"]
        assert isinstance(documents, dict)
        documents[HANDOUT.partition("/")[2]]["word/document.xml"]["slots"] = slots

    return other_manifest(change)


def other_document(document: bytes) -> bytes:
    """Return the tiny pack with another deck, whose checksum and size stand in the manifest."""

    def swap(files: Files) -> None:
        files[DECK] = document
        manifest = json.loads(files[MANIFEST])
        for each in manifest["files"]:
            if each["path"] == DECK.partition("/")[2]:
                each |= {"sha256": digest(document), "size": len(document)}
        manifest["sha256"] = "0" * 64
        content = json.dumps(manifest).encode()
        files[MANIFEST] = content.replace(b"0" * 64, digest(content).encode())

    return pack(swap)


def with_directory_field(offset: int, value: bytes, name: bytes = b"LEESMIJ.txt") -> bytes:
    """Return the tiny pack with `value` at `offset` in the line of the directory for the file `name`."""
    archive = bytearray(pack())
    line = archive.rindex(name) - 46 - len("les-po/")
    assert archive[line : line + 4] == b"PK\x01\x02"
    archive[line + offset : line + offset + len(value)] = value
    return bytes(archive)


def bomb(size: int) -> bytes:
    """Return `size` zeros, deflated: some thousandth of that."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    return b"".join([*(deflate.compress(bytes(1 << 20)) for _ in range(size >> 20)), deflate.flush()])


def link(name: str) -> ZipInfo:
    info = ZipInfo(name)
    info.create_system = 3
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


def lying_bomb() -> bytes:
    """Return the tiny pack with a file that unpacks to 200 MB and says that it is small."""
    packed = bomb(200 << 20)
    name = b"les-po/LEESMIJ.txt"
    local = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 33, 0, len(packed), 900, len(name), 0)
    line = struct.pack(
        "<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 8, 0, 33, 0, len(packed), 900, len(name), *[0] * 6
    )
    body = local + name + packed
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, len(line + name), len(body), 0)
    manifest = files_of()[MANIFEST]
    return _joined_with_manifest(body, line + name, end, manifest)


def _joined_with_manifest(body: bytes, lines: bytes, end: bytes, manifest: bytes) -> bytes:
    """Return the zip `body`, `lines`, `end` with a manifest behind its one file."""
    name = MANIFEST.encode()
    sizes = (zlib.crc32(manifest), len(manifest), len(manifest), len(name))
    local = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 0, 0, 33, *sizes, 0)
    line = struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 0, 0, 33, *sizes, *[0] * 5, len(body))
    lines += line + name
    body += local + name + manifest
    return body + lines + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 2, 2, len(lines), len(body), 0)


def many_entries(count: int) -> bytes:
    """Return a zip whose directory has `count` lines, all of one empty file, as zip64 may write it."""
    name = b"a"
    line = struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 0, 0, 33, 0, 0, 0, 1, *[0] * 6) + name
    local = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 0, 0, 33, 0, 0, 0, 1, 0) + name
    size = len(line) * count
    end64 = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, size, len(local))
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, len(local) + size, 1)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return local + line * count + end64 + locator + end


def with_own_end(archive: bytes) -> bytes:
    """Return `archive` as the comment of another zip: programs do not agree on which of the two it is."""
    inner = pack()
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0, 0, 0, 0, min(len(inner), 0xFFFF))
    return archive + end + inner[:0xFFFF]


def without_slots(manifest: dict[str, object]) -> None:
    manifest["documents"] = {}


def outside(manifest: dict[str, object]) -> None:
    files = manifest["files"]
    assert isinstance(files, list)
    files[0]["path"] = "../../school.yaml"


def nested(depth: int) -> Callable[[Files], None]:
    return lambda files: files.update({MANIFEST: b'{"files":' + b"[" * depth + b"]" * depth + b"}"})


HOSTILE: dict[str, tuple[str, Callable[[], bytes]]] = {
    # no zip
    "nothing": ("pack_no_zip", lambda: b""),
    "text": ("pack_no_zip", lambda: b"geen zip" * 50),
    "half of a pack": ("pack_no_zip", lambda: pack()[: len(pack()) // 2]),
    "without its last byte": ("pack_no_zip", lambda: pack()[:-1]),
    "a zip behind something else": ("pack_no_zip", lambda: b"#!/bin/sh\n" + pack()),
    "a zip in the comment of a zip": ("pack_no_zip", lambda: with_own_end(pack())),
    "a larger directory than there is": ("pack_no_zip", lambda: pack()[:-10] + b"\xff\xff\xff\x7f" + pack()[-6:]),
    # harm
    "too large": ("pack_file_too_large", lambda: bytes(MAX_ARCHIVE_BYTES + 1)),
    "millions of entries": ("pack_no_zip", lambda: many_entries(1_000_000)),
    "a bomb that says its size": ("pack_bomb", lambda: zipped(("les-po/nul.txt", bytes(MAX_ENTRY_BYTES + 1)))),
    "many small bombs": ("pack_bomb", lambda: zipped(*((f"les-po/{n}.txt", bytes(20_000_000)) for n in range(26)))),
    "a bomb that says another size": ("pack_changed", lying_bomb),
    "a bomb in a document": ("pack_bomb", lambda: other_document(write_archive({"a.xml": bytes(MAX_ENTRY_BYTES + 1)}))),
    "an encrypted file": ("pack_encrypted", lambda: with_directory_field(8, b"\x01\x00")),
    "another method": ("pack_unsafe", lambda: zipped(method=ZIP_BZIP2)),
    "a path upwards": ("pack_unsafe", lambda: zipped(("les-po/../../school.yaml", b"x"))),
    "a path from the root": ("pack_unsafe", lambda: zipped(("/etc/passwd", b"x"))),
    "a path of windows": ("pack_unsafe", lambda: zipped(("les-po\\..\\school.yaml", b"x"))),
    "a drive": ("pack_unsafe", lambda: zipped(("C:/school.yaml", b"x"))),
    "a name with a control character": ("pack_unsafe", lambda: zipped(("les-po/\x1b[2Jleeg", b"x"))),
    "a name that looks like another": ("pack_unsafe", lambda: zipped(("les-po/LEESMІJ.txt", b"x"))),
    "a long name": ("pack_unsafe", lambda: zipped(("les-po/" + "a" * 300, b"x"))),
    "a folder": ("pack_repacked", lambda: zipped(("les-po/", b""))),
    "a folder upwards": ("pack_unsafe", lambda: zipped(("../", b""))),
    "an empty step": ("pack_unsafe", lambda: zipped(("les-po//a", b"x"))),
    "a name twice": ("pack_unsafe", lambda: zipped(("les-po/LEESMIJ.txt", b"x"))),
    "a name twice but for capitals": ("pack_unsafe", lambda: zipped(("les-po/leesmij.TXT", b"x"))),
    "a symbolic link": ("pack_unsafe", lambda: zipped((link("les-po/a"), b"/etc/passwd"))),
    "two files in one place": ("pack_unsafe", lambda: with_directory_field(42, bytes(4), b"LICENTIE.txt")),
    # no pack
    "an empty zip": ("pack_unknown", lambda: write_archive({})),
    "a zip of something else": ("pack_unknown", lambda: write_archive({"a.txt": b"a"})),
    "a document": ("pack_unknown", lambda: files_of()[DECK]),
    "a manifest at the top": ("pack_unknown", lambda: write_archive({"manifest.json": files_of()[MANIFEST]})),
    "a pack of before": ("pack_old_format", lambda: other_manifest(lambda found: found.pop("format"), signed=False)),  # type: ignore[arg-type]
    "a pack of later": ("pack_new_format", lambda: other_manifest(lambda found: found.update(format=3))),
    "a filled pack": ("pack_already_filled", lambda: write_archive(files_of(FILLING))),
    # changed
    "another document": ("pack_changed", lambda: pack(lambda files: files.update({DECK: files[DECK] + b" "}))),
    "another text": ("pack_changed", lambda: pack(lambda files: files.update({"les-po/LEESMIJ.txt": b"anders"}))),
    "a file less": ("pack_file_missing", lambda: pack(lambda files: files.__delitem__(DECK))),
    "a file more": ("pack_file_added", lambda: pack(lambda files: files.update({"les-po/virus.docx": b""}))),
    "a file more at the top": ("pack_file_added", lambda: pack(lambda files: files.update({"virus.exe": b""}))),
    # the manifest
    "no json": ("pack_manifest_wrong", lambda: pack(lambda files: files.update({MANIFEST: b"{"}))),
    "json that is no object": ("pack_manifest_wrong", lambda: pack(lambda files: files.update({MANIFEST: b"[]"}))),
    "json as deep as a well": ("pack_manifest_wrong", lambda: pack(nested(200_000))),
    "a key twice": ("pack_manifest_wrong", lambda: pack(lambda files: files.update({MANIFEST: b'{"format":2,"format":2}'}))),
    "a number of a million figures": ("pack_manifest_wrong", lambda: pack(lambda files: files.update({MANIFEST: b'{"format":' + b"9" * 10**6 + b"}"}))),
    "a manifest of 100 MB": ("pack_bomb", lambda: pack(lambda files: files.update({MANIFEST: bytes(100_000_000)}))),
    "a manifest of 10 MB": ("pack_manifest_wrong", lambda: pack(lambda files: files.update({MANIFEST: b" " * 10**7}))),
    "a title that was changed": ("pack_manifest_wrong", lambda: other_manifest(lambda found: found.update(title="x"), signed=False)),
    "a file outside the pack": ("pack_file_missing", lambda: other_manifest(outside)),
    "a range outside the part": ("pack_manifest_wrong", lambda: other_slots([[0, 9999, "school"]])),
    "a range that begins outside": ("pack_manifest_wrong", lambda: other_slots([[9999, 0, "school"]])),
    "a range before the part": ("pack_manifest_wrong", lambda: other_slots([[-1, 1, "school"]])),
    "a range of less than nothing": ("pack_manifest_wrong", lambda: other_slots([[6, -1, "school"]])),
    "ranges over one another": ("pack_manifest_wrong", lambda: other_slots([[6, 4, "school"], [9, 1, "school"]])),
    "ranges out of order": ("pack_manifest_wrong", lambda: other_slots([[10, 1, "school"], [6, 1, "school"]])),
    "half a character": ("pack_manifest_wrong", lambda: other_slots([[5, 1, "school"]])),
    "a range with an element in it": ("pack_manifest_wrong", lambda: other_slots([[1, 2, "school"]])),
    "a slot that there is not": ("pack_manifest_wrong", lambda: other_slots([[6, 1, "wachtwoord"]])),
    "a range that is a text": ("pack_manifest_wrong", lambda: other_slots([["6", 1, "school"]])),
    "a range that is true": ("pack_manifest_wrong", lambda: other_slots([[True, 1, "school"]])),
    "a default longer than a block": ("pack_manifest_wrong", lambda: other_slots([[0, 70_000, "school"]])),
    "a document whose parts are not listed": ("pack_manifest_wrong", lambda: other_document(write_archive({"a.xml": b""}))),
    "a document that is no zip": ("pack_manifest_wrong", lambda: other_document(b"geen zip")),
}  # fmt: skip


@pytest.mark.parametrize("case", HOSTILE)
def test_is_refused(case: str) -> None:
    code, make = HOSTILE[case]

    assert refusal(make()) == code


@pytest.mark.parametrize(
    "case", [case for case in HOSTILE if "bomb" in case or "M" in case or "million" in case]
)
def test_is_refused_soon_and_in_little_memory(case: str) -> None:
    archive = HOSTILE[case][1]()

    tracemalloc.start()
    begin = time.perf_counter()
    refusal(archive)
    seconds, (_, peak) = time.perf_counter() - begin, tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert seconds < MOST_SECONDS
    assert peak < MOST_MEMORY


def test_a_document_whose_slots_are_left_out_stays_as_it_is() -> None:
    opened = open_pack(other_manifest(without_slots), Place("pakket.zip"))

    assert contents(b"".join(opened.fill(FILLING)))[DECK] == files_of()[DECK]


def test_whatever_byte_is_changed_nothing_is_filled_in_that_was_not_made() -> None:
    """Only bytes that say nothing of the content may differ: dates, versions and attributes in the headers."""
    archive = pack()
    right = contents(b"".join(open_pack(archive, Place("")).fill(FILLING)))
    accepted = 0
    for at in range(0, len(archive), 3):
        changed = bytearray(archive)
        changed[at] ^= 0x55
        try:
            opened = open_pack(bytes(changed), Place(""))
        except LessonError:
            continue
        accepted += 1
        assert contents(b"".join(opened.fill(FILLING))) == right
    assert accepted < len(archive) / 3 / 10


def test_a_stored_file_that_says_two_sizes_is_refused() -> None:
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_STORED) as file:
        file.writestr("les-po/a.txt", b"abc")
    archive = content.getvalue()
    line = archive.index(b"PK\x01\x02")

    assert refusal(archive[: line + 24] + b"\x02" + archive[line + 25 :]) == "pack_changed"
