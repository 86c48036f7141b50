"""Titles of slides: no two are the same, also where the words that tell them apart leave no room on a line."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import count

from lesmateriaal.document.slides import Slide
from lesmateriaal.document.tree import Run, plain
from lesmateriaal.dutch.labels import label

_LOOSE_ENDS = " ,;:–-&("
"""What is left out before the dots of a title that is cut."""


def with_unique_titles(slides: Iterable[Slide], fits: Callable[[Slide], bool]) -> tuple[Slide, ...]:
    """Return `slides` with no title twice: who hears them read out must be able to tell them apart.

    A title that was there before gets "(vervolg)" behind it. Where it then no longer `fits`, it gets a number
    alone; and where even that is too long, words at its end make way, for the title in full stands on the slide
    before. So what we add is never the reason that a title does not fit.
    """
    taken: set[str] = set()
    unique = []
    for slide in slides:
        if plain(slide.title) in taken:
            named = [
                replace(slide, title=(Run(next(title for title in titles if title not in taken)),))
                for titles in _forms(plain(slide.title))
            ]
            unique.append(next(filter(fits, named), named[0]))
        else:
            unique.append(slide)
        taken.add(plain(unique[-1].title))
    return tuple(unique)


def _forms(title: str) -> Iterator[Iterator[str]]:
    """Yield the ways to tell that `title` comes again, the clearest first; each counts on without end."""
    yield (
        label("continued" if number == 1 else "continued_again", title=title, count=number)
        for number in count(1)
    )
    words = title.split(" ")
    for left in range(len(words), 0, -1):
        yield _numbered(" ".join(words[:left]).rstrip(_LOOSE_ENDS) + "…" if left < len(words) else title)


def _numbered(title: str) -> Iterator[str]:
    return (label("continued_number", title=title, count=number) for number in count(2))
