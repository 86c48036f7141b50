"""The table of what is made of a lesson: a new product is a composer, a renderer and a row here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lesmateriaal.compose.deck import share_deck
from lesmateriaal.compose.guide import compose_guide
from lesmateriaal.compose.handout import compose_cut_sheet, compose_handout
from lesmateriaal.compose.letter import compose_letter
from lesmateriaal.compose.parts import Subject
from lesmateriaal.document.paper import Document
from lesmateriaal.document.slides import Deck
from lesmateriaal.dutch.products import PRODUCT_NAMES

Tree = Deck | Document


@dataclass(frozen=True, slots=True)
class Product:
    """One kind of document: its suffix, whether pupils get it, and how it is composed.

    `kind` is its English name, the key of `PRODUCT_NAMES`. `compose` gets the subject and the fitted deck, and returns None when the lesson has no such document.
    """

    kind: str
    suffix: str
    for_pupils: bool
    compose: Callable[[Subject, Deck], Tree | None]


PRODUCTS: Mapping[str, Product] = {
    PRODUCT_NAMES[product.kind]: product
    for product in (
        Product("deck", "pptx", False, lambda subject, deck: deck),
        Product("shared_deck", "pptx", True, lambda subject, deck: share_deck(deck)),
        Product("handout", "docx", True, lambda subject, deck: compose_handout(subject)),
        Product("cut_sheet", "docx", True, lambda subject, deck: compose_cut_sheet(subject)),
        Product("guide", "docx", False, compose_guide),
        Product("letter", "docx", False, lambda subject, deck: compose_letter(subject)),
    )
}
"""Every product by the name that users give it, in the order in which a pack lists them."""


def render(tree: Tree, images: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts of the master document of `tree`."""
    # late: a check renders nothing, and the libraries for Office files take a quarter of a second to load
    if isinstance(tree, Deck):
        from lesmateriaal.render.powerpoint import render_deck

        return render_deck(tree, images)
    from lesmateriaal.render.word import render_document

    return render_document(tree, images)
