"""A deck as rules look at it: the slides, and the layouts and masters that they stand on."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lesmateriaal.inspect.contrast import Palette, scheme_of
from lesmateriaal.inspect.facts import Facts, excerpt
from lesmateriaal.inspect.opened import Opened
from lesmateriaal.inspect.shapes import Shape, read_shapes
from lesmateriaal.inspect.xml import A, Element, P, R, is_on

TITLES = ("title", "ctrTitle")
FOOT = ("ftr", "sldNum", "dt")
"""Placeholders at the foot of a slide: footer, number, date."""
_TAKES_AFTER = {"ctrTitle": "title", "title": "title", "ftr": "ftr", "sldNum": "sldNum", "dt": "dt"}
"""The placeholder of the master that one of a layout takes after; all others take after the body."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A slide, or what a layout or master draws on slides by itself; `behind` is what lies under it.

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
    """The slides in order, and what the layouts and masters in use draw by themselves."""

    package: Opened
    slides: tuple[Sheet, ...]
    grounds: tuple[Sheet, ...]
    default_text: Element | None
    memory: dict[str, object] = field(default_factory=dict)
    """What was found out about a sheet, by its part, so that each rule need not do so again."""


def read_deck(package: Opened) -> Deck:
    """Return the deck that `package` holds."""
    presentation = package.xml[package.main]
    links = {link.id: link.part for link in package.links.get(package.main, ()) if link.kind == "slide"}
    asked = (links.get(str(each.get(f"{R}id"))) for each in presentation.iterfind(f"{P}sldIdLst/{P}sldId"))
    grounds: dict[str, Sheet] = {}
    # a slide that is listed more often is read once
    parts = dict.fromkeys(part for part in asked if part is not None and part in package.xml)
    slides = tuple(_slide(package, part, number, grounds) for number, part in enumerate(parts, start=1))
    return Deck(package, slides, tuple(grounds.values()), presentation.find(f"{P}defaultTextStyle"))


def _slide(package: Opened, part: str, number: int, grounds: dict[str, Sheet]) -> Sheet:
    root = package.xml[part]
    layout = next(iter(package.linked(part, "slideLayout")), "")
    master = next(iter(package.linked(layout, "slideMaster")), "")
    theme = next((package.xml[each] for each in package.linked(master, "theme")), None)
    master_root = package.root(master)
    for name in (master, layout):
        if name and name not in grounds:
            grounds[name] = _ground(package, name, master, theme, grounds)
    holders = [_holders(package.root(name)) for name in (layout, master)]
    shapes = tuple(_with_ancestors(each, *holders) for each in read_shapes(root.find(f"{P}cSld/{P}spTree")))
    title = next((each.text for each in shapes if each.placeholder in TITLES and each.has_text), "")
    behind: tuple[Sheet, ...] = ()
    if layout and is_on(root.get("showMasterSp", "1")):
        behind = (grounds[layout], *grounds[layout].behind)
    roots = tuple(each for each in (root, package.root(layout), master_root) if each is not None)
    place = {"slide": number, "title": excerpt(title)}
    palette = _palette(root, theme, grounds.get(layout))
    return Sheet(part, root, shapes, place, palette, master_root, theme, behind, roots)


def _ground(
    package: Opened, part: str, master: str, theme: Element | None, grounds: dict[str, Sheet]
) -> Sheet:
    """Return what the layout or master `part` draws: all but its placeholders, which only slides show."""
    root, master_root = package.xml[part], package.root(master)
    shapes = tuple(each for each in read_shapes(root.find(f"{P}cSld/{P}spTree")) if each.holder is None)
    common = root.find(f"{P}cSld")
    name = str(common.get("name", "")) if common is not None else ""
    roots = tuple(each for each in dict.fromkeys((root, master_root)) if each is not None)
    shown = part != master and master in grounds and is_on(root.get("showMasterSp", "1"))
    behind = (grounds[master],) if shown else ()
    palette = _palette(root, theme, grounds.get(master) if part != master else None)
    return Sheet(part, root, shapes, {"layout": name}, palette, master_root, theme, behind, roots)


def _palette(root: Element, theme: Element | None, below: Sheet | None) -> Palette:
    """Return the colours of `theme` under the names that `root` gives them, or else those of the sheet below."""
    found = root.find(f"{P}clrMap")
    mapping = found if found is not None else root.find(f"{P}clrMapOvr/{A}overrideClrMapping")
    if mapping is None:
        return below.palette if below else Palette(scheme_of(theme))
    return Palette(scheme_of(theme), {str(name): str(slot) for name, slot in mapping.attrib.items()})


def _holders(root: Element | None) -> tuple[Shape, ...]:
    tree = root.find(f"{P}cSld/{P}spTree") if root is not None else None
    return tuple(each for each in read_shapes(tree) if each.holder is not None)


def _with_ancestors(shape: Shape, layout: tuple[Shape, ...], master: tuple[Shape, ...]) -> Shape:
    """Return `shape` with the placeholders that it takes after, and with their box when it has none itself."""
    if shape.holder is None:
        return shape
    index = shape.holder.get("idx", "0")
    same = [each for each in layout if each.holder is not None and each.holder.get("idx", "0") == index]
    same += [each for each in layout if _family(each) == _family(shape) and _family(shape) != "body"]
    above = [each for each in master if _family(each) == _family(same[0] if same else shape)]
    ancestors = (*same[:1], *above[:1])
    box = shape.box or next((each.box for each in ancestors if each.box), None)
    return replace(shape, ancestors=ancestors, box=box)


def _family(shape: Shape) -> str:
    return _TAKES_AFTER.get(shape.placeholder, "body")


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
