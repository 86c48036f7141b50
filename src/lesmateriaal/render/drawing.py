"""DrawingML in small pieces: lengths, colours, shapes and text, as XML text.

Shapes are built as text and parsed once a slide: that is many times quicker than element by element, and
reads like what ends up in the file.
"""

from dataclasses import dataclass
from typing import Self

from lesmateriaal.document.slots import mark
from lesmateriaal.document.theme import BoxSpec, Look, theme_slots
from lesmateriaal.document.tree import Run, Text
from lesmateriaal.render.language import DECORATIVE, LANGUAGE
from lesmateriaal.render.units import emu
from lesmateriaal.text.xml import escape, quoted

_SCHEME_NAMES = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
"""Names that shapes use for the first four colours of a theme."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on a slide, in mm."""

    x_mm: float
    y_mm: float
    w_mm: float
    h_mm: float

    @classmethod
    def of(cls, spec: BoxSpec) -> Self:
        """Return the rectangle of `spec`."""
        return cls(spec.x_mm, spec.y_mm, spec.w_mm, spec.h_mm)

    def xml(self, flip: bool = False) -> str:
        """Return the rectangle as the position of a shape; `flip` mirrors the shape left to right."""
        mirrored = ' flipH="1"' if flip else ""
        return (
            f'<a:xfrm{mirrored}><a:off x="{emu(self.x_mm)}" y="{emu(self.y_mm)}"/>'
            f'<a:ext cx="{emu(self.w_mm)}" cy="{emu(self.h_mm)}"/></a:xfrm>'
        )


def colour(role: str, look: Look) -> str:
    """Return the colour of `role`: by its place in the theme where it has one, or else as RRGGBB."""
    for slot, slot_role in theme_slots().items():
        if slot_role == role and slot.startswith(("dk", "lt", "accent")):
            return f'<a:schemeClr val="{_SCHEME_NAMES.get(slot, slot)}"/>'
    return f'<a:srgbClr val="{look.colours.get(role, role)}"/>'


def fill(role: str | None, look: Look) -> str:
    """Return a fill of the colour `role`, or none; a role may also be RRGGBB."""
    return f"<a:solidFill>{colour(role, look)}</a:solidFill>" if role else "<a:noFill/>"


def line(role: str | None, look: Look, width_pt: float = 1, dash: str = "solid") -> str:
    """Return an outline of the colour `role`, or none."""
    if not role:
        return "<a:ln><a:noFill/></a:ln>"
    return f'<a:ln w="{round(width_pt * 12700)}">{fill(role, look)}<a:prstDash val="{dash}"/></a:ln>'


def preset(name: str, **adjustments: float) -> str:
    """Return a preset geometry; adjustments are in thousandths of a percent."""
    guides = "".join(f'<a:gd name="{key}" fmla="val {round(value)}"/>' for key, value in adjustments.items())
    return f'<a:prstGeom prst="{name}"><a:avLst>{guides}</a:avLst></a:prstGeom>'


def rounded(area: Area, radius_mm: float) -> str:
    """Return a rectangle with corners of `radius_mm`, or a plain one for no radius."""
    if not radius_mm:
        return preset("rect")
    return preset("roundRect", adj=min(50_000, radius_mm / min(area.w_mm, area.h_mm) * 100_000))


def names(shape_id: int, name: str, alt: str | None = None) -> str:
    """Return the identity of a shape; without `alt` it is decorative."""
    if alt is None:
        return f'<p:cNvPr id="{shape_id}" name={quoted(name)} descr="">{DECORATIVE}</p:cNvPr>'
    described = f" descr={quoted(alt)}" if alt else ""
    return f'<p:cNvPr id="{shape_id}" name={quoted(name)}{described}/>'


def body(
    paragraphs: str,
    insets_mm: tuple[float, float, float, float] | None = None,
    anchor: str | None = None,
) -> str:
    """Return the text of a shape; insets are left, top, right, bottom, and None leaves them to the layout."""
    attributes = ""
    if insets_mm is not None:
        left, top, right, bottom = (emu(max(0.0, inset)) for inset in insets_mm)
        attributes += f' wrap="square" lIns="{left}" tIns="{top}" rIns="{right}" bIns="{bottom}" rtlCol="0"'
    if anchor is not None:
        attributes += f' anchor="{ANCHORS[anchor]}"'
    # the fitter has chosen the sizes; only the layouts leave it to PowerPoint, for slides that a teacher adds
    return f"<p:txBody><a:bodyPr{attributes}><a:noAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody>"


ANCHORS = {"t": "t", "m": "ctr", "b": "b"}


def runs(
    text: Text,
    size_pt: float | None = None,
    role: str | None = None,
    look: Look | None = None,
    bold: bool | None = None,
    in_body_face: bool = False,
) -> str:
    """Return `text` as runs; what is None is left to the layout, `in_body_face` is for text among headings."""
    return "".join(_run(run, size_pt, role, look, bold, in_body_face) for run in text)


def _run(
    run: Run,
    size_pt: float | None,
    role: str | None,
    look: Look | None,
    bold: bool | None,
    in_body_face: bool,
) -> str:
    attributes = f' lang="{LANGUAGE}"'
    if size_pt is not None:
        attributes += f' sz="{round(size_pt * 100)}"'
    weight = True if run.bold else bold
    if weight is not None:
        attributes += f' b="{int(weight)}"'
    inside = fill(role, look) if role and look else ""
    if in_body_face:
        attributes += ' spc="0"'
        inside += '<a:latin typeface="+mn-lt"/>'
    written = escape(run.text)
    if run.slot is not None:
        written = mark(run.slot, written)
    return f'<a:r><a:rPr{attributes} dirty="0">{inside}</a:rPr><a:t>{written}</a:t></a:r>'


def paragraph(content: str, properties: str = "", inside: str = "") -> str:
    """Return a paragraph; `properties` are attributes and `inside` the children of its properties."""
    if "<a:spcBef>" not in inside:
        inside = spaced(0) + inside
    return f"<a:p><a:pPr{properties}>{inside}</a:pPr>{content}</a:p>"


def spaced(before_pt: float) -> str:
    """Return the space before a paragraph as a child of its properties."""
    return f'<a:spcBef><a:spcPts val="{round(before_pt * 100)}"/></a:spcBef>'
