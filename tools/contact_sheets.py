"""Draw a contact sheet of each finished document: all its slides or pages on one picture, with their numbers.

`make kijk` builds every lesson and runs this; then build/kijk/index.html shows a whole lesson at a glance.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageDraw, ImageFont

from contact_index import index_page
from office_pages import page_images, save_below, to_pdfs
from office_programs import MissingProgramError, find_program

ROOT = Path(__file__).resolve().parent.parent
MATERIAL = ROOT / "build" / "materiaal"
TARGET = ROOT / "build" / "kijk"
COLUMNS = 4
SLIDE_WIDTH, PAGE_WIDTH = 640, 500
"""Pixels: wide enough to read the smallest text of a slide (18 pt) and of a page (12 pt)."""
GUTTER, NUMBER_HEIGHT, HEAD_HEIGHT = 16, 30, 56
GROUND, INK = "#D4D4DC", "#22222C"
LIMIT_BYTES = 5_000_000
SUFFIXES = {".pptx", ".docx"}


def tile_place(index: int, tile: tuple[int, int]) -> tuple[int, int]:
    """Return where the top left corner of the picture `index` stands on a sheet of tiles of a size."""
    row, column = divmod(index, COLUMNS)
    x = GUTTER + column * (tile[0] + GUTTER)
    return x, HEAD_HEIGHT + NUMBER_HEIGHT + row * (tile[1] + NUMBER_HEIGHT)


def draw_sheet(title: str, tiles: Sequence[Image.Image]) -> Image.Image:
    """Return a sheet with `title` above `tiles`, each with its number in the gutter above it."""
    size = max(tile.width for tile in tiles), max(tile.height for tile in tiles)
    x, y = tile_place(len(tiles) - 1, size)
    columns = min(COLUMNS, len(tiles))
    width = GUTTER + columns * (size[0] + GUTTER)
    sheet = Image.new("RGB", (width, y + size[1] + GUTTER), GROUND)
    pen = ImageDraw.Draw(sheet)
    pen.text((GUTTER, 16), title, INK, draw_font(30))
    for index, tile in enumerate(tiles):
        x, y = tile_place(index, size)
        pen.text((x, y - NUMBER_HEIGHT + 4), str(index + 1), INK, draw_font(22))
        sheet.paste(tile, (x, y))
    return sheet


def draw_font(size: int) -> ImageFont.FreeTypeFont:
    """Return the font of titles and numbers, `size` pixels high; it comes with the package."""
    with as_file(files("lesmateriaal") / "fonts" / "Carlito-Bold.ttf") as path:
        return ImageFont.truetype(path, size)


def write_sheets(document: Path, pdf: Path, target: Path, grey: bool) -> list[Path]:
    """Write the sheet of `document`, and with `grey` one as a copying machine sees it; return their paths."""
    is_deck = document.suffix == ".pptx"
    tiles = page_images(pdf, SLIDE_WIDTH if is_deck else PAGE_WIDTH)
    what = "slide" if is_deck else "page"
    sheet = draw_sheet(f"{document.stem} · {len(tiles)} {what}{'s' * (len(tiles) != 1)}", tiles)
    written = [target / f"{document.stem}.png"]
    _save(sheet, written[0])
    if grey:
        written.append(target / f"{document.stem}-grey.png")
        _save(sheet.convert("L"), written[1])
    return written


def _save(sheet: Image.Image, path: Path) -> None:
    """Write a sheet in its true colours, or, when that makes too large a file, with a palette."""
    sheet.save(path)
    if path.stat().st_size >= LIMIT_BYTES:
        save_below(sheet, path, LIMIT_BYTES)


def make_sheets(documents: Sequence[Path], target: Path, grey: bool) -> tuple[list[Path], list[Path]]:
    """Write the sheets of `documents` into `target`; return those, and the documents that gave none.

    Raises:
        MissingProgramError: LibreOffice or poppler is not installed.
    """
    find_program("pdftoppm")  # before LibreOffice has worked for nothing
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="kijk-") as folder:
        pdfs = to_pdfs(documents, Path(folder))
        pairs = [(document, pdf) for document, pdf in zip(documents, pdfs, strict=True) if pdf]
        with ThreadPoolExecutor() as pool:
            written = pool.map(lambda pair: write_sheets(pair[0], pair[1], target, grey), pairs)
            sheets = [path for paths in written for path in paths]
    made = {document for document, _ in pairs}
    return sheets, [document for document in documents if document not in made]


def main(words: Sequence[str] | None = None) -> int:
    """Draw the sheets that `words` (or the command line) ask for; return 0, or 1 when one could not be made."""
    options = _options(words)
    documents = options.files or sorted(path for path in MATERIAL.rglob("*") if path.suffix in SUFFIXES)
    if not documents:
        sys.stderr.write("There is nothing to look at. Build the lessons first: make kijk\n")
        return 1
    start = time.perf_counter()
    try:
        sheets, failed = make_sheets(documents, options.out, options.grey)
    except MissingProgramError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if not options.files:
        for old in set(options.out.glob("*.png")) - set(sheets):
            old.unlink()
        (options.out / "index.html").write_text(index_page(documents, sheets), "utf-8")
    for document in failed:
        sys.stderr.write(f"LibreOffice could not open {document.name}\n")
    where = options.out if options.files else options.out / "index.html"
    sys.stdout.write(f"{len(sheets)} sheets in {time.perf_counter() - start:.1f} s. Look at them: {where}\n")
    return 1 if failed else 0


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Put all slides or pages of each document on one picture.")
    parser.add_argument(
        "files", nargs="*", type=Path, help="these .pptx or .docx alone, instead of build/materiaal"
    )
    parser.add_argument("--grey", action="store_true", help="draw each picture in shades of grey too")
    parser.add_argument("--out", type=Path, default=TARGET, help="the folder for the pictures")
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main())
