"""The guide names the sources of the lesson and of its level, and how the class comes to its agreement."""

from dataclasses import replace

from factories import make, make_subject
from lesmateriaal.compose.deck import compose_deck
from lesmateriaal.compose.guide import compose_guide
from lesmateriaal.compose.parts import Subject
from lesmateriaal.document.paper import Links
from lesmateriaal.document.tree import Bullets, plain
from lesmateriaal.lesson.library import SourceFile

USUAL = "Kies met de klas één idee van de groepjes als afspraak van de klas."
SOURCES = {
    "sources": {
        "vroeg": {"title": "Een vroege bron"},
        "proefbron": {"title": "Een bron voor de proef"},
        "laat": {"title": "Een late bron"},
    }
}


def named_sources(*of_level: str) -> list[str]:
    """Return the sources in the guide of a lesson that shares `proefbron` and has `of_level` at its level."""
    subject = make_subject(sources=list(of_level))
    library = replace(subject.library, sources=make(SourceFile, SOURCES, "assets/bronnen.yaml").sources)
    (links,) = (block for block in guide(replace(subject, library=library)) if isinstance(block, Links))
    return [row.words for row in links.rows]


def guide(subject: Subject) -> tuple[object, ...]:
    """Return the blocks of the guide of `subject`."""
    return compose_guide(subject, compose_deck(subject)).blocks


def bullets(subject: Subject) -> str:
    """Return the text of every list of the guide of `subject`."""
    found = (plain(item) for block in guide(subject) if isinstance(block, Bullets) for item in block.items)
    return "\n".join(found)


def test_the_sources_of_the_level_stand_among_those_of_the_lesson_in_the_order_of_their_file() -> None:
    assert named_sources("laat", "vroeg") == [
        "Een vroege bron",
        "Een bron voor de proef",
        "Een late bron",
    ]


def test_a_source_that_lesson_and_level_both_name_stands_there_once() -> None:
    assert named_sources("proefbron") == ["Een bron voor de proef"]


def test_how_the_class_comes_to_its_agreement_is_told_before_the_look_back() -> None:
    text = bullets(make_subject(agreement="Kies samen één vraag."))

    assert "Kies samen één vraag. Zet nu in je agenda: over twee weken" in text
    assert USUAL not in text


def test_a_lesson_that_does_not_say_so_takes_an_idea_of_the_groups() -> None:
    assert USUAL in bullets(make_subject())
