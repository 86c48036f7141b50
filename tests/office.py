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

from office_programs import MissingProgramError, convert, find_program, read_words

_REQUIRED = os.environ.get("LESMATERIAAL_OFFICE") == "verplicht"


@cache
def _profile() -> Path:
    """Return a profile for all tests of this process: a new one costs a second."""
    folder = tempfile.mkdtemp(prefix="lesmateriaal-lo-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def program(name: str) -> str:
    """Return the path of a program of LibreOffice or poppler; without it the test is skipped, or fails."""
    try:
        return find_program(name)
    except MissingProgramError as error:
        if _REQUIRED:
            pytest.fail(f"{error}\nLESMATERIAAL_OFFICE=verplicht")
        pytest.skip(str(error))


def to_pdf(path: Path) -> Path:
    """Return the file `path` (.docx or .pptx) as a PDF, in the folder of `path`."""
    return to_pdfs([path])[0]


def to_pdfs(paths: list[Path]) -> list[Path]:
    """Return the PDFs of files in one folder; one start of LibreOffice does them all."""
    program("soffice")
    pdfs = [pdf for pdf in convert(paths, paths[0].parent, _profile()) if pdf]
    assert len(pdfs) == len(paths), "LibreOffice did not open all files"
    return pdfs


def saved_again(path: Path) -> Path:
    """Return the file `path` as LibreOffice saves it in its own kind, in a folder beside it."""
    folder = path.parent / "opnieuw"
    folder.mkdir()
    kind = path.suffix.removeprefix(".")
    command = [program("soffice"), f"-env:UserInstallation={_profile().as_uri()}", "--headless"]
    command += ["--convert-to", kind, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / path.name


def page_count(pdf: Path) -> int:
    """Return the number of pages of `pdf`."""
    info = subprocess.run([program("pdfinfo"), str(pdf)], check=True, capture_output=True, text=True).stdout
    found = re.search(r"^Pages:\s+(\d+)", info, re.MULTILINE)
    assert found is not None, info
    return int(found[1])


def page_pictures(pdf: Path, folder: Path, dots_per_inch: int = 96) -> list[Path]:
    """Return a PNG of each page of `pdf`, written into `folder`, in order."""
    command = [program("pdftoppm"), "-png", "-r", str(dots_per_inch), str(pdf), str(folder / pdf.stem)]
    subprocess.run(command, check=True, capture_output=True)
    return sorted(folder.glob(f"{pdf.stem}-*.png"))


def page_words(pdf: Path) -> list[list[tuple[str, float]]]:
    """Return the words of each page of `pdf` with their lower edge in points from the top."""
    program("pdftotext")
    return [[(word.text, word.bottom_pt) for word in page.words] for page in read_words(pdf)]
