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
TILE_PADDING_PX = 18
"""White around the logo on a coloured slide: 1.4 mm."""
TILE_RADIUS_PX = 24
"""Roundness of that white tile: 1.9 mm."""
COMPRESS_LEVEL = 6
"""Of zlib. Level 9 takes three to seven times as long (16 ms for a flat logo, 80 ms for a gradient, against 5 and 11)
and saves 0.4 to 2.7 kB; who fills in packs for thousands of schools would wait for little else."""
_SMOOTH = 4
"""The tile is drawn so many times larger and scaled down: Pillow draws corners without smoothing."""


@lru_cache(maxsize=8)
def logo_canvas(png: bytes, *, right: bool, tile: bool) -> bytes:
    """Return the logo `png` on a transparent canvas of 800 × 200 pixels, as PNG without metadata.

    The logo stands at the left or at the `right`, as large as it fits. With a `tile` it stands on a white
    tile with rounded corners, so that it can be seen on every ground.
    """
    from PIL import Image

    padding = TILE_PADDING_PX if tile else 0
    with Image.open(io.BytesIO(png), formats=("PNG",)) as opened:
        logo = opened.convert("RGBA")
    scale = min((WIDTH_PX - 2 * padding) / logo.width, (HEIGHT_PX - 2 * padding) / logo.height)
    width, height = max(1, round(logo.width * scale)), max(1, round(logo.height * scale))
    x = WIDTH_PX - padding - width if right else padding
    y = (HEIGHT_PX - height) // 2
    canvas = Image.new("RGBA", (WIDTH_PX, HEIGHT_PX), (255, 255, 255, 0))
    if tile:
        canvas.paste(_tile(width + 2 * padding, height + 2 * padding), (x - padding, y - padding))
    canvas.alpha_composite(logo.resize((width, height), Image.Resampling.LANCZOS), (x, y))
    content = io.BytesIO()
    canvas.save(content, "PNG", compress_level=COMPRESS_LEVEL)
    return content.getvalue()


def _tile(width_px: int, height_px: int) -> "Image.Image":
    """Return a white tile with rounded corners on a transparent ground."""
    from PIL import Image, ImageDraw

    large = Image.new("L", (width_px * _SMOOTH, height_px * _SMOOTH), 0)
    edge = (0, 0, large.width - 1, large.height - 1)
    ImageDraw.Draw(large).rounded_rectangle(edge, radius=TILE_RADIUS_PX * _SMOOTH, fill=255)
    tile = Image.new("RGBA", (width_px, height_px), (255, 255, 255, 0))
    tile.putalpha(large.resize((width_px, height_px), Image.Resampling.BOX))
    return tile
