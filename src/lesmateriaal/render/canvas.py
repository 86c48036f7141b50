"""One slide being written: its shapes in reading order, their ids, and the pictures they use."""

from lesmateriaal.document.theme import BoxSpec, LayoutSpec, Look
from lesmateriaal.document.tree import Image
from lesmateriaal.render.drawing import Area, body, fill, line, names, preset, rounded
from lesmateriaal.render.frames import frame_xml
from lesmateriaal.render.powerpoint_layouts import box_index

FIRST_PICTURE_RID = 2
"""rId1 is the layout; the pictures of a slide follow in the order in which they are first used."""


class Canvas:
    """Collects the shapes of a slide as XML; `images` lists the picture keys by relationship number."""

    def __init__(self, spec: LayoutSpec, look: Look) -> None:
        self.spec = spec
        self.look = look
        self.images: list[str] = []
        self.timed_shape: tuple[int, int] | None = None
        """The shape that empties, and in how many minutes."""
        self._shapes: list[str] = []
        self._next_id = 2

    def xml(self) -> str:
        """Return all shapes, in the order in which they were added."""
        return "".join(self._shapes)

    def take_id(self) -> int:
        """Return a shape id that is not yet used on this slide."""
        self._next_id += 1
        return self._next_id - 1

    def placeholder(
        self,
        kind: str,
        index: int | None,
        name: str,
        paragraphs: str,
        properties: str = "",
        insets_mm: tuple[float, float, float, float] | None = None,
        anchor: str | None = None,
    ) -> None:
        """Add text in a placeholder of the layout; what `properties`, insets and anchor leave out is the layout's."""
        position = f' idx="{index}"' if index is not None else ""
        quarter = ' sz="quarter"' if kind in ("body", "ftr", "sldNum") else ""
        self._shapes.append(
            f'<p:sp><p:nvSpPr>{names(self.take_id(), name, "")}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
            f'<p:nvPr><p:ph type="{kind}"{quarter}{position}/></p:nvPr></p:nvSpPr><p:spPr>{properties}</p:spPr>'
            f"{body(paragraphs, insets_mm, anchor)}</p:sp>"
        )

    def box(
        self,
        box: str,
        name: str,
        paragraphs: str,
        moved_to: BoxSpec | None = None,
        insets_mm: tuple[float, float, float, float] | None = None,
    ) -> None:
        """Add text in the placeholder of the layout's box `box`; `moved_to` overrides its place."""
        properties = ""
        if moved_to is not None:
            properties = Area.of(moved_to).xml()
        anchor = self.spec.boxes[box].anchor if insets_mm is not None else None
        self.placeholder(
            "body", box_index(self.spec.name, box), name, paragraphs, properties, insets_mm, anchor
        )

    def frame(self, spec: BoxSpec) -> None:
        """Add the shape behind a box, where the layout does not have it."""
        self._shapes.append(frame_xml(spec, self.look, self.take_id()))
        self.take_id()

    def shape(
        self,
        name: str,
        area: Area,
        geometry: str,
        ground: str | None,
        outline: str = "",
        paragraphs: str = "",
        insets_mm: tuple[float, float, float, float] = (0, 0, 0, 0),
        anchor: str = "m",
        flip: bool = False,
    ) -> int:
        """Add a shape and return its id; without text it is decorative."""
        shape_id = self.take_id()
        text = body(paragraphs, insets_mm, anchor) if paragraphs else ""
        self._shapes.append(
            f"<p:sp><p:nvSpPr>{names(shape_id, name, '' if paragraphs else None)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
            f"<p:spPr>{area.xml(flip)}{geometry}{fill(ground, self.look)}{outline or line(None, self.look)}</p:spPr>{text}</p:sp>"
        )
        return shape_id

    def rule(self, name: str, area: Area, role: str) -> None:
        """Add a decorative bar."""
        self.shape(name, area, preset("rect"), role)

    def tile(self, name: str, area: Area, role: str) -> None:
        """Add a decorative tile with the corners of the look."""
        self.shape(name, area, rounded(area, self.look.radius_mm["tile"]), role)

    def picture(
        self,
        image: Image,
        name: str,
        area: Area,
        crop: tuple[float, float, float, float] = (0, 0, 0, 0),
        geometry: str = "",
        decorative: bool = False,
    ) -> None:
        """Add a picture; `crop` takes away shares of its left, top, right and bottom."""
        if image.key not in self.images:
            self.images.append(image.key)
        rid = FIRST_PICTURE_RID + self.images.index(image.key)
        left, top, right, bottom = (round(share * 100_000) for share in crop)
        cut = f'<a:srcRect l="{left}" t="{top}" r="{right}" b="{bottom}"/>' if any(crop) else ""
        alt = None if decorative else image.alt
        self._shapes.append(
            f'<p:pic><p:nvPicPr>{names(self.take_id(), name, alt)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/>'
            f'</p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId{rid}"/>{cut}<a:stretch><a:fillRect/>'
            f"</a:stretch></p:blipFill><p:spPr>{area.xml(image.mirrored)}{geometry or preset('rect')}</p:spPr></p:pic>"
        )
