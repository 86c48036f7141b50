"""The shapes of a slide in reading order, and where they lie."""

from collections.abc import Iterator
from dataclasses import dataclass

from lesmateriaal.inspect.xml import A, Element, P, alternatives, is_decorative, is_on, local, whole

_PROPERTIES = ("nvSpPr", "nvPicPr", "nvGraphicFramePr", "nvCxnSpPr", "nvGrpSpPr")
_Frame = tuple[float, float, float, float]
"""Where the inside of a group lies: the place of its zero point, and its scale in both directions."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a slide in EMU."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    def shared_width(self, other: "Box") -> float:
        """Return how much of the width this box has together with `other`."""
        return min(self.left + self.width, other.left + other.width) - max(self.left, other.left)

    def part_in(self, other: "Box") -> float:
        """Return which part of this box lies in `other`, 0 to 1."""
        width, height = self.shared_width(other), min(self.bottom, other.bottom) - max(self.top, other.top)
        area = self.width * self.height
        return max(width, 0) * max(height, 0) / area if area > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape: sp, pic, graphicFrame or cxnSp; `covered` when the group around it has an alt text or mark.

    `ancestors` are the placeholders on the layout and the master that a placeholder takes after.
    """

    element: Element
    kind: str
    properties: Element
    box: Box | None
    covered: bool = False
    holder: Element | None = None
    ancestors: tuple["Shape", ...] = ()

    @property
    def placeholder(self) -> str:
        """The kind of placeholder that it is, such as title, body or sldNum; empty when it is none."""
        return "" if self.holder is None else str(self.holder.get("type", "obj"))

    @property
    def alt(self) -> str:
        """The alt text."""
        return str(self.properties.get("descr") or self.properties.get("title") or "").strip()

    @property
    def is_decoration(self) -> bool:
        """Whether it is marked as decoration."""
        return is_decorative(self.properties)

    @property
    def text(self) -> str:
        """The text of the shape, also of a table; a paragraph a line."""
        return "\n".join("".join(t.text or "" for t in p.iter(f"{A}t")) for p in self.element.iter(f"{A}p"))

    @property
    def has_text(self) -> bool:
        """Whether there is anything to read in it."""
        return any(t.text and t.text.strip() for t in self.element.iter(f"{A}t"))


def read_shapes(tree: Element | None) -> Iterator[Shape]:
    """Yield the shapes of `tree` in reading order, groups opened; those of no box of their own have None."""
    if tree is not None:
        yield from _shapes(tree, (0.0, 0.0, 1.0, 1.0), False)


def _shapes(tree: Element, frame: _Frame, covered: bool) -> Iterator[Shape]:
    for element in alternatives(tree):
        kind = local(element)
        properties = next(
            (found for name in _PROPERTIES if (found := element.find(f"{P}{name}/{P}cNvPr")) is not None),
            None,
        )
        if kind == "grpSp":
            told = properties is not None and bool(properties.get("descr") or is_decorative(properties))
            yield from _shapes(element, _inner(element, frame), covered or told)
        elif properties is not None and not is_on(properties.get("hidden")):
            yield Shape(element, kind, properties, _box(element, frame), covered, holder_of(properties))


def holder_of(properties: Element) -> Element | None:
    """Return what makes the shape with these `properties` a placeholder, if it is one."""
    parent = properties.getparent()
    return None if parent is None else parent.find(f"{P}nvPr/{P}ph")


def _transform(element: Element) -> Element | None:
    for path in (f"{P}spPr/{A}xfrm", f"{P}xfrm", f"{P}grpSpPr/{A}xfrm"):
        found = element.find(path)
        if found is not None:
            return found
    return None


def _pair(transform: Element, name: str, first: str, second: str) -> tuple[int, int] | None:
    found = transform.find(f"{A}{name}")
    if found is None:
        return None
    one, two = whole(found.get(first)), whole(found.get(second))
    return None if one is None or two is None else (one, two)


def _box(element: Element, frame: _Frame) -> Box | None:
    transform = _transform(element)
    if transform is None:
        return None
    offset, size = _pair(transform, "off", "x", "y"), _pair(transform, "ext", "cx", "cy")
    if offset is None or size is None:
        return None
    x, y, across, down = frame
    return Box(x + offset[0] * across, y + offset[1] * down, size[0] * across, size[1] * down)


def _inner(group: Element, frame: _Frame) -> _Frame:
    """Return where the inside of `group` lies."""
    transform, box = _transform(group), _box(group, frame)
    if transform is None or box is None:
        return frame
    offset, size = _pair(transform, "chOff", "x", "y"), _pair(transform, "chExt", "cx", "cy")
    if offset is None or size is None or not size[0] or not size[1]:
        return frame
    across, down = box.width / size[0], box.height / size[1]
    return box.left - offset[0] * across, box.top - offset[1] * down, across, down
