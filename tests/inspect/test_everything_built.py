"""Whatever is built has no finding: every document, level and block, and every kind of activity."""

import time
from pathlib import Path

import pytest
from lxml import etree

from broken_copies import SLIDE, TREE, box
from factories import activity_data, write_lesson
from lesmateriaal.dutch.messages import message
from lesmateriaal.dutch.products import PRODUCT_NAMES
from lesmateriaal.inspect import paper_ground, slide_ground, slide_text
from lesmateriaal.inspect.deck_reading import read_deck
from lesmateriaal.inspect.inspector import inspect_file
from lesmateriaal.inspect.opened import open_office
from lesmateriaal.inspect.paper import read_paper
from lesmateriaal.lesson.content import find_content
from lesmateriaal.pipeline import Report, build
from office_edit import add, all_of, edited
from office_text import parts
from paper_world import as_file, every_block
from planted import EXTRA, LEVEL
from small_lesson import KINDS, STUDENT_SHEET

LEVELS = ("po", "vo", "mbo")
MOST_SECONDS = 0.5
"""Time of a processor to inspect one document of ours, at most; measured 0.005 to 0.06 where nothing else runs.

Other programs on the same processor cost time here too, so the bound is wide: it tells of a rule that compares
all with all, not of one that became a little slower.
"""


def findings(paths: tuple[Path, ...]) -> list[str]:
    """Return what is found in `paths`, as a teacher reads it."""
    return [message(problem) for path in paths for problem in inspect_file(path, path.name)]


def test_nothing_is_found_in_any_document_of_any_lesson(built: Report) -> None:
    assert len(built.files) >= 15
    assert findings(built.files) == []


@pytest.mark.parametrize("level", LEVELS)
def test_each_run_on_a_slide_of_ours_has_a_language_of_its_own(
    documents: dict[str, Path], level: str
) -> None:
    """The rule takes one from the styles too; we do not rely on that, for programs differ there."""
    found = parts(documents[f"groepsdruk-{level}-presentatie.pptx"].read_bytes())
    slides = [etree.fromstring(data) for name, data in found.items() if name.startswith("ppt/slides/slide")]
    runs = [run for slide in slides for run in all_of(slide, "//a:r | //a:fld")]

    assert len(runs) > 100
    assert [run for run in runs if not all_of(run, "a:rPr[@lang]")] == []


@pytest.fixture(scope="module")
def every_kind(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """A lesson with every kind of activity and every part of a hand-out, at its three levels."""
    folder = tmp_path_factory.mktemp("alles")
    activities = [
        activity_data(kind, easier="Wijs aan.", harder="Draai om.", needs="potlood", **EXTRA.get(kind, {}))
        for kind in KINDS
        if kind != "uitleg"  # made as the opening is, and ten activities is the most
    ]
    write_lesson(folder, levels=LEVELS, **{**LEVEL, "activities": activities})
    return build(find_content(folder), target=folder / "uit", processes=1)


@pytest.fixture(scope="module")
def for_adults(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """A meeting of a team and an evening with parents, at the three levels."""
    folder = tmp_path_factory.mktemp("volwassenen")
    write_lesson(folder, name="met-team", public="team", levels=LEVELS)
    write_lesson(folder, name="met-ouders", public="ouders", levels=("po", "vo"))
    write_lesson(folder, name="mbo-ouders", public="ouders", levels=("mbo",), student_sheet=STUDENT_SHEET)
    return build(find_content(folder), target=folder / "uit", processes=1)


def products_in(report: Report) -> set[str]:
    """Return the products that were made, by the ends of the names of their files."""
    return {
        name for name in PRODUCT_NAMES.values() for path in report.files if path.stem.endswith(f"-{name}")
    }


def test_nothing_is_found_in_a_lesson_of_every_kind(every_kind: Report, for_adults: Report) -> None:
    assert products_in(every_kind) | products_in(for_adults) == set(PRODUCT_NAMES.values())
    assert findings((*every_kind.files, *for_adults.files)) == []


def of_unknown_colour(content: bytes, name: str) -> list[str]:
    """Return the texts in `content` of which the rule of contrast does not know both colours."""
    package, _ = open_office(content, name)
    assert package is not None
    if package.kind == "docx":
        paper = read_paper(package)
        assert paper.pieces
        return [
            piece.text
            for piece in paper.pieces
            if not (paper_ground.text_colour(piece, paper) and paper_ground.ground_of(piece, paper))
        ]
    deck = read_deck(package)
    texts = [(sheet, piece) for sheet in deck.sheets for piece in slide_text.pieces(deck, sheet)]
    assert texts
    return [
        piece.text
        for sheet, piece in texts
        if not (slide_text.text_colour(piece, sheet) and slide_ground.ground_of(piece, sheet, deck))
    ]


def test_the_colours_of_every_text_of_ours_and_of_its_ground_are_known(
    built: Report, every_kind: Report, for_adults: Report
) -> None:
    """What the rule of contrast cannot tell it passes over; of what is built it passes over nothing.

    So no text of ours stands on a picture: captions and credits stand beside it, on a fill of their own.
    """
    files = (*built.files, *every_kind.files, *for_adults.files)
    unknown = {path.name: of_unknown_colour(path.read_bytes(), path.name) for path in files}

    assert {name: texts for name, texts in unknown.items() if texts} == {}


@pytest.mark.parametrize("look", LEVELS)
def test_the_colours_of_every_block_are_known(look: str) -> None:
    assert of_unknown_colour(as_file(every_block(look)), "alles.docx") == []


def test_a_text_on_a_picture_would_be_told_of(documents: dict[str, Path]) -> None:
    path = documents["groepsdruk-vo-presentatie.pptx"]
    picture = '<p:pic><p:nvPicPr><p:cNvPr id="9001" name="Foto"/></p:nvPicPr><p:spPr><a:xfrm><a:off x="9000000" y="0"/><a:ext cx="3000000" cy="700000"/></a:xfrm></p:spPr></p:pic>'
    content = edited(path, (SLIDE, add(TREE, picture + box("op een foto", own=""), 3)))

    assert of_unknown_colour(content, path.name) == ["op een foto"]


@pytest.mark.parametrize("look", LEVELS)
def test_nothing_is_found_in_a_document_of_every_block(look: str) -> None:
    assert inspect_file(as_file(every_block(look)), "alles.docx") == ()


@pytest.mark.parametrize("name", ["presentatie.pptx", "handleiding.docx"])
def test_a_document_is_inspected_before_one_notices(documents: dict[str, Path], name: str) -> None:
    content = documents[f"groepsdruk-vo-{name}"].read_bytes()
    times = []
    for _ in range(3):
        start = time.process_time()
        inspect_file(content, name)
        times.append(time.process_time() - start)

    assert min(times) < MOST_SECONDS
