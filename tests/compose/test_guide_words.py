"""The words that a lesson teaches stand in its guide, with what they mean."""

from factories import make_subject
from lesmateriaal.compose.deck import compose_deck
from lesmateriaal.compose.guide import compose_guide
from lesmateriaal.document.paper import Heading, PaperBlock
from lesmateriaal.document.tree import Bullets, plain

TITLE = "Woorden van deze les"


def blocks(**fields: object) -> tuple[PaperBlock, ...]:
    """Return what stands in the guide of the small lesson with `fields`."""
    subject = make_subject(**fields)  # type: ignore[arg-type]
    return compose_guide(subject, compose_deck(subject)).blocks


def headings(found: tuple[PaperBlock, ...]) -> list[str]:
    """Return the headings among the blocks that were found."""
    return [plain(block.text) for block in found if isinstance(block, Heading)]


def test_each_word_stands_in_the_guide_with_its_meaning() -> None:
    found = blocks(words=[{"word": "omstander", "meaning": "iemand die het ziet"}])

    lists = [[plain(item) for item in block.items] for block in found if isinstance(block, Bullets)]

    assert TITLE in headings(found)
    assert ["omstander: iemand die het ziet"] in lists


def test_a_lesson_without_such_words_has_no_heading_for_them() -> None:
    assert TITLE not in headings(blocks())
