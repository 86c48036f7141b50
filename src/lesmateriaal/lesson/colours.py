"""The colours of a school, made dark enough to be seen on white.

The sums are done in whole numbers, so that the browser, which fills in packs too, comes to the same colour.
"""

from functools import cache
from math import ceil

_FULL = 2**36
"""What full light counts as: so fine that no colour is judged wrongly by rounding, and exact in JavaScript too."""
SHARES = (2126, 7152, 722)
"""Shares of red, green and blue in ten thousandths (WCAG 2.2, relative luminance)."""
MOST_LUMINANCE = 11 * _FULL * 10_000 // 60
"""Luminance at which a colour reaches 4.5 : 1 on white: 1.05 / 4.5 - 0.05 is 11/60; rounded down."""


@cache
def linear_light() -> tuple[int, ...]:
    """Return the light of each value of a channel, 0 to 255 (WCAG 2.2, linearised sRGB), rounded up."""
    shares = [value / 255 for value in range(256)]
    return tuple(
        ceil(_FULL * (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4))
        for share in shares
    )


def readable(colour: str) -> str:
    """Return `colour` (#RRGGBB) in capitals; one that does not reach 4.5 : 1 on white as dark as it must be.

    Its channels shrink alike, so that the hue stays: in steps of 1/255, to the first that is dark enough.
    """
    channels = [int(colour[index : index + 2], 16) for index in (1, 3, 5)]
    for share in range(255, -1, -1):
        darker = [channel * share // 255 for channel in channels]
        if _luminance(darker) <= MOST_LUMINANCE:
            break
    return "#" + "".join(f"{channel:02X}" for channel in darker)


def _luminance(channels: list[int]) -> int:
    light = linear_light()
    return sum(share * light[channel] for share, channel in zip(SHARES, channels, strict=True))
