"""A deck as rules look at it: the slides, their notes, and the layouts and masters that they stand on."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from lesmateriaal.inspect.contrast import Palette
from lesmateriaal.inspect.facts import Facts
from lesmateriaal.inspect.opened import Opened
from lesmateriaal.inspect.shapes import Shape
from lesmateriaal.inspect.xml import A, Element, P

TITLES = ("title", "ctrTitle")
FOOT = ("ftr", "sldNum", "dt")
"""Placeholders at the foot of a slide: footer, number, date."""
_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A slide, its notes, or what a layout or master draws by itself; `behind` is what lies under it.

    `place` are the facts that name it: the number and title of a slide, or the name of a layout.
    `backgrounds` are the parts whose background counts, the nearest first.
    """

    part: str
    root: Element
    shapes: tuple[Shape, ...]
    place: Facts
    palette: Palette
    master: Element | None
    theme: Element | None
    behind: tuple["Sheet", ...] = ()
    backgrounds: tuple[Element, ...] = ()

    @property
    def title(self) -> Shape | None:
        """The title of a slide, when it has one with text."""
        return next((each for each in self.shapes if each.placeholder in TITLES and each.has_text), None)


@dataclass(frozen=True, slots=True)
class Deck:
    """The slides in order, the notes that some have, and what the layouts and masters in use draw by themselves."""

    package: Opened
    slides: tuple[Sheet, ...]
    notes: tuple[Sheet, ...]
    grounds: tuple[Sheet, ...]
    default_text: Element | None
    _memory: dict[Hashable, Any] = field(default_factory=dict)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """All that is seen on slides: the slides themselves, and what their layouts and masters draw."""
        return (*self.slides, *self.grounds)

    def once(self, key: Hashable, find: Callable[[], _Found]) -> _Found:
        """Return what `find` finds, found once for each `key`, whichever rule asks first."""
        if key not in self._memory:
            self._memory[key] = find()
        return cast(_Found, self._memory[key])


def outward_links(sheet: Sheet, package: Opened) -> dict[str, str]:
    """Return where the links of `sheet` out of the file lead, by id."""
    return {link.id: link.target for link in package.links.get(sheet.part, ()) if link.kind == "hyperlink"}


def is_table(shape: Shape) -> bool:
    """Whether `shape` is a table, which is read cell by cell and needs no alt text."""
    return shape.kind == "graphicFrame" and next(shape.element.iter(f"{A}tbl"), None) is not None


def is_picture(shape: Shape) -> bool:
    """Whether `shape` is something to look at: a picture, a chart, a drawing, or a shape filled with a picture."""
    if shape.kind == "sp":
        return shape.element.find(f"{P}spPr/{A}blipFill") is not None and not shape.has_text
    return shape.kind == "pic" or (shape.kind == "graphicFrame" and not is_table(shape))


def tables(sheet: Sheet) -> Iterator[Element]:
    """Yield the tables of `sheet`."""
    for shape in sheet.shapes:
        if shape.kind == "graphicFrame":
            yield from shape.element.iter(f"{A}tbl")
