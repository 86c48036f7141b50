"""Who lacks LibreOffice or poppler is told which package to install, by every tool that looks at pages."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TOOLS = Path(__file__).resolve().parents[2] / "tools"
SHEETS, STRIPS, CALIBRATION = "contact_sheets.py", "readme_pictures.py", "calibrate.py"
POPPLER = "sudo apt install poppler-utils"
OFFICE = "sudo apt install libreoffice-writer-nogui libreoffice-impress-nogui"


@pytest.fixture
def material(tmp_path: Path, documents: dict[str, Path]) -> Path:
    """Return a folder with a lesson as `lesmateriaal bouw` writes it."""
    (tmp_path / "materiaal").symlink_to(documents["groepsdruk-vo-hand-out.docx"].parents[2])
    return tmp_path / "materiaal"


def use(tool: str, material: Path, *present: str) -> subprocess.CompletedProcess[str]:
    """Run `tool` where of all programs only those called `present` can be found; they do nothing."""
    folder = material.parent / "programs"
    folder.mkdir()
    for name in present:
        (folder / name).write_text("#!/bin/sh\n")
        (folder / name).chmod(0o755)
    options = {
        SHEETS: [*map(str, material.rglob("*.pptx"))],
        STRIPS: ["groepsdruk", "--material", str(material)],
        CALIBRATION: ["--boxes", "1", "--paper", "1"],
    }[tool]
    out = [] if tool == CALIBRATION else ["--out", str(material.parent / "out")]
    return subprocess.run(
        [sys.executable, str(TOOLS / tool), *options, *out],
        env={"PATH": str(folder), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
    )


@pytest.mark.skipif(os.name == "nt" or sys.platform == "darwin", reason="programs are found elsewhere too")
@pytest.mark.parametrize(
    ("tool", "present", "package"),
    [
        (SHEETS, (), POPPLER),
        (STRIPS, (), POPPLER),
        (CALIBRATION, (), POPPLER),
        (SHEETS, ("pdftoppm",), OFFICE),
        (STRIPS, ("pdftoppm",), OFFICE),
        (CALIBRATION, ("pdftotext",), OFFICE),
    ],
)
def test_who_lacks_a_program_is_told_the_package_and_gets_no_traceback(
    material: Path, tool: str, present: tuple[str, ...], package: str
) -> None:
    done = use(tool, material, *present)

    assert package in done.stderr
    assert "Traceback" not in done.stderr
    assert done.returncode == 1
