"""Which slide and line of one document is which of another, and what is different: pure, on texts alone."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from lesmateriaal.compare.reading import Line, Page

ALIKE = 0.4
"""Share of words in common from which two slides, or two lines, may be versions of each other; found by trying:
a sentence of which half was written anew is still the same one, two questions about one story are not."""
_WORD = re.compile(r"\s+")


class Kind(StrEnum):
    """What happened to a text, or to a whole slide."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: of a line, or of a whole slide when both lines are None.

    `was` is the page as it was made and `now` as it is; one of them is None for a slide that came or went.
    """

    kind: Kind
    was: Page | None
    now: Page | None
    old: Line | None = None
    new: Line | None = None


def differences(before: Sequence[Page], after: Sequence[Page]) -> Iterator[Difference]:
    """Yield how `after` differs from `before`, in the order of `after`; what went comes where it stood."""
    partners = _partners(before, after)
    moved = _moved(partners, before)
    taken = {index for index in partners if index is not None}
    gone = [page for index, page in enumerate(before) if index not in taken]
    for number, (page, index) in enumerate(zip(after, partners, strict=True)):
        yield from _gone_before(gone, partners, before, number)
        if index is None:
            yield Difference(Kind.ADDED, None, page)
            continue
        was = before[index]
        if index in moved:
            yield Difference(Kind.MOVED, was, page)
        yield from _lines(was, page)
    yield from (Difference(Kind.REMOVED, page, None) for page in gone)


def _gone_before(
    gone: list[Page], partners: Sequence[int | None], before: Sequence[Page], number: int
) -> Iterator[Difference]:
    """Yield, and take out of `gone`, the slides that stood before what is now slide `number`."""
    index = partners[number]
    while gone and index is not None and gone[0].number < before[index].number:
        yield Difference(Kind.REMOVED, gone.pop(0), None)


def _partners(before: Sequence[Page], after: Sequence[Page]) -> list[int | None]:
    """Return for each page of `after` which of `before` it is a version of: the pairs most alike first."""
    words_before, words_after = [_words(page) for page in before], [_words(page) for page in after]
    pairs = sorted(
        (
            (-_likeness(one, other), abs(i - j), i, j)
            for i, one in enumerate(words_before)
            for j, other in enumerate(words_after)
        ),
    )
    found: list[int | None] = [None] * len(after)
    taken: set[int] = set()
    for unlike, _, i, j in pairs:
        alone = len(before) == len(after) == 1
        if i not in taken and found[j] is None and (alone or -unlike >= ALIKE):
            found[j] = i
            taken.add(i)
    return found


def _moved(partners: Sequence[int | None], before: Sequence[Page]) -> set[int]:
    """Return which pages stand in another order: all but the longest row that kept its own."""
    order = [index for index in partners if index is not None]
    kept = SequenceMatcher(None, sorted(order), order, autojunk=False).get_matching_blocks()
    return set(order) - {order[block.b + step] for block in kept for step in range(block.size)}


def _lines(was: Page, now: Page) -> Iterator[Difference]:
    """Yield the lines that differ. Equal ones go out first, wherever they stand: programs reorder shapes."""
    common = Counter((line.key, line.in_notes) for line in was.lines)
    common &= Counter((line.key, line.in_notes) for line in now.lines)
    old, new = _without(was.lines, common), _without(now.lines, common)
    pairs = sorted(
        (-_alike(one.key, other.key), abs(i - j), i, j)
        for i, one in enumerate(old)
        for j, other in enumerate(new)
        if one.in_notes == other.in_notes
    )
    partner: dict[int, int] = {}
    for unlike, _, i, j in pairs:
        if -unlike >= ALIKE and i not in partner.values() and j not in partner:
            partner[j] = i
    for j, line in enumerate(new):
        if j in partner:
            yield Difference(Kind.CHANGED, was, now, old[partner[j]], line)
        else:
            yield Difference(Kind.ADDED, was, now, None, line)
    for i, line in enumerate(old):
        if i not in partner.values():
            yield Difference(Kind.REMOVED, was, now, line, None)


def _without(lines: Sequence[Line], common: Counter[tuple[str, bool]]) -> list[Line]:
    left = Counter(common)
    found = []
    for line in lines:
        if left[line.key, line.in_notes] > 0:
            left[line.key, line.in_notes] -= 1
        else:
            found.append(line)
    return found


def _words(page: Page) -> Counter[str]:
    return Counter(word for line in page.lines for word in line.key.lower().split())


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """Return how many words two pages have in common, from 0 to 1 (the measure of Dice)."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def _alike(one: str, other: str) -> float:
    return _likeness(Counter(one.lower().split()), Counter(other.lower().split()))


def word_steps(old: str, new: str) -> list[tuple[str, str]]:
    """Return `new` as steps from `old`, word by word: ("=", words), ("-", words) or ("+", words)."""
    one, other = _WORD.split(old), _WORD.split(new)
    steps: list[tuple[str, str]] = []
    for tag, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag == "equal":
            steps.append(("=", " ".join(one[a:b])))
            continue
        if a < b:
            steps.append(("-", " ".join(one[a:b])))
        if c < d:
            steps.append(("+", " ".join(other[c:d])))
    return steps
