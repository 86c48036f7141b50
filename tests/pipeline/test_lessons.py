"""What a build makes of lessons: which files, which levels, and what it does with one that is wrong."""

import shutil
from pathlib import Path

import pytest

from every_lesson import PUPIL_LEVELS
from factories import as_yaml, level_data, write_lesson
from lesmateriaal.lesson.content import built_in_root, find_content
from lesmateriaal.lesson.model import Level
from lesmateriaal.pipeline import Report, build, check


@pytest.mark.parametrize(("lesson", "level"), PUPIL_LEVELS)
def test_a_level_gives_five_documents_and_a_pack(built: Report, lesson: str, level: str) -> None:
    made = [
        path.name.removeprefix(f"{lesson}-{level}-")
        for path in built.files
        if path.parts[-3:-1] == (lesson, level)
    ]

    assert {
        "presentatie.pptx",
        "presentatie-om-te-delen.pptx",
        "hand-out.docx",
        "handleiding.docx",
        "ouderbrief.docx",
    } <= set(made)
    assert f"{lesson}-{level}.zip" in [path.name for path in built.packs]


def test_the_only_problems_of_the_lessons_are_help_lines_that_nobody_phoned(built: Report) -> None:
    left = (problem for problem in built.problems if not problem.is_accepted)
    found = {(problem.place.file, problem.place.line, problem.code) for problem in left}

    assert {each for each in found if each[2] != "help_line_unchecked"} == set()


def test_a_second_lesson_is_a_copied_folder_with_other_texts(tmp_path: Path) -> None:
    shutil.copytree(built_in_root() / "lessons" / "groepsdruk", tmp_path / "lessons" / "tweede-les")
    for path in (tmp_path / "lessons" / "tweede-les").glob("*.yaml"):
        text = path.read_text("utf-8").replace("Groepsdruk", "Roddelen").replace("groepsdruk", "roddelen")
        path.write_text(text, "utf-8")

    report = build(find_content(tmp_path), target=tmp_path / "uit")

    assert len(report.files) == 15
    assert {path.parts[-3] for path in report.files} == {"tweede-les"}


def test_only_the_wanted_level_and_products_are_made(tmp_path: Path) -> None:
    content = find_content(write_lesson(tmp_path, levels=("po", "vo")))

    report = build(content, levels=[Level.VO], products=["hand-out"], target=tmp_path / "uit", processes=1)

    assert [path.name for path in report.files] == ["proefles-vo-hand-out.docx"]
    assert report.packs == ()


def test_a_wrong_lesson_does_not_stop_the_others(tmp_path: Path) -> None:
    write_lesson(tmp_path, name="goed")
    write_lesson(tmp_path, name="fout", minutes="veel")

    report = build(find_content(tmp_path), target=tmp_path / "uit", processes=1)

    assert {path.parts[-3] for path in report.files} == {"goed"}
    assert [problem.code for problem in report.problems if problem.is_error] == ["not_whole_number"]


def test_a_wrong_level_does_not_stop_the_other_levels(tmp_path: Path) -> None:
    write_lesson(tmp_path, levels=("po", "vo"))
    wrong = as_yaml(level_data(goals=["Maar één."]))
    (tmp_path / "lessons" / "proefles" / "po.yaml").write_text(wrong, "utf-8")

    report = build(find_content(tmp_path), target=tmp_path / "uit", processes=1)

    assert {path.parts[-2] for path in report.files} == {"vo"}


def test_problems_of_a_level_that_nobody_asked_for_are_not_told(tmp_path: Path) -> None:
    write_lesson(tmp_path, levels=("po", "vo"))
    (tmp_path / "lessons" / "proefles" / "po.yaml").write_text("titel: ''", "utf-8")

    found = check(find_content(tmp_path), levels=[Level.VO])

    assert [problem for problem in found if problem.is_error] == []


def test_a_deck_has_twelve_slides_or_more(tmp_path: Path) -> None:
    from factories import activity_data

    few = [activity_data("opening", minutes=15, short_minutes=12), activity_data("uitleg"),
           activity_data("afsluiting", short_minutes=3)]  # fmt: skip
    found = check(find_content(write_lesson(tmp_path, activities=few)))

    assert "deck_length" in {problem.code for problem in found}


def test_a_handout_that_runs_over_is_told_at_its_line(tmp_path: Path) -> None:
    from factories import activity_data

    long = [{"kind": "schrijven", "question": "Schrijf op.", "writing_lines": 12}] * 8
    activities = [
        activity_data("opening", short_minutes=12, minutes=12),
        *(activity_data("chat", handout={"title": "Veel", "parts": long}) for _ in range(2)),
        *(activity_data("quiz") for _ in range(3)),
        activity_data("afsluiting", short_minutes=3),
    ]
    found = check(find_content(write_lesson(tmp_path, activities=activities)))

    problem = next(problem for problem in found if problem.code == "too_many_pages")
    assert problem.place.file == "lessons/proefles/vo.yaml"
    assert problem.place.line > 0


def test_checking_writes_nothing(tmp_path: Path) -> None:
    content = find_content(write_lesson(tmp_path))
    before = sorted(tmp_path.rglob("*"))

    check(content)

    assert sorted(tmp_path.rglob("*")) == before
