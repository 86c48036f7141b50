"""The built documents on paper as LibreOffice prints them: how full, what stays together, long names."""

import shutil
from pathlib import Path

import pytest
from PIL import Image

from lesmateriaal.document.theme import look_names, page
from lesmateriaal.lesson.content import built_in_root, find_content
from lesmateriaal.pipeline import build
from office import page_count, page_pictures, page_words, to_pdfs

pytestmark = pytest.mark.office

LEVELS = look_names()
PRODUCTS = ("hand-out", "handleiding", "ouderbrief")
MOST_GUIDE_PAGES = {"po": 12, "vo": 12, "mbo": 13}
"""What they take now (docs/decisions/0017); a longer guide is for somebody to look at."""
DOTS_PER_MM = 96 / 25.4
LONGEST = """\
naam: Scholengemeenschap voor voortgezet onderwijs De Wijde Blik aan de Brede Rivier W
korte_naam: SG De Wijde Blik aan de Brede Rivier
contactpersonen:
  - naam: Mevrouw W.M. van den Wijngaard-Maaswiel
    rol: aanspreekpunt pesten, blok WMW
    telefoon: 088-123 45 67, toestel 1234567
    email: w.vandenwijngaard-maaswiel.aanspreekpuntpesten@scholengemeenschapdewijdeblik.nl
  - naam: Mevrouw W.M. van den Wijngaard-Maaswiel
    rol: vertrouwenspersoon, blok MWMW
    telefoon: 088-123 45 67, toestel 1234567
    email: w.vandenwijngaard-maaswiel.vertrouwenspersoon@scholengemeenschapdewijdeblik.nl
"""


@pytest.fixture(scope="module")
def pdfs(documents: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("papier")
    names = [f"groepsdruk-{level}-{product}.docx" for level in LEVELS for product in PRODUCTS]
    copies = [Path(shutil.copy(documents[name], folder / name)) for name in names]
    return {pdf.stem.removeprefix("groepsdruk-"): pdf for pdf in to_pdfs(copies)}


@pytest.mark.parametrize("level", LEVELS)
def test_the_second_side_of_a_handout_is_at_most_85_percent_full(
    pdfs: dict[str, Path], level: str, tmp_path: Path
) -> None:
    _, second = page_pictures(pdfs[f"{level}-hand-out"], tmp_path)
    picture = Image.open(second).convert("L")
    foot_mm = page().height_mm - page().bottom_mm
    text = picture.crop((0, round(page().top_mm * DOTS_PER_MM), picture.width, round(foot_mm * DOTS_PER_MM)))
    inked = text.point(lambda tone: 255 if tone < 200 else 0).getbbox()

    assert inked is not None
    assert 0.5 < inked[3] / text.height <= 0.85


@pytest.mark.parametrize("level", LEVELS)
def test_a_guide_is_no_longer_than_it_was(pdfs: dict[str, Path], level: str) -> None:
    assert page_count(pdfs[f"{level}-handleiding"]) <= MOST_GUIDE_PAGES[level]


@pytest.mark.parametrize("level", LEVELS)
def test_no_page_of_a_guide_is_nearly_empty(pdfs: dict[str, Path], level: str) -> None:
    foot_pt = (page().height_mm - page().bottom_mm) * 72 / 25.4
    for words in page_words(pdfs[f"{level}-handleiding"]):
        assert max(bottom for _, bottom in words if bottom < foot_pt) > 0.4 * foot_pt, words


@pytest.mark.parametrize("level", LEVELS)
def test_no_page_of_a_guide_begins_with_a_bullet_without_its_label(pdfs: dict[str, Path], level: str) -> None:
    top_pt = page().top_mm * 72 / 25.4
    for words in page_words(pdfs[f"{level}-handleiding"]):
        assert next(word for word, bottom in words if bottom > top_pt) != "•"


@pytest.mark.parametrize("level", LEVELS)
def test_the_head_of_a_step_stands_on_the_page_where_the_mentor_begins_to_speak(
    pdfs: dict[str, Path], level: str
) -> None:
    heads = 0
    for words in page_words(pdfs[f"{level}-handleiding"]):
        for index in range(2, len(words)):
            if [word for word, _ in words[index - 2 : index + 1]] == ["min", "·", "dia"]:
                heads += 1
                at_pt = words[index][1]
                assert [y for word, y in words if word == "Zeg" and 0 < y - at_pt < 120] != [], words[index]
    assert heads >= 9


@pytest.mark.parametrize("level", LEVELS)
def test_the_slip_to_cut_off_is_the_last_thing_on_the_sheet(pdfs: dict[str, Path], level: str) -> None:
    first, second = page_words(pdfs[f"{level}-hand-out"])
    slip = next(index for index, (word, _) in enumerate(second) if word == "Scheur")

    assert "Naam" in [word for word, _ in first]
    assert "Naam" not in [word for word, _ in second]
    assert {"leest", "briefjes."} <= {word for word, _ in second[slip:]}
    assert not {"Wil", "praten?", "Kindertelefoon:"} & {word for word, _ in second[slip:]}


def test_the_longest_contacts_keep_a_letter_on_one_page_and_a_handout_on_two(tmp_path: Path) -> None:
    (tmp_path / "school.yaml").write_text(LONGEST, "utf-8")
    report = build(
        find_content(built_in_root()),
        school=tmp_path / "school.yaml",
        target=tmp_path / "uit",
        products=["hand-out", "ouderbrief"],
        processes=1,
    )
    copies = [Path(shutil.copy(path, tmp_path / path.name)) for path in report.files]

    pages = {pdf.stem.removeprefix("groepsdruk-"): page_count(pdf) for pdf in to_pdfs(copies)}

    assert pages == {f"{level}-hand-out": 2 for level in LEVELS} | {
        f"{level}-ouderbrief": 1 for level in LEVELS
    }
