"""`lesmateriaal site`: what it makes, what it takes along from an earlier site, and what it refuses."""

import json
import re
from pathlib import Path

import pytest

from command_line import Ran, run_here
from factories import write_lesson

PACK = "pakketten/v2026.1/proefles-po.zip"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with one lesson at one level, of version 2026.1."""
    monkeypatch.chdir(tmp_path)
    return write_lesson(tmp_path, levels=("po",))


def site(capsys: pytest.CaptureFixture[str], *words: str) -> Ran:
    """Run `lesmateriaal site` with these words."""
    return run_here(capsys, "site", *words)


def raise_version(folder: Path) -> None:
    """Give the lesson version 2026.2."""
    lesson = folder / "lessons/proefles/les.yaml"
    lesson.write_text(lesson.read_text("utf-8").replace("2026.1", "2026.2"), "utf-8")


def test_it_tells_what_it_made_and_what_to_open(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = site(capsys, "--uit", "uit")

    pages = len(list((folder / "uit").rglob("*.html")))
    packs = len(list((folder / "uit").rglob("*.zip")))
    assert ran.out == (
        f"De catalogus staat in uit: {pages} bladzijden en {packs} pakketten. Open uit/index.html.\n"
    )
    assert ran.code == 0


def test_the_report_as_json_says_where_and_how_much(capsys: pytest.CaptureFixture[str]) -> None:
    report = json.loads(site(capsys, "--uit", "uit", "--json").out)

    assert (report["map"], report["versie"], report["pakketten"]) == ("uit", "v2026.1", 3)


def test_a_pack_of_an_earlier_site_keeps_its_address(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site(capsys, "--uit", "oud")
    raise_version(folder)
    ran = site(capsys, "--uit", "nieuw", "--eerder", "oud")

    # the pack, the two bundles and the cartridge
    assert ran.out.startswith("4 pakketten van eerdere versies gingen mee.\n")
    assert (folder / "nieuw" / PACK).read_bytes() == (folder / "oud" / PACK).read_bytes()


def test_the_page_of_a_lesson_lists_its_earlier_packs(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site(capsys, "--uit", "oud")
    raise_version(folder)
    site(capsys, "--uit", "nieuw", "--eerder", "oud")

    html = (folder / "nieuw/les/proefles-po.html").read_text("utf-8")
    assert re.findall(r'<a href="([^"]*)" download>v[0-9.]+</a>', html) == [f"../{PACK}"]


def test_a_new_version_in_the_same_folder_lists_the_old_one(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site(capsys, "--uit", "uit")
    raise_version(folder)
    site(capsys, "--uit", "uit")

    html = (folder / "uit/les/proefles-po.html").read_text("utf-8")
    assert f'href="../{PACK}"' in html
    assert (folder / "uit" / PACK).is_file()


def test_a_lesson_that_changed_without_a_new_version_is_refused_and_nothing_is_written(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site(capsys, "--uit", "oud")
    change_title(folder)
    ran = site(capsys, "--uit", "nieuw", "--eerder", "oud")

    assert "[versie_al_gebruikt]" in ran.err
    assert ran.code == 1
    assert not (folder / "nieuw").exists()


def change_title(folder: Path) -> None:
    """Give the lesson another title, and no other version."""
    lesson = folder / "lessons/proefles/po.yaml"
    lesson.write_text(lesson.read_text("utf-8").replace("titel: ", "titel: Nieuw, ", 1), "utf-8")


def test_a_pack_that_changes_in_the_same_folder_without_a_new_version_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site(capsys, "--uit", "uit")
    change_title(folder)
    ran = site(capsys, "--uit", "uit")

    # the pack, the two bundles and the cartridge
    assert "uit/pakketten/v2026.1: waarschuwing: pakketten van v2026.1 met een andere inhoud" in ran.err
    assert "of die er niet meer zijn: 4." in ran.err
    assert ran.code == 0


def test_the_same_site_in_the_same_folder_warns_of_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    site(capsys, "--uit", "uit")

    assert "pakket_vervangen" not in site(capsys, "--uit", "uit").err


def test_the_pack_of_a_lesson_that_is_gone_keeps_its_address(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site(capsys, "--uit", "oud")
    packs = folder / "oud/pakketten/v2026.1"
    (packs / "oudeles-po.zip").write_bytes((packs / "proefles-po.zip").read_bytes())
    site(capsys, "--uit", "nieuw", "--eerder", "oud")

    assert (folder / "nieuw/pakketten/v2026.1/oudeles-po.zip").is_file()


def test_an_edition_that_is_none_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    ran = site(capsys, "--versie", "2026.2")

    assert "v2026.1" in ran.err
    assert ran.code == 2
