"""Whatever is built has no finding: every document, level and block, and every kind of activity."""

import time
from pathlib import Path

import pytest
from lxml import etree

from factories import activity_data, write_lesson
from lesmateriaal.dutch.messages import message
from lesmateriaal.dutch.products import PRODUCT_NAMES
from lesmateriaal.inspect.inspector import inspect_file
from lesmateriaal.lesson.content import find_content
from lesmateriaal.pipeline import Report, build
from office_edit import all_of
from office_text import parts
from paper_world import as_file, every_block
from planted import EXTRA, LEVEL
from small_lesson import KINDS

LEVELS = ("po", "vo", "mbo")
MOST_SECONDS = 0.1
"""Time of a processor to inspect one document of ours, at most; measured 0.005 to 0.06."""


def findings(paths: tuple[Path, ...]) -> list[str]:
    """Return what is found in `paths`, as a teacher reads it."""
    return [message(problem) for path in paths for problem in inspect_file(path, path.name)]


def test_nothing_is_found_in_the_documents_of_the_lesson(groepsdruk: Report) -> None:
    assert len(groepsdruk.files) >= 15
    assert findings(groepsdruk.files) == []


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


def test_nothing_is_found_in_a_lesson_of_every_kind(every_kind: Report) -> None:
    names = {path.stem.split("-", 2)[2] for path in every_kind.files}

    assert names == set(PRODUCT_NAMES.values())
    assert findings(every_kind.files) == []


@pytest.mark.parametrize("look", LEVELS)
def test_nothing_is_found_in_a_document_of_every_block(look: str) -> None:
    assert inspect_file(as_file(every_block(look)), "alles.docx") == ()


@pytest.mark.parametrize("name", ["presentatie.pptx", "handleiding.docx"])
def test_a_document_is_inspected_in_a_tenth_of_a_second(documents: dict[str, Path], name: str) -> None:
    content = documents[f"groepsdruk-vo-{name}"].read_bytes()
    times = []
    for _ in range(3):
        start = time.process_time()
        inspect_file(content, name)
        times.append(time.process_time() - start)

    assert min(times) < MOST_SECONDS
