"""Pictures from strangers made safe: bounded, stripped of metadata, and turned into PNG.

An SVG is read against lists of what it may hold (`svg`) and drawn by resvg, without fonts, files or network.
A drawing that stands ready in `gerenderd/`, under the hash of its SVG, is taken from there: drawing anew
takes some 50 ms (docs/decisions/0007).
"""

import hashlib
import io
import warnings
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from lesmateriaal.errors import LessonError, Place, Problem
from lesmateriaal.lesson.checks import resolve_inside
from lesmateriaal.lesson.content import ASSETS, built_in_root
from lesmateriaal.lesson.svg import check_svg, parse_svg

if TYPE_CHECKING:
    from PIL import Image

MAX_FILE_BYTES = 5 * 1024 * 1024
MAX_PIXELS = 40_000_000
"""A photo of 40 megapixels: no camera in a school makes more, and it decodes in under a second."""
DRAWN_PX = 900
"""Longest side of a drawing: 121 mm on a slide of 339 mm is 690 pixels on a screen of 1920."""
LARGEST_SIDE_PX = 1600
MOST_DRAWN = 256
"""Drawings that are remembered in a run: many levels show the same ones, and each takes some 25 kB."""
LOGO_SIDE_PX = 800
"""Longest side of a logo: the canvas on which it is drawn is as wide."""
RENDERED = "gerenderd"

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_MOST_RATIO = 5.0
"""Longest side divided by the shortest: longer is a line on a slide."""
_SUFFIXES = (".svg", ".png", ".jpg", ".jpeg")


def read_picture(path: Path, root: Path, place: Place, *, logo: bool = False) -> tuple[bytes, float]:
    """Return the picture `path` as PNG, and its width divided by its height; problems stand at `place`.

    A `logo` is smaller and lightly packed: it is drawn anew on its canvas, for each of thousands of schools.

    Raises:
        LessonError: the file is missing, lies outside `root`, or is no picture that may be used.
    """
    try:
        content = _read(path, root, place)
        if path.suffix.lower() == ".svg":
            return _from_svg(content, root, place)
        return _from_pixels(content, place, logo)
    except LessonError as error:
        # the place may be that of a character, so that each sentence names the file
        named = (replace(each, facts={"file": path.name, **each.facts}) for each in error.problems)
        raise LessonError(tuple(named)) from error


def rendered_name(svg: bytes) -> str:
    """Return the name under which the drawing of `svg` stands ready: its hash."""
    return hashlib.sha256(svg).hexdigest()[:24] + ".png"


@lru_cache(maxsize=MOST_DRAWN)
def draw_svg(svg: bytes) -> bytes:
    """Return the drawing of a checked `svg` as PNG of at most 256 colours: flat art needs no more.

    The drawer gets what was checked, written anew: it might read the bytes of the author in another way.
    Without width and height the viewBox alone decides the shape.
    """
    import resvg_py
    from lxml import etree
    from PIL import Image

    root = parse_svg(svg)
    for name in ("width", "height"):
        root.attrib.pop(name, "")
    text = etree.tostring(root, encoding="unicode", with_tail=False)
    try:
        drawn = resvg_py.svg_to_bytes(
            svg_string=text, width=DRAWN_PX, height=DRAWN_PX, skip_system_fonts=True
        )
    except BaseException as error:
        # a panic of the drawer is no Exception, and its class cannot be imported
        if type(error).__name__ != "PanicException":
            raise
        raise ValueError("the drawer gave up") from error
    image = Image.open(io.BytesIO(bytes(drawn)))
    return _as_png(image.convert("RGBA").quantize(colors=256, method=Image.Quantize.FASTOCTREE))


def _read(path: Path, root: Path, place: Place) -> bytes:
    if path.suffix.lower() not in _SUFFIXES:
        raise LessonError([Problem(place, "picture_kind", {"choices": list(_SUFFIXES)})])
    resolve_inside(path, root, place, outside="picture_outside", unreadable="picture_missing")
    content = _read_bounded(path)
    if content is None:
        raise LessonError([Problem(place, "picture_missing")])
    if len(content) > MAX_FILE_BYTES:
        raise LessonError([Problem(place, "picture_too_large", {"limit_mib": MAX_FILE_BYTES // 1024**2})])
    return content


def _read_bounded(path: Path) -> bytes | None:
    """Return the start of the file `path`, one byte more than is allowed; None when it cannot be read."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return file.read(MAX_FILE_BYTES + 1)
    except OSError:
        return None


def _from_svg(content: bytes, root: Path, place: Place) -> tuple[bytes, float]:
    ratio = check_svg(content, place)
    if ready := _ready_drawing(root, content):
        return ready, ratio
    try:
        return draw_svg(content), ratio
    except ValueError as error:
        raise LessonError([Problem(place, "picture_broken")]) from error


def _ready_drawing(root: Path, svg: bytes) -> bytes | None:
    """Return the drawing that stands ready; only our own folder is trusted, for nobody can tell a forged one."""
    ours = built_in_root() / ASSETS
    if root != ours:
        return None
    content = _read_bounded(ours / RENDERED / rendered_name(svg))
    return content if content and content.startswith(_PNG_SIGNATURE) else None


def _from_pixels(content: bytes, place: Place, logo: bool) -> tuple[bytes, float]:
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(content), formats=("PNG", "JPEG"))
        if image.width * image.height > MAX_PIXELS:
            raise LessonError([_too_many_pixels(place)])
        if not 1 / _MOST_RATIO <= image.width / image.height <= _MOST_RATIO:
            raise LessonError([Problem(place, "picture_shape")])
        upright = ImageOps.exif_transpose(_in_eight_bits(image))
        largest_px = LOGO_SIDE_PX if logo else LARGEST_SIDE_PX
        upright.thumbnail((largest_px, largest_px))
        return _as_png(upright.convert("RGBA"), light=logo), upright.width / upright.height
    except LessonError:
        raise
    except Image.DecompressionBombError as error:
        raise LessonError([_too_many_pixels(place)]) from error
    except Exception as error:
        # decoders of broken files raise nearly everything: struct.error, KeyError, zlib.error
        raise LessonError([Problem(place, "picture_broken")]) from error


def _in_eight_bits(image: "Image.Image") -> "Image.Image":
    """Return `image`; of 16-bit grey, which Pillow would clip to white, the upper eight bits."""
    if not image.mode.startswith("I"):
        return image
    image.info.pop("transparency", None)  # a level of 16 bits fits no picture of 8
    return image.point(lambda level: level * (1 / 257)).convert("L")


def _too_many_pixels(place: Place) -> Problem:
    return Problem(place, "picture_too_many_pixels", {"limit": MAX_PIXELS // 10**6})


def _as_png(image: "Image.Image", *, light: bool = False) -> bytes:
    """Return `image` as PNG without metadata; packed as tightly as can be, or `light`: in a fifth of the time."""
    image.info.pop("exif", None)
    buffer = io.BytesIO()
    if light:
        image.save(buffer, "PNG", compress_level=1)
    else:
        image.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
