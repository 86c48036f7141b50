"""The text of one paragraph of Word: style, size, weight and sign of a list, as a reader sees them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from outline_package import A, Element, Package, Part, R, W, alt_text, emphasised, mm, number, on

_CHECKBOX = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_TWIPS_PER_MM = 1440 / 25.4
_PICTURE = "⟨"
_WHITE_PT = 2
"""An empty paragraph of at most this size is only space between two tables."""


def twips_mm(twips: str | None) -> float:
    """Return a length of Word in mm, to one decimal."""
    return round(int(twips or 0) / _TWIPS_PER_MM, 1)


class Writer:
    """Turns the paragraphs of one document into lines; it counts the numbers of lists on the way."""

    def __init__(self, package: Package) -> None:
        self._styles = {
            style.get(f"{W}styleId", ""): style
            for style in package.part("word/styles.xml").root.iter(f"{W}style")
        }
        self._defaults = package.part("word/styles.xml").root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        has_lists = "word/numbering.xml" in package.names
        self._lists = package.part("word/numbering.xml").root if has_lists else None
        self._counts: Counter[str] = Counter()

    def language(self) -> str:
        """Return the language of text that names none."""
        found = self._defaults.find(f"{W}lang") if self._defaults is not None else None
        return found.get(f"{W}val", "") if found is not None else ""

    def style_name(self, identity: str) -> str:
        """Return the name of a style as Word shows it."""
        style = self._styles.get(identity)
        name = style.find(f"{W}name") if style is not None else None
        return name.get(f"{W}val", "") if name is not None else identity

    def is_white(self, paragraph: Element) -> bool:
        """Return whether a paragraph is only space."""
        if any(True for _ in paragraph.iter(f"{W}t", f"{W}drawing", f"{W}br", f"{W}tab")):
            return False
        return float(self._size([paragraph.find(f"{W}pPr/{W}rPr"), *self._chain(paragraph)])) <= _WHITE_PT

    def line(self, paragraph: Element, part: Part) -> str:
        """Return a paragraph as: style, size in pt, vet, the sign of a list, and its words."""
        chain = self._chain(paragraph)
        pieces: list[tuple[str, bool]] = []
        sizes: list[str] = []
        for run, words in _runs(paragraph, part):
            own = [run.find(f"{W}rPr"), *chain]
            if words.strip() and not words.startswith(_PICTURE):
                sizes += [size for size in [self._size(own)] if size not in sizes]
            bold = self._first(own, "b")
            pieces.append((words, bold is not None and on(bold.get(f"{W}val"))))
        text, weight = emphasised(pieces)
        name = self.style_name(_style(paragraph))
        if not text:
            return f"{name} {self._size(chain)} · (leeg{self._pitch(paragraph)})"
        looks = " ".join([name, *(["+".join(sizes)] if sizes else [])])
        return f"{looks}{weight} · {self._sign(paragraph)}{text}"

    def _chain(self, paragraph: Element) -> list[Element | None]:
        """Return the properties of runs that hold for a paragraph, nearest first."""
        return [style.find(f"{W}rPr") for style in self._ancestors(_style(paragraph))] + [self._defaults]

    def _ancestors(self, identity: str) -> Iterator[Element]:
        while (style := self._styles.get(identity)) is not None:
            yield style
            based = style.find(f"{W}basedOn")
            identity = based.get(f"{W}val", "") if based is not None else ""

    def _size(self, sources: Sequence[Element | None]) -> str:
        found = self._first(sources, "sz")
        return number(int(found.get(f"{W}val", "0")) / 2) if found is not None else "10"

    @staticmethod
    def _first(sources: Sequence[Element | None], name: str) -> Element | None:
        return next((e for s in sources if s is not None and (e := s.find(f"{W}{name}")) is not None), None)

    def _properties(self, paragraph: Element) -> list[Element | None]:
        styles = (style.find(f"{W}pPr") for style in self._ancestors(_style(paragraph)))
        return [paragraph.find(f"{W}pPr"), *styles]

    def _pitch(self, paragraph: Element) -> str:
        """Return the height of a line, which on a ruled line is the room to write."""
        for each in self._properties(paragraph):
            spacing = each.find(f"{W}spacing") if each is not None else None
            if spacing is not None and spacing.get(f"{W}line") and spacing.get(f"{W}lineRule") == "exact":
                return f", {number(twips_mm(spacing.get(f'{W}line')))} mm"
        return ""

    def _sign(self, paragraph: Element) -> str:
        """Return the sign of a list; a number counts on for each paragraph of that list."""
        found = self._first(self._properties(paragraph), "numPr")
        if found is None or self._lists is None:
            return ""
        level, identity = found.find(f"{W}ilvl"), found.find(f"{W}numId")
        depth = level.get(f"{W}val", "0") if level is not None else "0"
        name = identity.get(f"{W}val", "0") if identity is not None else "0"
        kind = self._level(name, depth)
        if kind is None:
            return ""
        indent = "   " * int(depth)
        pattern = _value(kind, "lvlText")
        if _value(kind, "numFmt") == "bullet":
            return f"{indent}{pattern} "
        self._counts[name] += 1
        return indent + pattern.replace(f"%{int(depth) + 1}", str(self._counts[name])) + " "

    def _level(self, identity: str, depth: str) -> Element | None:
        assert self._lists is not None
        for each in self._lists.iter(f"{W}num"):
            if each.get(f"{W}numId") == identity:
                abstract = _value(each, "abstractNumId")
                path = f"{W}abstractNum[@{W}abstractNumId='{abstract}']/{W}lvl[@{W}ilvl='{depth}']"
                return self._lists.find(path)
        return None


def _value(element: Element, name: str) -> str:
    found = element.find(f"{W}{name}")
    return found.get(f"{W}val", "") if found is not None else ""


def _style(paragraph: Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return found.get(f"{W}val", "") if found is not None else "Normal"


def _runs(paragraph: Element, part: Part) -> Iterator[tuple[Element, str]]:
    """Yield each run with its words; the result of a field is left out, for Word counts it anew."""
    leaders = [tab.get(f"{W}leader", "none") for tab in paragraph.iterfind(f"{W}pPr/{W}tabs/{W}tab")]
    inside_result = False
    for run in paragraph.iter(f"{W}r"):
        marks = [mark.get(f"{W}fldCharType") for mark in run.iterfind(f"{W}fldChar")]
        inside_result = (inside_result or "separate" in marks) and "end" not in marks
        if inside_result:
            continue
        words = "".join(_words(each, part, leaders) for each in run)
        link = run.getparent()
        if link is not None and link.tag == f"{W}hyperlink" and words:
            words += f" <{part.target(link.get(f'{R}id', '')) or link.get(f'{W}anchor', '')}>"
        if any(True for box in run.iterancestors(f"{W}sdt") if box.find(f"{W}sdtPr/{_CHECKBOX}") is not None):
            words = "[ ]"
        yield run, words


def _words(piece: Element, part: Part, leaders: list[str]) -> str:
    """Return the words of a part of a run; `leaders` loses the tab stop that a tab takes."""
    match str(piece.tag).rpartition("}")[2]:
        case "t":
            return piece.text or ""
        case "tab":
            return "____" if leaders and leaders.pop(0) == "underscore" else " ⇥ "
        case "br":
            return " ⇟ " if piece.get(f"{W}type") == "page" else " ⏎ "
        case "instrText":
            return f"{{{(piece.text or '').strip()}}}"
        case "drawing":
            return "".join(_picture(each) for each in piece)
        case _:
            return ""


def _picture(drawing: Element) -> str:
    size, facts = drawing.find(f"{_WP}extent"), drawing.find(f"{_WP}docPr")
    if size is None or facts is None:
        return f"{_PICTURE}tekening⟩"
    kind = "plaatje" if drawing.find(f".//{_PIC}pic") is not None else "tekening"
    flipped = " gespiegeld" if drawing.find(f".//{A}xfrm[@flipH='1']") is not None else ""
    return f"{_PICTURE}{kind} {facts.get('name')} {mm(size.get('cx'))}×{mm(size.get('cy'))}{flipped} {alt_text(facts)}⟩"
