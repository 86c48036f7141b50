"""Whatever file is given, there is an answer: a finding in Dutch, in time, and never a traceback."""

import io
import random
import struct
import time
import zipfile
from pathlib import Path

import pytest

from lesmateriaal.dutch.messages import message
from lesmateriaal.errors import Problem
from lesmateriaal.inspect import opened
from lesmateriaal.inspect.inspector import inspect_file
from office_edit import zipped
from office_text import parts

OLE2 = bytes.fromhex("d0cf11e0a1b11ae1")
SLIDE = "ppt/slides/slide4.xml"
LAUGHS = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
BILLION_LAUGHS = b'<!DOCTYPE x [<!ENTITY l0 "lol">' + LAUGHS + b"]><x>&l9;</x>"
LAUGHS_IN_A_VALUE = BILLION_LAUGHS.replace(b"<x>&l9;", b'<x a="&l9;">')
ONE_ENTITY = '<!DOCTYPE x [<!ENTITY l "lol">]><x>&l;</x>'


@pytest.fixture(scope="module")
def deck(documents: dict[str, Path]) -> bytes:
    """Return a whole deck."""
    return documents["groepsdruk-vo-presentatie.pptx"].read_bytes()


def codes(found: tuple[Problem, ...]) -> list[str]:
    """Return the codes of `found`; their sentences can be made."""
    assert all(message(problem) for problem in found)
    return [problem.code for problem in found]


def with_part(deck: bytes, name: str, data: bytes) -> bytes:
    """Return `deck` with other content in the part `name`."""
    return zipped(parts(deck) | {name: data})


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "office_empty"),
        (b"Dit is een brief.", "office_not_office"),
        (b"%PDF-1.7 brief", "office_not_office"),
        (b"PK\x03\x04 en verder niets", "office_cut_off"),
        (OLE2 + bytes(500), "office_old"),
        (OLE2 + bytes(500) + "EncryptedPackage".encode("utf-16-le"), "office_encrypted"),
        (zipped({}), "office_not_office"),
        (zipped({"brief.txt": b"hoi"}), "office_not_office"),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "office_open_document"),
        (zipped({"[Content_Types].xml": b"<Types/>"}), "office_other_kind"),
        (zipped({"[Content_Types].xml": b""}), "office_part_broken"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_office_file_is_one_finding(content: bytes, code: str) -> None:
    assert codes(inspect_file(content, "brief.docx")) == [code]


def test_a_file_that_was_cut_off_is_told_so(deck: bytes) -> None:
    assert codes(inspect_file(deck[: len(deck) // 2], "deck.pptx")) == ["office_cut_off"]


def test_a_deck_with_the_name_of_a_document_is_told_so_and_looked_into(deck: bytes) -> None:
    found = inspect_file(deck, "deck.docx")

    assert codes(found) == ["office_wrong_suffix"]
    assert ".pptx" in message(found[0])


@pytest.mark.parametrize(
    "data",
    [
        b"<p:sld",
        b"",
        b"\xff\xfe\x00",
        BILLION_LAUGHS,
        LAUGHS_IN_A_VALUE,
        ONE_ENTITY.encode(),
        ONE_ENTITY.encode("utf-16"),
        b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>',
        b"<x>" * 5000 + b"</x>" * 5000,
    ],
    ids=[
        "open",
        "empty",
        "bytes",
        "laughs",
        "laughs in a value",
        "entity",
        "entity in UTF-16",
        "file",
        "deep",
    ],
)
def test_a_part_that_is_no_plain_xml_is_a_finding_in_little_time(deck: bytes, data: bytes) -> None:
    start = time.process_time()

    found = inspect_file(with_part(deck, SLIDE, data), "deck.pptx")

    assert codes(found) == ["office_part_broken"]
    assert found[0].facts == {"part": SLIDE}
    assert time.process_time() - start < 2


def test_a_zip_bomb_is_not_unpacked(deck: bytes) -> None:
    bomb = with_part(deck, SLIDE, b"<x>" + b" " * (opened.MOST_PART_BYTES + 1) + b"</x>")
    assert len(bomb) < 2_000_000

    assert codes(inspect_file(bomb, "deck.pptx")) == ["office_xml_too_large"]


def test_many_large_parts_are_refused_together() -> None:
    large = b"<x>" + b" " * (opened.MOST_PART_BYTES - 100) + b"</x>"
    bomb = zipped({f"{number}.xml": large for number in range(3)} | {"[Content_Types].xml": b"<Types/>"})

    assert codes(inspect_file(bomb, "deck.pptx")) == ["office_xml_too_large"]


def test_a_part_that_is_larger_than_the_zip_says_is_damaged(deck: bytes) -> None:
    entry = deck.rindex(SLIDE.encode()) - 46  # its entry in the directory at the end
    lie = deck[: entry + 24] + struct.pack("<I", 10) + deck[entry + 28 :]

    assert codes(inspect_file(lie, "deck.pptx")) == ["office_part_unreadable"]


def test_a_zip_with_very_many_parts_is_refused() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for number in range(opened.MOST_PARTS + 1):
            archive.writestr(f"{number}.xml", b"")

    assert codes(inspect_file(content.getvalue(), "deck.pptx")) == ["office_too_many_parts"]


def test_a_very_large_file_is_refused_before_it_is_opened(
    monkeypatch: pytest.MonkeyPatch, deck: bytes
) -> None:
    monkeypatch.setattr(opened, "MOST_BYTES", 1000)

    assert codes(inspect_file(deck, "deck.pptx")) == ["office_too_large"]


def test_a_way_of_compressing_that_office_does_not_know_is_damage(deck: bytes) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, data in parts(deck).items():
            archive.writestr(name, data, zipfile.ZIP_LZMA if name == SLIDE else zipfile.ZIP_STORED)

    assert codes(inspect_file(content.getvalue(), "deck.pptx")) == ["office_part_unreadable"]


def test_a_path_that_is_no_file_is_a_finding(tmp_path: Path) -> None:
    assert codes(inspect_file(tmp_path / "weg.pptx")) == ["file_missing"]
    assert codes(inspect_file(tmp_path)) == ["office_no_file"]


@pytest.mark.parametrize("name", ["presentatie.pptx", "hand-out.docx"])
def test_nonsense_in_any_value_and_any_missing_element_raises_nothing(
    documents: dict[str, Path], name: str
) -> None:
    from lxml import etree

    chance = random.Random(20261122)
    whole = parts(documents[f"groepsdruk-vo-{name}"].read_bytes())
    touchable = [each for each in whole if each.endswith((".xml", ".rels"))]
    for _ in range(60):
        broken = dict(whole)
        for part in chance.sample(touchable, 8):
            root = etree.fromstring(broken[part])
            elements = list(root.iter())
            for element in chance.sample(elements, min(5, len(elements))):
                for attribute in element.attrib:
                    element.set(attribute, chance.choice(["", "x", "-1", "9" * 5000, "0", "ééń", "1e9"]))
                parent = element.getparent()
                if parent is not None and chance.random() < 0.3:
                    parent.remove(element)
            broken[part] = etree.tostring(root)
        assert all(message(problem) for problem in inspect_file(zipped(broken), name))


def test_flipped_bytes_raise_nothing(deck: bytes) -> None:
    chance = random.Random(4)
    for _ in range(150):
        damaged = bytearray(deck)
        for at in chance.sample(range(len(deck)), 20):
            damaged[at] = chance.randrange(256)
        for at in chance.sample(range(len(deck) - 4000, len(deck)), 3):  # the directory of the zip
            damaged[at] = chance.randrange(256)
        assert all(message(problem) for problem in inspect_file(bytes(damaged), "deck.pptx"))
