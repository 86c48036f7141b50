"""How schools call the people to turn to: what of a role tells that somebody is the one that a place is for."""

from collections.abc import Mapping

ROLE_WORDS: Mapping[str, tuple[str, ...]] = {
    "contact_point": ("pest", "aanspreek", "sociale veiligheid"),
    "confidant": ("vertrouw", "contactpers"),
    "counsellor": ("begeleid", "mentor", "coach", "slb"),
}
"""Pieces of a role in small letters, by whom they tell of: aanspreekpunt pesten (also pestcoördinator), the
vertrouwenspersoon (also interne contactpersoon), and at mbo the studentbegeleider (also slb'er or mentor)."""
