"""The schools of gevallen.json, which the form in the browser is held against too: here what Python makes of them."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lesmateriaal.dutch.messages import code
from lesmateriaal.errors import LessonError
from lesmateriaal.lesson.images import Picture
from lesmateriaal.lesson.school import LoadedSchool, load_school
from lesmateriaal.pack.filling import school_values

SCHOOLS = json.loads(Path(__file__).with_name("gevallen.json").read_text("utf-8"))["schools"]


def loaded(case: Any, folder: Path) -> LoadedSchool:
    path = folder / "school.yaml"
    path.write_text(case["yaml"], "utf-8")
    return load_school(path)


@pytest.mark.parametrize(
    "case", [each for each in SCHOOLS if "values" in each], ids=lambda case: case["name"]
)
def test_a_school_gives_the_values_of_its_case(tmp_path: Path, case: Any) -> None:
    school = loaded(case, tmp_path)
    if case["has_logo"]:
        school = replace(school, logo=Picture(b"", 1.0))

    assert school_values(school) == case["values"]


@pytest.mark.parametrize("case", [each for each in SCHOOLS if "codes" in each], ids=lambda case: case["name"])
def test_a_school_is_refused_with_the_codes_of_its_case(tmp_path: Path, case: Any) -> None:
    with pytest.raises(LessonError) as caught:
        loaded(case, tmp_path)

    assert sorted({code(each) for each in caught.value.problems}) == case["codes"]
