"""Pictures of the pages of finished files, as LibreOffice lays them out: what a reviewer looks at."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from office_programs import convert, find_program

_FILES_A_START = 4
"""Another LibreOffice is started for each so many files, at most one for each core."""
_FONTS = "/etc/fonts/fonts.conf"
_WITHOUT_COLOUR_EMOJI = f"""<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include>{_FONTS}</include><selectfont><rejectfont><pattern><patelt name="family">
<string>Noto Color Emoji</string></patelt></pattern></rejectfont></selectfont></fontconfig>"""
"""LibreOffice 7.4 leaves a hole in a PDF for an emoji of a colour font; another font draws it in black."""


def to_pdfs(paths: Sequence[Path], folder: Path) -> list[Path | None]:
    """Return the PDF of each file of `paths`, written into `folder`; None where LibreOffice made none.

    Raises:
        MissingProgramError: LibreOffice is not installed.
    """
    # numbered copies: two files with one name would become one PDF
    copies = [folder / f"{index:03}{path.suffix}" for index, path in enumerate(paths)]
    for path, copy in zip(paths, copies, strict=True):
        shutil.copyfile(path, copy)
    starts = min(os.cpu_count() or 1, -(-len(copies) // _FILES_A_START)) or 1
    with ThreadPoolExecutor(starts) as pool:
        shares = list(pool.map(lambda start: _convert(copies[start::starts], folder), range(starts)))
    return [shares[number % starts][number // starts] for number in range(len(copies))]


def _convert(paths: Sequence[Path], folder: Path) -> list[Path | None]:
    """Let one LibreOffice, with a profile of its own, write the PDFs of `paths`."""
    with TemporaryDirectory(prefix="lesmateriaal-lo-") as profile:
        environment = dict(os.environ)
        if Path(_FONTS).exists():
            hiding = Path(profile) / "fonts.conf"
            hiding.write_text(_WITHOUT_COLOUR_EMOJI, "utf-8")
            environment["FONTCONFIG_FILE"] = str(hiding)
        return convert(paths, folder, Path(profile), environment)


def page_images(pdf: Path, width: int, page: int | None = None) -> list[Image.Image]:
    """Return a picture, `width` pixels wide, of each page of `pdf`, or of `page` alone (counted from 1).

    Raises:
        MissingProgramError: poppler is not installed.
    """
    command = [find_program("pdftoppm"), "-scale-to-x", str(width), "-scale-to-y", "-1"]
    command += ["-f", str(page), "-l", str(page)] if page else []
    with TemporaryDirectory() as folder:
        subprocess.run([*command, str(pdf), f"{folder}/p"], check=True, capture_output=True)
        files = sorted(Path(folder).iterdir(), key=lambda path: int(path.stem.rpartition("-")[2]))
        return [Image.open(path).convert("RGB") for path in files]


def save_below(
    image: Image.Image, path: Path, limit_bytes: int, colours: Sequence[int] = (256, 128, 64)
) -> int:
    """Write `image` as a PNG with a palette of `colours` that keeps it below `limit_bytes`; return its size.

    The first of `colours` that fits is taken, and else the picture is made smaller.
    """
    while True:
        for count in colours:
            small = image.quantize(count, dither=Image.Dither.NONE)
            small.save(path, optimize=True)
            if (size := path.stat().st_size) < limit_bytes:
                return size
        image = image.resize((image.width * 9 // 10, image.height * 9 // 10), Image.Resampling.LANCZOS)
