"""Whether a level can be read: how long its sentences are, and how hard it is as a whole."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import activity_data, make_level, make_library
from lesmateriaal.dutch.messages import message
from lesmateriaal.errors import Problem, Severity
from lesmateriaal.lesson.level import Public
from lesmateriaal.lesson.model import Level
from lesmateriaal.lesson.reading import check_reading
from lesmateriaal.lesson.reading_limits import LIMITS, limits_of
from lesmateriaal.lesson.reading_texts import Voice, texts_of

HARD = "De secretaris vergadert over een ingewikkelde regeling."
EASY = "Wij gaan nu naar het plein toe."
LONG_FOR_A_CHILD = "Kijk jij straks ook even mee met wat de anderen in de groep van dit plaatje vinden?"


def found(level: str = "vo", public: Public = Public.PUPILS, **fields: Any) -> list[Problem]:
    """Return what is hard in the small level whose second step has `fields`, but for single words."""
    activities = [activity_data("opening"), activity_data("opening", **fields), activity_data("afsluiting")]
    lesson = make_level(activities=activities)
    problems = [*check_reading(lesson, Level(level), make_library(), public)]
    assert all(message(problem) for problem in problems)
    return [problem for problem in problems if problem.code != "rare_word"]


def codes(level: str = "vo", public: Any = Public.PUPILS, **fields: Any) -> list[str]:
    """Return the codes of `found`."""
    return [problem.code for problem in found(level, public, **fields)]


def sentence(count: int) -> str:
    """Return a sentence of `count` short words."""
    return " ".join(["wij"] * count) + "."


@pytest.mark.parametrize("level", LIMITS)
def test_a_sentence_may_have_as_many_words_as_its_level_takes_and_not_one_more(level: Level) -> None:
    most = LIMITS[level].longest_sentence

    assert codes(level, say=[sentence(most)]) == []
    assert codes(level, say=[sentence(most + 1)]) == ["sentence_too_long"]


def test_the_limits_are_those_of_the_issue() -> None:
    as_told = {
        level: (each.longest_sentence, each.mean_sentence, each.score, each.least_score, each.slide_words)
        for level, each in LIMITS.items()
    }

    assert as_told == {"po": (15, 10, 75, 65, 30), "vo": (20, 13, 60, 48, 40), "mbo": (18, 13, 55, 40, 50)}


def test_a_long_sentence_is_told_with_its_words_at_its_line() -> None:
    (problem,) = found("po", say=["Kort.", LONG_FOR_A_CHILD])

    assert problem.is_error
    assert problem.facts == {"count": 17, "limit": 15, "sentence": LONG_FOR_A_CHILD}
    assert problem.place.line > found("po", say=[LONG_FOR_A_CHILD])[0].place.line


@pytest.mark.parametrize("field", ["watch_for", "answers", "aim", "easier", "needs", "form"])
def test_the_mentor_reads_sentences_of_any_length(field: str) -> None:
    many = [sentence(40)]

    assert codes("po", **{field: many if field in ("watch_for", "answers") else many[0]}) == []


@pytest.mark.parametrize("public", [Public.TEAM, Public.PARENTS])
def test_adults_take_25_words_in_a_sentence(public: Public) -> None:
    assert codes("po", public, say=[sentence(25)]) == []
    assert codes("po", public, say=[sentence(26)]) == ["sentence_too_long"]


def test_the_letter_to_parents_is_for_adults_too() -> None:
    letter = {"title": "a", "opening": sentence(25), "done": ["b"], "ask_at_home": ["c"], "advice": "d"}
    activities = [activity_data("opening"), activity_data("chat"), activity_data("afsluiting")]

    for count, expected in ((25, 0), (26, 1)):
        lesson = make_level(letter=letter | {"opening": sentence(count)}, activities=activities)
        problems = check_reading(lesson, Level.PO, make_library())
        assert sum(each.code == "sentence_too_long" for each in problems) == expected


def test_long_sentences_on_average_are_told_at_the_step_with_the_longest() -> None:
    (problem,) = found(say=[sentence(20)] * 20, ask=[sentence(20)] * 20)

    assert (problem.code, problem.is_error, problem.facts["limit"]) == ("sentences_long", False, 13)
    assert problem.facts["step_mean"] >= problem.facts["mean"] > 13


def test_hard_words_are_a_warning_first_and_then_an_error() -> None:
    scores = {
        (problem.severity, problem.facts["limit"]): problem.facts["score"]
        for count in range(1, 21)
        for problem in found(say=[HARD] * count, ask=[EASY] * 8)
    }

    assert set(scores) == {(Severity.WARNING, 60), (Severity.ERROR, 48)}
    assert scores[Severity.ERROR, 48] < 48 <= scores[Severity.WARNING, 60] < 60


def test_a_short_text_gets_no_score() -> None:
    assert codes(say=[HARD]) == []


def test_short_labels_do_not_flatter_the_score() -> None:
    prose = {each.field for each in texts_of(make_level()) if each.voice is Voice.CLASS and each.is_prose}

    assert {"say", "ask", "points", "question", "reason", "goals"} <= prose
    assert prose.isdisjoint({"title", "phase", "group_name", "agree", "prompts", "boxes"})


def test_every_voice_of_a_lesson_has_its_limits() -> None:
    assert limits_of(Level.PO, Public.PUPILS, Voice.MENTOR) is None
    assert limits_of(Level.MBO, Public.PARENTS, Voice.STUDENT) == LIMITS[Level.MBO]
    assert limits_of(Level.PO, Public.PUPILS, Voice.CLASS) == LIMITS[Level.PO]


@given(st.lists(st.text("aé .!?“”’:;,-\u00ad😂@0_(", min_size=1).filter(str.strip), min_size=1, max_size=5))
def test_no_text_makes_a_rule_fail(texts: list[str]) -> None:
    lesson = make_level(
        activities=[activity_data("opening"), activity_data("quiz"), activity_data("afsluiting")]
    )
    changed = lesson.activities[0].model_copy(update={"say": tuple(texts)})

    problems = check_reading(
        lesson.model_copy(update={"activities": (changed, *lesson.activities[1:])}), Level.PO, make_library()
    )

    assert all(message(problem) for problem in problems)
