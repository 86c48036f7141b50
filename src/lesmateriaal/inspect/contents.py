"""The lines that Word makes by itself: of a table of contents, and of lists of figures.

Their numbers and tabs are no list that somebody typed.
"""

import re

from lesmateriaal.inspect.styles import Styles, style_id, style_name
from lesmateriaal.inspect.xml import Element, W

_FIELD = re.compile(r"\s*(?:TOC|INDEX|TOA)\b")
"""Fields that make such lines (ISO 29500-1, 17.16.5)."""
_STYLE = re.compile(r"(?:toc|contents|index) \d|table of (?:figures|authorities)")
"""Styles of such lines in the file; they are English there, and LibreOffice has names of its own."""

_MARK = "_Toc"
"""How the bookmarks begin that Word puts at headings for a table of contents."""


def made_lines(root: Element, styles: Styles) -> set[Element]:
    """Return the paragraphs of `root` that stand inside such a field, have such a style, or link to such a mark."""
    found: set[Element] = set()
    open_fields: list[bool] = []
    inside = (
        0  # how many of the open fields are of this kind: each line has links and page numbers of its own
    )
    paragraph: Element | None = None
    for each in root.iter(f"{W}p", f"{W}hyperlink", f"{W}fldChar", f"{W}instrText"):
        if each.tag == f"{W}p":
            paragraph = each
            if _has_style(each, styles):
                found.add(each)
        elif each.tag == f"{W}hyperlink":
            if paragraph is not None and str(each.get(f"{W}anchor", "")).startswith(_MARK):
                found.add(paragraph)
        elif each.tag == f"{W}instrText":
            if open_fields and not open_fields[-1] and _FIELD.match(each.text or ""):
                open_fields[-1] = True
                inside += 1
        elif each.get(f"{W}fldCharType") == "begin":
            open_fields.append(False)
        elif each.get(f"{W}fldCharType") == "end" and open_fields:
            inside -= open_fields.pop()
        if inside and paragraph is not None:
            found.add(paragraph)
    return found


def _has_style(paragraph: Element, styles: Styles) -> bool:
    chain = styles.chain(style_id(paragraph, "pPr/pStyle"), "paragraph")
    return any(_STYLE.match(style_name(style)) for style in chain)
