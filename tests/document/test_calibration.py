"""The fitter beside LibreOffice, on a small sample of the boxes that `tools/calibrate.py` makes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOOL = Path(__file__).parents[2] / "tools" / "calibrate.py"


def calibrate(*options: str) -> subprocess.CompletedProcess[str]:
    """Run the tool on sixty boxes and twenty paragraphs of paper; it fails when something is missing."""
    if shutil.which("soffice") is None and os.environ.get("LESMATERIAAL_OFFICE") != "verplicht":
        pytest.skip("soffice is missing")
    command = [sys.executable, str(TOOL), "--boxes", "60", "--paper", "20", *options]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    return done


@pytest.mark.office
def test_no_text_is_counted_with_fewer_lines_than_libreoffice_draws() -> None:
    done = calibrate()

    assert done.returncode == 0, done.stdout


@pytest.mark.office
def test_a_margin_that_is_none_is_found_out() -> None:
    done = calibrate("--margin", "1.08", "--paper", "0")

    assert done.returncode == 1
    assert "too few: " in done.stdout
