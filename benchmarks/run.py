"""`make bench`: how fast and how large lesmateriaal is beside a plain script and beside pandoc, as ratios."""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import NoReturn

from contestants import HERE, ROOT, Contestant, contestants
from measure import Figures, MeasurementError, Worker, run_cold

ROUNDS = 7
TIME_LIMIT_S = 75
"""No new round starts after this, so that the whole stays below 90 seconds on a slow machine."""
LEAST_ROUNDS = 3
COLUMNS = (
    ("cold_ms", "koud", "ms"),
    ("cold_cpu_ms", "rekentijd", "ms"),
    ("warm_ms", "warm", "ms"),
    ("warm_cpu_ms", "rekentijd", "ms"),
    ("peak_mib", "piek", "MiB"),
)
BUSY = 0.3
"""Load a core, before the measuring, at which the reader is warned; chosen by eye.

On a busy machine a warm pack was seen to take 303 ms of wall time for 144 ms of processor time.
"""


class _Help(argparse.HelpFormatter):
    """Help without English words."""

    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        return super().add_usage(usage, actions, groups, "Gebruik: ")


class _Parser(argparse.ArgumentParser):
    """Options whose errors are Dutch."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, "Deze opties ken ik niet. Kijk met --help wat er kan.\n")


def parse_options() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = _Parser(
        prog="python benchmarks/run.py",
        add_help=False,
        formatter_class=_Help,
        description="Meet hoe snel en hoe groot lesmateriaal is als het één pakket maakt (groepsdruk, vo), "
        "naast een gewoon script met python-pptx en python-docx, en naast pandoc als dat er is.",
        epilog="Koud: een nieuw proces voor elke keer. Warm: in een proces dat blijft, na één keer voordoen. "
        "De tekst is dan nieuw; `zelfde les opnieuw` is warm met een tekst die al eens is gemaakt. "
        "Rekentijd: wat de processor er zelf aan deed; die hangt minder af van wat de machine verder doet. "
        "Piek: het meeste geheugen van het koude proces. Elk getal is de middelste van alle rondes.",
    )
    group = parser.add_argument_group("Opties")
    group.add_argument("-h", "--help", action="help", help="Toon deze uitleg.")
    group.add_argument("--rondes", type=int, default=ROUNDS, metavar="AANTAL", help=f"Hoe vaak elk wordt gemeten. Zonder deze optie: {ROUNDS}.")  # fmt: skip
    group.add_argument("--json", action="store_true", help="Geef alle metingen als JSON.")
    options = parser.parse_args()
    if options.rondes < 1:
        parser.error("--rondes")
    return options


def prepare(scratch: Path, environment: dict[str, str]) -> str:
    """Make the pictures and the Markdown in `scratch`; return how many drawings stood ready of how many."""
    for name in ("plaatjes", "markdown"):
        (scratch / name).mkdir()
    pictures = str(scratch / "plaatjes")
    made = _helper("pictures.py", environment, str(ROOT), pictures)
    _helper("pandoc_markdown.py", environment, str(ROOT), pictures, str(scratch / "markdown"))
    count, ready = made.split()
    return f"{ready} van {count}"


def _helper(script: str, environment: dict[str, str], *arguments: str) -> str:
    """Run a script of this folder in a process of its own, so that this one stays small."""
    command = [sys.executable, str(HERE / script), *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        raise MeasurementError(done.stderr)
    return done.stdout


def measure_cold(each: Contestant, scratch: Path, environment: dict[str, str]) -> tuple[float, float, float]:
    """Return wall time, processor time and peak memory of one cold run, after checking what it made."""
    assert each.commands is not None
    target = scratch / "uit"
    target.mkdir()
    try:
        figures = run_cold(each.commands(target), environment)
        made = sum(path.suffix in (".docx", ".pptx") for path in target.rglob("*"))
        if made != each.documents:
            raise MeasurementError(f"{each.name}: {made} documenten in plaats van {each.documents}")
        return figures
    finally:
        shutil.rmtree(target)


def measure_all(
    found: list[Contestant], scratch: Path, environment: dict[str, str], rounds: int
) -> dict[str, Figures]:
    """Return the figures of all of `found`: each round measures everybody once, every other one backwards.

    One round goes before that does not count: it compiles modules and fills the file cache.
    """
    figures = {each.key: Figures() for each in found}
    for each in found:
        if each.commands:
            measure_cold(each, scratch, environment)
    start = time.monotonic()
    with ExitStack() as stack:
        workers = {
            each.key: stack.enter_context(Worker(each.key, ROOT, scratch / "plaatjes", environment))
            for each in found
            if each.warm
        }
        for number in range(rounds):
            if number >= LEAST_ROUNDS and time.monotonic() - start > TIME_LIMIT_S:
                break
            for each in found if number % 2 == 0 else found[::-1]:
                own = figures[each.key]
                if each.commands:
                    wall_ms, processor_ms, peak_mib = measure_cold(each, scratch, environment)
                    own.cold_ms.append(wall_ms)
                    own.cold_cpu_ms.append(processor_ms)
                    own.peak_mib.append(peak_mib)
                if each.key in workers:
                    wall_ms, processor_ms = workers[each.key].make()
                    own.warm_ms.append(wall_ms)
                    own.warm_cpu_ms.append(processor_ms)
    return figures


def table(found: list[Contestant], figures: dict[str, Figures]) -> str:
    """Return the figures as a table; a ratio says how many times as much it is as ours."""
    ours = figures[found[0].key]
    lines = [f"{'':23}" + "".join(f"{heading:>17}" for _, heading, _ in COLUMNS) + "  documenten"]
    for each in found:
        cells = ""
        for name, _, unit in COLUMNS:
            value, reference = figures[each.key].typical(name), ours.typical(name)
            shown = f"{value:.0f} {unit} {value / reference:5.2f}×" if value and reference else "–"
            cells += f"{shown:>17}"
        lines.append(f"{each.name:23}{cells}{each.documents:>12}")
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    options = parse_options()
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = str(ROOT / "src")
    python, cores = platform.python_version(), os.cpu_count() or 1
    load = os.getloadavg()[0]
    try:
        with tempfile.TemporaryDirectory() as folder:
            scratch = Path(folder)
            ready = prepare(scratch, environment)
            found = contestants(scratch)
            figures = measure_all(found, scratch, environment, options.rondes)
    except MeasurementError as error:
        sys.exit(f"De meting is gestopt, want iets ging mis:\n{error}")
    if options.json:
        facts = {"python": python, "kernen": cores, "belasting_vooraf": load, "tekeningen_klaar": ready}
        measured = {each.key: vars(figures[each.key]) for each in found}
        print(json.dumps({"machine": facts, "metingen": measured}, indent=1))
        return
    rounds = len(figures[found[0].key].cold_ms)
    print(
        f"Eén pakket (groepsdruk, vo). Python {python}, {cores} kernen, {rounds} rondes om en om, de middelste telt."
    )
    print(f"Tekeningen die klaarstaan in assets/gerenderd: {ready}. × is: zo veel keer lesmateriaal.\n")
    print(table(found, figures))
    if found[-1].key != "pandoc":
        print("\nPandoc staat hier niet en is dus niet gemeten.")
    if load > BUSY * cores:
        print(
            f"\nLet op: de machine was al bezig (belasting {load:.1f} op {cores} kernen). Kijk naar de rekentijd."
        )


if __name__ == "__main__":
    main()
