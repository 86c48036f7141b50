"""Where a drawing lies on a slide, through the groups around it: moved, scaled, mirrored and turned.

Lengths are in EMU, as the file has them.
"""

import math
from dataclasses import dataclass

from lesmateriaal.inspect.xml import A, Element, is_on, whole

_TURN = 360 * 60_000
"""A full turn in the unit of the attribute rot (ISO 29500-1, 20.1.10.3)."""
_QUARTERS = {0: (1.0, 0.0), 1: (0.0, 1.0), 2: (-1.0, 0.0), 3: (0.0, -1.0)}
_STRAIGHT = 1e-6
"""What is left of the other direction when a drawing that was turned stands straight, after rounding."""


@dataclass(frozen=True, slots=True)
class Box:
    """The rectangle around a drawing in EMU; when the drawing is `tilted` it does not fill it."""

    left: float
    top: float
    width: float
    height: float
    tilted: bool = False

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    def part_in(self, other: "Box") -> float:
        """Return which part of this box lies in `other`, 0 to 1."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        area = self.width * self.height
        return max(width, 0) * max(height, 0) / area if area > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Frame:
    """How points of a group lie on the slide: at xx·x + xy·y + x0 and yx·x + yy·y + y0."""

    xx: float = 1.0
    xy: float = 0.0
    yx: float = 0.0
    yy: float = 1.0
    x0: float = 0.0
    y0: float = 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where the point x, y lies on the slide."""
        return self.xx * x + self.xy * y + self.x0, self.yx * x + self.yy * y + self.y0

    def around(self, inner: "Frame") -> "Frame":
        """Return the frame of what lies in `inner`, which lies in this one."""
        x0, y0 = self.point(inner.x0, inner.y0)
        return Frame(
            self.xx * inner.xx + self.xy * inner.yx,
            self.xx * inner.xy + self.xy * inner.yy,
            self.yx * inner.xx + self.yy * inner.yx,
            self.yx * inner.xy + self.yy * inner.yy,
            x0,
            y0,
        )

    @property
    def is_tilted(self) -> bool:
        """Whether it is turned by something else than quarters."""
        straight, crossed = abs(self.xx) + abs(self.yy), abs(self.xy) + abs(self.yx)
        return min(straight, crossed) > _STRAIGHT * max(straight, crossed)


def box_of(transform: Element | None, frame: Frame) -> Box | None:
    """Return the box of a drawing with this `transform` (xfrm) in a group whose points lie as `frame` says."""
    place = _place(transform, "off", "ext")
    if transform is None or place is None:
        return None
    left, top, width, height = place
    whole_frame = frame.around(_turned(transform, left + width / 2, top + height / 2))
    corners = [whole_frame.point(x, y) for x in (left, left + width) for y in (top, top + height)]
    least_x, least_y = min(x for x, _ in corners), min(y for _, y in corners)
    most_x, most_y = max(x for x, _ in corners), max(y for _, y in corners)
    return Box(least_x, least_y, most_x - least_x, most_y - least_y, whole_frame.is_tilted)


def inner_frame(transform: Element | None, frame: Frame) -> Frame:
    """Return how points inside a group with this `transform` lie on the slide; `frame` is that around it."""
    place, inside = _place(transform, "off", "ext"), _place(transform, "chOff", "chExt")
    if transform is None or place is None or inside is None or not inside[2] or not inside[3]:
        return frame
    left, top, width, height = place
    across, down = width / inside[2], height / inside[3]
    scaled = Frame(across, 0.0, 0.0, down, left - inside[0] * across, top - inside[1] * down)
    return frame.around(_turned(transform, left + width / 2, top + height / 2).around(scaled))


def _turned(transform: Element, x: float, y: float) -> Frame:
    """Return how what has this `transform` is mirrored and then turned clockwise, about the point x, y."""
    turn = (whole(transform.get("rot"), 0) or 0) % _TURN
    quarter, rest = divmod(turn, _TURN // 4)
    angle = math.tau * turn / _TURN
    cosine, sine = (math.cos(angle), math.sin(angle)) if rest else _QUARTERS[quarter]
    across = -1.0 if is_on(transform.get("flipH")) else 1.0
    down = -1.0 if is_on(transform.get("flipV")) else 1.0
    xx, xy, yx, yy = cosine * across, -sine * down, sine * across, cosine * down
    return Frame(xx, xy, yx, yy, x - xx * x - xy * y, y - yx * x - yy * y)


def _place(transform: Element | None, offset: str, size: str) -> tuple[int, int, int, int] | None:
    """Return x, y, width and height as `transform` has them in its elements `offset` and `size`."""
    if transform is None:
        return None
    start, extent = transform.find(f"{A}{offset}"), transform.find(f"{A}{size}")
    if start is None or extent is None:
        return None
    x, y, across, down = (
        *(whole(start.get(name)) for name in ("x", "y")),
        *(whole(extent.get(name)) for name in ("cx", "cy")),
    )
    return None if x is None or y is None or across is None or down is None else (x, y, across, down)
