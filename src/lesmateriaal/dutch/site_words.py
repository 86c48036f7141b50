"""The words of the catalogue that do not stand in its templates, and what is said of a site that cannot be made."""

from collections.abc import Mapping

SITE_MESSAGES: dict[str, tuple[str, str]] = {
    "earlier_site_missing": (
        "dit is geen vorige site: de map {folder} ontbreekt.",
        "Geef bij --eerder de map waarin `index.html` van de vorige site staat.",
    ),
    "earlier_site_too_large": (
        "in de vorige site staan {count} pakketten. Meer dan {limit} neemt het programma niet mee.",
        "Kijk of dit de goede map is. Haal anders de oudste versies weg.",
    ),
    "edition_taken": (
        "{file} stond al op de vorige site, met een andere inhoud. Een oude link zou dan iets anders geven.",
        "Verhoog `versie` in les.yaml van de les die veranderd is. Is die al verhoogd? Geef dan ook --versie, met een "
        "nieuw nummer.",
    ),
    "edition_replaced": (
        "pakketten van {version} met een andere inhoud dan hier stond, of die er niet meer zijn: {count}.",
        "Stond deze site al op het web? Dan geven oude links nu iets anders. Verhoog `versie` in les.yaml, en maak de "
        "site met --eerder in een nieuwe map.",
    ),
}
SITE_CODES = {
    "earlier_site_missing": "vorige_site_ontbreekt",
    "earlier_site_too_large": "vorige_site_te_groot",
    "edition_taken": "versie_al_gebruikt",
    "edition_replaced": "pakket_vervangen",
}

LEVEL_NAMES: Mapping[str, str] = {"po": "basisschool", "vo": "voortgezet onderwijs", "mbo": "mbo"}
"""What a visitor calls a level."""
PUBLIC_NAMES: Mapping[str, str] = {
    "leerlingen": "voor de klas",
    "team": "voor het team",
    "ouders": "voor ouders",
}
PUBLIC_TITLES: Mapping[str, str] = {
    "leerlingen": "Lessen voor de klas",
    "team": "Voor het schoolteam",
    "ouders": "Voor ouders",
}
DOCUMENT_TITLES: Mapping[str, str] = {
    "deck": "Presentatie",
    "shared_deck": "Presentatie om te delen",
    "handout": "Hand-out",
    "cut_sheet": "Knipblad",
    "guide": "Handleiding",
    "letter": "Brief aan ouders",
    "step_card": "Stappenkaart",
    "home_sheet": "Thuisblad",
    "student_sheet": "Blad voor studenten",
}
DOCUMENT_USES: Mapping[str, str] = {
    "deck": "PowerPoint, met je notities onder elke dia",
    "shared_deck": "PowerPoint, zonder notities en zonder antwoorden",
    "handout": "Word, om te kopiëren of te delen",
    "cut_sheet": "Word, met kaartjes om uit te knippen",
    "guide": "Word: minuten, antwoorden, en wat je doet als iemand iets vertelt",
    "letter": "Word, om mee te geven of te mailen",
    "step_card": "Word, één bladzijde om op te hangen",
    "home_sheet": "Word, één bladzijde om mee te nemen",
    "student_sheet": "Word, één bladzijde voor studenten",
}

_WORDS: Mapping[str, str] = {
    "level_page": "Lessen voor het {level}",
    "level_page_po": "Lessen voor de basisschool",
    "theme_page": "Thema: {theme}",
    "all_packs": "Alle lessen in één pakket",
    "theme_pack": "{title}, alle niveaus",
    "made": "De catalogus staat in {folder}: {pages} bladzijden en {packs} pakketten. Open {index}.",
    "earlier": "{count} pakketten van eerdere versies gingen mee.",
    "no_edition": "`{value}` kan niet bij --versie. Schrijf een v, een jaar, een punt en een nummer, zoals v2026.1.",
    "reading": "De lessen lezen",
    "months": "januari februari maart april mei juni juli augustus september oktober november december",
}


def site_words(name: str, /, **facts: object) -> str:
    """Return the sentence `name` with `facts` filled in."""
    return _WORDS[name].format(**facts)


def day_in_words(iso: str) -> str:
    """Return the ISO date `iso` as people write it: 22 november 2026."""
    year, month, day = iso.split("-")
    return f"{int(day)} {site_words('months').split()[int(month) - 1]} {year}"


def megabytes(size: int) -> str:
    """Return `size` in bytes as a number of MB, as people read it: 1,2 MB."""
    return f"{max(size / 1_000_000, 0.1):.1f} MB".replace(".", ",")


def name_of_theme(theme: str) -> str:
    """Return the id of a theme as people read it."""
    words = theme.replace("-", " ")
    return words[:1].upper() + words[1:]
