"""Whether those a lesson is for know its words: rare ones stand in its word list, and are explained in time."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from lesmateriaal.dutch.common_words import CLASS_WORDS, child_words, common_words
from lesmateriaal.dutch.word_forms import is_form_of, stems_of
from lesmateriaal.errors import Problem, Severity
from lesmateriaal.lesson.level import LevelLesson, WordMeaning
from lesmateriaal.lesson.library import Library
from lesmateriaal.lesson.model import Level
from lesmateriaal.lesson.reading_texts import TextAt
from lesmateriaal.text.readability import words

_STRESS = re.compile("[\u0300\u0301]")
_MANY = 400
"""Rank above which a word of an explanation says something; below it are *de*, *iemand*, *doet*."""


def check_rare_words(
    texts: Sequence[TextAt], lesson: LevelLesson, level: Level, library: Library, limit: int
) -> Iterator[Problem]:
    """Yield a warning for each word of `texts` that is not among the `limit` most used ones, where it comes first.

    Forms and compounds of common words are common; names are names, and the lesson's own word list counts.
    """
    own = {_plain(word) for each in lesson.words for word in words(each.word)} | CLASS_WORDS.get(level, set())
    names = _names(texts, library)

    def is_known(word: str) -> bool:
        return word in own or _is_listed(word, limit)

    judged: set[str] = set()
    told: set[str] = set()
    for each in texts:
        for word in words(each.text):
            plain = _plain(word)
            if plain in judged:
                continue
            judged.add(plain)
            if _is_common_to_all(plain, limit):
                continue
            stems = set(stems_of(plain))
            if not stems & (names | told) and not _is_common(plain, is_known):
                told |= stems
                yield Problem(each.place, "rare_word", {"word": word}, Severity.WARNING)


def check_explained(texts: Sequence[TextAt], lesson: LevelLesson) -> Iterator[Problem]:
    """Yield a warning for each word of the list that no step uses, or that the first such step does not explain.

    A step explains a word when at least half of the telling words of its meaning are in what the class reads
    and hears in that step. Titles do not count as use: they stand in the agenda before anything is said.
    """
    for each in lesson.words:
        pattern = re.compile(rf"\b{re.escape(_plain(each.word))}", re.IGNORECASE)
        used = [text for text in texts if text.activity and text.field not in ("title", "phase")]
        first = next((text for text in used if pattern.search(_plain(text.text))), None)
        if first is None:
            yield Problem(each.place("word"), "word_not_used", {"word": each.word}, Severity.WARNING)
        elif not _explains([text.text for text in used if text.activity is first.activity], each):
            facts = {"word": each.word, "meaning": each.meaning}
            yield Problem(first.place, "word_not_explained", facts, Severity.WARNING)


def _explains(said: Sequence[str], entry: WordMeaning) -> bool:
    heard = {stem for text in said for word in words(text) for stem in stems_of(_plain(word))}
    ranks = common_words()
    telling = {_plain(word) for word in words(entry.meaning)}
    telling = {word for word in telling if len(word) > 3 and ranks.get(word, _MANY) >= _MANY} or telling
    found = sum(any(stem in heard for stem in stems_of(word)) for word in telling)
    return 2 * found >= len(telling)


@cache
def _is_common_to_all(word: str, limit: int) -> bool:
    """Whether `word` is common by the lists alone; lessons share most of their words."""
    return _is_common(word, lambda each: _is_listed(each, limit))


def _is_listed(word: str, limit: int) -> bool:
    return common_words().get(word, limit + 1) <= limit or word in child_words()


def _is_common(word: str, is_known: Callable[[str], bool]) -> bool:
    # two letters are no word to explain, and a figure makes the name of a class or a time
    if len(word) < 3 or any(map(str.isdigit, word)):
        return True
    parts = re.split(r"[-‑'’]", word)
    return all(len(part) < 3 or is_form_of(part, is_known) for part in parts)


def _names(texts: Sequence[TextAt], library: Library) -> set[str]:
    """Return the names in small letters: of the cast, of help lines, and what has a capital inside a sentence."""
    told = [each.name for each in library.characters.values()]
    told += [each.name for each in library.help_lines.values()]
    found = {_plain(word) for name in told for word in words(name)}
    inside = re.compile(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Þ][\w’'-]+")
    return found | {_plain(word) for each in texts for word in inside.findall(each.text)}


def _plain(word: str) -> str:
    """Return `word` in small letters and without the stress of *móét* or *één*."""
    word = word.lower()
    if word.isascii():
        return word
    apart = _STRESS.sub("", unicodedata.normalize("NFD", word))
    return unicodedata.normalize("NFC", apart).replace("\u00ad", "")
