"""The master and the layouts of our reference deck: what differs per look comes from the looks.

The fitter reads the same looks, so that what was measured is what is drawn. Every text box is a placeholder:
a slide that a teacher adds by hand fits like the others.
"""

from dataclasses import replace
from importlib.resources import files
from string import Template

from lesmateriaal.document import geometry
from lesmateriaal.document.theme import (
    HEAD_STYLES,
    BoxSpec,
    LayoutSpec,
    Look,
    layout,
    layout_names,
    master_box,
)
from lesmateriaal.dutch.labels import LABELS, label
from lesmateriaal.render.drawing import ANCHORS, Area, colour, fill, names, preset
from lesmateriaal.render.frames import DRAWN_ON_SLIDE, frame_xml, text_role
from lesmateriaal.render.kickers import kicker
from lesmateriaal.render.language import LANGUAGE
from lesmateriaal.render.master_shapes import footer, logo, school_line, school_name
from lesmateriaal.render.units import emu
from lesmateriaal.text.xml import escape, quoted

TITLE_ID, MASTER_BODY_ID, FIRST_BOX_ID, FIRST_FRAME_ID = 2, 5, 20, 50
"""Shape ids of the placeholders; the shape behind a text has two, for a rule may come with it."""
MASTER_BODY_INDEX = 1
FIRST_BOX_INDEX = 10
"""Placeholder index of the first box of a layout; the others follow in order."""

FIRST_LAYOUT_ID = 2_147_483_649
"""Ids of layouts begin above that of the master, which has the lowest (ECMA-376, ST_SlideLayoutId)."""
MARGINLESS = ' marL="0" indent="0"'
_FIXED_BOXES = ("title", "school", "school_logo", "kicker")
"""Boxes of a layout that are not placeholders for text of a slide."""


def template(name: str) -> Template:
    """Return the template `name`."""
    return Template(files("lesmateriaal.render").joinpath("templates/powerpoint", name).read_text("utf-8"))


def box_index(layout_name: str, box: str) -> int:
    """Return the placeholder index of `box`."""
    boxes = [name for name in layout(layout_name).boxes if name != "title"]
    return FIRST_BOX_INDEX + boxes.index(box)


def master_xml(theme: Look) -> str:
    """Return the slide master of `theme`."""
    title = replace(master_box("title"), style="title")
    body = replace(master_box("body"), style="body")
    image_rid = len(layout_names()) + 2
    shapes = (
        _placeholder(TITLE_ID, "title", None, title, theme, "text")
        + _placeholder(MASTER_BODY_ID, "body", MASTER_BODY_INDEX, body, theme, "text")
        + footer(theme, "text")
        + school_line(theme)
        + logo(master_box("logo"), image_rid)
    )
    ids = "".join(
        f'<p:sldLayoutId id="{FIRST_LAYOUT_ID + n}" r:id="rId{n + 1}"/>' for n in range(len(layout_names()))
    )
    return template("slide_master.xml").substitute(
        shapes=shapes,
        layout_ids=ids,
        title_size=round(theme.sizes_pt["title"][0] * 100),
        head_bold=int(theme.head_bold),
        head_spacing=round(theme.head_spacing_pt * 100),
        body_levels="".join(_level_style(level, theme) for level in range(1, 4)),
    )


def _level_style(level: int, theme: Look) -> str:
    indent = emu(geometry.BULLET_INDENT_MM)
    size = theme.sizes_pt["body"][min(level - 1, len(theme.sizes_pt["body"]) - 1)]
    return (
        f'<a:lvl{level}pPr marL="{indent * level}" indent="-{indent}" algn="l" defTabSz="914400" rtl="0" '
        'eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{round(size * 0.6 * 100)}"/></a:spcBef>'
        f'{bullet(theme)}<a:defRPr lang="{LANGUAGE}" sz="{round(size * 100)}" kern="1200">'
        f'{fill("text", theme)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
        f"</a:defRPr></a:lvl{level}pPr>"
    )


def bullet(theme: Look) -> str:
    """Return the bullet of lists in `theme`."""
    spec = theme.bullet
    return (
        f'<a:buClr>{colour(spec.role, theme)}</a:buClr><a:buSzPct val="{spec.percent * 1000}"/>'
        f'<a:buFont typeface="Arial"/><a:buChar char={quoted(spec.sign)}/>'
    )


def layout_xml(spec: LayoutSpec, theme: Look, public: str = "") -> str:
    """Return the layout `spec` in `theme`, with words for `public`."""
    ground, ground_text = theme.ground(spec)
    shapes = [_placeholder(TITLE_ID, "title", None, spec.boxes["title"], theme, ground_text)]
    for number, (name, box) in enumerate(spec.boxes.items()):
        if name in _FIXED_BOXES or not box.style:
            continue
        if box.frame not in DRAWN_ON_SLIDE:
            shapes.append(frame_xml(box, theme, FIRST_FRAME_ID + 2 * number))
        shapes.append(
            _placeholder(FIRST_BOX_ID + number, "body", box_index(spec.name, name), box, theme, ground_text)
        )
    shapes.append(kicker(spec, theme, ground_text, public))
    if spec.is_cover:
        shapes.append(school_name(spec.boxes["school"], theme, ground_text))
        shapes.append(school_line(theme))
        if "school_logo" in spec.boxes:
            shapes.append(logo(spec.boxes["school_logo"], 2))
    shapes.append(footer(theme, "muted" if ground == "bg" else ground_text))
    return template("slide_layout.xml").substitute(
        name=escape(label(f"layout_{spec.name}")),
        ground=fill(ground, theme),
        shapes="".join(shapes),
        show_master=' showMasterSp="0"' if spec.is_cover else "",
    )


def _placeholder(
    shape_id: int, kind: str, index: int | None, spec: BoxSpec, theme: Look, ground_text: str
) -> str:
    """Return a placeholder with the size, colour and insets that its texts have."""
    prompt = LABELS["layout_title" if kind == "title" else "layout_text"]
    area = Area.of(spec)
    inset = emu(theme.padding_mm if spec.frame and not spec.is_caption else 0)
    is_free = kind == "title" or index == MASTER_BODY_INDEX
    position = f' idx="{index}"' if index is not None else ""
    quarter = "" if is_free else ' sz="quarter"'
    is_head = spec.style in HEAD_STYLES
    weight = theme.head_bold if is_head else spec.is_caption
    spacing = f' spc="{round(theme.head_spacing_pt * 100)}"' if is_head and theme.head_spacing_pt else ""
    level = (
        f'<a:lvl1pPr{"" if is_free else MARGINLESS} algn="{"ctr" if spec.is_caption else "l"}">'
        f'<a:spcBef><a:spcPts val="0"/></a:spcBef>{"" if is_free else "<a:buNone/>"}'
        f'<a:defRPr lang="{LANGUAGE}" sz="{round(theme.sizes_pt[spec.style][0] * 100)}" b="{int(weight)}"{spacing}>'
        f"{fill(text_role(spec, theme, ground_text), theme)}"
        f'<a:latin typeface="{"+mj-lt" if is_head else "+mn-lt"}"/></a:defRPr></a:lvl1pPr>'
    )
    return (
        f'<p:sp><p:nvSpPr>{names(shape_id, f"{prompt} {shape_id}", "")}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}"{quarter}{position}/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{area.xml()}{preset('rect')}</p:spPr>"
        f'<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="{inset}" tIns="{inset}" rIns="{inset}" bIns="{inset}" '
        f'rtlCol="0" anchor="{ANCHORS[spec.anchor]}"><a:normAutofit/></a:bodyPr><a:lstStyle>{level}</a:lstStyle>'
        f'<a:p><a:r><a:rPr lang="{LANGUAGE}"/><a:t>{escape(prompt)}</a:t></a:r></a:p></p:txBody></p:sp>'
    )
