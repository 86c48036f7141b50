"""LibreOffice for tests: a finished file as PDF, its number of pages, and pictures of them.

LibreOffice is not a test of validity (it opens nearly everything), but it shows what a reader sees.
Without it the tests are skipped, unless LESMATERIAAL_OFFICE=verplicht says that they must run.
"""

import atexit
import os
import re
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import pytest

_REQUIRED = os.environ.get("LESMATERIAAL_OFFICE") == "verplicht"


@cache
def _profile() -> str:
    """Return a profile of our own: two LibreOffices with one profile wait for each other for ever."""
    folder = tempfile.mkdtemp(prefix="lesmateriaal-lo-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return f"file://{folder}"


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None and _REQUIRED:
        pytest.fail(f"{name} is missing, and LESMATERIAAL_OFFICE=verplicht")
    if found is None:
        pytest.skip(f"{name} is missing")
    return found


def to_pdf(path: Path) -> Path:
    """Return the file `path` (.docx or .pptx) as a PDF, in the folder of `path`."""
    return to_pdfs([path])[0]


def to_pdfs(paths: list[Path]) -> list[Path]:
    """Return the PDFs of files in one folder; one start of LibreOffice does them all."""
    folder = paths[0].parent
    command = [
        _program("soffice"),
        f"-env:UserInstallation={_profile()}",
        "--headless",
        "--convert-to",
        "pdf",
    ]
    command += ["--outdir", str(folder), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return [path.with_suffix(".pdf") for path in paths]


def page_count(pdf: Path) -> int:
    """Return the number of pages of `pdf`."""
    info = subprocess.run([_program("pdfinfo"), str(pdf)], check=True, capture_output=True, text=True).stdout
    found = re.search(r"^Pages:\s+(\d+)", info, re.MULTILINE)
    assert found is not None, info
    return int(found[1])


def page_pictures(pdf: Path, folder: Path, dots_per_inch: int = 96) -> list[Path]:
    """Return a PNG of each page of `pdf`, written into `folder`, in order."""
    command = [_program("pdftoppm"), "-png", "-r", str(dots_per_inch), str(pdf), str(folder / pdf.stem)]
    subprocess.run(command, check=True, capture_output=True)
    return sorted(folder.glob(f"{pdf.stem}-*.png"))


def page_words(pdf: Path) -> list[list[tuple[str, float]]]:
    """Return the words of each page of `pdf` with their lower edge in points from the top."""
    command = [_program("pdftotext"), "-bbox", str(pdf), "-"]
    xml = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [
        [
            (word, float(bottom))
            for bottom, word in re.findall(r'<word [^>]*yMax="([\d.]+)">(.*?)</word>', page)
        ]
        for page in xml.split("<page ")[1:]
    ]
