"""The built documents on paper can be read: large and loose enough, upright, and copied in black and white."""

from pathlib import Path

import pytest
import yaml

from every_lesson import PUPIL_LEVELS, level_file
from lesmateriaal.document.theme import look_names
from lesmateriaal.inspect.xml import Element, W
from paper_reading import opened, read_words

LEVELS = look_names()
PRODUCTS = ("hand-out", "handleiding", "ouderbrief")
EVERY = [(*each, product) for each in PUPIL_LEVELS for product in PRODUCTS]
LEAST_PT = {"po": 14, "vo": 12, "mbo": 12}
BOX = "☐"
"""A box to tick is larger than the text beside it, and no text."""
MM_PER_TWIP = 25.4 / 1440


def path_of(documents: dict[str, Path], level: str, product: str, lesson: str = "groepsdruk") -> Path:
    return documents[f"{lesson}-{level}-{product}.docx"]


@pytest.mark.parametrize(("lesson", "level"), PUPIL_LEVELS)
def test_a_pupil_reads_12_points_or_more_and_a_young_one_14(
    documents: dict[str, Path], lesson: str, level: str
) -> None:
    words = list(read_words(path_of(documents, level, "hand-out", lesson)))

    assert [each for each in words if not each.story and each.size_pt < LEAST_PT[level]] == []
    assert [each for each in words if each.size_pt < 12] == []  # header and footer
    assert len(words) > 30


@pytest.mark.parametrize(("lesson", "level", "product"), EVERY)
def test_lines_stand_1_3_times_their_size_apart_or_more(
    documents: dict[str, Path], lesson: str, level: str, product: str
) -> None:
    words = (each for each in read_words(path_of(documents, level, product, lesson)) if each.text != BOX)

    assert [each for each in words if each.spacing < 1.3] == []


@pytest.mark.parametrize(("lesson", "level", "product"), EVERY)
def test_nothing_is_in_italics(documents: dict[str, Path], lesson: str, level: str, product: str) -> None:
    assert [each for each in read_words(path_of(documents, level, product, lesson)) if each.italic] == []


@pytest.mark.parametrize(("lesson", "level", "product"), EVERY)
def test_the_margins_are_15_millimetres_or_more(
    documents: dict[str, Path], lesson: str, level: str, product: str
) -> None:
    (margins,) = opened(path_of(documents, level, product, lesson)).body.iter(f"{W}pgMar")

    sides = {
        side: int(margins.attrib[f"{W}{side}"]) * MM_PER_TWIP for side in ("top", "right", "bottom", "left")
    }
    assert {side: size for side, size in sides.items() if size < 15} == {}


@pytest.mark.parametrize(("lesson", "level", "product"), EVERY)
def test_each_text_can_be_read_on_a_black_and_white_copy(
    documents: dict[str, Path], lesson: str, level: str, product: str
) -> None:
    words = list(read_words(path_of(documents, level, product, lesson)))

    assert [each for each in words if each.front is None or each.ground is None] == []
    assert [each for each in words if each.grey_contrast < 4.5] == []


@pytest.mark.parametrize("level", LEVELS)
def test_the_guide_has_texts_on_white_on_greys_on_black_and_on_colour(
    documents: dict[str, Path], level: str
) -> None:
    grounds = {each.ground for each in read_words(path_of(documents, level, "handleiding"))}

    assert {"FFFFFF", "F2F2F2", "D9D9D9", "1A1A1A"} < grounds
    assert len(grounds) == 5


# nothing is told by colour alone


def _frames(path: Path) -> dict[str, int]:
    """Return how many lines the cell of each message of the chat has around it, by its first words."""
    cells = (cell for cell in opened(path).body.iter(f"{W}tc") if _styles(cell) == {"ChatText"})
    return {
        "".join(node.text or "" for node in cell.iter(f"{W}t")): len(cell.findall(f"{W}tcPr/{W}tcBorders/*"))
        for cell in cells
    }


def _styles(cell: Element) -> set[str]:
    return {str(style.get(f"{W}val")) for style in cell.iter(f"{W}pStyle")}


def test_who_helps_in_a_chat_has_a_frame_and_not_only_a_colour(documents: dict[str, Path]) -> None:
    frames = _frames(path_of(documents, "vo", "hand-out"))

    texts = _helping_texts("vo")
    helping = {words for words in frames if any(text in words for text in texts)}
    assert len(helping) == len(texts) > 0
    assert {words for words, lines in frames.items() if lines == 4} == helping
    assert {lines for words, lines in frames.items() if words not in helping} == {1}


def _helping_texts(level: str) -> list[str]:
    """Return the messages in which somebody helps, from the lesson itself."""
    lesson = yaml.safe_load(level_file("groepsdruk", level).read_text("utf-8"))
    messages = [each for step in lesson["activiteiten"] for each in step.get("berichten", ())]
    return [each["tekst"] for each in messages if each.get("helpt") in ("ja", True)]


@pytest.mark.parametrize("level", LEVELS)
def test_every_kind_of_row_in_the_guide_has_its_word(documents: dict[str, Path], level: str) -> None:
    rows = opened(path_of(documents, level, "handleiding")).body.iter(f"{W}p")
    labels = {
        "".join(node.text or "" for node in row.iter(f"{W}t"))
        for row in rows
        if _styles(row) & {"RowLabel", "Warning"}
    }

    assert {"Zeg", "Vraag", "Let op", "Antwoorden"} <= labels
    assert "" not in labels


@pytest.mark.parametrize("level", LEVELS)
def test_a_link_is_underlined_and_not_only_coloured(documents: dict[str, Path], level: str) -> None:
    paper = opened(path_of(documents, level, "handleiding"))
    links = [
        piece for piece in paper.pieces if next(piece.run.iterancestors(f"{W}hyperlink"), None) is not None
    ]

    assert len(links) > 10
    assert all(piece.first("u") is not None for piece in links)
