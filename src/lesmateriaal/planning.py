"""From content to levels that are ready to be rendered: read, compose, fit, check."""

import datetime
import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lesmateriaal.compose.deck import LEAST_SLIDES, MOST_SLIDES, compose_deck
from lesmateriaal.compose.parts import Subject
from lesmateriaal.document.fit import fit_deck
from lesmateriaal.document.pages import check_pages
from lesmateriaal.document.paper import Document
from lesmateriaal.document.slide_reading import check_slides
from lesmateriaal.document.slides import Deck
from lesmateriaal.errors import LessonError, Place, Problem
from lesmateriaal.lesson.accepted import accept
from lesmateriaal.lesson.content import Content
from lesmateriaal.lesson.help_line_age import check_age
from lesmateriaal.lesson.images import Picture, read_images
from lesmateriaal.lesson.level import LevelLesson
from lesmateriaal.lesson.load import LoadedLesson, load_lesson, load_library, problems_of_files
from lesmateriaal.lesson.model import Level
from lesmateriaal.lesson.reading_limits import MOST_SLIDES_WITHOUT_PICTURE, limits_of
from lesmateriaal.lesson.reading_texts import Voice
from lesmateriaal.products import PRODUCTS, Tree

SHOW_TRACEBACK = "LESMATERIAAL_FOUT"
"""Environment variable: 1 shows the traceback of a fault of ours."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A level of a lesson that is ready to be rendered: its trees by product, and its pictures."""

    subject: Subject
    trees: Mapping[str, Tree]
    images: Mapping[str, Picture]


@dataclass(frozen=True, slots=True)
class Plan:
    """What can be rendered, and what is wrong with each lesson that was read."""

    levels: list[Planned]
    of_lessons: Mapping[str, tuple[Problem, ...]]

    @property
    def problems(self) -> list[Problem]:
        """Every problem once: lessons share help lines, and each of those is mended in one place."""
        return list(_each_once(problem for found in self.of_lessons.values() for problem in found))


def plan(
    content: Content,
    lessons: Sequence[str],
    levels: Sequence[Level],
    products: Sequence[str],
    reference_day: datetime.date | None = None,
) -> Plan:
    """Return the levels that can be rendered, and every problem of all that was read.

    Help lines are old or not on the `reference_day`; without one nobody asks how old they are.

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
    of_lessons: dict[str, tuple[Problem, ...]] = {}
    for name in wanted:
        try:
            loaded = load_lesson(content, name, library)
        except LessonError as error:
            of_lessons[name] = error.problems
            continue
        of_lesson = [*_of_levels(loaded, levels)]
        chosen = {level: each for level, each in loaded.levels.items() if not levels or level in levels}
        for level, lesson in chosen.items():
            images, found = read_images(library, level, lesson)
            of_lesson += found
            of_lesson += check_age(lesson, library, reference_day)
            # a picture that cannot be read has no ratio; the texts around it are checked all the same
            ratios = defaultdict(float, {key: picture.ratio for key, picture in images.items()})
            subject = Subject(name, loaded.shared, level, lesson, library, ratios)
            trees, found_in_trees = _guarded(compose, subject, products)
            of_lesson += found_in_trees
            if not found and not any(problem.is_error for problem in found_in_trees):
                planned.append(Planned(subject, trees, images))
        of_lessons[name] = tuple(_accepted(chosen.values(), of_lesson, complete=not products))
    return Plan(planned, of_lessons)


def _each_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield `problems` without those told before: lessons share help lines, and each is mended in one place."""
    told: set[tuple[Place, str, str]] = set()
    for problem in problems:
        key = problem.place, problem.code, repr(problem.facts)
        if key not in told:
            yield problem
        told.add(key)


def _accepted(
    lessons: Iterable[LevelLesson], problems: Sequence[Problem], *, complete: bool
) -> Iterator[Problem]:
    """Yield `problems` with what `lessons`, each at one level, accept marked so.

    Only who saw the `complete` level, without errors, knows that something is accepted in vain.
    """
    by_file: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_file[problem.place.file].append(problem)
    for lesson in lessons:
        of_level = by_file.pop(lesson.place().file, [])
        sure = complete and not any(problem.is_error for problem in of_level)
        for problem in accept(lesson, of_level):
            if sure or problem.code != "accepted_in_vain":
                yield problem
    for others in by_file.values():
        yield from others


def _of_levels(loaded: LoadedLesson, levels: Sequence[Level]) -> Iterator[Problem]:
    """Yield the problems of `loaded` that are not about a level that nobody asked for."""
    unwanted = {f"{level}.yaml" for level in Level if levels and level not in levels}
    return (problem for problem in loaded.problems if Path(problem.place.file).name not in unwanted)


def compose(subject: Subject, products: Sequence[str] = ()) -> tuple[dict[str, Tree], list[Problem]]:
    """Return the fitted trees of `subject` by product, and what does not fit."""
    deck, found = fit_deck(compose_deck(subject))
    problems = [*found, *_check_length(deck, subject), *_check_slides(deck, subject, found)]
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


def _check_slides(deck: Deck, subject: Subject, found: Iterable[Problem]) -> Iterator[Problem]:
    limits = limits_of(subject.level, subject.public, Voice.CLASS)
    assert limits is not None
    too_long = {problem.place for problem in found}
    return check_slides(deck, limits.slide_words, MOST_SLIDES_WITHOUT_PICTURE, too_long)


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
