"""The schools of gevallen.json in real Chromium: the form comes to the same values and the same refusals."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page

from browser import open_browser
from lesmateriaal.dutch.codes import CODES
from lesmateriaal.errors import LessonError
from lesmateriaal.lesson.school import load_school
from lesmateriaal.pack.fill_rules import fill_rules
from lesmateriaal.pack.filling import school_values
from site_world import call, scripts_page

SCHOOLS = json.loads(Path(__file__).with_name("gevallen.json").read_text("utf-8"))["schools"]
RULES = json.loads(json.dumps(fill_rules()))
_OF_THE_FORM = {
    "required_name": "missing_key",
    "contact_role_missing": "missing_key",
    "bad_address": "not_address",
    "bad_email": "not_email",
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


ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz ",
    "WMwmÆŒæß ",
    "abc-–,;:(&) ",
    "ΑΒΓШкола éëïöü ",
    "مدرسةالأمل ",
    "😀🌈❤\ufe0f1\ufe0f\u20e3 ab",
    "'\"<>&=+@#… ",
)
"""Letters of names: narrow and wide, with signs where a line may break, of other scripts, and emoji."""
SCHOOLS_TRIED = 200


def any_name(chance: Random, longest: int) -> str:
    """Return a name of at most `longest` characters and a few more, of one or two of the alphabets."""
    letters = "".join(chance.sample(ALPHABETS, chance.randint(1, 2)))
    most = longest + 2 if chance.random() < 0.1 else longest // 3
    return "".join(chance.choice(letters) for _ in range(chance.randint(1, most))).strip() or "a"


def any_school(chance: Random) -> dict[str, Any]:
    """Return what somebody might fill in, by the keys of school.yaml."""
    colour = "#" + "".join(chance.choice("0123456789abcdefABCDEF") for _ in range(6))
    contacts = [
        {
            "naam": any_name(chance, 40),
            "rol": any_name(chance, 30),
            "telefoon": any_name(chance, 30),
            "email": "".join(any_name(chance, 74).split()) + chance.choice(["@vb.nl"] * 9 + [".nl"]),
        }
        for _ in range(chance.randint(0, 4))
    ]
    return {
        "naam": any_name(chance, 80),
        "korte_naam": any_name(chance, 40),
        "kleur": colour,
        "website": chance.choice(
            [
                "delinde.example",
                "www.Éénhoorn.example/",
                "https://x.nl:8080/a?b#c",
                "x.nl:99999",
                "devlieger.example",
            ]
        ),
        "contactpersonen": contacts,
    }


def by_python(school: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Return the values of `school`, or the codes of the first kind of problems, as Python gives them."""
    path = folder / "school.yaml"
    path.write_text(as_yaml(school), "utf-8")
    try:
        return {"values": school_values(load_school(path))}
    except LessonError as error:
        return {"codes": {CODES[each.code] for each in error.problems}}


def as_yaml(school: dict[str, Any]) -> str:
    """Return `school` as YAML in which every text stands as JSON writes it."""
    return json.dumps(school, ensure_ascii=False)


def test_browser_and_python_agree_on_any_school(page: Page, tmp_path: Path) -> None:
    chance = Random(2026)
    differing, accepted = [], 0
    for _ in range(SCHOOLS_TRIED):
        school = any_school(chance)
        ours, theirs = by_python(school, tmp_path), read(page, {"yaml": as_yaml(school)})
        accepted += "values" in ours
        codes = theirs.get("codes", [theirs["code"]] if "code" in theirs else [])
        found = {CODES.get(_OF_THE_FORM.get(each, each), each) for each in codes}
        if ("values" in ours and ours != theirs) or ("codes" in ours and not ours["codes"] <= found):
            differing.append((school, ours, theirs))

    assert differing[:1] == []
    assert accepted > SCHOOLS_TRIED / 4
