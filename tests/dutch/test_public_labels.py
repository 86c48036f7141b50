"""The words for a team and for parents: a variant of a label that there is, with the same places to fill in."""

import re

import pytest

from lesmateriaal.dutch.guide_texts_adults import GUIDE_TEXTS, NAMES_OF_PUPILS
from lesmateriaal.dutch.labels import LABELS, label_for
from lesmateriaal.dutch.products import RECEIVERS, STEM_ENDINGS
from lesmateriaal.dutch.public_labels import PUBLIC_LABELS
from lesmateriaal.dutch.safety_words import SCREENSHOT_RULE
from lesmateriaal.lesson.level import Public
from lesmateriaal.lesson.model import Level

PLACE = re.compile(r"\{(\w+)\}")
VARIANTS = [(public, name) for public, words in PUBLIC_LABELS.items() for name in words]


def without_level(name: str) -> str:
    """Return `name` without the level at its end."""
    return re.sub(r"_(po|vo|mbo)$", "", name)


@pytest.mark.parametrize(("public", "name"), VARIANTS)
def test_a_variant_is_of_a_label_that_there_is_and_has_no_places_of_its_own(public: str, name: str) -> None:
    base = without_level(name)
    originals = [words for key, words in LABELS.items() if without_level(key) == base]

    assert originals
    places = set().union(*(PLACE.findall(words) for words in originals))
    assert set(PLACE.findall(PUBLIC_LABELS[public][name])) <= places


def test_the_most_particular_label_is_taken() -> None:
    assert label_for("team", "mbo", "notes_goals") == PUBLIC_LABELS["team"]["notes_goals_mbo"]
    assert label_for("team", "po", "notes_goals") == PUBLIC_LABELS["team"]["notes_goals"]
    assert label_for("ouders", "po", "help_title") == PUBLIC_LABELS["ouders"]["help_title"]
    assert label_for("leerlingen", "po", "help_title") == LABELS["help_title_po"]
    assert label_for("ouders", "po", "say") == LABELS["say"]


def test_a_label_that_there_is_not_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        label_for("team", "po", "help_titel")


@pytest.mark.parametrize("public", Public)
def test_every_public_has_its_texts_names_and_folder(public: Public) -> None:
    texts = GUIDE_TEXTS[public]

    assert set(texts.disclosure_level) == set(texts.after_paper) == set(NAMES_OF_PUPILS) == set(Level)
    assert public in STEM_ENDINGS
    assert public in RECEIVERS


def test_no_two_publics_have_the_same_names_of_files() -> None:
    assert len(set(STEM_ENDINGS.values())) == len(Public)
    assert len(set(RECEIVERS.values())) == len(RECEIVERS)


@pytest.mark.parametrize("public", Public)
def test_the_advice_on_images_of_minors_is_literal_for_every_public(public: Public) -> None:
    rows = [row for _, rows in GUIDE_TEXTS[public].disclosure for row in rows]

    assert [row for row in rows if SCREENSHOT_RULE in row]
