"""Sentences that lay the blame on whom it happens to, and those that only look so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import activity_data, make_level
from lesmateriaal.dutch.blaming import BLAMING
from lesmateriaal.lesson.reading_texts import texts_of
from lesmateriaal.lesson.wording import blaming_in, check_blame
from small_lesson import Data

GOOD = (
    # key sentences of the lessons
    "Wie het overkomt, heeft nooit schuld.",
    "Wie gepest wordt, heeft daar nooit schuld aan.",
    "Wordt een kind buitengesloten, dan is dat nooit de schuld van dat kind.",
    "Dat is nooit jouw schuld.",
    "Van ‘had je niet beter kunnen opletten?’ maken we ‘zal ik bij je blijven?’",
    "Zegt een kind dat Daan wakker had moeten blijven?",
    "De schuld bij het slachtoffer leggen heet victim blaming.",
    "Schuld heeft wie het deed.",
    # others that look like it
    "Het is niet je eigen schuld, wat je ook stuurde.",
    "Zeg nooit: had je maar beter opgelet.",
    "“Eigen schuld” klopt nooit.",
    "Eigen schuld, dat bestaat hier niet.",
    "Heeft zij het zelf uitgelokt?",
    "Sem had die foto niet moeten doorsturen.",
    "Had ik maar eerder iets gezegd.",
    "Ik vraag erom of iemand wil voorlezen?",
    "Niemand vraagt erom.",
)
BAD = (
    "Dat is je eigen schuld.",
    "Had je maar niet die foto gestuurd.",
    "Wie zoiets post, vraagt erom.",
    "Zij vroeg er zelf om.",
    "Hij had beter kunnen zwijgen, zei de trainer.",
    "Ze heeft het zelf uitgelokt.",
    "Dat heb je aan jezelf te danken.",
    "Gepest worden heeft vaak met je gedrag te maken.",
    "Het slachtoffer heeft ook een beetje schuld.",
    "Dan moet je ook geen naaktfoto sturen.",
    "Het is niet alleen zijn schuld, het is ook haar schuld.",
    "Dat is niet eerlijk, maar het is wel je eigen schuld.",
    "Dom van haar, zo’n foto.",
    "Zij had kunnen weten dat hij rondging.",
    "Waar rook is, is vuur.",
    "Niemand hielp haar: eigen schuld.",
    "Dat is niet alleen haar eigen schuld.",
    "Dat komt omdat ze zich zo kleedt.",
    "Het ligt aan jezelf als niemand je mag.",
)


@pytest.mark.parametrize("sentence", GOOD)
def test_a_sentence_that_does_not_blame_passes(sentence: str) -> None:
    assert blaming_in(sentence) == ""


@pytest.mark.parametrize("sentence", BAD)
def test_a_sentence_that_blames_is_found(sentence: str) -> None:
    assert blaming_in(sentence)


def test_there_are_fifteen_sentences_of_each_kind() -> None:
    assert len(set(GOOD)) >= 15
    assert len(set(BAD)) >= 15


@given(st.text() | st.lists(st.sampled_from([*GOOD, *BAD, ",", ":", "“", "?", "niet", "é"])).map(" ".join))
def test_no_text_makes_the_rule_fail(text: str) -> None:
    assert blaming_in(text) in {"", *(name for name, *_ in BLAMING)}


def blamed(**fields: object) -> list[str]:
    """Return the sentences found in a level whose second step has `fields`."""
    kind = str(fields.pop("kind"))
    around: list[Data] = [
        activity_data("opening"),
        activity_data(kind, **fields),
        activity_data("afsluiting"),
    ]
    found = check_blame(tuple(texts_of(make_level(activities=around))))
    return [str(problem.facts["sentence"]) for problem in found]


WRONG = {"text": "Dat is haar eigen schuld."}
RIGHT = {"text": "Dat weet je nog niet.", "correct": "ja"}


def test_a_wrong_answer_of_a_quiz_may_blame_when_the_reason_puts_it_right() -> None:
    reason = ["Wie het overkomt, heeft nooit schuld."]

    assert blamed(kind="quiz", options=[WRONG, RIGHT], reason=reason) == []


def test_a_wrong_answer_that_nobody_puts_right_is_found() -> None:
    assert blamed(kind="quiz", options=[WRONG, RIGHT]) == [WRONG["text"]]


def test_a_right_answer_may_not_blame_whatever_the_reason_says() -> None:
    options = [{**WRONG, "correct": "ja"}, {"text": "Dat weet je nog niet."}]

    assert blamed(kind="quiz", options=options, reason=["Wie het overkomt, heeft nooit schuld."]) == [
        WRONG["text"]
    ]


def test_a_statement_for_a_card_may_blame_when_the_mentor_can_put_it_right() -> None:
    fields = {"statement": WRONG["text"], "answers": ["Zeg: de schuld ligt bij wie doorstuurt."]}

    assert blamed(kind="stelling", statement_form="kaartje", **fields) == []
    assert blamed(kind="stelling", statement_form="hoeken", **fields) == [WRONG["text"]]


def test_somebody_in_a_chat_may_blame_when_another_puts_it_right() -> None:
    messages = [
        {"person": "sem", "text": "Eigen schuld haha"},
        {"person": "noor", "text": "Nee. Dit is nooit haar schuld", "helps": "ja", "pause": "Wat zie je?"},
    ]

    assert blamed(kind="chat", messages=messages) == []
    assert blamed(kind="chat", messages=[messages[0], {**messages[1], "text": "Nou"}]) == [
        "Eigen schuld haha"
    ]


def test_the_mentor_may_not_be_told_to_blame() -> None:
    assert blamed(kind="opening", watch_for=["Zeg dat het haar eigen schuld is."]) != []
