"""The rule that an emoji never carries meaning alone: each text of a lesson holds a word or a figure."""

from collections.abc import Iterator, Mapping
from typing import Any

from lesmateriaal.errors import Place, Problem, Severity
from lesmateriaal.lesson.model import Part


def check_words(part: Part) -> Iterator[Problem]:
    """Yield a warning for each text in `part`, at any depth, that holds no letter and no figure.

    An emoji looks different on each machine, and not every voice reads it out, or a lone "?!".
    """
    for name, value in part:
        yield from _check(value, part.place(name), (part, name))


def _check(value: Any, place: Place, within: tuple[Part, str]) -> Iterator[Problem]:
    match value:
        case Part():
            yield from check_words(value)
        case str() if not any(map(str.isalnum, value)):
            yield Problem(place, "no_word", {"value": value[:40]}, Severity.WARNING)
        case tuple():
            part, name = within
            for index, each in enumerate(value):
                yield from _check(each, part.place(name, index), within)
        case Mapping():
            for each in value.values():
                yield from _check(each, place, within)
