"""Wordings that lay the blame on whom it happens to, and what makes the same words harmless.

What patterns miss is long: irony, a story whose facts blame, a question that only pretends to be one. That
stands on the list for people in docs/inhoud.md. "Had" without *maar*, *beter* or *ook* is left alone, for
"Sem had dat niet moeten doorsturen" blames who did it.
"""

_WHOM = r"(?:je|jij|jou|hij|hem|zij|ze|haar|u|jullie|hun)"
_WHOSE = r"(?:je|jouw|zijn|haar|hun|uw|jullie)"
_CHILD = r"(?:(?:het|dat|uw|een|die|de) (?:slachtoffer|kind|leerling|student|meisje|jongen|gepeste)\w*)"
_FEW = r"(?: \w+){0,3}"

WITH_THEIR_OWN_NOT = frozenset({"had je maar", "had maar niet", "dan moet je ook niet"})
"""Wordings that blame by their *not*; only "zeg nooit: …", or a part that refers back, takes it away."""

BLAMING: tuple[tuple[str, str, str], ...] = (
    ("eigen schuld", "eigen", r"\beigen (?:schuld|fout)\b"),
    ("jouw schuld", "schuld fout", rf"\b{_WHOSE} (?:schuld|fout)\b"),
    ("schuld van het slachtoffer", "schuld", rf"\bschuld van {_CHILD}"),
    ("ook een beetje schuld", "schuld", r"\b(?:zelf|ook|deels|mede|beetje|gedeeltelijk)(?: wel| de| een)* (?:schuld|schuldig)\b"),
    ("medeschuldig", "medeschuld", r"\bmedeschuld\w*"),
    ("heeft schuld", "schuld", rf"\b(?:{_WHOM}|{_CHILD}) (?:ook |zelf |wel |deels )*(?:hebt|heeft|bent|is){_FEW} schuld(?:ig)?\b"),
    ("heeft schuld", "schuld", rf"\b(?:hebt|heeft|ben|is) (?:{_WHOM}|{_CHILD})(?: ook| zelf| wel| deels| een| beetje)* schuld(?:ig)?\b"),
    ("had je maar", "maar beter", rf"\bhad(?:den)? (?:{_WHOM}|{_CHILD})(?: dan| ook| \w+)? (?:maar|beter)\b"),
    ("had maar niet", "maar beter", rf"\b(?:{_WHOM}|{_CHILD}) had(?:den)?(?: dan| ook| die| dat| \w+)? (?:maar|beter)\b"),
    ("had kunnen weten", "kunnen", rf"\b(?:had(?:den)? {_WHOM}|{_WHOM} had(?:den)?){_FEW} kunnen (?:weten|verwachten|bedenken)\b"),
    ("kon het verwachten", "kon", rf"\b(?:kon(?:den)? {_WHOM}|{_WHOM} kon(?:den)?){_FEW} (?:weten|verwachten|aankomen)\b"),
    ("vraagt erom", "erom", r"\b(?:vraagt?|vragen|vroeg|vroegen|gevraagd)\b(?: \w+)? erom\b"),
    ("vraagt erom", "vraag vragen vroeg", r"\ber(?: \w+)? om (?:vraagt?|vragen|vroeg|vroegen|gevraagd)\b"),
    ("vraagt erom", "vraag vragen vroeg", r"\b(?:vraagt?|vragen|vroeg|vroegen) er (?:toch |ook |zelf |gewoon )*om\b"),
    ("lokt het uit", "lok", r"\b(?:zelf|het|dit|dat|ook) (?:uitgelokt|uitlokt|uitlokken)\b|\blok(?:t|te|ken) (?:het|dit|dat|zelf)\b.*\buit\b"),
    ("zelf gezocht", "zelf", r"\bzelf(?: \w+)? (?:naar gemaakt|opgezocht|gezocht|uitgelokt)\b|\bover (?:je|zich|haar|hem)zelf afgeroepen\b"),
    ("aan jezelf te danken", "danken wijten", rf"\baan (?:{_WHOM}|zich)(?:zelf)? te (?:danken|wijten)\b"),
    ("het ligt aan het slachtoffer", "ligt lag komt kwam", rf"\b(?:ligt|lag|komt|kwam)(?: \w+){{0,2}} (?:aan|door) (?:{_WHOM}zelf|(?:het|dat) (?:slachtoffer|kind)|{_WHOSE} (?:eigen )?(?:gedrag|kleding|kleren|foto)\b)"),
    ("heeft met je gedrag te maken", "gedrag kle uiterlijk", rf"\bmet {_WHOSE}(?: eigen)? (?:gedrag|kleding|kleren|uiterlijk) te maken\b"),
    ("had zich anders moeten gedragen", "gedr kle lo li uitda", rf"\b(?:omdat|doordat|want|als) {_WHOM} (?:zich|zo){_FEW} (?:gedraagt|gedroeg|kleedt|kleedde|loopt|liep|uitdaagt|uitdaagde)\b"),
    ("dan moet je ook niet", "moet moest", rf"\bmoe(?:t|st) {_WHOM} (?:ook |maar )+(?:geen|niet)\b"),
    ("dom van je", "dom stom naïef onvoorzichtig onverstandig", rf"\b(?:dom|stom|naïef|onvoorzichtig|onverstandig) (?:van {_WHOM}\b|dat {_WHOM}\b)"),
    ("waar rook is", "rook", r"\bwaar rook is\b"),
)  # fmt: skip
"""The name of a wording, letters of which some stand in each text that has it, and its pattern.

Patterns are for a sentence in small letters without accents but for two dots. The letters are there for speed:
they are looked for first.
"""

DENIED = r"\b(?:nooit|niet|geen|noch|onterecht|onzin|fabel|denkfout|misverstand|vooroordeel)\b|\bniemand (?:vraagt?|vroeg|heeft|is|lokt)\b"
"""Words that turn a wording round when they stand in the same part of the sentence."""
NOT_DENIED = r"\bniet (?:alleen|alleen maar|enkel|zomaar)\b"
"""What looks like a denial and is none: "niet alleen zijn schuld"."""
REFERS_BACK = r"^(?:\W|en|want|maar)*(?:dat|dit|zoiets|het|klopt|zo'n|zo’n|die)\b"
"""How a part begins that says something of the part before it: "eigen schuld, dat bestaat niet"."""
CORRECTION = (
    r"\b(?:nooit|geen|niet)\b[^.?!]{0,40}\bschuld|\bschuld\b[^.?!]{0,40}\b(?:nooit|niet|geen|onterecht)\b"
    r"|\bschuld heeft (?:wie|degene)\b|\b(?:ligt|lag|zit|zat|is)(?: \w+){0,2} (?:bij|aan|van) (?:wie|degene|de dader)\b"
)
"""A sentence that puts a wrong statement right: whose fault it is not, or with whom it lies."""
