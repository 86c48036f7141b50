"""One run: schools come in one at a time, their packs go out, and what is right already stays as it is."""

import errno
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum
from itertools import chain
from pathlib import Path

from lesmateriaal.errors import BuildError, Problem, Severity
from lesmateriaal.files import WAITING_PREFIX, as_build_error
from lesmateriaal.filling.crew import Crew
from lesmateriaal.filling.digests import of_packs, of_parts
from lesmateriaal.filling.filler import Done, Filler, Job, file_name
from lesmateriaal.filling.journal import Journal
from lesmateriaal.filling.names import Folders
from lesmateriaal.lesson.school_table import Row
from lesmateriaal.pack.opened import PreparedPack

WAITING = f"{WAITING_PREFIX}invullen"
"""Folder for files that are not whole yet, inside the folder of the run."""
PACKS_A_BATCH = 8
"""Packs that go to a process at once: handing out costs as much as a fifth of a small pack."""
_HOPELESS = frozenset(
    getattr(errno, name, 0)
    for name in ("ENOSPC", "EDQUOT", "EROFS", "EFBIG", "EIO", "EMFILE", "ENFILE", "ENOMEM")
)
"""What the next school would meet too: the run stops, and goes on when that is mended."""


class Outcome(Enum):
    """What became of one school."""

    MADE = "made"
    RIGHT = "right"
    """All was there already, made of the same."""
    WRONG = "wrong"
    """Its row has errors."""
    FAILED = "failed"
    """Its files could not be made or put in place."""
    TWICE = "twice"
    """Its row is the same as an earlier one."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of the school on `line`, in which folder (if it has one), and what is to be said of it."""

    line: int
    folder: str
    outcome: Outcome
    problems: tuple[Problem, ...]


Tell = Callable[[Result], None]


def fill_schools(
    packs: Sequence[PreparedPack],
    rows: Iterable[Row],
    target: Path,
    tell: Tell,
    *,
    everything: bool = False,
    processes: int | None = None,
) -> tuple[str, ...]:
    """Fill in `packs` for each school of `rows`, below `target`, and `tell` of each what became of it.

    What the journal in `target` knows to be right is left, unless `everything` is asked. However the run ends,
    `tell` has heard of all schools that were made. Returns the folders of schools that are not in `rows` any more;
    none when a row has errors, for it may be about one of these.

    Raises:
        LessonError: `rows` cannot be read any further, or another run is busy in `target`.
        BuildError: the disk is full or failed; what was made stays.
    """
    packs = sorted(packs, key=file_name)
    reader = _Reader(tell)
    schools = reader.good(rows)
    first = next(schools, None)
    if first is None:  # nothing to make: then no folder is made either
        return ()
    with Journal(target) as journal, _waiting_room(target) as waiting:
        run = _Run(packs, journal, tell, everything)
        batch = max(1, PACKS_A_BATCH // len(packs))
        crew = Crew(Filler(packs, target, waiting), batch, processes)
        try:
            for job, done in crew.run(run.jobs(chain([first], schools))):
                run.finish(job, done)
        finally:
            with suppress(BuildError):  # the first one is on its way already
                for job, done in crew.stop():
                    run.finish(job, done)
        return () if reader.found_errors else tuple(journal.others(run.folders))


class _Reader:
    """Takes out the rows that hold no school."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self.found_errors = False

    def good(self, rows: Iterable[Row]) -> Iterator[Row]:
        for row in rows:
            if row.school is not None:
                yield row
            else:
                self.found_errors = True
                self._tell(Result(row.line, "", Outcome.WRONG, row.problems))


class _Run:
    """What is known halfway: who had which folder, and which rows have been."""

    def __init__(self, packs: Sequence[PreparedPack], journal: Journal, tell: Tell, everything: bool) -> None:
        self.folders = Folders()
        self._journal = journal
        self._tell = tell
        self._everything = everything
        self._names = [file_name(pack) for pack in packs]
        self._of_packs = of_packs(packs)
        self._line_of: dict[bytes, int] = {}
        """The line of each digest, cut to what keeps five thousand schools apart."""

    def jobs(self, rows: Iterable[Row]) -> Iterator[Job]:
        """Yield the rows whose packs must be made; tell of the others."""
        for row in rows:
            assert row.school is not None, "rows without a school were taken out"
            earlier = self._line_of.setdefault(bytes.fromhex(row.digest[:16]), row.line)
            if earlier != row.line:
                facts = {"line": earlier}
                problem = Problem(row.place, "school_twice", facts, Severity.WARNING)
                self._tell(Result(row.line, "", Outcome.TWICE, (*row.problems, problem)))
                continue
            folder, other = self.folders.take(row.school.school.name, row.line)
            problems = row.problems
            if other:
                same = {"line": other, "folder": folder}
                problems += (Problem(row.place, "school_same_name", same, Severity.WARNING),)
            digest = of_parts(self._of_packs, row.digest)
            if not self._everything and self._journal.holds(folder, digest, self._names):
                self._tell(Result(row.line, folder, Outcome.RIGHT, problems))
            else:
                yield Job(row.place, folder, digest, row.school, problems)

    def finish(self, job: Job, done: Done) -> None:
        """Note that `job` is done, and tell; raise `BuildError` when the next one would fail too."""
        if any(problem.facts.get("errno") in _HOPELESS for problem in done.problems):
            raise BuildError(done.problems)
        problems = job.problems + done.problems
        if not done.sizes:
            self._tell(Result(job.place.line, job.folder, Outcome.FAILED, problems))
            return
        self._journal.add(job.folder, job.digest, done.sizes)
        self._tell(Result(job.place.line, job.folder, Outcome.MADE, problems))


@contextmanager
def _waiting_room(target: Path) -> Iterator[Path]:
    """Make an empty folder for files that wait; what a killed run left in it goes. Only who has the journal may."""
    folder = target / WAITING
    shutil.rmtree(folder, ignore_errors=True)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise as_build_error(error, folder) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
