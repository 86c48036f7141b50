"""Build the levels of which something changed, leave the others, and never lose what a person changed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from lesmateriaal.errors import Place, Problem, Severity
from lesmateriaal.files import keep_own_copy
from lesmateriaal.lesson.content import Content
from lesmateriaal.rebuild import digests
from lesmateriaal.rebuild.record import Made, Record, read_record, write_record

if TYPE_CHECKING:
    from lesmateriaal.lesson.model import Level
    from lesmateriaal.pipeline import Report

LEVELS = ("po", "vo", "mbo")
"""The names of `lesson.model.Level`, which is not loaded when nothing has to be made (0.2 s)."""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What a build did: what it made, what was good as it was, and which documents of a person it met."""

    files: tuple[Path, ...] = ()
    packs: tuple[Path, ...] = ()
    problems: tuple[Problem, ...] = ()
    fresh: int = 0
    """Files that were good as they were."""
    seen: int = 0
    """Levels that were looked at, made anew or not."""


@dataclass
class _Situation:
    """Which levels are asked, what they are made of now, and which of them have to be made."""

    record: Record
    sources: dict[tuple[str, str], str] = field(default_factory=dict)
    stale: dict[str, list[str]] = field(default_factory=dict)
    fresh: list[tuple[str, str]] = field(default_factory=list)


def rebuild(
    content: Content,
    *,
    lessons: Sequence[str],
    levels: Sequence[str] = (),
    school: Path | None = None,
    target: Path = Path("build"),
    everything: bool = False,
    on_progress: Callable[[str, str], None] | None = None,
) -> Rebuilt:
    """Make what `pipeline.build` would make of `lessons` at `levels`, but for what is there and still right.

    A document that a person changed since it was made is left as it is while its sources stay; when it has to
    be made anew (or `everything` is), the changed one is kept beside it and a warning says where. Problems of
    levels that are not made again are told again.

    Raises:
        LessonError, BuildError: as `pipeline.build`.
    """
    now = _look(content, lessons, levels, school, target, everything)
    problems = [problem for each in now.fresh for problem in now.record[each].problems]
    problems += _changed_by_hand(now, target)
    left = sum(_told_of(now.record[each]) for each in now.fresh)
    seen = len(now.fresh) + sum(map(len, now.stale.values()))
    if not now.stale:
        return Rebuilt(problems=_sorted(problems), fresh=left, seen=seen)
    copies = _set_aside(now, target)
    files: list[Path] = []
    packs: list[Path] = []
    for chosen, names in _by_levels(now.stale).items():
        report = _build(content, names, chosen, school, target, on_progress)
        files += report.files
        packs += report.packs
        problems += report.problems
        _note(now, names, chosen or LEVELS, report, target)
    problems += _told(copies, files)
    write_record(target, now.record)
    return Rebuilt(tuple(files), tuple(packs), _sorted(problems), left, seen)


def forget(target: Path, lessons: Iterable[str]) -> None:
    """Let the record in `target` know nothing of `lessons`: they are being made in another way.

    Raises:
        BuildError: the record cannot be written.
    """
    record = read_record(target)
    kept = {key: made for key, made in record.items() if key[0] not in set(lessons)}
    if kept != record:
        write_record(target, kept)


def _look(
    content: Content,
    lessons: Sequence[str],
    levels: Sequence[str],
    school: Path | None,
    target: Path,
    everything: bool,
) -> _Situation:
    common = [digests.of_program(), digests.of_library(content), digests.of_school(school)]
    now = _Situation(read_record(target))
    for lesson in lessons:
        asked = [each for each in levels or LEVELS if (content.lessons / lesson / f"{each}.yaml").is_file()]
        for level in asked:
            key = lesson, level
            now.sources[key] = digests.of_texts([*common, digests.of_level(content, lesson, level)])
            made = now.record.get(key)
            if made and not everything and made.sources == now.sources[key] and _all_there(made, target):
                now.fresh.append(key)
            else:
                now.stale.setdefault(lesson, []).append(level)
        if not asked:  # nothing to compare, but what is wrong with it must be told
            now.stale[lesson] = list(levels)
    return now


def _told_of(made: Made) -> int:
    """Return how many documents and packs were made: a cartridge holds the same documents once more."""
    return sum(not name.endswith(".imscc") for name in made.files)


def _all_there(made: Made, target: Path) -> bool:
    return all((target / name).is_file() for name in made.files)


def _changed(made: Made, target: Path) -> Iterator[Path]:
    """Yield the documents of `made` that are others than those that were made."""
    for name, digest in made.files.items():
        if digests.of_file(target / name) not in (digest, digests.ABSENT):
            yield target / name


def _changed_by_hand(now: _Situation, target: Path) -> Iterator[Problem]:
    for key in now.fresh:
        for path in _changed(now.record[key], target):
            yield Problem(Place(path.as_posix()), "own_document_left", {}, Severity.WARNING)


def _set_aside(now: _Situation, target: Path) -> dict[Path, Path]:
    """Return a copy of each document that a person changed and that will be made anew, by the document.

    Raises:
        BuildError: a copy cannot be made; nothing was overwritten then.
    """
    copies: dict[Path, Path] = {}
    for lesson, levels in now.stale.items():
        for level in levels:
            made = now.record.get((lesson, level))
            for path in _changed(made, target) if made else ():
                copies[path] = keep_own_copy(path)
    return copies


def _told(copies: Mapping[Path, Path], made: Sequence[Path]) -> Iterator[Problem]:
    """Yield where the copy of each document is; one that was not made anew needs no copy."""
    for path, copy in copies.items():
        if path in made:
            yield Problem(Place(path.as_posix()), "own_document_kept", {"copy": copy.name}, Severity.WARNING)
        else:
            copy.unlink(missing_ok=True)


def _by_levels(stale: Mapping[str, Sequence[str]]) -> dict[tuple[str, ...], list[str]]:
    """Return the lessons by the levels that they must be made at: each group is one build."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for lesson, levels in stale.items():
        groups.setdefault(tuple(levels), []).append(lesson)
    return groups


def _build(
    content: Content,
    lessons: Sequence[str],
    levels: Sequence[str],
    school: Path | None,
    target: Path,
    on_progress: Callable[[str, "Level"], None] | None,
) -> "Report":
    from lesmateriaal.lesson.model import Level
    from lesmateriaal.pipeline import build

    return build(
        content,
        lessons=lessons,
        levels=[Level(level) for level in levels],
        school=school,
        target=target,
        on_progress=on_progress,
    )


def _note(
    now: _Situation, lessons: Sequence[str], levels: Sequence[str], report: "Report", target: Path
) -> None:
    """Put what `report` says was made of `lessons` at `levels` in the record."""
    made = [
        path.relative_to(target).as_posix() for path in (*report.files, *report.packs, *report.cartridges)
    ]
    for lesson in lessons:
        problems = report.of_lessons.get(lesson, ())
        for level in levels:
            key = lesson, level
            names = [name for name in made if _is_of(name, lesson, level)]
            now.record.pop(key, None)
            if not names or key not in now.sources:  # it has errors: next time it is looked at again
                continue
            files = {name: digests.of_file(target / name) for name in names}
            others = {f"{each}.yaml" for each in LEVELS if each != level}
            said = tuple(problem for problem in problems if Path(problem.place.file).name not in others)
            now.record[key] = Made(now.sources[key], files, said)


def _is_of(name: str, lesson: str, level: str) -> bool:
    """Whether the file `name` below the folder of the build is of `lesson` at `level`."""
    path = Path(name)
    if path.suffix not in (".zip", ".imscc"):
        return path.parts[-3:-1] == (lesson, level)
    from lesmateriaal.dutch.products import STEM_ENDINGS

    return path.stem in {f"{lesson}-{level}{ending}" for ending in STEM_ENDINGS.values()}


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    unique = {(problem.place, problem.code, str(problem.facts)): problem for problem in problems}
    return tuple(unique[each] for each in sorted(unique))
