"""Bundles of a build: there when all their packs are, gone when one is not, and always of the packs of now."""

import zipfile
from pathlib import Path

import pytest

from factories import write_lesson
from lesmateriaal.lesson.content import find_content
from lesmateriaal.lesson.model import Level
from lesmateriaal.pipeline import build
from small_lesson import NAME

PACKS = Path("build") / "pakketten"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one small lesson at two levels."""
    return write_lesson(tmp_path, levels=("po", "vo"))


def built(folder: Path, *levels: Level) -> dict[str, list[str]]:
    """Build `folder`, and return the top folders in each bundle that is there."""
    build(find_content(folder), levels=levels, target=folder / "build", processes=1)
    found = {}
    for path in sorted((folder / PACKS).iterdir()):
        with zipfile.ZipFile(path) as archive:
            found[path.name] = sorted({name.split("/")[0] for name in archive.namelist()})
    return found


def test_a_lesson_and_everything_have_a_bundle_with_all_packs(folder: Path) -> None:
    folders = [f"{NAME}-po", f"{NAME}-vo"]

    assert built(folder) == {
        f"{NAME}-po.zip": folders[:1],
        f"{NAME}-vo.zip": folders[1:],
        f"{NAME}.zip": folders,
        "alles.zip": folders,
    }


def test_without_the_pack_of_a_level_there_is_no_bundle(folder: Path) -> None:
    assert list(built(folder, Level.PO)) == [f"{NAME}-po.zip"]


def test_a_bundle_that_would_miss_a_pack_goes(folder: Path) -> None:
    built(folder)
    (folder / PACKS / f"{NAME}-vo.zip").unlink()

    assert list(built(folder, Level.PO)) == [f"{NAME}-po.zip"]


def test_packs_with_a_school_and_without_one_are_never_in_one_bundle(folder: Path) -> None:
    built(folder)
    school = folder / "school.yaml"
    school.write_text("naam: De Vlieger\n", "utf-8")

    build(find_content(folder), levels=[Level.VO], school=school, target=folder / "build", processes=1)

    assert sorted(path.name for path in (folder / PACKS).iterdir()) == [f"{NAME}-po.zip", f"{NAME}-vo.zip"]


def test_a_broken_pack_keeps_only_its_bundles_from_being_made(folder: Path) -> None:
    built(folder)
    broken = folder / PACKS / f"{NAME}-vo.zip"
    broken.write_bytes(broken.read_bytes()[:5000])

    report = build(find_content(folder), levels=[Level.PO], target=folder / "build", processes=1)

    assert (report.packs, report.bundles) == ((folder / PACKS / f"{NAME}-po.zip",), ())
    assert not (folder / PACKS / "alles.zip").exists()


def test_packs_that_all_have_the_school_are_bundled(folder: Path) -> None:
    school = folder / "school.yaml"
    school.write_text("naam: De Vlieger\n", "utf-8")

    build(find_content(folder), school=school, target=folder / "build", processes=1)

    assert (folder / PACKS / "alles.zip").is_file()


def test_a_bundle_has_the_pack_that_was_made_anew(folder: Path) -> None:
    built(folder)
    before = (folder / PACKS / "alles.zip").read_bytes()
    path = folder / "lessons" / NAME / "vo.yaml"
    change_title(path)
    built(folder, Level.VO)

    with (
        zipfile.ZipFile(folder / PACKS / "alles.zip") as bundle,
        zipfile.ZipFile(folder / PACKS / f"{NAME}-vo.zip") as pack,
    ):
        name = f"{NAME}-vo/manifest.json"
        assert bundle.read(name) == pack.read(name)
    assert (folder / PACKS / "alles.zip").read_bytes() != before


def change_title(path: Path) -> None:
    """Give the lesson another title."""
    lines = path.read_text("utf-8").splitlines()
    lines = ["titel: Een andere titel" if line.startswith("titel:") else line for line in lines]
    path.write_text("\n".join(lines) + "\n", "utf-8")
