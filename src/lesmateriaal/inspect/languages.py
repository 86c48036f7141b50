"""Whether a screen reader knows in which language to read a text: on slides, in notes and on paper."""

import re
from collections.abc import Iterable, Iterator

from lesmateriaal.inspect.deck import Deck, Sheet
from lesmateriaal.inspect.facts import Facts, excerpt, grouped
from lesmateriaal.inspect.paper import Paper
from lesmateriaal.inspect.slide_text import pieces

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*|[Xx](?:-[A-Za-z0-9]{1,8})+|[0-9A-Fa-f]{4}")
"""What a language may be called (RFC 5646), or its number in Office (ISO 29500-1, 22.9.2.6).

Not only Dutch: a teacher quotes English words. Word writes x-none where it knows none on purpose.
"""


def is_language(tag: str) -> bool:
    """Whether `tag` can be that of a language, such as nl-NL; whether there is such a language is not looked up."""
    return _TAG.fullmatch(tag) is not None


def slides_without_language(deck: Deck) -> Iterator[Facts]:
    """Each run on a slide or layout has a language, of its own or from the styles that it takes after."""
    yield from _without(deck, deck.sheets)


def notes_without_language(deck: Deck) -> Iterator[Facts]:
    """Each run in the notes has a language, of its own or from the styles that it takes after."""
    yield from _without(deck, deck.notes)


def slides_with_odd_language(deck: Deck) -> Iterator[Facts]:
    """The language of a run, on slides and in notes, is that of a language: not empty, no word."""
    for sheet in (*deck.sheets, *deck.notes):
        yield from _odd((sheet.place, piece.text, piece.language) for piece in pieces(deck, sheet))


def paper_without_language(paper: Paper) -> Iterator[Facts]:
    """Each run has a language, of its own, from its styles or from the defaults of the document."""
    found = (piece for piece in paper.pieces if piece.language is None)
    yield from grouped(({**piece.place, "text": excerpt(piece.text)} for piece in found), lambda _: "")


def paper_with_odd_language(paper: Paper) -> Iterator[Facts]:
    """The language of a run in Word is that of a language: not empty, no word."""
    yield from _odd((piece.place, piece.text, piece.language) for piece in paper.pieces)


def _without(deck: Deck, sheets: Iterable[Sheet]) -> Iterator[Facts]:
    for sheet in sheets:
        found = (each for each in pieces(deck, sheet) if each.language is None)
        yield from grouped((sheet.place | {"text": excerpt(each.text)} for each in found), lambda _: "")


def _odd(texts: Iterable[tuple[Facts, str, str | None]]) -> Iterator[Facts]:
    found = (
        {**place, "text": excerpt(text), "language": language}
        for place, text, language in texts
        if language is not None and not is_language(language)
    )
    yield from grouped(found, lambda facts: facts["language"])
