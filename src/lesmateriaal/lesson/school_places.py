"""Who of a school stands where: a document has two places for people, each for somebody with a role of its own.

A contact goes to the place of its role, and nobody else ever takes the first one: a vertrouwenspersoon alone must
not take away the line that tells pupils to ask who the aanspreekpunt pesten is (docs/decisions/0036).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from lesmateriaal.dutch.roles import ROLE_WORDS
from lesmateriaal.lesson.school_model import Contact

PLACES = ("contact_point", "confidant")
"""Whom the two places of a document for po and vo are for: fact sheet 1.1."""
PLACES_MBO = ("confidant", "counsellor")
"""The same for mbo, where the law asks for no aanspreekpunt pesten."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Who stands where; None leaves the line of the document itself, `others` come behind both in a guide."""

    first: Contact | None
    second: Contact | None
    others: tuple[Contact, ...]


def has_role(contact: Contact, kind: str) -> bool:
    """Whether the role of `contact` tells that it is a `kind`, a name of `ROLE_WORDS`."""
    role = contact.role.lower()
    return any(word in role for word in ROLE_WORDS[kind])


def placed(contacts: Iterable[Contact], places: tuple[str, str]) -> Placed:
    """Return who of `contacts` stands in which of the two `places`, by role.

    The first place is kept for its role. The second is for its role too, and for who comes first of the others
    where a school has nobody with that role.
    """
    left = list(contacts)
    first = _taken(left, places[0])
    second = _taken(left, places[1]) or (left.pop(0) if left else None)
    return Placed(first, second, tuple(left))


def _taken(contacts: list[Contact], kind: str) -> Contact | None:
    """Return the first of `contacts` that is a `kind`, and take it out of them."""
    for index, contact in enumerate(contacts):
        if has_role(contact, kind):
            return contacts.pop(index)
    return None
