"""Whether everybody can read a Word document: each rule yields the facts of what it finds; nothing is good.

What comes in many places at once (a colour, a size, no language) is one finding with the first place;
`more` says how many others there are.
"""

from collections.abc import Iterator
from itertools import groupby, pairwise

from lesmateriaal.inspect.contents import made_lines
from lesmateriaal.inspect.contrast import LEAST_CONTRAST, contrast
from lesmateriaal.inspect.facts import Facts, excerpt, grouped
from lesmateriaal.inspect.paper import Paper
from lesmateriaal.inspect.paper_ground import ground_of, text_colour
from lesmateriaal.inspect.styles import Styles, is_numbered, outline_level
from lesmateriaal.inspect.tables import cells, has_header, is_data, rows
from lesmateriaal.inspect.wording import is_file_name, is_vague_link, typed_items
from lesmateriaal.inspect.xml import WP, A, Element, R, W, alt_of, is_decorative, local

LEAST_PT = 12.0
"""Size of text on paper at least (design, 5.9)."""
_WITH_TEXT = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
"""What a drawing is that is one shape: a text box, or a line or frame to look at."""

_SIGNS = {"br": "\n", "cr": "\n", "tab": "\t"}
_NO_TEXT = ("pPr", "rPr", "drawing", "pict", "object", "del", "moveFrom")


def no_heading(paper: Paper) -> Iterator[Facts]:
    """The document has a Heading 1 or a Title."""
    if not any(level <= 1 for level, _ in paper.headings):
        yield {}


def two_first_headings(paper: Paper) -> Iterator[Facts]:
    """There is one Heading 1; under a Title there may be more, as chapters."""
    first = [text for level, text in paper.headings if level == 1]
    if len(first) > 1 and not any(level == 0 for level, _ in paper.headings):
        yield {"text": first[1], "first": first[0]}


def skipped_headings(paper: Paper) -> Iterator[Facts]:
    """No heading is more than one level below the one before it."""
    for (before, _), (level, text) in pairwise((max(level, 1), text) for level, text in paper.headings):
        if level > before + 1:
            yield {"text": text, "level": level, "before": before}


def typed_lists(paper: Paper) -> Iterator[Facts]:
    """Lists are lists of Word, and no signs or numbers typed before the lines; a table of contents has them."""
    found: list[Facts] = []
    for where, _, root in paper.stories:
        made = made_lines(root, paper.styles)
        for _, together in groupby(root.iter(f"{W}p"), key=lambda each: each.getparent()):
            texts = ("" if each in made else _typed(each, paper.styles) for each in together)
            lines = (line for text in texts for line in text.split("\n"))
            found += ({"story": where, "heading": "", "text": excerpt(item)} for item in typed_items(lines))
    yield from grouped(found, lambda _: "")


def _typed(paragraph: Element, styles: Styles) -> str:
    """Return the text of `paragraph`, or nothing when it is a heading or an item of a real list."""
    return "" if is_numbered(paragraph, styles) or outline_level(paragraph, styles) else _text(paragraph)


def tables_without_header(paper: Paper) -> Iterator[Facts]:
    """Each table of data has a header row that screen readers know; `is_data` tells which those are."""
    found: list[Facts] = []
    for where, _, root in paper.stories:
        for table in root.iter(f"{W}tbl"):
            if is_data(table, paper.styles) and not has_header(table):
                words = " ".join(map(_text, cells(rows(table)[0])[:1]))
                found.append({"story": where, "heading": "", "text": excerpt(words)})
    yield from grouped(found, lambda _: "")


def pictures_without_alt(paper: Paper) -> Iterator[Facts]:
    """Each picture, chart and drawing has an alt text or is marked as decoration; text boxes need none."""
    found: list[Facts] = []
    for where, _, root in paper.stories:
        for each in root.iter(f"{WP}docPr"):
            if _is_picture(each) and not alt_of(each) and not is_decorative(each):
                found.append({"story": where, "heading": "", "text": str(each.get("name", ""))})
    yield from grouped(found, lambda _: "")


def alts_that_are_names(paper: Paper) -> Iterator[Facts]:
    """No alt text is the name of a file or of a picture."""
    for where, _, root in paper.stories:
        for each in root.iter(f"{WP}docPr"):
            if is_file_name(alt_of(each)) and not is_decorative(each):
                yield {"story": where, "heading": "", "text": excerpt(alt_of(each))}


def vague_links(paper: Paper) -> Iterator[Facts]:
    """The text of each link tells where it leads."""
    for where, part, root in paper.stories:
        outward = {link.id for link in paper.package.links.get(part, ()) if link.kind == "hyperlink"}
        for each in root.iter(f"{W}hyperlink"):
            if each.get(f"{R}id") in outward and is_vague_link(_text(each)):
                yield {"story": where, "heading": "", "text": excerpt(_text(each))}


def weak_contrasts(paper: Paper) -> Iterator[Facts]:
    """Text and what is behind it have a contrast of 4.5 at least, where both colours can be told."""
    found: list[Facts] = []
    for piece in paper.pieces:
        front = text_colour(piece, paper)
        ground = ground_of(piece, paper) if front else None
        if front and ground and (ratio := contrast(front, ground)) < LEAST_CONTRAST:
            colours = {"front": front, "ground": ground}
            numbers = {"ratio": ratio, "least": LEAST_CONTRAST}
            found.append({**piece.place, "text": excerpt(piece.text), **colours, **numbers})
    yield from grouped(found, lambda facts: (facts["front"], facts["ground"]))


def small_texts(paper: Paper) -> Iterator[Facts]:
    """Text is 12 pt at least; what is raised or lowered may be smaller."""
    found: list[Facts] = []
    for piece in paper.pieces:
        if piece.size_pt < LEAST_PT and piece.first("vertAlign") is None:
            numbers = {"size": piece.size_pt, "least": LEAST_PT}
            found.append({**piece.place, "text": excerpt(piece.text), **numbers})
    yield from grouped(found, lambda facts: facts["size"])


def _text(element: Element) -> str:
    """Return the text of `element` with its line breaks and tabs, without that of text boxes in it."""
    words = ""
    for child in element:
        name = local(child)
        if name in _SIGNS:
            words += _SIGNS[name]
        elif name == "t":
            words += child.text or ""
        elif name not in _NO_TEXT:
            words += _text(child)
    return words


def _is_picture(properties: Element) -> bool:
    parent = properties.getparent()
    data = parent.find(f"{A}graphic/{A}graphicData") if parent is not None else None
    return data is not None and data.get("uri") != _WITH_TEXT
