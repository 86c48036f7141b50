"""Runs that end too soon, disks that are full, and packs that somebody made to do harm: what stands there after."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

import pytest

from command_line import environment, run_here, run_program
from fill_world import JOURNAL, PACK, SCHOOL, TABLE, checksums, schools_in, slide_of, write_table, write_world
from lesmateriaal.errors import Place
from lesmateriaal.pack.opened import open_pack
from pack_world import FILLING, FOLDER, HANDOUT, MANIFEST, contents, files_of, pack

FOR_MANY = ("invullen", PACK, "--scholen", TABLE)
MANY = 1500
SMALL_FILES = (
    "import resource, sys\nfrom lesmateriaal.cli.main import run\n"
    "resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))\nsys.exit(run(sys.argv[1:]))\n"
)
"""The program, which may write no file above 2 kB: a real write that really fails, as on a full disk."""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with a pack, a school and a list of three schools."""
    monkeypatch.chdir(tmp_path)
    return write_world(tmp_path)


def cut_off(folder: Path, at: int) -> int:
    """Kill a run as soon as `at` schools are in its journal; return how many were."""
    journal = folder / "ingevuld" / JOURNAL
    process = subprocess.Popen(
        [sys.executable, "-m", "lesmateriaal", *FOR_MANY],
        cwd=folder,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    deadline = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < deadline:
        if journal.exists() and journal.read_bytes().count(b"\n") > at:
            break
        time.sleep(0.002)
    process.kill()
    process.wait()
    return journal.read_bytes().count(b"\n") - 1


@pytest.mark.parametrize("at", [1, 900])
def test_a_run_that_was_killed_goes_on_where_it_was(folder: Path, at: int) -> None:
    write_table(folder, (f"School {number};" for number in range(MANY)))
    made = cut_off(folder, at)
    assert at <= made < MANY

    ran = run_program(folder, *FOR_MANY)

    assert ran.code == 0
    assert ran.out.startswith(f"{MANY - made} ")
    assert len(schools_in(folder / "ingevuld")) == MANY
    clean = run_program(folder, *FOR_MANY, "--uit", "schoon")
    assert clean.out.startswith(f"{MANY} scholen")
    found, expected = checksums(folder / "ingevuld"), checksums(folder / "schoon")
    del found[JOURNAL], expected[JOURNAL]
    assert found == expected


@pytest.mark.skipif(os.name != "posix", reason="Windows has no signal that one process can send another")
def test_ctrl_c_says_how_far_it_came_and_the_next_run_goes_on(folder: Path) -> None:
    write_table(folder, (f"School {number};" for number in range(MANY)))
    process = subprocess.Popen(
        [sys.executable, "-m", "lesmateriaal", *FOR_MANY],
        cwd=folder,
        env=environment(),
        stderr=subprocess.PIPE,
        text=True,
    )
    while process.poll() is None and not (folder / "ingevuld/school-40").exists():
        time.sleep(0.002)
    process.send_signal(signal.SIGINT)
    said = process.communicate()[1]

    assert process.returncode == 130
    found = re.fullmatch(r"Gestopt: (\d+) scholen zijn klaar\. Geef dezelfde opdracht .*\n", said)
    assert found
    made = int(found[1])
    # Ctrl-C may come when files stand in place and the journal does not say so yet
    assert 0 <= len(schools_in(folder / "ingevuld")) - made <= 1
    # and when the journal says so and it was not counted yet: that one school is right already
    left = int(run_program(folder, *FOR_MANY).out.split()[0])
    assert 0 <= MANY - made - left <= 1


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """Mount a disk of `size` in `folder`, or skip the test where that is not allowed."""
    disk = folder / "schijf"
    disk.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)]
    if os.name != "posix" or os.geteuid() != 0 or subprocess.run(mounting, capture_output=True).returncode:
        pytest.skip("only root can mount a small file system")
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_stops_the_run_and_what_was_made_stays_whole(folder: Path) -> None:
    write_table(folder, (f"School {number};" for number in range(MANY)))
    with small_disk(folder, "600k") as disk:
        ran = run_program(folder, *FOR_MANY, "--uit", str(disk / "uit"))

        assert ran.code == 3
        assert ran.err.count("vol") == 1
        assert "Traceback" not in ran.err
        made = schools_in(disk / "uit")
        assert 10 < len(made) < MANY
        for name in made:
            assert slide_of(disk / "uit" / name / PACK).lower().replace(" ", "-") == name


@pytest.mark.skipif(os.name != "posix", reason="a limit on the size of files is of Linux and macOS")
def test_where_nothing_can_be_written_nothing_is_left(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SMALL_FILES, *FOR_MANY], env=environment(), capture_output=True, text=True
    )

    assert done.returncode == 3
    assert [problem for problem in done.stderr.splitlines() if "Traceback" in problem] == []
    assert schools_in(folder / "ingevuld") == []


def test_a_target_that_is_a_file_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "ingevuld").write_text("ik ben een bestand")

    ran = run_here(capsys, *FOR_MANY)

    assert ran.code in (2, 3)
    assert "ingevuld" in ran.err
    assert (folder / "ingevuld").read_text() == "ik ben een bestand"


def test_a_school_whose_file_cannot_be_replaced_does_not_stop_the_others(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "ingevuld/de-eik" / PACK).mkdir(parents=True)

    ran = run_here(capsys, *FOR_MANY)

    assert ran.code == 3
    assert "de-eik" in ran.err
    assert slide_of(folder / "ingevuld/de-beuk" / PACK) == "De Beuk"


def _tampered() -> bytes:
    return pack(lambda files: files.update({"les-po/LICENTIE.txt": b"Alles mag."}))


def _slipping() -> bytes:
    return pack(lambda files: files.update({"../weg.txt": b"weg"}))


def _bomb() -> bytes:
    return pack(lambda files: files.update({"les-po/nullen.txt": bytes(60_000_000)}))


def _filled() -> bytes:
    return b"".join(open_pack(pack(), Place(PACK)).fill(FILLING))


def _lying() -> bytes:
    """Return a pack whose manifest says that a slot stands behind the end of its part; its checksum is right."""
    from lesmateriaal.pack.manifest import digest

    def lie(files: dict[str, bytes]) -> None:
        manifest = json.loads(files[MANIFEST])
        manifest["documents"][HANDOUT.removeprefix(f"{FOLDER}/")]["word/theme.xml"]["slots"][-1][0] = 60_000
        content = json.dumps(manifest | {"sha256": "0" * 64}).encode()
        files[MANIFEST] = content.replace(b"0" * 64, digest(content).encode())

    return pack(lie)


@pytest.mark.parametrize(
    ("harmful", "code"),
    [
        (_tampered, "pakket_veranderd"),
        (_slipping, "pakket_onveilig"),
        (_bomb, "pakket_zwelt_op"),
        (_filled, "pakket_al_ingevuld"),
        (_lying, "pakket_lijst_klopt_niet"),
        (lambda: b"PK\x03\x04 en verder niets", "pakket_geen_zip"),
    ],
)
def test_a_pack_that_is_not_as_we_made_it_is_refused_and_nothing_is_written(
    folder: Path, capsys: pytest.CaptureFixture[str], harmful: Callable[[], bytes], code: str
) -> None:
    (folder / "kwaad.zip").write_bytes(harmful())
    before = checksums(folder)

    ran = run_here(capsys, "invullen", PACK, "kwaad.zip", "--school", SCHOOL)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("kwaad.zip: ")
    assert f"[{code}]" in ran.err
    assert checksums(folder) == before
    assert not (folder / "ingevuld").exists()


def test_two_packs_of_one_name_are_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "oud").mkdir()
    (folder / "oud" / PACK).write_bytes(pack())

    ran = run_here(capsys, "invullen", PACK, f"oud/{PACK}", "--school", SCHOOL)

    assert (ran.code, "[pakket_dubbel]" in ran.err) == (1, True)
    assert not (folder / "ingevuld").exists()


def test_every_school_gets_the_same_manifest(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_here(capsys, *FOR_MANY)

    found = {
        contents((folder / "ingevuld" / name / PACK).read_bytes())[MANIFEST]
        for name in ("de-eik", "de-linde")
    }
    assert len(found) == 1
    assert json.loads(found.pop())["filled"] is True


def test_a_bundle_keeps_its_name_and_all_that_is_in_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = {name.replace("les-po", "les-vo", 1): content for name, content in files_of().items()}
    top = {"LEESMIJ.txt": b"Lees mij."}
    (folder / "alles.zip").write_bytes(pack(lambda files: files.update(other | top)))

    ran = run_here(capsys, "invullen", "alles.zip", "--school", SCHOOL)

    assert (ran.code, ran.err) == (0, "")
    with ZipFile(folder / "alles.zip") as empty, ZipFile(folder / "ingevuld/de-linde/alles.zip") as filled:
        assert filled.testzip() is None
        assert filled.namelist() == empty.namelist()
