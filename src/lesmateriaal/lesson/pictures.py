"""Pictures from strangers made safe: bounded, stripped of metadata, and turned into PNG.

An SVG is read against a list of the elements it may hold and drawn by resvg, without fonts, files or network.
A drawing that stands ready in `gerenderd/`, under the hash of its SVG, is taken from there: drawing anew
takes some 50 ms (docs/decisions/0007).
"""

import hashlib
import io
import re
import warnings
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from lesmateriaal.errors import LessonError, Place, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element
    from PIL import Image

MAX_FILE_BYTES = 5 * 1024 * 1024
MAX_PIXELS = 40_000_000
"""A photo of 40 megapixels: no camera in a school makes more, and it decodes in under a second."""
MAX_SVG_BYTES = 512 * 1024
MAX_SVG_ELEMENTS = 5_000
MAX_SVG_DEPTH = 20
"""Groups inside each other; our own drawings have 6, and each may cost the drawer a layer of 16 MB."""
WIDE_PX = 900
"""Width of a drawing: 121 mm on a slide of 339 mm is 690 pixels on a screen of 1920."""
LARGEST_SIDE_PX = 1600
MOST_DRAWN = 256
"""Drawings that are remembered in a run: many levels show the same ones, and each takes some 25 kB."""
RENDERED = "gerenderd"

_SVG_ELEMENTS = frozenset(
    [
        "svg",
        "g",
        "path",
        "circle",
        "ellipse",
        "rect",
        "line",
        "polyline",
        "polygon",
        "defs",
        "clipPath",
        "mask",
        "linearGradient",
        "radialGradient",
        "stop",
        "title",
        "desc",
        "metadata",
    ]
)
_SVG_NAMESPACE = "{http://www.w3.org/2000/svg}"
_URL = re.compile(r"url\(\s*['\"]?(?![#'\"\s])", re.IGNORECASE)
_LAYERS = ("mask", "clip-path")
_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_MOST_RATIO = 5.0
"""Longest side divided by the shortest: longer is a line on a slide."""
_SUFFIXES = (".svg", ".png", ".jpg", ".jpeg")


def read_picture(path: Path, root: Path, place: Place) -> tuple[bytes, float]:
    """Return the picture `path` as PNG, and its width divided by its height; problems stand at `place`.

    Raises:
        LessonError: the file is missing, lies outside `root`, or is no picture that may be used.
    """
    try:
        content = _read(path, root, place)
        if path.suffix.lower() == ".svg":
            return _from_svg(content, root, place)
        return _from_pixels(content, place)
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
    Without width and height the viewBox alone decides the size.
    """
    import resvg_py
    from lxml import etree
    from PIL import Image

    root = _parse_svg(svg)
    for name in ("width", "height"):
        root.attrib.pop(name, "")
    text = etree.tostring(root, encoding="unicode", with_tail=False)
    drawn = resvg_py.svg_to_bytes(svg_string=text, width=WIDE_PX, skip_system_fonts=True)
    image = Image.open(io.BytesIO(bytes(drawn)))
    return _as_png(image.convert("RGBA").quantize(colors=256, method=Image.Quantize.FASTOCTREE))


def _read(path: Path, root: Path, place: Place) -> bytes:
    if path.suffix.lower() not in _SUFFIXES:
        raise LessonError([Problem(place, "picture_kind", {"choices": list(_SUFFIXES)})])
    try:
        if not path.resolve(strict=True).is_relative_to(root.resolve()):
            raise LessonError([Problem(place, "picture_outside")])
        if not path.is_file():
            raise LessonError([Problem(place, "picture_missing")])
        with path.open("rb") as file:
            content = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise LessonError([Problem(place, "picture_missing")]) from error
    if len(content) > MAX_FILE_BYTES:
        raise LessonError([Problem(place, "picture_too_large", {"limit_mib": MAX_FILE_BYTES // 1024**2})])
    return content


def _from_svg(content: bytes, root: Path, place: Place) -> tuple[bytes, float]:
    ratio = _check_svg(content, place)
    if ready := _ready_drawing(root, content):
        return ready, ratio
    try:
        return draw_svg(content), ratio
    except ValueError as error:
        raise LessonError([Problem(place, "picture_broken")]) from error


def _ready_drawing(root: Path, svg: bytes) -> bytes | None:
    """Return the drawing that stands ready, if it is a PNG of our own size inside `root`."""
    path = root / RENDERED / rendered_name(svg)
    if not path.is_file() or not path.resolve().is_relative_to(root.resolve()):
        return None
    content = path.read_bytes()
    is_ours = content.startswith(_PNG_SIGNATURE) and content[16:20] == WIDE_PX.to_bytes(4, "big")
    return content if is_ours else None


def _parse_svg(content: bytes) -> "_Element":
    from lxml import etree

    # the encoding that the file itself names could hide elements from the check
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, huge_tree=False, remove_pis=True
    )
    return etree.fromstring(content, parser)


def _check_svg(content: bytes, place: Place) -> float:
    """Return width divided by height of the SVG; everything that is not on the list is refused."""
    from lxml import etree

    if len(content) > MAX_SVG_BYTES:
        raise LessonError([Problem(place, "svg_too_large", {"limit_kib": MAX_SVG_BYTES // 1024})])
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise LessonError([Problem(place, "svg_forbidden", {"what": "DOCTYPE"})])
    try:
        root = _parse_svg(content)
    except etree.XMLSyntaxError as error:
        raise LessonError([Problem(place, "picture_broken")]) from error
    for count, element in enumerate(root.iter(etree.Element), start=1):
        around = [str(each.tag) for each in element.iterancestors()]
        if count > MAX_SVG_ELEMENTS or len(around) > MAX_SVG_DEPTH or _has_layers_in_layers(element, around):
            raise LessonError([Problem(place, "svg_too_complex")])
        if what := _forbidden_in(element, around):
            raise LessonError([Problem(place, "svg_forbidden", {"what": what})])
    return _svg_ratio(root.get("viewBox", ""), place)


def _forbidden_in(element: "_Element", around: list[str]) -> str:
    """Return the name of what `element` may not be or have; empty when all is well."""
    tag = str(element.tag)
    name = tag.removeprefix(_SVG_NAMESPACE)
    in_metadata = f"{_SVG_NAMESPACE}metadata" in around and not tag.startswith(_SVG_NAMESPACE)
    if name not in _SVG_ELEMENTS and not in_metadata:
        return name.rpartition("}")[2][:40]
    for attribute, value in element.attrib.items():
        bare = str(attribute).rpartition("}")[2].lower()
        if bare.startswith("on") or bare == "href" or _URL.search(str(value)):
            return bare[:40]
    return ""


def _has_layers_in_layers(element: "_Element", around: list[str]) -> bool:
    """Whether a mask calls a mask: a chain of a hundred takes 1.6 GB to draw."""
    layers = {f"{_SVG_NAMESPACE}mask", f"{_SVG_NAMESPACE}clipPath"}
    if not layers & {str(element.tag), *around}:
        return False
    return any(name in element.attrib or name in element.get("style", "") for name in _LAYERS)


def _svg_ratio(view_box: str, place: Place) -> float:
    try:
        width, height = map(float, re.split(r"[\s,]+", view_box.strip())[2:4])
    except ValueError as error:
        raise LessonError([Problem(place, "svg_view_box")]) from error
    if width <= 0 or height <= 0 or not 1 / _MOST_RATIO <= width / height <= _MOST_RATIO:
        raise LessonError([Problem(place, "svg_view_box")])
    return width / height


def _from_pixels(content: bytes, place: Place) -> tuple[bytes, float]:
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(content), formats=("PNG", "JPEG"))
        if image.width * image.height > MAX_PIXELS:
            raise LessonError([_too_many_pixels(place)])
        if not 1 / _MOST_RATIO <= image.width / image.height <= _MOST_RATIO:
            raise LessonError([Problem(place, "picture_shape")])
        upright = ImageOps.exif_transpose(image)
        upright.thumbnail((LARGEST_SIDE_PX, LARGEST_SIDE_PX))
        return _as_png(upright.convert("RGBA")), upright.width / upright.height
    except LessonError:
        raise
    except Image.DecompressionBombError as error:
        raise LessonError([_too_many_pixels(place)]) from error
    except Exception as error:
        # decoders of broken files raise nearly everything: struct.error, KeyError, zlib.error
        raise LessonError([Problem(place, "picture_broken")]) from error


def _too_many_pixels(place: Place) -> Problem:
    return Problem(place, "picture_too_many_pixels", {"limit": MAX_PIXELS // 10**6})


def _as_png(image: "Image.Image") -> bytes:
    """Return `image` as PNG without metadata."""
    image.info.pop("exif", None)
    buffer = io.BytesIO()
    image.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
