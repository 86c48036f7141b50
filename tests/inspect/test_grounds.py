"""What lies behind a text on a slide: its own fill, a shape below it, the background; or nothing that can be told."""

from pathlib import Path

import pytest

from broken_copies import SLIDE, TREE, box, fill, grouped
from broken_copies import run_properties as run
from lesmateriaal.inspect.inspector import inspect_file
from office_edit import add, edited

THEME_STYLE = (
    '<a:lnRef idx="0"><a:schemeClr val="accent1"/></a:lnRef><a:fillRef idx="{fill}"><a:srgbClr val="{back}"/></a:fillRef>'
    '<a:effectRef idx="0"><a:schemeClr val="accent1"/></a:effectRef><a:fontRef idx="minor"><a:srgbClr val="{front}"/></a:fontRef>'
)


def themed(number: int, back: str) -> str:
    """Return a box with white letters whose look comes from style `number` of the theme."""
    style = THEME_STYLE.format(fill=number, back=back, front="FFFFFF")
    return box("x", own="").replace("<p:txBody>", f"<p:style>{style}</p:style><p:txBody>")


def ground(colour: str, width: int = 3_000_000) -> str:
    """Return a shape without text of the same size as a box, or narrower."""
    return box("", own=fill(colour), area=(9_000_000, 0, width, 700_000), number=9001)


WHITE, PALE = run(fill("FFFFFF")), run(fill("EEEEEE"))
LIGHTENED = '<a:solidFill><a:schemeClr val="tx1"><a:lumMod val="20000"/><a:lumOff val="80000"/></a:schemeClr></a:solidFill>'
HALF_THERE = '<a:solidFill><a:srgbClr val="EEEEEE"><a:alpha val="50000"/></a:srgbClr></a:solidFill>'


def turned(shape: str, degrees: int) -> str:
    """Return `shape` turned clockwise."""
    return shape.replace("<a:xfrm>", f'<a:xfrm rot="{degrees * 60_000}">')


UPRIGHT = (10_150_000, -1_150_000, 700_000, 3_000_000)
"""Where a box is seen that was turned by a quarter."""
TURNED_GROUP = (
    '<p:grpSpPr><a:xfrm rot="5400000"><a:off x="9000000" y="0"/><a:ext cx="3000000" cy="700000"/>'
    '<a:chOff x="0" y="0"/><a:chExt cx="1500000" cy="350000"/></a:xfrm></p:grpSpPr>'
)
HALF_SIZE = (0, 0, 1_500_000, 350_000)

CONTRASTS = {
    "its own fill": (box("x", WHITE, fill("F4F4F4")), True),
    "a dark fill of its own": (box("x", WHITE, fill("202020")), False),
    "nothing but the background": (box("x", PALE, ""), True),
    "a gradient": (box("x", PALE, "<a:gradFill><a:gsLst/></a:gradFill>"), False),
    "a style of the theme": (themed(1, "EEEEEE"), True),
    "a dark style of the theme": (themed(1, "101010"), False),
    "a style that the theme does not have": (themed(9, "EEEEEE"), False),
    "a marker": (box("x", run('<a:highlight><a:srgbClr val="101010"/></a:highlight>')), True),
    "a bright shape below it": (ground("F4F4F4") + box("x", WHITE, ""), True),
    "a dark shape below it": (ground("202020") + box("x", WHITE, ""), False),
    "a dark shape above it": (box("x", WHITE, "") + ground("202020"), True),
    "half a shape below it": (ground("F4F4F4", 1_500_000) + box("x", WHITE, ""), False),
    "a bright shape below a text that was turned": (
        box("", own=fill("F4F4F4"), area=UPRIGHT, number=9001) + turned(box("x", WHITE, ""), 90),
        True,
    ),
    "a dark shape below a text that was turned": (
        box("", own=fill("202020"), area=UPRIGHT, number=9001) + turned(box("x", WHITE, ""), 90),
        False,
    ),
    "a dark shape where a text was before it was turned": (
        ground("202020") + turned(box("x", WHITE, ""), 90),
        False,
    ),
    "a dark shape that lies askew": (
        turned(ground("202020"), 45) + box("x", run(fill("303030")), "", area=(10_300_000, 300_000, 9, 9)),
        False,
    ),
    "a dark shape that lies askew, where it does not reach": (
        turned(ground("202020"), 45) + box("x", PALE, "", area=(9_000_000, 0, 9, 9)),
        True,
    ),
    "a dark shape where a turned group shows its text": (
        box("", own=fill("202020"), area=UPRIGHT, number=9001)
        + grouped(box("x", run(fill("303030")), "", area=HALF_SIZE), TURNED_GROUP),
        True,
    ),
    "a colour lightened by the menu of PowerPoint": (box("x", run(LIGHTENED)), True),
    "a colour that lets through": (box("x", run(HALF_THERE)), False),
}


@pytest.mark.parametrize(("shapes", "weak"), CONTRASTS.values(), ids=CONTRASTS)
def test_contrast_is_that_with_the_topmost_colour_behind(
    documents: dict[str, Path], shapes: str, weak: bool
) -> None:
    path = documents["groepsdruk-vo-presentatie.pptx"]
    found = inspect_file(edited(path, (SLIDE, add(TREE, shapes, 3))), path.name)

    assert ("slide_contrast" in {each.code for each in found}) is weak
