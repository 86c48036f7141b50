"""What a school may say of itself: the keys of `school.yaml` and the columns of a table of schools."""

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from lesmateriaal.lesson.model import Part, Text
from lesmateriaal.text.address import site_of, unbroken

SHORT_CHARACTERS = 40
"""Most characters of a short name; it must be narrow as well (`school_room`)."""
MOST_CONTACTS = 4
"""People a school can name: aanspreekpunt pesten, vertrouwenspersoon, zorgcoördinator, mentor (fact sheet 1.1)."""


def _is_colour(value: Any) -> Any:
    """Refuse what is no colour; also an empty value, for that is what YAML makes of a bare `#1f5c8a`."""
    if isinstance(value, str) and not re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
        raise PydanticCustomError("not_colour", "not a colour", {"value": value[:40]})
    return value


Colour = Annotated[str, BeforeValidator(_is_colour)]
"""A colour as #RRGGBB."""


_FORMULA = ("=", "+", "-", "@")


def _no_formula(value: str) -> str:
    """Refuse a name that a spreadsheet would calculate: it was typed by mistake, or on purpose."""
    if value.startswith(_FORMULA):
        raise PydanticCustomError("formula", "a formula", {"value": value[:40]})
    return value


Name = Annotated[Text, AfterValidator(_no_formula)]
"""A name or a role: a text that is no formula of a spreadsheet."""


def _is_address(value: Any) -> Any:
    """Refuse what no browser opens; `https://` may be left out."""
    if isinstance(value, str) and not site_of(whole_address(value.strip())):
        raise PydanticCustomError("not_address", "not an address", {"value": value[:40]})
    return value


def whole_address(address: str) -> str:
    """Return `address` with `https://` before it where it has no beginning of its own."""
    return address if re.match(r"https?://", address) else f"https://{address}"


def shown_address(address: str) -> str:
    """Return `address` as people write it: without `https://` and without a stroke at its end."""
    return re.sub(r"^https?://", "", address).rstrip("/")


Address = Annotated[Text, BeforeValidator(_is_address)]
"""An address of a page, with or without `https://`."""


def _is_phone(value: str) -> str:
    """Refuse a number that a spreadsheet has written as a power of ten: the digits are gone."""
    if re.fullmatch(r"[0-9]+(?:[.,][0-9]+)?[Ee]\+?[0-9]+", value):
        raise PydanticCustomError("phone_damaged", "damaged by a spreadsheet", {"value": value[:40]})
    return value


def _is_email(value: str) -> str:
    """Refuse what no program sends mail to: parents copy it from paper."""
    if not re.fullmatch(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+", value):
        raise PydanticCustomError("not_email", "not an email address", {"value": value[:40]})
    return value


class Contact(Part):
    """Somebody at school whom pupils and parents can turn to."""

    name: Annotated[Name, Field(max_length=40)]
    role: Annotated[Name, Field(max_length=30)]
    """In the box of a hand-out (158 mm) a name and a role of 40 and 30 ordinary characters take some 142 mm: one
    line of 12 pt, two of 14 pt (po). The widest ones that `_too_wide` lets through take two lines at both sizes."""
    phone: Annotated[Text, Field(max_length=30), AfterValidator(_is_phone)] | None = None
    email: Annotated[Text, Field(max_length=80), AfterValidator(_is_email)] | None = None


class School(Part):
    """A school as it stands in its material; only the name must be there."""

    name: Annotated[Name, Field(max_length=80)]
    """Eighty characters are two lines at the foot of the title slide, and three on the closing slide."""
    short_name: Annotated[Name, Field(max_length=SHORT_CHARACTERS)] | None = None
    logo: Text | None = None
    """Path of the picture, relative to the school's file and inside its folder."""
    colour: Colour | None = None
    second_colour: Colour | None = None
    website: Annotated[Address, Field(max_length=60)] | None = None
    """Stands in the guides: the letter to parents has no line to spare."""
    protocol: Annotated[Address, Field(max_length=120)] | None = None
    """Where the school's own rules against bullying can be read; stands in the guides."""
    contacts: Annotated[tuple[Contact, ...], Field(max_length=MOST_CONTACTS)] = ()
    """Two stand in all documents, by their roles (`school_places`), the others in the guides."""


def reach_of(contact: Contact) -> str:
    """Return what comes behind the role of `contact`: phone and email, each with a dot before it.

    A phone number does not break; an email keeps the hyphens that were typed, for parents copy it.
    """
    phone = unbroken(contact.phone) if contact.phone else None
    return "".join(f" · {part}" for part in (phone, contact.email) if part)
