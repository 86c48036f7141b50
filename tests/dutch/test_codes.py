"""Every code has a Dutch name of its own, and an explanation that says as much as the code knows."""

import ast
import re
from string import Formatter

import pytest

from english import ENGLISH
from lesmateriaal.cli.explain_limits import limit, limits
from lesmateriaal.dutch.codes import CODES
from lesmateriaal.dutch.explanations import (
    EITHER,
    ERROR,
    FAMILIES,
    WARNING,
    Explanation,
    called,
    explanations,
    filled,
)
from lesmateriaal.dutch.messages import MESSAGES
from lesmateriaal.inspect.rules import FILE_RULES, PAPER_RULES, SLIDE_RULES
from raised_codes import trees

EVERY = sorted(explanations())
LIMITS_OF_MESSAGES = {
    *("limit", "limit_kib", "limit_mib", "limit_mb", "max_length", "min_length"),
    *("ge", "le", "least", "most", "months"),
}
"""Facts of messages that are limits."""


def own_texts(explanation: Explanation) -> list[str]:
    """Return what is said in words; YAML is none."""
    in_words = [] if explanation.where else [explanation.wrong, explanation.right]
    return [explanation.title, explanation.what, explanation.why, explanation.accepting, *in_words]


def test_every_code_has_a_dutch_name_and_every_name_a_code() -> None:
    assert set(CODES) == set(MESSAGES)


def test_no_two_codes_have_the_same_name() -> None:
    assert len(set(CODES.values())) == len(CODES)


@pytest.mark.parametrize("name", sorted(CODES.values()))
def test_a_name_is_dutch_without_accents_and_short(name: str) -> None:
    assert re.fullmatch(r"[a-z]+(_[a-z0-9]+)*", name)
    assert len(name) <= 27
    assert set(name.split("_")) & ENGLISH == set()


def test_no_dutch_name_is_the_english_name_of_another_code() -> None:
    assert set(CODES) & set(CODES.values()) == set()


def test_every_code_has_an_explanation_and_every_explanation_a_code() -> None:
    assert set(explanations()) == set(CODES.values())


def test_no_family_is_empty() -> None:
    assert {each.family for each in explanations().values()} == set(FAMILIES)


def test_an_explanation_says_how_bad_its_code_is_where_it_is_raised() -> None:
    warned = {*FILE_RULES, *SLIDE_RULES, *PAPER_RULES, "chat_continues", *raised("WARNING")}
    either = {"hard_to_read"}  # its severity is computed
    told = {each.code: each.severity for each in explanations().values()}

    wanted = {
        name: EITHER if code in either else WARNING if code in warned else ERROR
        for code, name in CODES.items()
    }
    assert told == wanted


def raised(severity: str) -> set[str]:
    """Return the codes between quotes in the calls that name `Severity.<severity>`."""
    found: set[str] = set()
    for tree in trees().values():
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            given = [*call.args, *(keyword.value for keyword in call.keywords)]
            if any(isinstance(each, ast.Attribute) and each.attr == severity for each in given):
                found |= {str(each.value) for each in given if isinstance(each, ast.Constant)}
    return found & set(MESSAGES)


@pytest.mark.parametrize("code", EVERY)
def test_an_explanation_is_plain_dutch_in_whole_sentences(code: str) -> None:
    explanation = explanations()[code]
    said = re.sub(r"`[^`]*`|\{[^}]*\}|\"[^\"]*\"|\S+\.\w+", " ", " ".join(own_texts(explanation)))

    assert set(re.findall(r"[a-z]+", said.lower())) & ENGLISH == set()
    assert not explanation.title.endswith(".")
    for text in (explanation.what, explanation.why):
        assert text[0].isupper() or text[0] == "`"
        assert text[-1] in ".?"
    assert explanation.wrong.strip() != explanation.right.strip()


@pytest.mark.parametrize("code", EVERY)
def test_no_sentence_of_an_explanation_is_longer_than_a_teacher_reads_in_one_go(code: str) -> None:
    explanation = explanations()[code]
    sentences = re.split(r"(?<=[.?!:])\s+", " ".join((explanation.what, explanation.why)))

    assert max(len(sentence.split()) for sentence in sentences) <= 27


def test_an_explanation_names_a_limit_where_its_message_does() -> None:
    with_limit = {
        code
        for code, texts in MESSAGES.items()
        for text in texts
        for _, name, _, _ in Formatter().parse(text)
        if name in LIMITS_OF_MESSAGES
    }

    assert len(with_limit) > 20
    assert [code for code in with_limit if not explanations()[CODES[code]].limits] == []


def test_every_limit_that_a_text_names_is_known_and_none_is_left_over() -> None:
    assert {name for each in explanations().values() for name in each.limits} == {
        name for name in limits() if not name.endswith("common_words") or name.startswith(("po", "vo"))
    }


def test_a_limit_is_that_of_the_code() -> None:
    def doubled(name: str) -> str:
        return f"<{name}>"

    told = filled(explanations()["te_diep"], doubled)

    assert "meer dan <nested> lijsten" in told.what
    assert (limit("nested"), limit("contrast"), limit("vo_common_words")) == ("50", "4,5", "15.000")


@pytest.mark.parametrize(
    "name", ["unknown_key", "onbekende_sleutel", "[onbekende_sleutel]", "Onbekende-Sleutel"]
)
def test_a_code_is_known_by_its_old_name_in_brackets_and_in_capitals(name: str) -> None:
    assert called(name) == "onbekende_sleutel"
