"""The shapes of one slide as text, in reading order: name, kind, colour, place, size, alt text, paragraphs."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from outline_package import A, Element, P, alt_text, colour, is_decorative, mm
from outline_slide_text import Stage, paragraphs, placeholder

_KINDS = {"pic": "plaatje", "sp": "vorm", "grpSp": "groep", "graphicFrame": "tabel", "cxnSp": "lijn"}
_FOOT = {"ftr", "sldNum", "dt"}


def shapes_in(tree: Element | None) -> list[Element]:
    """Return the shapes of a slide, a layout or a group."""
    wanted = {f"{P}{name}" for name in _KINDS}
    return [] if tree is None else [each for each in tree if each.tag in wanted]


def name_of(shape: Element) -> str:
    """Return the name of a shape."""
    return shape[0][0].get("name", "") or "(zonder naam)"


def shape_lines(shapes: Iterable[Element], stage: Stage, indent: str) -> Iterator[str]:
    """Yield the lines of `shapes`; decoration, and what belongs to the foot, shares one with its neighbours."""
    for kind, group in groupby(shapes, _group):
        members = list(group)
        if kind == "decoratief":
            yield f"{indent}decoratief: {'; '.join(_decorations(members, stage))}"
        elif kind == "voet":
            yield f"{indent}voet: {' | '.join(line for each in members for line in paragraphs(each, stage))}"
        else:
            for each in members:
                yield from _shape(each, stage, indent)


def _group(shape: Element) -> str:
    own = placeholder(shape)
    if own is not None and own.get("type") in _FOOT:
        return "voet"
    has_text = shape.find(f".//{A}t") is not None
    return "decoratief" if is_decorative(shape[0][0]) and not has_text else ""


def _decorations(shapes: Sequence[Element], stage: Stage) -> Iterator[str]:
    """Yield name, colour, first place and size of decorations; equal ones in a row are counted."""
    for (name, fill, size), group in groupby(
        shapes, lambda each: (name_of(each), _fill(each), _size(each, stage))
    ):
        members = list(group)
        count = f" (×{len(members)})" if len(members) > 1 else ""
        yield " ".join(filter(None, [name, fill, _corner(members[0], stage), size])) + count


def _shape(shape: Element, stage: Stage, indent: str) -> Iterator[str]:
    facts = [_kind(shape), _preset(shape), _fill(shape), _corner(shape, stage), _size(shape, stage)]
    if shape.tag == f"{P}pic" or shape[0][0].get("descr"):
        facts.append(alt_text(shape[0][0]))
    head = f"{indent}{name_of(shape)} ({' '.join(filter(None, facts))})"
    lines = paragraphs(shape, stage)
    if len(lines) == 1:
        yield f"{head}: {lines[0]}"
    else:
        yield head
        yield from (f"{indent}  {line}" for line in lines)
    if shape.tag == f"{P}grpSp":
        yield from shape_lines(shapes_in(shape), stage, indent + "  ")
    for row in shape.iter(f"{A}tr"):
        cells = ("".join(text.text or "" for text in cell.iter(f"{A}t")) for cell in row.iter(f"{A}tc"))
        yield f"{indent}  rij: {' | '.join(cells)}"


def _kind(shape: Element) -> str:
    """Return titel, the kind and number of a placeholder, or the kind of another shape."""
    own = placeholder(shape)
    if own is None:
        return _KINDS[str(shape.tag).removeprefix(P)]
    kind = own.get("type", "object")
    if kind in {"title", "ctrTitle"}:
        return "titel"
    return " ".join(filter(None, ["vak", kind, own.get("idx")]))


def _preset(shape: Element) -> str:
    outline = shape.find(f"{P}spPr/{A}prstGeom")
    preset = outline.get("prst", "") if outline is not None else ""
    return "" if preset == "rect" else preset


def _fill(shape: Element) -> str:
    return colour(shape.find(f"{P}spPr/{A}solidFill"))


def _box(shape: Element, stage: Stage) -> Element | None:
    """Return the place of a shape: its own, or that of the placeholder that it follows."""
    for each in (shape, *stage.ancestors(shape)):
        for path in (f"{P}spPr/{A}xfrm", f"{P}grpSpPr/{A}xfrm", f"{P}xfrm"):
            if (found := each.find(path)) is not None and len(found) > 1:
                return found
    return None


def _corner(shape: Element, stage: Stage) -> str:
    box = _box(shape, stage)
    return "zonder plaats" if box is None else f"{mm(box[0].get('x'))},{mm(box[0].get('y'))}"


def _size(shape: Element, stage: Stage) -> str:
    box = _box(shape, stage)
    return "" if box is None else f"{mm(box[1].get('cx'))}×{mm(box[1].get('cy'))}"
