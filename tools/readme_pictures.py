"""Draw the small pictures of real pages in docs/plaatjes/: for the README, and the three levels side by side.

`make readme-plaatjes` builds every lesson and runs this. A strip of a level shows four of its pages; drie-niveaus.png
shows the same kinds of slides for each level, one row a level.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageDraw
from pptx import Presentation

from contact_sheets import MATERIAL, ROOT, draw_font
from lesmateriaal.dutch.labels import LABELS
from lesmateriaal.dutch.products import PRODUCT_NAMES
from lesmateriaal.lesson.model import Level
from office_pages import page_images, save_below, to_pdfs
from office_programs import MissingProgramError, find_program

TARGET = ROOT / "docs" / "plaatjes"
STRIP_SLIDES = (("title",), ("chat",), ("statement", "meme", "card_statement"))
"""The slides of a strip by their layouts; the first of each that the level has."""
COMPARED = ("title", "explanation", "chat", "answer", "exit")
"""The layouts that stand side by side for each level."""
STRIP_LIMIT, COMPARISON_LIMIT = 150_000, 300_000
"""Bytes: a README with three strips opens at once, also on a telephone."""
STRIP_HEIGHT, COMPARED_WIDTH = 400, 560
GAP, LABEL_WIDTH, HEAD_HEIGHT = 16, 90, 50
GROUND, INK, EMPTY = "#FFFFFF", "#22222C", "#EEEEF2"
EDGE = "#B4B4BE"


@dataclass(frozen=True)
class Built:
    """The deck and the hand-out of one level, and their PDFs."""

    level: str
    deck: Path
    deck_pdf: Path
    handout_pdf: Path

    @cached_property
    def layouts(self) -> list[str]:
        """The name of the layout of each slide."""
        return [slide.slide_layout.name for slide in Presentation(str(self.deck)).slides]

    def slide(self, layouts: Sequence[str], width: int) -> Image.Image | None:
        """Return the first slide with one of `layouts`, the first that there is."""
        names = [LABELS[f"layout_{layout}"] for layout in layouts]
        for name in names:
            if name in self.layouts:
                return page_images(self.deck_pdf, width, self.layouts.index(name) + 1)[0]
        return None


def draw_strip(built: Built) -> Image.Image:
    """Return the title, a chat, a statement or meme, and the hand-out of a level, side by side."""
    width = STRIP_HEIGHT * 16 // 9
    slides = [built.slide(layouts, width) for layouts in STRIP_SLIDES]
    page = page_images(built.handout_pdf, round(STRIP_HEIGHT / 297 * 210), 1)[0]
    tiles = [tile for tile in [*slides, page] if tile is not None]
    strip = Image.new("RGB", (sum(tile.width + GAP for tile in tiles) + GAP, STRIP_HEIGHT + 2 * GAP), GROUND)
    x = GAP
    for tile in tiles:
        _paste(strip, tile, (x, GAP))
        x += tile.width + GAP
    return strip


def draw_comparison(levels: Sequence[Built]) -> Image.Image:
    """Return the slides of `COMPARED`, one row a level; where a level has none, the place stays empty."""
    width, height = COMPARED_WIDTH, COMPARED_WIDTH * 9 // 16
    sheet = Image.new(
        "RGB",
        (LABEL_WIDTH + len(COMPARED) * (width + GAP), HEAD_HEIGHT + len(levels) * (height + GAP)),
        GROUND,
    )
    pen = ImageDraw.Draw(sheet)
    for column, layout in enumerate(COMPARED):
        head = LABELS[f"layout_{layout}"]
        pen.text((LABEL_WIDTH + column * (width + GAP), 8), head, INK, draw_font(28))
    for row, built in enumerate(levels):
        y = HEAD_HEIGHT + row * (height + GAP)
        pen.text((GAP, y + height // 2 - 18), built.level, INK, draw_font(34))
        for column, layout in enumerate(COMPARED):
            tile = built.slide([layout], width) or Image.new("RGB", (width, height), EMPTY)
            _paste(sheet, tile, (LABEL_WIDTH + column * (width + GAP), y))
    return sheet


def _paste(sheet: Image.Image, tile: Image.Image, corner: tuple[int, int]) -> None:
    """Put `tile` on `sheet` with a thin edge, or a white page would melt into a white README."""
    x, y = corner
    sheet.paste(tile, corner)
    ImageDraw.Draw(sheet).rectangle((x, y, x + tile.width - 1, y + tile.height - 1), outline=EDGE)


def draw_pictures(lesson: str, target: Path, levels: Mapping[str, Path]) -> dict[Path, int]:
    """Write the pictures of `lesson`, whose `levels` stand in these folders; return the bytes of each.

    Raises:
        MissingProgramError: LibreOffice or poppler is not installed.
    """
    decks = [folder / f"{lesson}-{level}-{PRODUCT_NAMES['deck']}.pptx" for level, folder in levels.items()]
    papers = [
        folder / f"{lesson}-{level}-{PRODUCT_NAMES['handout']}.docx" for level, folder in levels.items()
    ]
    find_program("pdftoppm")  # before LibreOffice has worked for nothing
    target.mkdir(parents=True, exist_ok=True)
    sizes: dict[Path, int] = {}
    with TemporaryDirectory(prefix="plaatjes-") as folder:
        pdfs = to_pdfs([*decks, *papers], Path(folder))
        built = [
            Built(level, deck, deck_pdf, paper_pdf)
            for level, deck, deck_pdf, paper_pdf in zip(
                levels, decks, pdfs[: len(decks)], pdfs[len(decks) :], strict=True
            )
            if deck_pdf and paper_pdf
        ]
        for each in built:
            path = target / f"{lesson}-{each.level}.png"
            sizes[path] = save_below(draw_strip(each), path, STRIP_LIMIT)
        path = target / "drie-niveaus.png"
        sizes[path] = save_below(draw_comparison(built), path, COMPARISON_LIMIT)
    return sizes


def main(words: Sequence[str] | None = None) -> int:
    """Draw the pictures of the lesson that `words` (or the command line) names; return 0, or 1 when it cannot."""
    parser = argparse.ArgumentParser(description="Draw the pictures of the README from real pages.")
    parser.add_argument("lesson", nargs="?", default="groepsdruk", help="the lesson to show")
    parser.add_argument("--out", type=Path, default=TARGET, help="the folder for the pictures")
    parser.add_argument("--material", type=Path, default=MATERIAL, help="the folder with the documents")
    options = parser.parse_args(words)
    folders = {level.value: options.material / options.lesson / level.value for level in Level}
    levels = {level: folder for level, folder in folders.items() if folder.is_dir()}
    if not levels:
        sys.stderr.write(f"The lesson {options.lesson} has not been built. Run: make readme-plaatjes\n")
        return 1
    try:
        sizes = draw_pictures(options.lesson, options.out, levels)
    except MissingProgramError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for path, size in sizes.items():
        sys.stdout.write(f"{path}: {size // 1000} kB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
