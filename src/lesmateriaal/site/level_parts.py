"""The work for one level that can be done in another process: its slides and sheets as HTML, its pictures, its pack."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from lesmateriaal.document.slides import Contacts, Deck
from lesmateriaal.dutch.products import PRODUCT_NAMES
from lesmateriaal.pipeline import CARTRIDGES, PACKS, Job, make_level
from lesmateriaal.planning import Planned
from lesmateriaal.render.web_cover import cover_png
from lesmateriaal.site.catalogue import pack_name
from lesmateriaal.site.leaves import Leaf, Sheet, leaves, sheets
from lesmateriaal.site.school_slides import SchoolSlides, school_slides
from lesmateriaal.site.styles import StyleSheet

PICTURES = "plaat"
"""Folder of the site with the pictures, each under the hash of its content."""


@dataclass(frozen=True, slots=True)
class Task:
    """One level to make; `pack` and `cartridge` are what an earlier build left, when that is still right."""

    planned: Planned
    pack: bytes | None = None
    cartridge: bytes | None = None


@dataclass(frozen=True, slots=True)
class LevelParts:
    """What was made of one level; `pictures` are PNGs by their path on the site."""

    leaves: tuple[Leaf, ...]
    sheets: tuple[Sheet, ...]
    css: str
    cover: str
    pack: bytes
    cartridge: bytes | None
    """What a learning environment can read; material for adults has none."""
    school: SchoolSlides | None
    pictures: Mapping[str, bytes] = field(repr=False)


def make_parts(task: Task) -> LevelParts:
    """Return all of one level that its page needs."""
    planned = task.planned
    images = {key: picture.png for key, picture in planned.images.items()}
    names = {key: picture_path(png) for key, png in images.items()}
    deck = planned.trees[PRODUCT_NAMES["deck"]]
    assert isinstance(deck, Deck), "every lesson has a presentation"
    cover = cover_png(deck, images)
    pictures = {names[key]: png for key, png in images.items()} | {picture_path(cover): cover}
    styles = StyleSheet()
    found = leaves(deck, lambda key: f"../{names[key]}", styles)
    papers = sheets(planned, lambda key: f"../{names[key]}", styles)
    school = school_slides(deck, lambda key: names[key]) if _has_contacts(deck) else None
    pack, cartridge = (task.pack, task.cartridge) if task.pack is not None else _packs(planned)
    return LevelParts(found, papers, styles.css(), picture_path(cover), pack, cartridge, school, pictures)


def picture_path(png: bytes) -> str:
    """Return where `png` stands on the site: the same picture stands there once."""
    return f"{PICTURES}/{hashlib.sha256(png).hexdigest()[:20]}.png"


def _has_contacts(deck: Deck) -> bool:
    return any(isinstance(box.block, Contacts) for slide in deck.slides for box in slide.boxes)


def _packs(planned: Planned) -> tuple[bytes, bytes | None]:
    made = make_level(Job(planned, None, with_pack=True))
    name = pack_name(planned.subject)
    cartridge = made.files.get(f"{CARTRIDGES}/{name.removesuffix('.zip')}.imscc")
    return made.files[f"{PACKS}/{name}"], cartridge
