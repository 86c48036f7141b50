"""How a slot stands in a master document until the school is filled in.

A slot is its name and its default between characters of Unicode's private use area. Content cannot hold
those characters (the loader refuses them), so that no text of a lesson can ever be mistaken for a slot.
A logo is a part of the file as a whole: fill replaces the part with this name.
"""

import base64
import re
from dataclasses import dataclass

from lesmateriaal.document.tree import Slot

OPEN, MIDDLE, CLOSE = "\ue000", "\ue001", "\ue002"

PATTERN = re.compile(f"{OPEN}([a-z0-9_]+){MIDDLE}([^{OPEN}{MIDDLE}{CLOSE}]*){CLOSE}")
"""A slot in the XML of a part: its name, and its default as it stands there (already escaped)."""

LOGO_LEFT, LOGO_RIGHT = "logo-left.png", "logo-right.png"
"""Names of the media parts for the logo: one canvas with the logo at its left, one at its right."""
LOGO_RATIO = 4.0
"""Width divided by height of the canvas of a logo."""

NO_LOGO = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAEAAAAAQCAQAAAAM7rGiAAAAIklEQVR42mP8zzCwgIlh1AGjDhh1wKgDRh0w6oBRBw"
    "wwAACQeQEf3S1QLAAAAABJRU5ErkJggg=="
)
"""A transparent picture: what stands where no school has put its logo."""


def mark(slot: Slot, default: str) -> str:
    """Return `slot` as it stands in a master document; `default` is escaped by whoever writes it down."""
    return f"{OPEN}{slot.value}{MIDDLE}{default}{CLOSE}"


@dataclass(frozen=True, slots=True)
class PersonSlots:
    """What a school fills in of one person; `reach` is phone and email together."""

    name: Slot
    role: Slot
    reach: Slot


@dataclass(frozen=True, slots=True)
class PeopleSlots:
    """The two places for people of the school that a document has, and where the others stand in a guide."""

    first: PersonSlots
    second: PersonSlots
    others: Slot


PEOPLE = PeopleSlots(
    PersonSlots(Slot.CONTACT_1, Slot.CONTACT_1_ROLE, Slot.CONTACT_1_REACH),
    PersonSlots(Slot.CONTACT_2, Slot.CONTACT_2_ROLE, Slot.CONTACT_2_REACH),
    Slot.MORE_CONTACTS,
)
PEOPLE_MBO = PeopleSlots(
    PersonSlots(Slot.CONTACT_1_MBO, Slot.CONTACT_1_ROLE_MBO, Slot.CONTACT_1_REACH_MBO),
    PersonSlots(Slot.CONTACT_2_MBO, Slot.CONTACT_2_ROLE_MBO, Slot.CONTACT_2_REACH_MBO),
    Slot.MORE_CONTACTS_MBO,
)
