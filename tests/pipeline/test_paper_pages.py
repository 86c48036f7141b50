"""The built documents on paper as LibreOffice prints them: how full, what stays together, long names."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from every_lesson import PUPIL_LEVELS, read_level
from factories import made, make_subject, write_lesson
from lesmateriaal.compose.letter import compose_letter
from lesmateriaal.document.pages import check_pages, estimate_pages
from lesmateriaal.document.theme import look_names, page
from lesmateriaal.lesson.content import built_in_root, find_content
from lesmateriaal.pipeline import build
from office import page_count, page_pictures, page_words, to_pdfs
from small_lesson import LETTER
from widest_schools import LONGEST, WIDEST

pytestmark = pytest.mark.office

LEVELS = look_names()
MOST_GUIDE_PAGES = {"po": 12, "vo": 12, "mbo": 13}
"""What they take now (docs/decisions/0017); a longer guide is for somebody to look at."""
DOTS_PER_MM = 96 / 25.4


@pytest.mark.parametrize(("lesson", "level"), PUPIL_LEVELS)
def test_the_second_side_of_a_handout_is_at_most_85_percent_full(
    pdfs: dict[str, Path], lesson: str, level: str, tmp_path: Path
) -> None:
    _, second = page_pictures(pdfs[f"{lesson}-{level}-hand-out"], tmp_path)
    picture = Image.open(second).convert("L")
    foot_mm = page().height_mm - page().bottom_mm
    text = picture.crop((0, round(page().top_mm * DOTS_PER_MM), picture.width, round(foot_mm * DOTS_PER_MM)))
    inked = text.point(lambda tone: 255 if tone < 200 else 0).getbbox()

    assert inked is not None
    assert 0.5 < inked[3] / text.height <= 0.85


@pytest.mark.parametrize(("lesson", "level"), PUPIL_LEVELS)
def test_a_guide_is_no_longer_than_it_was(pdfs: dict[str, Path], lesson: str, level: str) -> None:
    assert page_count(pdfs[f"{lesson}-{level}-handleiding"]) <= MOST_GUIDE_PAGES[level]


@pytest.mark.parametrize(("lesson", "level"), PUPIL_LEVELS)
def test_no_page_of_a_guide_is_nearly_empty(pdfs: dict[str, Path], lesson: str, level: str) -> None:
    foot_pt = (page().height_mm - page().bottom_mm) * 72 / 25.4
    for words in page_words(pdfs[f"{lesson}-{level}-handleiding"]):
        assert max(bottom for _, bottom in words if bottom < foot_pt) > 0.4 * foot_pt, words


@pytest.mark.parametrize(("lesson", "level"), PUPIL_LEVELS)
def test_no_page_of_a_guide_begins_with_a_bullet_without_its_label(
    pdfs: dict[str, Path], lesson: str, level: str
) -> None:
    top_pt = page().top_mm * 72 / 25.4
    for words in page_words(pdfs[f"{lesson}-{level}-handleiding"]):
        assert next(word for word, bottom in words if bottom > top_pt) != "•"


@pytest.mark.parametrize(("lesson", "level"), PUPIL_LEVELS)
def test_the_head_of_a_step_stands_on_the_page_where_the_mentor_begins_to_speak(
    pdfs: dict[str, Path], lesson: str, level: str
) -> None:
    heads = 0
    for words in page_words(pdfs[f"{lesson}-{level}-handleiding"]):
        for index in range(2, len(words)):
            if [word for word, _ in words[index - 2 : index + 1]] == ["min", "·", "dia"]:
                heads += 1
                at_pt = words[index][1]
                assert [y for word, y in words if word == "Zeg" and 0 < y - at_pt < 120] != [], words[index]
    assert heads == len(read_level(lesson, level)["activiteiten"])


@pytest.mark.parametrize(("lesson", "level"), PUPIL_LEVELS)
def test_the_slip_to_cut_off_is_the_last_thing_on_the_sheet(
    pdfs: dict[str, Path], lesson: str, level: str
) -> None:
    first, second = page_words(pdfs[f"{lesson}-{level}-hand-out"])
    slip = next(index for index, (word, _) in enumerate(second) if word == "Scheur")

    assert "Naam" in [word for word, _ in first]
    assert "Naam" not in [word for word, _ in second]
    steps = read_level(lesson, level)["activiteiten"]
    reader = next(step["leest"] for step in steps if step["soort"] == "exitticket")
    assert set(reader.split()) <= {word for word, _ in second[slip:]}
    assert not {"Wil", "praten?", "Kindertelefoon:"} & {word for word, _ in second[slip:]}


@pytest.mark.parametrize("school", [LONGEST, WIDEST], ids=["longest", "widest"])
def test_the_longest_contacts_keep_a_letter_on_one_page_and_a_handout_on_two(
    tmp_path: Path, school: str
) -> None:
    (tmp_path / "school.yaml").write_text(school, "utf-8")
    report = build(
        find_content(built_in_root()),
        school=tmp_path / "school.yaml",
        target=tmp_path / "uit",
        products=["hand-out", "ouderbrief"],
        processes=1,
    )
    copies = [Path(shutil.copy(path, tmp_path / path.name)) for path in report.files]

    pages = {pdf.stem: page_count(pdf) for pdf in to_pdfs(copies)}

    names = ["-".join(each) for each in PUPIL_LEVELS]
    assert pages == {f"{name}-hand-out": 2 for name in names} | {f"{name}-ouderbrief": 1 for name in names}


def full_letter(level: str) -> dict[str, Any]:
    """Return the texts of a letter that is as full as a lesson may make it."""
    sentence = "De klas las samen een verzonnen chat en praatte."
    letters = [
        LETTER | {"done": [sentence] * done, "advice": " ".join([sentence] * advice)}
        for done in range(8, 13)
        for advice in range(1, 9)
    ]
    composed = [(letter, made(compose_letter(make_subject(level, letter=letter)))) for letter in letters]
    return max(
        (each for each in composed if not check_pages(each[1])), key=lambda each: estimate_pages(each[1])
    )[0]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("school", [LONGEST, WIDEST], ids=["longest", "widest"])
def test_a_letter_that_is_as_full_as_it_may_be_has_room_for_the_longest_contacts(
    tmp_path: Path, level: str, school: str
) -> None:
    (tmp_path / "school.yaml").write_text(school, "utf-8")
    write_lesson(tmp_path, levels=(level,), letter=full_letter(level))
    report = build(
        find_content(tmp_path),
        school=tmp_path / "school.yaml",
        target=tmp_path / "uit",
        products=["ouderbrief"],
        processes=1,
    )

    assert [page_count(pdf) for pdf in to_pdfs(list(report.files))] == [1]
