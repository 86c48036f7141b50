"""Every code has its sentence and every sentence its code; the sentences are Dutch and can be made."""

import ast
import re
from collections.abc import Iterator
from string import Formatter

import pytest

from english import ENGLISH
from lesmateriaal.dutch.messages import MESSAGES, message
from lesmateriaal.errors import Place, Problem
from lesmateriaal.lesson import slips, validate
from raised_codes import SOURCE, trees

RAISERS = {"Problem", "PydanticCustomError", "_note", "_known", "_problem"}
"""What is called with a code; the code is the one argument that is an identifier between quotes."""
ALWAYS_THERE = {"key", "value", "suggestion_sentence", "allowed_list", "choices_list", "reason_sentence"}
"""What `sentences` adds to the facts of every problem."""
ADDED_LATER = {"lesson/pictures.py": {"file"}, "lesson/svg.py": {"file"}}
"""Facts that a module adds to all its problems on their way out."""


def calls() -> Iterator[tuple[str, str, set[str] | None]]:
    """Yield the place of each call with a code, the code, and the names of its facts where they are plain."""
    for name, tree in trees().items():
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "id", getattr(node.func, "attr", "")) in RAISERS
            ):
                codes = [
                    each.value
                    for each in node.args
                    if isinstance(each, ast.Constant) and isinstance(each.value, str)
                ]
                for code in codes[:1]:
                    yield f"{name}:{node.lineno}", code, facts_of(node)


def facts_of(call: ast.Call) -> set[str] | None:
    """Return the names of the facts in `call`; None when they are made elsewhere."""
    names = {keyword.arg for keyword in call.keywords if keyword.arg} - {"severity"}
    for argument in call.args[2:]:
        if isinstance(argument, ast.Dict):
            if not all(isinstance(key, ast.Constant) for key in argument.keys):
                return None
            names |= {str(key.value) for key in argument.keys if isinstance(key, ast.Constant)}
        elif not isinstance(argument, ast.Attribute):  # an attribute is the severity
            return None
    return names


def placeholders(code: str) -> set[str]:
    """Return the names of the facts that the sentence of `code` needs."""
    found = {name for sentence in MESSAGES[code] for _, name, _, _ in Formatter().parse(sentence) if name}
    return found - ALWAYS_THERE


def strings() -> set[str]:
    """Return every text between quotes in the code."""
    nodes = (node for tree in trees().values() for node in ast.walk(tree))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_every_code_that_is_raised_has_a_sentence() -> None:
    raised = {code: place for place, code, _ in calls()}
    raised |= dict.fromkeys({*validate._CODES.values(), *validate._OWN_CODES}, "validate.py")
    raised |= {code: "slips.py" for _, code in slips._KNOWN_SLIPS}

    assert len(raised) > 60
    assert {code: place for code, place in raised.items() if code not in MESSAGES} == {}


def test_every_sentence_has_a_code_that_is_raised() -> None:
    assert set(MESSAGES) - strings() == set()


def test_every_sentence_finds_the_facts_it_names() -> None:
    wrong = {}
    for place, code, facts in calls():
        # the facts of the validator come from pydantic; the tests of fields make their sentences
        if facts is None or code in validate._OWN_CODES or place.startswith("lesson/validate"):
            continue
        if lacking := placeholders(code) - facts - ADDED_LATER.get(place.partition(":")[0], set()):
            wrong[place] = (code, lacking)

    assert wrong == {}


def test_every_check_of_our_own_keeps_its_code_on_the_way_through_pydantic() -> None:
    raised = {code for place, code, _ in calls() if "PydanticCustomError" in line_of(place)}

    assert raised - validate._OWN_CODES == set()


def line_of(place: str) -> str:
    """Return the line of code at `place`."""
    name, _, number = place.partition(":")
    return (SOURCE / name).read_text("utf-8").splitlines()[int(number) - 1]


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_a_sentence_is_dutch_and_tells_what_is_wrong_and_what_to_do(code: str) -> None:
    wrong, mend = MESSAGES[code]
    without_code = re.sub(r"`[^`]*`|\{[^}]*\}|\"[^\"]*\"", " ", f"{wrong} {mend}")

    assert (
        wrong[0].isupper(),
        wrong.rstrip("`")[-1] in ".}",
        mend[0].isupper() or mend[0] == "{",
        mend[-1],
    ) == (False, True, True, ".")
    assert set(re.findall(r"[a-z]+", without_code.lower())) & ENGLISH == set()


def test_a_problem_is_one_line_of_place_wrong_mend_and_code() -> None:
    problem = Problem(Place("lessons/groepsapp/vo.yaml", 4, 1), "time_budget", {"total": 60, "minutes": 50})

    assert message(problem) == (
        "lessons/groepsapp/vo.yaml:4:1: de activiteiten duren samen 60 minuten, maar de les duurt 50 minuten. "
        "Pas de minuten van een activiteit aan, of die van de les. [minuten_tellen_niet_op]"
    )


def test_a_suggestion_is_asked_as_a_question() -> None:
    facts = {"key": "titl", "allowed": ["minuten", "titel"], "suggestion": "titel"}

    assert message(Problem(Place("vo.yaml", 1, 1), "unknown_key", facts)) == (
        "vo.yaml:1:1: de sleutel `titl` bestaat hier niet. Bedoelde je `titel`? Kies uit: minuten, titel. [onbekende_sleutel]"
    )


def test_a_text_of_an_author_with_braces_does_no_harm() -> None:
    problem = Problem(Place("vo.yaml"), "not_an_id", {"value": "{x.__class__} {0}"})

    assert "`{x.__class__} {0}`" in message(problem)
