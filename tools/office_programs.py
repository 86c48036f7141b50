"""LibreOffice and poppler, for the tools and the tests: found or missed, a file as PDF, the words of a PDF."""

import html
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

TIMEOUT_SECONDS = 600
"""For one start of LibreOffice; a deck with its notes takes about a second."""
_MAC_OFFICE = "/Applications/LibreOffice.app/Contents/MacOS/soffice"
_OFFICE = ("LibreOffice", "libreoffice-writer-nogui libreoffice-impress-nogui", "--cask libreoffice")
_POPPLER = ("poppler", "poppler-utils", "poppler")
_PROGRAMS = {"soffice": _OFFICE, "pdftoppm": _POPPLER, "pdftotext": _POPPLER, "pdfinfo": _POPPLER}
_WORD = re.compile(r'<word xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">(.*?)</word>')
_PAGE = re.compile(r'<page width="(\S+)" height="(\S+)">(.*?)</page>', re.DOTALL)


class MissingProgramError(Exception):
    """A program is not there; the text says how to get it."""


class PdfWord(NamedTuple):
    """A word of a PDF and the box that poppler gives it, in points from the top left of the page."""

    left_pt: float
    top_pt: float
    right_pt: float
    bottom_pt: float
    text: str


class PdfPage(NamedTuple):
    """A page of a PDF: its size in points, and its words."""

    width_pt: float
    height_pt: float
    words: tuple[PdfWord, ...]


def find_program(name: str) -> str:
    """Return the path of the program `name`: soffice, pdftoppm, pdftotext or pdfinfo.

    Raises:
        MissingProgramError: it is not installed.
    """
    found = shutil.which(name)
    if found is None and name == "soffice" and Path(_MAC_OFFICE).exists():
        found = _MAC_OFFICE
    if found is None:
        title, apt, brew = _PROGRAMS[name]
        raise MissingProgramError(
            f"{title} ({name}) is missing. Install it:\n"
            f"    Debian or Ubuntu: sudo apt install {apt}\n"
            f"    macOS: brew install {brew}"
        )
    return found


def convert(
    paths: Sequence[Path], folder: Path, profile: Path, environment: Mapping[str, str] | None = None
) -> list[Path | None]:
    """Return the PDFs that one start of LibreOffice writes of `paths` into `folder`; None where it made none.

    A LibreOffice that hangs is stopped. `profile` is a folder of its own: two that share one wait for each
    other for ever. `environment` takes the place of this process's own.

    Raises:
        MissingProgramError: LibreOffice is not installed.
    """
    command = [find_program("soffice"), f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, paths)]
    with suppress(subprocess.TimeoutExpired):
        subprocess.run(command, check=False, capture_output=True, timeout=TIMEOUT_SECONDS, env=environment)
    pdfs = [folder / path.with_suffix(".pdf").name for path in paths]
    return [pdf if pdf.exists() else None for pdf in pdfs]


def read_words(pdf: Path, *, as_drawn: bool = False) -> list[PdfPage]:
    """Return the pages of `pdf` with their words, in the order of reading or in that in which they were drawn.

    Raises:
        MissingProgramError: poppler is not installed.
    """
    command = [find_program("pdftotext"), *(["-raw"] if as_drawn else []), "-bbox", str(pdf), "-"]
    xml = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    return [
        PdfPage(float(width), float(height), tuple(map(_word, _WORD.findall(words))))
        for width, height, words in _PAGE.findall(xml)
    ]


def _word(found: tuple[str, str, str, str, str]) -> PdfWord:
    left, top, right, bottom, text = found
    return PdfWord(float(left), float(top), float(right), float(bottom), html.unescape(text))
