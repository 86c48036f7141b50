"""Makes the pictures of groepsdruk for vo as PNG, before anything is timed.

A step of its own and a process of its own: whoever measures stays small (see run.py).
"""

import hashlib
import io
import sys
from pathlib import Path

import yaml

WIDTH_PX = 900
"""Width of a PNG: what lesmateriaal itself makes of a drawing."""


def prepare_pictures(root: Path, folder: Path) -> tuple[int, int]:
    """Write a PNG for each drawing into `folder`; return how many there are and how many stood ready.

    A drawing that stands ready in `assets/gerenderd/` is taken from there, so that all who are measured
    put the same bytes into their documents.
    """
    lesson = yaml.safe_load((root / "lessons/groepsdruk/vo.yaml").read_text("utf-8"))
    assets = root / "assets"
    names = set(names_in(lesson))
    drawings = [*assets.glob("plaatjes/*.svg"), *assets.glob("personages/vo/*.svg")]
    wanted = [drawing for drawing in drawings if drawing.stem in names]
    ready = 0
    for drawing in wanted:
        content = drawing.read_bytes()
        rendered = assets / "gerenderd" / f"{hashlib.sha256(content).hexdigest()[:24]}.png"
        ready += rendered.is_file()
        png = rendered.read_bytes() if rendered.is_file() else draw(content)
        (folder / f"{drawing.stem}.png").write_bytes(png)
    return len(wanted), ready


def names_in(node: object) -> list[str]:
    """Return the names of the pictures and portraits that stand anywhere in `node`."""
    if isinstance(node, list):
        return [name for each in node for name in names_in(each)]
    if not isinstance(node, dict):
        return []
    own = [node["plaatje"]] if "plaatje" in node else []
    if "gezicht" in node:
        own.append(f"{node['wie']}-{node['gezicht']}")
    return own + names_in(list(node.values()))


def draw(svg: bytes) -> bytes:
    """Return `svg` drawn as PNG of at most 256 colours."""
    import resvg_py
    from PIL import Image

    drawn = resvg_py.svg_to_bytes(svg_string=svg.decode(), width=WIDTH_PX, skip_system_fonts=True)
    image = Image.open(io.BytesIO(bytes(drawn))).convert("RGBA")
    result = io.BytesIO()
    image.quantize(colors=256, method=Image.Quantize.FASTOCTREE).save(result, "PNG", optimize=True)
    return result.getvalue()


if __name__ == "__main__":
    print(*prepare_pictures(Path(sys.argv[1]), Path(sys.argv[2])))
