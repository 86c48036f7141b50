"""The texts of a slide with the size, language and colour that PowerPoint gives them.

What a run does not say itself it takes from the list style of its box, then from the placeholders of the
layout and the master, from the text styles of the master, and last from the presentation (ISO 29500-1,
21.1.2). All of these count here, for the language too.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from lesmateriaal.inspect.contrast import fill_in
from lesmateriaal.inspect.deck import FOOT, TITLES, Deck, Sheet
from lesmateriaal.inspect.shapes import Shape
from lesmateriaal.inspect.xml import LINK_COLOUR, A, Element, P, local, share, whole

DEFAULT_SIZE = 1800
"""Size of a text that has none, in hundredths of a point (ISO 29500-1, 21.1.2.3.9)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text on a sheet; `styles` say what it looks like, the nearest first."""

    text: str
    run: Element
    paragraph: Element
    shape: Shape
    cell: Element | None
    styles: tuple[Element, ...]

    @property
    def size_pt(self) -> float:
        """The size in points as it is shown, also when PowerPoint has shrunk the text to fit."""
        sizes = (whole(style.get("sz")) for style in self.styles)
        size = next((size for size in sizes if size), DEFAULT_SIZE)
        shrunk = self.shape.element.find(f"{P}txBody/{A}bodyPr/{A}normAutofit")
        scale = share(shrunk.get("fontScale", "100000")) if shrunk is not None else 1.0
        return size / 100 * (scale or 1.0)

    @property
    def is_raised(self) -> bool:
        """Whether it is a superscript or subscript, which may be small."""
        return any(whole(style.get("baseline"), 0) for style in self.styles[:1])

    @property
    def has_language(self) -> bool:
        """Whether a language is known."""
        return any(style.get("lang") for style in self.styles)


def pieces(deck: Deck, sheet: Sheet) -> tuple[Piece, ...]:
    """Return each run on `sheet` that has something to read, in reading order; found once, for all rules."""
    if sheet.part not in deck.memory:
        deck.memory[sheet.part] = tuple(_pieces(deck, sheet))
    return cast(tuple[Piece, ...], deck.memory[sheet.part])


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
    inherited: dict[int, tuple[Element, ...]] = {}
    for paragraph in body.iterfind(f"{A}p"):
        properties = paragraph.find(f"{A}pPr")
        level = (whole(properties.get("lvl"), 0) if properties is not None else 0) or 0
        for run in paragraph.iterchildren(f"{A}r", f"{A}fld"):
            text = "".join(each.text or "" for each in run.iterfind(f"{A}t"))
            if not text.strip():
                continue
            if level not in inherited:
                inherited[level] = tuple(_inherited(deck, sheet, shape, body, level))
            own = run.find(f"{A}rPr")
            styles = inherited[level] if own is None else (own, *inherited[level])
            yield Piece(text, run, paragraph, shape, cell, styles)


def _inherited(deck: Deck, sheet: Sheet, shape: Shape, body: Element, level: int) -> Iterator[Element]:
    """Yield the styles for the paragraphs of `level` (from 0) in `body`, the nearest first."""
    yield from _at_level(body.find(f"{A}lstStyle"), level)
    for ancestor in shape.ancestors:
        yield from _at_level(ancestor.element.find(f"{P}txBody/{A}lstStyle"), level)
    if shape.holder is not None and sheet.master is not None:
        kind = shape.placeholder
        name = "titleStyle" if kind in TITLES else "otherStyle" if kind in FOOT else "bodyStyle"
        yield from _at_level(sheet.master.find(f"{P}txStyles/{P}{name}"), level)
    colour = shape.element.find(f"{P}style/{A}fontRef")
    if colour is not None:
        yield colour
    yield from _at_level(deck.default_text, level)


def _at_level(styles: Element | None, level: int) -> Iterator[Element]:
    if styles is not None:
        for name in (f"lvl{level + 1}pPr", "defPPr"):
            found = styles.find(f"{A}{name}/{A}defRPr")
            if found is not None:
                yield found


def text_colour(piece: Piece, sheet: Sheet) -> str | None:
    """Return the colour of `piece` as RRGGBB, or None when it is not one colour that can be told."""
    own = piece.run.find(f"{A}rPr")
    link = own.find(f"{A}hlinkClick") if own is not None else None
    if link is not None and not any(each.get("val") == "tx" for each in link.iter(LINK_COLOUR)):
        return sheet.palette.named("hlink")
    if (
        piece.cell is not None
    ):  # what it does not say itself, a style of tables says that may not be in the file
        return sheet.palette.of_fill(fill_in(own))
    for style in piece.styles:
        if local(style) == "fontRef" and len(style):
            return sheet.palette.inside(style)
        fill = fill_in(style)
        if fill is not None:
            return sheet.palette.of_fill(fill)
    return sheet.palette.named("tx1")
