"""`vergelijk`: which texts of a finished document are others than the lesson makes, and where those come from."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

import office
from lesmateriaal.compare.align import Kind
from lesmateriaal.compare.comparing import Comparison, compare
from lesmateriaal.dutch.labels import label
from lesmateriaal.errors import LessonError
from lesmateriaal.lesson.content import built_in_root, find_content
from lesmateriaal.lesson.model import Level
from lesmateriaal.pipeline import build
from widest_schools import WIDEST

ROOT = built_in_root()
OF_THE_SCHOOL = {label("contact_1_role"), label("contact_2_role")}
"""What stands where a school fills in its own: a change there is no difference."""
FOOT = (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
LESSON = "groepsdruk"


def of(file: Path, lesson: str = LESSON, **options: object) -> Comparison:
    """Compare `file` with the built-in `lesson`."""
    return compare(find_content(ROOT), lesson, file, **options)  # type: ignore[arg-type]


def changed_deck(source: Path, folder: Path, change: Callable[[Any], None]) -> Path:
    """Return a copy of the deck `source` in `folder`, with `change` done to the presentation."""
    deck = Presentation(str(source))
    change(deck)
    path = folder / source.name
    deck.save(str(path))
    return path


@pytest.mark.parametrize("level", list(Level))
def test_a_document_that_nobody_touched_has_no_differences(documents: dict[str, Path], level: str) -> None:
    for name, path in documents.items():
        if name.startswith(f"{LESSON}-{level}-"):
            result = of(path)
            assert (result.found, result.level) == ((), level)
            assert result.product in path.stem


def test_a_changed_line_is_found_at_the_line_it_was_written_in(
    documents: dict[str, Path], tmp_path: Path
) -> None:
    lines = (ROOT / "lessons/groepsdruk/vo.yaml").read_text("utf-8").splitlines()
    number = next(index for index, line in enumerate(lines, 1) if line.startswith("kernvraag: "))
    old = lines[number - 1].removeprefix("kernvraag: ").strip('"')

    def change(deck: Any) -> None:
        for paragraph in every_paragraph(deck):
            if paragraph.text == old:
                paragraph.runs[0].text = "Wat zou jij doen?"

    result = of(changed_deck(documents["groepsdruk-vo-presentatie.pptx"], tmp_path, change))

    assert {(each.place.file, each.place.line) for each in result.found if each.place} == {
        ("lessons/groepsdruk/vo.yaml", number)
    }
    assert {each.difference.new.text for each in result.found if each.difference.new} == {"Wat zou jij doen?"}
    assert any(each.is_whole for each in result.found)


def every_paragraph(deck: Any) -> list[Any]:
    """Return the paragraphs of the slides of `deck`, but for those at their foot."""
    return [
        paragraph
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_text_frame and not (shape.is_placeholder and shape.placeholder_format.type in FOOT)
        for paragraph in shape.text_frame.paragraphs
    ]


@pytest.mark.parametrize("seed", range(12))
def test_a_random_word_in_a_random_document_is_the_one_difference(
    documents: dict[str, Path], tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    path = chance.choice([each for each in sorted(documents.values()) if f"{LESSON}-" in each.name])
    copy = tmp_path / path.name
    deck: Any
    if path.suffix == ".pptx":
        deck = Presentation(str(path))
        runs = [run for each in every_paragraph(deck) for run in each.runs]
    else:
        deck = Document(str(path))
        runs = [run for each in deck.paragraphs for run in each.runs]
    long = [each for each in runs if len(each.text.split()) >= 4 and each.text not in OF_THE_SCHOOL]
    run = chance.choice(long)
    run.text = run.text.rsplit(" ", 1)[0] + " nijlpaard."
    deck.save(str(copy))

    found = [each.difference for each in of(copy).found]

    assert [(each.kind, "nijlpaard" in each.new.text) for each in found if each.new] == [(Kind.CHANGED, True)]


def test_a_slide_that_went_came_or_moved_is_told_as_that_and_changes_nothing_else(
    documents: dict[str, Path], tmp_path: Path
) -> None:
    def change(deck: Any) -> None:
        ids = deck.slides._sldIdLst
        new = deck.slides.add_slide(deck.slide_layouts[1])
        new.shapes.title.text = "Mijn eigen nijlpaard"
        slides = list(ids)
        ids.remove(slides[3])
        ids.remove(slides[6])
        ids.insert(10, slides[6])

    result = of(changed_deck(documents["groepsdruk-vo-presentatie.pptx"], tmp_path, change))

    assert sorted(each.difference.kind for each in result.found) == [Kind.ADDED, Kind.MOVED, Kind.REMOVED]


def test_a_note_that_was_changed_is_told_as_a_note(documents: dict[str, Path], tmp_path: Path) -> None:
    def change(deck: Any) -> None:
        frame = deck.slides[4].notes_slide.notes_text_frame
        longest = max(frame.paragraphs, key=lambda each: len(each.text))
        longest.runs[-1].text += " Wacht even tot het stil is."

    (found,) = of(changed_deck(documents["groepsdruk-po-presentatie.pptx"], tmp_path, change)).found

    assert found.difference.new is not None
    assert found.difference.new.in_notes


def test_what_office_changes_by_itself_is_no_difference(documents: dict[str, Path], tmp_path: Path) -> None:
    swaps = {"’": "'", "‘": "'", "“": '"', "”": '"', "…": "...", " ": "\u00a0", "\u2011": "-"}

    def change(deck: Any) -> None:
        for paragraph in every_paragraph(deck):
            for run in paragraph.runs:
                run.text = "".join(swaps.get(sign, sign) for sign in run.text)

    assert of(changed_deck(documents["groepsdruk-vo-presentatie.pptx"], tmp_path, change)).found == ()


@pytest.mark.office
@pytest.mark.parametrize("name", ["groepsdruk-po-presentatie.pptx", "groepsdruk-vo-hand-out.docx"])
def test_a_document_that_libreoffice_saved_has_no_differences(
    documents: dict[str, Path], tmp_path: Path, name: str
) -> None:
    saved = office.saved_again(Path(shutil.copy(documents[name], tmp_path / name)))

    assert of(saved).found == ()


def test_what_a_school_filled_in_is_no_difference(tmp_path: Path) -> None:
    school = tmp_path / "school.yaml"
    school.write_text(WIDEST, "utf-8")
    report = build(
        find_content(ROOT),
        lessons=[LESSON],
        levels=[Level.VO],
        school=school,
        target=tmp_path / "uit",
        processes=1,
    )

    for path in report.files:
        assert of(path).found == (), path.name
        assert of(path, school=school).found == (), path.name


def test_a_renamed_file_is_known_by_its_texts(documents: dict[str, Path], tmp_path: Path) -> None:
    copy = shutil.copy(documents["groepsdruk-mbo-handleiding.docx"], tmp_path / "van mij.docx")

    result = of(Path(copy))

    assert (result.product, result.level, result.found) == ("handleiding", Level.MBO, ())


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"geen document", b"\xd0\xcf\x11\xe0"])
def test_what_is_no_document_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "stuk.pptx"
    path.write_bytes(content)

    with pytest.raises(LessonError):
        of(path)
