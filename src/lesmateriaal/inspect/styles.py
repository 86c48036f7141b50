"""The styles of a Word document: what a run or paragraph takes from each, the nearest first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lesmateriaal.inspect.opened import Opened
from lesmateriaal.inspect.xml import Element, W, child, is_on, whole

LONGEST_CHAIN = 12
"""Styles that a style is based on, at most; a circle is a fault of the file and must end somewhere."""


@dataclass(frozen=True, slots=True, eq=False)
class Inherited:
    """What runs of one kind take from styles, the nearest first; each thing is looked for once."""

    styles: tuple[Element, ...]
    _found: dict[tuple[str, str], Element | None] = field(default_factory=dict)

    def first(self, name: str, needs: str = "") -> Element | None:
        """Return the nearest `name`, such as color, that has the attribute it `needs`, if that is given."""
        key = name, needs
        if key not in self._found:
            found = (child(each, f"{W}{name}") for each in self.styles)
            self._found[key] = next(
                (
                    each
                    for each in found
                    if each is not None and (not needs or each.get(f"{W}{needs}") is not None)
                ),
                None,
            )
        return self._found[key]


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles by id, the default ones by type, and what holds where no style says anything."""

    by_id: Mapping[str, Element] = field(default_factory=dict)
    defaults: Mapping[str, Element] = field(default_factory=dict)
    run_defaults: Element | None = None
    _chains: dict[tuple[str | None, str], tuple[Element, ...]] = field(default_factory=dict)
    _levels: dict[str | None, int] = field(default_factory=dict)

    def chain(self, style_id: str | None, kind: str) -> tuple[Element, ...]:
        """Return the style `style_id`, or the default of `kind`, and those it is based on."""
        key = style_id, kind
        if key not in self._chains:
            self._chains[key] = self._chain(style_id, kind)
        return self._chains[key]

    def heading_level(self, style_id: str | None) -> int:
        """Return the level of headings with the style `style_id` from 1, or 0 when it is for other texts."""
        if style_id not in self._levels:
            self._levels[style_id] = _level_of(self.chain(style_id, "paragraph"))
        return self._levels[style_id]

    def _chain(self, style_id: str | None, kind: str) -> tuple[Element, ...]:
        style = self.by_id.get(style_id or "")
        if style is None or style.get(f"{W}type") != kind:
            style = self.defaults.get(kind)
        found: list[Element] = []
        while style is not None and style not in found and len(found) < LONGEST_CHAIN:
            found.append(style)
            base = child(style, f"{W}basedOn")
            style = self.by_id.get(str(base.get(f"{W}val"))) if base is not None else None
        return tuple(found)


def read_styles(package: Opened) -> Styles:
    """Return the styles of the document `package`."""
    root = next((package.xml[part] for part in package.linked(package.main, "styles")), None)
    if root is None:
        return Styles()
    by_id = {str(each.get(f"{W}styleId")): each for each in root.iterfind(f"{W}style")}
    defaults = {str(each.get(f"{W}type")): each for each in by_id.values() if is_on(each.get(f"{W}default"))}
    return Styles(by_id, defaults, root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))


def style_id(element: Element, path: str) -> str | None:
    """Return the id of the style that `element` names at `path`: pPr/pStyle, rPr/rStyle or tblPr/tblStyle."""
    outer, _, inner = path.partition("/")
    properties = child(element, f"{W}{outer}")
    found = child(properties, f"{W}{inner}") if properties is not None else None
    return None if found is None else str(found.get(f"{W}val"))


def paragraph_properties(paragraph: Element, styles: Styles) -> Iterator[Element]:
    """Yield what says how `paragraph` is set, the nearest first."""
    own = child(paragraph, f"{W}pPr")
    if own is not None:
        yield own
    for style in styles.chain(style_id(paragraph, "pPr/pStyle"), "paragraph"):
        found = child(style, f"{W}pPr")
        if found is not None:
            yield found


def outline_level(paragraph: Element, styles: Styles) -> int:
    """Return the level of a heading from 1, or 0 for a paragraph that is no heading."""
    properties = child(paragraph, f"{W}pPr")
    own = child(properties, f"{W}outlineLvl") if properties is not None else None
    return styles.heading_level(style_id(paragraph, "pPr/pStyle")) if own is None else _level(own)


def _level_of(chain: tuple[Element, ...]) -> int:
    """Return the level that the styles of `chain` give to a heading.

    A style called "heading 2" is one of level 2, whatever language Word speaks: in the file it is English.
    """
    for style in chain:
        level = style.find(f"{W}pPr/{W}outlineLvl")
        if level is not None:
            return _level(level)
    names = (style_name(style) for style in chain)
    return next(
        (int(name[8:]) for name in names if name.startswith("heading ") and name[8:] in "123456789"), 0
    )


def _level(outline: Element) -> int:
    level = whole(outline.get(f"{W}val"), 9) or 0
    return level + 1 if 0 <= level < 9 else 0


def is_title(paragraph: Element, styles: Styles) -> bool:
    """Whether `paragraph` has the style Title itself; a heading that is based on it is a heading."""
    return any(
        style_name(each) == "title"
        for each in styles.chain(style_id(paragraph, "pPr/pStyle"), "paragraph")[:1]
    )


def style_name(style: Element) -> str:
    """Return the name of `style` in small letters."""
    name = style.find(f"{W}name")
    return str(name.get(f"{W}val", "")).lower() if name is not None else ""


def is_numbered(paragraph: Element, styles: Styles) -> bool:
    """Whether `paragraph` is an item of a real list."""
    for properties in paragraph_properties(paragraph, styles):
        listed = child(properties, f"{W}numPr")
        number = child(listed, f"{W}numId") if listed is not None else None
        if number is not None:
            return number.get(f"{W}val") != "0"
    return False
