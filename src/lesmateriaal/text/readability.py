"""How hard a Dutch text reads: its sentences, words and syllables, and the score of Flesch and Douma.

The score is an alarm for who changes a text, and no proof of a level of language: such formulas are rough
and say nothing on how to mend a text (fact sheet F4.32).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]*]*\s+(?=\S)")
_CHOICE = re.compile(r"\s+/\s+")
_WORD = re.compile(r"[^\W_]+(?:[-‑'’][^\W_]+)*")
_ABBREVIATION = re.compile(
    r"(?:\b(?:bijv|enz|etc|nr|blz|dhr|mevr|max|min|evt|incl|jl)|\bt\.a\.v|\bo\.a|\bd\.w\.z|\bz\.o\.z)\.$",
    re.IGNORECASE,
)
_VOWELS = re.compile(r"aai|ooi|oei|eeu|ieu|aa|ee|ie|oo|uu|oe|eu|ui|ei|ij|au|ou|[aeiouy]")
"""The sounds that Dutch writes with one or more vowels, the longest first."""
_SILENT = (
    # u that is part of a consonant, y that is one
    (re.compile(r"qu"), "kw"),
    (re.compile(r"\by(?=[aeiou])|(?<=[aeiou])y(?=[aeiou])"), "j"),
    # English words that pupils use all day
    (re.compile(r"(?<=mem|lik|gam|sit|tim|sav|fak|cak|dat)e(?=s?\b)"), ""),
    (re.compile(r"\bteam"), "tiem"),
    (re.compile(r"(?<=[nfe])line\b"), "lijn"),
)
_PLAIN = str.maketrans("áàâéèêíìîóòôúùûý", "aaaeeeiiiooouuuy")
_APART = str.maketrans({"ä": "|a", "ë": "|e", "ï": "|i", "ö": "|o", "ü": "|u"})
"""Two dots say that a vowel begins a syllable: ide|een, ge|interesseerd."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How much stands in a text; all counts are of the text as a whole."""

    sentences: int
    words: int
    syllables: int

    def __add__(self, other: "Reading") -> "Reading":
        """Return how much stands in both texts."""
        return Reading(
            self.sentences + other.sentences, self.words + other.words, self.syllables + other.syllables
        )

    @property
    def mean_sentence_words(self) -> float:
        """Words in a sentence, on average; 0 for a text without sentences."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def flesch_douma(self) -> float:
        """The score: 206.84 - 0.77 x syllables in 100 words - 0.93 x words in a sentence (F4.31; DBNL 1977).

        A higher score is easier: 60 to 70 is ordinary, 80 to 90 easy. A text without words scores 206.84.
        """
        syllables_in_100_words = 100 * self.syllables / self.words if self.words else 0.0
        return 206.84 - 0.77 * syllables_in_100_words - 0.93 * self.mean_sentence_words


@lru_cache(maxsize=2048)
def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of `text`, in order; a line is one too, and a piece without a word is none.

    A full stop inside a word or a number ends nothing, nor does one after an abbreviation. A slash between
    spaces parts beginnings of sentences that a mentor may choose from: "Ik vind … / Ik zag …".
    """
    found = [piece for choice in _CHOICE.split(text) for piece in _pieces(choice)]
    return tuple(piece for piece in found if _WORD.search(piece))


def _pieces(text: str) -> Iterator[str]:
    start = 0
    for end in _SENTENCE_END.finditer(text):
        piece = text[start : end.end()].strip()
        # what goes on with a small letter is one sentence: “Doe jij mee?” vraagt Noor.
        if text[end.end()].islower() or _ABBREVIATION.search(piece):
            continue
        yield piece
        start = end.end()
    yield text[start:].strip()


def words(text: str) -> tuple[str, ...]:
    """Return the words of `text`; what a hyphen or an apostrophe joins is one, and a number is one too."""
    return tuple(_WORD.findall(text))


@cache
def syllables(word: str) -> int:
    """Return the syllables of `word` by its vowel groups, at least 1; each figure of a number counts as one.

    Places to break a word off would count too few: *idee* has one of those pieces, *Europa* two.
    """
    lower = word.lower().translate(_PLAIN).translate(_APART)
    for pattern, sound in _SILENT:
        lower = pattern.sub(sound, lower)
    figures = sum(map(str.isdigit, lower))
    return max(1, len(_VOWELS.findall(lower)) + figures)


def reading_of(texts: Iterable[str]) -> Reading:
    """Return how much stands in `texts` together."""
    count = total = sounds = 0
    for text in texts:
        for sentence in sentences(text):
            found = words(sentence)
            count, total = count + 1, total + len(found)
            sounds += sum(map(syllables, found))
    return Reading(count, total, sounds)


def shortened(sentence: str) -> str:
    """Return `sentence` as a problem shows it: enough to find it by; a long one is cut off at a word."""
    if len(sentence) <= _SHOWN_CHARACTERS:
        return sentence
    return (sentence[:_SHOWN_CHARACTERS].rpartition(" ")[0] or sentence[:_SHOWN_CHARACTERS]) + " …"


_SHOWN_CHARACTERS = 90
