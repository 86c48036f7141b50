"""What is for the mentor alone never reaches a pupil, and all of it reaches the mentor."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from lesmateriaal.lesson.content import find_content
from lesmateriaal.pipeline import build
from office_text import everything
from planted import FOR_THE_MENTOR, Planted, words_of, write_planted

FOR_PUPILS = ("hand-out.docx", "knipblad.docx", "presentatie-om-te-delen.pptx")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], Planted, bytes]:
    folder = tmp_path_factory.mktemp("geplant")
    planted = write_planted(folder)
    report = build(find_content(folder), target=folder / "uit", processes=1)
    assert not [problem for problem in report.problems if problem.is_error], report.problems
    documents = {path.name.removeprefix("proefles-vo-"): path.read_bytes() for path in report.files}
    return documents, planted, report.packs[0].read_bytes()


@pytest.mark.parametrize("document", FOR_PUPILS)
def test_nothing_for_the_mentor_stands_in_a_file_for_pupils(
    made: tuple[dict[str, bytes], Planted, bytes], document: str
) -> None:
    documents, planted, _ = made
    text = everything(documents[document])

    assert [word for word in words_of(planted, *FOR_THE_MENTOR) if word in text] == []


def test_the_folder_for_pupils_in_a_pack_holds_no_word_for_the_mentor(
    made: tuple[dict[str, bytes], Planted, bytes],
) -> None:
    _, planted, pack = made
    with zipfile.ZipFile(BytesIO(pack)) as archive:
        names = [name for name in archive.namelist() if "/voor-leerlingen/" in name]
        text = "".join(everything(archive.read(name)) for name in names)

    assert len(names) == 3
    assert [word for word in words_of(planted, *FOR_THE_MENTOR) if word in text] == []


def test_everything_for_the_mentor_stands_in_the_guide(
    made: tuple[dict[str, bytes], Planted, bytes],
) -> None:
    documents, planted, _ = made
    text = everything(documents["handleiding.docx"])

    assert [word for word in words_of(planted, *FOR_THE_MENTOR) if word not in text] == []


def test_the_deck_to_share_does_not_tell_which_answer_is_right(
    made: tuple[dict[str, bytes], Planted, bytes],
) -> None:
    documents, _, _ = made
    text = everything(documents["presentatie-om-te-delen.pptx"])

    assert "Antwoord B" not in text
    assert "✓" not in text


def test_the_deck_to_share_has_no_notes(made: tuple[dict[str, bytes], Planted, bytes]) -> None:
    documents, _, _ = made
    with zipfile.ZipFile(BytesIO(documents["presentatie-om-te-delen.pptx"])) as archive:
        assert [name for name in archive.namelist() if "notesSlide" in name] == []


def test_the_exit_slip_on_the_handout_comes_after_the_name(
    made: tuple[dict[str, bytes], Planted, bytes],
) -> None:
    documents, _, _ = made
    text = everything(documents["hand-out.docx"])
    slip = text.index("Zonder naam")

    assert text.index("Naam") < slip
    assert not re.search(r"Naam|Klas", text[slip : text.index("</w:body>")])


def test_pupils_never_see_a_number_that_nobody_confirmed(documents: dict[str, Path]) -> None:
    shown = everything(documents["groepsdruk-mbo-hand-out.docx"].read_bytes())

    assert "Alles Oké?" in shown
    assert "0800‑0450" not in shown.replace("-", "‑")


def test_pupils_of_primary_schools_see_no_line_about_suicide(documents: dict[str, Path]) -> None:
    for name in ("hand-out.docx", "presentatie.pptx", "presentatie-om-te-delen.pptx"):
        text = everything(documents[f"groepsdruk-po-{name}"].read_bytes())
        assert "113" not in re.sub(r"[^0-9a-zA-Z ]+[0-9]{4,}", "", re.sub(r'="[^"]*"', "", text))
