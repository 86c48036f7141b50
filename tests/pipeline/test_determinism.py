"""The same content gives the same bytes, wherever and whenever it is built."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factories import write_lesson
from lesmateriaal.lesson.content import find_content
from lesmateriaal.pipeline import build
from pipeline_hashes import hashes

SCRIPT = (
    "import sys; from pathlib import Path; from lesmateriaal import build, find_content\n"
    "build(find_content(Path(sys.argv[1])), target=Path(sys.argv[2]), processes=int(sys.argv[3]))"
)
HERE = {"TZ": "Europe/Amsterdam", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "4242"}


def build_apart(content: Path, target: Path, surroundings: dict[str, str], cwd: Path, processes: int) -> None:
    """Build in a process of its own, with `surroundings` in its environment."""
    command = [sys.executable, "-c", SCRIPT, str(content), str(target), str(processes)]
    subprocess.run(command, check=True, cwd=cwd, env={**os.environ, **surroundings})


def test_two_builds_in_different_surroundings_are_the_same_bytes(tmp_path: Path) -> None:
    content = write_lesson(tmp_path / "les", levels=("po", "vo", "mbo"))
    one, two = tmp_path / "a", tmp_path / "een andere map"
    two.mkdir()

    build_apart(content, one, HERE, tmp_path, processes=1)
    build_apart(content, two / "uit", ELSEWHERE, two, processes=2)

    assert hashes(one)
    assert hashes(one) == hashes(two / "uit")


def test_content_in_another_folder_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("hier", "daar"):
        build(find_content(write_lesson(tmp_path / name)), target=tmp_path / f"uit-{name}", processes=1)

    assert hashes(tmp_path / "uit-hier") == hashes(tmp_path / "uit-daar")


def test_a_changed_word_changes_the_bytes(tmp_path: Path) -> None:
    build(find_content(write_lesson(tmp_path / "a")), target=tmp_path / "uit-a", processes=1)
    build(
        find_content(write_lesson(tmp_path / "b", takeaway="Kies zelf.")),
        target=tmp_path / "uit-b",
        processes=1,
    )

    assert hashes(tmp_path / "uit-a") != hashes(tmp_path / "uit-b")


@pytest.mark.parametrize("name", ["hand-out.docx", "presentatie.pptx"])
def test_a_file_names_no_computer_and_no_user(documents: dict[str, Path], name: str) -> None:
    from office_text import everything

    text = everything(documents[f"groepsdruk-vo-{name}"].read_bytes())
    assert os.uname().nodename not in text
    assert str(Path.home()) not in text
