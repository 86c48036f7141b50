"""The characters over all lessons: each belongs to one level, and helping belongs to nobody in particular."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from every_lesson import EVERY_LEVEL, read_level
from lesmateriaal.lesson.content import built_in_root

LEVELS = ("po", "vo", "mbo")
LEAST_HELPERS = 4


def values(key: str, within: Any) -> Iterator[Any]:
    """Yield what stands at `key` anywhere in `within`."""
    if isinstance(within, dict):
        for name, each in within.items():
            if name == key:
                yield each
            yield from values(key, each)
    elif isinstance(within, list):
        for each in within:
            yield from values(key, each)


def test_no_character_stands_at_two_levels() -> None:
    levels = defaultdict(set)
    for lesson, level in EVERY_LEVEL:
        for person in values("wie", read_level(lesson, level)):
            levels[person].add(level)

    assert {person: found for person, found in levels.items() if len(found) > 1} == {}


@pytest.mark.parametrize("level", LEVELS)
def test_helping_in_a_chat_belongs_to_no_gender_and_to_no_few(level: str) -> None:
    cast = yaml.safe_load((built_in_root() / "assets/personages.yaml").read_text("utf-8"))["personages"]
    helpers = {
        message["wie"]
        for lesson, each in EVERY_LEVEL
        if each == level
        for messages in values("berichten", read_level(lesson, level))
        for message in messages
        if message.get("helpt") == "ja"
    }
    genders = {cast[person]["beschrijving"].split()[0] for person in helpers}

    assert len(helpers) >= LEAST_HELPERS
    assert len(genders) == 2
