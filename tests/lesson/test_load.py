"""Where content is found, which files of a lesson are read, and that nothing outside its folder is."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from factories import as_yaml, change, errors_of, lesson_data, level_data, write_lesson
from lesmateriaal.errors import LessonError
from lesmateriaal.lesson.content import built_in_root, find_content
from lesmateriaal.lesson.load import load_lesson, load_library
from small_lesson import SVG

LES = "lessons/proefles/les.yaml"
VO = "lessons/proefles/vo.yaml"
PICTURES = "assets/plaatjes.yaml"

_opened: list[str] | None = None


def _listen(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open" and _opened is not None:
        _opened.append(str(arguments[0]))


sys.addaudithook(_listen)


@contextmanager
def opened_files() -> Iterator[list[str]]:
    """Give the names of all files that Python opens in the block."""
    global _opened
    _opened = []
    try:
        yield _opened
    finally:
        _opened = None


def secret_beside(folder: Path, content: str = SVG) -> Path:
    """Return a file beside the content `folder` that nobody may read."""
    path = folder.parent / "geheim.svg"
    path.write_text(content, "utf-8")
    return path


def test_without_a_folder_the_lessons_of_the_current_one_are_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write_lesson(tmp_path))

    assert find_content().lesson_names() == ("proefles",)


def test_without_lessons_in_the_current_folder_the_built_in_ones_are_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert (find_content().root, "groepsdruk" in find_content().lesson_names()) == (built_in_root(), True)


def test_a_folder_that_is_named_wins_over_the_current_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write_lesson(tmp_path / "hier", name="hier"))

    assert find_content(write_lesson(tmp_path / "daar", name="daar")).lesson_names() == ("daar",)


def test_a_named_folder_without_lessons_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(LessonError) as caught:
        find_content(tmp_path)

    assert [problem.code for problem in caught.value.problems] == ["no_lessons_folder"]


def test_what_own_assets_lack_comes_from_the_built_in_ones(tmp_path: Path) -> None:
    library = load_library(find_content(write_lesson(tmp_path)))

    names = [
        library.characters["noor"].description,
        library.characters["amina"].name,
        library.pictures["luiaard"].file,
    ]
    assert names == ["meisje met een staart", "Amina", "plaatjes/luiaard.svg"]


def test_each_picture_and_character_remembers_the_folder_it_came_from(tmp_path: Path) -> None:
    library = load_library(find_content(write_lesson(tmp_path)))

    own, built_in = tmp_path.resolve(), built_in_root()
    assert [library.root_of("pictures", name) for name in ("proefplaat", "luiaard")] == [own, built_in]
    assert [library.root_of("characters", name) for name in ("noor", "amina")] == [own, built_in]


def test_a_lesson_without_own_assets_can_use_the_built_in_ones(tmp_path: Path) -> None:
    folder = tmp_path / "lessons" / "les"
    folder.mkdir(parents=True)
    (folder / "les.yaml").write_text(as_yaml(lesson_data(sources=["b65"])), "utf-8")
    text = as_yaml(level_data(help_lines=["helpwanted"])).replace("proefplaat", "luiaard")
    (folder / "vo.yaml").write_text(text.replace("noor", "fenna").replace("sem", "bram"), "utf-8")

    assert errors_of(tmp_path, "les") == []


def test_problems_of_own_assets_are_told_at_their_lines(tmp_path: Path) -> None:
    write_lesson(tmp_path)
    lines = [
        change(tmp_path / PICTURES, "    maker: Proefmaker", "    makr: Proefmaker"),
        change(tmp_path / "assets/personages.yaml", "    naam: Noor", "    naam: [Noor]"),
    ]

    assert errors_of(tmp_path) == [
        ("assets/personages.yaml:" + str(lines[1]), "not_a_text"),
        ("assets/plaatjes.yaml:" + str(lines[0]), "unknown_key"),
    ]


def test_a_level_that_les_yaml_names_needs_its_file(tmp_path: Path) -> None:
    path = write_lesson(tmp_path) / LES
    change(path, "  vo: klas voor vo", "  vo: klas voor vo\n  mbo: niveau 2")
    line = change(path, "niveaus:", "niveaus:")

    assert errors_of(tmp_path) == [(f"{LES}:{line + 2}", "level_file_missing")]


def test_a_level_file_that_les_yaml_does_not_name_is_a_problem(tmp_path: Path) -> None:
    write_lesson(tmp_path, levels=("po", "vo"))
    change(tmp_path / LES, "  po: klas voor po\n", "")

    assert errors_of(tmp_path) == [("lessons/proefles/po.yaml", "level_not_named")]


def test_a_good_level_is_kept_when_another_is_wrong(tmp_path: Path) -> None:
    write_lesson(tmp_path, levels=("po", "vo"))
    change(tmp_path / VO, "minuten: 20", "minuten: x")
    content = find_content(tmp_path)

    assert list(load_lesson(content, "proefles", load_library(content)).levels) == ["po"]


@pytest.mark.parametrize(
    "name", ["con", "aux", "nul", "com1", "Mijn Les", "les_een", "..", "a/../b", "é", "a" * 61, ""]
)
def test_a_lesson_has_a_name_that_every_system_can_have(tmp_path: Path, name: str) -> None:
    write_lesson(tmp_path)

    assert [code for _, code in errors_of(tmp_path, name)] == ["lesson_name"]


def test_a_lesson_that_is_not_there_gets_a_suggestion(tmp_path: Path) -> None:
    content = find_content(write_lesson(tmp_path))

    with pytest.raises(LessonError) as caught:
        load_lesson(content, "profles", load_library(content))

    (problem,) = caught.value.problems
    assert (problem.code, problem.facts["suggestion"]) == ("lesson_missing", "proefles")


@pytest.mark.parametrize(
    "path",
    [
        "../../geheim.svg",
        "plaatjes/../../../geheim.svg",
        "/etc/passwd.svg",
        "C:/geheim.svg",
        r"C:\\geheim.svg",
        r"..\\geheim.svg",
        "plaatjes/con.svg",
        "AUX/x.svg",
        "plaatjes/x.svg.",
    ],
)
def test_a_picture_has_a_path_inside_assets(tmp_path: Path, path: str) -> None:
    folder = write_lesson(tmp_path / "inhoud")
    secret = secret_beside(folder)
    line = change(folder / PICTURES, "plaatjes/proefplaat.svg", f'"{path}"')

    with opened_files() as opened:
        found = errors_of(folder)

    assert (found, str(secret) in opened) == ([(f"{PICTURES}:{line}", "bad_path")], False)


def test_a_picture_that_is_a_link_to_elsewhere_is_not_read(tmp_path: Path) -> None:
    folder = write_lesson(tmp_path / "inhoud")
    secret = secret_beside(folder)
    picture = folder / "assets/plaatjes/proefplaat.svg"
    picture.unlink()
    picture.symlink_to(secret)

    with opened_files() as opened:
        found = errors_of(folder)

    assert [code for _, code in found] == ["picture_outside"]
    assert not {str(secret), str(picture)} & set(opened)


@pytest.mark.parametrize("file", [LES, VO, PICTURES])
def test_a_yaml_file_that_is_a_link_to_elsewhere_is_not_read(tmp_path: Path, file: str) -> None:
    folder = write_lesson(tmp_path / "inhoud")
    secret = secret_beside(folder, "geheim: ja\n")
    (folder / file).unlink()
    (folder / file).symlink_to(secret)

    with opened_files() as opened:
        found = errors_of(folder)

    assert found == [(file, "file_outside")]
    assert not {str(secret), str((folder / file).resolve())} & set(opened)


def test_a_lesson_folder_that_is_a_link_to_elsewhere_is_not_read(tmp_path: Path) -> None:
    folder, other = write_lesson(tmp_path / "inhoud"), write_lesson(tmp_path / "ander", name="ander")
    (folder / "lessons" / "gast").symlink_to(other / "lessons" / "ander")

    assert {code for _, code in errors_of(folder, "gast")} == {"file_outside"}


def test_a_missing_picture_is_told_where_its_file_is_named(tmp_path: Path) -> None:
    folder = write_lesson(tmp_path)
    line = change(folder / PICTURES, "plaatjes/proefplaat.svg", "plaatjes/weg.svg")

    assert errors_of(folder) == [(f"{PICTURES}:{line}", "picture_missing")]


def test_a_missing_face_is_told_where_the_character_is_called(tmp_path: Path) -> None:
    folder = write_lesson(tmp_path)
    (folder / "assets/personages/vo/noor-ernstig.svg").unlink()
    line = change(folder / VO, "gezicht: ernstig", "gezicht: ernstig")

    assert errors_of(folder) == [(f"{VO}:{line}", "picture_missing")]


def test_a_missing_face_that_is_called_often_is_one_problem(tmp_path: Path) -> None:
    folder = write_lesson(tmp_path)
    (folder / "assets/personages/vo/sem-plagend.svg").unlink()

    assert [code for _, code in errors_of(folder)] == ["picture_missing"]
