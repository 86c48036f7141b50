"""`lesmateriaal schema`: what an editor needs, on the screen or in a folder, and the page of all keys."""

import json
from pathlib import Path

import pytest

from command_line import run_here, run_program
from lesmateriaal.lesson.schema import schema_files

KEYS_PAGE = Path(__file__).resolve().parents[2] / "docs" / "sleutels.md"
NAMES = ["les", "niveau", "school", "plaatjes", "personages", "hulplijnen", "bronnen"]


def test_a_name_prints_that_schema(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, "schema", "niveau")

    assert ran.out == schema_files()["niveau.json"]
    assert json.loads(ran.out)["title"] == "De les op één niveau (po.yaml, vo.yaml of mbo.yaml)"
    assert (ran.code, ran.err) == (0, "")


def test_without_a_name_the_schemas_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, "schema")

    assert [line.split()[0] for line in ran.out.splitlines()] == NAMES
    assert ran.code == 0


def test_a_folder_gets_all_of_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    ran = run_here(capsys, "schema", "--uit", "schema")

    written = {path.name: path.read_text("utf-8") for path in (tmp_path / "schema").iterdir()}
    assert written == schema_files()
    assert ran.out == "7 bestanden gemaakt in schema\n"
    assert ran.code == 0


def test_a_folder_that_cannot_be_written_is_left_as_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "school.json").mkdir()

    ran = run_here(capsys, "schema", "--uit", str(tmp_path))

    assert [path.name for path in tmp_path.iterdir()] == ["school.json"]
    assert ran.code == 3


def test_a_name_with_a_folder_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, "schema", "les", "--uit", str(tmp_path))

    assert ran.err.splitlines()[-1].startswith("Fout: Met een naam komt er één schema op het scherm.")
    assert ran.code == 2


def test_a_typo_gets_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, "schema", "nivo")

    assert "Kies uit: les, niveau, school" in ran.err
    assert ran.code == 2


def test_the_page_of_all_keys_is_what_the_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_here(capsys, "schema", "--uitvoer", "markdown").out == KEYS_PAGE.read_text("utf-8")


def test_the_page_of_one_file_holds_its_keys_alone(capsys: pytest.CaptureFixture[str]) -> None:
    said = run_here(capsys, "schema", "school", "--uitvoer", "markdown").out

    assert "**`contactpersonen`**" in said
    assert "**`leerdoelen`**" not in said


def test_a_schema_is_the_same_bytes_in_every_run(tmp_path: Path) -> None:
    runs = {
        run_program(tmp_path, "schema", "niveau", variables={"PYTHONHASHSEED": seed}).out for seed in "12"
    }

    assert runs == {schema_files()["niveau.json"]}
