"""Fill prepared packs for one school and put them in place: what each process does, with nothing of the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lesmateriaal.errors import BuildError, Place, Problem
from lesmateriaal.files import Staging
from lesmateriaal.filling.own_packs import keeping_changed
from lesmateriaal.lesson.school import LoadedSchool
from lesmateriaal.pack.filling import filling_of
from lesmateriaal.pack.opened import PreparedPack
from lesmateriaal.text.measure import forget_words


@dataclass(frozen=True, slots=True)
class Job:
    """One school to fill in; it can be sent to another process."""

    place: Place
    """Where the school stands: its file, or its line in the CSV."""
    folder: str
    """Name of the folder for its packs."""
    digest: str
    """Fingerprint of all that its packs are made of."""
    school: LoadedSchool
    problems: tuple[Problem, ...] = ()
    """What is to be said of the school besides."""


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a job: the size in bytes of each file and what is to be said, or why there are no files."""

    sizes: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()


def file_name(pack: PreparedPack) -> str:
    """Return the name of the file with `pack`, filled in."""
    return f"{pack.name}.zip"


class Filler:
    """Fills `packs` for one school after another, below `target`; files wait in `waiting`, on the same disk."""

    def __init__(self, packs: Sequence[PreparedPack], target: Path, waiting: Path) -> None:
        self._packs = packs
        self._target = target
        self._waiting = waiting

    def __call__(self, jobs: Sequence[Job]) -> list[Done]:
        """Return what became of each of `jobs`; a job that fails leaves what was there before."""
        forget_words()  # those of the schools before: they do not come back
        return [self._guarded(job) for job in jobs]

    def _guarded(self, job: Job) -> Done:
        try:
            return self._fill(job)
        except BuildError as error:
            return Done(problems=error.problems)
        except Exception as error:
            return Done(problems=(Problem(job.place, "school_not_filled", {"kind": type(error).__name__}),))

    def _fill(self, job: Job) -> Done:
        filling = filling_of(job.school)
        sizes: list[int] = []
        with Staging(self._target / job.folder, self._waiting) as staging:
            for pack in self._packs:
                pieces = pack.fill(filling)
                staging.write(file_name(pack), pieces)
                sizes.append(sum(map(len, pieces)))
            folder = self._target / job.folder
            with keeping_changed([folder / file_name(pack) for pack in self._packs]) as kept:
                staging.commit()
        return Done(tuple(sizes), kept)
