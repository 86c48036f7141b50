"""The pictures of `make kijk`: every slide is on its sheet, and who misses a program is told what to install."""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation
from pptx.dml.color import RGBColor

from lesmateriaal.dutch.labels import LABELS

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "tools" / "contact_sheets.py"
sys.path.insert(0, str(TOOL.parent))
sheets, office_pages = import_module("contact_sheets"), import_module("office_pages")
index_page = import_module("contact_index").index_page

COLOURS = [(200, 30, 30), (30, 160, 40), (40, 60, 200), (230, 200, 20), (120, 20, 120)]


def _deck(path: Path) -> Path:
    """Return a deck at `path` with a slide in each of `COLOURS`."""
    deck = Presentation()
    for colour in COLOURS:
        fill = deck.slides.add_slide(deck.slide_layouts[6]).background.fill
        fill.solid()
        fill.fore_color.rgb = RGBColor(*colour)  # type: ignore[no-untyped-call]
    deck.save(str(path))
    return path


@pytest.fixture
def programs() -> None:
    """Skip without LibreOffice or poppler, as all tests that look at pages; in CI that is a failure."""
    try:
        for name in ("soffice", "pdftoppm"):
            office_pages.find_program(name)
    except office_pages.MissingProgramError as error:
        if os.environ.get("LESMATERIAAL_OFFICE") == "verplicht":
            raise
        pytest.skip(str(error))


@pytest.mark.office
@pytest.mark.usefixtures("programs")
def test_a_sheet_has_a_tile_for_each_slide_in_order_and_no_more(tmp_path: Path) -> None:
    deck = _deck(tmp_path / "proef.pptx")

    (written,), failed = sheets.make_sheets([deck], tmp_path / "kijk", grey=False)

    tile = sheets.SLIDE_WIDTH, sheets.SLIDE_WIDTH * 3 // 4
    corners = [sheets.tile_place(index, tile) for index in range(len(COLOURS) + 1)]
    with Image.open(written) as sheet:
        found = [sheet.getpixel((x + tile[0] // 2, y + tile[1] // 2)) for x, y in corners]
        ground = sheet.getpixel((0, 0))
    assert found == [*COLOURS, ground]
    assert failed == []


@pytest.mark.office
@pytest.mark.usefixtures("programs")
def test_a_file_that_cannot_be_opened_is_named_and_the_others_are_made(tmp_path: Path) -> None:
    broken = tmp_path / "stuk.pptx"
    broken.write_bytes(b"PK\x03\x04 this is no deck")

    written, failed = sheets.make_sheets(
        [broken, _deck(tmp_path / "heel.pptx")], tmp_path / "kijk", grey=True
    )

    assert [path.name for path in written] == ["heel.png", "heel-grijs.png"]
    assert failed == [broken]


def test_who_has_no_libreoffice_is_told_which_package_to_install(tmp_path: Path) -> None:
    deck = _deck(tmp_path / "proef.pptx")

    done = subprocess.run(
        [sys.executable, str(TOOL), str(deck), "--uit", str(tmp_path / "kijk")],
        env={"PATH": str(tmp_path), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
    )

    assert done.returncode == 1
    assert "sudo apt install poppler-utils" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_sheet_of_many_pages_is_at_most_four_wide() -> None:
    sheet = sheets.draw_sheet("proef", [Image.new("RGB", (100, 50))] * 9)

    assert sheet.width == 5 * sheets.GUTTER + 4 * 100


def test_a_picture_that_is_too_large_gets_fewer_colours_and_then_fewer_pixels(tmp_path: Path) -> None:
    noise = Image.effect_noise((300, 300), 80).convert("RGB")

    size = office_pages.save_below(noise, tmp_path / "ruis.png", 20_000)

    with Image.open(tmp_path / "ruis.png") as saved:
        assert saved.width < 300
        assert saved.mode == "P"
    assert size == (tmp_path / "ruis.png").stat().st_size < 20_000


def test_the_index_lists_sheets_by_lesson_and_level_youngest_first() -> None:
    documents = [Path(f"chat/{level}/chat-{level}-hand-out.docx") for level in ("mbo", "po")]

    page = index_page(documents, [Path(f"kijk/{document.stem}.png") for document in documents])

    assert (
        page.index("<h2>Les chat</h2>") < page.index("<h3>chat, po</h3>") < page.index("<h3>chat, mbo</h3>")
    )
    assert '<a href="chat-po-hand-out.png">' in page
    assert '<html lang="nl">' in page


def test_every_layout_that_the_pictures_of_the_readme_show_has_a_name() -> None:
    pictures = import_module("readme_pictures")

    wanted = {*pictures.COMPARED, *(layout for each in pictures.STRIP_SLIDES for layout in each)}

    assert {layout for layout in wanted if f"layout_{layout}" not in LABELS} == set()
