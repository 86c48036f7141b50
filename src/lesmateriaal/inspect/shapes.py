"""The shapes of a slide in reading order, and where they lie."""

from collections.abc import Iterator
from dataclasses import dataclass

from lesmateriaal.inspect.boxes import Box, Frame, box_of, inner_frame
from lesmateriaal.inspect.xml import A, Element, M, P, alt_of, alternatives, is_decorative, is_on, local

_PROPERTIES = ("nvSpPr", "nvPicPr", "nvGraphicFramePr", "nvCxnSpPr", "nvGrpSpPr")
_TEXTS = (f"{A}t", f"{M}t")
"""Text, and that of an equation."""


@dataclass(frozen=True, slots=True, eq=False)
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
        return alt_of(self.properties)

    @property
    def is_decoration(self) -> bool:
        """Whether it is marked as decoration."""
        return is_decorative(self.properties)

    @property
    def text(self) -> str:
        """The text of the shape, also of a table; a paragraph a line, and what a line break parts too."""
        return "\n".join(
            "".join("\n" if each.tag == f"{A}br" else each.text or "" for each in p.iter(f"{A}br", *_TEXTS))
            for p in self.element.iter(f"{A}p")
        )

    @property
    def has_text(self) -> bool:
        """Whether there is anything to read in it."""
        return any(t.text and t.text.strip() for t in self.element.iter(*_TEXTS))


def read_shapes(tree: Element | None) -> Iterator[Shape]:
    """Yield the shapes of `tree` in reading order, groups opened; those of no box of their own have None.

    What is hidden, or stands in a group that is, is left out: nobody sees or hears it.
    """
    if tree is not None:
        yield from _shapes(tree, Frame(), False)


def _shapes(tree: Element, frame: Frame, covered: bool) -> Iterator[Shape]:
    for element in alternatives(tree):
        kind = local(element)
        properties = next(
            (found for name in _PROPERTIES if (found := element.find(f"{P}{name}/{P}cNvPr")) is not None),
            None,
        )
        if properties is not None and is_on(properties.get("hidden")):
            continue
        if kind == "grpSp":
            told = properties is not None and bool(properties.get("descr") or is_decorative(properties))
            yield from _shapes(element, inner_frame(_transform(element), frame), covered or told)
        elif properties is not None:
            box = box_of(_transform(element), frame)
            yield Shape(element, kind, properties, box, covered, holder_of(properties))


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
