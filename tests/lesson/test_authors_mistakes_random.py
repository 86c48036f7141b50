"""A hand that slips anywhere: one line of a lesson gone, doubled or moved never makes a cascade of findings."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lesmateriaal.lesson.model import Level
from real_lesson import THEN, RealLesson

EVERY_LEVEL = sorted((path.parent.name, path.stem) for path in THEN.glob("*/*.yaml") if path.stem != "les")
LIMIT = 3
"""Findings of one slip: more than that, and an author does not know where to begin."""


def damaged(line: str, slip: str) -> list[str]:
    """Return what is left of `line` after the `slip`."""
    outdented = line[min(len(slip), len(line) - len(line.lstrip(" "))) :]
    return {"gone": [], "twice": [line, line], ">": [f" {line}"], ">>": [f"  {line}"]}.get(slip, [outdented])


@pytest.fixture(scope="module")
def lessons(tmp_path_factory: pytest.TempPathFactory) -> dict[str, RealLesson]:
    """A copy of every lesson."""
    names = sorted({name for name, _ in EVERY_LEVEL})
    return {name: RealLesson(Path(tmp_path_factory.mktemp(name)), name) for name in names}


@given(choice=st.data())
@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
def test_a_line_that_is_gone_doubled_or_moved_is_at_most_three_findings(
    lessons: dict[str, RealLesson], choice: st.DataObject
) -> None:
    name, level = choice.draw(st.sampled_from(EVERY_LEVEL))
    file, lesson = f"{level}.yaml", lessons[name]
    text = lesson.read(file)
    lines = text.split("\n")
    number = choice.draw(st.sampled_from([index for index, line in enumerate(lines) if line.strip()]))
    slip = choice.draw(st.sampled_from(["gone", "twice", ">", ">>", "<", "<<"]))
    lesson.write("\n".join([*lines[:number], *damaged(lines[number], slip), *lines[number + 1 :]]), file)
    try:
        found = lesson.findings(Level(level))
    finally:
        lesson.write(text, file)
    assert len(found) <= LIMIT, [f"{each.place}: {each.code}" for each in found]
