"""The pictures of `make kijk`: every slide is on its sheet, and every sheet in the index."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation
from pptx.dml.color import RGBColor

import contact_sheets as sheets
import office
import office_pages
import readme_pictures
from contact_index import index_page
from lesmateriaal.dutch.labels import LABELS

new_colour: Callable[[int, int, int], RGBColor] = RGBColor
COLOURS = [(200, 30, 30), (30, 160, 40), (40, 60, 200), (230, 200, 20), (120, 20, 120)]


def _deck(path: Path) -> Path:
    """Return a deck at `path` with a slide in each of `COLOURS`."""
    deck = Presentation()
    for colour in COLOURS:
        fill = deck.slides.add_slide(deck.slide_layouts[6]).background.fill
        fill.solid()
        fill.fore_color.rgb = new_colour(*colour)
    deck.save(str(path))
    return path


@pytest.fixture
def programs() -> None:
    """Skip without LibreOffice or poppler, as all tests that look at pages; in CI that is a failure."""
    office.program("soffice")
    office.program("pdftoppm")


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

    assert [path.name for path in written] == ["heel.png", "heel-grey.png"]
    assert failed == [broken]


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
        page.index("<h2>Lesson chat</h2>")
        < page.index("<h3>chat, po</h3>")
        < page.index("<h3>chat, mbo</h3>")
    )
    assert '<a href="chat-po-hand-out.png">' in page


def test_every_layout_that_the_pictures_of_the_readme_show_has_a_name() -> None:
    wanted = {
        *readme_pictures.COMPARED,
        *(layout for each in readme_pictures.STRIP_SLIDES for layout in each),
    }

    assert {layout for layout in wanted if f"layout_{layout}" not in LABELS} == set()
