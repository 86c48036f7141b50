"""Both kinds of install find their content from any folder: a wheel carries it, a checkout has it."""

import subprocess
import sys
from pathlib import Path

import pytest

from factories import write_lesson

ROOT = Path(__file__).resolve().parents[2]
WHERE = "from lesmateriaal.lesson.content import find_content as f; print(f().root)"


def run(*words: str, cwd: Path, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run Python in `cwd`; with `path` that folder comes before the editable install."""
    surroundings = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"} | (
        {"PYTHONPATH": str(path)} if path else {}
    )
    return subprocess.run([sys.executable, *words], cwd=cwd, env=surroundings, capture_output=True, text=True)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel of this checkout installed into it, without its dependencies."""
    target = tmp_path_factory.mktemp("wiel")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation"]
    done = subprocess.run([*command, "--target", str(target), str(ROOT)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return target


def test_an_installed_wheel_builds_its_own_lessons_from_another_folder(
    installed: Path, tmp_path: Path
) -> None:
    where = run("-c", WHERE, cwd=tmp_path, path=installed)
    done = run("-m", "lesmateriaal", "bouw", "groepsdruk", "--niveau", "vo", cwd=tmp_path, path=installed)

    assert where.stdout.strip() == str(installed / "lesmateriaal" / "content")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "build" / "pakketten" / "groepsdruk-vo.zip").is_file()


def test_an_editable_install_uses_the_lessons_of_the_checkout(tmp_path: Path) -> None:
    assert run("-c", WHERE, cwd=tmp_path).stdout.strip() == str(ROOT)


def test_a_folder_with_lessons_of_its_own_goes_before_the_built_in_ones(
    installed: Path, tmp_path: Path
) -> None:
    write_lesson(tmp_path)

    listed = run("-m", "lesmateriaal", "lijst", "--json", cwd=tmp_path, path=installed)

    assert "proefles" in listed.stdout
    assert "groepsdruk-" not in listed.stdout


def test_a_wheel_holds_every_file_of_the_content(installed: Path) -> None:
    for folder in ("lessons", "assets", "schema"):
        wanted = {path.relative_to(ROOT) for path in (ROOT / folder).rglob("*") if path.is_file()}
        carried = installed / "lesmateriaal" / "content"
        assert {path for path in wanted if not (carried / path).is_file()} == set()
