"""Watching: which files count, and that a file in the middle of being saved makes no noise."""

from pathlib import Path

import pytest

from factories import write_lesson
from lesmateriaal.lesson.content import Content, find_content
from lesmateriaal.rebuild.watch import QUIET_S, changes


@pytest.fixture
def content(tmp_path: Path) -> Content:
    """Return a folder with one lesson."""
    return find_content(write_lesson(tmp_path))


def seen(content: Content, *steps: object, school: Path | None = None) -> set[str]:
    """Return the names that the first change holds when one of `steps` is done at each look."""
    waiting = list(steps)

    def sleep(_: float) -> None:
        if waiting:
            step = waiting.pop(0)
            assert callable(step)
            step()

    return {path.name for path in next(changes(content, school, sleep))}


def nothing() -> None:
    """Do nothing at this look."""


def test_a_saved_lesson_is_seen(content: Content) -> None:
    path = content.lessons / "proefles/vo.yaml"

    assert seen(content, nothing, lambda: path.write_text("titel: nieuw")) == {"vo.yaml"}


def test_a_new_lesson_and_a_file_that_went_are_seen(content: Content) -> None:
    new = content.lessons / "tweede"

    def come_and_go() -> None:
        new.mkdir()
        (new / "les.yaml").write_text("titel: nieuw")
        (content.lessons / "proefles/vo.yaml").unlink()

    assert seen(content, come_and_go) == {"les.yaml", "vo.yaml"}


def test_a_picture_and_the_file_of_the_school_are_seen(content: Content) -> None:
    school = content.root / "school.yaml"

    def save() -> None:
        school.write_text("naam: De Regenboog")
        (content.root / "assets/plaatjes/proefplaat.svg").write_text("<svg/>")

    assert seen(content, save, school=school) == {"school.yaml", "proefplaat.svg"}


def test_a_file_that_is_saved_in_steps_is_one_change(content: Content) -> None:
    path = content.lessons / "proefles/vo.yaml"
    steps = [path.unlink, lambda: path.write_text("t"), lambda: path.write_text("titel: nieuw")]

    assert seen(content, *steps) == {"vo.yaml"}
    assert path.read_text() == "titel: nieuw"


def test_what_editors_write_beside_a_file_is_no_change(content: Content) -> None:
    folder = content.lessons / "proefles"

    def save() -> None:
        (folder / ".vo.yaml.swp").write_text("x")
        (folder / "vo.yaml~").write_text("x")

    def really() -> None:
        (folder / "vo.yaml").write_text("titel: nieuw")

    assert seen(content, save, nothing, really) == {"vo.yaml"}


def test_it_waits_for_quiet_no_longer_than_a_person_notices() -> None:
    assert QUIET_S < 0.3
