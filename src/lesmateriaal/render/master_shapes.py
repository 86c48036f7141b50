"""What stands on the master and the layouts: progress, slide number, and all that names the school.

The school stands here and not on slides, so that filling it in touches the same few parts of every deck.
"""

from lesmateriaal.document.slots import mark
from lesmateriaal.document.theme import BoxSpec, Look, master_box
from lesmateriaal.document.tree import Slot
from lesmateriaal.dutch.labels import LABELS
from lesmateriaal.render.drawing import ANCHORS, Area, fill, names, preset
from lesmateriaal.render.language import LANGUAGE

FOOTER_ID, NUMBER_ID = 3, 4
LINE_ID, LINE_TAIL_ID, LOGO_ID, SCHOOL_ID = 41, 42, 43, 44
"""Shape ids of master and layouts that no box takes."""
SECOND_COLOUR_FROM = 0.8
"""Share of the line at the foot after which the school's second colour begins."""


def footer(theme: Look, role: str) -> str:
    """Return the placeholders of the progress and the slide number."""
    size = round(theme.sizes_pt["small"][-1] * 100)
    footer, number = master_box("footer"), master_box("number")
    style = (
        f'<a:defRPr lang="{LANGUAGE}" sz="{size}">{fill(role, theme)}<a:latin typeface="+mn-lt"/></a:defRPr>'
    )
    insets = 'vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"'
    return (
        f'<p:sp><p:nvSpPr>{names(FOOTER_ID, LABELS["footer_name"], "")}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        f'<p:ph type="ftr" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr>{_place(footer)}</p:spPr>'
        f'<p:txBody><a:bodyPr {insets}/><a:lstStyle><a:lvl1pPr algn="l">{style}</a:lvl1pPr></a:lstStyle>'
        f'<a:p><a:endParaRPr lang="{LANGUAGE}"/></a:p></p:txBody></p:sp>'
        f'<p:sp><p:nvSpPr>{names(NUMBER_ID, LABELS["number_name"], "")}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        f'<p:ph type="sldNum" sz="quarter" idx="4"/></p:nvPr></p:nvSpPr><p:spPr>{_place(number)}</p:spPr>'
        f'<p:txBody><a:bodyPr {insets}/><a:lstStyle><a:lvl1pPr algn="r">{style}</a:lvl1pPr></a:lstStyle>'
        f'<a:p>{slide_number("‹#›")}<a:endParaRPr lang="{LANGUAGE}"/></a:p></p:txBody></p:sp>'
    )


def _place(spec: BoxSpec) -> str:
    return Area.of(spec).xml() + preset("rect")


def slide_number(shown: str) -> str:
    """Return the field of the slide number, showing `shown` until a program counts."""
    return (
        '<a:fld id="{2F4C6B1E-93D7-4A0C-8B55-0D9E7A1C3F42}" type="slidenum">'
        f'<a:rPr lang="{LANGUAGE}"/><a:t>{shown}</a:t></a:fld>'
    )


def school_line(theme: Look) -> str:
    """Return the line at the foot in the school's colours: an ornament, so it may vanish on a ground like it."""
    box = master_box("school_line")
    second = mark(Slot.SECOND_COLOUR, theme.colours["school"])
    share = box.w_mm * SECOND_COLOUR_FROM
    shapes = _shape(LINE_ID, LABELS["line_name"], Area.of(box), fill("school", theme))
    tail = Area(share, box.y_mm, box.w_mm - share, box.h_mm)
    return shapes + _shape(
        LINE_TAIL_ID, LABELS["line_name"], tail, f'<a:solidFill><a:srgbClr val="{second}"/></a:solidFill>'
    )


def _shape(shape_id: int, name: str, area: Area, filled: str) -> str:
    return (
        f'<p:sp><p:nvSpPr>{names(shape_id, name)}<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{area.xml()}'
        f"{preset('rect')}{filled}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


def logo(box: BoxSpec, rid: int) -> str:
    """Return the place of the school's logo; `rid` is the relationship of its picture."""
    area = Area.of(box)
    alt = mark(Slot.LOGO_ALT, LABELS["logo_alt"])
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{LOGO_ID}" name="{LABELS["logo_name"]}" descr="{alt}"/><p:cNvPicPr>'
        f'<a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill>'
        f'<a:blip r:embed="rId{rid}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{area.xml()}'
        f"{preset('rect')}</p:spPr></p:pic>"
    )


def school_name(spec: BoxSpec, theme: Look, role: str) -> str:
    """Return the name of the school: a text of the layout, so that it stands in one place of the file."""
    size = round(theme.sizes_pt["small"][-1] * 100)
    area = Area.of(spec)
    return (
        f'<p:sp><p:nvSpPr>{names(SCHOOL_ID, LABELS["school_name"], "")}<p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"<p:spPr>{area.xml()}{preset('rect')}<a:noFill/></p:spPr><p:txBody>"
        f'<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{ANCHORS[spec.anchor]}"/><a:lstStyle/>'
        f'<a:p><a:r><a:rPr lang="{LANGUAGE}" sz="{size}">{fill(role, theme)}</a:rPr><a:t>{mark(Slot.SCHOOL, "")}</a:t></a:r></a:p>'
        "</p:txBody></p:sp>"
    )
