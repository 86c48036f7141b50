"""The scripts of the site as they stand: what is of others is recorded, and every word stands in the page."""

import hashlib
import re
from pathlib import Path

import pytest

import lesmateriaal
from site_world import STATIC

SCRIPTS = sorted((STATIC / "script").glob("*.js"))
VENDOR = STATIC / "script" / "vendor"
FORM = Path(lesmateriaal.__file__).parent / "dutch" / "templates" / "site" / "school.html.jinja"
WORDS = set(re.findall(r'data-woord="(\w+)"', FORM.read_text("utf-8")))
_CODE = re.compile(
    r"""(?:RefusedError|LogoError|YamlError|word|sentence)\(\s*"(\w+)"|code: "(\w+)"|word\([^")]*\? "(\w+)" : "(\w+)\""""
)


def test_what_is_of_others_is_exactly_what_is_recorded() -> None:
    rows = re.findall(
        r"^\| `([\w.-]+)` \|.*\| `([0-9a-f]{64})` \|$", (VENDOR / "README.md").read_text("utf-8"), re.M
    )

    assert dict(rows) == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in VENDOR.glob("*.js")
    }


def test_each_library_of_others_has_its_licence_beside_it() -> None:
    licences = {path.name.removesuffix("-LICENSE.txt") for path in VENDOR.glob("*-LICENSE.txt")}

    assert licences == {path.stem for path in VENDOR.glob("*.js")}


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_needs_nothing_that_the_policy_of_the_site_refuses(path: Path) -> None:
    text = path.read_text("utf-8")

    assert not re.search(
        r"\beval\(|new Function|innerHTML|insertAdjacentHTML|document\.write|https?://(?!www.w3.org/2000/svg)",
        text,
    )


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_is_above_300_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_everything_that_a_script_says_stands_in_the_page(path: Path) -> None:
    said = {code for found in _CODE.findall(path.read_text("utf-8")) for code in found if code}

    assert said - WORDS == set()


def test_every_word_of_the_page_is_said_by_a_script() -> None:
    scripts = "\n".join(path.read_text("utf-8") for path in SCRIPTS)

    assert [each for each in sorted(WORDS) if each not in scripts and not each.startswith("step_")] == []
