"""Choose the sizes of a deck: each text gets the first size of its list at which it fits its box.

PowerPoint does not fit text when it opens a file, so that sizes are decided here, with the metrics of the
fonts. What does not fit at the last size goes on on a second slide, when it can be divided, or is a problem
at the line of the YAML that it came from.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from lesmateriaal.document import geometry
from lesmateriaal.document.continued import continued
from lesmateriaal.document.fit_blocks import best_size_pt, first_fitting, fit_problems, smallest_size_pt
from lesmateriaal.document.fit_chat import chat_continues
from lesmateriaal.document.fit_lines import Lines, face_of, too_long
from lesmateriaal.document.slides import Box, Deck, Slide
from lesmateriaal.document.theme import BoxSpec, Look, layout, look
from lesmateriaal.document.titles import with_unique_titles
from lesmateriaal.document.tree import Chat
from lesmateriaal.document.widows import bound, bound_box
from lesmateriaal.errors import Problem, Severity

_TEXT_FOLLOWS_TITLE = ("title", "closing")
"""Layouts on which the text comes right below the title, so that the two are read as one."""
_SAME_SIZE = (frozenset("abcd"), frozenset({"agree", "disagree"}), frozenset({"top", "bottom"}))
"""Boxes of one slide whose texts are compared with each other, and so have one size."""


def fit_deck(deck: Deck) -> tuple[Deck, tuple[Problem, ...]]:
    """Return `deck` with a size for every text, and a problem for each text that fits at none.

    The deck may have more slides than before: a text that goes on on a second slide is told as a warning.
    """
    theme = look(deck.look)
    problems: list[Problem] = []
    for slide in deck.slides:
        # a title that stands on several slides is one problem
        problems += [each for each in _title_problems(slide, theme) if each not in problems]
    divided = [_divide(slide, theme, problems) for slide in deck.slides]
    every = [slide for group in divided for slide in group]
    named = iter(with_unique_titles(every, lambda slide: _title_size_pt(slide, theme) is not None))
    slides: list[Slide] = []
    for group in divided:
        slides += _with_one_size([_fit_slide(next(named), theme, problems) for _ in group])
    series = groupby(
        slides, key=lambda slide: (slide.layout, slide.step) if slide.layout == "chat" else slide
    )
    slides = [slide for _, group in series for slide in _with_one_size(list(group))]
    return replace(deck, slides=tuple(_without_widows(slide, theme) for slide in slides)), tuple(problems)


def _divide(slide: Slide, theme: Look, problems: list[Problem]) -> tuple[Slide, ...]:
    specs = layout(slide.layout).boxes
    slides = continued(slide, lambda box: best_size_pt(box.block, specs[box.name], theme))
    if len(slides) > 1:
        # of the texts on the second slide, the one that is not there in full
        name = next(box.name for box in slides[1].boxes if box not in slide.boxes)
        whole = next(box for box in slide.boxes if box.name == name)
        if isinstance(whole.block, Chat):
            problems.append(chat_continues(whole.block, specs[name], theme))
        else:
            found = fit_problems(whole, specs[name], theme)
            problems += [replace(each, code="text_continues", severity=Severity.WARNING) for each in found]
    return slides


def _fit_slide(slide: Slide, theme: Look, problems: list[Problem]) -> Slide:
    specs = layout(slide.layout).boxes
    title, lines = _title_spec(slide), _title_lines(slide)
    title_size = _title_size_pt(slide, theme) or smallest_size_pt(theme, title)
    boxes = tuple(_fit_box(box, specs[box.name], theme, problems) for box in slide.boxes)
    if slide.layout in _TEXT_FOLLOWS_TITLE:
        bottom_mm = _title_bottom_mm(lines, title, theme, title_size)
        boxes = _below_title(boxes, min(bottom_mm + geometry.BELOW_TITLE_MM, specs["text"].y_mm))
    return replace(slide, boxes=_with_shared_sizes(boxes), title_size_pt=title_size)


def _fit_box(box: Box, spec: BoxSpec, theme: Look, problems: list[Problem]) -> Box:
    size = best_size_pt(box.block, spec, theme)
    if size is None:
        problems += fit_problems(box, spec, theme)
        size = smallest_size_pt(theme, spec)
    return replace(box, size_pt=size)


def _without_widows(slide: Slide, theme: Look) -> Slide:
    specs = layout(slide.layout).boxes
    title = _title_spec(slide)
    return replace(
        slide,
        title=bound(slide.title, title.w_mm, slide.title_size_pt, face_of(theme, title)),
        boxes=tuple(bound_box(box, specs[box.name], theme) for box in slide.boxes),
    )


def _title_spec(slide: Slide) -> BoxSpec:
    """Return the box of the title of `slide`, less wide when a picture stands beside it."""
    specs = layout(slide.layout).boxes
    title = specs["title"]
    if any(box.name == "aside" for box in slide.boxes):
        title = replace(title, w_mm=specs["aside"].x_mm - title.x_mm - geometry.ASIDE_GAP_MM)
    return title


def _title_lines(slide: Slide) -> Lines:
    spec = _title_spec(slide)
    return Lines((slide.title,), spec.w_mm, spec.h_mm)


def _title_size_pt(slide: Slide, theme: Look) -> float | None:
    return first_fitting(theme, _title_spec(slide), _title_lines(slide))


def _title_problems(slide: Slide, theme: Look) -> Iterator[Problem]:
    """Yield what is wrong with the title as the author wrote it, before anything is put behind it."""
    if _title_size_pt(slide, theme) is None:
        spec = _title_spec(slide)
        size = smallest_size_pt(theme, spec)
        yield too_long(_title_lines(slide), slide.origin, "title", size, theme, spec)


def _title_bottom_mm(title: Lines, spec: BoxSpec, theme: Look, size_pt: float) -> float:
    return spec.y_mm + title.count(size_pt, face_of(theme, spec)) * geometry.line_mm(size_pt)


def _below_title(boxes: tuple[Box, ...], y_mm: float) -> tuple[Box, ...]:
    """Let the text follow a short title."""
    return tuple(replace(box, y_mm=y_mm) if box.name == "text" else box for box in boxes)


def _with_shared_sizes(boxes: tuple[Box, ...]) -> tuple[Box, ...]:
    for group in _SAME_SIZE:
        sizes = [box.size_pt for box in boxes if box.name in group]
        if sizes:
            boxes = tuple(replace(box, size_pt=min(sizes)) if box.name in group else box for box in boxes)
    return boxes


def _with_one_size(slides: list[Slide]) -> list[Slide]:
    """Return slides that were one before, with one size for the text that goes on."""
    if len(slides) == 1:
        return slides
    sizes: dict[str, float] = {}
    for slide in slides:
        for box in slide.boxes:
            sizes[box.name] = min(box.size_pt, sizes.get(box.name, box.size_pt))
    return [
        replace(slide, boxes=tuple(replace(box, size_pt=sizes[box.name]) for box in slide.boxes))
        for slide in slides
    ]
