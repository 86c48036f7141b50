"""What is said of documents that a person changed, of building again, and of watching."""

REBUILD_MESSAGES: dict[str, tuple[str, str]] = {
    "own_document_left": (
        "dit bestand heb je zelf veranderd. Het blijft zoals het is, want aan de les is niets veranderd.",
        "Wil je het toch opnieuw laten maken? Gebruik --opnieuw; dan blijft jouw versie ernaast bewaard.",
    ),
    "own_document_kept": (
        "dit bestand had je zelf veranderd, en het is nu opnieuw gemaakt.",
        "Jouw versie staat ernaast: {copy}. Wat je veranderde, zie je met `lesmateriaal vergelijk`.",
    ),
    "office_missing": (
        "het programma LibreOffice staat niet op deze computer, en dat maakt de PDF's.",
        "Installeer het (libreoffice.org), of laat --pdf weg.",
    ),
    "office_silent": (
        "het programma LibreOffice gaf na {seconds} seconden nog geen antwoord.",
        "Sluit andere programma's, en probeer het opnieuw met één les.",
    ),
    "pdf_missing": (
        "van dit document maakte LibreOffice geen PDF.",
        "Open het zelf in LibreOffice, en kijk wat het zegt. Er is geen zip met PDF's gemaakt.",
    ),
}

REBUILD_CODES = {
    "own_document_left": "eigen_versie_blijft",
    "own_document_kept": "eigen_versie_bewaard",
    "office_missing": "libreoffice_ontbreekt",
    "office_silent": "libreoffice_stil",
    "pdf_missing": "pdf_ontbreekt",
}

_WORDS = {
    "nothing_to_do": "Alles is al gemaakt: er is niets veranderd sinds de vorige keer ({files}). {counts}",
    "rest_was_right": "De andere {files} waren al goed.",
    "watching": "Ik kijk mee in {folder}. Bewaar een bestand, dan maak ik opnieuw wat nodig is. Stop met Ctrl-C.",
    "round": "{time} {names}: {files} gemaakt in {seconds} s. {counts}",
    "round_nothing": "{time} Niets gemaakt. {counts}",
    "follow_json": "--volg en --json gaan niet samen: JSON komt pas als alles klaar is.",
    "pdf_alone": "--pdf gaat niet samen met --school, --soort of --volg: het maakt van alle documenten een PDF zonder school.",
    "printed": "Van de documenten staan PDF's in {folder}: {files}.",
    "stopped": "Gestopt met meekijken.",
}


def rebuild_words(name: str, /, **facts: object) -> str:
    """Return the sentence `name` with `facts` filled in."""
    return _WORDS[name].format(**facts)
