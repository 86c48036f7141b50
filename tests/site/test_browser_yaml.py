"""`school.yaml` of the form: what it writes Python reads, and what Python refuses the form refuses too."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from browser import open_browser
from lesmateriaal.dutch.keys import KEYS
from lesmateriaal.errors import LessonError
from lesmateriaal.lesson.school import load_school
from site_world import STATIC, as_text, call, scripts_page

SCHOOL = {
    "name": 'Basisschool \'t Fort & <Zoon> "De Ælfde" \\ # nee: ja',
    "shortName": "# 't Fort",
    "logo": "",
    "colour": "#1F5C8A",
    "secondColour": "#8a5a00",
    "website": "",
    "protocol": "",
    "contacts": [
        {"name": "Anne de Wit", "role": "zorgcoördinator 😀", "phone": "0301234567", "email": "a@b.nl"},
        {"name": "مريم", "role": "mentor", "phone": "", "email": ""},
    ],
}
_WRITE = "({ writeSchool }, { school, comments }) => writeSchool(school, comments)"
_READ = "({ readSchool }, { file }, bytes) => readSchool(bytes(file))"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page of the site without anything on it."""
    with open_browser() as browser, scripts_page(browser, tmp_path_factory.mktemp("site")) as page:
        yield page


def written(page: Page, school: dict[str, Any]) -> str:
    """Return `school` as the form saves it."""
    return str(call(page, "schoolyaml.js", _WRITE, {"school": school, "comments": ["Let op: 'namen'"]}))


def read(page: Page, text: str | bytes) -> dict[str, Any]:
    """Return what the form reads in a file, or the code with which it refuses it."""
    content = text if isinstance(text, bytes) else text.encode()
    return dict(call(page, "schoolyaml.js", _READ, {"file": as_text(content)}))


def test_python_reads_what_the_form_saves(page: Page, tmp_path: Path) -> None:
    (tmp_path / "school.yaml").write_text(written(page, SCHOOL), "utf-8")
    school = load_school(tmp_path / "school.yaml").school

    assert school.name == SCHOOL["name"]
    assert (school.short_name, school.colour, school.second_colour) == ("# 't Fort", "#1F5C8A", "#8a5a00")
    assert [(each.name, each.role, each.phone, each.email) for each in school.contacts] == [
        ("Anne de Wit", "zorgcoördinator 😀", "0301234567", "a@b.nl"),
        ("مريم", "mentor", None, None),
    ]


def test_the_form_reads_what_it_saved(page: Page) -> None:
    assert read(page, written(page, SCHOOL)) == SCHOOL


def test_the_form_reads_the_example_of_the_guide(page: Page) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "voor-scholen.md").read_text("utf-8")
    example = guide.split("<!-- voorbeeld: school.yaml -->\n```yaml\n")[1].split("```")[0]

    school = read(page, example)
    assert (school["name"], school["logo"]) == ("Basisschool De Linde", "logo.png")
    assert school["contacts"][0]["phone"] == "030 123 45 67"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("naam: &a De Linde\nkorte_naam: *a\n", "yaml_anchor"),
        ("naam: !!str De Linde\n", "yaml_tag"),
        ("naam: !!python/object/apply:os.system [ls]\n", "yaml_tag"),
        ("naam: !!js/function 'x'\n", "yaml_tag"),
        ("naam: De Linde\nnaam: De Eik\n", "yaml_syntax"),
        ("naam: De Linde\n---\nnaam: De Eik\n", "yaml_syntax"),
        ("naam: [De Linde]\n", "yaml_not_text"),
        ("naam: De Linde\nwachtwoord: x\n", "yaml_unknown_key"),
        ("naam: De Linde\n__proto__: {x: y}\n", "yaml_unknown_key"),
        ("naam: De Linde\nconstructor: x\n", "yaml_unknown_key"),
        ("naam: De Linde\n<<: {korte_naam: x}\n", "yaml_unknown_key"),
        ("naam: De Linde\ncontactpersonen: Anne\n", "yaml_not_list"),
        ("- De Linde\n", "yaml_not_keys"),
        ("", "yaml_syntax"),
        ("naam: " + "[" * 5_000, "yaml_syntax"),
        ("naam: De\x00Linde\n", "yaml_control_character"),
        ('naam: "De\\0Linde"\n', "yaml_control_character"),
        ('naam: "De \\uE000 Linde"\n', "yaml_control_character"),
        (b"naam: \xff\xfe\n", "yaml_not_utf8"),
        ("naam: De Linde # " + "x" * 70_000, "yaml_too_large"),
    ],
)
def test_what_is_no_school_is_refused_with_a_reason(page: Page, text: str | bytes, code: str) -> None:
    assert read(page, text)["code"] == code


@pytest.mark.parametrize(
    "text", ["naam: &a De Linde\nkorte_naam: *a\n", "naam: !!str De Linde\n", 'naam: "De\\0Linde"\n']
)
def test_python_refuses_them_too(text: str, tmp_path: Path) -> None:
    (tmp_path / "school.yaml").write_text(text, "utf-8")

    with pytest.raises(LessonError):
        load_school(tmp_path / "school.yaml")


def test_the_keys_of_the_form_are_those_of_python() -> None:
    script = (STATIC / "script" / "schoolyaml.js").read_text("utf-8")
    names = {
        "name": "name",
        "shortName": "short_name",
        "logo": "logo",
        "colour": "colour",
        "secondColour": "second_colour",
        "website": "website",
        "protocol": "protocol",
        "contacts": "contacts",
        "role": "role",
        "phone": "phone",
        "email": "email",
    }

    wrong = [name for name, english in names.items() if f'{name}: "{KEYS.get(english)}"' not in script]
    assert wrong == []
