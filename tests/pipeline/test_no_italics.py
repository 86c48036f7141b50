"""Nothing is set in italics: not on slides, in notes, on layouts and masters, and not in any style of paper."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from office_text import parts

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFF = ("0", "false", "off")


def settings(content: bytes) -> Iterator[tuple[ElementTree.Element, bool]]:
    """Yield each element of an XML part that says how letters look, and whether it makes them italic."""
    for element in ElementTree.fromstring(content).iter():
        if element.tag in (f"{A}rPr", f"{A}defRPr", f"{A}endParaRPr"):
            yield element, element.get("i", "0") not in OFF
        if element.tag == f"{W}rPr":
            slanted = [element.find(f"{W}{name}") for name in ("i", "iCs")]
            yield element, any(each is not None and each.get(f"{W}val") not in OFF for each in slanted)


def italics(path: Path) -> tuple[int, list[str]]:
    """Return how many settings of letters there are in a file, and the parts with an italic one."""
    seen, found = 0, []
    for name, content in parts(path.read_bytes()).items():
        if name.endswith(".xml"):
            for _, is_italic in settings(content):
                seen += 1
                found += [name] if is_italic else []
    return seen, found


@pytest.mark.parametrize(("suffix", "least"), [(".pptx", 100), (".docx", 20)])
def test_no_letter_of_any_document_is_italic(documents: dict[str, Path], suffix: str, least: int) -> None:
    found = {name: italics(path) for name, path in documents.items() if path.suffix == suffix}

    assert len(found) >= 3
    assert {name: slanted for name, (_, slanted) in found.items() if slanted} == {}
    assert min(seen for seen, _ in found.values()) > least


@pytest.mark.parametrize(
    ("xml", "is_italic"),
    [
        (f'<a:rPr xmlns:a="{A[1:-1]}" i="1"/>', True),
        (f'<a:rPr xmlns:a="{A[1:-1]}" i="0" b="1"/>', False),
        (f'<w:rPr xmlns:w="{W[1:-1]}"><w:i/></w:rPr>', True),
        (f'<w:rPr xmlns:w="{W[1:-1]}"><w:iCs w:val="1"/></w:rPr>', True),
        (f'<w:rPr xmlns:w="{W[1:-1]}"><w:i w:val="false"/></w:rPr>', False),
    ],
)
def test_italics_are_found_out(xml: str, is_italic: bool) -> None:
    assert [slanted for _, slanted in settings(xml.encode())] == [is_italic]
