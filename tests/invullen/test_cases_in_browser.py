"""The shared cases in real Chromium: what Python fills in, JavaScript fills in too, byte for byte."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from browser import open_browser
from site_world import call, scripts_page

CASES: dict[str, list[dict[str, Any]]] = json.loads(
    Path(__file__).with_name("gevallen.json").read_text("utf-8")
)
_PART = """({ escapedValues, fillPart }, { part, slots, values }) => {
  const filled = fillPart(new TextEncoder().encode(part), slots, escapedValues(values));
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(filled);
}"""
_PACK = """async ({ openPack }, { pack, values, logo_left: left, logo_right: right }, bytes, text) => {
  const { Budget, readEntries, unpack } = await import("/script/zip.js");
  const { sha256 } = await import("/script/manifest.js");
  const filling = { values, logoLeft: left && bytes(left), logoRight: right && bytes(right) };
  const opened = await openPack(bytes(pack));
  const whole = new Uint8Array(await new Blob(opened.fill(filling)).arrayBuffer());
  const found = {};
  for (const entry of readEntries(whole, new Budget())) {
    const content = unpack(entry);
    if (!/\\.(docx|pptx)$/.test(entry.name)) found[entry.name] = await sha256(content);
    else for (const part of readEntries(content, new Budget())) found[`${entry.name}!${part.name}`] = await sha256(unpack(part));
  }
  return found;
}"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page of the site without anything on it."""
    with open_browser() as browser, scripts_page(browser, tmp_path_factory.mktemp("site")) as page:
        yield page


@pytest.mark.parametrize("case", CASES["documents"], ids=lambda case: case["name"])
def test_a_part_is_filled_in_as_the_case_says(page: Page, case: dict[str, Any]) -> None:
    assert call(page, "vullen.js", _PART, case) == case["after"]


@pytest.mark.parametrize("case", CASES["packs"], ids=lambda case: case["name"])
def test_every_part_of_a_pack_is_as_the_case_says(page: Page, case: dict[str, Any]) -> None:
    assert call(page, "vullen.js", _PACK, case) == case["parts"]
