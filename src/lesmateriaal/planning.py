"""From content to levels that are ready to be rendered: read, compose, fit, check."""

import os
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lesmateriaal.compose.deck import LEAST_SLIDES, MOST_SLIDES, compose_deck
from lesmateriaal.compose.parts import Subject
from lesmateriaal.document.fit import fit_deck
from lesmateriaal.document.pages import check_pages
from lesmateriaal.document.paper import Document
from lesmateriaal.document.slides import Deck
from lesmateriaal.errors import LessonError, Problem
from lesmateriaal.lesson.content import Content
from lesmateriaal.lesson.images import Picture, read_images
from lesmateriaal.lesson.load import LoadedLesson, load_lesson, load_library, problems_of_files
from lesmateriaal.lesson.model import Level
from lesmateriaal.products import PRODUCTS, Tree

SHOW_TRACEBACK = "LESMATERIAAL_FOUT"
"""Environment variable: 1 shows the traceback of a fault of ours."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A level of a lesson that is ready to be rendered: its trees by product, and its pictures."""

    subject: Subject
    trees: Mapping[str, Tree]
    images: Mapping[str, Picture]


def plan(
    content: Content, lessons: Sequence[str], levels: Sequence[Level], products: Sequence[str]
) -> tuple[list[Planned], list[Problem]]:
    """Return the levels that can be rendered, and every problem of all that was read.

    Raises:
        LessonError: the library is wrong, so that no lesson can be composed.
    """
    wanted = (lessons,) if isinstance(lessons, str) else tuple(dict.fromkeys(lessons))
    wanted = wanted or content.lesson_names()
    try:
        library = load_library(content)
    except LessonError as error:
        files = (problem for name in wanted for problem in problems_of_files(content, name))
        raise LessonError([*error.problems, *files]) from error
    planned: list[Planned] = []
    problems: list[Problem] = []
    for name in wanted:
        try:
            loaded = load_lesson(content, name, library)
        except LessonError as error:
            problems += error.problems
            continue
        problems += _of_levels(loaded, levels)
        for level, lesson in loaded.levels.items():
            if levels and level not in levels:
                continue
            images, found = read_images(library, level, lesson)
            problems += found
            # a picture that cannot be read has no ratio; the texts around it are checked all the same
            ratios = defaultdict(float, {key: picture.ratio for key, picture in images.items()})
            subject = Subject(name, loaded.shared, level, lesson, library, ratios)
            trees, found_in_trees = _guarded(compose, subject, products)
            problems += found_in_trees
            if not found and not any(problem.is_error for problem in found_in_trees):
                planned.append(Planned(subject, trees, images))
    return planned, problems


def _of_levels(loaded: LoadedLesson, levels: Sequence[Level]) -> Iterator[Problem]:
    """Yield the problems of `loaded` that are not about a level that nobody asked for."""
    unwanted = {f"{level}.yaml" for level in Level if levels and level not in levels}
    return (problem for problem in loaded.problems if Path(problem.place.file).name not in unwanted)


def compose(subject: Subject, products: Sequence[str] = ()) -> tuple[dict[str, Tree], list[Problem]]:
    """Return the fitted trees of `subject` by product, and what does not fit."""
    deck, found = fit_deck(compose_deck(subject))
    problems = [*found, *_check_length(deck, subject)]
    trees: dict[str, Tree] = {}
    for name, product in PRODUCTS.items():
        if subject.public not in product.publics or (products and name not in products):
            continue
        tree = product.compose(subject, deck)
        if tree is None:
            continue
        if isinstance(tree, Document):
            problems += check_pages(tree)
        trees[name] = tree
    return trees, problems


def _check_length(deck: Deck, subject: Subject) -> Iterator[Problem]:
    if not LEAST_SLIDES <= len(deck.slides) <= MOST_SLIDES:
        facts = {"count": len(deck.slides), "least": LEAST_SLIDES, "most": MOST_SLIDES}
        yield Problem(subject.lesson.place("activities"), "deck_length", facts)


def _guarded(
    make: Callable[[Subject, Sequence[str]], tuple[dict[str, Tree], list[Problem]]],
    subject: Subject,
    products: Sequence[str],
) -> tuple[dict[str, Tree], list[Problem]]:
    try:
        return make(subject, products)
    except Exception as error:
        return {}, [our_fault(subject, error)]


def our_fault(subject: Subject, error: Exception) -> Problem:
    """Return a fault of ours as a problem, so that it costs one level and not the whole run.

    With LESMATERIAAL_FOUT=1 the fault is raised as it is, for who wants to mend it.
    """
    if os.environ.get(SHOW_TRACEBACK) == "1":
        raise error
    return Problem(
        subject.lesson.place(), "internal", {"kind": type(error).__name__, "level": str(subject.level)}
    )
