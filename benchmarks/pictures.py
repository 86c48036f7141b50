"""The pictures of groepsdruk for vo as PNG, made before anything is timed."""

import hashlib
from pathlib import Path

SIZE_PX = 900
"""Width of a PNG: what lesmateriaal itself makes of a drawing."""


def prepare_pictures(root: Path, folder: Path) -> tuple[int, int]:
    """Write a PNG for each drawing into `folder`; return how many there are and how many stood ready.

    A drawing that stands ready in `assets/gerenderd/` is taken from there, so that all who are measured
    put the same bytes into their documents.
    """
    assets = root / "assets"
    drawings = sorted(assets.glob("plaatjes/*.svg")) + sorted(assets.glob("personages/vo/*.svg"))
    ready = 0
    for drawing in drawings:
        content = drawing.read_bytes()
        rendered = assets / "gerenderd" / f"{hashlib.sha256(content).hexdigest()[:24]}.png"
        ready += rendered.is_file()
        png = rendered.read_bytes() if rendered.is_file() else draw(content)
        (folder / f"{drawing.stem}.png").write_bytes(png)
    return len(drawings), ready


def draw(svg: bytes) -> bytes:
    """Return `svg` drawn as PNG of at most 256 colours."""
    import io

    import resvg_py
    from PIL import Image

    drawn = resvg_py.svg_to_bytes(svg_string=svg.decode(), width=SIZE_PX, skip_system_fonts=True)
    image = Image.open(io.BytesIO(bytes(drawn))).convert("RGBA")
    result = io.BytesIO()
    image.quantize(colors=256, method=Image.Quantize.FASTOCTREE).save(result, "PNG", optimize=True)
    return result.getvalue()
