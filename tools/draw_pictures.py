"""Draw every SVG of assets/ once, into assets/gerenderd/, under the hash of its source.

Run it after a drawing was changed (`make plaatjes`). A drawing that is not there is drawn at build time,
which gives the same bytes and takes some 50 ms; drawings that no SVG asks for any more are removed.
"""

import sys
from pathlib import Path

from lesmateriaal.lesson.pictures import RENDERED, draw_svg, rendered_name

ASSETS = Path(__file__).resolve().parent.parent / "assets"


def main() -> int:
    """Bring assets/gerenderd/ up to date and return 0."""
    folder = ASSETS / RENDERED
    folder.mkdir(exist_ok=True)
    wanted: set[str] = set()
    for path in sorted(ASSETS.rglob("*.svg")):
        svg = path.read_bytes()
        name = rendered_name(svg)
        wanted.add(name)
        if not (folder / name).exists():
            (folder / name).write_bytes(draw_svg(svg))
    for path in folder.glob("*.png"):
        if path.name not in wanted:
            path.unlink()
    sys.stdout.write(f"{len(wanted)} drawings stand ready in {folder.name}/\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
