"""A process that stays: after one warm-up it makes a pack for each line it reads, and answers in milliseconds."""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

Maker = Callable[[Path], object]


def ours(root: Path) -> Maker:
    """Return what makes the pack with lesmateriaal, in this process alone."""
    from lesmateriaal.build import build
    from lesmateriaal.lesson.content import find_content
    from lesmateriaal.lesson.model import Level

    def make(target: Path) -> None:
        report = build(
            find_content(root), lessons=["groepsdruk"], levels=[Level("vo")], target=target, processes=1
        )
        if len(report.packs) != 1:
            raise SystemExit("lesmateriaal: geen pakket")

    return make


def plain(root: Path, pictures: Path, libyaml: bool) -> Maker:
    """Return what makes the pack with the plain script."""
    import yaml
    from plain import make_pack

    loader = yaml.CSafeLoader if libyaml else yaml.SafeLoader
    return lambda target: make_pack(root, pictures, target, loader)


def milliseconds(make: Maker) -> float:
    """Return how long `make` takes; the folder it writes into is new, and its making and clearing not counted."""
    target = Path(tempfile.mkdtemp())
    try:
        start = time.perf_counter()
        make(target)
        return (time.perf_counter() - start) * 1000
    finally:
        shutil.rmtree(target)


def main() -> None:
    """Serve the contestant named on the command line until the input ends."""
    key, root, pictures = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    make = ours(root) if key == "lesmateriaal" else plain(root, pictures, key == "gewoon_libyaml")
    milliseconds(make)
    print("warm", flush=True)
    for _ in sys.stdin:
        print(milliseconds(make), flush=True)


if __name__ == "__main__":
    main()
