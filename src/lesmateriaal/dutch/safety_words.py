"""Patterns for what may not stand in a lesson: advice on screenshots, names of accounts, surnames, numbers."""

SCREENSHOT_ADVICE = (
    r"\bscreenshot\w*\b|\bscherm(?:afdruk|afbeelding|opname|foto)\w*\b|\bprintscreen\w*\b|"
    r"\bsla (?:\w+ ){1,3}op\b|\b(?:bewaar|bewaart|bewaren|kopieer) (?:het |de |die |dat )?(?:bewijs|beeld|foto|filmpje|afbeelding)\w*\b"
)
"""To make or keep a sexual image of a minor is a crime, and whoever has one may spread it (F2.10, F4.29)."""
SCREENSHOT_DENIED = r"\b(?:geen|nooit|niet|zonder)\b"
SEXUAL_IMAGE = r"\b(?:nep)?naakt(?:foto|beeld|video|film|selfie)\w*|\bse(?:ks|x)(?:foto|beeld|video|film)\w*|\bsexting\w*|\bblootfoto\w*"
"""Words for an image that a step may be about without being tagged so."""
SCREENSHOT_RULE = "Maak géén screenshot. Noteer wie, waar en wanneer. Haal meteen een volwassene."
"""The sentence that a step about a sexual image must hold, word for word (F5.10)."""

HANDLE = r"(?<![\w.@])@\w{2,}|\b[a-z]+_\w+\b|\b[a-z]{3,}\d{2,}[a-z]*\b(?!-)"
"""Names of accounts: with an at sign, an underscore, or figures stuck to letters; a class such as 2B is none."""
HANDLE_EXCEPTIONS = r"(?:mp|h|b|f|e|g|art|stb|wo)\d+"
"""What has figures stuck to letters and is no account: a source, a file, a group of roads."""

NAME_PARTICLE = r"(?:(?:van|de|der|den|ter|ten|te|el|al|bin|ben)\s+){1,3}"
"""What may stand between a first name and a surname."""

PHONE = (
    r"(?<![\d‑-])(?:\+31|0031|0)[\s‑-]?(?:\d[\s‑-]?){8,9}(?!\d)"
    r"|(?<!\d)0(?:800|900|906|909|88|85|84)[\s‑-]?\d{3,4}(?:[\s‑-]?\d{2,4})?(?!\d)"
)
"""A Dutch number for a telephone: nine figures after the first 0, or a service number. 112 and 113 are names."""
