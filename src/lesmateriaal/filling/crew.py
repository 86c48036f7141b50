"""Jobs done in this process, and in others beside it as soon as that pays; at any moment only a few are on their way."""

import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from lesmateriaal.errors import BuildError, Place, Problem

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

JobT = TypeVar("JobT")
DoneT = TypeVar("DoneT")
ALONE_SECONDS = 0.4
"""So long this process works by itself: what starting others costs (docs/decisions/0032)."""
IN_FLIGHT = 3
"""Batches for each process: one that it works on, one that waits for it, and one whose result comes back."""


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Crew(Generic[JobT, DoneT]):
    """Does jobs in batches of `batch` with `work`, in `processes` processes.

    Without `processes` it begins alone and takes a process for each core when there turns out to be enough to do.
    """

    def __init__(
        self, work: Callable[[Sequence[JobT]], list[DoneT]], batch: int, processes: int | None = None
    ) -> None:
        self._work = work
        self._batch = batch
        self._processes = processes or cores()
        self._alone_seconds = ALONE_SECONDS if processes is None else 0.0
        self._pool: ProcessPoolExecutor | None = None
        self._waiting: deque[tuple[list[JobT], Future[list[DoneT]]]] = deque()

    def run(self, jobs: Iterable[JobT]) -> Iterator[tuple[JobT, DoneT]]:
        """Yield each of `jobs` with what became of it, in their order; `jobs` is read no further than needed.

        Raises:
            BuildError: a process was stopped from outside.
        """
        gathered: list[JobT] = []
        for job in jobs:
            gathered.append(job)
            if self._pool is None and (self._processes == 1 or self._alone_seconds > 0):
                yield from self._do_here(gathered)
                gathered = []
            elif len(gathered) == self._batch:
                yield from self._hand_out(gathered)
                gathered = []
        if gathered:
            yield from self._hand_out(gathered)
        while self._waiting:
            yield from self._oldest()

    def stop(self) -> Iterator[tuple[JobT, DoneT]]:
        """Drop the jobs that nobody began, and yield the others when they are done; then end the processes."""
        try:
            for jobs, future in self._waiting:
                if not future.cancel():
                    with suppress(Exception):
                        yield from zip(jobs, future.result(), strict=True)
        finally:
            self._waiting.clear()
            if self._pool is not None:
                self._pool.shutdown(cancel_futures=True)

    def _do_here(self, jobs: list[JobT]) -> Iterator[tuple[JobT, DoneT]]:
        begin = time.perf_counter()
        done = self._work(jobs)
        self._alone_seconds -= time.perf_counter() - begin
        yield from zip(jobs, done, strict=True)

    def _hand_out(self, jobs: list[JobT]) -> Iterator[tuple[JobT, DoneT]]:
        if self._pool is None:
            self._pool = _pool(self._processes, self._work)
        while len(self._waiting) >= IN_FLIGHT * self._processes:
            yield from self._oldest()
        self._waiting.append((jobs, self._pool.submit(_do, jobs)))

    def _oldest(self) -> Iterator[tuple[JobT, DoneT]]:
        from concurrent.futures.process import BrokenProcessPool

        jobs, future = self._waiting[0]
        try:
            done = future.result()
        except BrokenProcessPool as error:
            raise BuildError([Problem(Place(""), "process_lost")]) from error
        self._waiting.popleft()
        yield from zip(jobs, done, strict=True)


_work: Callable[[Sequence[Any]], list[Any]] | None = None
"""What this process does with jobs, in a process that was started for that; given once, as it is large."""


def _pool(processes: int, work: Callable[[Sequence[Any]], list[Any]]) -> "ProcessPoolExecutor":
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(processes, initializer=_begin, initargs=(work,))


def _begin(work: Callable[[Sequence[Any]], list[Any]]) -> None:
    """Make this process ready: Ctrl-C is for the first process alone, and nobody works on when that one is gone."""
    import signal
    import threading

    global _work
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _work = work


def _end_with_parent() -> None:
    """Wait until the first process is gone, however it went: without this, `kill -9` would leave us waiting for ever."""
    from multiprocessing import parent_process

    parent = parent_process()
    assert parent is not None, "this is a process that was started"
    parent.join()
    os._exit(1)


def _do(jobs: list[Any]) -> list[Any]:
    assert _work is not None, "the process was made ready"
    return _work(jobs)
