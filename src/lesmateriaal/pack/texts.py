"""LEESMIJ.txt and LICENTIE.txt: what a teacher reads first, as plain text that Notepad shows well."""

import re
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lesmateriaal.dutch.products import RECEIVERS, STEM_ENDINGS
from lesmateriaal.pack.manifest import PartRecord
from lesmateriaal.text.template import fill_template

WIDTH = 76
"""Characters on a line; Notepad opens at some 80 and does not always wrap."""
_HEADING = "# "
_LIST_ITEM = re.compile(r"(?:- |[0-9]+\. )")


@dataclass(frozen=True, slots=True)
class PackDocument:
    """One document in a pack: its kind (a key of `PRODUCT_NAMES`), its file name and its bytes.

    `receivers` get it (a key of `RECEIVERS`); without them it is for who leads the lesson.
    """

    kind: str
    name: str
    content: bytes
    receivers: str = ""
    parts: Mapping[str, PartRecord] = field(default_factory=dict)
    """What the manifest says of each part, for a document whose slots are still open."""


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
    public: str = "leerlingen"
    """For whom the lesson is, as authors write it."""
    filled: bool = False
    """Whether a school stands in the documents."""
    summary: str = ""
    keywords: tuple[str, ...] = ()
    minutes: int = 0
    """How long the lesson takes; 0 when nobody said."""

    @property
    def folder(self) -> str:
        """The one folder at the top of the pack."""
        return f"{self.lesson}-{self.level}{STEM_ENDINGS[self.public]}"


def readme_text(facts: PackFacts, places: Sequence[tuple[str, PackDocument]]) -> bytes:
    """Return LEESMIJ.txt for a pack with the documents in `places` (path inside the folder, document)."""
    listed = [{"path": path, "kind": document.kind} for path, document in places]
    groups = {
        receivers: [
            each
            for each, (_, document) in zip(listed, places, strict=True)
            if document.receivers == receivers
        ]
        for receivers in ("", *RECEIVERS)
    }
    text = fill_template(
        "leesmij.txt",
        **_about(facts),
        level=facts.level,
        audience=facts.audience,
        public=facts.public,
        for_you=groups.pop(""),
        groups={receivers: documents for receivers, documents in groups.items() if documents},
        kinds=[document.kind for _, document in places],
        has_short_version=facts.has_short_version,
        unchecked_help_lines=facts.unchecked_help_lines,
    )
    return for_notepad(text)


def licence_text(facts: PackFacts) -> bytes:
    """Return LICENTIE.txt: what the licence allows, and who made which picture."""
    return for_notepad(fill_template("licentie.txt", **_about(facts)))


def for_notepad(text: str) -> bytes:
    """Return `text` as Notepad knows it in every Windows: UTF-8 with a byte order mark, lines that end in CRLF.

    A line that begins with # becomes a heading, long lines are broken, and of empty lines one is left.
    """
    lines: list[str] = []
    for line in text.split("\n"):
        if line.startswith(_HEADING):
            heading = line.removeprefix(_HEADING)
            lines += [heading, "-" * len(heading)]
        elif line.strip() or (lines and lines[-1]):
            lines += _wrapped(line)
    return ("\n".join(lines).rstrip("\n") + "\n").replace("\n", "\r\n").encode("utf-8-sig")


def _about(facts: PackFacts) -> dict[str, str]:
    year, month, day = facts.date.split("-")
    return {
        "title": facts.title,
        "version": facts.version,
        "date": f"{day}-{month}-{year}",
        "licence": facts.licence,
        "credits": facts.credits,
    }


def _wrapped(line: str) -> list[str]:
    """Return `line` as lines that are not too long; items of a list hang from their number or dash."""
    item = _LIST_ITEM.match(line)
    indent = " " * item.end() if item else ""
    return textwrap.wrap(
        line, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    ) or [""]
