"""Every link in the guides leads to a file and a heading that are there; every picture is told and small."""

import re
from pathlib import Path

import pytest

from guide_world import GUIDES, ROOT, text_of

_LINK = re.compile(r"(?P<picture>!?)\[(?P<words>[^\]]*)\]\((?P<target>[^)\s]+)\)")
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
MOST_BYTES = 300_000
"""A page with four pictures opens at once, also on a telephone."""


def _links(file: str) -> list[tuple[str, str, str]]:
    """Return "!" or nothing, the words and the target of each link of `file` to something of ours."""
    found = [
        (match["picture"], match["words"], match["target"])
        for match in _LINK.finditer(_FENCE.sub("", text_of(file)))
    ]
    return [each for each in found if "://" not in each[2]]


def anchors(markdown: str) -> set[str]:
    """Return the anchors that GitHub gives the headings of `markdown`."""
    found: dict[str, int] = {}
    names = set()
    for heading in re.findall(r"^#{1,6} (.+)$", _FENCE.sub("", markdown), re.MULTILINE):
        plain = re.sub(r"[^\w\- ]", "", heading.replace("`", "").lower()).replace(" ", "-")
        count = found.get(plain, 0)
        found[plain] = count + 1
        names.add(f"{plain}-{count}" if count else plain)
    return names


EVERY_LINK = sorted({(file, target) for file in GUIDES for _, _, target in _links(file)})
PICTURES = sorted({(file, words, target) for file in GUIDES for mark, words, target in _links(file) if mark})


@pytest.mark.parametrize(("file", "target"), EVERY_LINK)
def test_each_link_leads_to_a_file_and_a_heading(file: str, target: str) -> None:
    path, _, anchor = target.partition("#")
    goal = (ROOT / file).parent / path if path else ROOT / file

    assert goal.exists()
    assert not anchor or anchor in anchors(goal.read_text("utf-8"))


@pytest.mark.parametrize(("file", "words", "target"), PICTURES)
def test_each_picture_has_a_text_and_is_small(file: str, words: str, target: str) -> None:
    assert len(words) >= 20
    assert ((ROOT / file).parent / target).stat().st_size <= MOST_BYTES


def test_every_page_of_the_docs_is_reached_from_the_readme() -> None:
    reached, waiting = set(), ["README.md"]
    while waiting:
        file = waiting.pop()
        reached.add(file)
        for _, _, target in _links(file):
            path = (ROOT / file).parent / target.partition("#")[0]
            name = path.resolve().relative_to(ROOT).as_posix() if path.suffix == ".md" else file
            if name not in reached and Path(ROOT / name).exists() and not name.startswith("docs/decisions"):
                text_of(name)
                waiting.append(name)

    assert {path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").glob("*.md")} - reached == set()
