"""Every YAML example of the guides works: what is right is built without a word, what is wrong is told by its code."""

from pathlib import Path

import pytest

from examples_in_place import codes_in_place
from guide_world import EXAMPLE, GUIDES, NEW, WRONG, Block, blocks, place_example, text_of
from lesmateriaal.dutch.explanations import Explanation
from lesmateriaal.dutch.keys import KEYS
from lesmateriaal.dutch.messages import code, message
from lesmateriaal.lesson.activities import Kind
from lesmateriaal.lesson.content import find_content
from lesmateriaal.lesson.handout import PartKind
from lesmateriaal.pipeline import build

EXAMPLES = [each for each in blocks("yaml") if each.note.startswith(EXAMPLE)]
MISTAKES = [each for each in blocks("yaml") if each.note.startswith(WRONG)]
UNCHECKED = "hulplijn_nakijken"
AUTHORS = "docs/voor-auteurs.md"


def test_every_yaml_block_says_what_it_is() -> None:
    assert [each.name for each in blocks("yaml") if each not in (*EXAMPLES, *MISTAKES)] == []


@pytest.mark.parametrize("block", EXAMPLES, ids=lambda block: block.name)
def test_each_example_is_built_without_a_finding(block: Block, tmp_path: Path) -> None:
    school = place_example(block, tmp_path)

    report = build(
        find_content(tmp_path), lessons=[NEW], school=school, target=tmp_path / "build", processes=1
    )

    assert [
        message(each) for each in report.problems if not each.is_accepted and code(each) != UNCHECKED
    ] == []
    assert report.files


@pytest.mark.parametrize("block", MISTAKES, ids=lambda block: block.name)
def test_each_mistake_gets_its_code_and_no_other(block: Block, tmp_path: Path) -> None:
    told, _, where = block.note.removeprefix(WRONG).partition(": ")
    mistake = Explanation(told, "", "", "", "", block.body, block.body, where)

    assert codes_in_place(mistake, block.body, tmp_path) == {told}


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_of_activity_has_an_example(kind: Kind) -> None:
    assert any(f"- soort: {kind}\n" in each.body for each in EXAMPLES)


@pytest.mark.parametrize("kind", PartKind)
def test_each_kind_of_task_on_paper_has_an_example(kind: PartKind) -> None:
    assert any(f"soort: {kind}" in each.body and "onderdelen:" in each.body for each in EXAMPLES)


@pytest.mark.parametrize("key", sorted(set(KEYS.values())))
def test_each_key_of_the_lesson_files_stands_in_a_guide(key: str) -> None:
    elsewhere = {"personages", "naam", "beschrijving", "gezichten"}  # characters are drawn by a tool

    assert key in elsewhere or any(
        f"{key}:" in each.body or f"`{key}`" in text_of(AUTHORS) for each in EXAMPLES
    )


def test_every_guide_is_there() -> None:
    assert all(text_of(each) for each in GUIDES)
