"""A finished Word document as text: block by block, with styles, sizes, tables, lists, boxes and pictures."""

from collections.abc import Iterator
from itertools import groupby

from outline_package import Element, Package, Part, W, number
from outline_word_text import Writer, twips_mm

_SIDES = {"top": "boven", "left": "links", "bottom": "onder", "right": "rechts"}
_NEW_PAGE = "–––– nieuwe bladzijde"


def paper_outline(package: Package) -> Iterator[str]:
    """Yield the lines of the outline of a Word document."""
    writer = Writer(package)
    document = package.part("word/document.xml")
    yield "document"
    yield f"{package.title()} · taal van de tekst {writer.language()}"
    for section in document.root.iter(f"{W}sectPr"):
        yield from _section(section)
    for kind, label in (("header", "koptekst"), ("footer", "voettekst")):
        if (part := document.related(kind)) is not None:
            yield label
            yield from _counted(_blocks(part.root, part, writer, "  "))
    yield ""
    body = document.root.find(f"{W}body")
    if body is not None:
        yield from _counted(_blocks(body, document, writer, ""))


def _section(section: Element) -> Iterator[str]:
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    if size is not None and margins is not None:
        page = "×".join(number(round(twips_mm(size.get(f"{W}{side}")))) for side in ("w", "h"))
        around = ", ".join(
            f"{word} {number(twips_mm(margins.get(f'{W}{side}')))}" for side, word in _SIDES.items()
        )
        yield f"bladzijde {page} mm · marges {around} mm"
    columns = section.find(f"{W}cols")
    if columns is not None and columns.get(f"{W}num", "1") != "1":
        yield f"kolommen {columns.get(f'{W}num')}"


def _counted(lines: Iterator[str]) -> Iterator[str]:
    """Yield `lines`, with equal neighbours, such as ruled lines, as one that is counted."""
    for line, group in groupby(lines):
        count = len(list(group))
        yield f"{line} ×{count}" if count > 1 else line


def _blocks(parent: Element, part: Part, writer: Writer, indent: str) -> Iterator[str]:
    """Yield the lines of the paragraphs and tables in `parent`; white between blocks has none."""
    for block in parent:
        if block.tag == f"{W}tbl":
            yield from _table(block, part, writer, indent)
        elif block.tag == f"{W}sdt":
            content = block.find(f"{W}sdtContent")
            if content is not None:
                yield from _blocks(content, part, writer, indent)
        elif block.tag == f"{W}p" and not writer.is_white(block):
            if _starts_page(block):
                yield f"{indent}{_NEW_PAGE}"
            yield indent + writer.line(block, part)


def _table(table: Element, part: Part, writer: Writer, indent: str) -> Iterator[str]:
    if _starts_page(table):
        yield f"{indent}{_NEW_PAGE}"
    style = table.find(f"{W}tblPr/{W}tblStyle")
    widths = "+".join(
        number(round(twips_mm(column.get(f"{W}w")))) for column in table.iterfind(f"{W}tblGrid/{W}gridCol")
    )
    rows = [row for row in table.iterfind(f"{W}tr") if not _is_white(row, writer)]
    header = any(row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows)
    name = writer.style_name(style.get(f"{W}val", "")) if style is not None else "tabel zonder stijl"
    facts = [
        f"{len(rows)} {'rij' if len(rows) == 1 else 'rijen'}",
        "kopregel" if header else "zonder kopregel",
    ]
    heights = {_height(row) for row in rows} - {""}
    facts += [f"hoogte {' en '.join(sorted(heights))} mm"] if heights else []
    yield f"{indent}tabel {name} {widths} mm · {' · '.join(facts)}"
    for place, row in enumerate(rows, start=1):
        if place > 1 and _starts_page(row):
            yield f"{indent}{_NEW_PAGE}"
        if header:
            yield from _data_row(row, part, writer, indent)
        else:
            yield from _layout_row(place, row, part, writer, indent)


def _is_white(row: Element, writer: Writer) -> bool:
    return all(writer.is_white(each) for each in row.iter(f"{W}p"))


def _height(row: Element) -> str:
    height = row.find(f"{W}trPr/{W}trHeight")
    return number(round(twips_mm(height.get(f"{W}val")))) if height is not None else ""


def _data_row(row: Element, part: Part, writer: Writer, indent: str) -> Iterator[str]:
    """Yield a row of data on one line; the style stands there once when all cells have the same."""
    cells = [_cell_lines(cell, part, writer) for cell in row.iterfind(f"{W}tc")]
    styles = {line.partition(" · ")[0].removesuffix(" vet") for cell in cells for line in cell}
    texts = [" / ".join(_bare(line, len(styles) == 1) for line in cell) for cell in cells]
    facts = {_cell_facts(cell) for cell in row.iterfind(f"{W}tc")}
    head = row.find(f"{W}trPr/{W}tblHeader") is not None
    label = " ".join(
        ["kop" if head else "rij", *sorted(styles if len(styles) == 1 else []), *sorted(facts - {""})]
    )
    yield f"{indent}  {label} · {' | '.join(texts)}"


def _bare(line: str, same_style: bool) -> str:
    """Return the words of `line`; between stars when all of them are bold."""
    style, _, words = line.partition(" · ")
    if not same_style:
        return line
    return f"**{words}**" if style.endswith(" vet") else words


def _layout_row(place: int, row: Element, part: Part, writer: Writer, indent: str) -> Iterator[str]:
    """Yield the paragraphs of a row that puts things beside each other, each after its row and column."""
    column = 1
    for cell in row.iterfind(f"{W}tc"):
        where = f"{place}.{column}"
        facts = _cell_facts(cell)
        lines = _cell_lines(cell, part, writer)
        if lines:
            yield f"{indent}  {where} {f'[{facts}] ' if facts else ''}{lines[0]}"
            yield from (f"{indent}  {' ' * len(where)} {line}" for line in lines[1:])
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        column += int(span.get(f"{W}val", "1")) if span is not None else 1


def _cell_lines(cell: Element, part: Part, writer: Writer) -> list[str]:
    lines = (line for line in _blocks(cell, part, writer, "") if line != _NEW_PAGE)
    return list(_counted(lines))


def _starts_page(block: Element) -> bool:
    """Return whether a paragraph, or the first of a row, begins a new page."""
    first = next(block.iter(f"{W}p"), None)
    return first is not None and first.find(f"{W}pPr/{W}pageBreakBefore") is not None


def _cell_facts(cell: Element) -> str:
    """Return the shade of a cell and its border: around it, or the sides that have one."""
    shade = cell.find(f"{W}tcPr/{W}shd")
    facts = [f"vlak {shade.get(f'{W}themeFill') or shade.get(f'{W}fill')}"] if shade is not None else []
    lines: dict[str, str] = {}
    for side, word in _SIDES.items():
        border = cell.find(f"{W}tcPr/{W}tcBorders/{W}{side}")
        if border is not None and border.get(f"{W}val") not in {"nil", "none"}:
            lines[word] = border.get(f"{W}val", "")
    if lines:
        kinds = sorted(set(lines.values()) - {"single"})
        where = "rondom" if len(lines) == len(_SIDES) else " ".join(lines)
        facts.append(" ".join(["lijn", where, *kinds]))
    return ", ".join(facts)
