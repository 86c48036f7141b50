"""The whole line in reading order: plan, render, fill, pack, write."""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lesmateriaal.bundling import write_bundles
from lesmateriaal.compose.parts import Subject, credits, unmarked
from lesmateriaal.dutch.products import STEM_ENDINGS, TITLES_FOR_PUPILS
from lesmateriaal.errors import LessonError, Problem
from lesmateriaal.files import Staging, remove_files
from lesmateriaal.jobs import run_jobs
from lesmateriaal.lesson.content import Content
from lesmateriaal.lesson.level import Public
from lesmateriaal.lesson.model import Level
from lesmateriaal.lesson.school import LoadedSchool, load_school
from lesmateriaal.pack.cartridge import cartridge
from lesmateriaal.pack.fill import master_of
from lesmateriaal.pack.filling import filling_of
from lesmateriaal.pack.pack import check_sizes, pack_bytes
from lesmateriaal.pack.prepared import make_ready
from lesmateriaal.pack.texts import PackDocument, PackFacts
from lesmateriaal.planning import Plan, Planned, our_fault, plan
from lesmateriaal.products import PRODUCTS, render

MATERIAL, PACKS, CARTRIDGES = "materiaal", "pakketten", "leeromgeving"
"""Folders of the output: single documents, the packs of them, and what a learning environment can read."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build made: documents and packs in order, and every problem that was found, sorted."""

    files: tuple[Path, ...]
    packs: tuple[Path, ...]
    problems: tuple[Problem, ...]
    of_lessons: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
    """The problems of each lesson by its name; one that lessons share stands at all of them."""
    cartridges: tuple[Path, ...] = ()
    bundles: tuple[Path, ...] = ()


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
    filled_in, found = _read(content, lessons, levels, products, school)
    planned, of_lessons = found.levels, dict(found.of_lessons)
    problems = [*found.problems, *(filled_in.notes if filled_in else ())]
    jobs = [Job(each, filled_in, with_pack=not products) for each in planned]
    with Staging(target) as staging:
        for made, job in run_jobs(_make_guarded, jobs, processes):
            problems += made.problems
            of_lessons[job.planned.subject.name] += made.problems
            if not any(problem.is_error for problem in made.problems):
                for name, data in made.files.items():
                    staging.write(name, data)
            if on_progress:
                on_progress(job.planned.subject.name, job.planned.subject.level)
        written = staging.commit()
    if not products:
        remove_files(target, _outdated(planned, {path.relative_to(target).as_posix() for path in written}))
    packs = tuple(path for path in written if path.suffix == ".zip")
    cartridges = tuple(path for path in written if path.suffix == ".imscc")
    files = tuple(path for path in written if path not in {*packs, *cartridges})
    bundles = write_bundles(content, target / PACKS) if packs else ()
    return Report(files, packs, _sorted(problems), of_lessons, cartridges, bundles)


def _refuse_unknown(levels: Sequence[Level], products: Sequence[str]) -> None:
    """Raise for names that would silently make nothing."""
    unknown = [str(each) for each in levels if each not in list(Level)]
    unknown += [each for each in products if each not in PRODUCTS]
    if unknown:
        raise ValueError(f"no such level or product: {', '.join(unknown)}")


def _read(
    content: Content,
    lessons: Sequence[str],
    levels: Sequence[Level],
    products: Sequence[str],
    school: Path | None,
) -> tuple[LoadedSchool | None, Plan]:
    """Return all that a build needs; a wrong school does not hide what is wrong in the lessons."""
    filled_in: LoadedSchool | None = None
    found = Plan([], {})
    broken: list[Problem] = []
    try:
        filled_in = load_school(school) if school else None
    except LessonError as error:
        broken += error.problems
    try:
        found = plan(content, lessons, levels, products)
    except LessonError as error:
        broken += error.problems
    if broken:
        raise LessonError([*broken, *found.problems])
    return filled_in, found


def check(
    content: Content,
    *,
    lessons: Sequence[str] = (),
    levels: Sequence[Level] = (),
    reference_day: datetime.date | None = None,
) -> tuple[Problem, ...]:
    """Return every problem of `lessons` at `levels`, as `build` would find it before it renders.

    With a `reference_day` also which help lines were last checked too long before it.

    Raises:
        LessonError: the library is wrong, so that no lesson can be checked.
    """
    return _sorted(plan(content, lessons, levels, (), reference_day).problems)


def _make_guarded(job: Job) -> Made:
    try:
        return make_level(job)
    except Exception as error:
        return Made({}, (our_fault(job.planned.subject, error),))


def _outdated(planned: Sequence[Planned], written: set[str]) -> Iterator[str]:
    """Yield what an earlier build made of the lessons in `planned` and this one, which made them whole, did not.

    A level that has errors now is not in `planned`, and keeps what it had.
    """
    made = {(each.subject.name, each.subject.level) for each in planned}
    for subject in {each.subject.name: each.subject for each in planned}.values():
        for level in Level:
            if (subject.name, level) not in made and level in subject.shared.levels:
                continue
            for public in Public:  # `publiek` may have been another one
                stem = _stem(subject.name, level, public)
                names = [f"{MATERIAL}/{subject.name}/{level}/{_file_name(stem, name)}" for name in PRODUCTS]
                names += [f"{PACKS}/{stem}.zip", f"{CARTRIDGES}/{stem}.imscc"]
                yield from (name for name in names if name not in written)


def documents_by_pack(target: Path, lessons: Sequence[str], levels: Sequence[Level]) -> dict[str, list[Path]]:
    """Return the documents of `lessons` at `levels` that stand below `target`, by the name of their pack.

    Empty `levels` are all of them. What a person put beside the documents is left out.
    """
    found: dict[str, list[Path]] = {}
    for lesson in lessons:
        for level in levels or Level:
            folder = target / MATERIAL / lesson / level
            for public in Public:
                stem = _stem(lesson, level, public)
                paths = [folder / _file_name(stem, name) for name in PRODUCTS]
                if present := [path for path in paths if path.is_file()]:
                    found[stem] = present
    return found


def _stem(lesson: str, level: Level, public: Public) -> str:
    """Return the beginning of the names of all files of a level; it shows for whom they are."""
    return f"{lesson}-{level}{STEM_ENDINGS[public]}"


def _file_name(stem: str, product: str) -> str:
    return f"{stem}-{product}.{PRODUCTS[product].suffix}"


def make_level(job: Job) -> Made:
    """Render, fill and pack one level."""
    subject = job.planned.subject
    stem = _stem(subject.name, subject.level, subject.public)
    images = {key: picture.png for key, picture in job.planned.images.items()}
    ready = make_ready(filling_of(job.school))
    documents = []
    for name, tree in job.planned.trees.items():
        product = PRODUCTS[name]
        master = master_of(render(tree, images))
        content = b"".join(master.prepared().fill(ready).pieces)
        receivers = product.receivers(subject.public)
        records = master.records() if job.with_pack else {}
        documents.append(PackDocument(product.kind, _file_name(stem, name), content, receivers, records))
    folder = f"{MATERIAL}/{subject.name}/{subject.level}"
    files = {f"{folder}/{document.name}": document.content for document in documents}
    if not job.with_pack:
        return Made(files, ())
    facts = _pack_facts(subject, filled=job.school is not None)
    pack = pack_bytes(facts, documents)
    files[f"{PACKS}/{stem}.zip"] = pack
    if for_pupils := cartridge(facts, documents, TITLES_FOR_PUPILS):
        files[f"{CARTRIDGES}/{stem}.imscc"] = for_pupils
    decks = {document.name: document.content for document in documents if document.name.endswith("pptx")}
    return Made(files, tuple(check_sizes(pack, decks, subject.lesson.place())))


def _pack_facts(subject: Subject, *, filled: bool) -> PackFacts:
    shared, lesson, library = subject.shared, subject.lesson, subject.library
    lines = [library.help_lines[name] for name in lesson.every_help_line]
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
        public=subject.public,
        filled=filled,
        summary=unmarked(shared.summary),
        keywords=shared.keywords,
        minutes=lesson.minutes,
    )


def _sorted(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    unique = {(problem.place, problem.code, str(problem.facts)): problem for problem in problems}
    return tuple(unique[each] for each in sorted(unique))
