"""Whether a slide is read aloud in the order in which one sees it: title, texts from above, foot."""

from collections.abc import Iterator

from lesmateriaal.inspect.boxes import Box
from lesmateriaal.inspect.deck import FOOT, TITLES, Deck, Sheet, is_picture
from lesmateriaal.inspect.facts import Facts, excerpt
from lesmateriaal.inspect.shapes import Shape
from lesmateriaal.inspect.slide_crowd import is_crowded

_COLUMN = 0.5
"""Part of the narrower box that two texts share in width when one stands under the other."""
_SLACK = 0.1
"""Part of its height by which a text may reach into the one above it: boxes are often larger than texts."""


def titles_not_first(deck: Deck) -> Iterator[Facts]:
    """The title is read before all else."""
    for slide in deck.slides:
        read = [each for each in slide.shapes if _is_read(each)]
        title = slide.title
        if title in read and read[0] is not title:
            yield slide.place | {"text": _name(read[0])}


def feet_not_last(deck: Deck) -> Iterator[Facts]:
    """Footer, number and date are read after all else."""
    for slide in deck.slides:
        read = [each for each in slide.shapes if _is_read(each)]
        feet = [number for number, each in enumerate(read) if each.placeholder in FOOT]
        if feet and (after := [each for each in read[feet[0] :] if each.placeholder not in FOOT]):
            yield slide.place | {"text": _name(after[0])}


def wrong_order(deck: Deck) -> Iterator[Facts]:
    """No text is read before one that stands right above it; columns and what overlaps are left alone.

    Titles and what stands at the foot have rules of their own. `more` counts the other such pairs.
    """
    for slide in deck.slides:
        if is_crowded(deck, slide):
            continue
        pairs = _wrong_pairs(slide)
        first = next(pairs, None)
        if first is not None:
            lower, upper = first
            yield slide.place | {"text": _name(lower), "other": _name(upper), "more": sum(1 for _ in pairs)}


def _wrong_pairs(slide: Sheet) -> Iterator[tuple[Shape, Shape]]:
    """Yield each text with each that is read later although it stands right above it."""
    texts = [
        (each, each.box, each.box.bottom - _SLACK * each.box.height)
        for each in slide.shapes
        if each.box and each.placeholder not in (*FOOT, *TITLES) and each.has_text
    ]
    highest = float("inf")
    limits: list[float] = []
    for _, _, bottom in reversed(texts):
        limits.append(highest)
        highest = min(highest, bottom)
    for number, ((lower, box, _), limit) in enumerate(zip(texts, reversed(limits), strict=True), start=1):
        if box.top < limit:  # nothing that is read later ends above it
            continue
        for upper, other, bottom in texts[number:]:
            if box.top >= bottom and _are_in_one_column(box, other):
                yield lower, upper


def _are_in_one_column(one: Box, other: Box) -> bool:
    narrower = min(one.width, other.width)
    return min(one.right, other.right) - max(one.left, other.left) >= _COLUMN * narrower > 0


def _is_read(shape: Shape) -> bool:
    """Whether a screen reader has something to say at `shape`."""
    return shape.has_text or (is_picture(shape) and not shape.is_decoration and not shape.covered)


def _name(shape: Shape) -> str:
    return excerpt(shape.text if shape.has_text else str(shape.properties.get("name", "")))
