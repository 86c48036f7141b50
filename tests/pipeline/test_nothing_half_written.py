"""Whatever goes wrong while building, what was there before stays whole."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from factories import write_lesson
from lesmateriaal.errors import BuildError
from lesmateriaal.files import Staging
from lesmateriaal.lesson.content import find_content
from lesmateriaal.lesson.model import Level
from lesmateriaal.pipeline import build
from pipeline_hashes import hashes

SCRIPT = (
    "import resource, sys; from pathlib import Path\n"
    "from lesmateriaal import BuildError, build, find_content\n"
    "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
    "try: build(find_content(Path(sys.argv[1])), target=Path(sys.argv[2]), processes=1)\n"
    "except BuildError as error: sys.exit(f'{error.problems[0].code}')"
)
"""A build that may write no file above 20 kB: a real write that really fails, as on a full disk."""


def write_new(target: Path, *names: str) -> None:
    """Write the files `names` below `target`, all at once."""
    with Staging(target) as staging:
        for name in names:
            staging.write(name, b"nieuw")
        staging.commit()


def test_files_stand_in_place_only_after_all_are_written(tmp_path: Path) -> None:
    with Staging(tmp_path) as staging:
        staging.write("map/een.txt", b"nieuw")
        assert not (tmp_path / "map").exists()
        staging.commit()

    assert (tmp_path / "map" / "een.txt").read_bytes() == b"nieuw"


def test_without_a_commit_the_old_files_stay_and_no_others_come(tmp_path: Path) -> None:
    (tmp_path / "een.txt").write_bytes(b"oud")

    with Staging(tmp_path) as staging:
        staging.write("een.txt", b"nieuw")
        staging.write("twee.txt", b"nieuw")

    assert [path.name for path in tmp_path.iterdir()] == ["een.txt"]
    assert (tmp_path / "een.txt").read_bytes() == b"oud"


def test_a_write_that_fails_leaves_the_earlier_build_whole(tmp_path: Path) -> None:
    content = write_lesson(tmp_path / "les")
    target = tmp_path / "uit"
    build(find_content(content), target=target, processes=1)
    before = hashes(target)
    write_lesson(tmp_path / "les", takeaway="Iets anders.")

    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(content), str(target)], capture_output=True, text=True
    )

    assert done.stderr.strip() == "cannot_write"
    assert hashes(target) == before


def test_stopping_halfway_leaves_the_earlier_build_whole(tmp_path: Path) -> None:
    content = write_lesson(tmp_path / "les", levels=("po", "vo"))
    target = tmp_path / "uit"
    build(find_content(content), target=target, processes=1)
    before = hashes(target)
    write_lesson(tmp_path / "les", levels=("po", "vo"), takeaway="Iets anders.")

    def stop(name: str, level: Level) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(find_content(content), target=target, processes=1, on_progress=stop)

    assert hashes(target) == before


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a small file system")
def test_a_full_disk_leaves_the_earlier_build_whole(tmp_path: Path) -> None:
    disk = tmp_path / "schijf"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        content = write_lesson(tmp_path / "les")
        target = disk / "uit"
        build(find_content(content), target=target, processes=1)
        before = hashes(target)
        (disk / "vol").write_bytes(b"x" * (os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize - 8192))

        with pytest.raises(BuildError) as caught:
            build(find_content(content), target=target, processes=1)

        assert caught.value.problems[0].facts["errno"] == 28
        assert caught.value.problems[0].place.file.startswith((disk / "uit/materiaal").as_posix())
        assert hashes(target) == before
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_folder_that_is_a_file_is_told_and_not_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "uit").write_text("ik ben een bestand")

    with pytest.raises(BuildError) as caught:
        build(find_content(write_lesson(tmp_path / "les")), target=tmp_path / "uit", processes=1)

    assert caught.value.problems[0].code == "cannot_write"


def test_a_target_that_is_a_folder_leaves_the_earlier_build_whole(tmp_path: Path) -> None:
    content = write_lesson(tmp_path / "les", levels=("po", "vo"))
    target = tmp_path / "uit"
    build(find_content(content), target=target, processes=1)
    pack = target / "pakketten/proefles-vo.zip"
    pack.unlink()
    (pack / "iets van jezelf").mkdir(parents=True)
    before = hashes(target)
    write_lesson(tmp_path / "les", levels=("po", "vo"), takeaway="Iets anders.")

    with pytest.raises(BuildError) as caught:
        build(find_content(content), target=target, processes=1)

    assert hashes(target) == before
    assert caught.value.problems[0].place.file == str(pack)


@pytest.fixture
def other_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on another file system than `tmp_path`: no file can be moved to it, a real failure."""
    memory = Path("/dev/shm")
    if not memory.is_dir() or memory.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is no second file system here")
    folder = Path(tempfile.mkdtemp(dir=memory))
    yield folder
    shutil.rmtree(folder)


def test_moving_that_fails_halfway_brings_the_old_files_back(tmp_path: Path, other_disk: Path) -> None:
    (tmp_path / "een.txt").write_bytes(b"oud")
    (tmp_path / "schijf").symlink_to(other_disk)

    with pytest.raises(BuildError) as caught:
        write_new(tmp_path, "een.txt", "map/twee.txt", "schijf/drie.txt")

    assert (tmp_path / "een.txt").read_bytes() == b"oud"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["een.txt", "schijf"]
    assert caught.value.problems[0].place.file == str(tmp_path / "schijf/drie.txt")


def test_an_old_file_that_cannot_be_moved_aside_is_named(tmp_path: Path, other_disk: Path) -> None:
    (tmp_path / "een.txt").write_bytes(b"oud")
    (tmp_path / "schijf").symlink_to(other_disk)
    (other_disk / "drie.txt").write_bytes(b"oud")

    with pytest.raises(BuildError) as caught:
        write_new(tmp_path, "een.txt", "schijf/drie.txt")

    assert [(tmp_path / name).read_bytes() for name in ("een.txt", "schijf/drie.txt")] == [b"oud", b"oud"]
    assert caught.value.problems[0].place.file == str(tmp_path / "schijf/drie.txt")


def test_a_folder_that_cannot_be_made_stops_before_anything_moves(tmp_path: Path) -> None:
    (tmp_path / "een.txt").write_bytes(b"oud")
    (tmp_path / "map").write_bytes(b"ik ben een bestand")

    with pytest.raises(BuildError) as caught:
        write_new(tmp_path, "een.txt", "map/twee.txt")

    assert (tmp_path / "een.txt").read_bytes() == b"oud"
    assert caught.value.problems[0].place.file == str(tmp_path / "map/twee.txt")


@pytest.mark.parametrize(("minutes", "stays"), [(61, False), (59, True)])
def test_only_what_a_killed_run_left_long_ago_is_removed(tmp_path: Path, minutes: int, stays: bool) -> None:
    left = tmp_path / ".wacht-abc"
    left.mkdir()
    (left / "0").write_bytes(b"nieuw")
    then = left.stat().st_mtime - minutes * 60
    os.utime(left, (then, then))

    with Staging(tmp_path):
        pass

    assert left.exists() is stays
