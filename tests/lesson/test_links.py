"""Links that go round in a circle or to a name no disk can hold, which stands for all that cannot be looked at."""

from pathlib import Path

import pytest

from factories import write_lesson
from lesmateriaal.errors import LessonError, Place
from lesmateriaal.lesson.content import Content
from lesmateriaal.lesson.images import person_key, read_images
from lesmateriaal.lesson.load import load_lesson, load_library
from lesmateriaal.lesson.model import Level
from lesmateriaal.lesson.pictures import read_picture
from lesmateriaal.lesson.school import load_school
from small_lesson import NAME

LES, VO, PICTURES = f"lessons/{NAME}/les.yaml", f"lessons/{NAME}/vo.yaml", "assets/plaatjes.yaml"
CIRCLE, UNSEEABLE = "circle", "unseeable"


def spoil(path: Path, how: str) -> None:
    """Put a link in the place of `path` that cannot be followed."""
    if path.is_dir():
        path.rename(path.with_name("weggezet"))
    path.unlink(missing_ok=True)
    path.symlink_to(path.name if how == CIRCLE else "a" * 300)


def errors_of(folder: Path) -> list[tuple[str, str]]:
    """Return file and code of every problem of the lesson in `folder`."""
    content = Content(folder, (folder,))
    try:
        library = load_library(content)
        loaded = load_lesson(content, NAME, library)
    except LessonError as error:
        return [(problem.place.file, problem.code) for problem in error.problems]
    problems = [*loaded.problems]
    for level, lesson in loaded.levels.items():
        problems += read_images(library, level, lesson)[1]
    return [(problem.place.file, problem.code) for problem in problems if problem.is_error]


@pytest.mark.parametrize("how", [CIRCLE, UNSEEABLE])
@pytest.mark.parametrize("file", [LES, VO, PICTURES])
def test_a_yaml_file_that_is_a_link_to_nowhere_is_told(tmp_path: Path, file: str, how: str) -> None:
    folder = write_lesson(tmp_path)
    spoil(folder / file, how)

    assert errors_of(folder) == [(file, "file_unreadable")]


@pytest.mark.parametrize("how", [CIRCLE, UNSEEABLE])
def test_a_lesson_folder_that_is_a_link_to_nowhere_is_told(tmp_path: Path, how: str) -> None:
    folder = write_lesson(tmp_path)
    spoil(folder / "lessons" / NAME, how)

    assert errors_of(folder) == [(f"lessons/{NAME}", "file_unreadable")]


@pytest.mark.parametrize("how", [CIRCLE, UNSEEABLE])
def test_a_level_that_les_yaml_does_not_name_and_leads_nowhere_is_told(tmp_path: Path, how: str) -> None:
    folder = write_lesson(tmp_path)
    spoil(folder / f"lessons/{NAME}/mbo.yaml", how)

    assert (f"lessons/{NAME}/mbo.yaml", "level_not_named") in errors_of(folder)


@pytest.mark.parametrize("how", [CIRCLE, UNSEEABLE])
@pytest.mark.parametrize("file", ["assets/plaatjes/proefplaat.svg", "assets/plaatjes"])
def test_a_picture_behind_a_link_to_nowhere_is_told(tmp_path: Path, file: str, how: str) -> None:
    folder = write_lesson(tmp_path)
    spoil(folder / file, how)

    assert errors_of(folder) == [(PICTURES, "picture_missing")]


@pytest.mark.parametrize("how", [CIRCLE, UNSEEABLE])
def test_a_logo_that_is_a_link_to_nowhere_is_told(tmp_path: Path, how: str) -> None:
    (tmp_path / "school.yaml").write_text("naam: De Proef\nlogo: logo.png\n", "utf-8")
    spoil(tmp_path / "logo.png", how)

    with pytest.raises(LessonError, match="logo_missing"):
        load_school(tmp_path / "school.yaml")


def test_a_picture_in_a_folder_that_is_a_circle_is_told(tmp_path: Path) -> None:
    spoil(tmp_path / "assets", CIRCLE)

    with pytest.raises(LessonError, match="picture_missing"):
        read_picture(tmp_path / "assets/plaat.svg", tmp_path / "assets", Place(PICTURES))


def test_the_face_of_one_is_never_that_of_another_or_a_picture() -> None:
    keys = {person_key("a", "b-c"), person_key("a-b", "c"), "a-b-c"}

    assert len(keys) == 3


def test_a_picture_with_the_name_of_a_face_does_not_take_its_place(tmp_path: Path) -> None:
    folder = write_lesson(tmp_path)
    for file in (PICTURES, VO):
        path = folder / file
        path.write_text(path.read_text("utf-8").replace("proefplaat:", "noor-ernstig:"), "utf-8")
        path.write_text(
            path.read_text("utf-8").replace("plaatje: proefplaat", "plaatje: noor-ernstig"), "utf-8"
        )
    face = folder / "assets/personages/vo/noor-ernstig.svg"
    face.write_text(face.read_text("utf-8").replace("#5b2a9d", "#00ff00"), "utf-8")
    content = Content(folder, (folder,))
    library = load_library(content)

    images, _ = read_images(library, Level.VO, load_lesson(content, NAME, library).levels[Level.VO])

    assert images["noor-ernstig"].png != images[person_key("noor", "ernstig")].png
