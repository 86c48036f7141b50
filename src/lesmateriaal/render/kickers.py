"""The small name of the kind of slide above the title; each look has its own way of showing it."""

from lesmateriaal.document.theme import LayoutSpec, Look, master_box
from lesmateriaal.dutch.labels import LABELS, label
from lesmateriaal.render.drawing import LANGUAGE, Area, fill, names, preset, rounded
from lesmateriaal.text.measure import width_pt
from lesmateriaal.text.xml import escape

_FIXED = {"key_question": "key_question_kicker", "closing": "closing_kicker"}
_PILL_PADDING_MM = 10.0
_BAR_MM = 1.2


def kicker(spec: LayoutSpec, theme: Look, text_role: str) -> str:
    """Return the kicker of a layout; the title slide has none, and it is text of the layout, not of slides."""
    if spec.name == "title":
        return ""
    if spec.name in _FIXED:
        box = spec.boxes["kicker"]
        area = Area(box.x_mm, box.y_mm, box.w_mm, box.h_mm)
        return _label(30, area, LABELS[_FIXED[spec.name]], theme, text_role, bold=True)
    box = master_box("kicker")
    name = label(f"layout_{spec.name}")
    size = theme.sizes_pt["kicker"][-1]
    width = width_pt(name, size, bold=True) * 25.4 / 72
    match theme.name:
        case "po":
            area = Area(box.x_mm, box.y_mm, width + _PILL_PADDING_MM, box.h_mm)
            return _label(
                30, area, name, theme, "on_accent", bold=True, ground="accent", radius_mm=4.5, inset_mm=4.5
            )
        case "vo":
            area = Area(box.x_mm, box.y_mm, width + _PILL_PADDING_MM - 3, box.h_mm)
            return _label(
                30, area, name, theme, "on_accent", bold=True, ground="accent", radius_mm=2, inset_mm=3
            )
        case _:
            bar = Area(box.x_mm, box.y_mm + 0.7, _BAR_MM, box.h_mm - 1.4)
            text = Area(box.x_mm + 4, box.y_mm, box.w_mm - 4, box.h_mm)
            return _bar(31, bar, theme) + _label(30, text, name, theme, "muted", bold=False)


def _label(
    shape_id: int,
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
    inset = round(inset_mm * 36_000)
    return (
        f'<p:sp><p:nvSpPr>{names(shape_id, LABELS["kicker_name"], "")}<p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"<p:spPr>{area.xml()}{rounded(area, radius_mm)}{fill(ground, theme)}</p:spPr><p:txBody>"
        f'<a:bodyPr wrap="none" lIns="{inset}" tIns="0" rIns="{inset}" bIns="0" anchor="ctr"/><a:lstStyle/>'
        f'<a:p><a:r><a:rPr lang="{LANGUAGE}" sz="{size}" b="{int(bold)}">{fill(role, theme)}</a:rPr>'
        f"<a:t>{escape(text)}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def _bar(shape_id: int, area: Area, theme: Look) -> str:
    return (
        f'<p:sp><p:nvSpPr>{names(shape_id, LABELS["rule_name"])}<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"<p:spPr>{area.xml()}{preset('rect')}{fill('accent', theme)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )
