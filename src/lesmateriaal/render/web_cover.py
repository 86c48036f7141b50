"""The first slide of a deck as a small picture, for pages that list lessons and should not load fonts for it."""

import base64
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from pathlib import Path

from lesmateriaal.document.slides import Box, Deck, Portraits
from lesmateriaal.document.theme import (
    BoxSpec,
    Look,
    layout,
    line_pitch,
    look,
    master_box,
    portrait_spec,
    typing_spec,
)
from lesmateriaal.document.tree import Paragraph, Portrait, plain
from lesmateriaal.render.drawing import Area
from lesmateriaal.render.web_elements import number
from lesmateriaal.render.web_shapes import bubble_path
from lesmateriaal.render.web_styles import FONT_FILES
from lesmateriaal.text.measure import to_mm, width_pt

WIDTH_PX = 640
"""Twice the width of a card in a row of three on a page of 1280 pixels."""
SLIDE_MM = (338.667, 190.5)
_FACES = {"Calibri": "Carlito", "Arial": "Liberation Sans"}
"""The families inside the font files that stand in for those of Office."""
_BASELINE = 0.953
"""Where letters stand below the top of their line, in sizes: 0.952 for Carlito, 0.957 for Liberation Sans."""


def cover_png(deck: Deck, images: Mapping[str, bytes], width_px: int = WIDTH_PX) -> bytes:
    """Return the first slide of `deck` as PNG of 256 colours; `images` holds its pictures by their keys."""
    import io

    import resvg_py
    from PIL import Image

    drawn = resvg_py.svg_to_bytes(
        svg_string=cover_svg(deck, images), width=width_px, skip_system_fonts=True, font_files=_font_files()
    )
    image = Image.open(io.BytesIO(bytes(drawn))).convert("RGB")
    target = io.BytesIO()
    image.quantize(colors=256, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(target, "PNG")
    return target.getvalue()


def cover_svg(deck: Deck, images: Mapping[str, bytes]) -> str:
    """Return the first slide of `deck` as a drawing in millimetres, with its pictures inside."""
    slide, theme = deck.slides[0], look(deck.look)
    spec = layout(slide.layout)
    ground, ink = theme.ground(spec)
    width, height = SLIDE_MM
    drawn = [_rectangle(Area(0, 0, width, height), theme, ground)]
    head = theme.head_font, theme.head_bold, theme.head_spacing_pt
    drawn.append(_text(plain(slide.title), spec.boxes["title"], slide.title_size_pt, head, _hex(theme, ink)))
    for box in slide.boxes:
        if isinstance(box.block, Portraits):
            drawn += _portraits(box.block, spec.scenes[len(box.block.portraits)], theme, images)
        else:
            drawn += _paragraphs(box, spec.boxes[box.name], theme, _hex(theme, ink))
    line = master_box("school_line")
    drawn.append(_rectangle(Area(line.x_mm, line.y_mm, line.w_mm, line.h_mm), theme, "school"))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="0 0 {width} {height}">{"".join(drawn)}</svg>'
    )


@cache
def _font_files() -> list[str]:
    folder = files("lesmateriaal").joinpath("fonts")
    return [str(Path(str(folder)) / name) for name in FONT_FILES.values()]


def _hex(theme: Look, role: str) -> str:
    return f"#{theme.colours.get(role, role)}"


def _rectangle(area: Area, theme: Look, role: str, radius_mm: float = 0) -> str:
    n = number
    return (
        f'<rect x="{n(area.x_mm)}" y="{n(area.y_mm)}" width="{n(area.w_mm)}" height="{n(area.h_mm)}" '
        f'rx="{n(radius_mm)}" fill="{_hex(theme, role)}"/>'
    )


def _paragraphs(box: Box, spec: BoxSpec, theme: Look, ink: str) -> Iterator[str]:
    if isinstance(box.block, Paragraph):
        top = spec.y_mm if box.y_mm is None else box.y_mm
        place = Area(spec.x_mm, top, spec.w_mm, spec.h_mm)
        for text in box.block.texts:
            yield _text(plain(text), place, box.size_pt, (theme.body_font, False, 0), ink)


def _text(text: str, place: Area | BoxSpec, size_pt: float, face: tuple[str, bool, float], ink: str) -> str:
    """Return `text` in lines from the top of `place`; `face` is a family, whether it is bold, and its spacing."""
    family, bold, spacing_pt = face
    pitch, size = to_mm(size_pt * line_pitch()), to_mm(size_pt)
    drawn = ""
    for index, line in enumerate(_lines(text, place.w_mm, size_pt, face)):
        y = place.y_mm + index * pitch + size * _BASELINE
        drawn += f'<tspan x="{number(place.x_mm)}" y="{number(y)}">{escape(line)}</tspan>'
    weight = "700" if bold else "400"
    return (
        f'<text font-family="{_FACES.get(family, family)}" font-weight="{weight}" font-size="{number(size)}" '
        f'letter-spacing="{number(to_mm(spacing_pt))}" fill="{ink}">{drawn}</text>'
    )


def _lines(text: str, width_mm: float, size_pt: float, face: tuple[str, bool, float]) -> Iterator[str]:
    """Yield `text` in lines that fit, as the fitter breaks it: at spaces."""
    family, bold, spacing_pt = face
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}".strip()
        wide = to_mm(width_pt(longer, size_pt, family, bold) + spacing_pt * len(longer))
        if line and wide > width_mm:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line


def _portraits(
    block: Portraits, places: Sequence[BoxSpec], theme: Look, images: Mapping[str, bytes]
) -> Iterator[str]:
    """Yield characters in tiles, with bubbles between them, as `web_slide_people.draw_cover` places them."""
    cover = theme.cover
    tiles = iter(zip(block.portraits, cover.tones, strict=False))
    for place in places:
        if place.name in cover.bubbles:
            ground, dot = cover.bubbles[place.name]
            yield from _typing(Area.of(place), theme, ground, dot)
        else:
            portrait, role = next(tiles)
            yield from _portrait(Area.of(place), portrait, theme, role, images)


def _typing(area: Area, theme: Look, ground: str, dot: str) -> Iterator[str]:
    typing = typing_spec()
    path = bubble_path(area, theme.radius_mm["bubble"], False, typing.tail_mm)
    move = f"translate({number(area.x_mm)} {number(area.y_mm)})"
    yield f'<path d="{path}" transform="{move}" fill="{_hex(theme, ground)}"/>'
    for index in (-1, 0, 1):
        x = area.x_mm + area.w_mm / 2 + index * typing.step_mm
        y, radius = area.y_mm + area.h_mm / 2, typing.dot_mm / 2
        yield f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" fill="{_hex(theme, dot)}"/>'


def _portrait(
    area: Area, portrait: Portrait, theme: Look, role: str, images: Mapping[str, bytes]
) -> Iterator[str]:
    radius = theme.radius_mm["tile"]
    yield _rectangle(area, theme, role, radius)
    side = min(area.w_mm * portrait_spec().widest_share, area.h_mm)
    left, top = area.x_mm + (area.w_mm - side) / 2, area.y_mm + area.h_mm - side
    clip = f"c{number(area.x_mm)}-{number(area.y_mm)}"
    # the clip begins a radius above the picture, so that its upper corners stay square
    bounds = Area(area.x_mm, top - radius, area.w_mm, side + radius)
    yield f'<clipPath id="{clip}">{_rectangle(bounds, theme, "text", radius)}</clipPath>'
    mirror = (
        f' transform="translate({number(2 * left + side)} 0) scale(-1 1)"' if portrait.image.mirrored else ""
    )
    data = base64.b64encode(images[portrait.image.key]).decode()
    yield (
        f'<g clip-path="url(#{clip})"><image x="{number(left)}" y="{number(top)}" width="{number(side)}" '
        f'height="{number(side)}"{mirror} xlink:href="data:image/png;base64,{data}"/></g>'
    )
