"""Bundles: more packs in one zip, byte for byte what they were, and filled in just like a pack."""

import io
import zipfile

from lesmateriaal.errors import Place
from lesmateriaal.pack.archive import write_archive
from lesmateriaal.pack.bundles import bundle
from lesmateriaal.pack.filling import Filling
from lesmateriaal.pack.opened import open_pack
from pack_world import files_of as files_of_level

FIRST, SECOND = write_archive(files_of_level(level="po")), write_archive(files_of_level(level="vo"))


def files_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_bundle_has_all_files_of_its_packs() -> None:
    assert files_of(bundle([FIRST, SECOND])) == files_of(FIRST) | files_of(SECOND)


def test_each_pack_keeps_its_own_folder() -> None:
    assert {name.split("/")[0] for name in files_of(bundle([FIRST, SECOND]))} == {"les-po", "les-vo"}


def test_a_bundle_is_filled_in_like_its_packs() -> None:
    filling = Filling({"school": "De Vlieger"})
    filled = b"".join(open_pack(bundle([FIRST, SECOND]), Place("alles.zip")).fill(filling))
    apart = [b"".join(open_pack(each, Place("les.zip")).fill(filling)) for each in (FIRST, SECOND)]

    assert files_of(filled) == files_of(apart[0]) | files_of(apart[1])


def test_the_same_packs_give_the_same_bytes() -> None:
    assert bundle([FIRST, SECOND]) == bundle([FIRST, SECOND])
