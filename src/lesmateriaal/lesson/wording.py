"""The rule that no text lays the blame on whom it happens to (fact sheet F4.23 and F4.24)."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from lesmateriaal.dutch.blaming import (
    BLAMING,
    CORRECTION,
    DENIED,
    NOT_DENIED,
    REFERS_BACK,
    WITH_THEIR_OWN_NOT,
)
from lesmateriaal.errors import Problem
from lesmateriaal.lesson.activities import Activity, Message, Option, Statement, StatementForm
from lesmateriaal.lesson.reading_texts import TextAt
from lesmateriaal.text.readability import sentences, shortened

_CLAUSE_END = re.compile(r"[,;:()]|[‘’“”\"](?!\w)|(?<!\w)['‘“\"]")
_OPENING = ":‘“\"'’”"
"""What may stand before words that somebody else says."""
_FIRST_END = re.compile(r"[.!?…]")
_ACCENTS = re.compile("[\u0300-\u0307\u0309-\u036f]")
"""All marks that combine with a letter, but for the two dots: *geërgerd* is another word than *geergerd*."""


def check_blame(texts: Sequence[TextAt]) -> Iterator[Problem]:
    """Yield an error for each sentence that blames, unless it is denied, asked, or put right.

    What a wrong answer of a quiz, a statement for a card, or an invented person in a story or chat says may
    blame when the same step puts it right: in what is said, in the reason of the quiz, in a message that
    helps, or in what the mentor has at hand for it.
    """
    suspects = [each for each in texts if any(True for _ in _wordings(_plain(each.text)))]
    if not suspects:
        return
    corrected = {id(each.activity) for each in texts if each.activity and _corrects(each)}
    for each in suspects:
        if says_wrong(each) and id(each.activity) in corrected:
            continue
        for sentence in sentences(each.text):
            if wording := blaming_in(sentence):
                facts = {"wording": wording, "sentence": shortened(sentence)}
                yield Problem(each.place, "blaming", facts)


def blaming_in(sentence: str) -> str:
    """Return the name of the wording with which `sentence` blames; empty when it does not."""
    plain = _plain(sentence)
    for name, found in _wordings(plain):
        if not _is_asked(plain, found.end()) and not _is_denied(plain, found, name in WITH_THEIR_OWN_NOT):
            return name
    return ""


def _wordings(plain: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield name and place of each wording in `plain`, harmless or not."""
    for name, letters, pattern in _patterns():
        if any(each in plain for each in letters):
            for found in pattern.finditer(plain):
                yield name, found


def says_wrong(text: TextAt) -> bool:
    """Whether `text` is a statement that may be wrong, for the class to put right."""
    match text.part:
        case Option():
            return not text.part.correct
        case Message():
            return text.field == "text" and not text.part.helps
        case Statement():
            return text.field == "statement" and text.part.statement_form is StatementForm.CARD
        case _:
            return text.field == "story" or (text.field, type(text.part).__name__) in _CARDS


_CARDS = frozenset({("text", "Card"), ("options", "TicksPart")})
_CORRECTING = frozenset({"say", "points", "watch_for", "answers", "reason", "conclusion"})
"""Fields in which a wrong statement is put right."""


def _corrects(text: TextAt) -> bool:
    helps = isinstance(text.part, Message) and text.part.helps
    if not helps and not (text.field in _CORRECTING and isinstance(text.part, Activity)):
        return False
    return bool(re.search(CORRECTION, _plain(text.text)))


def _is_asked(plain: str, end: int) -> bool:
    """Whether the sentence, or the quoted one around the wording, ends with a question mark."""
    mark = _FIRST_END.search(plain, end)
    return bool(mark and mark[0] == "?")


def _is_denied(plain: str, found: re.Match[str], has_own_not: bool) -> bool:
    """Whether a denial stands in the same part of the sentence, or in a part that is about this one.

    Those are the part before a colon or a quotation ("zeg nooit: …") and a next one that refers back.
    """
    start, end = found.span()
    cuts = [0, *(cut.start() for cut in _CLAUSE_END.finditer(plain)), len(plain)]
    first = max(index for index, cut in enumerate(cuts[:-1]) if cut <= start)
    after = min(index for index, cut in enumerate(cuts) if cut >= end)
    around = "" if has_own_not else plain[cuts[first] : cuts[after]]
    if first and plain[cuts[first]] in _OPENING:
        around += plain[cuts[first - 1] : cuts[first]]
    for begin, stop in pairwise(cuts[after:]):
        following = plain[begin + 1 : stop]
        if following.strip():
            around += following if re.search(REFERS_BACK, following) else ""
            break
    return bool(re.search(DENIED, re.sub(NOT_DENIED, " ", around)))


def _plain(text: str) -> str:
    text = text.lower()
    if text.isascii():
        return text
    apart = _ACCENTS.sub("", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", apart)


@cache
def _patterns() -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    return tuple((name, tuple(letters.split()), re.compile(pattern)) for name, letters, pattern in BLAMING)


def any_blaming(texts: Iterable[str]) -> bool:
    """Whether one of `texts` blames; for texts that stand by themselves."""
    return any(blaming_in(sentence) for text in texts for sentence in sentences(text))
