"""Render several levels at the same time when there are enough of them to be worth another process."""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

JobT = TypeVar("JobT")
ResultT = TypeVar("ResultT")

JOBS_PER_PROCESS = 3
"""A process of its own pays from three levels on: it loads the libraries anew (0.2 s, docs/decisions/0009)."""


def run_jobs(
    make: Callable[[JobT], ResultT], jobs: Sequence[JobT], processes: int | None = None
) -> Iterator[tuple[ResultT, JobT]]:
    """Yield what `make` makes of each of `jobs`, with the job, in their order.

    Without `processes` as many are used as there are cores, and no more than pay.
    """
    wanted = processes or min(os.cpu_count() or 1, len(jobs) // JOBS_PER_PROCESS)
    if wanted <= 1:
        for job in jobs:
            yield make(job), job
        return
    import signal
    from concurrent.futures import ProcessPoolExecutor

    # Ctrl-C is for us alone: a worker that got it too would print a traceback, and could leave us waiting
    pool = ProcessPoolExecutor(
        min(wanted, len(jobs)), initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN)
    )
    try:
        yield from zip(pool.map(make, jobs), jobs, strict=True)
    finally:
        # after Ctrl-C the waiting jobs are dropped; nothing of theirs was written yet
        pool.shutdown(cancel_futures=True)
