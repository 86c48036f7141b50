"""What the catalogue lists: a lesson at a level with its pack, packs of more lessons, and how they are grouped."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lesmateriaal.compose.parts import Subject, unmarked
from lesmateriaal.dutch.products import STEM_ENDINGS
from lesmateriaal.dutch.site_words import LEVEL_NAMES, PUBLIC_NAMES, megabytes, name_of_theme
from lesmateriaal.lesson.level import Public
from lesmateriaal.planning import Planned
from lesmateriaal.site.earlier import PACKS


@dataclass(frozen=True, slots=True)
class PackFile:
    """A pack on the site: its path from the home page, its size in bytes and its SHA-256."""

    file: str
    size: int
    sha256: str

    @classmethod
    def of(cls, edition: str, name: str, content: bytes) -> "PackFile":
        """Return the pack `name` (such as "memes-mbo.zip") with this `content`, in the folder of `edition`."""
        return cls(f"{PACKS}/{edition}/{name}", len(content), hashlib.sha256(content).hexdigest())

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.file.rpartition("/")[2]

    @property
    def megabytes(self) -> str:
        """The size as people read it."""
        return megabytes(self.size)

    def as_data(self) -> dict[str, Any]:
        """Return what `catalogus.json` says of it."""
        return {"file": self.file, "size": self.size, "sha256": self.sha256}


@dataclass(frozen=True, slots=True)
class EarlierPack:
    """A pack of an earlier edition: its path from the home page, and its size in bytes."""

    file: str
    size: int

    @property
    def edition(self) -> str:
        """Its edition, such as v2026.1."""
        return self.file.split("/")[1]

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.file.rpartition("/")[2]

    @property
    def megabytes(self) -> str:
        """The size as people read it."""
        return megabytes(self.size)


@dataclass(frozen=True, slots=True)
class Entry:
    """One lesson at one level, as the catalogue shows it."""

    planned: Planned
    pack: PackFile
    cover: str
    """Path of the picture of its first slide, from the home page."""
    cartridge: PackFile | None = None
    """What a learning environment can read."""

    @property
    def subject(self) -> Subject:
        """What it is composed from."""
        return self.planned.subject

    @property
    def stem(self) -> str:
        """The name of its page: lesson and level."""
        return f"{self.subject.name}-{self.subject.level}"

    @property
    def page(self) -> str:
        """Path of its page, from the home page."""
        return f"les/{self.stem}.html"

    @property
    def level(self) -> str:
        """The code of the level: po, vo or mbo."""
        return str(self.subject.level)

    @property
    def level_name(self) -> str:
        """What a visitor calls the level."""
        return LEVEL_NAMES[self.subject.level]

    @property
    def title(self) -> str:
        """The title at this level."""
        return unmarked(self.subject.lesson.title)

    @property
    def subject_title(self) -> str:
        """The title of the lesson at all levels."""
        return unmarked(self.subject.shared.title)

    @property
    def subtitle(self) -> str:
        """One inviting sentence."""
        return unmarked(self.subject.lesson.subtitle)

    @property
    def theme(self) -> str:
        """The id of the theme."""
        return self.subject.shared.theme

    @property
    def theme_name(self) -> str:
        """What a visitor calls the theme."""
        return name_of_theme(self.theme)

    @property
    def public(self) -> str:
        """For whom it is, as authors write it."""
        return str(self.subject.public)

    @property
    def public_name(self) -> str:
        """For whom it is, as a visitor reads it."""
        return PUBLIC_NAMES[self.subject.public]

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return self.subject.lesson.minutes

    def as_data(self) -> dict[str, Any]:
        """Return what `catalogus.json` says of it."""
        shared = self.subject.shared
        return {
            "name": self.subject.name,
            "level": self.level,
            "levelName": self.level_name,
            "theme": self.theme_name,
            "subject": self.subject_title,
            "title": self.title,
            "subtitle": self.subtitle,
            "summary": unmarked(shared.summary),
            "keywords": list(map(unmarked, shared.keywords)),
            "minutes": self.minutes,
            "audience": self.subject.audience,
            "public": self.public,
            "page": self.page,
            "pack": self.pack.as_data(),
        }


@dataclass(frozen=True, slots=True)
class Bundle:
    """A pack of more than one level; `lessons` are the stems of the pages of what is in it."""

    title: str
    pack: PackFile
    lessons: tuple[str, ...]

    def as_data(self) -> dict[str, Any]:
        """Return what `catalogus.json` says of it."""
        return {"title": self.title, **self.pack.as_data(), "lessons": list(self.lessons)}


@dataclass(frozen=True, slots=True)
class Shelf:
    """One lesson with the levels that it has, in order."""

    title: str
    summary: str
    entries: tuple[Entry, ...]

    @property
    def stems(self) -> str:
        """The names of its pages, for the search."""
        return " ".join(entry.stem for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All of it; `edition` is such as v2026.1, `earlier` are packs of other editions, the newest first."""

    edition: str
    entries: tuple[Entry, ...]
    bundles: tuple[Bundle, ...]
    earlier: tuple[EarlierPack, ...] = ()

    def shelves(self, entries: Sequence[Entry] | None = None) -> tuple[Shelf, ...]:
        """Return `entries`, or all of them, by lesson: those for the class first."""
        groups: dict[str, list[Entry]] = {}
        for entry in self.entries if entries is None else entries:
            groups.setdefault(entry.subject.name, []).append(entry)
        order = list(Public)
        by_public = sorted(groups.values(), key=lambda group: order.index(group[0].subject.public))
        return tuple(_shelf(group) for group in by_public)

    def bundles_with(self, stem: str) -> tuple[Bundle, ...]:
        """Return the packs of more lessons that hold the page `stem`, the smallest first."""
        found = (bundle for bundle in self.bundles if stem in bundle.lessons)
        return tuple(sorted(found, key=lambda bundle: len(bundle.lessons)))

    def earlier_of(self, entry: Entry) -> tuple[EarlierPack, ...]:
        """Return the packs that `entry` had in other editions, the newest first."""
        return tuple(each for each in self.earlier if each.name == entry.pack.name)

    def as_json(self) -> bytes:
        """Return `catalogus.json`, which search and form read."""
        data = {
            "version": self.edition,
            "lessons": [entry.as_data() for shelf in self.shelves() for entry in shelf.entries],
            "bundles": [bundle.as_data() for bundle in self.bundles],
        }
        return (json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _shelf(entries: Sequence[Entry]) -> Shelf:
    shared = entries[0].subject.shared
    return Shelf(entries[0].subject_title, unmarked(shared.summary), tuple(entries))


def pack_name(subject: Subject) -> str:
    """Return the name of the pack of `subject`, as `bouw` calls it."""
    return f"{subject.name}-{subject.level}{STEM_ENDINGS[subject.public]}.zip"
