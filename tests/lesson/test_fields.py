"""A slip in one field of a lesson: one problem, with the right code, at the line where it stands."""

from pathlib import Path
from typing import Any

import pytest

from factories import as_yaml, change, errors_of, lesson_data, level_data, make_level, write_lesson
from lesmateriaal.errors import LessonError
from lesmateriaal.lesson.level import Lesson, LevelLesson
from lesmateriaal.lesson.source import parse_yaml
from lesmateriaal.lesson.validate import validate

VO = "lessons/proefles/vo.yaml"
LES = "lessons/proefles/les.yaml"


def facts_after(old: str, new: str, model: type[Any] = LevelLesson) -> dict[str, Any]:
    """Return the facts of the problem after a slip in the small level."""
    written = as_yaml(level_data() if model is LevelLesson else lesson_data())
    assert old in written
    with pytest.raises(LessonError) as caught:
        validate(model, parse_yaml(written.replace(old, new, 1), VO))
    problems = [problem for problem in caught.value.problems if problem.code != "missing_key"]
    return dict(problems[0].facts)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        # a key
        ("ondertitel: Over", "ondertitle: Over", "unknown_key"),
        ("titel: Doe jij mee?", "title: Doe jij mee?", "unknown_key"),
        ("  advies: Luister rustig.", "  advys: Luister rustig.", "unknown_key"),
        ("  vorm: hoeken", "  vormm: hoeken", "unknown_key"),
        ("    goed: ja", "    good: ja", "unknown_key"),
        # a value of another type
        ("titel: Doe jij mee?", "titel: [Doe, jij, mee]", "not_a_text"),
        ("titel: Doe jij mee?", "titel: {doe: jij}", "not_a_text"),
        ("- Je legt uit wat groepsdruk is.", "- [Je legt uit.]", "not_a_text"),
        (
            "leerdoelen:\n- Je legt uit wat groepsdruk is.\n- Je weet wie kan helpen.",
            "leerdoelen: {a: b}",
            "not_a_list",
        ),
        (
            "omslag:\n- wie: noor\n- wie: sem\n  gezicht: plagend\n- wie: noor",
            "omslag: noor, sem, noor",
            "not_a_list",
        ),
        ("denker:\n  wie: sem", "denker: sem", "not_keys"),
        ("denker:\n  wie: sem", "denker: [sem]", "not_keys"),
        ("- wie: noor", "- noor", "not_keys"),
        ("minuten: 20", "minuten: twintig", "not_whole_number"),
        ("minuten: 20", "minuten: [20]", "not_whole_number"),
        ("minuten: 20", "minuten: 2.5", "not_whole_number"),
        ("minuten: 20", "minuten: -5", "not_whole_number"),
        ("minuten: 20", "minuten: 0", "number_too_small"),
        ("minuten: 20", "minuten: 500", "number_too_large"),
        ("    goed: ja", "    goed: yes", "not_yes_no"),
        ("    goed: ja", "    goed: [ja]", "not_yes_no"),
        # an empty value
        ("titel: Doe jij mee?", "titel:", "empty_text"),
        ("titel: Doe jij mee?", 'titel: " \u00a0 "', "empty_text"),
        ("  zeg:\n  - We kijken samen.\n  - Passen mag.", "  zeg:", "empty_text"),
        ("minuten: 20", "minuten:", "not_whole_number"),
        # a choice
        ("  vorm: hoeken", "  vorm: hoekje", "wrong_choice"),
        ("- wie: noor", "- wie: No Or", "not_an_id"),
        ("- proeflijn", "- [proeflijn]", "not_a_text"),
        # too much
        ("titel: Doe jij mee?", f"titel: {'a' * 2001}", "text_too_long"),
        ("hulplijnen:\n", "hulplijnen:\n- a\n- b\n- c\n- d\n- e\n", "list_too_long"),
    ],
)
def test_a_slip_in_a_level_is_found_at_its_line(tmp_path: Path, old: str, new: str, code: str) -> None:
    line = change(write_lesson(tmp_path) / VO, old, new)

    found = errors_of(tmp_path)

    assert found == [(f"{VO}:{line}", code)]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("versie: '2026.1'", "versie: nieuw", "not_version"),
        ("versie: '2026.1'", "versie: 2026", "not_version"),
        ("datum: '2026-11-22'", "datum: 22 november", "not_a_date"),
        ("datum: '2026-11-22'", "datum: 2026-02-30", "not_a_date"),
        ("datum: '2026-11-22'", "datum: 20261122", "not_a_date"),
        ("datum: '2026-11-22'", "datum: 0", "not_a_date"),
        ("datum: '2026-11-22'", "datum: [2026]", "not_a_date"),
        ("  vo: klas", "  havo: klas", "wrong_choice"),
        ("thema: groepsdruk", "thema: Groeps Druk", "not_an_id"),
    ],
)
def test_a_slip_in_les_yaml_is_found_at_its_line(tmp_path: Path, old: str, new: str, code: str) -> None:
    line = change(write_lesson(tmp_path) / LES, old, new)

    assert errors_of(tmp_path) == [(f"{LES}:{line}", code)]


def test_an_unknown_level_names_the_three_that_are_known() -> None:
    facts = facts_after("  vo: klas voor vo", "  vmbo: klas", Lesson)

    assert (facts["value"], facts["choices"], facts["suggestion"]) == ("vmbo", ["po", "vo", "mbo"], "mbo")


@pytest.mark.parametrize(
    ("old", "new", "suggestion"),
    [
        ("ondertitel: Over", "ondertiel: Over", "ondertitel"),
        ("titel: Doe jij mee?", "title: Doe jij mee?", "titel"),
        ("minuten: 20", "minutes: 20", "minuten"),
        ("kernvraag: Wat", "key_question: Wat", "kernvraag"),
        ("  vorm: hoeken", "  form: hoeken", "vorm"),
        ("  eens: naar", "  eenz: naar", "eens"),
        ("    goed: ja", "    goedd: ja", "goed"),
        ("      keuzes:\n      - Een", "      keuze:\n      - Een", "keuzes"),
        ("  vorm: hoeken", "  vorm: kaartjes", "kaartje"),
        ("- soort: quiz", "- soort: quizz", "quiz"),
        ("    - soort: schrijven", "    - soort: schrijf", "schrijven"),
    ],
)
def test_a_wrong_word_gets_a_suggestion(old: str, new: str, suggestion: str) -> None:
    assert facts_after(old, new)["suggestion"] == suggestion


def test_a_key_of_another_kind_of_activity_is_not_offered() -> None:
    facts = facts_after("  vorm: hoeken", "  berichtn: hoeken")

    # what is missing is offered: it was meant to stand there
    assert ("berichten" in facts["allowed"], facts["suggestion"]) == (False, "vorm")


def test_a_missing_field_is_told_at_the_part_that_misses_it(tmp_path: Path) -> None:
    path = write_lesson(tmp_path) / VO
    change(path, "kernvraag: Wat doe je als iedereen lacht?\n", "")
    change(path, "  oneens: naar de deur\n", "")
    line = change(path, "- soort: stelling", "- soort: stelling")

    assert errors_of(tmp_path) == [(f"{VO}:1", "missing_key"), (f"{VO}:{line}", "missing_key")]


@pytest.mark.parametrize(
    ("new", "code"),
    [
        ("- soort: kwis", "unknown_kind"),
        ("- soort:", "missing_kind"),
        ("- vorm: quiz", "missing_kind"),
        ("- soort: [quiz]", "unknown_kind"),
    ],
)
def test_an_activity_of_no_known_kind_is_told_at_its_line(tmp_path: Path, new: str, code: str) -> None:
    line = change(write_lesson(tmp_path) / VO, "- soort: quiz", new)

    assert errors_of(tmp_path) == [(f"{VO}:{line}", code)]


def test_a_slip_below_a_kind_that_is_also_a_key_stands_at_its_own_line(tmp_path: Path) -> None:
    path = write_lesson(tmp_path) / VO
    line = change(path, "  eens: naar het raam", "  eens: [raam]")

    assert errors_of(tmp_path) == [(f"{VO}:{line}", "not_a_text")]


def test_the_problems_of_all_files_come_in_one_run(tmp_path: Path) -> None:
    write_lesson(tmp_path, levels=("po", "vo", "mbo"))
    lines = {
        LES: change(tmp_path / LES, "thema: groepsdruk", "thema: Groeps Druk"),
        "lessons/proefles/po.yaml": change(
            tmp_path / "lessons/proefles/po.yaml", "minuten: 20", "minuten: x"
        ),
        VO: change(tmp_path / VO, "ondertitel: Over erbij horen.", "ondertitel:"),
        "lessons/proefles/mbo.yaml": change(
            tmp_path / "lessons/proefles/mbo.yaml", "    goed: ja", "    goed: x"
        ),
    }

    assert [place for place, _ in errors_of(tmp_path)] == sorted(
        f"{file}:{line}" for file, line in lines.items()
    )


def test_two_slips_in_one_file_are_both_told(tmp_path: Path) -> None:
    path = write_lesson(tmp_path) / VO
    lines = [change(path, "minuten: 20", "minuten: x"), change(path, "    goed: ja", "    goed: x")]

    assert [place for place, _ in errors_of(tmp_path)] == [f"{VO}:{line}" for line in lines]


@pytest.mark.parametrize(
    "text",
    [
        "Bel 0800\u00a00432",
        "hand\u2011out",
        "{{ x }} {% raw %} ${x} $x & <b>vet</b>",
        "10:30",
        "nee",
        "1e3",
        "é\u0301😂",
        "**",
    ],
)
def test_a_text_arrives_as_it_was_written(text: str) -> None:
    assert make_level(title=text).title == text


def test_line_breaks_of_the_author_become_spaces() -> None:
    assert make_level(title="Een  lange\n\ttitel ").title == "Een lange titel"


def test_a_text_with_a_blank_line_may_stand_for_a_list() -> None:
    written = as_yaml(level_data(goals=None)) + "leerdoelen: |\n  Je legt\n  uit.\n\n  Je weet het.\n"

    assert validate(LevelLesson, parse_yaml(written, VO)).goals == ("Je legt uit.", "Je weet het.")
