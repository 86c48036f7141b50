"""A Word document as rules look at it: its texts in order, and the heading that each stands under."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from lesmateriaal.inspect.contrast import Palette, scheme_of
from lesmateriaal.inspect.facts import Facts, excerpt
from lesmateriaal.inspect.opened import Opened
from lesmateriaal.inspect.styles import Inherited, Styles, is_title, outline_level, read_styles, style_id
from lesmateriaal.inspect.tables import cell_styles
from lesmateriaal.inspect.xml import Element, W, child, local, switched, whole

_STORIES = {"header": "head", "footer": "foot", "footnotes": "note", "endnotes": "note"}
"""Relationships to parts with texts of their own, and where their texts stand on a page."""
DEFAULT_HALF_POINTS = 20
"""Size of a text that has none (ISO 29500-1, 17.3.2.38)."""
_TEXT_BOX = f"{W}txbxContent"
_ROLES = {"background1": "bg1", "text1": "t1", "background2": "bg2", "text2": "t2", "hyperlink": "hyperlink"}
"""Colours of a theme as a text calls them, and as the settings do that say which slot they are."""
_SLOTS = {"dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2", "hyperlink": "hlink"}
_USUAL = {"bg1": "light1", "t1": "dark1", "bg2": "light2", "t2": "dark2", "hyperlink": "hyperlink"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text; `own` and then `inherited` say what it looks like, `place` are the facts of where it is.

    `cell` is the cell of the table around it; None also inside a text box, which `boxed` tells.
    """

    text: str
    run: Element
    paragraph: Element
    cell: Element | None
    boxed: bool
    place: Facts
    own: Element | None
    inherited: Inherited

    def first(self, name: str, needs: str = "") -> Element | None:
        """Return the nearest `name`, such as color, that holds for this run and has the attribute it `needs`."""
        found = self.own.find(f"{W}{name}") if self.own is not None else None
        if found is not None and (not needs or found.get(f"{W}{needs}") is not None):
            return found
        return self.inherited.first(name, needs)

    @property
    def language(self) -> str | None:
        """The language as the nearest style has it that has one, or None when nothing does."""
        found = self.first("lang", "val")  # one for other scripts alone says nothing of this one
        return None if found is None else str(found.get(f"{W}val"))

    @property
    def size_pt(self) -> float:
        """The size in points."""
        size = self.first("sz")
        half_points = whole(size.get(f"{W}val")) if size is not None else None
        return (half_points or DEFAULT_HALF_POINTS) / 2


@dataclass(frozen=True, slots=True)
class Paper:
    """A document: its parts with texts, the body first, each with where it stands on a page."""

    package: Opened
    styles: Styles
    palette: Palette
    stories: tuple[tuple[str, str, Element], ...]
    cells: Mapping[Element, tuple[Element, ...]]
    """What the styles of tables say, the nearest first, by cell."""
    pieces: tuple[Piece, ...] = ()
    """Each run that has something to read, in order, the running text first."""
    headings: tuple[tuple[int, str], ...] = ()
    """Level and text of each heading in the running text; level 0 is a Title."""
    grounds: dict[Element, str | None] = field(default_factory=dict)
    """The colours behind paragraphs and cells that were asked for."""

    @property
    def body(self) -> Element:
        """The part with the running text."""
        return self.package.xml[self.package.main]


def read_paper(package: Opened) -> Paper:
    """Return the document that `package` holds."""
    styles = read_styles(package)
    stories = [("", package.main, package.xml[package.main])]
    for kind, where in _STORIES.items():
        stories += (
            (where, part, package.xml[part]) for part in dict.fromkeys(package.linked(package.main, kind))
        )
    tables = (table for _, _, root in stories for table in root.iter(f"{W}tbl"))
    cells = dict(pair for table in tables for pair in cell_styles(table, styles))
    paper = Paper(package, styles, _palette(package), tuple(stories), cells)
    return replace(paper, pieces=tuple(_pieces(paper)), headings=tuple(_headings(paper)))


def _headings(paper: Paper) -> Iterator[tuple[int, str]]:
    for paragraph in paper.body.iter(f"{W}p"):
        level = outline_level(paragraph, paper.styles)
        if level or is_title(paragraph, paper.styles):
            text = "".join(map(_text, _own_runs(paragraph)))
            if text.strip():
                yield level, excerpt(text)


def _palette(package: Opened) -> Palette:
    """Return the colours of the theme, under the names that texts give them."""
    theme = next((package.xml[part] for part in package.linked(package.main, "theme")), None)
    settings = next((package.xml[part] for part in package.linked(package.main, "settings")), None)
    mapping = settings.find(f"{W}clrSchemeMapping") if settings is not None else None
    names = dict(_SLOTS)
    for role, short in _ROLES.items():
        slot = str(mapping.get(f"{W}{short}", _USUAL[short])) if mapping is not None else _USUAL[short]
        names[role] = _SLOTS.get(slot, slot)
    return Palette(scheme_of(theme), names)


def _pieces(paper: Paper) -> Iterator[Piece]:
    for where, _, root in paper.stories:
        heading = ""
        styles: dict[tuple[str | None, str | None, tuple[Element, ...]], Inherited] = {}
        for paragraph in root.iter(f"{W}p"):
            runs = [(run, _text(run)) for run in _own_runs(paragraph)]
            whole_text = "".join(text for _, text in runs)
            if not whole_text.strip():
                continue
            if outline_level(paragraph, paper.styles):
                heading = excerpt(whole_text)
            around = next(paragraph.iterancestors(f"{W}tc", _TEXT_BOX), None)
            boxed = next(paragraph.iterancestors(_TEXT_BOX), None) is not None
            cell = around if around is not None and local(around) == "tc" else None
            tabled = paper.cells.get(cell, ()) if cell is not None else ()
            style = style_id(paragraph, "pPr/pStyle")
            place: Facts = {"story": where, "heading": heading}
            for run, text in runs:
                own = child(run, f"{W}rPr")
                if not text.strip() or (own is not None and switched(own.find(f"{W}vanish"))):
                    continue
                named = style_id(run, "rPr/rStyle") if own is not None else None
                key = named, style, tabled
                if key not in styles:
                    styles[key] = Inherited(tuple(_inherited(paper, *key)))
                yield Piece(text, run, paragraph, cell, boxed, place, own, styles[key])


def _own_runs(paragraph: Element) -> Iterator[Element]:
    """Yield the runs of `paragraph` itself, not those of a text box that hangs on it."""
    for each in paragraph:
        if each.tag == f"{W}r":
            yield each
        elif local(each) not in ("pPr", "del", "moveFrom"):
            yield from _own_runs(each)


def _text(run: Element) -> str:
    return "".join(each.text or "" for each in run.iterchildren(f"{W}t"))


def _inherited(
    paper: Paper, run_style: str | None, style: str | None, tabled: tuple[Element, ...]
) -> Iterator[Element]:
    """Yield what a run with these styles takes from them, the nearest first (ISO 29500-1, 17.7.2)."""
    named = paper.styles.chain(run_style, "character") if run_style else ()
    for each in (*named, *paper.styles.chain(style, "paragraph"), *tabled):
        found = child(each, f"{W}rPr")
        if found is not None:
            yield found
    if paper.styles.run_defaults is not None:
        yield paper.styles.run_defaults
