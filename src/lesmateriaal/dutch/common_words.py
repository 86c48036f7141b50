"""The words that nobody has to explain: the most used ones, and concrete ones that children know all the same.

A list of what adults write puts *context* before *giraf*, so a small list of our own stands beside it.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files


@cache
def common_words() -> Mapping[str, int]:
    """Return the 15,000 most used words, each with its rank from 1; read once, when first asked for."""
    return {word: rank for rank, word in enumerate(_read("common_words.txt"), start=1)}


@cache
def child_words() -> frozenset[str]:
    """Return words of children's books and classrooms that adults seldom write; chosen by hand, for all levels."""
    return frozenset(_read("child_words.txt"))


def _read(name: str) -> Iterator[str]:
    text = files("lesmateriaal.dutch").joinpath(name).read_text("utf-8")
    return (word for line in text.splitlines() if not line.startswith("#") for word in line.split())


CLASS_WORDS: Mapping[str, frozenset[str]] = {
    "mbo": frozenset({"burgerschap", "casus", "portfolio", "stagiair", "stagiaire"}),
}
"""Words of the timetable at one level: who goes to that school hears them every week."""
