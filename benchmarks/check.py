"""How long `lesmateriaal controleer` takes for all shipped content, in a new process each time.

    python benchmarks/check.py [ROUNDS]

The goal is two seconds on a quiet machine: an author checks after each change, and a hook before each commit.
"""

import os
import sys
from statistics import median

from contestants import ROOT
from measure import MeasurementError, run_cold

ROUNDS = 7
GOAL_MS = 2000
BUSY = 0.3
"""Load a core, before the measuring, at which the reader is warned; as in run.py."""


def main() -> None:
    """Measure and print; the exit code tells whether the goal was met."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = str(ROOT / "src")
    command = [sys.executable, "-m", "lesmateriaal", "--map", str(ROOT), "controleer"]
    files = sum(1 for _ in (ROOT / "lessons").glob("*/*.yaml"))
    load, cores = os.getloadavg()[0], os.cpu_count() or 1
    try:
        run_cold([command], environment)  # compiled modules and the file cache are warm from here on
        runs = [run_cold([command], environment) for _ in range(rounds)]
    except MeasurementError as error:
        sys.exit(f"De meting is gestopt, want iets ging mis:\n{error}")
    wall_ms, processor_ms, peak_mib = (median(values) for values in zip(*runs, strict=True))
    print(
        f"Alle lessen nakijken ({files} bestanden), koud: {wall_ms:.0f} ms, rekentijd {processor_ms:.0f} ms, "
        f"piek {peak_mib:.0f} MiB. De middelste van {rounds}; het doel is {GOAL_MS} ms."
    )
    if load > BUSY * cores:
        print(
            f"Let op: de machine was al bezig (belasting {load:.1f} op {cores} kernen). Kijk naar de rekentijd."
        )
    sys.exit(wall_ms > GOAL_MS)


if __name__ == "__main__":
    main()
