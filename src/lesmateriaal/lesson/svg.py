"""Which SVG drawings of strangers may be drawn: lists of what they may hold, and how much work they may be.

The drawer has no limit of time and cannot be stopped, so that the work is reckoned before. One millisecond is
10 units, measured on the slowest shape of each kind that fills a drawing of 900 by 900 pixels.
"""

import re
from typing import TYPE_CHECKING

from lesmateriaal.errors import LessonError, Place, Problem

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_SVG_BYTES = 512 * 1024
MAX_SVG_ELEMENTS = 5_000
"""Elements that are read at all; the work bounds those that are drawn."""
MAX_SVG_DEPTH = 20
"""Groups inside each other; our own drawings have 6, and each may cost the drawer a layer of 3 MB."""
MAX_LAYERS = 20
"""Elements with opacity, a mask, a clip-path or a frame of their own: 70 ms each, and our drawings have 1."""
MAX_STOPS = 64
"""Colours of one gradient: 4,000 make each shape thirty times as slow; drawing programs make 2 to 10."""
MAX_WORK = 20_000
"""Two seconds; our own drawings stay below 14,000, since hardly a shape of theirs fills the picture."""
MAX_REACH = 100
"""Numbers may lead this many times the longest side out of the picture: beyond, a circle of 1e7 takes 50 ms."""

_SHAPE = 40
_NUMBER = 1
"""A number of a path: arcs have 7 (5 when their flags are written together) and take 0.7 ms."""
_SEE_THROUGH = 200
_GRADIENT = 800
_DASHED, _DASHED_NUMBER = 1_000, 8
"""A line of dashes of 0.001 takes 100 ms, one of 800 turns 0.9 s."""


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ELEMENTS = _names(
    "svg g path circle ellipse rect line polyline polygon defs clipPath mask linearGradient radialGradient"
    " stop title desc metadata"
)
_MASKS = _names("mask clipPath")
_SHAPES = _names("path circle ellipse rect line polyline polygon")
_PRESENTATION = _names(
    "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin"
    " stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color stop-color stop-opacity clip-path"
    " clip-rule mask display visibility overflow paint-order vector-effect shape-rendering"
    " color-interpolation enable-background"
)
"""What may stand in `style`, and as an attribute; no filter, blend or isolation, which have no bound."""
_ATTRIBUTES = _PRESENTATION | _names(
    "id class style version baseProfile viewBox width height x y preserveAspectRatio role aria-hidden"
    " aria-label d points x1 x2 y1 y2 cx cy r rx ry fx fy fr offset pathLength transform gradientUnits"
    " gradientTransform spreadMethod maskUnits"
    " {http://www.w3.org/XML/1998/namespace}space {http://www.w3.org/XML/1998/namespace}lang"
)
_GEOMETRIES = _names("d points x1 x2 y1 y2 cx cy r rx ry x y width height")
_NAMESPACE = "{http://www.w3.org/2000/svg}"
_OUTER_URL = re.compile(r"url\(\s*['\"]?(?![#'\"\s])", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*([a-z-]+)\s*:([^:{}@\\]*)")
_NUMBERS = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_TRANSFORM = re.compile(r"([a-zA-Z]+)\s*\(([^()]*)\)")
_ALPHA = re.compile(r"rgba|hsla|/|transparent|#[0-9a-f]{8}\b|#[0-9a-f]{4}\b", re.IGNORECASE)
_MOST_RATIO = 5.0
"""Longest side divided by the shortest: longer is a line on a slide."""


def parse_svg(content: bytes) -> "_Element":
    """Return the tree of `content`, read without a network, entities or an encoding of its own choice."""
    from lxml import etree

    # the encoding that the file itself names could hide elements from the check
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, huge_tree=False, remove_pis=True
    )
    return etree.fromstring(content, parser)


def check_svg(content: bytes, place: Place) -> float:
    """Return width divided by height of the SVG `content`.

    Raises:
        LessonError: at `place`, for everything that is not on the lists or is too much work to draw.
    """
    from lxml import etree

    if len(content) > MAX_SVG_BYTES:
        raise LessonError([Problem(place, "svg_too_large", {"limit_kib": MAX_SVG_BYTES // 1024})])
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise LessonError([Problem(place, "svg_forbidden", {"what": "DOCTYPE"})])
    try:
        root = parse_svg(content)
    except etree.XMLSyntaxError as error:
        raise LessonError([Problem(place, "picture_broken")]) from error
    if root.tag != f"{_NAMESPACE}svg":
        raise LessonError([Problem(place, "picture_broken")])
    for count, element in enumerate(root.iter(etree.Element), start=1):
        around = [str(each.tag) for each in element.iterancestors()]
        if count > MAX_SVG_ELEMENTS or len(around) > MAX_SVG_DEPTH:
            raise LessonError([Problem(place, "svg_too_complex")])
        if what := _forbidden_in(element, around):
            raise LessonError([Problem(place, "svg_forbidden", {"what": what})])
    width, height = _view_box(root.get("viewBox", ""), place)
    if _is_too_complex(root, MAX_REACH * max(width, height)):
        raise LessonError([Problem(place, "svg_too_complex")])
    return width / height


def _view_box(text: str, place: Place) -> tuple[float, float]:
    try:
        left, top, width, height = map(float, re.split(r"[\s,]+", text.strip()))
    except ValueError as error:
        raise LessonError([Problem(place, "svg_view_box")]) from error
    longest = max(width, height) * MAX_REACH
    is_usable = width > 0 and height > 0 and abs(left) <= longest and abs(top) <= longest
    if not is_usable or not 1 / _MOST_RATIO <= width / height <= _MOST_RATIO:
        raise LessonError([Problem(place, "svg_view_box")])
    return width, height


def _forbidden_in(element: "_Element", around: list[str]) -> str:
    """Return the name of what `element` may not be or have; empty when all is well."""
    tag = str(element.tag)
    name = tag.removeprefix(_NAMESPACE)
    in_metadata = f"{_NAMESPACE}metadata" in around and not tag.startswith(_NAMESPACE)
    if name not in _ELEMENTS and not in_metadata:
        return name.rpartition("}")[2][:40]
    for attribute, value in element.attrib.items():
        known = in_metadata or str(attribute) in _ATTRIBUTES
        if not known or _OUTER_URL.search(str(value)):
            return str(attribute).rpartition("}")[2][:40]
    for declaration in filter(str.strip, element.get("style", "").split(";")):
        found = _DECLARATION.fullmatch(declaration)
        if not found or found[1] not in _PRESENTATION or "/*" in declaration:
            return found[1][:40] if found else "style"
    return ""


def _styles(element: "_Element") -> dict[str, str]:
    """Return the presentation of `element` by name, whether it stands in attributes or in `style`."""
    found = {str(name): str(value) for name, value in element.attrib.items() if name in _PRESENTATION}
    for name, _, value in (each.partition(":") for each in element.get("style", "").split(";")):
        # which of the two wins is left to the drawer: both count
        found[name.strip()] = f"{found.get(name.strip(), '')} {value}".strip()
    return found


def _is_layer(element: "_Element", styles: dict[str, str]) -> bool:
    """Whether the drawer needs a picture of its own for `element`."""
    is_inner_frame = element.tag == f"{_NAMESPACE}svg" and element.getparent() is not None
    return is_inner_frame or "mask" in styles or "clip-path" in styles or styles.get("opacity", "1") != "1"


def _is_too_complex(root: "_Element", reach: float) -> bool:
    from lxml import etree

    layers, work, work_in_layers = 0, 0, 0
    scales: dict[_Element, float] = {}
    inherited: dict[_Element, dict[str, str]] = {}
    for element in root.iter(etree.Element):
        styles = _styles(element)
        parent = element.getparent()
        inherited[element] = around = (
            {**inherited.get(parent, {}), **styles} if parent is not None else styles
        )
        scale = _scale(element.get("transform", "")) * (scales[parent] if parent is not None else 1.0)
        scales[element] = scale
        name = str(element.tag).removeprefix(_NAMESPACE)
        in_layer = name in _MASKS or any(
            str(each.tag).removeprefix(_NAMESPACE) in _MASKS for each in element.iterancestors()
        )
        if _is_layer(element, styles):
            layers += 1
            if in_layer:
                return True  # a chain of a hundred masks takes 1.6 GB to draw
        if name.endswith("Gradient") and len(element) > MAX_STOPS:
            return True
        if name in _SHAPES or name == "svg":
            numbers, largest = _geometry(element, around)
            if element is not root and not largest * scale <= reach:
                return True
            cost = _cost(numbers, around)
            work, work_in_layers = work + cost, work_in_layers + cost * in_layer
    # what stands in a mask is drawn anew for each that uses it
    return layers > MAX_LAYERS or work + work_in_layers * layers > MAX_WORK


def _geometry(element: "_Element", styles: dict[str, str]) -> tuple[int, float]:
    """Return how many numbers draw `element`, and the largest of them."""
    values = [element.get(name, "") for name in _GEOMETRIES]
    values.append(styles.get("stroke-width", ""))
    numbers = [abs(float(each)) for value in values for each in _NUMBERS.findall(value)]
    return len(numbers), max(numbers, default=0.0)


def _cost(numbers: int, styles: dict[str, str]) -> int:
    paints = [styles.get(name, "") for name in ("fill", "stroke", "color")]
    opacities = [styles.get("fill-opacity", "1"), styles.get("stroke-opacity", "1")]
    is_dashed = styles.get("stroke-dasharray", "none") != "none"
    cost = _SHAPE + numbers * (_DASHED_NUMBER if is_dashed else _NUMBER) + _DASHED * is_dashed
    cost += _GRADIENT * sum("url" in each.lower() for each in paints)
    return cost + _SEE_THROUGH * (any(each != "1" for each in opacities) or any(map(_ALPHA.search, paints)))


def _scale(transform: str) -> float:
    """Return how many times larger `transform` makes a shape at most; infinite for what is not known."""
    scale = 1.0
    for name, inside in _TRANSFORM.findall(transform):
        numbers = [abs(float(each)) for each in _NUMBERS.findall(inside)]
        if name == "matrix":
            scale *= max(1.0, *numbers[:4], 0.0)
        elif name == "scale":
            scale *= max(1.0, *numbers, 0.0)
        elif name not in ("translate", "rotate"):
            return float("inf")
    return scale
