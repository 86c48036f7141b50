"""What a page shows of one lesson at one level, beside the words of its template."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lesmateriaal.compose.parts import phases, unmarked
from lesmateriaal.document.paper import Document
from lesmateriaal.document.slides import Deck
from lesmateriaal.document.tree import plain
from lesmateriaal.dutch.products import RECEIVERS
from lesmateriaal.dutch.site_words import DOCUMENT_TITLES, DOCUMENT_USES, day_in_words
from lesmateriaal.products import PRODUCTS
from lesmateriaal.render import web
from lesmateriaal.site.catalogue import Entry
from lesmateriaal.site.styles import StyleSheet
from lesmateriaal.text.template import Html


@dataclass(frozen=True, slots=True)
class Leaf:
    """A slide to leaf to; what only the mentor may see comes apart: notes, and the slides that give answers."""

    number: int
    title: str
    slide: Html
    notes: Html
    secrets: tuple[Html, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document on paper that goes to those whom the lesson is for."""

    name: str
    title: str
    classes: str
    content: Html


def leaves(deck: Deck, address: web.PictureAddress, styles: StyleSheet) -> tuple[Leaf, ...]:
    """Return the slides of `deck`, each slide with an answer behind the slide that it follows."""
    found: list[Leaf] = []
    shown: list[tuple[int, list[int]]] = []
    for index, slide in enumerate(deck.slides):
        if slide.secret and shown:
            shown[-1][1].append(index)
        else:
            shown.append((index, []))
    for number, (index, secrets) in enumerate(shown, start=1):
        slide = deck.slides[index]
        notes = "".join(_bare(web.notes_html(deck.slides[each])) for each in (index, *secrets))
        hidden = tuple(_slide(deck, each, address, styles) for each in secrets)
        drawn = _slide(deck, index, address, styles)
        found.append(Leaf(number, plain(slide.title), drawn, Html(styles.take(notes)), hidden))
    return tuple(found)


def _slide(deck: Deck, index: int, address: web.PictureAddress, styles: StyleSheet) -> Html:
    return Html(styles.take(_bare(web.slide_html(deck, index + 1, address))))


def _bare(html: str) -> str:
    """Return `html` without where each piece comes from, which is for authors, and with pictures that wait."""
    import re

    return re.sub(r' data-(?:origin|box)="[^"]*"', "", html).replace("<img ", '<img loading="lazy" ')


def sheets(entry: Entry, address: web.PictureAddress, styles: StyleSheet) -> tuple[Sheet, ...]:
    """Return the documents of `entry` that the class, the team or parents get."""
    return tuple(
        Sheet(
            name,
            DOCUMENT_TITLES[PRODUCTS[name].kind],
            web.paper_classes(tree),
            Html(styles.take(_bare("".join((web.page_head(tree), *web.paper_blocks(tree, address)))))),
        )
        for name, tree in entry.planned.trees.items()
        if PRODUCTS[name].shared and isinstance(tree, Document)
    )


def documents(entry: Entry) -> list[dict[str, str]]:
    """Return what is in the pack of `entry`, in order: the name of each document, its use and its folder."""
    found = []
    for name in entry.planned.trees:
        product = PRODUCTS[name]
        receivers = product.receivers(entry.subject.public)
        folder = RECEIVERS[receivers] if receivers else ""
        kind = product.kind
        found.append({"title": DOCUMENT_TITLES[kind], "use": DOCUMENT_USES[kind], "folder": folder})
    return found


def sources(entry: Entry) -> list[dict[str, str]]:
    """Return what the lesson rests on: titles, years and addresses, by title."""
    subject = entry.subject
    names = dict.fromkeys((*subject.shared.sources, *subject.lesson.sources))
    records = [subject.library.sources[name] for name in names]
    listed = [
        {"title": record.title, "address": record.address or "", "year": record.year or ""} for record in records
    ]
    return sorted(listed, key=lambda each: each["title"].casefold())


def facts(entry: Entry, changes: Sequence[str]) -> Mapping[str, Any]:
    """Return what the template says of `entry` in its own words; `changes` are those of the lesson."""
    subject, lesson, shared = entry.subject, entry.subject.lesson, entry.subject.shared
    return {
        "summary": unmarked(shared.summary),
        "goals": [unmarked(goal) for goal in lesson.goals],
        "key_question": unmarked(lesson.key_question),
        "steps": [{"name": phase.name, "minutes": phase.minutes} for phase in phases(lesson)],
        "short_minutes": sum(each.short_minutes or 0 for each in lesson.short_version),
        "materials": [(unmarked(each.item), unmarked(each.copies)) for each in lesson.materials],
        "preparation": [unmarked(each) for each in lesson.preparation],
        "curriculum": [unmarked(each) for each in lesson.curriculum],
        "help_lines": list(_help_lines(entry)),
        "documents": documents(entry),
        "sources": sources(entry),
        "version": shared.version,
        "date": day_in_words(shared.date.isoformat()),
        "licence": shared.licence,
        "makers": ", ".join(shared.makers),
        "audience": subject.audience,
        "changes": changes,
    }


def _help_lines(entry: Entry) -> Iterator[dict[str, str]]:
    library = entry.subject.library
    for name in entry.subject.lesson.help_lines:
        line = library.help_lines[name]
        yield {"name": line.name, "reach": unmarked(line.reach), "checked": str(line.checked_on or "")}
