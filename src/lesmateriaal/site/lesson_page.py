"""What a page tells of one lesson at one level, beside its slides and sheets."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lesmateriaal.compose.parts import phases, unmarked
from lesmateriaal.dutch.products import RECEIVERS
from lesmateriaal.dutch.site_words import DOCUMENT_TITLES, DOCUMENT_USES, day_in_words
from lesmateriaal.products import PRODUCTS
from lesmateriaal.site.catalogue import Entry

_BULLET = re.compile(r"(?m)^- (.*(?:\n  .*)*)")
MOST_CHANGES = 5


def facts(entry: Entry, changelog: str) -> Mapping[str, Any]:
    """Return what the template tells of `entry`; what changed is looked for in `changelog` (Markdown)."""
    subject, lesson, shared = entry.subject, entry.subject.lesson, entry.subject.shared
    return {
        "summary": unmarked(shared.summary),
        "goals": [unmarked(goal) for goal in lesson.goals],
        "key_question": unmarked(lesson.key_question),
        "steps": [{"name": phase.name, "minutes": phase.minutes} for phase in phases(lesson)],
        "short_minutes": sum(each.short_minutes or 0 for each in lesson.short_version),
        "materials": [f"{unmarked(each.item)}: {unmarked(each.copies)}" for each in lesson.materials],
        "preparation": [unmarked(each) for each in lesson.preparation],
        "curriculum": [unmarked(each) for each in lesson.curriculum],
        "help_lines": list(_help_lines(entry)),
        "documents": list(_documents(entry)),
        "sources": _sources(entry),
        "version": shared.version,
        "date": day_in_words(shared.date.isoformat()),
        "licence": unbroken(shared.licence),
        "makers": ", ".join(shared.makers),
        "audience": subject.audience,
        "changes": changes_of(entry.subject.name, changelog),
    }


def unbroken(words: str) -> str:
    """Return `words` with spaces at which no line breaks."""
    return words.replace(" ", "\N{NO-BREAK SPACE}")


def changes_of(lesson: str, changelog: str) -> list[str]:
    """Return the items of `changelog` that name `lesson` in bold, as plain text, at most the first few."""
    names = f"**{lesson}**", f"**{lesson.replace('-', ' ')}**"
    items = (match[1] for match in _BULLET.finditer(changelog))
    found = (item for item in items if any(name in item for name in names))
    return [re.sub(r"\*\*|`", "", " ".join(item.split())) for item in found][:MOST_CHANGES]


def _documents(entry: Entry) -> Iterator[dict[str, str]]:
    """Yield what is in the pack: the name of each document, its use, and the folder of those who get it."""
    for name in entry.planned.trees:
        product = PRODUCTS[name]
        receivers = product.receivers(entry.subject.public)
        folder = RECEIVERS[receivers] if receivers else ""
        yield {
            "title": DOCUMENT_TITLES[product.kind],
            "use": DOCUMENT_USES[product.kind],
            "folder": folder,
        }


def _sources(entry: Entry) -> list[dict[str, str]]:
    """Return what the lesson rests on, by title."""
    subject = entry.subject
    names = dict.fromkeys((*subject.shared.sources, *subject.lesson.sources))
    records = [subject.library.sources[name] for name in names]
    listed = [
        {"title": record.title, "address": _web(record.address), "year": record.year or ""}
        for record in records
    ]
    return sorted(listed, key=lambda each: each["title"].casefold())


def _web(address: str | None) -> str:
    """Return `address` for a link; one without a scheme gets that of today."""
    if not address:
        return ""
    return address if address.startswith(("https://", "http://")) else f"https://{address}"


def _help_lines(entry: Entry) -> Iterator[dict[str, str]]:
    library = entry.subject.library
    for name in entry.subject.lesson.help_lines:
        record = library.help_lines[name]
        number = record.number if record.number and record.number_confirmed else ""
        yield {"name": record.name, "number": number or "", "reach": unmarked(record.reach)}
