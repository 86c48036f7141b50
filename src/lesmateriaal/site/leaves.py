"""Slides and sheets of paper as pieces of a page: what only the mentor may see stands apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lesmateriaal.compose.deck import share_deck
from lesmateriaal.document.paper import Document
from lesmateriaal.document.slides import Deck
from lesmateriaal.document.tree import plain
from lesmateriaal.dutch.site_words import DOCUMENT_TITLES
from lesmateriaal.planning import Planned
from lesmateriaal.products import PRODUCTS
from lesmateriaal.render import web
from lesmateriaal.site.styles import StyleSheet
from lesmateriaal.text.template import Html

_FOR_AUTHORS = re.compile(r' data-(?:origin|box)="[^"]*"')


@dataclass(frozen=True, slots=True)
class Leaf:
    """A slide to leaf to, by its number among those that pupils may see.

    `notes` and `secrets`, the slides that give the answers, are for the mentor alone.
    """

    number: int
    title: str
    slide: Html
    notes: Html
    secrets: tuple[Html, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document on paper that goes to those whom the lesson is for; `classes` are those of its element."""

    name: str
    title: str
    classes: str
    content: Html


def leaves(deck: Deck, address: web.PictureAddress, styles: StyleSheet) -> tuple[Leaf, ...]:
    """Return the slides of `deck`; a slide with an answer stands at the slide that it follows."""
    shown: list[list[int]] = []
    for index, slide in enumerate(deck.slides):
        if slide.secret and shown:
            shown[-1].append(index)
        else:
            shown.append([index])
    return tuple(_leaf(deck, number, each, address, styles) for number, each in enumerate(shown, start=1))


def _leaf(
    deck: Deck, number: int, indexes: Sequence[int], address: web.PictureAddress, styles: StyleSheet
) -> Leaf:
    # the number on a slide is that of the deck for pupils, in which no slide gives an answer
    drawn = slide_piece(web.slide_html(share_deck(deck), number, address), styles)
    secrets = (slide_piece(web.slide_html(deck, index + 1, address), styles) for index in indexes[1:])
    notes = "".join(web.notes_html(deck.slides[index]) for index in indexes)
    title = plain(deck.slides[indexes[0]].title)
    return Leaf(number, title, drawn, slide_piece(notes, styles), tuple(secrets))


def sheets(planned: Planned, address: web.PictureAddress, styles: StyleSheet) -> tuple[Sheet, ...]:
    """Return the documents on paper of a level that the class, the team or parents get."""
    return tuple(
        Sheet(
            name,
            DOCUMENT_TITLES[PRODUCTS[name].kind],
            web.paper_classes(tree),
            slide_piece("".join((web.page_head(tree), *web.paper_blocks(tree, address))), styles),
        )
        for name, tree in planned.trees.items()
        if PRODUCTS[name].shared and isinstance(tree, Document)
    )


def slide_piece(html: str, styles: StyleSheet) -> Html:
    """Return `html` without style attributes and without what authors need, with pictures that wait their turn."""
    return Html(styles.take(_FOR_AUTHORS.sub("", html).replace("<img ", '<img loading="lazy" ')))
