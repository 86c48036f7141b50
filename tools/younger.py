"""Turn characters of Open Peeps, who look about eighteen, into children of some ten years, for the level po.

A child has a large head on small shoulders, a short neck, a high forehead and round cheeks. So the body is
drawn smaller and higher, the face lower, and a cheek gets some colour; the head and the lines stay as they
were. Run it on new drawings of po: `python tools/younger.py assets/personages/po/*.svg`, then `make plaatjes`.
A drawing that was done before is left alone (docs/decisions/0018).
"""

import sys
from pathlib import Path

from lxml import etree

SVG = "{http://www.w3.org/2000/svg}"
NECK = 392, 585
"""The point in the drawing around which the body shrinks."""
BODY_SCALE, BODY_UP = 0.72, 14
FACE_DOWN = 20
CHEEK = {"cx": "352", "cy": "450", "rx": "26", "ry": "17", "fill": "#E8613C", "opacity": ".26"}
"""On the near cheek, at the height of the nose; all heads of Open Peeps look to the same side."""
VIEW_DOWN = 12
"""The picture shows a little more of the shoulders and a little less of the air above the hair."""
MARK = "kind"


def younger(svg: bytes) -> bytes:
    """Return the drawing `svg` of a bust as that of a child; one that was done before comes back as it is.

    Raises:
        ValueError: the drawing is not built as DiceBear does it: a body, a head and a face.
    """
    root = etree.fromstring(svg)
    if root.get("id") == MARK:
        return svg
    person = root.findall(f"{SVG}g")[-1]
    if len(person) != 3:
        raise ValueError("expected a body, a head and a face")
    body, _, face = person
    x, y = NECK
    small = etree.Element(
        f"{SVG}g", transform=f"translate({x} {y - BODY_UP}) scale({BODY_SCALE}) translate({-x} {-y})"
    )
    person.replace(body, small)
    small.append(body)
    low = etree.Element(f"{SVG}g", transform=f"translate(0 {FACE_DOWN})")
    person.replace(face, low)
    low.append(face)
    low.addprevious(etree.Element(f"{SVG}ellipse", CHEEK))
    left, top, width, height = root.get("viewBox", "0 0 704 704").split()
    root.set("viewBox", f"{left} {int(top) + VIEW_DOWN} {width} {height}")
    root.set("id", MARK)
    for rect in root.iter(f"{SVG}rect"):
        rect.set("y", str(VIEW_DOWN))
    return etree.tostring(root)


def main(paths: list[str]) -> int:
    """Rewrite each drawing of `paths` and return 0."""
    for path in map(Path, paths):
        path.write_bytes(younger(path.read_bytes()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
