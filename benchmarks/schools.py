"""`lesmateriaal invullen` for many schools: memory, the gain of a second process, and what writing the bytes costs.

    python benchmarks/schools.py [--scholen N] [--json]

All of it is the real command, in a process of its own. Files go to a memory file system where there is one with
room. In the run of five thousand schools they are taken away again, school by school, so that they need no room;
not where speed is measured, because taking away would keep a core busy.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from contestants import ROOT
from measure import MeasurementError

LESSON = "ouderavond"
"""Its pack at po is the lightest of all: with it what is not filling weighs most."""
FEW, MANY, SPEED = 10, 5000, 4000
"""Schools: a run that is only begun, the promise of the issue, and a run of a few seconds."""
ROUNDS = 5
FLAT_MIB = 6
"""What `a few MiB` is here: more than this from FEW to MANY schools is a leak."""
BUSY = 0.3
"""Load a core, before the measuring, at which the reader is warned; as in run.py."""
MEMORY = Path("/dev/shm")
ROOM = 4_000_000_000
"""Bytes that must be free there: the schools of one run, twice over."""
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024
_JOURNAL = ".ingevuld"
_PROGRAM = [sys.executable, "-m", "lesmateriaal"]


@dataclass(frozen=True, slots=True)
class Run:
    """What one run took: wall time in s, the largest of its processes in MiB, and the schools it made."""

    seconds: float
    peak_mib: float
    schools: int


def write_table(path: Path, schools: int) -> None:
    """Write a list of made-up schools that differ in every field."""
    from lesmateriaal.lesson.school_rows import COLUMNS

    lines = [";".join(COLUMNS)]
    for number in range(schools):
        values = {
            "naam": f"Basisschool De Linde {number}",
            "korte_naam": f"De Linde {number}",
            "kleur": f"#{number % 96:02x}{number // 96:02x}40",  # dark enough: no warnings to print
            "website": f"linde{number}.example",
            "contact1_naam": f"Anne {number} de Wit",
            "contact1_rol": "vertrouwenspersoon",
            "contact1_telefoon": f"030 {number:07}",
            "contact1_email": f"a.dewit{number}@linde.example",
            "contact2_naam": f"Murat {number} Demir",
            "contact2_rol": "aanspreekpunt pesten",
        }
        lines.append(";".join(values.get(column, "") for column in COLUMNS))
    path.write_text("\n".join(lines) + "\n", "utf-8")


def fill(pack: Path, table: Path, target: Path, *, cores: int, at_once: bool = False) -> Run:
    """Run `invullen` on `cores` cores and return what it took; made schools are taken away, at the end or `at_once`."""
    command = [*_PROGRAM, "invullen", str(pack), "--scholen", str(table), "--uit", str(target)]
    with tempfile.TemporaryFile() as said, _taken_away(target, at_once) as taken:
        begin = time.perf_counter()
        process = subprocess.Popen(
            command, env=_environment(), stdout=said, stderr=said, preexec_fn=lambda: _keep_to(cores)
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            said.seek(0)
            raise MeasurementError(said.read().decode(errors="replace"))
    return Run(seconds, usage.ru_maxrss * _RSS_UNIT / 1024**2, taken[0])


def _keep_to(cores: int) -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])


@contextmanager
def _taken_away(target: Path, at_once: bool) -> Iterator[list[int]]:
    """Remove what a command puts in `target`, `at_once`: each school when the journal names it; or else at the end.
    Yields a list with the number of schools."""
    taken = [0]
    stop = threading.Event()

    def take() -> None:
        read = 0
        while True:
            is_last = stop.wait(0.05 if at_once else None)
            try:
                with (target / _JOURNAL).open("rb") as file:
                    file.seek(read)
                    lines = file.read().splitlines(keepends=True)
            except OSError:
                lines = []
            for line in lines:
                if not line.endswith(b"\n"):
                    break
                read += len(line)
                *_, name = line.decode().split()
                if (target / name).is_dir():
                    shutil.rmtree(target / name)
                    taken[0] += 1
            if is_last:
                return

    thread = threading.Thread(target=take)
    thread.start()
    try:
        yield taken
    finally:
        stop.set()
        thread.join()
        shutil.rmtree(target, ignore_errors=True)


def _memory() -> Path | None:
    """Return where files stay in memory, if there is such a place with room."""
    return MEMORY if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM else None


def write_bytes(content: bytes, target: Path, schools: int) -> float:
    """Return the seconds that it takes to put `content` into a folder for each of so many schools."""
    target.mkdir()
    begin = time.perf_counter()
    for number in range(schools):
        folder = target / str(number)
        folder.mkdir()
        (folder / "pakket.zip").write_bytes(content)
    seconds = time.perf_counter() - begin
    shutil.rmtree(target)
    return seconds


def build_pack(scratch: Path) -> Path:
    """Return the lightest pack of `LESSON`, built."""
    command = [*_PROGRAM, "--map", str(ROOT), "bouw", LESSON, "--uit", str(scratch / "bouw")]
    done = subprocess.run(command, env=_environment(), capture_output=True, text=True)
    if done.returncode != 0:
        raise MeasurementError(done.stderr)
    packs = (scratch / "bouw/pakketten").glob(f"{LESSON}-*.zip")
    return min(packs, key=lambda path: path.stat().st_size)


def _environment() -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPATH": str(ROOT / "src")}


def measure(scratch: Path, many: int) -> dict[str, float | int | str]:
    """Return all figures by their Dutch names."""
    pack = build_pack(scratch)
    tables = {number: scratch / f"{number}.csv" for number in (FEW, SPEED, many)}
    for number, path in tables.items():
        write_table(path, number)
    target = scratch / "uit"
    fill(pack, tables[FEW], target, cores=1)  # compiled modules and the file cache are warm from here on
    rounds = [
        (
            fill(pack, tables[FEW], target, cores=1).seconds,
            fill(pack, tables[SPEED], target, cores=1).seconds,
            fill(pack, tables[SPEED], target, cores=2).seconds,
            write_bytes(pack.read_bytes(), target, SPEED),
        )
        for _ in range(ROUNDS)
    ]
    start, one, two, writing = (median(values) for values in zip(*rounds, strict=True))
    few, all_ = (
        fill(pack, tables[number], target, cores=os.cpu_count() or 1, at_once=True) for number in (FEW, many)
    )
    if (few.schools, all_.schools) != (FEW, many):
        raise MeasurementError(f"{few.schools} en {all_.schools} scholen in plaats van {FEW} en {many}")
    alone = (one - start) / (SPEED - FEW)
    return {
        "pakket": pack.name,
        "kib": round(pack.stat().st_size / 1024),
        "piek_weinig_mib": few.peak_mib,
        "piek_veel_mib": all_.peak_mib,
        "scholen_veel": many,
        "scholen_per_seconde": many / all_.seconds,
        "ms_per_school_een_proces": alone * 1000,
        "winst_twee_processen": (one - start) / max(two - start, 1e-9),
        "keer_schrijven": alone / (writing / SPEED),
    }


def main() -> None:
    """Measure and print; the exit code tells whether memory stayed flat."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--scholen", type=int, default=MANY)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    load, cores = os.getloadavg()[0], os.cpu_count() or 1
    try:
        with tempfile.TemporaryDirectory(dir=_memory()) as folder:
            figures = measure(Path(folder), options.scholen)
    except MeasurementError as error:
        sys.exit(f"De meting is gestopt, want iets ging mis:\n{error}")
    more = float(figures["piek_veel_mib"]) - float(figures["piek_weinig_mib"])
    if options.json:
        print(json.dumps(figures, indent=1))
    else:
        tell(figures, more, cores)
        if load > BUSY * cores:
            print(f"Let op: de machine was al bezig (belasting {load:.1f} op {cores} kernen).")
    sys.exit(more > FLAT_MIB)


def tell(figures: dict[str, float | int | str], more: float, cores: int) -> None:
    """Print the figures as sentences."""
    print(
        f"Invullen van {figures['pakket']} ({figures['kib']} KiB) voor veel scholen, {cores} kernen.\n"
        f"Geheugen: {figures['piek_weinig_mib']:.1f} MiB bij {FEW} scholen, {figures['piek_veel_mib']:.1f} MiB bij "
        f"{figures['scholen_veel']}: {more:+.1f} MiB (grootste proces; de grens is {FLAT_MIB}).\n"
        f"Snelheid: {figures['scholen_per_seconde']:.0f} scholen per seconde, met starten en alle kernen; "
        f"{figures['ms_per_school_een_proces']:.2f} ms per school in één proces.\n"
        f"Twee processen: {figures['winst_twee_processen']:.2f}× zo snel als één.\n"
        f"Alleen de bytes schrijven: invullen kost {figures['keer_schrijven']:.1f}× zo veel."
    )


if __name__ == "__main__":
    main()
