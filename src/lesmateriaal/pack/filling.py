"""What a school gives to the slots of a document: texts by slot, and its logo on the two canvases."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lesmateriaal.document.slots import PEOPLE, PEOPLE_MBO, PeopleSlots
from lesmateriaal.document.tree import Slot
from lesmateriaal.dutch.labels import label
from lesmateriaal.lesson.colours import readable
from lesmateriaal.lesson.school import LoadedSchool
from lesmateriaal.lesson.school_model import SHORT_CHARACTERS, Contact, School, reach_of, shown_address
from lesmateriaal.lesson.school_places import PLACES, PLACES_MBO, Placed, placed
from lesmateriaal.lesson.school_room import is_short
from lesmateriaal.pack.logo import logo_canvas


@dataclass(frozen=True, slots=True)
class Filling:
    """Texts by name of the slot, not yet escaped, and the logo as PNG; what is not there keeps its default."""

    values: Mapping[str, str] = field(default_factory=dict)
    logo_left: bytes | None = None
    logo_right: bytes | None = None


NOTHING = Filling()
"""What fills in no school: every slot keeps its default."""


def filling_of(loaded: LoadedSchool | None) -> Filling:
    """Return what `loaded` fills in; None is no school, and gives every slot its default."""
    if loaded is None:
        return NOTHING
    values = school_values(loaded)
    if loaded.logo is None:
        return Filling(values)
    png = loaded.logo.png
    return Filling(values, logo_canvas(png, right=False), logo_canvas(png, right=True))


def school_values(loaded: LoadedSchool) -> dict[str, str]:
    """Return the texts that `loaded` gives, by the name of the slot; what it leaves out is not there."""
    return {slot.value: text for slot, text in _values(loaded).items() if text}


def _values(loaded: LoadedSchool) -> dict[Slot, str]:
    school = loaded.school
    colour, second = school.colour, school.second_colour or school.colour
    return {
        Slot.SCHOOL: school.name,
        Slot.SHORT_SCHOOL: short_name(school),
        Slot.COLOUR: _hexadecimal(colour),
        Slot.SECOND_COLOUR: _hexadecimal(second),
        **_people(PEOPLE, placed(school.contacts, PLACES)),
        **_people(PEOPLE_MBO, placed(school.contacts, PLACES_MBO)),
        Slot.WEBSITE: label("school_website", address=shown_address(school.website))
        if school.website
        else "",
        Slot.PROTOCOL: label("school_protocol", address=shown_address(school.protocol))
        if school.protocol
        else "",
        Slot.LOGO_ALT: label("school_logo_alt", name=school.name) if loaded.logo else "",
    }


def _people(slots: PeopleSlots, people: Placed) -> dict[Slot, str]:
    """Return the texts of `people`; a place with nobody in it is not there, and keeps the line that asks who it is."""
    values = {slots.others: "".join(map(_one_more, people.others))}
    for place, contact in ((slots.first, people.first), (slots.second, people.second)):
        if contact:
            values |= {place.name: contact.name, place.role: contact.role, place.reach: reach_of(contact)}
    return values


def _one_more(contact: Contact) -> str:
    return f"; {contact.name}, {contact.role}{reach_of(contact)}"


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
    """Return `colour`, dark enough for white, as Office writes it: without the sign."""
    return readable(colour).removeprefix("#") if colour else ""
