"""Sentences, words and syllables of Dutch, and the score that is made of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesmateriaal.text.readability import Reading, reading_of, sentences, shortened, syllables, words

COUNTED = {
    "boom": 1, "idee": 2, "Europa": 3, "ideeën": 3, "nieuwe": 2, "sociale": 4, "chaos": 2, "mooie": 2,
    "koeien": 2, "eieren": 3, "radio": 3, "video": 3, "zeeën": 2, "leeuw": 1, "bijen": 2, "vrijuit": 2,
    "geïnteresseerd": 5, "coördinatie": 5, "skiën": 2, "één": 1, "verantwoordelijkheid": 6, "jij": 1,
    # a vowel that is none, and English that pupils use
    "quiz": 1, "royaal": 2, "yoga": 2, "baby": 2, "memes": 1, "likes": 1, "team": 1, "online": 2,
    # no vowel at all, and figures
    "mbo": 1, "ff": 1, "2B": 1, "112": 3,
}  # fmt: skip
SPLIT = {
    "Hoi. Ga je mee? Ja!": ("Hoi.", "Ga je mee?", "Ja!"),
    "Dat kost 8.30 euro. Oké?": ("Dat kost 8.30 euro.", "Oké?"),
    "Neem bijv. Een appel. Of een peer.": ("Neem bijv. Een appel.", "Of een peer."),
    "Zeg: “Ik ben er.” En ga dan verder.": ("Zeg: “Ik ben er.”", "En ga dan verder."),
    "“Doe jij mee?” vraagt Noor.": ("“Doe jij mee?” vraagt Noor.",),
    "Ik vind … / Ik zag net …": ("Ik vind …", "Ik zag net …"),
    "Dit weet ik … niet": ("Dit weet ik … niet",),
    "Vier is D. Houd je hand op.": ("Vier is D.", "Houd je hand op."),
    "😂": (),
    "": (),
}


@pytest.mark.parametrize("word", COUNTED)
def test_syllables_are_counted_by_vowel_groups(word: str) -> None:
    assert syllables(word) == COUNTED[word]


@pytest.mark.parametrize("text", SPLIT)
def test_a_text_falls_apart_into_its_sentences(text: str) -> None:
    assert sentences(text) == SPLIT[text]


def test_what_a_hyphen_or_an_apostrophe_joins_is_one_word() -> None:
    assert words("Noor's vanille-ijsje, 's avonds: 2 foto’s!") == (
        "Noor's",
        "vanille-ijsje",
        "s",
        "avonds",
        "2",
        "foto’s",
    )


def test_the_score_is_that_of_flesch_and_douma() -> None:
    # 100 words of 150 syllables in 10 sentences: 206.84 - 0.77 x 150 - 0.93 x 10
    assert Reading(sentences=10, words=100, syllables=150).flesch_douma == pytest.approx(82.04)


def test_longer_words_and_longer_sentences_score_lower() -> None:
    easy = reading_of(["De kat zit op de mat.", "Hij is moe."])
    hard = reading_of(["De verantwoordelijkheid voor samenwerking is gezamenlijk, omdat iedereen meedoet."])

    assert hard.flesch_douma < easy.flesch_douma
    assert (
        reading_of(["De kat zit. Hij is moe."]).flesch_douma
        > reading_of(["De kat zit hij is moe."]).flesch_douma
    )


def test_texts_count_together() -> None:
    assert reading_of(["Ik ben er.", "Jij ook. Fijn!"]) == Reading(sentences=3, words=6, syllables=6)


def test_a_text_without_words_has_no_mean() -> None:
    assert reading_of(["…", "😂"]).mean_sentence_words == 0


@given(st.text())
def test_no_text_makes_it_fail_and_no_word_gets_lost(text: str) -> None:
    reading = reading_of([text])

    assert 0 <= reading.sentences <= reading.words <= reading.syllables
    assert sum(len(words(each)) for each in sentences(text)) == len(words(text))


@given(st.text(min_size=1))
def test_a_sentence_is_shown_at_no_great_length(text: str) -> None:
    assert len(shortened(text)) <= 92
