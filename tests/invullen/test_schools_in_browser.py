"""The schools of gevallen.json in real Chromium: the form comes to the same values and the same refusals."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from browser import open_browser
from lesmateriaal.dutch.codes import CODES
from lesmateriaal.pack.fill_rules import fill_rules
from site_world import call, scripts_page

SCHOOLS = json.loads(Path(__file__).with_name("gevallen.json").read_text("utf-8"))["schools"]
RULES = json.loads(json.dumps(fill_rules()))
_OF_THE_FORM = {
    "required_name": "missing_key",
    "contact_role_missing": "missing_key",
    "bad_address": "not_address",
    "yaml_contacts": "list_too_long",
}
"""What the form calls by a name of its own: its sentence is about a field, and not about a line of YAML."""
_READ = """async (_, { yaml, hasLogo, rules }) => {
  const { readSchool } = await import("/script/schoolyaml.js");
  const { checkSchool, valuesOf } = await import("/script/schoolwaarden.js");
  const school = readSchool(new TextEncoder().encode(yaml));
  const codes = checkSchool(school, rules).map(({ code }) => code);
  return codes.length ? { codes } : { values: valuesOf(school, hasLogo, rules) };
}"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page of the site without anything on it."""
    with open_browser() as browser, scripts_page(browser, tmp_path_factory.mktemp("site")) as page:
        yield page


def read(page: Page, case: dict[str, Any]) -> dict[str, Any]:
    given = {"yaml": case["yaml"], "hasLogo": case.get("has_logo", False), "rules": RULES}
    found: dict[str, Any] = call(page, "schoolwaarden.js", _READ, given)
    return found


@pytest.mark.parametrize(
    "case", [each for each in SCHOOLS if "values" in each], ids=lambda case: case["name"]
)
def test_a_school_gives_the_values_of_its_case(page: Page, case: dict[str, Any]) -> None:
    assert read(page, case) == {"values": case["values"]}


@pytest.mark.parametrize("case", [each for each in SCHOOLS if "codes" in each], ids=lambda case: case["name"])
def test_a_school_is_refused_with_the_codes_of_its_case(page: Page, case: dict[str, Any]) -> None:
    found = read(page, case)
    codes = found["codes"] if "codes" in found else [found["code"]]

    assert sorted({CODES[_OF_THE_FORM.get(each, each)] for each in codes}) == case["codes"]
