"""`lesmateriaal invullen`: one school, many, a row that is wrong, and wrong use."""

import json
from pathlib import Path

import pytest

from command_line import run_here
from fill_world import (
    PACK,
    SCHOOL,
    TABLE,
    checksums,
    colours_of,
    schools_in,
    slide_of,
    write_table,
    write_world,
)
from lesmateriaal.pack.archive import write_archive
from pack_world import files_of, pack
from terminal import run_on_terminal

FOR_ONE = ("invullen", PACK, "--school", SCHOOL)
FOR_MANY = ("invullen", PACK, "--scholen", TABLE)
PRIVATE = "Er staan namen van mensen in. Zet ingevulde pakketten niet op een openbare website.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with a pack, a school and a list of three schools."""
    monkeypatch.chdir(tmp_path)
    return write_world(tmp_path)


def test_one_school_gets_a_folder_with_its_pack(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, *FOR_ONE)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"1 pakket ingevuld in ingevuld/de-linde.\n{PRIVATE}"
    assert slide_of(folder / "ingevuld/de-linde" / PACK) == "De Linde"
    assert "102030" in colours_of(folder / "ingevuld/de-linde" / PACK)


def test_the_pack_that_one_begins_with_stays_as_it_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_here(capsys, *FOR_MANY)

    assert (folder / PACK).read_bytes() == pack()


def test_each_school_of_a_list_gets_its_own_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, *FOR_MANY, "--uit", "uit")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"3 scholen ingevuld in uit, elk met 1 pakket.\n{PRIVATE}"
    assert schools_in(folder / "uit") == ["de-beuk", "de-eik", "de-linde"]
    assert slide_of(folder / "uit/de-eik" / PACK) == "De Eik"


def test_a_row_that_is_wrong_is_told_with_its_line_and_the_others_are_made(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_table(folder, ["De Linde;", "De Eik;groen", "De Beuk;"])

    ran = run_here(capsys, *FOR_MANY)

    assert ran.code == 1
    assert ran.err.startswith("scholen.csv:3:8: `groen` is geen kleur.")
    assert ran.out.startswith("2 scholen ingevuld in ingevuld, elk met 1 pakket. 1 regel is overgeslagen")
    assert schools_in(folder / "ingevuld") == ["de-beuk", "de-linde"]


@pytest.mark.parametrize(
    "row",
    [
        "=2+3;",
        '"=HYPERLINK(""http://kwaad.example"")";',
        "De\x0bEik;",
        "De Eik;../logo.png",
        "De Eik;/etc/passwd",
        ";",
    ],
)
def test_a_trick_in_a_row_is_refused_and_does_not_stop_the_rest(
    folder: Path, capsys: pytest.CaptureFixture[str], row: str
) -> None:
    write_table(folder, [row, "De Beuk;"], "naam;logo;website")

    ran = run_here(capsys, *FOR_MANY)

    assert schools_in(folder / "ingevuld") == ["de-beuk"]
    assert (ran.code, ran.err.startswith("scholen.csv:2:")) == ((1, True) if row != ";" else (0, False))


def test_a_list_of_nothing_but_mistakes_makes_no_folder(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_table(folder, ["De Linde;groen"])

    ran = run_here(capsys, *FOR_MANY)

    assert ran.code == 1
    assert ran.out.startswith("Er is niets gemaakt.")
    assert not (folder / "ingevuld").exists()


def test_a_cell_of_ten_megabytes_is_refused_and_the_next_school_is_made(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_table(folder, ["x" * 10_000_000 + ";", "De Beuk;"])

    ran = run_here(capsys, *FOR_MANY)

    assert (ran.code, len(ran.err) < 400) == (1, True)
    assert ran.err.startswith("scholen.csv:2:1: ")
    assert schools_in(folder / "ingevuld") == ["de-beuk"]


@pytest.mark.parametrize(
    "content",
    ["naam;kleur\nDe Één;\n".encode("latin-1"), "naam;kleur\n".encode("utf-16"), b"", b"een;twee\n"],
)
def test_a_list_that_cannot_be_read_is_refused_before_anything_is_made(
    folder: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    (folder / TABLE).write_bytes(content)

    ran = run_here(capsys, *FOR_MANY)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(TABLE)
    assert not (folder / "ingevuld").exists()


def test_the_same_row_twice_is_one_school(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_table(folder, ["De Linde;", "De Linde;"])

    ran = run_here(capsys, *FOR_MANY)

    assert (ran.code, ran.err.startswith("scholen.csv:3:1: waarschuwing: ")) == (0, True)
    assert schools_in(folder / "ingevuld") == ["de-linde"]


def test_two_schools_of_one_name_get_two_folders(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_table(folder, ["De Linde;#102030", "De Linde;#302010"])

    ran = run_here(capsys, *FOR_MANY)

    assert (ran.code, "de-linde-2" in ran.err) == (0, True)
    assert "102030" in colours_of(folder / "ingevuld/de-linde" / PACK)
    assert "302010" in colours_of(folder / "ingevuld/de-linde-2" / PACK)


@pytest.mark.parametrize("name", ["../weg", "/etc/passwd", "..", "CON", "a/b\\c"])
def test_no_name_of_a_school_leads_out_of_the_folder(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    write_table(folder, [f"{name};"])
    before = checksums(folder)

    run_here(capsys, *FOR_MANY)

    new = checksums(folder).keys() - before.keys()
    assert all(path.startswith("ingevuld/") and path.count("/") <= 2 for path in new)
    assert before.items() <= checksums(folder).items()


def test_a_folder_of_packs_is_filled_in_without_the_bundles_of_what_stands_there(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "pakketten").mkdir()
    one = files_of()
    other = {name.replace("les-po", "les-vo", 1): content for name, content in one.items()}
    for name, files in ((PACK, one), ("les-vo.zip", other), ("alles.zip", one | other)):
        (folder / "pakketten" / name).write_bytes(write_archive(files))

    ran = run_here(capsys, "invullen", "pakketten", "--school", SCHOOL)

    assert (ran.code, ran.err.startswith("Overgeslagen: alles.zip.")) == (0, True)
    assert sorted(path.name for path in (folder / "ingevuld/de-linde").iterdir()) == [PACK, "les-vo.zip"]


def test_json_tells_what_became_of_each_row(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_table(folder, ["De Linde;", "De Eik;groen"])

    told = json.loads(run_here(capsys, *FOR_MANY, "--json").out)

    assert told["scholen"] == [
        {"regel": 2, "map": "de-linde", "uitkomst": "gemaakt"},
        {"regel": 3, "map": "", "uitkomst": "fout"},
    ]
    assert (told["pakketten"], told["code"]) == (["les-po"], 1)
    assert [problem["regel"] for problem in told["problemen"]] == [3]


def test_a_bar_on_a_terminal_tells_how_far_it_is(folder: Path) -> None:
    code, said = run_on_terminal(folder, *FOR_MANY)

    assert code == 0
    assert "\rInvullen [" in said
    assert "1/3 de-linde" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((PACK,), "--school"),
        ((PACK, "--school", SCHOOL, "--scholen", TABLE), "gaan niet samen"),
        ((PACK, "--school", TABLE), "Gebruik daarvoor --scholen."),
        ((PACK, "--scholen", SCHOOL), "Gebruik daarvoor --school."),
        (("les-pi.zip", "--school", SCHOOL), "Bedoelde je"),
        (("leeg", "--school", SCHOOL), "geen pakketten"),
    ],
)
def test_wrong_use_is_told_and_nothing_is_made(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    (folder / "leeg").mkdir()

    ran = run_here(capsys, "invullen", *arguments)

    assert ran.code == 2
    assert said in ran.err
    assert not (folder / "ingevuld").exists()
