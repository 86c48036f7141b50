"""Our own reference deck for each look: theme, master, one layout for each kind of slide, notes master.

The XML that is the same for all looks stands as files in `templates/powerpoint/`; `powerpoint_layouts` writes
what differs.
"""

from functools import cache
from io import BytesIO
from typing import Any

from lesmateriaal.document.slots import LOGO_LEFT, LOGO_RIGHT, NO_LOGO, mark
from lesmateriaal.document.theme import Look, layout, layout_names, look, theme_slots
from lesmateriaal.document.tree import Slot
from lesmateriaal.render.opc import reference_zip, relationships
from lesmateriaal.render.powerpoint_layouts import layout_xml, master_xml, template

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_TYPE = "application/vnd.openxmlformats-officedocument.presentationml."


def open_reference(look_name: str, public: str = "") -> Any:
    """Return a new presentation without slides, opened by python-pptx from our reference deck for `public`."""
    from pptx import Presentation

    return Presentation(BytesIO(_reference(look_name, public)))


def layout_number(name: str) -> int:
    """Return the position of the layout `name` in the reference deck, from 0."""
    return layout_names().index(name)


@cache
def _reference(look_name: str, public: str) -> bytes:
    theme = look(look_name)
    count = len(layout_names())
    parts: dict[str, tuple[str, bytes]] = {
        "ppt/presentation.xml": (_TYPE + "presentation.main+xml", _static("presentation.xml")),
        "ppt/presProps.xml": (_TYPE + "presProps+xml", _static("pres_props.xml")),
        "ppt/viewProps.xml": (_TYPE + "viewProps+xml", _static("view_props.xml")),
        "ppt/tableStyles.xml": (_TYPE + "tableStyles+xml", _static("table_styles.xml")),
        "ppt/slideMasters/slideMaster1.xml": (_TYPE + "slideMaster+xml", master_xml(theme).encode()),
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
        parts[path] = (_TYPE + "slideLayout+xml", layout_xml(layout(name), theme, public).encode())
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
