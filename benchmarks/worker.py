"""A process that stays: after one warm-up it makes a pack for each line it reads.

It answers with the wall time and the processor time in milliseconds.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

Maker = Callable[[Path], object]


def ours(root: Path) -> Maker:
    """Return what makes the pack with lesmateriaal, in this process alone."""
    from lesmateriaal.lesson.content import find_content
    from lesmateriaal.lesson.model import Level
    from lesmateriaal.pipeline import build

    def make(target: Path) -> None:
        report = build(
            find_content(root), lessons=["groepsdruk"], levels=[Level("vo")], target=target, processes=1
        )
        if len(report.packs) != 1:
            raise SystemExit("lesmateriaal: geen pakket")

    return make


def forget_texts() -> None:
    """Forget how wide the words of earlier packs are.

    Lesmateriaal remembers that in a process that stays. The worker makes the same lesson each time, so it would
    never measure a word again; a next lesson does have to. The plain script remembers nothing.
    """
    from lesmateriaal.text import measure

    measure._em_width.cache_clear()


def plain(root: Path, pictures: Path, libyaml: bool) -> Maker:
    """Return what makes the pack with the plain script."""
    import yaml
    from plain import make_pack

    loader = yaml.CSafeLoader if libyaml else yaml.SafeLoader
    return lambda target: make_pack(root, pictures, target, loader)


def timed(make: Maker) -> tuple[float, float]:
    """Return the wall time and the processor time of `make` in ms.

    The folder it writes into is new each time; making and clearing that is not counted.
    """
    target = Path(tempfile.mkdtemp())
    try:
        start, start_processor = time.perf_counter(), time.process_time()
        make(target)
        return (time.perf_counter() - start) * 1000, (time.process_time() - start_processor) * 1000
    finally:
        shutil.rmtree(target)


def main() -> None:
    """Serve the contestant named on the command line until the input ends."""
    key, root, pictures = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    is_ours = key.startswith("lesmateriaal")
    make = ours(root) if is_ours else plain(root, pictures, key == "gewoon_libyaml")
    timed(make)
    print("warm", flush=True)
    for _ in sys.stdin:
        if key == "lesmateriaal":
            forget_texts()
        print(*timed(make), flush=True)


if __name__ == "__main__":
    main()
