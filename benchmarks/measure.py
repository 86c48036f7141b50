"""Times and peak memory of other processes. Nothing heavy is imported here.

A child starts as a copy of its parent, and the kernel counts the memory of that moment as its own: the figure
of a child is never below the size of this process, some 15 MiB.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from types import TracebackType
from typing import IO, Self

_RSS_UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in one unit of `ru_maxrss`: getrusage(2) of macOS and of Linux."""


class MeasurementError(Exception):
    """Something that was to be measured failed; the message holds what it said."""


@dataclass
class Figures:
    """What was measured of one contestant: a figure for each run."""

    cold_ms: list[float] = field(default_factory=list)
    cold_cpu_ms: list[float] = field(default_factory=list)
    warm_ms: list[float] = field(default_factory=list)
    warm_cpu_ms: list[float] = field(default_factory=list)
    peak_mib: list[float] = field(default_factory=list)

    def typical(self, name: str) -> float | None:
        """Return the median of the figures `name`, or None when there are none."""
        values: list[float] = getattr(self, name)
        return median(values) if values else None


def run_cold(commands: Sequence[Sequence[str]], environment: Mapping[str, str]) -> tuple[float, float, float]:
    """Run `commands` one after another; return wall time and processor time in ms and peak memory in MiB.

    The peak is that of the largest of the processes, as they do not run at the same moment.

    Raises:
        MeasurementError: a command fails.
    """
    processor, peak = 0.0, 0.0
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        for command in commands:
            process = subprocess.Popen(
                command, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=said
            )
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                said.seek(0)
                raise MeasurementError(said.read().decode(errors="replace"))
            processor += (usage.ru_utime + usage.ru_stime) * 1000
            peak = max(peak, usage.ru_maxrss * _RSS_UNIT / 1024**2)
        return (time.perf_counter() - start) * 1000, processor, peak


class Worker:
    """A process that stays and makes a pack each time it is asked (worker.py)."""

    def __init__(self, key: str, root: Path, pictures: Path, environment: Mapping[str, str]) -> None:
        script = str(Path(__file__).with_name("worker.py"))
        self._said: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115  (closed in __exit__)
        self._process = subprocess.Popen(
            [sys.executable, script, key, str(root), str(pictures)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            text=True,
        )

    def __enter__(self) -> Self:
        self._answer()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()
        self._said.close()

    def make(self) -> tuple[float, float]:
        """Make a pack and return its wall time and processor time in ms."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        wall_ms, processor_ms = self._answer().split()
        return float(wall_ms), float(processor_ms)

    def _answer(self) -> str:
        assert self._process.stdout is not None
        answer = self._process.stdout.readline()
        if not answer:
            self._process.wait()
            self._said.seek(0)
            raise MeasurementError(self._said.read().decode(errors="replace"))
        return answer
