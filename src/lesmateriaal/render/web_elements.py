"""HTML in small pieces: elements, places in mm, colours by role, and runs of text.

Lengths are not written in pixels: `--mm` and `--pt` of the style sheet are a share of the width of the slide or
page, so that all of it grows with its frame. Text is escaped here and nowhere else in the web renderer.
"""

from collections.abc import Callable
from html import escape

from lesmateriaal.document.theme import Look
from lesmateriaal.document.tree import Image, Run, Text
from lesmateriaal.errors import Place
from lesmateriaal.render.drawing import Area

PictureAddress = Callable[[str], str]
"""Gives the address of a picture by its key."""


def element(name: str, content: str = "", /, **attributes: str | None) -> str:
    """Return an element around `content`, which is HTML; an attribute that is None is left out.

    `class_` stands for `class`, and an underscore in a name for a hyphen.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{content}</{name}>"


def origin_of(place: Place | None) -> str | None:
    """Return `place` as `file:line`, how a page names it; None when it is not known."""
    return f"{place.file}:{place.line}" if place and place.file and place.line else None


def number(value: float) -> str:
    """Return `value` with no more figures than a drawing needs."""
    return f"{round(value, 3):g}"


def at(area: Area) -> str:
    """Return the place of `area` as a style for the class `at`."""
    sides = {"x": area.x_mm, "y": area.y_mm, "w": area.w_mm, "h": area.h_mm}
    return ";".join(f"--{name}:{number(value)}" for name, value in sides.items())


def colour(role: str | None, look: Look) -> str:
    """Return the colour of `role`, or of RRGGBB; "" and None are no colour."""
    if not role:
        return "transparent"
    return f"var(--{role.replace('_', '-')})" if role in look.colours else f"#{role}"


def runs(text: Text, bold: bool = False) -> str:
    """Return `text`, with `bold` as if all of it were bold; a slot is marked, for who fills in a school."""
    return "".join(_run(run, bold) for run in text)


def _run(run: Run, bold: bool) -> str:
    written = escape(run.text).replace("\n", "<br>")
    if run.slot is not None:
        written = element("span", written, data_slot=run.slot.value)
    return element("strong", written) if run.bold or bold else written


def line(
    content: str,
    size_pt: float,
    *,
    gap_pt: float = 0,
    role: str | None = None,
    look: Look | None = None,
    bold: bool | None = None,
    classes: str = "",
    name: str = "p",
    origin: Place | None = None,
) -> str:
    """Return a paragraph of a slide; what is None is that of the box around it. `gap_pt` is the space above."""
    style = f"--s:{number(size_pt)}"
    if gap_pt:
        style += f";--g:{number(gap_pt)}"
    if role and look:
        style += f";color:{colour(role, look)}"
    weight = {None: "", True: " heavy", False: " light"}[bold]
    given = f"t{weight} {classes}".strip()
    return element(name, content, class_=given, style=style, data_origin=origin_of(origin))


def picture(image: Image, address: PictureAddress, *, decorative: bool = False, style: str = "") -> str:
    """Return `image`; a decorative one has an empty description, so that it is not read aloud."""
    alt = "" if decorative else image.alt
    mirrored = "transform:scaleX(-1)" if image.mirrored else ""
    all_style = ";".join(filter(None, (style, mirrored)))
    return (
        f'<img src="{escape(address(image.key))}" alt="{escape(alt)}"'
        + (f' style="{escape(all_style)}"' if all_style else "")
        + ">"
    )
