"""Compare a finished document, that a teacher may have changed, with what its lesson makes today."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path

from lesmateriaal.compare.align import Difference, Kind, differences
from lesmateriaal.compare.origins import Origins
from lesmateriaal.compare.reading import Page, comparable, read_pages
from lesmateriaal.document.tree import Run, plain
from lesmateriaal.errors import LessonError, Place, Problem
from lesmateriaal.inspect.opened import MOST_BYTES, Opened, open_office
from lesmateriaal.lesson.content import Content
from lesmateriaal.lesson.model import Level
from lesmateriaal.lesson.school import LoadedSchool, load_school
from lesmateriaal.pack.fill import fill_document
from lesmateriaal.pack.filling import filling_of
from lesmateriaal.planning import Planned, plan
from lesmateriaal.products import PRODUCTS, render


@dataclass(frozen=True, slots=True)
class Found:
    """One difference, and the YAML text it is about: `written` as its author wrote it, empty for our own words.

    `is_whole` tells that the line is that text and nothing else, so that the new line can take its place.
    """

    difference: Difference
    place: Place | None = None
    written: str = ""
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a document was compared with, and what is different, in its order; empty when nothing is."""

    product: str
    level: Level
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A document that the lesson makes, which the file may be a version of."""

    planned: Planned
    product: str
    pages: tuple[Page, ...]
    slots: Mapping[str, re.Pattern[str]]
    """Lines that a school fills in, and what they may become."""


def compare(
    content: Content, lesson: str, file: Path, *, levels: Sequence[Level] = (), school: Path | None = None
) -> Comparison:
    """Return how the document in `file` differs from the one that `lesson` makes today.

    Which document and level it is, is told from its name, and else from what it is most alike. Without the
    `school` that was filled in, what a school fills in does not count.

    Raises:
        LessonError: `file` is no document of Office, or the lesson has errors and cannot be made.
    """
    opened = _opened(file)
    filled_in = load_school(school) if school else None
    planned = plan(content, (lesson,), levels, ())
    candidates = list(_candidates(planned.levels, opened.kind, filled_in))
    if not candidates:
        errors = [problem for problem in planned.problems if problem.is_error]
        raise LessonError(errors or [Problem(Place(file.as_posix()), "no_such_document")])
    pages = read_pages(opened)
    chosen = _named(candidates, lesson, file.stem) or max(
        candidates, key=lambda each: _likeness(each.pages, pages)
    )
    level = chosen.planned.subject.level
    origins = Origins(content, lesson, level)
    slots = {} if filled_in else chosen.slots
    found = _without_slots(differences(chosen.pages, pages), slots)
    return Comparison(chosen.product, level, tuple(_traced(each, origins) for each in found))


def _opened(file: Path) -> Opened:
    place = Place(file.as_posix())
    try:
        with file.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise LessonError([Problem(place, "file_unreadable")]) from error
    opened, problems = open_office(content, file.as_posix())
    if opened is None:
        raise LessonError(problems)
    return opened


def _candidates(planned: Sequence[Planned], kind: str, school: LoadedSchool | None) -> Iterator[_Candidate]:
    for each in planned:
        images = {key: picture.png for key, picture in each.images.items()}
        for product, tree in each.trees.items():
            if PRODUCTS[product].suffix != kind:
                continue
            parts = render(tree, images)
            opened, _ = open_office(fill_document(parts, filling_of(school)), product)
            assert opened is not None, "what we make can be opened"
            yield _Candidate(each, product, read_pages(opened), dict(_slot_lines(tree)))


def _named(candidates: Sequence[_Candidate], lesson: str, stem: str) -> _Candidate | None:
    """Return the candidate whose file name `stem` begins with: a teacher adds "(1)" or "van mij" behind it."""
    beginnings = ((f"{lesson}-{each.planned.subject.level}", each) for each in candidates)
    fitting = [
        each
        for begin, each in beginnings
        if stem.startswith(begin) and f"-{each.product}" in stem[len(begin) :]
    ]
    return max(fitting, key=lambda each: len(each.product), default=None)


def _likeness(one: Sequence[Page], other: Sequence[Page]) -> float:
    """Return which part of the lines of two documents is the same, from 0 to 1."""
    first, second = ({line.key for page in pages for line in page.lines} for pages in (one, other))
    return len(first & second) / max(len(first | second), 1)


def _slot_lines(value: object) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield each text of the tree `value` in which a school fills something in, and what it may become."""
    if isinstance(value, tuple):
        if any(isinstance(each, Run) and each.slot for each in value):
            pieces = (".*" if each.slot else re.escape(comparable(f"|{each.text}|")[1:-1]) for each in value)
            yield comparable(plain(value)), re.compile("".join(pieces).strip())
        for each in value:
            yield from _slot_lines(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _slot_lines(getattr(value, each.name))


def _without_slots(found: Iterable[Difference], slots: Mapping[str, re.Pattern[str]]) -> list[Difference]:
    """Leave out what a school filled in: a line that fits one with a slot, on the same slide or paper."""
    kept: list[Difference] = []
    waiting: list[Difference] = []
    for each in found:
        pattern = slots.get(each.old.key) if each.old is not None else None
        if pattern is None:
            kept.append(each)
        elif each.new is None:
            waiting.append(each)
        elif not pattern.fullmatch(each.new.key):
            kept.append(each)
    for gone in waiting:
        pattern = slots[gone.old.key] if gone.old is not None else re.compile("")
        instead = next((each for each in kept if _fills(each, gone, pattern)), None)
        if instead is not None:
            kept.remove(instead)
        elif gone.now is not None and pattern.pattern.strip(".*"):
            kept.append(gone)  # its own words are gone too
    return kept


def _fills(each: Difference, gone: Difference, pattern: re.Pattern[str]) -> bool:
    """Whether the new line of `each` may be what a school put in the place of `gone`."""
    is_new = each.kind is Kind.ADDED and each.new is not None and each.now is gone.now
    return is_new and bool(each.new and pattern.fullmatch(each.new.key))


def _traced(difference: Difference, origins: Origins) -> Found:
    line = difference.old
    place = origins.of(line.text) if line is not None else None
    if line is None or place is None:
        return Found(difference)
    return Found(difference, place, origins.written(place), origins.is_whole(line.text))
