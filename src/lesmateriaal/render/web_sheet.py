"""One slide being written as HTML: its elements in reading order, placed as on the slide of PowerPoint."""

from lesmateriaal.document.geometry import Insets
from lesmateriaal.document.theme import HEAD_STYLES, BoxSpec, LayoutSpec, Look
from lesmateriaal.document.tree import Image, Slot
from lesmateriaal.errors import Place
from lesmateriaal.render.drawing import Area
from lesmateriaal.render.frames import text_role
from lesmateriaal.render.web_elements import (
    PictureAddress,
    at,
    colour,
    element,
    number,
    origin_of,
    picture,
)
from lesmateriaal.render.web_shapes import frame, plain_shape

_ANCHORS = {"t": "", "m": " middle", "b": " low"}
Crop = tuple[float, float, float, float]
"""Shares of a picture that are cut off: left, top, right, bottom."""


class Sheet:
    """Collects the elements of a slide; the methods are those of the canvas for PowerPoint, as HTML."""

    def __init__(self, spec: LayoutSpec, look: Look, address: PictureAddress) -> None:
        self.spec = spec
        self.look = look
        self.address = address
        self.ground, self.ground_text = look.ground(spec)
        self._elements: list[str] = []

    def html(self) -> str:
        """Return all elements, in the order in which they were added."""
        return "".join(self._elements)

    def add(self, html: str) -> None:
        """Add an element."""
        self._elements.append(html)

    def frame(self, spec: BoxSpec) -> None:
        """Add the shape behind a box."""
        self.add(frame(spec, self.look))

    def shape(
        self,
        area: Area,
        role: str | None,
        radius_mm: float = 0,
        outline: str = "",
        slot: Slot | None = None,
    ) -> None:
        """Add a rectangle, with round corners of `radius_mm`; with a `slot` the school decides its colour."""
        self.add(plain_shape(area, role, self.look, radius_mm, outline, slot))

    def text(
        self,
        spec: BoxSpec,
        paragraphs: str,
        insets: Insets,
        *,
        origin: Place | None = None,
        anchor: str | None = None,
        classes: str = "",
    ) -> None:
        """Add text in a box of the layout: its face, weight and colour are those of the box."""
        is_head = spec.style in HEAD_STYLES
        face = " head" if is_head else " heavy" if spec.is_caption else ""
        centred = " centred" if spec.is_caption else ""
        self.words(
            _inside(Area.of(spec), insets),
            paragraphs,
            text_role(spec, self.look, self.ground_text),
            anchor=spec.anchor if anchor is None else anchor,
            classes=f"{classes}{face}{centred}",
            origin=origin,
            box=spec.name,
        )

    def words(
        self,
        area: Area,
        paragraphs: str,
        role: str,
        *,
        anchor: str = "m",
        classes: str = "",
        origin: Place | None = None,
        box: str | None = None,
    ) -> None:
        """Add text at `area` in the colour `role`."""
        self.add(
            element(
                "div",
                element("div", paragraphs, class_="words"),
                class_=f"at text{_ANCHORS[anchor]} {classes}".strip(),
                style=f"{at(area)};color:{colour(role, self.look)}",
                data_origin=origin_of(origin),
                data_box=box,
            )
        )

    def picture(
        self,
        image: Image,
        area: Area,
        crop: Crop = (0, 0, 0, 0),
        radius: str = "0",
        decorative: bool = False,
        origin: Place | None = None,
    ) -> None:
        """Add a picture; `crop` takes away shares of its sides, and `radius` is that of CSS."""
        left, top, right, bottom = crop
        wide, high = 1 - left - right, 1 - top - bottom
        style = (
            f"width:{number(100 / wide)}%;height:{number(100 / high)}%;"
            f"left:{number(-100 * left / wide)}%;top:{number(-100 * top / high)}%"
        )
        self.add(
            element(
                "div",
                picture(image, self.address, decorative=decorative, style=style),
                class_="at picture",
                style=f"{at(area)};border-radius:{radius}",
                data_origin=origin_of(origin or image.origin),
            )
        )


def _inside(area: Area, insets: Insets) -> Area:
    return Area(
        area.x_mm + insets.left,
        area.y_mm + insets.top,
        area.w_mm - insets.left - insets.right,
        area.h_mm - insets.top - insets.bottom,
    )


NO_INSETS = Insets()
