"""The whole line in reading order: read, compose, fit, render, fill, pack, write."""

import os
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lesmateriaal.compose.deck import LEAST_SLIDES, MOST_SLIDES, compose_deck
from lesmateriaal.compose.parts import Subject, credits, unmarked
from lesmateriaal.document.fit import fit_deck
from lesmateriaal.document.pages import check_pages
from lesmateriaal.document.paper import Document
from lesmateriaal.document.slides import Deck
from lesmateriaal.errors import LessonError, Problem
from lesmateriaal.files import Staging
from lesmateriaal.jobs import run_jobs
from lesmateriaal.lesson.content import Content
from lesmateriaal.lesson.images import Picture, read_images
from lesmateriaal.lesson.load import LoadedLesson, load_lesson, load_library, problems_of_files
from lesmateriaal.lesson.model import Level
from lesmateriaal.lesson.school import LoadedSchool, load_school
from lesmateriaal.pack.archive import write_archive
from lesmateriaal.pack.fill import fill, slotted_parts
from lesmateriaal.pack.pack import check_sizes, pack_bytes
from lesmateriaal.pack.texts import PackDocument, PackFacts
from lesmateriaal.products import PRODUCTS, Tree, render

SHOW_TRACEBACK = "LESMATERIAAL_FOUT"
"""Environment variable: 1 shows the traceback of a fault of ours."""
MATERIAL, PACKS = "materiaal", "pakketten"
"""Folders of the output: single documents, and the packs of them."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build made: documents and packs in order, and every problem that was found, sorted."""

    files: tuple[Path, ...]
    packs: tuple[Path, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Planned:
    """A level of a lesson that is ready to be rendered: its trees by product, and its pictures."""

    subject: Subject
    trees: Mapping[str, Tree]
    images: Mapping[str, Picture]


@dataclass(frozen=True, slots=True)
class Job:
    """One level to render, with the school to fill in; it can be sent to another process."""

    planned: Planned
    school: LoadedSchool | None
    with_pack: bool


@dataclass(frozen=True, slots=True)
class Made:
    """The files of one level, by their names below the target, and the problems of what was made."""

    files: Mapping[str, bytes]
    problems: tuple[Problem, ...]


def build(
    content: Content,
    *,
    lessons: Sequence[str] = (),
    levels: Sequence[Level] = (),
    products: Sequence[str] = (),
    school: Path | None = None,
    target: Path = Path("build"),
    on_progress: Callable[[str, Level], None] | None = None,
    processes: int | None = None,
) -> Report:
    """Make the documents and packs of `lessons` at `levels` and write them below `target`.

    Empty `lessons`, `levels` or `products` mean all of them; a pack is made when all products are. A level
    with errors is left out and the rest is made. `on_progress` is called with each level that is ready;
    `processes` limits how many levels are made at the same time.

    Raises:
        ValueError: `levels` or `products` holds a name that there is not.
        LessonError: nothing can be made: the library or the school's file is wrong.
        BuildError: the files cannot be written; what was there before is untouched.
    """
    _refuse_unknown(levels, products)
    filled_in, planned, problems = _read(content, lessons, levels, products, school)
    jobs = [Job(each, filled_in, with_pack=not products) for each in planned]
    with Staging(target) as staging:
        for made, job in run_jobs(_make_guarded, jobs, processes):
            problems += made.problems
            if not any(problem.is_error for problem in made.problems):
                for name, data in made.files.items():
                    staging.write(name, data)
            if on_progress:
                on_progress(job.planned.subject.name, job.planned.subject.level)
        written = staging.commit()
    packs = tuple(path for path in written if path.suffix == ".zip")
    files = tuple(path for path in written if path.suffix != ".zip")
    return Report(files, packs, _sorted(problems))


def _read(
    content: Content,
    lessons: Sequence[str],
    levels: Sequence[Level],
    products: Sequence[str],
    school: Path | None,
) -> tuple[LoadedSchool | None, list[Planned], list[Problem]]:
    """Return all that a build needs; a wrong school does not hide what is wrong in the lessons."""
    filled_in: LoadedSchool | None = None
    planned: list[Planned] = []
    problems: list[Problem] = []
    broken: list[Problem] = []
    try:
        filled_in = load_school(school) if school else None
    except LessonError as error:
        broken += error.problems
    try:
        planned, problems = _plan(content, lessons, levels, products)
    except LessonError as error:
        broken += error.problems
    if broken:
        raise LessonError([*broken, *problems])
    return filled_in, planned, problems


def check(
    content: Content, *, lessons: Sequence[str] = (), levels: Sequence[Level] = ()
) -> tuple[Problem, ...]:
    """Return every problem of `lessons` at `levels`, as `build` would find it before it renders.

    Raises:
        LessonError: the library is wrong, so that no lesson can be checked.
    """
    return _sorted(_plan(content, lessons, levels, ())[1])


def _plan(
    content: Content, lessons: Sequence[str], levels: Sequence[Level], products: Sequence[str]
) -> tuple[list[Planned], list[Problem]]:
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


def _refuse_unknown(levels: Sequence[Level], products: Sequence[str]) -> None:
    """Raise for names that would silently make nothing."""
    unknown = [str(each) for each in levels if each not in list(Level)]
    unknown += [each for each in products if each not in PRODUCTS]
    if unknown:
        raise ValueError(f"no such level or product: {', '.join(unknown)}")


def _our_fault(subject: Subject, error: Exception) -> Problem:
    """Return a fault of ours as a problem, so that it costs one level and not the whole run.

    With LESMATERIAAL_FOUT=1 the fault is raised as it is, for who wants to mend it.
    """
    if os.environ.get(SHOW_TRACEBACK) == "1":
        raise error
    return Problem(
        subject.lesson.place(), "internal", {"kind": type(error).__name__, "level": str(subject.level)}
    )


def _guarded(
    make: Callable[[Subject, Sequence[str]], tuple[dict[str, Tree], list[Problem]]],
    subject: Subject,
    products: Sequence[str],
) -> tuple[dict[str, Tree], list[Problem]]:
    try:
        return make(subject, products)
    except Exception as error:
        return {}, [_our_fault(subject, error)]


def _make_guarded(job: Job) -> Made:
    try:
        return make_level(job)
    except Exception as error:
        return Made({}, (_our_fault(job.planned.subject, error),))


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
        tree = product.compose(subject, deck)
        if tree is None or (products and name not in products):
            continue
        if isinstance(tree, Document):
            problems += check_pages(tree)
        trees[name] = tree
    return trees, problems


def _check_length(deck: Deck, subject: Subject) -> Iterator[Problem]:
    if not LEAST_SLIDES <= len(deck.slides) <= MOST_SLIDES:
        facts = {"count": len(deck.slides), "least": LEAST_SLIDES, "most": MOST_SLIDES}
        yield Problem(subject.lesson.place("activities"), "deck_length", facts)


def make_level(job: Job) -> Made:
    """Render, fill and pack one level."""
    subject = job.planned.subject
    stem = f"{subject.name}-{subject.level}"
    images = {key: picture.png for key, picture in job.planned.images.items()}
    documents = []
    for name, tree in job.planned.trees.items():
        product = PRODUCTS[name]
        parts = render(tree, images)
        content = fill(write_archive(parts), job.school, slotted_parts(parts))
        documents.append(
            PackDocument(product.kind, f"{stem}-{name}.{product.suffix}", content, product.for_pupils)
        )
    folder = f"{MATERIAL}/{subject.name}/{subject.level}"
    files = {f"{folder}/{document.name}": document.content for document in documents}
    if not job.with_pack:
        return Made(files, ())
    pack = pack_bytes(_pack_facts(subject), documents)
    files[f"{PACKS}/{stem}.zip"] = pack
    decks = {document.name: document.content for document in documents if document.name.endswith("pptx")}
    return Made(files, tuple(check_sizes(pack, decks, subject.lesson.place())))


def _pack_facts(subject: Subject) -> PackFacts:
    shared, lesson, library = subject.shared, subject.lesson, subject.library
    lines = [library.help_lines[name] for name in lesson.help_lines]
    return PackFacts(
        lesson=subject.name,
        level=subject.level,
        title=unmarked(lesson.title),
        audience=subject.audience,
        version=shared.version,
        date=shared.date.isoformat(),
        licence=shared.licence,
        credits=credits(subject),
        unchecked_help_lines=tuple(line.name for line in lines if line.checked_on is None),
        has_short_version=bool(lesson.short_version),
    )


def _sorted(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    unique = {(problem.place, problem.code, str(problem.facts)): problem for problem in problems}
    return tuple(unique[each] for each in sorted(unique))
