"""Packs of earlier editions go along to a new site, unchanged."""

from pathlib import Path

import pytest

from lesmateriaal.errors import LessonError
from lesmateriaal.site.earlier import earlier_packs, edition_of, is_edition, packs_in, to_keep


def make_site(folder: Path, **packs: bytes) -> Path:
    """Make an earlier site with the pack `memes-mbo.zip` of each edition, such as `v2026_1`."""
    for edition, content in packs.items():
        file = folder / "pakketten" / edition.replace("_", ".") / "memes-mbo.zip"
        file.parent.mkdir(parents=True)
        file.write_bytes(content)
    return folder


def test_the_edition_is_the_newest_version_of_all_lessons() -> None:
    assert edition_of(["2026.9", "2026.10", "2025.12"]) == "v2026.10"


def test_of_a_version_with_three_numbers_two_count() -> None:
    assert edition_of(["2026.1.4"]) == "v2026.1"


@pytest.mark.parametrize("name", ["v2026.1", "v2026.12"])
def test_a_year_and_a_number_are_an_edition(name: str) -> None:
    assert is_edition(name)


@pytest.mark.parametrize("name", ["2026.1", "v26.1", "v2026", "v2026.1/..", "v2026.1\n", ""])
def test_anything_else_is_no_edition(name: str) -> None:
    assert not is_edition(name)


def test_an_old_pack_goes_along_at_its_old_address(tmp_path: Path) -> None:
    site = make_site(tmp_path, v2026_1=b"old")
    assert to_keep(earlier_packs(site), {"pakketten/v2026.2/memes-mbo.zip": b"new"}) == {
        "pakketten/v2026.1/memes-mbo.zip": tmp_path / "pakketten/v2026.1/memes-mbo.zip"
    }


def test_a_pack_that_is_made_again_the_same_needs_no_copy(tmp_path: Path) -> None:
    site = make_site(tmp_path, v2026_1=b"same")
    assert to_keep(earlier_packs(site), {"pakketten/v2026.1/memes-mbo.zip": b"same"}) == {}


@pytest.mark.parametrize("old", [b"other", b"sam1", b""])
def test_an_old_address_never_gets_another_content(tmp_path: Path, old: bytes) -> None:
    site = make_site(tmp_path, v2026_1=old)
    with pytest.raises(LessonError) as refused:
        to_keep(earlier_packs(site), {"pakketten/v2026.1/memes-mbo.zip": b"same"})
    assert [problem.code for problem in refused.value.problems] == ["edition_taken"]


def test_what_is_no_pack_stays_behind(tmp_path: Path) -> None:
    site = make_site(tmp_path, v2026_1=b"old")
    (site / "pakketten/v2026.1/school.yaml").write_text("naam: De Linde")
    (site / "pakketten/losse-map").mkdir()
    (site / "pakketten/losse-map/memes-mbo.zip").write_bytes(b"x")
    assert list(earlier_packs(site)) == ["pakketten/v2026.1/memes-mbo.zip"]


def test_a_link_to_elsewhere_stays_behind(tmp_path: Path) -> None:
    (tmp_path / "secret.zip").write_bytes(b"secret")
    site = make_site(tmp_path / "site", v2026_1=b"old")
    (site / "pakketten/v2026.1/geheim.zip").symlink_to(tmp_path / "secret.zip")
    (site / "pakketten/v2026.2").symlink_to(tmp_path)
    assert list(earlier_packs(site)) == ["pakketten/v2026.1/memes-mbo.zip"]


def test_a_folder_without_packs_is_no_earlier_site(tmp_path: Path) -> None:
    with pytest.raises(LessonError) as refused:
        earlier_packs(tmp_path)
    assert [problem.code for problem in refused.value.problems] == ["earlier_site_missing"]


def test_a_folder_that_is_no_site_has_no_packs(tmp_path: Path) -> None:
    assert packs_in(tmp_path) == {}
