"""Put a school into a master document, or the defaults: only the parts that hold a slot are written anew."""

import io
import re
from collections.abc import Mapping
from zipfile import ZipFile

from lesmateriaal.document.slots import LOGO_LEFT, LOGO_RIGHT, NO_LOGO, OPEN, PATTERN
from lesmateriaal.document.tree import Slot
from lesmateriaal.dutch.labels import label
from lesmateriaal.lesson.school import SHORT_CHARACTERS, LoadedSchool, School, is_short, reach_of
from lesmateriaal.pack.archive import COMPRESSED, replace_parts
from lesmateriaal.pack.logo import logo_canvas
from lesmateriaal.text.xml import escape_attribute

_OPEN_BYTES = OPEN.encode()


def fill(
    master: bytes, school: LoadedSchool | None = None, slotted: Mapping[str, bytes] | None = None
) -> bytes:
    """Return the document `master` with `school` in its slots.

    `slotted` are the parts of `master` that hold one, for who has them; else they are looked for. What the school leaves open, or a missing school, gets the default that stands in the slot. Nothing of
    a slot is left. Parts without a slot are copied as they are, compressed bytes and all.
    """
    # a slot may stand in an attribute too, so quotes are escaped everywhere
    values = {slot.value: escape_attribute(value) for slot, value in _values(school).items()}

    def value_of(found: re.Match[str]) -> str:
        return values.get(found[1]) or found[2]

    new: dict[str, bytes] = {}
    for name, content in (_read_slotted(master) if slotted is None else slotted).items():
        if _is_logo(name):
            new[name] = _logo(name, school)
        else:
            new[name] = PATTERN.sub(value_of, content.decode()).encode()
    return replace_parts(master, new)


def slotted_parts(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return those of `parts` that are a logo or hold a slot, by name."""
    return {
        name: content
        for name, content in parts.items()
        if _is_logo(name) or (not name.endswith(COMPRESSED) and _OPEN_BYTES in content)
    }


def _read_slotted(master: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(master)) as archive:
        return slotted_parts({name: archive.read(name) for name in archive.namelist()})


def _is_logo(name: str) -> bool:
    folder, _, file = name.rpartition("/")
    return file in (LOGO_LEFT, LOGO_RIGHT) and folder.endswith("media")


def _logo(name: str, school: LoadedSchool | None) -> bytes:
    """Return the canvas for the part `name`; the one at the left stands on the coloured title slide."""
    if school is None or school.logo is None:
        return NO_LOGO
    is_left = name.endswith(LOGO_LEFT)
    return logo_canvas(school.logo.png, right=not is_left, tile=is_left)


def _values(loaded: LoadedSchool | None) -> dict[Slot, str]:
    """Return what `loaded` fills in; a slot that is not there, or empty, keeps its default."""
    if loaded is None:
        return {}
    school = loaded.school
    colour, second = school.colour, school.second_colour or school.colour
    first_contact, second_contact = (*school.contacts, None, None)[:2]
    return {
        Slot.SCHOOL: school.name,
        Slot.SHORT_SCHOOL: short_name(school),
        Slot.COLOUR: _hexadecimal(colour),
        Slot.SECOND_COLOUR: _hexadecimal(second),
        Slot.CONTACT_1: first_contact.name if first_contact else "",
        Slot.CONTACT_1_ROLE: first_contact.role if first_contact else "",
        Slot.CONTACT_1_REACH: reach_of(first_contact) if first_contact else "",
        Slot.CONTACT_2: second_contact.name if second_contact else "",
        Slot.CONTACT_2_ROLE: second_contact.role if second_contact else "",
        Slot.CONTACT_2_REACH: reach_of(second_contact) if second_contact else "",
        Slot.LOGO_ALT: label("school_logo_alt", name=school.name) if loaded.logo else "",
    }


def short_name(school: School) -> str:
    """Return the short name of `school`, or else its name, cut after a whole word where it is too long."""
    name = school.short_name or school.name
    if is_short(name):
        return name
    words = name.split()
    while len(words) > 1:
        words.pop()
        cut = " ".join(words).rstrip(" ,;:–-&(") + "…"
        if is_short(cut):
            return cut
    word = name[:SHORT_CHARACTERS]
    while not is_short(word + "…"):
        word = word[:-1]
    return word + "…"


def _hexadecimal(colour: str | None) -> str:
    """Return `colour` as Office writes it: without the sign, in capitals."""
    return colour.removeprefix("#").upper() if colour else ""
