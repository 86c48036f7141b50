"""Read a deck: which layout, master, theme and notes belong to which slide, and what takes after what."""

from collections.abc import Iterable
from dataclasses import replace

from lesmateriaal.inspect.contrast import Palette, scheme_of
from lesmateriaal.inspect.deck import TITLES, Deck, Sheet
from lesmateriaal.inspect.facts import excerpt
from lesmateriaal.inspect.opened import Opened
from lesmateriaal.inspect.shapes import Shape, read_shapes
from lesmateriaal.inspect.xml import A, Element, P, R, is_on

_TAKES_AFTER = {"ctrTitle": "title", "title": "title", "ftr": "ftr", "sldNum": "sldNum", "dt": "dt"}
"""The placeholder of the master that one of a layout takes after; all others take after the body."""


class Holders:
    """The placeholders of a layout or master: by index, by family and by kind, the first of each."""

    def __init__(self, root: Element | None) -> None:
        self.by_index: dict[str, Shape] = {}
        self.by_family: dict[str, Shape] = {}
        self.by_kind: dict[str, Shape] = {}
        tree = root.find(f"{P}cSld/{P}spTree") if root is not None else None
        for each in read_shapes(tree):
            if each.holder is not None:
                self.by_index.setdefault(_index(each.holder), each)
                self.by_family.setdefault(_family(each), each)
                self.by_kind.setdefault(each.placeholder, each)

    def like(self, shape: Shape) -> Shape | None:
        """Return the placeholder of a layout that `shape` on a slide takes after."""
        found = self.by_index.get(_index(shape.holder)) if shape.holder is not None else None
        family = _family(shape)
        return found or (self.by_family.get(family) if family != "body" else None)


class _Reader:
    """Reads the sheets of `package`; what many slides share is read once."""

    def __init__(self, package: Opened) -> None:
        self.package = package
        self.grounds: dict[str, Sheet] = {}
        self._links: dict[tuple[str, str], str] = {}
        self._holders: dict[str, Holders] = {}

    def linked(self, part: str, kind: str) -> str:
        """Return the part of `kind` that `part` belongs to, or ""."""
        key = part, kind
        if key not in self._links:
            self._links[key] = next(iter(self.package.linked(part, kind)), "")
        return self._links[key]

    def holders(self, part: str) -> Holders:
        """Return the placeholders of the layout or master `part`."""
        if part not in self._holders:
            self._holders[part] = Holders(self.package.root(part))
        return self._holders[part]

    def slide(self, part: str, number: int) -> Sheet:
        """Return slide `number`."""
        package, root = self.package, self.package.xml[part]
        layout = self.linked(part, "slideLayout")
        master = self.linked(layout, "slideMaster")
        theme, master_root = package.root(self.linked(master, "theme")), package.root(master)
        for name in (master, layout):
            if name and name not in self.grounds:
                self.grounds[name] = self._ground(name, master, theme)
        found = read_shapes(root.find(f"{P}cSld/{P}spTree"))
        shapes = tuple(_with_ancestors(each, self.holders(layout), self.holders(master)) for each in found)
        title = next((each.text for each in shapes if each.placeholder in TITLES and each.has_text), "")
        behind: tuple[Sheet, ...] = ()
        if layout and is_on(root.get("showMasterSp", "1")):
            behind = (self.grounds[layout], *self.grounds[layout].behind)
        roots = tuple(each for each in (root, package.root(layout), master_root) if each is not None)
        place = {"slide": number, "title": excerpt(title)}
        palette = _palette(root, theme, self.grounds.get(layout))
        return Sheet(part, root, shapes, place, palette, master_root, theme, behind, roots)

    def notes(self, slide: Sheet) -> Sheet | None:
        """Return the notes of `slide`; their placeholders take after those of the same kind on their master."""
        part = self.linked(slide.part, "notesSlide")
        root = self.package.root(part)
        if root is None:
            return None
        master = self.linked(part, "notesMaster")
        kinds = self.holders(master).by_kind
        found = read_shapes(root.find(f"{P}cSld/{P}spTree"))
        shapes = tuple(
            replace(each, ancestors=(kinds[each.placeholder],)) if each.placeholder in kinds else each
            for each in found
        )
        place = slide.place | {"notes": True}
        return Sheet(part, root, shapes, place, Palette(), self.package.root(master), None)

    def _ground(self, part: str, master: str, theme: Element | None) -> Sheet:
        """Return what the layout or master `part` draws: all but its placeholders, which only slides show."""
        root, master_root = self.package.xml[part], self.package.root(master)
        shapes = tuple(each for each in read_shapes(root.find(f"{P}cSld/{P}spTree")) if each.holder is None)
        common = root.find(f"{P}cSld")
        name = str(common.get("name", "")) if common is not None else ""
        roots = tuple(each for each in dict.fromkeys((root, master_root)) if each is not None)
        below = self.grounds.get(master) if part != master else None
        behind = (below,) if below is not None and is_on(root.get("showMasterSp", "1")) else ()
        palette = _palette(root, theme, below)
        return Sheet(part, root, shapes, {"layout": name}, palette, master_root, theme, behind, roots)


def read_deck(package: Opened) -> Deck:
    """Return the deck that `package` holds; a slide that is listed more often is read once."""
    presentation = package.xml[package.main]
    links = {link.id: link.part for link in package.links.get(package.main, ()) if link.kind == "slide"}
    asked = (links.get(str(each.get(f"{R}id"))) for each in presentation.iterfind(f"{P}sldIdLst/{P}sldId"))
    parts = dict.fromkeys(part for part in asked if part is not None and part in package.xml)
    reader = _Reader(package)
    slides = tuple(reader.slide(part, number) for number, part in enumerate(parts, start=1))
    notes = _there(reader.notes(slide) for slide in slides)
    grounds = tuple(reader.grounds.values())
    return Deck(package, slides, notes, grounds, presentation.find(f"{P}defaultTextStyle"))


def _there(sheets: Iterable[Sheet | None]) -> tuple[Sheet, ...]:
    return tuple(each for each in sheets if each is not None)


def _palette(root: Element, theme: Element | None, below: Sheet | None) -> Palette:
    """Return the colours of `theme` under the names that `root` gives them, or else those of the sheet below."""
    found = root.find(f"{P}clrMap")
    mapping = found if found is not None else root.find(f"{P}clrMapOvr/{A}overrideClrMapping")
    if mapping is None and below is not None:
        return below.palette
    scheme = below.palette.scheme if below is not None else scheme_of(theme)
    if mapping is None:
        return Palette(scheme)
    return Palette(scheme, {str(name): str(slot) for name, slot in mapping.attrib.items()})


def _with_ancestors(shape: Shape, layout: Holders, master: Holders) -> Shape:
    """Return `shape` with the placeholders that it takes after, and with their box when it has none itself."""
    if shape.holder is None:
        return shape
    same = layout.like(shape)
    above = master.by_family.get(_family(same or shape))
    ancestors = tuple(each for each in (same, above) if each is not None)
    box = shape.box or next((each.box for each in ancestors if each.box), None)
    return replace(shape, ancestors=ancestors, box=box)


def _index(holder: Element) -> str:
    return str(holder.get("idx", "0"))


def _family(shape: Shape) -> str:
    return _TAKES_AFTER.get(shape.placeholder, "body")
