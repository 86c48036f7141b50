"""A crew of processes: the order stays, few jobs are on their way, and nobody works on for a program that is gone."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from command_line import environment
from lesmateriaal.errors import BuildError
from lesmateriaal.filling.crew import IN_FLIGHT, Crew

ENDLESS = (
    "import os, sys, time\nfrom itertools import count\nfrom lesmateriaal.filling.crew import Crew\n"
    "def work(jobs):\n    time.sleep(0.01)\n    return [os.getpid() for _ in jobs]\n"
    "if __name__ == '__main__':\n"
    "    for _, pid in Crew(work, 1, 2).run(count()):\n        print(pid, flush=True)\n"
)


def squares(jobs: Sequence[int]) -> list[int]:
    """Return the square of each of `jobs`."""
    return [each * each for each in jobs]


def pids(jobs: Sequence[int]) -> list[int]:
    """Return for each of `jobs` which process did it."""
    time.sleep(0.02)
    return [os.getpid() for _ in jobs]


def end(jobs: Sequence[int]) -> list[int]:
    """End this process as the system does when memory is full."""
    os.kill(os.getpid(), signal.SIGKILL)
    return [*jobs]


@pytest.mark.parametrize("processes", [None, 1, 2, 3])
@pytest.mark.parametrize("batch", [1, 4])
def test_all_jobs_are_done_in_their_order(processes: int | None, batch: int) -> None:
    crew = Crew(squares, batch, processes)

    assert list(crew.run(range(50))) == [(number, number * number) for number in range(50)]
    assert list(crew.stop()) == []


def test_two_processes_share_the_work_and_this_one_does_none() -> None:
    crew = Crew(pids, 1, 2)

    done = {pid for _, pid in crew.run(range(12))}

    list(crew.stop())
    assert len(done) == 2
    assert os.getpid() not in done


def test_little_work_is_done_here() -> None:
    crew = Crew(pids, 1)

    assert {pid for _, pid in crew.run(range(3))} == {os.getpid()}


def test_jobs_are_read_no_further_than_a_few_ahead() -> None:
    read = 0

    def jobs() -> Iterator[int]:
        nonlocal read
        while read < 1000:
            read += 1
            yield read

    crew = Crew(squares, 2, 2)
    for number, _ in crew.run(jobs()):
        assert read - number <= 2 * (IN_FLIGHT * 2 + 1)
    list(crew.stop())


def test_stopping_drops_what_nobody_began_and_gives_the_rest() -> None:
    crew = Crew(pids, 1, 2)
    running = crew.run(range(1000))
    first = [next(running) for _ in range(4)]

    rest = list(crew.stop())

    numbers = [number for number, _ in (*first, *rest)]
    assert numbers == list(range(len(numbers)))
    assert len(numbers) < 20


def test_a_process_that_the_system_ends_is_told_and_nothing_hangs() -> None:
    crew = Crew(end, 1, 2)

    with pytest.raises(BuildError) as caught:
        list(crew.run(range(10)))

    list(crew.stop())
    assert [problem.code for problem in caught.value.problems] == ["process_lost"]


@pytest.mark.skipif(not os.path.isdir("/proc"), reason="looking for processes is of Linux")
def test_nobody_works_on_when_the_first_process_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "eindeloos.py"
    script.write_text(ENDLESS)
    process = subprocess.Popen([sys.executable, script], env=environment(), stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    workers = {int(process.stdout.readline()) for _ in range(10)}

    process.kill()
    process.communicate()

    assert len(workers) == 2
    deadline = time.monotonic() + 10
    while any(_lives(pid) for pid in workers) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not any(_lives(pid) for pid in workers)


def _lives(pid: int) -> bool:
    """Whether the process `pid` is there and is more than a name that nobody asked after."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
