"""Zip archives: the same content gives the same bytes."""

import hashlib
import io
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from lesmateriaal.pack.archive import write_archive

PARTS = {
    "word/document.xml": b"<document>" + b"tekst " * 200 + b"</document>",
    "_rels/.rels": b"<Relationships/>",
    "word/media/image1.png": bytes(random.Random(4).randbytes(500)),
    "[Content_Types].xml": b"<Types/>",
    "docProps/core.xml": b"",
}


def entries(archive: bytes) -> list[ZipInfo]:
    with ZipFile(io.BytesIO(archive)) as file:
        return file.infolist()


def read(archive: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(archive)) as file:
        assert file.testzip() is None
        return {name: file.read(name) for name in file.namelist()}


def test_what_goes_in_comes_out() -> None:
    assert read(write_archive(PARTS)) == PARTS


def test_the_list_of_content_types_stands_first_and_the_rest_by_name() -> None:
    names = [entry.filename for entry in entries(write_archive(PARTS))]

    assert names == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/document.xml",
        "word/media/image1.png",
    ]


def test_an_archive_holds_no_clock_and_no_facts_of_the_machine() -> None:
    facts = {
        (entry.date_time, entry.create_system, entry.external_attr, entry.extra, entry.comment)
        for entry in entries(write_archive(PARTS))
    }

    assert facts == {((1980, 1, 1, 0, 0, 0), 3, 0o100644 << 16, b"", b"")}


def test_text_is_deflated_and_a_picture_is_stored() -> None:
    methods = {entry.filename: entry.compress_type for entry in entries(write_archive(PARTS))}

    assert methods.pop("word/media/image1.png") == ZIP_STORED
    assert set(methods.values()) == {ZIP_DEFLATED}


def test_the_order_in_which_parts_are_given_does_not_count() -> None:
    assert write_archive(dict(reversed(PARTS.items()))) == write_archive(PARTS)


def test_another_process_elsewhere_makes_the_same_bytes(tmp_path: Path) -> None:
    program = (
        "import hashlib, random\nfrom lesmateriaal.pack.archive import write_archive\n"
        f"print(hashlib.sha256(write_archive({PARTS!r})).hexdigest())"
    )
    surroundings = os.environ | {"PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))}

    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            env=surroundings | {"TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": "C"},
            cwd=tmp_path,
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
        for zone, seed in (("Asia/Tokyo", "1"), ("America/Lima", "2"))
    }

    assert digests == {hashlib.sha256(write_archive(PARTS)).hexdigest()}


def test_a_name_with_other_letters_survives() -> None:
    assert read(write_archive({"één-ß-名.txt": b"x"})) == {"één-ß-名.txt": b"x"}


def test_unzip_finds_no_fault(tmp_path: Path) -> None:
    program = shutil.which("unzip")
    if program is None:
        pytest.skip("unzip is missing")
    archive = tmp_path / "les.zip"
    archive.write_bytes(write_archive(PARTS))

    subprocess.run([program, "-t", str(archive)], check=True, capture_output=True)
