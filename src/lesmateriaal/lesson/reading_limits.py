"""The limits of what a reader can take, each with its reason.

They are alarms for who changes a text (F4.32): a text within all of them may still be hard.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lesmateriaal.lesson.level import Public
from lesmateriaal.lesson.model import Level
from lesmateriaal.lesson.reading_texts import Voice


@dataclass(frozen=True, slots=True)
class Limits:
    """What is asked of the texts for one kind of reader."""

    longest_sentence: int
    """Words; a longer sentence is an error."""
    mean_sentence: int
    """Words in a sentence of running text on average; more is a warning."""
    score: int
    """Flesch-Douma of running text below this is a warning."""
    least_score: int
    """Flesch-Douma below this is an error."""
    slide_words: int
    """Words in the body of a slide; more is a warning. A chat and a quiz may hold twice that."""
    common_words: int
    """How many of the most used words count as known; 0 where no word is called rare."""


LIMITS: Mapping[Level, Limits] = MappingProxyType(
    {
        # Groep 5 to 8 reads below the end level 1F; sentences of 8 to 10 words are the aim (F4.5 in the
        # fact sheet, "Per niveau"), and what is said aloud in one breath is at most 15. Douma: 80 to 90 is
        # easy, 70 to 80 fairly easy (F4.31); 75 is the middle of what a child of ten reads alone, and below
        # 65 it is text for adults. 30 words take a reader of that age a quarter of a minute.
        Level.PO: Limits(15, 10, 75, 65, 30, 9_000),
        # 2F or B1: sentences of 10 to 12 words are the aim, with one to spare; 20 is where a sentence gets
        # a third clause. 60 to 70 is ordinary Dutch, and 48 is where newspapers begin.
        Level.VO: Limits(20, 13, 60, 48, 40, 15_000),
        # 2F too, but many read little or have Dutch as their second language: B1 asks sentences of 10 words
        # on average and 15 at most (B102); 3 to spare, for words of a trade come in pairs ("de veiligheid op
        # de werkplek"). The same words make the score lower than at vo, though the sentences are shorter.
        Level.MBO: Limits(18, 13, 55, 40, 50, 15_000),
    }
)
"""What is asked of the texts for pupils and students."""

ADULT_LIMITS = Limits(25, 15, 60, 45, 50, 0)
"""What is asked of the texts for teams and parents.

Plain Dutch for adults (B1) has sentences of 10 to 15 words, and none above 25. 60 to 70 is ordinary (F4.31); law and
care have words such as *aanspreekpunt* and *vertrouwenspersoon* that cannot be left out, hence an error at 45 only.
"""

LEAST_WORDS = 100
"""Words of running text below which mean and score say nothing: the formula is about 100 words."""
MOST_SLIDES_WITHOUT_PICTURE = 3
"""Slides in a row without a picture: at two minutes a slide, six minutes of text alone are the most."""


def limits_of(level: Level, public: Public, voice: Voice) -> Limits | None:
    """Return what is asked of a text for `voice` in a lesson for `public`; None where nothing is.

    A mentor reads the guide at a table, and is asked no length of sentence.
    """
    if voice is Voice.MENTOR:
        return None
    if voice is Voice.STUDENT or (voice is Voice.CLASS and public is Public.PUPILS):
        return LIMITS[level]
    return ADULT_LIMITS
