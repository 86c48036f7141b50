"""What a reader meets in a built Word document: sizes, line spacing, slant and colours as they come out."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lesmateriaal.inspect.contrast import contrast
from lesmateriaal.inspect.opened import open_office
from lesmateriaal.inspect.paper import Paper, Piece, read_paper
from lesmateriaal.inspect.paper_ground import ground_of, text_colour
from lesmateriaal.inspect.styles import paragraph_properties
from lesmateriaal.inspect.xml import W, switched


@dataclass(frozen=True)
class Words:
    """A run of text: `story` is "" in the running text, `spacing` the line distance divided by the size."""

    text: str
    story: str
    size_pt: float
    spacing: float
    italic: bool
    front: str | None
    ground: str | None

    @property
    def grey_contrast(self) -> float:
        """The contrast of text and ground on a black-and-white copy."""
        assert self.front is not None
        assert self.ground is not None
        return contrast(as_grey(self.front), as_grey(self.ground))


def opened(path: Path) -> Paper:
    """Return the document at `path`."""
    package, problems = open_office(path.read_bytes(), path.name)
    assert package is not None, problems
    return read_paper(package)


def read_words(path: Path) -> Iterator[Words]:
    """Yield each run of text of the document at `path`, with header and footer."""
    paper = opened(path)
    for piece in paper.pieces:
        yield Words(
            piece.text,
            piece.place["story"],
            piece.size_pt,
            _line_pt(piece, paper) / piece.size_pt,
            any(switched(piece.first(name)) for name in ("i", "iCs")),
            text_colour(piece, paper),
            ground_of(piece, paper),
        )


def _line_pt(piece: Piece, paper: Paper) -> float:
    """Return the distance of two lines; "single" is 1.22 times the size in Calibri."""
    root = paper.package.xml["word/styles.xml"]
    defaults = root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
    for properties in (*paragraph_properties(piece.paragraph, paper.styles), defaults):
        spacing = properties.find(f"{W}spacing") if properties is not None else None
        if spacing is not None and (line := spacing.get(f"{W}line")):
            rule = spacing.get(f"{W}lineRule", "auto")
            return int(line) / 240 * 1.22 * piece.size_pt if rule == "auto" else int(line) / 20
    return 1.22 * piece.size_pt


def as_grey(colour: str) -> str:
    """Return RRGGBB as a copying machine sees it: its luma (ITU-R BT.601) as a grey."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return f"{round(0.299 * red + 0.587 * green + 0.114 * blue):02X}" * 3
