"""How fast a finished pack is filled in: beside a plain script, beside our own renderers, and beside writing it.

    python benchmarks/fill.py [--rondes AANTAL] [--json]

All are warm, and measured in turn in one run: the plain script and our renderers each in a process that stays
(worker.py), filling and writing in this one. The exit code tells whether both goals were met.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from contestants import ROOT
from measure import MeasurementError, Worker
from run import BUSY, prepare

ROUNDS = 7
TIMES = 40
"""Fills in each round: one is over before the clock is certain of it."""
MEMORY = Path("/dev/shm")
"""The memory file system of Linux; elsewhere the figures are those of the disk, and the report says so."""
LEAST_FASTER_THAN_PLAIN, MOST_TIMES_WRITING = 100, 10
"""The goals: a hundredth of the plain script's time, and ten times that of writing the finished bytes."""
SCHOOL = """\
naam: 'Basisschool ''t Fort & <Zoon> "De Ælfde"'
logo: logo.png
kleur: '#c2185b'
contactpersonen:
  - {naam: Ada de Vries, rol: aanspreekpunt pesten, telefoon: 088-123 45 67, email: ada@school.example}
  - {naam: Bo Jansen, rol: vertrouwenspersoon, telefoon: 088-765 43 21}
"""
PLAIN = {"gewoon": "gewoon script", "gewoon_libyaml": "gewoon script, libyaml"}
OURS = "lesmateriaal"


@dataclass
class Found:
    """What was measured, in ms: of each worker and of each of our own steps a figure for each round or time."""

    workers: dict[str, list[float]] = field(default_factory=dict)
    fill: list[float] = field(default_factory=list)
    """Filling in and writing to the memory file system."""
    alone: list[float] = field(default_factory=list)
    """Filling in without writing."""
    write: list[float] = field(default_factory=list)
    """Writing the finished bytes to the memory file system."""
    school: list[float] = field(default_factory=list)
    """Reading the school and normalising its logo, a new logo each time."""
    opening: list[float] = field(default_factory=list)
    """Reading, checking and preparing the pack."""
    size: int = 0
    """Bytes of the filled pack."""


def ms(work: Callable[[], object]) -> float:
    """Return how long `work` takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def school_in(folder: Path, number: int) -> Path:
    """Write a school into `folder`, with a logo that is another one for each `number`, and return its path."""
    from PIL import Image

    picture = Image.radial_gradient("L").convert("RGB").resize((600, 200))
    picture.putpixel((0, 0), (number % 256, number // 256, 0))
    picture.save(folder / "logo.png")
    path = folder / "school.yaml"
    path.write_text(SCHOOL, "utf-8")
    return path


def measure(scratch: Path, environment: dict[str, str], rounds: int) -> Found:
    """Return the figures of `rounds` rounds; `scratch` holds the pictures of the plain script."""
    from lesmateriaal.errors import Place
    from lesmateriaal.lesson.content import find_content
    from lesmateriaal.lesson.model import Level
    from lesmateriaal.lesson.school import load_school
    from lesmateriaal.pack.filling import filling_of
    from lesmateriaal.pack.opened import open_pack
    from lesmateriaal.pipeline import build

    found = Found({key: [] for key in (*PLAIN, OURS)})
    report = build(find_content(ROOT), lessons=["groepsdruk"], levels=[Level("vo")], target=scratch / "pakket", processes=1)  # fmt: skip
    data = report.packs[0].read_bytes()
    pack = open_pack(data, Place("groepsdruk-vo.zip"))
    with ExitStack() as stack:
        memory = Path(
            stack.enter_context(tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None))
        )
        workers = {
            key: stack.enter_context(Worker(key, ROOT, scratch / "plaatjes", environment))
            for key in found.workers
        }
        for number in range(rounds + 1):
            for key, worker in workers.items():
                found.workers[key].append(worker.make()[0])
            school = school_in(scratch, number)
            found.school.append(ms(lambda path=school: filling_of(load_school(path))))  # type: ignore[misc]
            found.opening.append(ms(lambda: open_pack(data, Place("groepsdruk-vo.zip"))))
            filling = filling_of(load_school(school))
            finished = b"".join(pack.fill(filling))
            found.size = len(finished)
            for turn in range(TIMES):
                place = memory / str(turn)
                found.alone.append(ms(lambda: pack.fill(filling)))  # noqa: B023
                found.fill.append(ms(lambda: write(place, pack.fill(filling))))  # noqa: B023
                assert place.read_bytes() == finished, "a fill gives the same bytes each time"
                place.unlink()
                found.write.append(ms(lambda: write(place, [finished])))  # noqa: B023
                place.unlink()
    for each in found.workers.values():
        del each[0]  # the first round does not count: it fills the file cache
    for figures in (found.fill, found.alone, found.write):
        del figures[:TIMES]
    del found.school[0], found.opening[0]
    return found


def write(place: Path, pieces: list[bytes]) -> None:
    """Write `pieces` to a new file at `place`."""
    with place.open("wb") as file:
        file.writelines(pieces)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python benchmarks/fill.py", description="Meet hoe snel een pakket wordt ingevuld.")  # fmt: skip
    parser.add_argument("--rondes", type=int, default=ROUNDS, metavar="AANTAL", help=f"Hoe vaak elk wordt gemeten. Zonder deze optie: {ROUNDS}.")  # fmt: skip
    parser.add_argument("--json", action="store_true", help="Geef alle metingen als JSON.")
    options = parser.parse_args()
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = str(ROOT / "src")
    load, cores = os.getloadavg()[0], os.cpu_count() or 1
    try:
        with tempfile.TemporaryDirectory() as folder:
            prepare(Path(folder), environment)
            found = measure(Path(folder), environment, max(options.rondes, 1))
    except MeasurementError as error:
        sys.exit(f"De meting is gestopt, want iets ging mis:\n{error}")
    if options.json:
        print(json.dumps(vars(found), indent=1))
        return
    is_good = tell(found)
    if load > BUSY * cores:
        print(f"Let op: de machine was al bezig (belasting {load:.1f} op {cores} kernen).")
    sys.exit(not is_good)


def tell(found: Found) -> bool:
    """Print `found`, and return whether both goals were met."""
    fill_ms, write_ms = median(found.fill), median(found.write)
    place = (
        "in het geheugen"
        if MEMORY.is_dir()
        else "op schijf, want er is hier geen bestandssysteem in het geheugen"
    )
    print(
        f"Een klaar pakket invullen (groepsdruk, vo, {found.size / 1e6:.1f} MB, met logo), geschreven {place}:"
    )
    print(f"  invullen en schrijven  {fill_ms:8.2f} ms   (invullen alleen {median(found.alone):.2f} ms)")
    print(
        f"  alleen schrijven       {write_ms:8.2f} ms   invullen en schrijven is {fill_ms / write_ms:.1f}× zo veel"
    )
    for key, name in {**PLAIN, OURS: "lesmateriaal bouwt zelf"}.items():
        each_ms = median(found.workers[key])
        print(f"  {name:22} {each_ms:8.0f} ms   {each_ms / fill_ms:.0f}× zo veel")
    print(
        f"Niet meegeteld: school lezen en logo klaarmaken {median(found.school):.0f} ms per school, "
        f"pakket nakijken en klaarzetten {median(found.opening):.0f} ms, één keer."
    )
    plain_ms = min(median(found.workers[key]) for key in PLAIN)
    goals = (plain_ms / fill_ms >= LEAST_FASTER_THAN_PLAIN, fill_ms / write_ms <= MOST_TIMES_WRITING)
    print(
        f"Doelen: hooguit 1/{LEAST_FASTER_THAN_PLAIN} van het gewone script ({'gehaald' if goals[0] else 'NIET gehaald'}), "
        f"hooguit {MOST_TIMES_WRITING}× het schrijven ({'gehaald' if goals[1] else 'NIET gehaald'})."
    )
    return all(goals)


if __name__ == "__main__":
    main()
