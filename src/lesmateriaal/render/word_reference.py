"""The reference document of each look: our own, unpacked in `templates/word/`, never the library's default.

The templates have places for what differs from look to look; content never goes through them.
"""

import io
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from string import Template
from zipfile import ZipFile

from lesmateriaal.document import paper_sizes as sizes
from lesmateriaal.document import slots
from lesmateriaal.document.theme import Look, grey, look, page, theme_slots
from lesmateriaal.document.tree import Slot
from lesmateriaal.dutch.labels import label
from lesmateriaal.render.units import emu, point_twips, twips
from lesmateriaal.text.xml import escape_attribute

_LEVELS = 9
"""Word's lists have nine levels; an incomplete list is a known cause of "repair needed"."""
RULE_PT = 0.75
"""Width of the rule of a writing line; it counts in the distance of two lines."""


@cache
def reference(name: str, for_adults: bool = False) -> bytes:
    """Return the reference document of the look `name`: a zip that python-docx opens."""
    places = _places(look(name, for_adults))
    content = io.BytesIO()
    with ZipFile(content, "w") as archive:
        for part, text in _templates(files("lesmateriaal.render") / "templates" / "word"):
            archive.writestr(part, _tight(Template(text).substitute(places)))
        archive.writestr(f"word/media/{slots.LOGO_RIGHT}", slots.NO_LOGO)
    return content.getvalue()


def _templates(folder: Traversable, prefix: str = "") -> list[tuple[str, str]]:
    """Return the name and the text of each file below `folder`."""
    found: list[tuple[str, str]] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = prefix + entry.name
        if entry.is_dir():
            found += _templates(entry, name + "/")
        else:
            found.append((name, entry.read_text("utf-8")))
    return found


def _tight(xml: str) -> str:
    """Return `xml` without its indentation: that is for readers of the template, not for Word."""
    return "".join(line.strip() + ("\n" if line.startswith("<?xml") else "") for line in xml.splitlines())


def _places(style: Look) -> dict[str, str]:
    """Return what stands in the places of the templates for one look."""
    return {**_type(style), **_colours(style), **_page(), **_spaces()}


def _type(style: Look) -> dict[str, str]:
    places = {"look": style.name, "head_font": style.head_font, "body_font": style.body_font}
    for name, paper in style.paper.items():
        line_pt = paper.line_pt - RULE_PT if name == "line" else paper.line_pt
        places |= {
            f"{name}_size": str(round(paper.size_pt * 2)),
            f"{name}_line": str(point_twips(line_pt)),
            f"{name}_before": str(point_twips(paper.before_pt)),
            f"{name}_after": str(point_twips(paper.after_pt)),
        }
    places["prompt_line"] = str(point_twips(style.paper["line"].line_pt))
    return places | {"running_size": str(sizes.RUNNING_PT * 2)}


def _colours(style: Look) -> dict[str, str]:
    places = {slot: style.colours[role] for slot, role in theme_slots().items()}
    places["lt1"] = "FFFFFF"  # paper is white: a tinted ground is for screens
    school = slots.mark(Slot.COLOUR, style.colours["school"])
    places |= {"accent6": school, "school": school, "rule": grey("rule"), "cut": grey("strong")}
    places |= {"label": grey("label"), "strong": grey("strong")}
    return places | {role: style.colours[role] for role in ("text", "muted", "primary", "on_primary")}


def _page() -> dict[str, str]:
    paper = page()
    text_width = twips(paper.text_width_mm)
    header_right, footer_left = twips(sizes.HEADER_LOGO_MM), twips(sizes.FOOTER_LEFT_MM)
    lengths_mm = {
        "page_width": paper.width_mm,
        "page_height": paper.height_mm,
        "margin_top": paper.top_mm,
        "margin_right": paper.right_mm,
        "margin_bottom": paper.bottom_mm,
        "margin_left": paper.left_mm,
        "margin_header": paper.header_mm,
        "margin_footer": paper.footer_mm,
        "header_height": sizes.LOGO_MM[1],
        "header_below": sizes.LOGO_BELOW_MM,
    }
    return {name: str(twips(length)) for name, length in lengths_mm.items()} | {
        "text_width": str(text_width),
        "header_left": str(text_width - header_right),
        "header_right": str(header_right),
        "footer_left": str(footer_left),
        "footer_right": str(text_width - footer_left),
        "logo_width": str(emu(sizes.LOGO_MM[0])),
        "logo_height": str(emu(sizes.LOGO_MM[1])),
        "logo_part": slots.LOGO_RIGHT,
        "logo_alt": slots.mark(Slot.LOGO_ALT, escape_attribute(label("logo_alt"))),
        "short_school": slots.mark(Slot.SHORT_SCHOOL, ""),
    }


def _spaces() -> dict[str, str]:
    lengths_mm = {
        "list_indent": sizes.LIST_INDENT_MM,
        "bullet_hanging": sizes.BULLET_HANGING_MM,
        "small_indent": sizes.SMALL_INDENT_MM,
        "tick_indent": sizes.TICK_INDENT_MM,
        "table_side": sizes.TABLE_SIDE_MM,
        "table_top": sizes.TABLE_TOP_MM,
    }
    lengths_mm |= {f"indent_{level}": level * sizes.LIST_INDENT_MM for level in range(1, _LEVELS + 1)}
    points = {
        "item_after": sizes.ITEM_AFTER_PT,
        "prompt_after": sizes.PROMPT_AFTER_PT,
        "running_line": sizes.RUNNING_LINE_PT,
        "name_before": sizes.NAME_BEFORE_PT,
        "name_after": sizes.NAME_AFTER_PT,
        "cut_before": sizes.CUT_BEFORE_PT,
        "cut_after": sizes.CUT_AFTER_PT,
    }
    return {name: str(twips(length)) for name, length in lengths_mm.items()} | {
        name: str(point_twips(size)) for name, size in points.items()
    }
