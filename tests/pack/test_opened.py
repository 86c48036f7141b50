"""A finished pack filled in: equal to making it anew, byte for byte, and nothing else is touched."""

import io
import json
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesmateriaal.document.slots import OPEN
from lesmateriaal.document.tree import Slot
from lesmateriaal.errors import Place
from lesmateriaal.pack.archive import write_archive
from lesmateriaal.pack.fill import fill_document, master_of
from lesmateriaal.pack.filling import NOTHING, Filling
from lesmateriaal.pack.manifest import digest, write_manifest
from lesmateriaal.pack.opened import open_pack
from lesmateriaal.pack.slotted import by_marks, by_ranges
from pack_world import (
    DECK,
    FILLING,
    FOLDER,
    HANDOUT,
    MANIFEST,
    MASTERS,
    contents,
    every_part,
    files_of,
    pack,
    streamed,
)

PLACE = Place("pakketten/les-po.zip")


def filled(archive: bytes, filling: Filling = FILLING) -> bytes:
    return b"".join(open_pack(archive, PLACE).fill(filling))


def packed_parts(document: bytes) -> dict[str, bytes]:
    """Return the compressed bytes of each entry, found by way of its local header."""
    found = {}
    with ZipFile(io.BytesIO(document)) as file:
        for entry in file.infolist():
            header = document[entry.header_offset : entry.header_offset + 30]
            start = entry.header_offset + 30 + int.from_bytes(header[26:28], "little")
            start += int.from_bytes(header[28:30], "little")
            found[entry.filename] = document[start : start + entry.compress_size]
    return found


@pytest.mark.parametrize("filling", [FILLING, NOTHING, Filling({"school": "De Vlieger"})])
def test_filling_a_finished_pack_gives_the_bytes_of_making_it_with_the_school(filling: Filling) -> None:
    assert filled(pack(), filling) == write_archive(files_of(filling))


def test_what_a_school_gives_stands_in_text_and_in_an_attribute() -> None:
    parts = every_part(filled(pack()))

    assert parts[f"{HANDOUT}!word/document.xml"].decode() == "<w>néAda 🎈ё</w>"
    assert parts[f"{HANDOUT}!word/theme.xml"].decode() == (
        '<t v="102030" n="Fort &amp; &lt;Zoon&gt; &quot;De Ælfde&quot;"/>'
    )
    assert parts[f"{HANDOUT}!word/media/logo-right.png"] == FILLING.logo_right
    assert parts[f"{DECK}!ppt/media/logo-left.png"] == FILLING.logo_left


def test_an_empty_value_keeps_the_default() -> None:
    parts = every_part(filled(pack(), Filling({"contact_1": "", "school": ""})))

    assert parts[f"{HANDOUT}!word/document.xml"].decode() == "<w>névraag ’tё</w>"
    assert parts[f"{DECK}!ppt/slides/slide2.xml"] == b"onze school"


def test_parts_without_a_slot_keep_their_compressed_bytes() -> None:
    before, after = contents(pack())[HANDOUT], contents(filled(pack()))[HANDOUT]

    old, new = packed_parts(before), packed_parts(after)
    assert {name for name in old if old[name] != new[name]} == {
        *("word/document.xml", "word/theme.xml", "word/media/logo-right.png")
    }


def test_parts_that_another_program_deflated_keep_their_compressed_bytes() -> None:
    master = master_of(MASTERS[DECK])
    before = streamed(contents(fill_document(MASTERS[DECK])))
    files = {"les.pptx": before}
    manifest = write_manifest({"name": "les"}, files, {"les.pptx": master.records()})
    archive = streamed({"les/les.pptx": before, "les/manifest.json": manifest})

    after = contents(filled(archive))["les/les.pptx"]

    name = "ppt/slides/slide1.xml"
    assert packed_parts(after)[name] == packed_parts(before)[name]
    assert contents(after) == contents(fill_document(MASTERS[DECK], FILLING))


def test_parts_without_a_slot_stand_before_those_with_one() -> None:
    for document in (contents(pack())[HANDOUT], contents(filled(pack()))[HANDOUT]):
        assert list(contents(document)) == [
            "[Content_Types].xml",
            "_rels/.rels",
            "word/styles.xml",
            "word/document.xml",
            "word/media/logo-right.png",
            "word/theme.xml",
        ]


def test_the_manifest_of_a_filled_pack_is_the_same_for_every_school_and_knows_what_no_school_touches() -> (
    None
):
    one, other = (contents(filled(pack(), each))[MANIFEST] for each in (FILLING, NOTHING))

    assert one == other
    manifest = json.loads(one)
    assert manifest["filled"] is True
    assert "files" not in manifest
    assert "sha256" not in manifest
    assert manifest["documents"][HANDOUT.removeprefix(f"{FOLDER}/")] == {
        name: {"sha256": digest(MASTERS[HANDOUT][name])}
        for name in ("[Content_Types].xml", "_rels/.rels", "word/styles.xml")
    }


def test_the_manifest_says_where_each_slot_stands_in_the_uncompressed_part() -> None:
    files = files_of()
    parts = json.loads(files[MANIFEST])["documents"]["voor-leerlingen/les-po-hand-out.docx"]

    content = contents(files[HANDOUT])["word/document.xml"]
    texts = {name: content[start : start + size] for start, size, name in parts["word/document.xml"]["slots"]}
    assert texts == {"contact_1": "vraag ’t".encode(), "contact_2": b""}
    assert parts["word/media/logo-right.png"]["logo"] == "right"
    assert {name: record["sha256"] for name, record in parts.items()} == {
        name: digest(part) for name, part in contents(files[HANDOUT]).items()
    }


def test_the_manifest_holds_its_own_checksum() -> None:
    content = files_of()[MANIFEST]

    own = json.loads(content)["sha256"]
    assert digest(content.replace(own.encode(), b"0" * 64)) == own


def test_a_bundle_is_filled_in_folder_by_folder_and_its_top_files_stay() -> None:
    single = files_of()
    other = {f"les-vo{path.removeprefix(FOLDER)}": content for path, content in single.items()}

    bundle = open_pack(write_archive({**single, **other, "LEESMIJ.txt": b"alles"}), Place("x/thema (1).zip"))

    parts = every_part(b"".join(bundle.fill(FILLING)))
    expected = every_part(write_archive(files_of(FILLING)))
    assert bundle.name == "thema-1"
    assert parts.pop("LEESMIJ.txt") == b"alles"
    assert {path for path in parts if path.startswith("les-vo/")} == {
        f"les-vo{path.removeprefix(FOLDER)}" for path in expected
    }
    for path, content in expected.items():
        assert parts[path] == parts[f"les-vo{path.removeprefix(FOLDER)}"] == content


def test_a_pack_is_named_after_its_folder_and_known_by_its_bytes() -> None:
    opened = open_pack(pack(), Place("downloads/les-po (3).zip"))

    assert opened.name == FOLDER
    assert opened.digest == digest(pack())


XML_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Co", "Cc"], exclude_characters="\ufffe\uffff"), max_size=90
)
SLOT_NAMES = st.sampled_from([slot.value for slot in Slot])
MARKED = st.lists(st.tuples(SLOT_NAMES, XML_TEXT, XML_TEXT), max_size=8)


@settings(deadline=None)
@given(first=XML_TEXT, marked=MARKED, values=st.dictionaries(SLOT_NAMES, XML_TEXT))
def test_whatever_the_texts_marks_and_ranges_give_the_same_part(
    first: str, marked: list[tuple[str, str, str]], values: dict[str, str]
) -> None:
    master = first + "".join(f"{OPEN}{name}\ue001{default}\ue002{text}" for name, default, text in marked)
    part = by_marks(master.encode())
    escaped = {name: value.encode() for name, value in values.items()}

    defaults = part.filled({})
    assert by_ranges(defaults, part.ranges()) == part
    assert part.filled(escaped).decode() == first + "".join(
        (values.get(name) or default) + text for name, default, text in marked
    )


@settings(deadline=None)
@given(values=st.dictionaries(SLOT_NAMES, XML_TEXT), logo=st.none() | st.binary(max_size=70_000))
def test_whatever_a_school_gives_the_filled_pack_is_that_of_making_it(
    values: dict[str, str], logo: bytes | None
) -> None:
    filling = Filling(values, logo, logo)

    assert filled(pack(), filling) == write_archive(files_of(filling))
    assert every_part(filled(pack(), filling))  # testzip reads every byte
