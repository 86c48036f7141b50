"""`lesmateriaal lijst`: the table, the data, and lessons that cannot be read."""

import json
from pathlib import Path

import pytest

from command_line import run_here
from factories import write_lesson


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with one lesson at two levels."""
    monkeypatch.chdir(tmp_path)
    return write_lesson(tmp_path, levels=("mbo", "po"))


def test_the_table_has_a_row_for_each_level(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, "lijst")

    assert ran.out.splitlines() == [
        "les       publiek     niveau  minuten  voor wie       titel",
        "proefles  leerlingen  po           20  klas voor po   Groepsdruk",
        "proefles  leerlingen  mbo          20  klas voor mbo  Groepsdruk",
    ]
    assert (ran.code, ran.err) == (0, "")


def test_lessons_are_listed_by_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_lesson(folder, name="alles-delen")

    names = [line.split()[0] for line in run_here(capsys, "lijst").out.splitlines()]

    assert names == ["les", "alles-delen", "proefles", "proefles"]


@pytest.mark.parametrize("public", ["team", "ouders"])
def test_the_table_shows_for_whom_a_lesson_is(
    folder: Path, public: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lesson(folder, public=public)

    assert run_here(capsys, "lijst").out.splitlines()[1].split()[:3] == ["proefles", public, "vo"]


def test_json_has_the_same_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, "lijst", "--json")

    assert json.loads(ran.out) == {
        "lessen": [
            {
                "naam": "proefles",
                "titel": "Groepsdruk",
                "thema": "groepsdruk",
                "publiek": "leerlingen",
                "samenvatting": "Leerlingen zien hoe een groep je stuurt.",
                "versie": "2026.1",
                "niveaus": [
                    {"niveau": "po", "doelgroep": "klas voor po", "titel": "Doe jij mee?", "minuten": 20},
                    {"niveau": "mbo", "doelgroep": "klas voor mbo", "titel": "Doe jij mee?", "minuten": 20},
                ],
            }
        ],
        "problemen": [],
        "code": 0,
    }


def test_a_lesson_with_an_error_is_told_of_and_the_others_are_listed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lesson(folder, name="stuk")
    (folder / "lessons/stuk/les.yaml").write_text("titel: [\n", "utf-8")

    ran = run_here(capsys, "lijst")

    assert ran.code == 1
    assert ran.err.startswith("lessons/stuk/les.yaml:")
    assert ran.err.endswith("[haakje_open]\n")
    assert len(ran.out.splitlines()) == 3


def test_a_level_with_an_error_has_a_question_mark_for_its_minutes(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "lessons/proefles/po.yaml").write_text("titel: Alleen een titel\n", "utf-8")

    ran = run_here(capsys, "lijst")

    row = ["proefles", "leerlingen", "po", "?", "klas", "voor", "po", "Groepsdruk"]
    assert ran.out.splitlines()[1].split() == row
    assert ran.code == 1


def test_an_error_in_json_has_its_place_its_sentence_and_its_advice(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "lessons/proefles/po.yaml").write_text("", "utf-8")

    document = json.loads(run_here(capsys, "lijst", "--json").out)

    assert document["code"] == 1
    assert document["problemen"] == [
        {
            "bestand": "lessons/proefles/po.yaml",
            "regel": 1,
            "kolom": 1,
            "ernst": "fout",
            "code": "yaml_leeg",
            "melding": "dit bestand is leeg.",
            "advies": "Begin met een kopie van een bestaande les.",
        }
    ]


def test_warnings_are_not_for_a_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert "hulplijn_nakijken" not in run_here(capsys, "lijst").err


def test_a_folder_without_lessons_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "Nieuw/lessons").mkdir(parents=True)

    ran = run_here(capsys, "--map", "Nieuw", "lijst")

    assert ran.out == f"In {folder.as_posix()}/Nieuw/lessons staan nog geen lessen.\n"
    assert ran.code == 0


def test_another_folder_is_read_when_it_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_lesson(folder / "elders", name="uit-elders")

    assert "uit-elders" in run_here(capsys, "--map", "elders", "lijst").out


@pytest.mark.parametrize("kind", ["plaatjes", "personages", "hulplijnen", "bronnen"])
def test_what_a_lesson_may_name_is_listed_by_name(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    names = [line.split()[0] for line in run_here(capsys, "lijst", kind).out.splitlines() if line[0] != " "]

    assert names == list(json.loads(run_here(capsys, "lijst", kind, "--json").out)[kind])
    assert names == sorted(names) != []


def test_of_a_picture_the_list_tells_what_is_to_be_seen(capsys: pytest.CaptureFixture[str]) -> None:
    picture = json.loads(run_here(capsys, "lijst", "plaatjes", "--json").out)["plaatjes"]["proefplaat"]

    listed = " ".join(run_here(capsys, "lijst", "plaatjes").out.split())

    assert f"proefplaat {picture['alt']}" in listed


def test_a_help_line_can_be_copied_from_the_list_into_a_file_of_one_s_own(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = json.loads(run_here(capsys, "lijst", "hulplijnen", "--json").out)["hulplijnen"]
    # JSON is YAML too
    (folder / "assets" / "hulplijnen.yaml").write_text(json.dumps({"hulplijnen": listed}), "utf-8")

    assert json.loads(run_here(capsys, "lijst", "hulplijnen", "--json").out)["hulplijnen"] == listed


def test_a_typo_in_what_to_list_is_told_with_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, "lijst", "plaatje")

    assert "Bedoelde je `plaatjes`?" in ran.err
