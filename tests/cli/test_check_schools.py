"""`lesmateriaal controleer` on `school.yaml` and on a table of schools, before anything is filled in."""

import json
from pathlib import Path

import pytest

from command_line import run_here
from factories import write_lesson

GOOD = "naam: De Linde\n"
LIGHT = 'naam: De Linde\nkleur: "#ffd500"\n'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which is empty."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ["school.yaml", "School De Linde.YML", "linde.yaml"])
def test_a_school_without_mistakes_is_good(capsys: pytest.CaptureFixture[str], name: str) -> None:
    Path(name).write_text(GOOD, "utf-8")

    ran = run_here(capsys, "controleer", name)

    assert (ran.code, ran.out, ran.err) == (0, "1 school nagekeken: geen fouten.\n", "")


def test_a_school_without_a_name_is_told_of_at_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    Path("school.yaml").write_text("korte_naam: Linde\n", "utf-8")

    ran = run_here(capsys, "controleer", "school.yaml")

    assert ran.err.startswith("school.yaml:1:1: `naam` ontbreekt.")
    assert ran.code == 1


@pytest.mark.parametrize(("strict", "code"), [((), 0), (("--streng",), 1)])
def test_a_warning_fails_only_when_it_is_strict(
    capsys: pytest.CaptureFixture[str], strict: tuple[str, ...], code: int
) -> None:
    Path("school.yaml").write_text(LIGHT, "utf-8")

    ran = run_here(capsys, "controleer", "school.yaml", *strict)

    assert "[kleur_te_licht]" in ran.err
    assert ran.code == code


def test_each_row_of_a_table_counts_and_is_told_of_at_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    Path("scholen.csv").write_text("naam;kleur\nDe Linde;\nDe Eik;geel\n", "utf-8")

    ran = run_here(capsys, "controleer", "scholen.csv")

    assert ran.err.startswith("scholen.csv:3:8: `geel` is geen kleur.")
    assert ran.out.startswith("2 scholen nagekeken: 1 fout.")
    assert ran.code == 1


def test_a_workbook_is_told_to_be_one(capsys: pytest.CaptureFixture[str]) -> None:
    Path("scholen.xlsx").write_bytes(b"PK\x03\x04" + bytes(50))

    ran = run_here(capsys, "controleer", "scholen.xlsx")

    assert "[tabel_is_excel]" in ran.err
    assert ran.code == 1


def test_lessons_and_schools_can_be_asked_together(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_lesson(folder, levels=("po",))
    Path("school.yaml").write_text(GOOD, "utf-8")

    ran = run_here(capsys, "controleer", "proefles", "school.yaml")

    assert ran.out.startswith("1 les en 1 school nagekeken")


def test_json_names_the_files_with_schools(capsys: pytest.CaptureFixture[str]) -> None:
    Path("school.yaml").write_text(LIGHT, "utf-8")

    report = json.loads(run_here(capsys, "controleer", "school.yaml", "--uitvoer", "json").out)

    assert (report["lessen"], report["scholen"]) == ([], ["school.yaml"])
    assert [each["code"] for each in report["problemen"]] == ["kleur_te_licht"]


def test_the_file_of_a_lesson_is_no_school(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_lesson(folder, levels=("po",))

    ran = run_here(capsys, "controleer", "lessons/proefles/po.yaml")

    assert ran.out.startswith("1 les nagekeken")
