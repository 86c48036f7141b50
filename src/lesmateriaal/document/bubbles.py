"""The bubbles of a chat: how wide and high each message is, and whether all of them stand in their box.

Numbers are mm unless a name says otherwise. The brief has no more than padding, edge and gap; where another
number departs from it, the reason stands with that number.
"""

from bisect import bisect_left
from dataclasses import dataclass
from math import ceil, floor

from lesmateriaal.document.geometry import MARGIN, label_size_pt, line_mm, text_width_mm, weighted
from lesmateriaal.document.theme import BoxSpec, Look
from lesmateriaal.document.tree import Chat, Message, Run, Text
from lesmateriaal.text.measure import count_lines, longest_word_mm

AVATAR_MM = 20.0
"""Diameter of the face beside a message: 3 more than in the brief, where the faces were small from the back row.

It stays below 22 mm, the height of the lowest bubble (a name of 20 pt, a line of 22 pt and two edges, in mbo),
so that no face decides how many messages fit on a slide.
"""
AVATAR_GAP_MM = 6.0
BUBBLE_PADDING_MM = 5.0
BUBBLE_EDGE_MM = 2.0
BUBBLE_GAP_MM = 3.6
BUBBLE_WIDEST_MM = 168.0
"""The widest bubble: 8 more than in the brief, because the type of a chat may be 8 pt larger than there.

Beside it the box of 198 mm has room for face and gap, and 4 mm for the tail: who speaks from the left and who
from the right never reach the other side.
"""


@dataclass(frozen=True, slots=True)
class BubbleBox:
    """Where one message stands, in mm from the top left of the box of the chat."""

    message: Message
    x_mm: float
    y_mm: float
    w_mm: float
    h_mm: float
    avatar_x_mm: float
    avatar_y_mm: float


def chat_boxes(chat: Chat, spec: BoxSpec, look: Look, size_pt: float) -> tuple[BubbleBox, ...]:
    """Return where the messages of `chat` stand at `size_pt`, from the top; the last may pass the bottom."""
    boxes = []
    y = 0.0
    for message in chat.messages:
        lines = _lines(message.text, widest_text_mm(spec), size_pt)
        width = _text_mm(message, spec, look, size_pt, lines) + 2 * BUBBLE_PADDING_MM
        height = line_mm(label_size_pt(look)) + lines * line_mm(size_pt) + 2 * BUBBLE_EDGE_MM
        x = spec.w_mm - AVATAR_MM - AVATAR_GAP_MM - width if message.helps else AVATAR_MM + AVATAR_GAP_MM
        avatar_x = spec.w_mm - AVATAR_MM if message.helps else 0.0
        boxes.append(BubbleBox(message, x, y, width, height, avatar_x, y + height - AVATAR_MM))
        y += height + BUBBLE_GAP_MM
    return tuple(boxes)


def chat_fits(chat: Chat, spec: BoxSpec, look: Look, size_pt: float) -> bool:
    """Whether all messages stand in their box, and no word or name is wider than the widest bubble."""
    last = chat_boxes(chat, spec, look, size_pt)[-1]
    return last.y_mm + last.h_mm <= spec.h_mm and all(
        _word_fits(message.text, spec, size_pt) and name_fits(message.name, spec, look)
        for message in chat.messages
    )


def name_fits(name: str, spec: BoxSpec, look: Look) -> bool:
    """Whether `name` stands on one line above the text of the widest bubble; its size is always the same."""
    return _name_mm(name, look) <= widest_text_mm(spec) * MARGIN


def widest_text_mm(spec: BoxSpec) -> float:
    """Return the width that the text of one message may take."""
    return min(BUBBLE_WIDEST_MM, spec.w_mm - AVATAR_MM - AVATAR_GAP_MM) - 2 * BUBBLE_PADDING_MM


def _text_mm(message: Message, spec: BoxSpec, look: Look, size_pt: float, lines: int) -> float:
    """Return the width inside the bubble of `message`: no less than that of the name above the text."""
    widest = widest_text_mm(spec)
    name = _spacious(_name_mm(message.name, look))
    if lines > 1:
        return min(widest, max(name, _narrowest_mm(message.text, widest, lines, size_pt)))
    return min(widest, max(name, _spacious(text_width_mm(message.text, size_pt))))


def _spacious(width_mm: float) -> float:
    """Return `width_mm` with room for the difference between our metrics and those of the program that draws.

    3 % as everywhere (MARGIN), of which a millimetre is fixed: of a short word 3 % is less than the space that a
    letter has at its sides.
    """
    return width_mm * 1.02 + 1


def _name_mm(name: str, look: Look) -> float:
    return text_width_mm((Run(name, bold=True),), label_size_pt(look))


def _word_fits(text: Text, spec: BoxSpec, size_pt: float) -> bool:
    return longest_word_mm(weighted(text), size_pt) <= widest_text_mm(spec) * MARGIN


def _lines(text: Text, width_mm: float, size_pt: float) -> int:
    return count_lines(weighted(text), width_mm * MARGIN, size_pt)


def _narrowest_mm(text: Text, widest_mm: float, lines: int, size_pt: float) -> float:
    """Return the least width, in whole mm, at which `text` takes no more than `lines`.

    So the lines of a bubble are about as long as each other, and no word stands alone on the last one.
    """
    least = max(longest_word_mm(weighted(text), size_pt) / MARGIN, widest_mm / lines)
    widths = range(ceil(least), floor(widest_mm))
    index = bisect_left(widths, True, key=lambda width: _lines(text, width, size_pt) <= lines)
    return float(widths[index]) if index < len(widths) else widest_mm
