"""Filled packs that somebody changed: a copy beside the new one, and none when nothing was replaced."""

import zipfile
from pathlib import Path

import pytest

from lesmateriaal.filling.own_packs import keeping_changed, was_changed
from lesmateriaal.pack.archive import write_archive


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Return a pack as we make it."""
    path = tmp_path / "les-po.zip"
    path.write_bytes(write_archive({"les-po/a.txt": b"a", "les-po/b.txt": b"b"}))
    return path


def change(pack: Path) -> None:
    """Put a file into `pack`, as another program does."""
    with zipfile.ZipFile(pack, "a") as file:
        file.writestr("les-po/van mij.txt", "dagen werk")


def test_a_pack_of_ours_was_not_changed(pack: Path) -> None:
    assert not was_changed(pack)


def test_a_pack_with_another_date_in_it_was_changed(pack: Path) -> None:
    change(pack)

    assert was_changed(pack)


def test_what_is_no_zip_is_somebody_s_own(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_text("aantekeningen")

    assert was_changed(tmp_path / "a.zip")


def test_what_is_not_there_was_not_changed(tmp_path: Path) -> None:
    assert not was_changed(tmp_path / "a.zip")


def test_a_second_change_gets_a_second_copy(pack: Path) -> None:
    for _ in range(2):
        change(pack)
        with keeping_changed([pack]):
            pass

    assert {each.name for each in pack.parent.iterdir()} == {
        "les-po.zip",
        "les-po-eigen.zip",
        "les-po-eigen-2.zip",
    }


def test_when_nothing_was_replaced_no_copy_is_left(pack: Path) -> None:
    change(pack)

    with pytest.raises(OSError, match="open in Word"), keeping_changed([pack]):
        raise OSError("open in Word")

    assert list(pack.parent.iterdir()) == [pack]
