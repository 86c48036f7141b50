"""`lesmateriaal invullen` once more: what is right stays, what changed is made, and nobody's work is lost."""

import zipfile
from pathlib import Path

import pytest

from command_line import run_here
from fill_world import PACK, TABLE, colours_of, slide_of, write_table, write_world

FOR_MANY = ("invullen", PACK, "--scholen", TABLE)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with a pack, a school and a list of three schools."""
    monkeypatch.chdir(tmp_path)
    return write_world(tmp_path)


def test_what_is_right_already_is_left(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_here(capsys, *FOR_MANY)
    times = {path: path.stat().st_mtime_ns for path in folder.rglob("ingevuld/*/*")}

    ran = run_here(capsys, *FOR_MANY)

    assert (ran.code, ran.out) == (
        0,
        "Alles is al gemaakt: er is niets veranderd sinds de vorige keer (3 scholen).\n",
    )
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("ingevuld/*/*")} == times


def test_only_the_school_that_changed_is_made_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_here(capsys, *FOR_MANY)
    write_table(folder, ["De Linde;#102030", "De Eik;#302010", "De Beuk;"])

    ran = run_here(capsys, *FOR_MANY)

    assert ran.out.startswith("1 school ingevuld in ingevuld, met 1 pakket. 2 scholen waren al goed.\n")
    assert "302010" in colours_of(folder / "ingevuld/de-eik" / PACK)


def test_all_is_made_again_when_that_is_asked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_here(capsys, *FOR_MANY)

    ran = run_here(capsys, *FOR_MANY, "--opnieuw")

    assert ran.out.startswith("3 scholen ingevuld")


def test_a_file_that_somebody_removed_is_made_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_here(capsys, *FOR_MANY)
    (folder / "ingevuld/de-eik" / PACK).unlink()

    ran = run_here(capsys, *FOR_MANY)

    assert ran.out.startswith("1 school ingevuld in ingevuld, met 1 pakket. 2 scholen waren al goed.\n")
    assert slide_of(folder / "ingevuld/de-eik" / PACK) == "De Eik"


def test_a_pack_that_somebody_changed_stays_beside_the_new_one(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_here(capsys, *FOR_MANY)
    changed = folder / "ingevuld/de-eik" / PACK
    with zipfile.ZipFile(changed, "a") as file:
        file.writestr("les-po/van mij.txt", "dagen werk")
    before = changed.read_bytes()

    ran = run_here(capsys, *FOR_MANY)

    kept = changed.with_name(f"{changed.stem}-eigen.zip")
    assert kept.read_bytes() == before
    assert changed.read_bytes() != before
    assert f"{kept.name}. [eigen_pakket_bewaard]" in ran.err
    assert ran.code == 0


@pytest.mark.parametrize("again", [("--opnieuw",), ()], ids=["all again", "another school"])
def test_a_pack_that_nobody_changed_is_replaced_without_a_copy(
    folder: Path, capsys: pytest.CaptureFixture[str], again: tuple[str, ...]
) -> None:
    run_here(capsys, *FOR_MANY)
    write_table(folder, ["De Linde;#102030", "De Beuk;", "De Eik;#302010"])

    ran = run_here(capsys, *FOR_MANY, *again)

    assert "eigen" not in ran.err
    assert not list((folder / "ingevuld").rglob("*eigen*"))


def test_other_files_in_the_folder_of_a_school_stay(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "ingevuld/de-eik").mkdir(parents=True)
    (folder / "ingevuld/de-eik/eigen.txt").write_text("van mij")

    run_here(capsys, *FOR_MANY)

    assert (folder / "ingevuld/de-eik/eigen.txt").read_text() == "van mij"


def test_a_school_that_is_no_longer_in_the_list_is_named_and_left(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_here(capsys, *FOR_MANY)
    write_table(folder, ["De Linde;#102030", "De Beuk;"])

    ran = run_here(capsys, *FOR_MANY)

    assert "In ingevuld stond al, van scholen die niet in deze lijst staan: de-eik." in ran.out
    assert (folder / "ingevuld/de-eik" / PACK).exists()
