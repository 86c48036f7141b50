"""Slides that go on: a text that fits at no size is divided over two slides.

Only what reads well in two halves is divided: paragraphs, points, and the messages of a chat. Steps, goals and
answers are one whole that pupils look back at; when those are too long it is the author who must choose.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from lesmateriaal.document.slides import Box, Note, Slide, SlideBlock
from lesmateriaal.document.tree import Bullets, Chat, Paragraph, Run, plain
from lesmateriaal.dutch.labels import label

LAST_ONLY = frozenset({"question"})
"""Boxes that stand on the second slide alone: a question comes after all that it is about."""
FIRST_ONLY = frozenset({"aside"})
"""Boxes that stand on the first slide alone: ornaments."""

SizeOf = Callable[[Box], float | None]
"""Gives the size in points at which a box fits, or None when it fits at no size."""


def continued(slide: Slide, size_of: SizeOf) -> tuple[Slide, ...]:
    """Return `slide`, or the two slides over which the one text that does not fit can be divided.

    Of all ways to divide it the one with the largest type is taken, and of those the most even one. The notes
    stay with the first slide.
    """
    for index, box in enumerate(slide.boxes):
        if size_of(box) is not None:
            continue
        ranked = [
            (size, -_difference(first, second), first, second)
            for first, second in _divided(box)
            if (size := min(size_of(first) or 0.0, size_of(second) or 0.0))
        ]
        if ranked:
            _, _, first, second = max(ranked, key=lambda each: each[:2])
            return _two_slides(slide, index, first, second)
    return (slide,)


def _two_slides(slide: Slide, index: int, first: Box, second: Box) -> tuple[Slide, Slide]:
    before, after = slide.boxes[:index], slide.boxes[index + 1 :]
    boxes = (*before, first, *after)
    note = Note("", ((Run(label("continued_note", title=plain(slide.title))),),))
    return (
        replace(slide, boxes=tuple(box for box in boxes if box.name not in LAST_ONLY)),
        replace(
            slide,
            boxes=tuple(box for box in (*before, second, *after) if box.name not in FIRST_ONLY),
            notes=(note,) if slide.notes else (),
        ),
    )


def _divided(box: Box) -> Iterator[tuple[Box, Box]]:
    """Yield each way to cut the block of `box` in two; none when it is one whole."""
    for first, second in _halves(box.block):
        yield replace(box, block=first), replace(box, block=second)


def _halves(block: SlideBlock) -> Iterator[tuple[SlideBlock, SlideBlock]]:
    match block:
        case Paragraph(texts):
            for cut in range(1, len(texts)):
                if all(run.bold for run in texts[cut - 1]):
                    continue  # a head stays with what it heads
                yield replace(block, texts=texts[:cut]), replace(block, texts=texts[cut:])
        case Bullets(items):
            for cut in range(1, len(items)):
                yield replace(block, items=items[:cut]), replace(block, items=items[cut:])
        case Chat(messages):
            for cut in range(1, len(messages)):
                rest = replace(block, messages=messages[cut:], origin=messages[cut].origin)
                yield replace(block, messages=messages[:cut]), rest


def _difference(first: Box, second: Box) -> int:
    return abs(_characters(first.block) - _characters(second.block))


def _characters(block: SlideBlock) -> int:
    match block:
        case Paragraph(texts) | Bullets(texts):
            return sum(len(plain(text)) for text in texts)
        case Chat(messages):
            return sum(len(plain(message.text)) for message in messages)
        case _:
            return 0
