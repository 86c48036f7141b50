"""An emoji never carries meaning alone: a text without a letter or figure is a warning at its line."""

from pathlib import Path
from typing import Any

import pytest

from factories import activity_data, change, make_lesson, make_level, make_library, write_lesson
from lesmateriaal.dutch.messages import message
from lesmateriaal.errors import Severity
from lesmateriaal.lesson.checks import check_lesson, check_level
from lesmateriaal.lesson.content import built_in_root, find_content
from lesmateriaal.lesson.load import load_lesson, load_library
from lesmateriaal.lesson.model import Level
from small_lesson import MESSAGES

VO = "lessons/proefles/vo.yaml"


def wordless(**fields: Any) -> list[str]:
    """Return the texts without a word that are found in the small level with `fields` changed."""
    found = check_level(make_level(**fields), Level.VO, make_library())
    return [problem.facts["value"] for problem in found if problem.code == "no_word"]


def with_activity(kind: str, **fields: Any) -> list[dict[str, Any]]:
    """Return activities with one of `kind` among them."""
    return [activity_data("opening"), activity_data(kind, **fields), activity_data("afsluiting")]


def test_a_message_of_emoji_alone_is_a_warning_at_its_line_that_says_what_to_do(tmp_path: Path) -> None:
    write_lesson(tmp_path)
    line = change(tmp_path / VO, "tekst: Wie lacht er mee?", "tekst: 👍👍")
    content = find_content(tmp_path)
    problems = load_lesson(content, "proefles", load_library(content)).problems
    (problem,) = [each for each in problems if each.code == "no_word"]

    assert (problem.place.file, problem.place.line, problem.severity) == (VO, line, Severity.WARNING)
    assert "in `👍👍` staat geen woord. Zet er een woord bij" in message(problem)


@pytest.mark.parametrize("text", ["👍", "❤️", "👩🏽‍🦱", "🏳️‍🌈 ✓", "**😂**", "?!", ":-)", "…", "→"])
def test_signs_are_no_word(text: str) -> None:
    assert wordless(title=text) == [text]


@pytest.mark.parametrize("text", ["haha 😂", "é", "1", "نعم 👍", "你", "K 🙂 ?"])
def test_a_letter_or_a_figure_of_any_script_is_enough(text: str) -> None:
    assert wordless(title=text) == []


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("opening", {"points": ["Een", "👍"]}),
        ("chat", {"messages": [MESSAGES[0] | {"text": "👍"}, *MESSAGES[1:]]}),
        ("chat", {"messages": [*MESSAGES[:2], MESSAGES[2] | {"pause": "👍"}]}),
        ("chat", {"group_name": "👍"}),
        ("stelling", {"agree": "👍"}),
        ("beeld", {"meme": {"picture": "proefplaat", "top": "👍", "bottom": "en jij"}}),
        (
            "beeld",
            {
                "meme": None,
                "stickers": [
                    {"picture": "proefplaat", "text": each} for each in ("a", "b", "c", "d", "e", "👍")
                ],
            },
        ),
        ("quiz", {"options": [{"text": "👍"}, {"text": "Nee", "correct": "ja"}]}),
        (
            "casus",
            {"handout": {"title": "Kies", "parts": [{"kind": "tekenen", "boxes": ["Eerst", "👍"]}]}},
        ),
    ],
)
def test_every_text_that_pupils_see_is_looked_at(kind: str, fields: dict[str, Any]) -> None:
    assert wordless(activities=with_activity(kind, **fields)) == ["👍"]


def test_what_the_levels_share_is_looked_at_too() -> None:
    lesson = make_lesson(title="👥", keywords=["groep", "👥"])
    places = [each.place for each in check_lesson(lesson, make_library()) if each.code == "no_word"]

    assert places == [lesson.place("title"), lesson.place("keywords", 1)]


def test_for_whom_a_level_is_must_be_said_in_words() -> None:
    lesson = make_lesson(levels=("vo",)).model_copy(update={"levels": {Level.VO: "🎓"}})

    assert [each.code for each in check_lesson(lesson, make_library())] == ["no_word"]


def test_the_lessons_of_this_project_have_a_word_in_every_text() -> None:
    content = find_content(built_in_root())
    library = load_library(content)
    codes = {
        each.code for name in content.lesson_names() for each in load_lesson(content, name, library).problems
    }

    assert "no_word" not in codes
