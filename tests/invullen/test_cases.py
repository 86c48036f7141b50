"""The cases of gevallen.json, which the browser's fill is held against too: here the fill of Python."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from lesmateriaal.errors import Place
from lesmateriaal.pack.filling import Filling
from lesmateriaal.pack.manifest import digest
from lesmateriaal.pack.opened import open_pack
from lesmateriaal.pack.prepared import make_ready, prepare_document
from lesmateriaal.pack.slotted import by_ranges
from pack_world import contents, every_part

CASES = json.loads(Path(__file__).with_name("gevallen.json").read_text("utf-8"))


def named(kind: str) -> list[Any]:
    return [pytest.param(each, id=each["name"]) for each in CASES[kind]]


def logo(written: str | None) -> bytes | None:
    return base64.b64decode(written) if written else None


@pytest.mark.parametrize("case", named("documents"))
def test_a_part_is_filled_in_as_the_case_says(case: Any) -> None:
    part = by_ranges(case["part"].encode(), [tuple(each) for each in case["slots"]])
    document = prepare_document([], {"part.xml": part}, {})

    filled = document.fill(make_ready(Filling(case["values"])))

    assert contents(b"".join(filled.pieces))["part.xml"].decode() == case["after"]


@pytest.mark.parametrize("case", named("packs"))
def test_a_pack_is_filled_in_as_the_case_says(case: Any) -> None:
    filling = Filling(case["values"], logo(case["logo_left"]), logo(case["logo_right"]))

    filled = b"".join(open_pack(base64.b64decode(case["pack"]), Place("les-po.zip")).fill(filling))

    assert {name: digest(content) for name, content in every_part(filled).items()} == case["parts"]
