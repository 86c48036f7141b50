"""What the page shows of one lesson at one level: documents in pieces, and the problems at their places."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from lesmateriaal.document.pages import estimate_pages
from lesmateriaal.document.paper import Document
from lesmateriaal.document.slides import Deck
from lesmateriaal.dutch.messages import code, decimal, sentences
from lesmateriaal.dutch.preview_words import preview_words, tab_name
from lesmateriaal.errors import Problem
from lesmateriaal.preview.findings import Placed, place
from lesmateriaal.preview.workshop import Reading
from lesmateriaal.products import Tree
from lesmateriaal.render import web
from lesmateriaal.text.template import fill_template


@dataclass(frozen=True, slots=True)
class Piece:
    """A slide with its notes, or a block on paper; `key` is the hash of its HTML."""

    key: str
    html: str


@dataclass(frozen=True, slots=True)
class Tab:
    """One document; `classes` are those of the paper, "" for slides, and `count` is that of its problems."""

    name: str
    title: str
    classes: str
    remark: str
    count: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class View:
    """All documents of a lesson at a level, and the HTML of what is told above them."""

    tabs: tuple[Tab, ...]
    top: str
    version: str
    pictures: Mapping[str, bytes]
    """PNGs by the name that their addresses have."""


@dataclass(frozen=True, slots=True)
class _Bare:
    """A document without its problems."""

    name: str
    classes: str
    remark: str
    pieces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Good:
    """The documents of the last reading that could be composed, and their pictures."""

    documents: tuple[_Bare, ...]
    pictures: Mapping[str, bytes]


def draw(reading: Reading) -> Good:
    """Return the documents of `reading` as HTML; what all pupils get is left out where it shows nothing new."""
    names = {key: hashlib.sha256(png).hexdigest()[:20] for key, png in reading.pictures.items()}
    pictures = {names[key]: png for key, png in reading.pictures.items()}

    def address(key: str) -> str:
        return f"/plaat/{names[key]}.png"

    documents = tuple(
        _Bare(name, _classes(tree), _remark(tree), tuple(_pieces(tree, address)))
        for name, tree in reading.trees.items()
        if not (isinstance(tree, Deck) and not any(slide.notes for slide in tree.slides))
    )
    return Good(documents, pictures)


def _pieces(tree: Tree, address: web.PictureAddress) -> Sequence[str]:
    if isinstance(tree, Document):
        blocks = web.paper_blocks(tree, address)
        return [web.page_head(tree), *blocks, web.page_foot(tree)]
    return [
        fill_template(
            "bekijk-dia.html",
            number=number,
            slide=web.slide_html(tree, number, address),
            notes=web.notes_html(slide),
            origin=web.origin_of(slide.origin) or "",
        )
        for number, slide in enumerate(tree.slides, start=1)
    ]


def view_of(good: Good | None, problems: Sequence[Problem], broken: bool, read: Callable[[str], str]) -> View:
    """Return the page of `good` with `problems`; when it is `broken`, the documents are older than the files.

    `read` gives the text of a file by its name, to see which lines belong together.
    """
    open_ones = [problem for problem in problems if not problem.is_accepted]
    documents = good.documents if good else ()
    # the lines of documents that are older than the files are not those of the problems
    placed = Placed({}, open_ones) if broken else place(open_ones, [each.pieces for each in documents], read)
    tabs = tuple(_tab(number, bare, placed) for number, bare in enumerate(documents))
    elsewhere = len(open_ones) - len(placed.nowhere)
    ordered = sorted(placed.nowhere, key=lambda each: (not each.is_error, each.place, each.code))
    top = fill_template(
        "bekijk-boven.html",
        broken=broken,
        empty=not documents,
        errors=[_told(each) for each in ordered if each.is_error],
        warnings=[_told(each) for each in ordered if not each.is_error],
        elsewhere=elsewhere,
    )
    whole = "".join(
        [top, *(piece.key for tab in tabs for piece in tab.pieces), *(tab.remark for tab in tabs)]
    )
    return View(tabs, top, _hash(whole), good.pictures if good else {})


def _tab(number: int, bare: _Bare, placed: Placed) -> Tab:
    pieces = []
    count = 0
    for index, html in enumerate(bare.pieces):
        found = placed.at.get((number, index), ())
        count += len(found)
        pieces.append(_piece(html, found))
    return Tab(bare.name, tab_name(bare.name), bare.classes, bare.remark, count, tuple(pieces))


def _piece(html: str, found: Sequence[tuple[Problem, str]]) -> Piece:
    for problem, origin in found:
        mark = f'data-origin="{origin}"'
        html = html.replace(mark, f'{mark} data-finding="{problem.severity}"', 1)
    if found:
        html += fill_template("bekijk-meldingen.html", findings=[_told(problem) for problem, _ in found])
    return Piece(_hash(html), html)


def _told(problem: Problem) -> dict[str, object]:
    wrong, mend = sentences(problem)
    return {
        "place": str(problem.place),
        "origin": web.origin_of(problem.place) or "",
        "wrong": wrong,
        "mend": mend,
        "code": code(problem),
        "is_error": problem.is_error,
    }


def _classes(tree: Tree) -> str:
    return web.paper_classes(tree) if isinstance(tree, Document) else ""


def _remark(tree: Tree) -> str:
    if isinstance(tree, Deck):
        return preview_words("slides", count=len(tree.slides))
    if not tree.max_pages:  # counting the pages of a long guide takes more time than all the rest of a view
        return ""
    return preview_words("pages", count=decimal(estimate_pages(tree)), most=tree.max_pages)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
