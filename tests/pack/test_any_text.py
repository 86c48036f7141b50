"""Any text in any slot: the documents stay sound, show that text, and are the same everywhere else."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from factories import write_lesson
from lesmateriaal.document.tree import Slot
from lesmateriaal.dutch.messages import message
from lesmateriaal.errors import Place, Problem
from lesmateriaal.inspect.inspector import inspect_file
from lesmateriaal.lesson.content import find_content
from lesmateriaal.lesson.source import FORBIDDEN
from lesmateriaal.pack.filling import Filling
from lesmateriaal.pack.manifest import MANIFEST
from lesmateriaal.pack.opened import PreparedPack, open_pack
from lesmateriaal.pipeline import build
from office_text import everything
from pack_world import contents, every_part

COLOURS = (Slot.COLOUR, Slot.SECOND_COLOUR)
ODD = ("&amp;", "]]>", "<!--", "\\1", "{naam}", "'\"", "<w:t>", "مدرسة", "👩🏽‍🏫", "ﷺ", "e\u0301")

TEXTS = st.lists(
    st.sampled_from(ODD)
    | st.text(st.characters(exclude_categories=["Cs", "Cn", "Co"]), min_size=1, max_size=12),
    min_size=1,
    max_size=3,
).map(lambda pieces: " ".join(FORBIDDEN.sub("", "".join(pieces)).split()))
"""What a school may give: no control characters, and no space but single ones inside."""
VALUES = st.fixed_dictionaries(
    {},
    optional={
        slot.value: st.sampled_from(["102030", "7A1F5C"]) if slot in COLOURS else TEXTS for slot in Slot
    },
)


@cache
def small_pack() -> tuple[bytes, PreparedPack]:
    """Return the pack of the small lesson, as it is downloaded and ready to be filled in."""
    with TemporaryDirectory() as folder:
        content = find_content(write_lesson(Path(folder)))
        (path,) = build(content, target=Path(folder) / "uit", processes=1).packs
        data = path.read_bytes()
    return data, open_pack(data, Place(path.name))


def documents(pack: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each document in `pack`."""
    for path, content in contents(pack).items():
        if path.endswith((".docx", ".pptx")):
            yield path, content


def findings(pack: bytes) -> list[Problem]:
    """Return what the document rules find in `pack`."""
    return [each for path, content in documents(pack) for each in inspect_file(content, path)]


@cache
def ranges_of(pack: bytes) -> dict[str, list[tuple[int, int, str]]]:
    """Return the slots of each part of `pack`, which its manifest lists."""
    (folder, manifest), *_ = (
        (name, data) for name, data in contents(pack).items() if name.endswith(MANIFEST)
    )
    return {
        f"{folder.removesuffix(MANIFEST)}{path}!{part}": record.get("slots", [])
        for path, parts in json.loads(manifest)["documents"].items()
        for part, record in parts.items()
    }


def written(before: bytes, ranges: Iterable[tuple[int, int, str]], values: Mapping[str, str]) -> bytes:
    """Return `before` with `values` in its ranges: from the last on, so that the others stay where they are."""
    for start, length, slot in reversed([*ranges]):
        if value := values.get(slot):
            before = before[:start] + escape(value, {'"': "&quot;"}).encode() + before[start + length :]
    return before


@settings(max_examples=15, deadline=None)
@given(VALUES)
def test_office_can_open_a_document_whatever_text_stands_in_a_slot(values: Mapping[str, str]) -> None:
    _, ready = small_pack()

    found = findings(b"".join(ready.fill(Filling(values))))

    assert [message(each) for each in found if each.is_error] == []


@settings(max_examples=15, deadline=None)
@given(VALUES)
def test_all_document_rules_hold_with_texts_that_begin_as_a_name_does(values: Mapping[str, str]) -> None:
    _, ready = small_pack()
    # without a letter in front a name of one dot is a bullet that somebody typed
    named = {slot: text if slot in COLOURS else f"De {text}" for slot, text in values.items()}

    assert [message(each) for each in findings(b"".join(ready.fill(Filling(named))))] == []


@settings(max_examples=40, deadline=None)
@given(VALUES)
def test_only_the_ranges_in_the_manifest_change(values: Mapping[str, str]) -> None:
    data, ready = small_pack()
    before, after = every_part(data), every_part(b"".join(ready.fill(Filling(values))))

    assert before.keys() == after.keys()
    for name in before:
        if not name.endswith(MANIFEST):
            assert after[name] == written(before[name], ranges_of(data).get(name, []), values), name


@settings(max_examples=40, deadline=None)
@given(TEXTS.filter(bool))
def test_the_name_of_the_school_stands_in_every_document_as_it_was_given(name: str) -> None:
    _, ready = small_pack()
    values = dict.fromkeys((Slot.SCHOOL.value, Slot.SHORT_SCHOOL.value), name)

    for path, content in documents(b"".join(ready.fill(Filling(values)))):
        assert name in everything(content), path


@settings(max_examples=40, deadline=None)
@given(VALUES)
def test_an_empty_value_and_a_missing_one_are_the_same(values: Mapping[str, str]) -> None:
    _, ready = small_pack()
    emptied = {slot.value: values.get(slot.value, "") for slot in Slot}

    assert ready.fill(Filling(emptied)) == ready.fill(Filling(values))


def test_without_a_school_only_the_manifest_differs_from_the_download() -> None:
    data, ready = small_pack()
    before, after = every_part(data), every_part(b"".join(ready.fill(Filling())))

    assert [name for name in before if before[name] != after[name]] == [
        name for name in before if name.endswith(MANIFEST)
    ]
    assert json.loads(after[next(name for name in after if name.endswith(MANIFEST))])["filled"] is True
