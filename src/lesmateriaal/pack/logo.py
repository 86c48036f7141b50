"""A school's logo on the canvas that stands in the documents: the same size for every logo."""

import io
from functools import lru_cache
from typing import TYPE_CHECKING

from lesmateriaal.document.slots import LOGO_RATIO

if TYPE_CHECKING:
    from PIL import Image

HEIGHT_PX = 200
"""On a slide the canvas is 16 mm high, on paper 10 mm: 317 and 508 pixels an inch."""
WIDTH_PX = round(HEIGHT_PX * LOGO_RATIO)
TILES_PX = {"left": (18, 24), "right": (8, 12)}
"""Tile around the logo and roundness of its corners. At the left, large on a coloured slide, 1.4 and 1.9 mm. At the
right it is small, at the foot of a slide and above a text on white paper, where a white tile is not seen."""
WHITE, DARK = (255, 255, 255), (0x1C, 0x18, 0x30)
"""What a logo stands on, and what a light one stands on, which would not be seen on white."""
LIGHT_LUMA = 200
"""From this luma (of 255) on a pixel hardly shows on white: contrast 1.7 at most."""
MOST_DARK, MOST_COVERED = 10, 95
"""A logo is light when at most so many hundredths of it are darker than that, and it is no whole rectangle: one that
covers so many hundredths of its area brings a ground of its own."""
COMPRESS_LEVEL = 6
"""Of zlib. Level 9 takes three to seven times as long (16 ms for a flat logo, 80 ms for a gradient, against 5 and 11)
and saves 0.4 to 2.7 kB; who fills in packs for thousands of schools would wait for little else."""
_SMOOTH = 4
"""The tile is drawn so many times larger and scaled down: Pillow draws corners without smoothing."""


@lru_cache(maxsize=8)
def logo_canvas(png: bytes, *, right: bool) -> bytes:
    """Return the logo `png` on a transparent canvas of 800 × 200 pixels, as PNG without metadata.

    The logo stands at the left or at the `right`, as large as it fits, on a tile with rounded corners: white, or
    dark for a light logo, so that it can be seen on every ground.
    """
    from PIL import Image

    padding, radius = TILES_PX["right" if right else "left"]
    with Image.open(io.BytesIO(png), formats=("PNG",)) as opened:
        logo = opened.convert("RGBA")
    scale = min((WIDTH_PX - 2 * padding) / logo.width, (HEIGHT_PX - 2 * padding) / logo.height)
    width, height = max(1, round(logo.width * scale)), max(1, round(logo.height * scale))
    x = WIDTH_PX - padding - width if right else padding
    y = (HEIGHT_PX - height) // 2
    drawn = logo.resize((width, height), Image.Resampling.LANCZOS)
    canvas = Image.new("RGBA", (WIDTH_PX, HEIGHT_PX), (*WHITE, 0))
    tile = _tile(width + 2 * padding, height + 2 * padding, radius, DARK if is_light(drawn) else WHITE)
    canvas.paste(tile, (x - padding, y - padding))
    canvas.alpha_composite(drawn, (x, y))
    content = io.BytesIO()
    canvas.save(content, "PNG", compress_level=COMPRESS_LEVEL)
    return content.getvalue()


def is_light(logo: "Image.Image") -> bool:
    """Whether hardly anything of `logo` (RGBA) would be seen on white; one with a ground of its own is not light."""
    from PIL import ImageChops

    alpha = logo.getchannel("A").point(lambda level: 255 if level >= 128 else 0)
    dark = logo.convert("L").point(lambda level: 255 if level < LIGHT_LUMA else 0)
    covered = alpha.histogram()[255]
    seen = ImageChops.multiply(alpha, dark).histogram()[255]
    return seen * 100 <= MOST_DARK * covered and covered * 100 < MOST_COVERED * logo.width * logo.height


def _tile(width_px: int, height_px: int, radius_px: int, colour: tuple[int, int, int]) -> "Image.Image":
    """Return a tile of `colour` with rounded corners on a transparent ground."""
    from PIL import Image, ImageDraw

    large = Image.new("L", (width_px * _SMOOTH, height_px * _SMOOTH), 0)
    edge = (0, 0, large.width - 1, large.height - 1)
    ImageDraw.Draw(large).rounded_rectangle(edge, radius=radius_px * _SMOOTH, fill=255)
    tile = Image.new("RGBA", (width_px, height_px), (*colour, 0))
    tile.putalpha(large.resize((width_px, height_px), Image.Resampling.BOX))
    return tile
