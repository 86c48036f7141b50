"""LEESMIJ.txt and LICENTIE.txt: what a teacher reads first, as plain text that Notepad shows well."""

import re
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lesmateriaal.dutch import readme

WIDTH = 76
"""Characters on a line; Notepad opens at some 80 and does not always wrap."""
_LIST_ITEM = re.compile(r"(?:- |[0-9]+\. )")


@dataclass(frozen=True, slots=True)
class PackDocument:
    """One document in a pack: its kind (a key of `dutch.readme.DOCUMENTS`), its file name and its bytes."""

    kind: str
    name: str
    content: bytes
    for_pupils: bool = False


@dataclass(frozen=True, slots=True)
class PackFacts:
    """What a pack says about itself; `date` is the day of the content (an ISO date), never today."""

    lesson: str
    """The name of the folder of the lesson."""
    level: str
    title: str
    audience: str
    version: str
    date: str
    licence: str
    credits: str
    """Who made the text and the pictures, and on what terms; a line break starts a new line."""
    unchecked_help_lines: tuple[str, ...] = ()
    """Names of the help lines that no person has phoned or opened yet."""
    has_short_version: bool = True

    @property
    def folder(self) -> str:
        """The one folder at the top of the pack."""
        return f"{self.lesson}-{self.level}"


def readme_text(facts: PackFacts, places: Sequence[tuple[str, PackDocument]]) -> bytes:
    """Return LEESMIJ.txt for a pack with the documents in `places` (path inside the folder, document)."""
    present = {document.kind for _, document in places} | {"", "short" if facts.has_short_version else ""}
    subtitle = readme.SUBTITLE.format(level=readme.LEVELS[facts.level], audience=facts.audience)
    sections = [f"{facts.title}\n{subtitle}", _section(*readme.START)]
    for heading, for_pupils, rule in (
        (readme.FOR_YOU, False, ""),
        (readme.FOR_PUPILS, True, readme.PUPILS_RULE),
    ):
        listed = [_described(facts, *place) for place in places if place[1].for_pupils is for_pupils]
        if listed:
            sections.append(_section(heading, "\n\n".join([*listed, rule]).rstrip()))
    sections += [_section(heading, text) for needs, heading, text in readme.SECTIONS if needs in present]
    if facts.unchecked_help_lines:
        heading, text = readme.UNCHECKED
        sections.append(_section(heading, text + _listed(facts.unchecked_help_lines)))
    heading, text = readme.ABOUT
    sections.append(_section(heading, text.format(**_about(facts))))
    return for_notepad("\n\n".join(sections))


def licence_text(facts: PackFacts) -> bytes:
    """Return LICENTIE.txt: what the licence allows, and who made which picture."""
    text = readme.LICENCES.get(facts.licence, readme.OTHER_LICENCE).format(**_about(facts))
    return for_notepad(_section(readme.LICENCE_HEADING, text))


def for_notepad(text: str) -> bytes:
    """Return `text` as Notepad knows it in every Windows: UTF-8 with a byte order mark, lines that end in CRLF."""
    return (text.rstrip("\n") + "\n").replace("\n", "\r\n").encode("utf-8-sig")


def _about(facts: PackFacts) -> dict[str, str]:
    year, month, day = facts.date.split("-")
    return {
        "title": facts.title,
        "version": facts.version,
        "date": f"{day}-{month}-{year}",
        "licence": facts.licence,
        "credits": facts.credits,
    }


def _described(facts: PackFacts, path: str, document: PackDocument) -> str:
    at_level = readme.DOCUMENTS.get(f"{document.kind}_{facts.level}")
    return f"{path}\n{at_level or readme.DOCUMENTS[document.kind]}"


def _section(heading: str, text: str) -> str:
    return f"{heading}\n{'-' * len(heading)}\n{_wrapped(text)}"


def _listed(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _wrapped(text: str) -> str:
    """Return `text` with its long lines broken; items of a list hang from their number or dash."""
    lines = []
    for line in text.split("\n"):
        item = _LIST_ITEM.match(line)
        indent = " " * item.end() if item else ""
        lines += textwrap.wrap(
            line, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
        ) or [""]
    return "\n".join(lines)
