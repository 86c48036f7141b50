"""The text of one shape of a slide: paragraphs with the size, weight and sign that a reader sees."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from outline_package import A, Element, P, Part, R, emphasised, number, on

_STYLES = {"title": "titleStyle", "ctrTitle": "titleStyle"}
_LAST_SIZE = "1800"
"""In hundredths of a point: what PowerPoint takes when no part names a size."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A slide with what it inherits from; `lower` parts first: layout, master."""

    slide: Part
    lower: tuple[Part, ...]
    presentation: Part

    @classmethod
    def of(cls, slide: Part, presentation: Part) -> "Stage":
        """Return the stage of `slide`, or of a layout."""
        layout = slide.related("slideLayout")
        master = (layout or slide).related("slideMaster")
        return cls(slide, tuple(part for part in (layout, master) if part is not None), presentation)

    def ancestors(self, shape: Element) -> list[Element]:
        """Return the placeholders that a shape takes its place and its looks from, nearest first."""
        wanted = placeholder(shape)
        if wanted is None:
            return []
        found = (_same(part.root, wanted) for part in self.lower)
        return [each for each in found if each is not None]


def placeholder(shape: Element) -> Element | None:
    """Return what makes a shape a placeholder, or None."""
    return shape.find(f"./*/{P}nvPr/{P}ph")


def _same(root: Element, wanted: Element) -> Element | None:
    """Return the shape of `root` with the number of `wanted`, or else its kind."""
    kind = wanted.get("type", "body").replace("ctrTitle", "title")
    by_kind = None
    for shape in root.iter(f"{P}sp", f"{P}pic"):
        own = placeholder(shape)
        if own is None:
            continue
        if wanted.get("idx") and own.get("idx") == wanted.get("idx"):
            return shape
        if own.get("type", "body").replace("ctrTitle", "title") == kind:
            by_kind = by_kind if by_kind is not None else shape
    return by_kind


def paragraphs(shape: Element, stage: Stage) -> list[str]:
    """Return each paragraph of a shape: size in pt, vet, the sign of a list, and the words."""
    body = shape.find(f"{P}txBody")
    if body is None:
        return []
    styles = list(_styles(shape, stage))
    count = 0
    lines: list[str] = []
    for each in body.iter(f"{A}p"):
        sources = _sources(each, styles)
        count = count + 1 if _sign(sources, 0) == "0. " else 0
        lines.append(_paragraph(each, sources, _sign(sources, count), stage.slide))
    return lines


def _styles(shape: Element, stage: Stage) -> Iterator[Element]:
    """Yield the styles of lists that a shape inherits from, nearest first."""
    for each in (shape, *stage.ancestors(shape)):
        if (style := each.find(f"{P}txBody/{A}lstStyle")) is not None:
            yield style
    own = placeholder(shape)
    if own is not None and stage.lower:
        name = _STYLES.get(own.get("type", ""), "bodyStyle")
        name = "otherStyle" if own.get("type") in {"ftr", "sldNum", "dt"} else name
        if (style := stage.lower[-1].root.find(f"{P}txStyles/{P}{name}")) is not None:
            yield style
    if (style := stage.presentation.root.find(f"{P}defaultTextStyle")) is not None:
        yield style


def _sources(paragraph: Element, styles: Sequence[Element]) -> list[Element]:
    """Return the properties of a paragraph, and those of its level in `styles`, nearest first."""
    own = paragraph.find(f"{A}pPr")
    level = int(own.get("lvl", "0")) if own is not None else 0
    levels = [found for style in styles if (found := style.find(f"{A}lvl{level + 1}pPr")) is not None]
    return levels if own is None else [own, *levels]


def _paragraph(paragraph: Element, sources: Sequence[Element], sign: str, slide: Part) -> str:
    fallback = [found for each in sources if (found := each.find(f"{A}defRPr")) is not None]
    pieces: list[tuple[str, bool]] = []
    sizes: list[str] = []
    for run in paragraph:
        text = _words(run, slide)
        if not text:
            continue
        facts = [found for found in [run.find(f"{A}rPr")] if found is not None] + fallback
        size = number(int(_first(facts, "sz") or _LAST_SIZE) / 100)
        if size not in sizes and run.tag != f"{A}br":
            sizes.append(size)
        pieces.append((text, on(_first(facts, "b") or "0")))
    if not pieces:
        return "(leeg)"
    words, weight = emphasised(pieces)
    indent = "   " * int(sources[0].get("lvl", "0")) if sources else ""
    return f"{'+'.join(sizes)}{weight} · {indent}{sign}{words}"


def _words(run: Element, slide: Part) -> str:
    if run.tag == f"{A}br":
        return " ⏎ "
    if run.tag == f"{A}fld":
        return f"{{{run.get('type', '')}}}"
    text = (run.findtext(f"{A}t") or "").replace("\t", " ⇥ ")
    link = run.find(f"{A}rPr/{A}hlinkClick")
    return text if link is None else f"{text} <{slide.target(link.get(f'{R}id', ''))}>"


def _first(facts: Sequence[Element], name: str) -> str | None:
    return next((value for each in facts if (value := each.get(name)) is not None), None)


def _sign(sources: Sequence[Element], count: int) -> str:
    """Return the sign of a list, which the nearest source that names one decides; numbers show `count`."""
    for source in sources:
        for each in source:
            match str(each.tag).removeprefix(A):
                case "buChar":
                    return f"{each.get('char')} "
                case "buAutoNum":
                    return f"{count}. "
                case "buBlip":
                    return "▪ "
                case "buNone":
                    return ""
    return ""
