"""Whether what a school fills in has room in the documents: few characters may still be too wide."""

from collections.abc import Callable, Iterator

from lesmateriaal.dutch.labels import label
from lesmateriaal.errors import Problem
from lesmateriaal.lesson.model import Part
from lesmateriaal.lesson.school_model import SHORT_CHARACTERS, Contact, School, reach_of
from lesmateriaal.text.measure import count_lines, to_mm, width_pt

SHORT_WIDTH_MM, FOOTER_PT = 75.0, 12
"""A short name fits at the left of the footer on paper (76 mm): a second line would push text to a new page."""

NAME_LINES = ((172.5, 2), (122.0, 3))
"""Width in mm and lines that the name of a school has on the title slide and on the closing slide."""
NAME_PT = 18
CONTACT_CARD_MM, CONTACT_NAME_PT, CONTACT_NAME_LINES, CONTACT_ROLE_PT = 133.0, 32, 2, 22
"""On the slide with help a name stands in bold on two lines and a role on one, in the card of po: there the
type is largest and the card least wide."""
CONTACT_LINE_MM, CONTACT_LINE_PT, CONTACT_LINES = 158.0, 12, 3
"""On the letter name, role, phone and email of a contact take at most three lines of the frame with help."""
MARGIN = 0.97
"""Share of a line that text may take (docs/decisions/0016).

This and the numbers above are those of looks.json, which no module here may read: tests/lesson/test_school_room.py
holds them together.
"""


def is_short(name: str) -> bool:
    """Whether `name` is short enough for where a short name stands."""
    width_mm = to_mm(width_pt(name, FOOTER_PT))
    return len(name) <= SHORT_CHARACTERS and width_mm <= SHORT_WIDTH_MM


def too_wide(school: School) -> Iterator[Problem]:
    """Yield a problem for each name that has few enough characters and is too wide all the same."""
    if school.short_name and not is_short(school.short_name):
        yield Problem(school.place("short_name"), "short_name_too_wide")
    yield from _shortened(school, "name", school.name, _name_fits)
    for each in school.contacts:
        yield from _shortened(each, "name", each.name, _contact_name_fits)
        yield from _shortened(each, "role", each.role, _role_fits)
        if _written_lines(each) > CONTACT_LINES:
            yield Problem(each.place("email" if each.email else "phone"), "contact_too_wide")


def _shortened(part: Part, field: str, text: str, fits: Callable[[str], bool]) -> Iterator[Problem]:
    """Yield a problem when `text` does not fit, with how many characters of it would."""
    if not fits(text):
        characters = next(count for count in range(len(text), 0, -1) if fits(text[:count]))
        yield Problem(part.place(field), "name_too_wide", {"characters": characters})


def _written_lines(contact: Contact) -> int:
    """Return how many lines `contact` takes in the letter."""
    written = (
        (f"{label('at_school')}: {contact.name}", True),
        (f", {contact.role}{reach_of(contact)}", False),
    )
    return count_lines(written, CONTACT_LINE_MM * MARGIN, CONTACT_LINE_PT)


def _name_fits(name: str) -> bool:
    return all(
        count_lines([(name, False)], width_mm * MARGIN, NAME_PT) <= lines for width_mm, lines in NAME_LINES
    )


def _contact_name_fits(name: str) -> bool:
    lines = count_lines([(name, True)], CONTACT_CARD_MM * MARGIN, CONTACT_NAME_PT)
    return lines <= CONTACT_NAME_LINES


def _role_fits(role: str) -> bool:
    return to_mm(width_pt(role, CONTACT_ROLE_PT)) <= CONTACT_CARD_MM * MARGIN
