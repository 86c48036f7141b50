"""The texts of a slide with the size, language and colour that PowerPoint gives them.

What a run does not say itself it takes from the list style of its box, then from the placeholders of the
layout and the master, from the text styles of the master, and last from the presentation (ISO 29500-1,
21.1.2). All of these count here, for the language too.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lesmateriaal.inspect.contrast import fill_in
from lesmateriaal.inspect.deck import FOOT, TITLES, Deck, Sheet
from lesmateriaal.inspect.shapes import Shape
from lesmateriaal.inspect.xml import LINK_COLOUR, A, Element, P, local, share, whole

DEFAULT_SIZE = 1800
"""Size of a text that has none, in hundredths of a point (ISO 29500-1, 21.1.2.3.9)."""
_DEEPEST_LEVEL = 8
"""Level of paragraphs at most, from 0 (ISO 29500-1, 21.1.2.2.7)."""


@dataclass(frozen=True, slots=True)
class Inherited:
    """What a run has that says nothing itself; `colour` is the style that decides it: a fill or a fontRef."""

    size: int | None = None
    language: str | None = None
    colour: Element | None = None

    def over(self, other: "Inherited") -> "Inherited":
        """Return this, and where it says nothing the `other`."""
        return Inherited(
            self.size or other.size,
            other.language if self.language is None else self.language,
            other.colour if self.colour is None else self.colour,
        )


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text on a sheet; `shrunk` is the part of its size that PowerPoint shows to make it fit.

    `language` is None when nobody gives it one.
    """

    text: str
    run: Element
    paragraph: Element
    shape: Shape
    cell: Element | None
    looks: Inherited
    shrunk: float

    @property
    def size_pt(self) -> float:
        """The size in points as it is shown."""
        return (self.looks.size or DEFAULT_SIZE) / 100 * self.shrunk

    @property
    def is_raised(self) -> bool:
        """Whether it is a superscript or subscript, which may be small."""
        own = self.run.find(f"{A}rPr")
        return own is not None and bool(whole(own.get("baseline"), 0))

    @property
    def language(self) -> str | None:
        """The language as the nearest style has it that has one, or None when nothing does."""
        return self.looks.language


def pieces(deck: Deck, sheet: Sheet) -> tuple[Piece, ...]:
    """Return each run on `sheet` that has something to read, in reading order; found once, for all rules."""
    return deck.once(("pieces", sheet), lambda: tuple(_pieces(deck, sheet)))


def _pieces(deck: Deck, sheet: Sheet) -> Iterator[Piece]:
    for shape in sheet.shapes:
        if shape.kind == "sp":
            yield from _runs(deck, sheet, shape, shape.element.find(f"{P}txBody"), None)
        elif shape.kind == "graphicFrame":
            for cell in shape.element.iter(f"{A}tc"):
                yield from _runs(deck, sheet, shape, cell.find(f"{A}txBody"), cell)


def _runs(
    deck: Deck, sheet: Sheet, shape: Shape, body: Element | None, cell: Element | None
) -> Iterator[Piece]:
    if body is None:
        return
    fit = body.find(f"{A}bodyPr/{A}normAutofit")
    shrunk = (share(fit.get("fontScale", "100000")) if fit is not None else None) or 1.0
    inherited: dict[int, Inherited] = {}
    for paragraph in body.iterfind(f"{A}p"):
        properties = paragraph.find(f"{A}pPr")
        asked = (whole(properties.get("lvl"), 0) if properties is not None else 0) or 0
        level = min(max(asked, 0), _DEEPEST_LEVEL)
        for run in paragraph.iterchildren(f"{A}r", f"{A}fld"):
            text = "".join(each.text or "" for each in run.iterfind(f"{A}t"))
            if not text.strip():
                continue
            if level not in inherited:
                inherited[level] = _inherited(deck, sheet, shape, body, level)
            own = run.find(f"{A}rPr")
            looks = inherited[level] if own is None else _said(own).over(inherited[level])
            yield Piece(text, run, paragraph, shape, cell, looks, shrunk)


def _inherited(deck: Deck, sheet: Sheet, shape: Shape, body: Element, level: int) -> Inherited:
    """Return what paragraphs of `level` in `body` take from the styles, the nearest first."""
    kind = ""
    if shape.holder is not None and sheet.master is not None:
        named = shape.placeholder
        kind = "titleStyle" if named in TITLES else "otherStyle" if named in FOOT else "bodyStyle"
    reference = shape.element.find(f"{P}style/{A}fontRef")
    colour = reference if reference is not None and len(reference) else None
    from_above = deck.once(
        ("above", sheet.master, shape.ancestors, kind, level),
        lambda: _from_above(sheet, shape, kind, level),
    )
    found = _at_level(body.find(f"{A}lstStyle"), level).over(from_above).over(Inherited(colour=colour))
    return found.over(deck.once(("default", level), lambda: _at_level(deck.default_text, level)))


def _from_above(sheet: Sheet, shape: Shape, kind: str, level: int) -> Inherited:
    """Return what the layout and the master say of `shape`; a master of notes has one style for all."""
    found = Inherited()
    for ancestor in shape.ancestors:
        found = found.over(_at_level(ancestor.element.find(f"{P}txBody/{A}lstStyle"), level))
    if kind and sheet.master is not None:
        found = found.over(_at_level(sheet.master.find(f"{P}txStyles/{P}{kind}"), level))
        found = found.over(_at_level(sheet.master.find(f"{P}notesStyle"), level))
    return found


def _at_level(styles: Element | None, level: int) -> Inherited:
    found = Inherited()
    if styles is not None and len(styles):
        for name in (f"lvl{level + 1}pPr", "defPPr"):
            properties = styles.find(f"{A}{name}/{A}defRPr")
            found = found if properties is None else found.over(_said(properties))
    return found


def _said(properties: Element) -> Inherited:
    """Return what the `properties` of a run say themselves."""
    language = properties.get("lang")
    return Inherited(
        whole(properties.get("sz")),
        None if language is None else str(language),
        properties if fill_in(properties) is not None else None,
    )


def text_colour(piece: Piece, sheet: Sheet) -> str | None:
    """Return the colour of `piece` as RRGGBB, or None when it is not one colour that can be told."""
    own = piece.run.find(f"{A}rPr")
    link = own.find(f"{A}hlinkClick") if own is not None else None
    if link is not None and not any(each.get("val") == "tx" for each in link.iter(LINK_COLOUR)):
        return sheet.palette.named("hlink")
    if piece.cell is not None:
        # what it does not say itself, a style of tables says that may not be in the file
        return sheet.palette.of_fill(fill_in(own))
    decides = piece.looks.colour
    if decides is None:
        return sheet.palette.named("tx1")
    if local(decides) == "fontRef":
        return sheet.palette.inside(decides)
    return sheet.palette.of_fill(fill_in(decides))
