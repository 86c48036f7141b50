"""The glossary: one Dutch key for each field name, and the other way round."""

import re

from lesmateriaal.dutch.keys import KEYS
from lesmateriaal.lesson import activities, handout, level, library, school
from lesmateriaal.lesson.model import Part

MODULES = (activities, handout, level, library, school)
"""The modules whose models are read from YAML; importing them makes the models known."""


def field_names(model: type[Part] = Part) -> set[str]:
    """Return the names of all fields of `model` and of all models below it."""
    return set(model.model_fields).union(*map(field_names, model.__subclasses__()))


def test_no_two_fields_have_the_same_key() -> None:
    assert len(set(KEYS.values())) == len(KEYS)


def test_every_field_has_a_key_and_every_key_a_field() -> None:
    assert MODULES
    assert field_names() == set(KEYS)


def test_every_key_is_a_plain_dutch_word_that_needs_no_quotes() -> None:
    assert [key for key in KEYS.values() if not re.fullmatch(r"[a-z]+(_[a-z]+)*", key)] == []


def test_no_key_is_the_english_name_of_another_field() -> None:
    assert [name for name, key in KEYS.items() if key in KEYS and key != name] == []
