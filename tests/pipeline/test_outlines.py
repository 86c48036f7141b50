"""The outline of each finished document is the golden in tests/golden/<les>/<niveau>/ that somebody accepted."""

import os
import subprocess
import sys
from collections.abc import Iterable
from difflib import unified_diff
from pathlib import Path

import pytest

from lesmateriaal.lesson.content import built_in_root, find_content
from lesmateriaal.lesson.model import Level
from lesmateriaal.pipeline import build
from outline import outline

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "golden"
LEVELS = sorted(
    (path.parent.name, path.stem)
    for path in (ROOT / "lessons").glob("*/*.yaml")
    if path.stem in {level.value for level in Level}
)
SHOWN_LINES = 80
"""Lines of a difference that a failure shows for each document."""
HOW_TO_ACCEPT = """
Look at the pages first (make kijk, then open build/kijk/index.html). Is this what you meant? Then accept it:
    pytest --accept-outlines tests/pipeline/test_outlines.py
and commit the goldens with the change that caused them."""


@pytest.fixture(scope="module")
def outlines(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The outline of each document of each lesson, by the path of its golden."""
    target = tmp_path_factory.mktemp("lessen")
    files = build(find_content(built_in_root()), target=target, processes=1).files
    return {
        f"{path.parent.parent.name}/{path.parent.name}/{_document(path)}.txt": outline(path.read_bytes())
        for path in files
    }


def _document(path: Path) -> str:
    """Return the kind of a document: its file name without lesson and level."""
    return path.stem.removeprefix(f"{path.parent.parent.name}-{path.parent.name}-")


def differences(accepted: dict[str, str], found: dict[str, str]) -> list[str]:
    """Return the difference of each document that is new, gone or changed since its golden was accepted."""
    return [
        difference(name, accepted.get(name, ""), found.get(name, ""))
        for name in sorted(accepted | found)
        if accepted.get(name) != found.get(name)
    ]


def difference(name: str, accepted: str, found: str) -> str:
    """Return how the outline `found` departs from the golden `accepted`, or nothing."""
    lines = list(
        unified_diff(accepted.splitlines(), found.splitlines(), f"golden/{name}", "gebouwd", n=2, lineterm="")
    )
    hidden = len(lines) - SHOWN_LINES
    more = [f"… and {hidden} lines more"] if hidden > 0 else []
    return "\n".join([*lines[:SHOWN_LINES], *more])


@pytest.mark.parametrize(("lesson", "level"), LEVELS)
def test_each_document_of_a_level_has_the_outline_that_was_accepted(
    lesson: str, level: str, outlines: dict[str, str], request: pytest.FixtureRequest
) -> None:
    found = {name: text for name, text in outlines.items() if name.startswith(f"{lesson}/{level}/")}
    if request.config.getoption("--accept-outlines"):
        _accept(f"{lesson}/{level}", found)

    if departures := differences(_goldens(f"{lesson}/{level}"), found):
        pytest.fail("\n\n".join([*departures, HOW_TO_ACCEPT]), pytrace=False)


def test_every_golden_has_a_document(outlines: dict[str, str], request: pytest.FixtureRequest) -> None:
    left_over = sorted(set(_goldens("")) - set(outlines))
    if request.config.getoption("--accept-outlines"):
        _remove(left_over)
    elif left_over:
        pytest.fail("\n".join(["no such document any more:", *left_over, HOW_TO_ACCEPT]), pytrace=False)


def _goldens(folder: str) -> dict[str, str]:
    """Return the accepted outlines below `folder` by their path from tests/golden."""
    return {
        path.relative_to(GOLDEN).as_posix(): path.read_text("utf-8")
        for path in sorted((GOLDEN / folder).rglob("*.txt"))
    }


def _accept(folder: str, found: dict[str, str]) -> None:
    """Make `found` the goldens of a level, and remove those of documents that are no longer made."""
    (GOLDEN / folder).mkdir(parents=True, exist_ok=True)
    _remove(set(_goldens(folder)) - set(found))
    for name, text in found.items():
        (GOLDEN / name).write_text(text, "utf-8", newline="\n")


def _remove(names: Iterable[str]) -> None:
    for name in names:
        (GOLDEN / name).unlink(missing_ok=True)  # another process of the same run may have been first


def test_a_document_that_is_new_gone_or_changed_differs_and_another_does_not() -> None:
    accepted = {"gelijk": "dia 1\n", "anders": "dia 1\n", "weg": "dia 1\n"}
    found = {"gelijk": "dia 1\n", "anders": "dia 2\n", "nieuw": "dia 1\n"}

    shown = differences(accepted, found)

    assert [text.splitlines()[0] for text in shown] == [
        f"--- golden/{name}" for name in ("anders", "nieuw", "weg")
    ]


def test_a_difference_shows_the_line_that_changed_and_its_neighbours() -> None:
    accepted = "dia 1\n  Titel: 40 vet · Start\n  notities: 3 alinea’s\n"

    shown = difference("po/presentatie.txt", accepted, accepted.replace("40", "36"))

    assert "-  Titel: 40 vet · Start\n+  Titel: 36 vet · Start" in shown
    assert shown.startswith("--- golden/po/presentatie.txt")


def test_a_long_difference_is_cut_short() -> None:
    shown = difference("po/presentatie.txt", "", "regel\n" * 200)

    assert shown.endswith("… and 123 lines more")


def test_outlines_cannot_be_accepted_in_ci() -> None:
    command = [
        sys.executable,
        "-m",
        "pytest",
        "--accept-outlines",
        "--collect-only",
        "-q",
        "-p",
        "no:cacheprovider",
    ]

    done = subprocess.run(
        [*command, str(Path(__file__))],
        cwd=ROOT,
        env={**os.environ, "CI": "true"},
        capture_output=True,
        text=True,
    )

    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert "nobody looks" in done.stderr
