"""The looks as data: colours, type, corners and geometry of the three levels, read from `looks.json`.

No code asks which look it draws: what differs between looks is a number, a colour or a shape in that file.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from lesmateriaal.document.look_parts import (
    BadgeSpec,
    BubbleSpec,
    BulletSpec,
    CoverSpec,
    FrameSpec,
    KickerSpec,
    PortraitSpec,
    TileSpec,
    TypingSpec,
)
from lesmateriaal.document.look_parts import BoxSpec as BoxSpec
from lesmateriaal.document.look_parts import LayoutSpec as LayoutSpec
from lesmateriaal.document.look_parts import PageSpec as PageSpec
from lesmateriaal.document.look_parts import PaperStyle as PaperStyle


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
    bullet: BulletSpec
    number_role: str
    """The colour of the numbers of a list."""
    kicker: KickerSpec
    badge: BadgeSpec
    bubble: BubbleSpec
    tiles: TileSpec
    frames: Mapping[str, FrameSpec]
    """What stands behind a text, by the name that a box of a layout gives."""
    cover: CoverSpec
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
    """Return the look of the level `name`; adults read the same sizes on paper at each level."""
    data = _data()["levels"][name]
    paper = _data()["adult_paper"] if for_adults else data["paper"]
    frames = _data()["frames"] | data["frames"]
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
        bullet=BulletSpec(**data["bullet"]),
        number_role=data["number_role"],
        kicker=KickerSpec(**data["kicker"]),
        badge=BadgeSpec(**data["badge"]),
        bubble=BubbleSpec(**data["bubble"]),
        tiles=TileSpec(**data["tiles"]),
        frames={frame: FrameSpec(**entry) for frame, entry in frames.items()},
        cover=_cover(**data["cover"]),
        sizes_pt={style: tuple(steps) for style, steps in data["sizes_pt"].items()},
        colours=data["colours"],
        paper={style: PaperStyle(*numbers) for style, numbers in paper.items()},
    )


def _cover(tones: list[str], thinker_tile: str, bubbles: dict[str, list[str]]) -> CoverSpec:
    pairs = {name: (ground, dots) for name, (ground, dots) in bubbles.items()}
    return CoverSpec(tuple(tones), thinker_tile, pairs)


@cache
def look_names() -> tuple[str, ...]:
    """Return the names of all looks."""
    return tuple(_data()["levels"])


@cache
def layout(name: str) -> LayoutSpec:
    """Return the slide layout `name`."""
    data = _data()["layouts"][name]
    boxes = {box: _box_spec(box, **entry) for box, entry in data["boxes"].items()}
    scenes = {
        int(count): tuple(_box_spec(place, box) for place, box in scene.items())
        for count, scene in data.get("scenes", {}).items()
    }
    return LayoutSpec(name, data["ground"], boxes, scenes)


def _box_spec(name: str, box: list[float], **rest: Any) -> BoxSpec:
    x_mm, y_mm, w_mm, h_mm = box
    return BoxSpec(name, x_mm, y_mm, w_mm, h_mm, **rest)


@cache
def layout_names() -> tuple[str, ...]:
    """Return the names of all slide layouts, in the order in which PowerPoint lists them."""
    return tuple(_data()["layouts"])


@cache
def master_box(name: str) -> BoxSpec:
    """Return the box `name` of the slide master."""
    return _box_spec(name, _data()["master"][name])


@cache
def sticker_box(name: str) -> BoxSpec:
    """Return the letter, picture or caption of a sticker; its place counts from the top left of the cell."""
    return _box_spec(name, _data()["sticker"][name])


@cache
def typing_spec() -> TypingSpec:
    """Return how the bubble of somebody who is typing is drawn."""
    return TypingSpec(**_data()["typing"])


@cache
def portrait_spec() -> PortraitSpec:
    """Return how characters stand in tiles and circles."""
    data = _data()["portrait"]
    left, top, right, bottom = data["avatar_crop"]
    return PortraitSpec(data["widest_share"], (left, top, right, bottom))


@cache
def line_pitch() -> float:
    """Return the distance of two lines on a slide, as a multiple of the size of the type.

    1.2207 is what the tables of Carlito say, as those of Calibri do; Arial needs less (docs/decisions/0016).
    """
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
