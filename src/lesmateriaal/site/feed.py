"""The feed of changes, an Atom file (RFC 4287): who follows it, reads of a new version of a lesson.

Addresses in it are relative to the feed itself, as RFC 4287 (2, 4.2.7.1) allows: the site does not know where it stands.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from lesmateriaal.pack.learning import urn
from lesmateriaal.site.catalogue import Entry
from lesmateriaal.site.lesson_page import changes_of
from lesmateriaal.text.template import fill_page

FEED = "veranderd.xml"


def feed(entries: Iterable[Entry], changelog: str) -> bytes:
    """Return the feed with an item for each of `entries` in its version, the newest first; there is at least one.

    What changed is looked for in `changelog` (Markdown). An item keeps its id as long as its version stays.
    """
    items = sorted(map(_with_date, entries), key=lambda item: item[0], reverse=True)
    return fill_page(
        "site/veranderd.xml",
        id=urn(FEED),
        file=FEED,
        updated=_moment(items[0][0]),
        items=[_item(entry, day, changelog) for day, entry in items],
    ).encode()


def _with_date(entry: Entry) -> tuple[date, Entry]:
    return entry.subject.shared.date, entry


def _item(entry: Entry, day: date, changelog: str) -> dict[str, Any]:
    shared = entry.subject.shared
    return {
        "entry": entry,
        "id": urn(f"{entry.page}/{shared.version}"),
        "updated": _moment(day),
        "version": shared.version,
        "makers": shared.makers,
        "changes": changes_of(entry.subject.name, changelog),
    }


def _moment(day: date) -> str:
    """Return `day` as Atom wants it: with a time; content has a date alone, so it is midnight in Greenwich."""
    return f"{day.isoformat()}T00:00:00Z"
