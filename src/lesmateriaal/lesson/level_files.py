"""Which files of a lesson are there, which are not, and which have a name that is almost right."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from lesmateriaal.errors import Place, Problem
from lesmateriaal.lesson.checks import is_named
from lesmateriaal.lesson.content import Content
from lesmateriaal.lesson.level import Lesson
from lesmateriaal.lesson.model import Level

LESSON_FILE = "les.yaml"
_ENOUGH_ALIKE = 0.6
"""Share of equal letters from which one name counts as another one misspelt: *mob* for *mbo*."""


def check_files(shared: Lesson, content: Content, folder: Path) -> Iterator[Problem]:
    """Each level of `les.yaml` has its file, and each file its level."""
    missing = [level for level in shared.levels if not is_named(folder / f"{level}.yaml")]
    for level in Level:
        path = folder / f"{level}.yaml"
        if level not in shared.levels and is_named(path):
            yield Problem(Place(content.name_of(path)), "level_not_named", {"level": str(level)})
    unnamed = [level for level in missing if misnamed(folder, f"{level}.yaml") is None]
    for level in missing:
        if level not in unnamed:
            yield wrong_name(content, folder, f"{level}.yaml")
    if len(unnamed) == len(shared.levels) > 1:
        # not one: told once, where the levels are named
        files, levels = ", ".join(f"{level}.yaml" for level in unnamed), ", ".join(unnamed)
        yield Problem(shared.place("levels"), "level_file_missing", {"file": files, "level": levels})
        return
    for level in unnamed:
        facts = {"file": f"{level}.yaml", "level": str(level)}
        yield Problem(shared.place("levels", level), "level_file_missing", facts)


def misnamed(folder: Path, right: str) -> str | None:
    """Return the name of the file in `folder` that was probably meant to be `right`; None when there is none."""
    try:
        names = sorted(each.name for each in folder.iterdir() if each.is_file())
    except OSError:
        return None
    taken = {LESSON_FILE, *(f"{level}.yaml" for level in Level)}
    likely = [(_likeness(name, right), name) for name in names if name not in taken and name[0] not in ".~"]
    best, name = max(likely, default=(0.0, ""))
    return name if best > _ENOUGH_ALIKE else None


def wrong_name(content: Content, folder: Path, right: str) -> Problem:
    """Return the problem of the file that was meant to be `right`, at that file."""
    name = misnamed(folder, right) or right
    return Problem(Place(content.name_of(folder / name)), "wrong_file_name", {"name": name, "right": right})


def _likeness(name: str, right: str) -> float:
    """Return how much `name` looks like `right`, from 0 to 1: by what stands before the first dot.

    A file that is no YAML by any of its ends is another file.
    """
    stem, _, ends = name.lower().partition(".")
    if not {"yaml", "yml"} & set(ends.split(".")):
        return 0
    return SequenceMatcher(None, stem, right.partition(".")[0]).ratio()
