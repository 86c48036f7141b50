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

from contact_index import index_page
from office_pages import MissingProgramError, find_program, page_images, save_below, to_pdfs
from PIL import Image, ImageDraw, ImageFont

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
    what = ("dia", "dia’s") if is_deck else ("bladzijde", "bladzijden")
    sheet = draw_sheet(f"{document.stem} · {len(tiles)} {what[len(tiles) != 1]}", tiles)
    written = [target / f"{document.stem}.png"]
    _save(sheet, written[0])
    if grey:
        written.append(target / f"{document.stem}-grijs.png")
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
    documents = options.bestand or sorted(path for path in MATERIAL.rglob("*") if path.suffix in SUFFIXES)
    if not documents:
        sys.stderr.write("Er is niets om te bekijken. Maak eerst de lessen: make kijk\n")
        return 1
    start = time.perf_counter()
    try:
        sheets, failed = make_sheets(documents, options.uit, options.grijs)
    except MissingProgramError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if not options.bestand:
        for old in set(options.uit.glob("*.png")) - set(sheets):
            old.unlink()
        (options.uit / "index.html").write_text(index_page(documents, sheets), "utf-8")
    for document in failed:
        sys.stderr.write(f"LibreOffice kon {document.name} niet openen\n")
    where = options.uit if options.bestand else options.uit / "index.html"
    seconds = f"{time.perf_counter() - start:.1f}".replace(".", ",")
    sys.stdout.write(f"{len(sheets)} bladen in {seconds} s. Bekijk ze: {where}\n")
    return 1 if failed else 0


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description="Zet alle dia’s of bladzijden van elk document op één plaatje."
    )
    parser.add_argument(
        "bestand", nargs="*", type=Path, help="alleen deze .pptx of .docx; anders build/materiaal"
    )
    parser.add_argument("--grijs", action="store_true", help="maak elk plaatje ook in grijstinten")
    parser.add_argument("--uit", type=Path, default=TARGET, help="zet de plaatjes in deze map")
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main())
