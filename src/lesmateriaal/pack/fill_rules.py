"""The rules of filling in as data, for the fill in the browser: so that both count with the same numbers."""

from collections.abc import Mapping
from typing import Any

from lesmateriaal.dutch.labels import LABELS
from lesmateriaal.dutch.roles import ROLE_WORDS
from lesmateriaal.lesson import colours, school_model, school_room
from lesmateriaal.lesson.school_model import Contact, School
from lesmateriaal.lesson.school_places import PLACES, PLACES_MBO
from lesmateriaal.text.measure import EMOJI_EM, MM_PER_PT, OTHER_SCRIPT_EM, width_pt

UNITS_PER_EM = 12_800
"""Widths are measured at 200 pixels in steps of 1/64: in this unit every one of them is a whole number."""
_RANGES = ((0x20, 0x530), (0x1E00, 0x2300))
"""Latin, Greek, Cyrillic, punctuation, arrows and signs: what is taken from the fonts, character by character."""


def fill_rules() -> Mapping[str, Any]:
    """Return all limits, widths, colours and words that a school's data are held against, ready for JSON.

    Widths are in units of 1/12,800 em, first of the regular and then of the bold face, from the first character
    of each range. `most` holds characters, `rooms` mm, points and lines, `places` the words of the roles that the two places
    for people are for, by the ending of their slots.
    """
    return {
        "most": {
            "contacts": school_model.MOST_CONTACTS,
            "school": _most(School),
            "contact": _most(Contact),
        },
        "rooms": _rooms(),
        "margin": school_room.MARGIN,
        "mm_per_pt": MM_PER_PT,
        "units_per_em": UNITS_PER_EM,
        "emoji": round(EMOJI_EM * UNITS_PER_EM),
        "other": round(OTHER_SCRIPT_EM * UNITS_PER_EM),
        "widths": [
            {"first": first, "faces": [_widths(first, end, bold) for bold in (False, True)]}
            for first, end in _RANGES
        ],
        "light": {
            "of_value": colours.linear_light(),
            "shares": colours.SHARES,
            "most": colours.MOST_LUMINANCE,
        },
        "places": {
            ending: [ROLE_WORDS[kind] for kind in places]
            for ending, places in (("", PLACES), ("_mbo", PLACES_MBO))
        },
        "contact_point": ROLE_WORDS["contact_point"],
        "words": {
            name: LABELS[name]
            for name in ("school_logo_alt", "school_website", "school_protocol", "at_school")
        },
    }


def _most(model: type[School] | type[Contact]) -> dict[str, int]:
    """Return how many characters each text of `model` may have, by the English name of its field."""
    fields = model.model_json_schema(by_alias=False)["properties"]
    texts = {name: field.get("anyOf", [field])[0] for name, field in fields.items()}
    return {name: text["maxLength"] for name, text in texts.items() if "maxLength" in text}


def _rooms() -> dict[str, Any]:
    return {
        "short_name": [school_room.SHORT_WIDTH_MM, school_room.FOOTER_PT],
        "name": [[width_mm, school_room.NAME_PT, lines] for width_mm, lines in school_room.NAME_LINES],
        "contact_name": [
            school_room.CONTACT_CARD_MM,
            school_room.CONTACT_NAME_PT,
            school_room.CONTACT_NAME_LINES,
        ],
        "contact_role": [school_room.CONTACT_CARD_MM, school_room.CONTACT_ROLE_PT],
        "contact": [school_room.CONTACT_LINE_MM, school_room.CONTACT_LINE_PT, school_room.CONTACT_LINES],
    }


def _widths(first: int, end: int, bold: bool) -> list[int]:
    return [round(width_pt(chr(number), UNITS_PER_EM, bold=bold)) for number in range(first, end)]
