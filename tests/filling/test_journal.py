"""The journal: what was made is known after any end of a run, and nothing else is."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from command_line import environment
from lesmateriaal.errors import LessonError
from lesmateriaal.filling.journal import JOURNAL, Journal

DIGEST, OTHER = "a" * 32, "b" * 32
PACKS = ("een.zip", "twee.zip")
HOLD = (
    "import sys, time\nfrom pathlib import Path\nfrom lesmateriaal.filling.journal import Journal\n"
    "with Journal(Path(sys.argv[1])):\n    print('open', flush=True)\n    time.sleep(60)\n"
)


def make(target: Path, folder: str, digest: str = DIGEST) -> None:
    """Put two files in `folder` and note them in the journal."""
    (target / folder).mkdir(parents=True, exist_ok=True)
    for name in PACKS:
        (target / folder / name).write_bytes(name.encode())
    with Journal(target) as journal:
        journal.add(folder, digest, [len(name) for name in PACKS])


def holds(target: Path, folder: str, digest: str = DIGEST) -> bool:
    """Return what a next run would know of `folder`."""
    with Journal(target) as journal:
        return journal.holds(folder, digest, PACKS)


def test_what_was_made_is_known_to_the_next_run(tmp_path: Path) -> None:
    make(tmp_path, "de-linde")

    assert holds(tmp_path, "de-linde")
    assert not holds(tmp_path, "de-linde", OTHER)
    assert not holds(tmp_path, "de-eik")


def test_the_last_line_of_a_school_counts(tmp_path: Path) -> None:
    make(tmp_path, "de-linde")
    make(tmp_path, "de-linde", OTHER)

    assert not holds(tmp_path, "de-linde")
    assert holds(tmp_path, "de-linde", OTHER)


@pytest.mark.parametrize("spoil", ["remove", "cut"])
def test_a_file_that_is_gone_or_has_another_size_is_made_again(tmp_path: Path, spoil: str) -> None:
    make(tmp_path, "de-linde")
    file = tmp_path / "de-linde/twee.zip"
    if spoil == "remove":
        file.unlink()
    else:
        file.write_bytes(b"")

    assert not holds(tmp_path, "de-linde")


@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_a_last_line_that_was_cut_off_is_ignored_and_the_next_one_is_not(tmp_path: Path, cut: int) -> None:
    make(tmp_path, "de-linde")
    make(tmp_path, "de-eik")
    journal = tmp_path / JOURNAL
    journal.write_bytes(journal.read_bytes()[:-cut])

    assert holds(tmp_path, "de-linde")
    assert not holds(tmp_path, "de-eik")
    make(tmp_path, "de-beuk")
    assert holds(tmp_path, "de-beuk")


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 4096, b"x" * 100_000, b"lesmateriaal invullen 0\n" + b"a" * 32, b"\xff\n" * 50]
)
def test_a_journal_that_is_something_else_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / JOURNAL).write_bytes(content)

    make(tmp_path, "de-linde")

    assert holds(tmp_path, "de-linde")
    assert (tmp_path / JOURNAL).stat().st_size < 200


@pytest.mark.parametrize("name", ["../weg", "/etc", "De Linde", ""])
def test_a_line_with_a_path_in_it_is_passed_over(tmp_path: Path, name: str) -> None:
    make(tmp_path, "de-linde")
    journal = tmp_path / JOURNAL
    line = journal.read_text().splitlines()[1].replace("de-linde", name)
    journal.write_text(f"{journal.read_text()}{line}\n")

    with Journal(tmp_path) as read:
        assert list(read.others(())) == ["de-linde"]


def test_the_journal_holds_one_line_a_school_after_many_runs(tmp_path: Path) -> None:
    for number in range(20):
        make(tmp_path, "de-linde", f"{number:032x}")

    assert len((tmp_path / JOURNAL).read_text().splitlines()) <= 5
    assert holds(tmp_path, "de-linde", f"{19:032x}")


def test_a_folder_that_somebody_removed_is_no_other_school(tmp_path: Path) -> None:
    make(tmp_path, "de-linde")
    make(tmp_path, "de-eik")
    for file in (tmp_path / "de-eik").iterdir():
        file.unlink()
    (tmp_path / "de-eik").rmdir()

    with Journal(tmp_path) as journal:
        assert list(journal.others({"de-beuk"})) == ["de-linde"]
        assert list(journal.others({"de-linde"})) == []


def test_a_second_run_in_the_same_folder_is_refused_until_the_first_is_killed(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], env=environment(), stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == b"open\n"
        with pytest.raises(LessonError) as caught, Journal(tmp_path):
            pass
        assert [problem.code for problem in caught.value.problems] == ["filling_busy"]
    finally:
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()

    make(tmp_path, "de-linde")
    assert holds(tmp_path, "de-linde")
