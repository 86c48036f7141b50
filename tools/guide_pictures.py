"""Draw the pictures of the guides in docs/plaatjes/ from real pages: python tools/guide_pictures.py

Builds one lesson, empty and for an invented school, into a folder that goes away again. The page of the preview
is drawn by Chromium when it is there, and left as it is when it is not.
"""

import argparse
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Sequence
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageDraw, ImageFont
from pptx import Presentation

from contact_sheets import ROOT
from lesmateriaal import build, find_content
from lesmateriaal.dutch.labels import LABELS
from lesmateriaal.dutch.products import PRODUCT_NAMES
from lesmateriaal.lesson.model import Level
from office_pages import page_images, save_below, to_pdfs
from office_programs import MissingProgramError, find_program
from preview_picture import draw_preview

TARGET = ROOT / "docs" / "plaatjes"
LESSON, LEVEL = "groepsdruk", Level.VO
LIMIT_BYTES = 200_000
"""Four pictures on a page open at once, also on a telephone."""
SLIDE_WIDTH, PAGE_WIDTH, NOTES_WIDTH = 800, 560, 620
GAP = 16
GROUND, EDGE, INK, PAPER = "#FFFFFF", "#B4B4BE", "#22222C", "#F6F6F9"
NOTE_SIZE, NOTE_LINE, NOTE_CHARACTERS = 17, 21, 80
"""Pixels, pixels, and how many characters of that size go on a line of notes."""
SHOWN_LAYOUTS = ("statement", "chat", "quiz", "group")
NARROW = 4 * 914_400
"""EMU; a place that is less wide than four inches holds a number."""
GUIDE_HEADS = ("Handleiding", "De les, stap voor stap", "Wat je niet doet")
"""What stands on the pages of the guide that are shown; the first of each."""
SCHOOL = """naam: Basisschool De Linde
korte_naam: De Linde
kleur: "#1f5c8a"
contactpersonen:
  - { naam: Anne de Wit, rol: vertrouwenspersoon, telefoon: "030 123 45 67" }
  - { naam: Murat Demir, rol: aanspreekpunt pesten }
"""


def beside(tiles: Sequence[Image.Image]) -> Image.Image:
    """Return `tiles` side by side, each with a thin edge: a white page would melt into a white web page."""
    height = max(tile.height for tile in tiles)
    sheet = Image.new("RGB", (sum(tile.width + GAP for tile in tiles) + GAP, height + 2 * GAP), GROUND)
    pen, x = ImageDraw.Draw(sheet), GAP
    for tile in tiles:
        sheet.paste(tile, (x, GAP))
        pen.rectangle((x, GAP, x + tile.width - 1, GAP + tile.height - 1), outline=EDGE)
        x += tile.width + GAP
    return sheet


def in_rows(tiles: Sequence[Image.Image], columns: int) -> Image.Image:
    """Return `tiles`, all of one size, in rows of so many."""
    rows = [beside(tiles[start : start + columns]) for start in range(0, len(tiles), columns)]
    sheet = Image.new("RGB", (rows[0].width, sum(row.height for row in rows)), GROUND)
    for index, row in enumerate(rows):
        sheet.paste(row, (0, sum(each.height for each in rows[:index])))
    return sheet


def notes_panel(notes: str, height: int) -> Image.Image:
    """Return the beginning of `notes` as a panel, as PowerPoint shows them to the presenter alone."""
    panel = Image.new("RGB", (NOTES_WIDTH, height), PAPER)
    pen, font, y = ImageDraw.Draw(panel), _regular_font(), GAP
    for paragraph in notes.splitlines():
        for line in textwrap.wrap(paragraph, NOTE_CHARACTERS) or [""]:
            if y + NOTE_LINE > height - GAP:
                return panel
            pen.text((GAP, y), line, INK, font)
            y += NOTE_LINE
        y += NOTE_LINE // 3
    return panel


def _regular_font() -> ImageFont.FreeTypeFont:
    with as_file(files("lesmateriaal") / "fonts" / "Carlito-Regular.ttf") as path:
        return ImageFont.truetype(path, NOTE_SIZE)


def with_own_slides(deck: Path, target: Path) -> list[int]:
    """Write `deck` with a slide of its own for each of `SHOWN_LAYOUTS`; return the numbers of these slides."""
    presentation = Presentation(str(deck))
    names = {layout.name: layout for layout in presentation.slide_layouts}
    first = len(presentation.slides) + 1
    shown = [LABELS[f"layout_{each}"] for each in SHOWN_LAYOUTS]
    for name in shown:
        slide = presentation.slides.add_slide(names[name])
        for place in slide.placeholders:
            if place.has_text_frame:
                is_title = place == slide.shapes.title
                sample = "Hier komt je tekst." if place.width > NARROW else "5"
                place.text_frame.text = f"Eigen dia: {name}" if is_title else sample
    presentation.save(str(target))
    return [*range(first, first + len(shown))]


def page_with(pdf: Path, words: str) -> int:
    """Return the first page of `pdf` on which `words` stand, counted from 1 (1 when they stand nowhere)."""
    text = subprocess.run(
        [find_program("pdftotext"), str(pdf), "-"], check=True, capture_output=True, encoding="utf-8"
    ).stdout
    return next((number for number, page in enumerate(text.split("\f"), 1) if words in page), 1)


def number_of(deck: Path, layout: str) -> int:
    """Return the number of the first slide of `deck` with `layout`, counted from 1."""
    names = [slide.slide_layout.name for slide in Presentation(str(deck)).slides]
    return names.index(LABELS[f"layout_{layout}"]) + 1


def draw_guides(folder: Path) -> dict[str, Image.Image]:
    """Return the pictures by their names; all work is done in `folder`.

    Raises:
        MissingProgramError: LibreOffice or poppler is not installed.
    """
    find_program("pdftoppm")  # before LibreOffice has worked for nothing
    school = folder / "school.yaml"
    school.write_text(SCHOOL, "utf-8")
    for name, given in (("empty", None), ("filled", school)):
        build(find_content(ROOT), lessons=[LESSON], levels=[LEVEL], school=given, target=folder / name)
    home = Path("materiaal", LESSON, LEVEL.value)
    stem = f"{LESSON}-{LEVEL.value}"
    deck, filled = (
        folder / name / home / f"{stem}-{PRODUCT_NAMES['deck']}.pptx" for name in ("empty", "filled")
    )
    papers = [folder / "empty" / home / f"{stem}-{PRODUCT_NAMES[each]}.docx" for each in ("handout", "guide")]
    own = folder / "own.pptx"
    numbers = with_own_slides(deck, own)
    pdfs = to_pdfs([deck, filled, own, *papers], folder)
    deck_pdf, filled_pdf, own_pdf, handout, guide = (pdf for pdf in pdfs if pdf)
    case, help_slide = number_of(deck, "case"), number_of(deck, "help")
    slide = page_images(deck_pdf, SLIDE_WIDTH, case)[0]
    notes = Presentation(str(deck)).slides[case - 1].notes_slide.notes_text_frame.text
    sides = page_images(handout, PAGE_WIDTH)[:2]
    return {
        "mentor-handleiding": beside(
            [page_images(guide, PAGE_WIDTH, page_with(guide, head))[0] for head in GUIDE_HEADS]
        ),
        "mentor-notities": beside([slide, notes_panel(notes, slide.height)]),
        "mentor-printen": beside([*sides, sides[0].convert("L").convert("RGB")]),
        "mentor-indelingen": in_rows(
            [page_images(own_pdf, SLIDE_WIDTH * 3 // 4, number)[0] for number in numbers], columns=2
        ),
        "scholen-ingevuld": beside(
            [page_images(pdf, SLIDE_WIDTH, help_slide)[0] for pdf in (deck_pdf, filled_pdf)]
        ),
    }


def main(words: Sequence[str] | None = None) -> int:
    """Draw all pictures into the folder that `words` (or the command line) names; return 0, or 1 when it cannot."""
    parser = argparse.ArgumentParser(description="Draw the pictures of the guides from real pages.")
    parser.add_argument("--out", type=Path, default=TARGET, help="the folder for the pictures")
    options = parser.parse_args(words)
    options.out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="gidsen-") as folder:
        try:
            pictures = draw_guides(Path(folder))
        except MissingProgramError as error:
            sys.stderr.write(f"{error}\n")
            return 1
        if chromium := shutil.which("chromium"):
            pictures["auteurs-bekijk"] = draw_preview(Path(folder), chromium)
        else:
            sys.stderr.write("Chromium is missing: the picture of the preview stays as it is\n")
    for name, picture in pictures.items():
        path = options.out / f"{name}.png"
        sys.stdout.write(f"{path.name}: {save_below(picture, path, LIMIT_BYTES) // 1000} kB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
