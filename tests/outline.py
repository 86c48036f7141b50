"""A finished Office file as readable text, for the goldens in tests/golden/.

It reads what a program reads, with no library for Office files between: so it shows what stands in the file,
and not what the code that made it meant. One fact stands on a line, in reading order; places are whole mm,
sizes are pt. What no reader sees (ids, dates, empty space) is left out, so that goldens change seldom.
"""

from outline_deck import deck_outline
from outline_package import Package
from outline_paper import paper_outline


def outline(content: bytes) -> str:
    """Return the outline of a deck (.pptx) or a Word document (.docx), ending with a line end.

    Raises:
        ValueError: the file is neither.
    """
    package = Package(content)
    if "ppt/presentation.xml" in package.names:
        lines = deck_outline(package)
    elif "word/document.xml" in package.names:
        lines = paper_outline(package)
    else:
        raise ValueError("neither a deck nor a Word document")
    return "".join(f"{line.rstrip()}\n" for line in lines)
