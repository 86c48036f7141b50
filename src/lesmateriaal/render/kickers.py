"""The small name of the kind of slide above the title, drawn as the `KickerSpec` of the look says."""

from lesmateriaal.document.theme import LayoutSpec, Look, master_box
from lesmateriaal.dutch.labels import LABELS, label, label_for
from lesmateriaal.render.drawing import Area, fill, names, preset, rounded
from lesmateriaal.render.language import LANGUAGE
from lesmateriaal.render.units import emu
from lesmateriaal.text.measure import to_mm, width_pt
from lesmateriaal.text.xml import escape

KICKER_ID, BAR_ID = 30, 31
"""Shape ids of a layout that no box takes."""
BAR_MM = 1.2
"""Width of the line of colour beside a name."""
BAR_SHORTER_MM = 0.7
"""What that line is shorter than the box of the name, above and below."""


def kicker(spec: LayoutSpec, theme: Look, text_role: str, public: str = "") -> str:
    """Return the kicker of a layout in the words for `public`: a text of the layout, not of its slides.

    A layout with a box for it says what is there instead of its kind; a cover without that box has none.
    """
    look = theme.kicker
    if "kicker" in spec.boxes:
        words = label_for(public, theme.name, f"{spec.name}_kicker")
        return _label(Area.of(spec.boxes["kicker"]), words, theme, text_role, bold=True)
    if spec.is_cover:
        return ""
    box = master_box("kicker")
    name = label(f"layout_{spec.name}")
    if look.shape == "bar":
        bar = Area(box.x_mm, box.y_mm + BAR_SHORTER_MM, BAR_MM, box.h_mm - 2 * BAR_SHORTER_MM)
        beside = Area(box.x_mm + look.inset_mm, box.y_mm, box.w_mm - look.inset_mm, box.h_mm)
        return _bar(bar, theme) + _label(beside, name, theme, look.text, bold=look.bold)
    width = to_mm(width_pt(name, theme.sizes_pt["kicker"][-1], bold=True)) + look.padding_mm
    area = Area(box.x_mm, box.y_mm, width, box.h_mm)
    return _label(
        area,
        name,
        theme,
        look.text,
        bold=look.bold,
        ground=look.ground,
        radius_mm=look.radius_mm,
        inset_mm=look.inset_mm,
    )


def _label(
    area: Area,
    text: str,
    theme: Look,
    role: str,
    *,
    bold: bool,
    ground: str | None = None,
    radius_mm: float = 0,
    inset_mm: float = 0,
) -> str:
    size = round(theme.sizes_pt["kicker"][-1] * 100)
    inset = emu(inset_mm)
    return (
        f'<p:sp><p:nvSpPr>{names(KICKER_ID, LABELS["kicker_name"], "")}<p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"<p:spPr>{area.xml()}{rounded(area, radius_mm)}{fill(ground, theme)}</p:spPr><p:txBody>"
        f'<a:bodyPr wrap="none" lIns="{inset}" tIns="0" rIns="{inset}" bIns="0" anchor="ctr"/><a:lstStyle/>'
        f'<a:p><a:r><a:rPr lang="{LANGUAGE}" sz="{size}" b="{int(bold)}">{fill(role, theme)}</a:rPr>'
        f"<a:t>{escape(text)}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def _bar(area: Area, theme: Look) -> str:
    return (
        f'<p:sp><p:nvSpPr>{names(BAR_ID, LABELS["rule_name"])}<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"<p:spPr>{area.xml()}{preset('rect')}{fill(theme.kicker.ground, theme)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )
