"""Put an example of `lesmateriaal uitleg` into the small lesson, at the place that it names, and see what is found.

An example is YAML as an author would type it, and may be so wrong that it is no YAML; so it is put in as text. Its
keys take the place of the same keys of the lesson. `# …` stands for what was there: below an activity for the rest
of its keys, in the list of activities for those that the example does not name, as many as belong there.
"""

import datetime
import re
from collections.abc import Iterable
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

from factories import activity_data, as_yaml, level_data, write_lesson
from lesmateriaal.dutch.explanations import Explanation
from lesmateriaal.dutch.messages import code
from lesmateriaal.errors import LessonError
from lesmateriaal.lesson.checks import SHORT_MINUTES
from lesmateriaal.lesson.content import find_content
from lesmateriaal.lesson.school import load_school
from lesmateriaal.pipeline import check
from small_lesson import NAME, SVG

TODAY = datetime.date(2026, 11, 22)
"""The day on which examples with a day in them are looked at."""
REST = "# …"
_KEY = re.compile(r"\[?\"?([a-z_]+)\"?\]?\s*:(?=\s|$)", re.MULTILINE)


def codes_in_place(explanation: Explanation, example: str, folder: Path) -> set[str]:
    """Return the Dutch codes of what is found when `example` stands where `explanation` says, in `folder`.

    Left out is what the author accepted, and that nobody phoned the help lines of the small lesson.
    """
    keys = {*_KEY.findall(_outer(explanation.right)), *_KEY.findall(_outer(example))}
    where = explanation.where.removeprefix("heel ")
    name, _, below = where.partition(" > ")
    if name == "school.yaml":
        return _of_school(example, keys, folder)
    level = Path(name).stem if "/" not in name and name != "les.yaml" else "vo"
    _, _, public = explanation.lesson.partition("publiek: ")
    write_lesson(folder, levels=(level,), **({"public": public} if public else {}))
    shared = folder / "lessons" / NAME / "les.yaml"
    if explanation.lesson and not public:
        shared.write_text(_replaced(shared.read_text("utf-8"), {"thema"}, explanation.lesson), "utf-8")
    path = folder / name if "/" in name else folder / "lessons" / NAME / name
    body = path.read_text("utf-8")
    if where != explanation.where:
        body = example
    elif below and "/" in name:
        body = _in_record(body, below, keys, example)
    elif below:
        body = _in_activity(body, below, keys, example)
    elif "activiteiten:" in example:
        body = _with_activities(body, example, explanation.right)
    else:
        body = _replaced(body, keys, example)
    path.write_text(body, "utf-8")
    found = _found(folder)
    return found if name == "assets/hulplijnen.yaml" else found - {"hulplijn_nakijken"}


def _found(folder: Path) -> set[str]:
    try:
        problems = check(find_content(folder), reference_day=TODAY)
    except LessonError as error:
        problems = error.problems
    return {code(each) for each in problems if not each.is_accepted}


def _of_school(example: str, keys: set[str], folder: Path) -> set[str]:
    (folder / "logo.svg").write_text(SVG, "utf-8")
    path = folder / "school.yaml"
    path.write_text(_replaced("naam: De Vlieger\n", keys, example), "utf-8")
    try:
        problems = load_school(path).notes
    except LessonError as error:
        problems = error.problems
    return {code(each) for each in problems}


def _outer(text: str) -> str:
    """Return the lines of `text` that are not indented."""
    return "\n".join(line for line in text.splitlines() if line[:1].strip(" -#\t"))


def _blocks(body: str) -> list[str]:
    """Return `body` in pieces that begin with a key at the beginning of a line."""
    return [each for each in re.split(r"(?m)^(?=[a-z_\"])", body) if each]


def _replaced(body: str, keys: Iterable[str], example: str) -> str:
    """Return `body` with `example` in the place of the first of its `keys`, and without the others."""
    blocks, wanted = _blocks(body), set(keys)
    named = [index for index, block in enumerate(blocks) if block.split(":")[0].strip('"') in wanted]
    at = named[0] if named else len(blocks)
    before = [block for index, block in enumerate(blocks[:at]) if index not in named]
    after = [block for index, block in enumerate(blocks[at:], at) if index not in named]
    return "".join([*before, example.strip("\n") + "\n", *after])


def _in_record(body: str, name: str, keys: set[str], example: str) -> str:
    start = re.search(rf"(?m)^  {name}:\n", body)
    assert start, f"no record {name}"
    rest = re.search(r"(?m)^ {0,2}\S", body[start.end() :])
    end = start.end() + rest.start() if rest else len(body)
    inside = _replaced(_moved(body[start.end() : end], -4), keys, example)
    return body[: start.end()] + _moved(inside, 4) + body[end:]


def _in_activity(body: str, kind: str, keys: set[str], example: str) -> str:
    head, activities = body.split("activiteiten:\n")
    items = [each for each in re.split(r"(?m)^(?=- )", activities) if each]
    own = [index for index, item in enumerate(items) if item.startswith(f"- soort: {kind}\n")]
    if not own:  # the small lesson has no activity of this kind: it comes in the place of its statement
        own = [next(index for index, item in enumerate(items) if item.startswith("- soort: stelling\n"))]
        items[own[0]] = as_yaml({"activities": [activity_data(kind, phase="Denken")]}).split("\n", 1)[1]
    item = "  " + items[own[0]][2:]
    inside = _moved(_replaced(_moved(item, -2), keys, example), 2)
    items[own[0]] = f"- {inside[2:]}"
    return f"{head}activiteiten:\n{''.join(items)}"


def _moved(text: str, columns: int) -> str:
    """Return `text` with each line so many columns to the right, or to the left."""
    lines = text.splitlines(keepends=True)
    return "".join(f"{' ' * columns}{line}" if columns > 0 else line[-columns:] for line in lines)


def _with_activities(body: str, example: str, right: str) -> str:
    """Return `body` with the activities of `example`, and minutes that add up again."""
    top, listed = f"{example}\n".split("activiteiten:\n")
    small = {item["soort"]: item for item in _read(as_yaml(level_data()))["activiteiten"]}
    waiting = [kind for kind in small if kind not in re.findall(r"- soort: (\w+)", right)]
    activities: list[Any] = []
    pieces = re.findall(r"(?m)^  # …\n|^  - .*\n(?:    .*\n)*", listed)
    for index, piece in enumerate(pieces):
        if piece.startswith("  - "):
            own = _read(_moved(piece.replace("  - ", "    ", 1), -4))
            rest = dict(small[own["soort"]]) if REST in piece else {}
            if any(item["soort"] == own["soort"] for item in activities):
                rest.pop("kort")  # the short version has each activity once
            activities.append({**rest, **own})
            continue
        named = re.findall(r"- soort: (\w+)", "".join(pieces[index:]))
        before = [*small].index(named[0]) if named else len(small)
        fitting = [kind for kind in waiting if [*small].index(kind) < before]
        activities += [small[kind] for kind in fitting]
        waiting = [kind for kind in waiting if kind not in fitting]
    opening = next(item for item in activities if item["soort"] == "opening")
    others = sum(int(item.get("kort", 0)) for item in activities if item is not opening)
    opening["kort"] = SHORT_MINUTES - others
    opening["minuten"] = max(int(opening["minuten"]), SHORT_MINUTES - others)
    data = _read(body) | _read(top or "{}") | {"activiteiten": [deepcopy(item) for item in activities]}
    data["minuten"] = sum(int(item["minuten"]) for item in activities)
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000)


def _read(text: str) -> Any:
    return yaml.load(text, Loader=yaml.BaseLoader)
