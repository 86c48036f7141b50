"""The cast of our lessons: everybody stands at one level, and has a drawing for every face."""

import json
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "assets/personages"
DRAWN_FROM = ROOT / "tools/characters/cast.json"


def characters() -> dict[str, Any]:
    """Return the records of `personages.yaml` by id."""
    content = yaml.safe_load((ROOT / "assets/personages.yaml").read_text("utf-8"))
    found: dict[str, Any] = content["personages"]
    return found


def test_everybody_has_a_drawing_for_each_face_at_their_level_and_no_other() -> None:
    wanted = {
        f"{level}/{name}-{face}.svg"
        for name, each in characters().items()
        for level in each["niveaus"]
        for face in each["gezichten"]
    }

    assert {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.svg")} == wanted


def test_nobody_stands_at_two_levels() -> None:
    assert [name for name, each in characters().items() if len(each["niveaus"]) != 1] == []


def test_each_level_has_eight_characters_who_can_all_smile() -> None:
    smiling = [each["niveaus"][0] for each in characters().values() if "glimlach" in each["gezichten"]]

    assert {level: smiling.count(level) for level in ("po", "vo", "mbo")} == {"po": 8, "vo": 8, "mbo": 8}


def test_the_script_that_draws_knows_the_same_characters() -> None:
    drawn = json.loads(DRAWN_FROM.read_text("utf-8"))["characters"]

    assert {(level, name) for level, cast in drawn.items() for name in cast} == {
        (each["niveaus"][0], name) for name, each in characters().items()
    }
