"""The looks as data: colours, type, corners and geometry of the three levels, read from `looks.json`."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

MM_PER_PT = 25.4 / 72
"""A point is 1/72 inch."""


@dataclass(frozen=True, slots=True)
class BoxSpec:
    """A box of a layout: its place in mm, its text style ("" for pictures and shapes) and anchor (t, m, b).

    `frame` names the shape behind the text; "" is none.
    """

    name: str
    x_mm: float
    y_mm: float
    w_mm: float
    h_mm: float
    style: str = ""
    anchor: str = "t"
    frame: str = ""


@dataclass(frozen=True, slots=True)
class LayoutSpec:
    """A slide layout: the ground it stands on (bg, tint or full) and its boxes in reading order."""

    name: str
    ground: str
    boxes: Mapping[str, BoxSpec]


@dataclass(frozen=True, slots=True)
class PaperStyle:
    """A paragraph style on paper; `line_pt` is the exact distance of two lines."""

    size_pt: float
    line_pt: float
    before_pt: float
    after_pt: float


@dataclass(frozen=True, slots=True)
class PageSpec:
    """The A4 page and its margins in mm."""

    width_mm: float
    height_mm: float
    left_mm: float
    right_mm: float
    top_mm: float
    bottom_mm: float
    header_mm: float
    footer_mm: float

    @property
    def text_width_mm(self) -> float:
        """Width of the text."""
        return self.width_mm - self.left_mm - self.right_mm

    @property
    def text_height_mm(self) -> float:
        """Height of the text on one page."""
        return self.height_mm - self.top_mm - self.bottom_mm


@dataclass(frozen=True, slots=True)
class Look:
    """How one level looks. Colours are RRGGBB by role; `sizes_pt` has the steps of each style, largest first."""

    name: str
    head_font: str
    head_bold: bool
    body_font: str
    head_spacing_pt: float
    radius_mm: Mapping[str, float]
    line_pt: Mapping[str, float]
    padding_mm: float
    grounds: Mapping[str, tuple[str, str]]
    sizes_pt: Mapping[str, tuple[float, ...]]
    colours: Mapping[str, str]
    paper: Mapping[str, PaperStyle]

    def ground(self, layout: LayoutSpec) -> tuple[str, str]:
        """Return the colour roles of the ground of `layout` and of the text on it."""
        if layout.name in self.grounds:
            return self.grounds[layout.name]
        return ("tint" if layout.ground == "tint" else "bg"), "text"


HEAD_STYLES = frozenset({"display", "title", "statement", "question"})
"""Styles that are set in the heading face."""


@cache
def _data() -> dict[str, Any]:
    text = files("lesmateriaal.document").joinpath("looks.json").read_text("utf-8")
    data: dict[str, Any] = json.loads(text)
    return data


@cache
def look(name: str, for_adults: bool = False) -> Look:
    """Return the look of the level `name`: po, vo or mbo; adults read the same sizes on paper at each level."""
    data = _data()["levels"][name]
    paper = _data()["adult_paper"] if for_adults else data["paper"]
    return Look(
        name=name,
        head_font=data["head_font"],
        head_bold=data["head_bold"],
        body_font=data["body_font"],
        head_spacing_pt=data["head_spacing_pt"],
        radius_mm=data["radius_mm"],
        line_pt=data["line_pt"],
        padding_mm=data["padding_mm"],
        grounds={layout: (roles[0], roles[1]) for layout, roles in data["grounds"].items()},
        sizes_pt={style: tuple(steps) for style, steps in data["sizes_pt"].items()},
        colours=data["colours"],
        paper={style: PaperStyle(*numbers) for style, numbers in paper.items()},
    )


@cache
def look_names() -> tuple[str, ...]:
    """Return the names of all looks."""
    return tuple(_data()["levels"])


@cache
def layout(name: str) -> LayoutSpec:
    """Return the slide layout `name`."""
    data = _data()["layouts"][name]
    boxes = {box: _box_spec(box, **entry) for box, entry in data["boxes"].items()}
    return LayoutSpec(name, data["ground"], boxes)


def _box_spec(name: str, box: list[float], style: str = "", anchor: str = "t", frame: str = "") -> BoxSpec:
    x_mm, y_mm, w_mm, h_mm = box
    return BoxSpec(name, x_mm, y_mm, w_mm, h_mm, style, anchor, frame)


@cache
def layout_names() -> tuple[str, ...]:
    """Return the names of all slide layouts, in the order in which PowerPoint lists them."""
    return tuple(_data()["layouts"])


@cache
def master_box(name: str) -> BoxSpec:
    """Return the box `name` of the slide master."""
    return _box_spec(name, _data()["master"][name])


@cache
def slide_size_mm() -> tuple[float, float]:
    """Return the width and height of a slide."""
    return _data()["slide"]["width_mm"], _data()["slide"]["height_mm"]


@cache
def line_pitch() -> float:
    """Return the distance of two lines on a slide, as a multiple of the size of the type."""
    return float(_data()["line_pitch"])


@cache
def theme_slots() -> Mapping[str, str]:
    """Return the colour role behind each colour slot of an Office theme."""
    return dict(_data()["theme_slots"])


@cache
def page() -> PageSpec:
    """Return the page of every document on paper."""
    return PageSpec(**_data()["paper"]["page"])


@cache
def grey(name: str) -> str:
    """Return a grey of paper as RRGGBB: cell, label, strong or rule."""
    return str(_data()["paper"]["grey"][name])


@cache
def contrast_pairs() -> tuple[tuple[str, str], ...]:
    """Return the pairs of roles (text, ground) that occur and need 4.5 : 1."""
    return tuple((text, ground) for text, ground in _data()["pairs"])
