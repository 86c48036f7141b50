"""Our own reference deck for each look: theme, master, one layout for each kind of slide, notes master.

The XML stands as files in `templates/powerpoint/`; what differs per look comes from the looks, which the
fitter reads too, so that what was measured is what is drawn. Every text box is a placeholder: a slide that
a teacher adds by hand fits like the others.
"""

from dataclasses import replace
from functools import cache
from importlib.resources import files
from io import BytesIO
from string import Template
from typing import Any

from lesmateriaal.document import geometry
from lesmateriaal.document.slots import LOGO_LEFT, LOGO_RIGHT, NO_LOGO, mark
from lesmateriaal.document.theme import (
    HEAD_STYLES,
    BoxSpec,
    LayoutSpec,
    Look,
    layout,
    layout_names,
    look,
    master_box,
    theme_slots,
)
from lesmateriaal.document.tree import Slot
from lesmateriaal.dutch.labels import LABELS, label
from lesmateriaal.render.drawing import ANCHORS, LANGUAGE, Area, emu, fill, names, preset
from lesmateriaal.render.frames import DRAWN_ON_SLIDE, frame_xml, text_role
from lesmateriaal.render.kickers import kicker
from lesmateriaal.render.master_shapes import footer, logo, school_line, school_name
from lesmateriaal.render.opc import reference_zip, relationships
from lesmateriaal.text.xml import escape

TITLE_ID = 2
MASTER_BODY_INDEX = 1
FIRST_BOX_INDEX = 10
"""Placeholder index of the first box of a layout; the others follow in order."""

MARGINLESS = ' marL="0" indent="0"'
_FIXED_BOXES = ("title", "school", "school_logo", "kicker")
"""Boxes of a layout that are not placeholders for text of a slide."""
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_TYPE = "application/vnd.openxmlformats-officedocument.presentationml."


def template(name: str) -> Template:
    """Return the template `name`."""
    return Template(files("lesmateriaal.render").joinpath("templates/powerpoint", name).read_text("utf-8"))


def open_reference(look_name: str) -> Any:
    """Return a new presentation without slides, opened by python-pptx from our reference deck."""
    from pptx import Presentation

    return Presentation(BytesIO(_reference(look_name)))


def layout_number(name: str) -> int:
    """Return the position of the layout `name` in the reference deck, from 0."""
    return layout_names().index(name)


def box_index(layout_name: str, box: str) -> int:
    """Return the placeholder index of `box`."""
    boxes = [name for name in layout(layout_name).boxes if name != "title"]
    return FIRST_BOX_INDEX + boxes.index(box)


@cache
def _reference(look_name: str) -> bytes:
    theme = look(look_name)
    count = len(layout_names())
    parts: dict[str, tuple[str, bytes]] = {
        "ppt/presentation.xml": (_TYPE + "presentation.main+xml", _static("presentation.xml")),
        "ppt/presProps.xml": (_TYPE + "presProps+xml", _static("pres_props.xml")),
        "ppt/viewProps.xml": (_TYPE + "viewProps+xml", _static("view_props.xml")),
        "ppt/tableStyles.xml": (_TYPE + "tableStyles+xml", _static("table_styles.xml")),
        "ppt/slideMasters/slideMaster1.xml": (_TYPE + "slideMaster+xml", _master(theme).encode()),
        "ppt/notesMasters/notesMaster1.xml": (_TYPE + "notesMaster+xml", _static("notes_master.xml")),
    }
    theme_type = "application/vnd.openxmlformats-officedocument.theme+xml"
    for number in (1, 2):
        parts[f"ppt/theme/theme{number}.xml"] = (theme_type, _theme(theme).encode())
    for name in (LOGO_LEFT, LOGO_RIGHT):
        parts[f"ppt/media/{name}"] = ("image/png", NO_LOGO)
    links: dict[str, list[tuple[str, str]]] = {
        "": [(_RELATION + "officeDocument", "ppt/presentation.xml")],
        "ppt/presentation.xml": [
            (_RELATION + "slideMaster", "slideMasters/slideMaster1.xml"),
            (_RELATION + "notesMaster", "notesMasters/notesMaster1.xml"),
            (_RELATION + "presProps", "presProps.xml"),
            (_RELATION + "viewProps", "viewProps.xml"),
            (_RELATION + "theme", "theme/theme1.xml"),
            (_RELATION + "tableStyles", "tableStyles.xml"),
        ],
        "ppt/slideMasters/slideMaster1.xml": [
            *(
                (_RELATION + "slideLayout", f"../slideLayouts/slideLayout{n}.xml")
                for n in range(1, count + 1)
            ),
            (_RELATION + "theme", "../theme/theme1.xml"),
            (_RELATION + "image", f"../media/{LOGO_RIGHT}"),
        ],
        "ppt/notesMasters/notesMaster1.xml": [(_RELATION + "theme", "../theme/theme2.xml")],
    }
    for number, name in enumerate(layout_names(), start=1):
        path = f"ppt/slideLayouts/slideLayout{number}.xml"
        parts[path] = (_TYPE + "slideLayout+xml", _layout(layout(name), theme).encode())
        links[path] = [(_RELATION + "slideMaster", "../slideMasters/slideMaster1.xml")]
        if layout(name).boxes.get("school_logo"):
            links[path].append((_RELATION + "image", f"../media/{LOGO_LEFT}"))
    return reference_zip(parts, {part: relationships(targets) for part, targets in links.items()})


def _static(name: str) -> bytes:
    return template(name).template.encode()


def _theme(theme: Look) -> str:
    colours = {slot: theme.colours[role] for slot, role in theme_slots().items()}
    colours["accent6"] = mark(Slot.COLOUR, colours["accent6"])
    return template("theme.xml").substitute(
        look=theme.name, head_font=theme.head_font, body_font=theme.body_font, **colours
    )


def _master(theme: Look) -> str:
    title, body_spec = replace(master_box("title"), style="title"), BoxSpec("body", 19, 54, 300, 112, "body")
    image_rid = len(layout_names()) + 2
    shapes = (
        _placeholder(TITLE_ID, "title", None, title, theme, "text")
        + _placeholder(5, "body", MASTER_BODY_INDEX, body_spec, theme, "text")
        + footer(theme, "text")
        + school_line(theme, on_colour=False)
        + logo(master_box("logo"), image_rid)
    )
    ids = "".join(
        f'<p:sldLayoutId id="{2147483649 + n}" r:id="rId{n + 1}"/>' for n in range(len(layout_names()))
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
    role = {"po": "accent", "vo": "primary", "mbo": "accent"}[theme.name]
    sign = {"po": "●", "vo": "■", "mbo": "–"}[theme.name]
    size = {"po": 80, "vo": 70, "mbo": 100}[theme.name]
    return (
        f"<a:buClr>{fill(role, theme).removeprefix('<a:solidFill>').removesuffix('</a:solidFill>')}</a:buClr>"
        f'<a:buSzPct val="{size * 1000}"/><a:buFont typeface="Arial"/><a:buChar char="{sign}"/>'
    )


def _layout(spec: LayoutSpec, theme: Look) -> str:
    ground, ground_text = theme.ground(spec)
    is_cover = "school" in spec.boxes and spec.ground == "full"
    shapes = [_placeholder(TITLE_ID, "title", None, spec.boxes["title"], theme, ground_text)]
    for number, (name, box) in enumerate(spec.boxes.items()):
        if name in _FIXED_BOXES or not box.style:
            continue
        if box.frame not in DRAWN_ON_SLIDE:
            shapes.append(frame_xml(box, theme, 50 + 2 * number))
        shapes.append(_placeholder(20 + number, "body", box_index(spec.name, name), box, theme, ground_text))
    shapes.append(kicker(spec, theme, ground_text))
    if is_cover:
        shapes.append(school_name(spec.boxes["school"], theme, ground_text))
        shapes.append(school_line(theme, on_colour=True))
        if "school_logo" in spec.boxes:
            shapes.append(logo(spec.boxes["school_logo"], 2))
    shapes.append(footer(theme, "muted" if ground == "bg" else ground_text))
    return template("slide_layout.xml").substitute(
        name=escape(label(f"layout_{spec.name}")),
        ground=fill(ground, theme),
        shapes="".join(shapes),
        show_master=' showMasterSp="0"' if is_cover else "",
    )


def _placeholder(
    shape_id: int, kind: str, index: int | None, spec: BoxSpec, theme: Look, ground_text: str
) -> str:
    """Return a placeholder with the size, colour and insets that its texts have."""
    prompt = LABELS["layout_title" if kind == "title" else "layout_text"]
    area = Area(spec.x_mm, spec.y_mm, spec.w_mm, spec.h_mm)
    inset = emu(theme.padding_mm if spec.frame and not spec.frame.startswith("strip") else 0)
    is_free = kind == "title" or index == MASTER_BODY_INDEX
    position = f' idx="{index}"' if index is not None else ""
    quarter = "" if is_free else ' sz="quarter"'
    is_head = spec.style in HEAD_STYLES
    is_strip = spec.frame.startswith("strip")
    weight = theme.head_bold if is_head else is_strip
    spacing = f' spc="{round(theme.head_spacing_pt * 100)}"' if is_head and theme.head_spacing_pt else ""
    level = (
        f'<a:lvl1pPr{"" if is_free else MARGINLESS} algn="{"ctr" if is_strip else "l"}">'
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
