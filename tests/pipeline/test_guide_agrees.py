"""The guide agrees with the deck, read from the built files: slides, titles, minutes, answers, the short version."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from pptx import Presentation

from agreement import Step, disagreements, read_slides, read_steps, read_table
from every_lesson import EVERY_LEVEL, PUPIL_LEVELS, stem
from office_text import parts

LESSON = "groepsdruk"
LEVELS = ("po", "vo", "mbo")
"""For the tests of the tests: which lesson and level it is does not matter there."""


def _files(
    documents: dict[str, Path], level: str, lesson: str = LESSON, guide_of: str = ""
) -> tuple[bytes, bytes]:
    deck = documents[f"{stem(lesson, level)}-presentatie.pptx"].read_bytes()
    return deck, documents[f"{stem(lesson, guide_of or level)}-handleiding.docx"].read_bytes()


@pytest.mark.parametrize(("lesson", "level"), EVERY_LEVEL)
def test_slides_titles_minutes_answers_and_notes_are_those_of_the_deck(
    documents: dict[str, Path], lesson: str, level: str
) -> None:
    assert disagreements(*_files(documents, level, lesson)) == []


@pytest.mark.parametrize(("lesson", "level"), EVERY_LEVEL)
def test_each_slide_after_the_title_belongs_to_one_step_of_the_guide(
    documents: dict[str, Path], lesson: str, level: str
) -> None:
    deck, guide = _files(documents, level, lesson)
    told = [number for step in read_steps(guide) for number in step.slides]

    assert told == list(range(2, len(read_slides(deck)) + 1))


@pytest.mark.parametrize(("lesson", "level"), EVERY_LEVEL)
def test_the_minutes_of_the_steps_add_up_to_the_total(
    documents: dict[str, Path], lesson: str, level: str
) -> None:
    _, guide = _files(documents, level, lesson)
    table = next(each for each in docx.Document(io.BytesIO(guide)).tables if each.cell(0, 0).text == "min")

    assert sum(step.minutes for step in read_steps(guide)) == int(table.rows[-1].cells[0].text)


@pytest.mark.parametrize(("lesson", "level"), PUPIL_LEVELS)
def test_the_short_version_names_the_slides_that_its_show_has(
    documents: dict[str, Path], lesson: str, level: str
) -> None:
    deck, guide = _files(documents, level, lesson)
    told = {number for row in read_table(guide, "Zeg") for number in _numbers(row[2])}
    first_step = set(read_steps(guide)[0].slides)

    # the show also has the title, and of the goals and the key question only the latter
    assert _show(deck) - told <= {1} | first_step
    assert told - _show(deck) <= first_step


@pytest.mark.parametrize(("level", "other"), [("po", "vo"), ("vo", "mbo"), ("mbo", "po")])
def test_the_guide_of_another_level_would_not_agree(
    documents: dict[str, Path], level: str, other: str
) -> None:
    assert len(disagreements(*_files(documents, level, guide_of=other))) > 10


Change = Callable[[list[Step]], tuple[str, str, str]]
"""Gives the words of a guide with these steps to change, what to make of them, and what is told then."""


def _a_slide_is_left_out(steps: list[Step]) -> tuple[str, str, str]:
    step = next(each for each in steps if len(each.slides) > 1)
    head = f"{step.minutes} min · dia {step.slides[0]}–{step.slides[-1]}"
    return head, head.replace(f"dia {step.slides[0]}", f"dia {step.slides[0] + 1}"), "the deck marks"


def _a_step_takes_longer(steps: list[Step]) -> tuple[str, str, str]:
    step = steps[0]
    return f"{step.minutes} min · dia", f"{step.minutes + 1} min · dia", f"{step.minutes + 1} minutes"


def _a_slide_has_another_title(steps: list[Step]) -> tuple[str, str, str]:
    title = steps[-1].quoted[0]
    return f"‘{title}’", "‘Zomaar iets’", "no slide ‘Zomaar iets’"


def _another_answer_is_right(steps: list[Step]) -> tuple[str, str, str]:
    reasons = " ".join(text for each in steps for text in each.texts.get("Waarom", []))
    found = re.search("antwoord is ([A-D]):", reasons)
    assert found is not None
    other = "B" if found[1] == "A" else "A"
    told = f"answer [{other!r}], on the slide [{found[1]!r}]"
    return found[0], found[0].replace(f" {found[1]}:", f" {other}:"), told


@pytest.mark.parametrize(
    "change",
    [_a_slide_is_left_out, _a_step_takes_longer, _a_slide_has_another_title, _another_answer_is_right],
)
@pytest.mark.parametrize("level", LEVELS)
def test_one_wrong_word_in_a_guide_is_found(documents: dict[str, Path], level: str, change: Change) -> None:
    deck, guide = _files(documents, level)
    old, new, told = change(read_steps(guide))
    xml = parts(guide)["word/document.xml"].decode()
    assert old in xml

    found = disagreements(deck, _with_document(guide, xml.replace(old, new, 1)))

    assert [each for each in found if told in each] != []


def test_a_sentence_of_the_guide_that_the_notes_do_not_have_is_found(documents: dict[str, Path]) -> None:
    deck, guide = _files(documents, "vo")
    sentence = read_steps(guide)[0].texts["Let op"][0]
    xml = parts(guide)["word/document.xml"].decode()

    found = disagreements(deck, _with_document(guide, xml.replace(sentence, f"{sentence} Toch niet.")))

    assert len(found) == 1
    assert "is not in the notes" in found[0]


def _with_document(guide: bytes, xml: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, part in (parts(guide) | {"word/document.xml": xml.encode()}).items():
            archive.writestr(name, part)
    return content.getvalue()


def _numbers(text: str) -> range:
    found = [int(each) for each in re.findall(r"\d+", text)]
    return range(found[0], found[-1] + 1)


def _show(deck: bytes) -> set[int]:
    """Return the numbers of the slides in the show of 15 minutes."""
    xml = parts(deck)["ppt/presentation.xml"].decode()
    ids = [slide.slide_id for slide in Presentation(io.BytesIO(deck)).slides]
    order = re.findall(r'<p:sldId [^>]*r:id="([^"]+)"', xml)
    show = re.search(r"<p:custShow .*?</p:custShow>", xml, re.DOTALL)
    assert show is not None
    assert len(ids) == len(order)
    return {order.index(each) + 1 for each in re.findall(r'<p:sld r:id="([^"]+)"', show[0])}
