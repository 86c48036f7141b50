"""The rules of a lesson that no single field can see."""

from pathlib import Path
from typing import Any

import pytest

from factories import activity_data, change, errors_of, make_level, make_library, write_lesson
from lesmateriaal.dutch.messages import message
from lesmateriaal.errors import LessonError, Problem
from lesmateriaal.lesson.checks import check_level
from lesmateriaal.lesson.content import find_content
from lesmateriaal.lesson.help_line_age import check_age
from lesmateriaal.lesson.load import load_lesson, load_library
from lesmateriaal.lesson.model import Level

LES = "lessons/proefles/les.yaml"
VO = "lessons/proefles/vo.yaml"


def problems_of(level: str = "vo", **fields: Any) -> list[Problem]:
    """Return the errors of the small level with `fields` changed; their sentences can be made."""
    found = check_level(make_level(**fields), Level(level), make_library())
    assert all(message(problem) for problem in found)
    return [problem for problem in found if problem.is_error]


def codes_of(*activities: dict[str, Any]) -> list[str]:
    """Return the codes of the errors of a level with `activities`, without those of the short version."""
    found = problems_of(activities=list(activities))
    return [problem.code for problem in found if problem.code != "short_budget"]


def code_when_read(kind: str, **fields: Any) -> str:
    """Return the code with which a level is refused when it holds an activity of `kind` with `fields`."""
    with pytest.raises(LessonError) as caught:
        make_level(
            activities=[activity_data("opening"), activity_data(kind, **fields), activity_data("afsluiting")]
        )
    (problem,) = caught.value.problems
    assert message(problem)
    return problem.code


def test_the_small_lesson_has_no_errors(tmp_path: Path) -> None:
    assert errors_of(write_lesson(tmp_path, levels=("po", "vo", "mbo"))) == []


def test_minutes_that_do_not_add_up_are_told_at_the_minutes_of_the_lesson(tmp_path: Path) -> None:
    line = change(write_lesson(tmp_path) / VO, "minuten: 20", "minuten: 21")

    assert errors_of(tmp_path) == [(f"{VO}:{line}", "time_budget")]


def test_the_problem_of_minutes_knows_both_sums() -> None:
    (problem,) = problems_of(minutes=50)

    assert problem.facts == {"total": 20, "minutes": 50}


def test_a_short_version_that_is_not_15_minutes_is_told_at_its_last_step(tmp_path: Path) -> None:
    path = write_lesson(tmp_path) / VO
    change(path, "  kort: 5\n", "  kort: 4\n")
    line = path.read_text("utf-8").rstrip().count("\n") + 1

    assert errors_of(tmp_path) == [(f"{VO}:{line}", "short_budget")]


def test_a_lesson_without_a_short_version_is_told() -> None:
    steps = [activity_data("opening"), activity_data("quiz"), activity_data("afsluiting")]

    assert [problem.code for problem in problems_of(activities=steps)] == ["short_budget"]


def test_a_short_step_is_no_longer_than_the_step() -> None:
    steps = [
        activity_data("opening", short_minutes=12),
        activity_data("quiz"),
        activity_data("afsluiting", short_minutes=3),
    ]

    assert [problem.code for problem in problems_of(activities=steps)] == ["short_too_long"]


def test_a_clock_runs_no_longer_than_its_task() -> None:
    assert codes_of(
        activity_data("groepsopdracht", minutes=5, timer_minutes=6),
        activity_data("opening"),
        activity_data("afsluiting"),
    ) == ["timer_too_long"]


def test_a_phase_does_not_come_back() -> None:
    steps = [
        activity_data(kind, phase=phase)
        for kind, phase in (("opening", "A"), ("quiz", "B"), ("afsluiting", "A"))
    ]

    assert codes_of(*steps) == ["phase_twice"]


def test_at_most_five_phases_fit_in_the_agenda() -> None:
    steps = [activity_data("opening", phase=str(number)) for number in range(5)]

    assert codes_of(*steps, activity_data("afsluiting", phase="5")) == ["too_many_phases"]


def test_a_lesson_without_a_closing_is_refused() -> None:
    assert codes_of(*[activity_data("opening")] * 3) == ["no_closing"]


def test_a_closing_that_is_not_last_is_one_problem_and_not_two() -> None:
    assert codes_of(activity_data("opening"), activity_data("afsluiting"), activity_data("quiz")) == [
        "closing_not_last"
    ]


def test_two_exit_tickets_are_one_too_many() -> None:
    slip = activity_data("exitticket")

    assert codes_of(slip, slip, activity_data("afsluiting")) == ["two_exit_tickets"]


def test_only_the_chat_can_print_its_chat() -> None:
    piece = {"title": "Lees", "parts": [{"kind": "chat"}]}
    steps = [activity_data("opening"), activity_data("quiz", handout=piece), activity_data("afsluiting")]

    assert codes_of(*steps) == ["chat_part_without_chat"]


@pytest.mark.parametrize("right", [0, 2])
def test_a_quiz_has_exactly_one_right_answer(right: int) -> None:
    options = [{"text": str(number), "correct": "ja" if number < right else "nee"} for number in range(3)]

    assert code_when_read("quiz", options=options) == "quiz_right_answers"


def test_a_chat_ends_with_a_question() -> None:
    messages = [{"person": "noor", "text": "Hoi", "pause": "Wat nu?"}, {"person": "sem", "text": "Dag"}]

    assert code_when_read("chat", messages=messages) == "chat_without_end"


def test_a_picture_talk_has_a_meme_or_stickers() -> None:
    stickers = [{"picture": "proefplaat", "text": str(number)} for number in range(6)]

    assert [code_when_read("beeld", meme=None), code_when_read("beeld", stickers=stickers)] == [
        "meme_or_stickers"
    ] * 2


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("- wie: noor\n- wie: sem", "- wie: norr\n- wie: sem", "unknown_character"),
        (
            "  - wie: sem\n    gezicht: plagend\n    tekst",
            "  - wie: semm\n    gezicht: plagend\n    tekst",
            "unknown_character",
        ),
        ("  plaatje: proefplaat", "  plaatje: proefplat", "unknown_picture"),
        ("- proeflijn", "- proeflin", "unknown_help_line"),
    ],
)
def test_an_unknown_id_is_told_at_its_line(tmp_path: Path, old: str, new: str, code: str) -> None:
    line = change(write_lesson(tmp_path) / VO, old, new)

    assert errors_of(tmp_path) == [(f"{VO}:{line}", code)]


def test_an_unknown_face_is_told_at_its_line(tmp_path: Path) -> None:
    line = change(write_lesson(tmp_path) / VO, "gezicht: plagend", "gezicht: plagent")

    assert errors_of(tmp_path) == [(f"{VO}:{line}", "unknown_face")]


def test_a_character_of_another_level_is_told_at_its_line_with_the_cast_of_this_level(tmp_path: Path) -> None:
    folder = write_lesson(tmp_path)
    change(folder / "assets/personages.yaml", "    naam: Sem\n", "    naam: Sem\n    niveaus: [po]\n")
    change(folder / "assets/personages.yaml", "    naam: Noor\n", "    naam: Noor\n    niveaus: [vo]\n")
    content = find_content(folder)
    found = load_lesson(content, "proefles", load_library(content)).problems
    errors = [problem for problem in found if problem.is_error]

    lines = (folder / VO).read_text("utf-8").splitlines()
    assert {problem.code for problem in errors} == {"character_level"}
    assert all(problem.facts["choices"].count("sem") == 0 for problem in errors)
    assert all("noor" in problem.facts["choices"] for problem in errors)
    assert [problem.place.line for problem in errors] == [
        number for number, line in enumerate(lines, 1) if line.endswith("wie: sem")
    ]


def test_a_character_who_belongs_to_no_level_in_particular_may_stand_at_all(tmp_path: Path) -> None:
    assert errors_of(write_lesson(tmp_path, levels=("po", "vo", "mbo"))) == []


def test_an_unknown_source_is_told_at_its_line(tmp_path: Path) -> None:
    line = change(write_lesson(tmp_path) / LES, "- proefbron", "- proefborn")

    assert errors_of(tmp_path) == [(f"{LES}:{line}", "unknown_source")]


def test_an_unknown_source_of_one_level_is_told_at_its_line(tmp_path: Path) -> None:
    line = change(write_lesson(tmp_path, sources=["proefbron"]) / VO, "- proefbron", "- proefborn")

    assert errors_of(tmp_path) == [(f"{VO}:{line}", "unknown_source")]


@pytest.mark.parametrize(
    ("fields", "suggestion"),
    [
        ({"thinker": {"person": "norr"}}, "noor"),
        ({"thinker": {"person": "noor", "face": "rustich"}}, "rustig"),
        ({"help_lines": ["proeflin"]}, "proeflijn"),
        (
            {
                "activities": [
                    activity_data("opening", picture="proefplaatje"),
                    activity_data("quiz"),
                    activity_data("afsluiting"),
                ]
            },
            "proefplaat",
        ),
    ],
)
def test_an_unknown_id_gets_a_suggestion(fields: dict[str, Any], suggestion: str) -> None:
    found = [problem for problem in problems_of(**fields) if problem.code != "short_budget"]

    assert [problem.facts["suggestion"] for problem in found] == [suggestion]


def test_every_place_for_a_picture_is_looked_at() -> None:
    stickers = [{"picture": f"weg-{number}", "text": "Hoi"} for number in range(6)]
    cards = {
        "title": "Knip",
        "parts": [{"kind": "kaartjes", "cards": [{"text": "A", "picture": "weg-7"}, {"text": "B"}]}],
    }
    meme = {"picture": "weg-6", "top": "Boven", "bottom": "Onder"}
    steps = [
        activity_data("beeld", meme=None, stickers=stickers),
        activity_data("beeld", meme=meme, handout=cards),
        activity_data("afsluiting"),
    ]

    assert codes_of(*steps) == ["unknown_picture"] * 8


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [("    - vo\n", "", "help_line_level"), ("- leerlingen", "- ouders", "help_line_public")],
)
def test_pupils_see_only_help_lines_that_are_for_them(tmp_path: Path, old: str, new: str, code: str) -> None:
    path = write_lesson(tmp_path)
    change(path / "assets/hulplijnen.yaml", old, new)
    line = change(path / VO, "- proeflijn", "- proeflijn")

    assert errors_of(tmp_path) == [(f"{VO}:{line}", code)]


def test_a_help_line_that_nobody_checked_is_a_warning_and_no_error() -> None:
    (problem,) = check_age(make_level(), make_library(), None)

    assert (problem.code, problem.is_error) == ("help_line_unchecked", False)


@pytest.mark.parametrize("day", ["gecontroleerd_op: 2026-11-20", "gecontroleerd_op:"])
def test_the_day_of_the_check_may_be_filled_in_or_left_empty(tmp_path: Path, day: str) -> None:
    path = write_lesson(tmp_path)
    change(path / "assets/hulplijnen.yaml", "    leeftijd:", f"    {day}\n    leeftijd:")

    assert errors_of(path) == []


def test_the_source_of_a_help_line_must_be_known(tmp_path: Path) -> None:
    path = write_lesson(tmp_path)
    line = change(path / "assets/hulplijnen.yaml", "bron: proefbron", "bron: proefborn")

    assert errors_of(path) == [(f"assets/hulplijnen.yaml:{line}", "unknown_source")]
