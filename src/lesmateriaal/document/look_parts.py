"""The parts of a look as values: boxes and layouts, and how each look draws lists, kickers, frames and bubbles.

`theme` reads them from `looks.json`. A colour is the name of a role, or RRGGBB where no role has it; "" is none.
The small parts are named tuples: they are made at every start, in a seventh of the time that dataclasses take.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class BoxSpec:
    """A box of a layout: its place in mm, its text style ("" for pictures and shapes) and anchor (t, m, b).

    `frame` names the shape behind the text; "" is none. `fills` says of a picture that it reaches to the
    edges of its box, as that of a meme between its captions, and has no margin on a tile.
    """

    name: str
    x_mm: float
    y_mm: float
    w_mm: float
    h_mm: float
    style: str = ""
    anchor: str = "t"
    frame: str = ""
    fills: bool = False

    @property
    def is_caption(self) -> bool:
        """Whether its text stands on the dark strip of a meme: bold, and in the middle."""
        return self.frame.startswith("strip")


@dataclass(frozen=True, slots=True)
class LayoutSpec:
    """A slide layout: the ground it stands on (bg, tint or full) and its boxes in reading order.

    `scenes` says for a number of characters where each of them and each bubble stands, in the order in
    which they are drawn.
    """

    name: str
    ground: str
    boxes: Mapping[str, BoxSpec]
    scenes: Mapping[int, tuple[BoxSpec, ...]]

    @property
    def is_cover(self) -> bool:
        """Whether it is the first or last slide, which names the school and has no progress or number."""
        return "school" in self.boxes

    @property
    def has_full_ground(self) -> bool:
        """Whether the whole slide has a strong colour."""
        return self.ground == "full"


class BulletSpec(NamedTuple):
    """The sign before an item of a list: its colour, and its size as a percentage of that of the text."""

    sign: str
    role: str
    percent: int


class KickerSpec(NamedTuple):
    """How the kind of slide is named above its title.

    A `tag` is a small block of colour around the name, which stands `inset_mm` from its left and is
    `padding_mm` less wide; a `bar` is an upright line of colour, with the name `inset_mm` from its left.
    """

    shape: str
    ground: str
    text: str
    bold: bool
    padding_mm: float
    radius_mm: float
    inset_mm: float


class FrameSpec(NamedTuple):
    """The shape behind a text: its kind, and the colours of its ground, of the text on it and of a rule on top."""

    kind: str
    ground: str
    text: str
    rule: str = ""


class BadgeSpec(NamedTuple):
    """The letter of an answer: the colours of the block around it and of the letter itself."""

    ground: str
    text: str
    size_pt: float
    bold: bool
    centred: bool


class BubbleSpec(NamedTuple):
    """A message of a chat: the length of its tail (0 is none), and the line around what does not help."""

    tail_mm: float
    outline: str


class TileSpec(NamedTuple):
    """The colours behind a picture that explains, and behind the picture of a meme."""

    picture: str
    meme: str


class CoverSpec(NamedTuple):
    """The colours of a scene of characters.

    `tones` are those of the tiles in order, `thinker_tile` that of the character beside the key question,
    and `bubbles` has for each bubble with three dots its own colour and that of its dots.
    """

    tones: tuple[str, ...]
    thinker_tile: str
    bubbles: Mapping[str, tuple[str, str]]


class TypingSpec(NamedTuple):
    """A bubble with the three dots of somebody who is typing: size and distance of the dots, length of the tail."""

    dot_mm: float
    step_mm: float
    tail_mm: float


class PortraitSpec(NamedTuple):
    """How a character stands in its place.

    `widest_share` is its width as a share of its tile, whose sides cut it off; `avatar_crop` has the shares
    of left, top, right and bottom that are cut off, so that the head fills a circle.
    """

    widest_share: float
    avatar_crop: tuple[float, float, float, float]


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
