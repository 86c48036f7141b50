"""The finished files of the real lesson: valid, and laid out by LibreOffice as they were planned."""

from pathlib import Path
from typing import Any

import pytest
from openxml_audit import OpenXmlValidator

from every_lesson import EVERY_LEVEL, PUPIL_LEVELS, stem
from lesmateriaal.dutch.messages import message
from lesmateriaal.inspect.inspector import inspect_file
from lesmateriaal.lesson.content import built_in_root, find_content
from lesmateriaal.pipeline import Report, build
from office import page_count, page_words
from office_text import everything, slides

SCHOOL = """\
naam: 'Basisschool ''t Fort & <Zoon> "De Ælfde" voor daltononderwijs in Westerwolde'
korte_naam: "'t Fort & <Zoon>"
kleur: '#c2185b'
tweede_kleur: '#00695c'
contactpersonen:
  - naam: Mevrouw El Amrani-van der Heijden
    rol: aanspreekpunt pesten
  - naam: نور الهدى 🙂
    rol: vertrouwenspersoon
"""


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Report:
    folder = tmp_path_factory.mktemp("school")
    (folder / "school.yaml").write_text(SCHOOL, "utf-8")
    content = find_content(built_in_root())
    return build(content, school=folder / "school.yaml", target=folder / "uit", processes=1)


def _findings(path: Path) -> list[Any]:
    return list(OpenXmlValidator().validate(str(path)).errors)


def test_the_validator_finds_nothing_in_any_document(built: Report) -> None:
    assert {path.name: found for path in built.files if (found := _findings(path))} == {}


def test_documents_with_a_difficult_school_are_valid_too(filled: Report) -> None:
    assert {path.name: found for path in filled.files if (found := _findings(path))} == {}
    assert [message(problem) for path in filled.files for problem in inspect_file(path, path.name)] == []


def test_the_name_of_the_school_stands_in_every_document(filled: Report) -> None:
    for path in filled.files:
        assert "'t Fort & <Zoon>" in everything(path.read_bytes()), path.name


def test_the_contacts_stand_on_the_slide_with_help(filled: Report) -> None:
    deck = next(path for path in filled.files if path.name == "groepsdruk-vo-presentatie.pptx")

    assert "Mevrouw El Amrani-van der Heijden" in slides(deck.read_bytes())[-2]


@pytest.mark.parametrize(("lesson", "level"), PUPIL_LEVELS)
def test_the_short_version_is_a_native_custom_show(
    documents: dict[str, Path], lesson: str, level: str
) -> None:
    text = everything(documents[f"{lesson}-{level}-presentatie.pptx"].read_bytes())

    assert '<p:custShow name="15 minuten"' in text


@pytest.mark.parametrize(("lesson", "level"), EVERY_LEVEL)
def test_every_slide_has_a_title_of_its_own(documents: dict[str, Path], lesson: str, level: str) -> None:
    from pptx import Presentation

    deck = Presentation(str(documents[f"{stem(lesson, level)}-presentatie.pptx"]))
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]

    assert len(set(titles)) == len(titles)
    assert all(titles)


@pytest.mark.parametrize(("lesson", "level"), EVERY_LEVEL)
def test_version_licence_and_credits_stand_inside_each_file(
    documents: dict[str, Path], lesson: str, level: str
) -> None:
    for name, path in documents.items():
        if name.startswith(f"{stem(lesson, level)}-"):
            text = everything(path.read_bytes())
            assert "2026.1" in text, name
            assert "CC BY-SA 4.0" in text, name
            assert "Open Peeps" in text, name


@pytest.mark.office
@pytest.mark.parametrize(("lesson", "level"), EVERY_LEVEL)
def test_a_deck_has_as_many_pages_as_slides(
    pdfs: dict[str, Path], documents: dict[str, Path], lesson: str, level: str
) -> None:
    name = f"{stem(lesson, level)}-presentatie"

    assert page_count(pdfs[name]) == len(slides(documents[f"{name}.pptx"].read_bytes()))


@pytest.mark.office
@pytest.mark.parametrize(("lesson", "level"), PUPIL_LEVELS)
def test_a_handout_has_two_pages_and_a_letter_one(pdfs: dict[str, Path], lesson: str, level: str) -> None:
    assert page_count(pdfs[f"{lesson}-{level}-hand-out"]) == 2
    assert page_count(pdfs[f"{lesson}-{level}-ouderbrief"]) == 1


@pytest.mark.office
@pytest.mark.parametrize(("lesson", "level"), PUPIL_LEVELS)
def test_the_short_version_and_what_to_do_when_a_pupil_tells_something_take_a_page_each(
    pdfs: dict[str, Path], lesson: str, level: str
) -> None:
    pages = [" ".join(word for word, _ in page) for page in page_words(pdfs[f"{lesson}-{level}-handleiding"])]
    short = next(number for number, text in enumerate(pages) if "Diavoorstelling" in text)
    told = short + 1

    assert "Beloof geen geheimhouding" in pages[told]  # a step of a lesson may say so too
    assert "Hulplijnen in deze les" in pages[told + 1]
    assert "Beloof" not in pages[told + 1]


@pytest.mark.office
@pytest.mark.parametrize(("lesson", "level"), EVERY_LEVEL)
def test_no_text_of_a_slide_passes_the_foot_of_the_slide(
    pdfs: dict[str, Path], lesson: str, level: str
) -> None:
    height_pt = 190.5 / 25.4 * 72
    for number, page in enumerate(page_words(pdfs[f"{stem(lesson, level)}-presentatie"]), start=1):
        assert [word for word, bottom in page if bottom > height_pt] == [], number
