"""The table of what is made of a lesson: a new product is a composer, a renderer and a row here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lesmateriaal.compose.deck import share_deck
from lesmateriaal.compose.guide import compose_guide
from lesmateriaal.compose.handout import compose_cut_sheet, compose_handout
from lesmateriaal.compose.letter import compose_letter
from lesmateriaal.compose.parts import Subject
from lesmateriaal.compose.sheets import compose_home_sheet, compose_step_card, compose_student_sheet
from lesmateriaal.document.paper import Document
from lesmateriaal.document.slides import Deck
from lesmateriaal.dutch.products import FOR_STUDENTS, PRODUCT_NAMES
from lesmateriaal.lesson.level import Public

Tree = Deck | Document


@dataclass(frozen=True, slots=True)
class Product:
    """One kind of document: its suffix, how it is composed, and which publics have it.

    `kind` is its English name, the key of `PRODUCT_NAMES`. `compose` gets the subject and the fitted deck, and
    returns None when the lesson has no such document. `shared` documents go to those whom the lesson is for, all
    others stay with who leads it.
    """

    kind: str
    suffix: str
    compose: Callable[[Subject, Deck], Tree | None]
    shared: bool = False
    publics: frozenset[Public] = frozenset(Public)

    def receivers(self, public: Public) -> str:
        """Return who gets this document of a lesson for `public`, a key of `RECEIVERS`; "" for nobody."""
        if self.kind == "student_sheet":
            return FOR_STUDENTS
        return public if self.shared else ""


_PUPILS, _TEAM, _PARENTS = (frozenset({public}) for public in Public)

PRODUCTS: Mapping[str, Product] = {
    PRODUCT_NAMES[product.kind]: product
    for product in (
        Product("deck", "pptx", lambda subject, deck: deck),
        Product("shared_deck", "pptx", lambda subject, deck: share_deck(deck), True, _PUPILS),
        Product("handout", "docx", lambda subject, deck: compose_handout(subject), True),
        Product("cut_sheet", "docx", lambda subject, deck: compose_cut_sheet(subject), True),
        Product("guide", "docx", compose_guide),
        Product("letter", "docx", lambda subject, deck: compose_letter(subject), False, _PUPILS),
        Product("step_card", "docx", lambda subject, deck: compose_step_card(subject), True, _TEAM),
        Product("home_sheet", "docx", lambda subject, deck: compose_home_sheet(subject), True, _PARENTS),
        Product(
            "student_sheet", "docx", lambda subject, deck: compose_student_sheet(subject), True, _PARENTS
        ),
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
