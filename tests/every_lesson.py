"""The lessons of this project, found by their folders, so that a new one is tested without a word about it."""

from pathlib import Path
from typing import Any

import yaml

from lesmateriaal.dutch.products import STEM_ENDINGS
from lesmateriaal.lesson.content import built_in_root
from lesmateriaal.lesson.model import Level

LESSONS = built_in_root() / "lessons"


def _audience(lesson: str) -> str:
    return str(
        yaml.safe_load((LESSONS / lesson / "les.yaml").read_text("utf-8")).get("publiek", "leerlingen")
    )


EVERY_LEVEL = tuple(
    (path.parent.name, path.stem)
    for path in sorted(LESSONS.glob("*/*.yaml"))
    if path.stem in {level.value for level in Level}
)
"""Every level of everything: the folder and the level."""
PUPIL_LEVELS = tuple(each for each in EVERY_LEVEL if _audience(each[0]) == "leerlingen")
"""Every level of every lesson for pupils."""


def level_file(lesson: str, level: str) -> Path:
    """Return the YAML of a level."""
    return LESSONS / lesson / f"{level}.yaml"


def stem(lesson: str, level: str) -> str:
    """Return how the names of the files of a level begin; those for a team or parents say so."""
    return f"{lesson}-{level}{STEM_ENDINGS[_audience(lesson)]}"


def read_level(lesson: str, level: str) -> Any:
    """Return the YAML of a level as it stands there, all scalars as text."""
    return yaml.load(level_file(lesson, level).read_text("utf-8"), Loader=yaml.BaseLoader)
