"""How Dutch words are bent and joined, as far as it takes to see that *knikkerbanen* is *knikker* and *baan*.

Rough on purpose: a rule too many lets a rare word pass, a rule too few calls a common one rare.
"""

from collections.abc import Callable, Iterator

_ENDINGS = (
    *("s", "en", "e", "n", "t", "er", "ers", "ere", "st", "ste", "de", "te", "den", "ten", "d"),
    *("je", "jes", "tje", "tjes", "pje", "pjes", "etje", "etjes", "end", "ende", "ing", "ingen", "ig", "ige"),
)
_BEGINNINGS = (
    *(
        "ge",
        "be",
        "ver",
        "ont",
        "her",
        "on",
        "mis",
        "mee",
        "af",
        "op",
        "uit",
        "aan",
        "door",
        "in",
        "na",
        "om",
    ),
    *(
        "over",
        "rond",
        "terug",
        "toe",
        "voor",
        "weg",
        "samen",
        "vast",
        "los",
        "bij",
        "tegen",
        "binnen",
        "buiten",
    ),
    *("klaar", "neer", "open", "thuis", "langs", "achter", "onder", "heen", "open"),
)
_LEAST = 3
"""Letters that must be left of a word: two say nothing."""
_VOWELS = "aeiou"


def is_form_of(word: str, is_known: Callable[[str], bool]) -> bool:
    """Whether `word`, in small letters, is a known word, a form of one, or known words joined together."""
    if _is_bent(word, is_known):
        return True
    for cut in range(_LEAST, len(word) - _LEAST + 1):
        head, tail = word[:cut], word[cut:]
        if any(map(is_known, _without_joint(head))) and is_form_of(tail, is_known):
            return True
    return False


def _is_bent(word: str, is_known: Callable[[str], bool]) -> bool:
    if any(map(is_known, stems_of(word))):
        return True
    for beginning in _BEGINNINGS:
        rest = word.removeprefix(beginning)
        if rest != word and len(rest) >= _LEAST:
            rest = rest.removeprefix("ge") if beginning != "ge" and len(rest) > _LEAST + 2 else rest
            if any(map(is_known, (*stems_of(word.removeprefix(beginning)), *stems_of(rest)))):
                return True
    return False


def stems_of(word: str) -> Iterator[str]:
    """Yield `word` and what may be its stem: *scheve* gives *scheef*, *tikken* gives *tik*."""
    yield word
    yield word + "en"
    yield word + word[-1:] + "en"
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _LEAST:
            continue
        yield stem
        yield stem + "e"
        yield stem + "en"
        yield stem + stem[-1] + "en"
        last, before = stem[-1], stem[-2]
        single = stem[:-1] if last == before else stem
        if single != stem:
            yield single
        hard = single[:-1] + {"v": "f", "z": "s"}.get(single[-1], single[-1])
        yield hard
        if before in "aeou" and before != "i" and last not in _VOWELS and stem[-3] not in _VOWELS:
            # an open syllable writes its long vowel once: namen, naam
            yield hard[:-1] + before + hard[-1]


def _without_joint(head: str) -> Iterator[str]:
    """Yield the first word of a joined one: *groep* of *groeps|druk*, *schild* of *schilden|…*."""
    yield head
    yield head + "en"
    yield head + head[-1] + "en"
    for joint in ("s", "en", "e", "n"):
        bare = head.removesuffix(joint)
        if bare != head and len(bare) >= _LEAST:
            yield bare
