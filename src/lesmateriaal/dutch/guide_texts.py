"""The pages of the guide that are the same for every lesson.

What they say rests on the fact sheet of the project (docs/inhoud.md): F4.21 and F4.25 to F4.30 for the
disclosure page, F4.16 for the look-back. Wording for a level stands under that level.
"""

NOT_NOW_TITLE = "Speelt dit nu in je klas?"
NOT_NOW = "Geef deze les dan niet als reactie; overleg eerst met het aanspreekpunt en met de leerling om wie het gaat."

SHORT_TITLE = "De versie van 15 minuten"
SHORT_INTRO = (
    "Kies in PowerPoint: Diavoorstelling, Aangepaste voorstelling, 15 minuten. Je ziet dan alleen deze dia’s. "
    "De titeldia en de kernvraag laat je kort zien. De afsluiting met de weg naar hulp sla je nooit over."
)

DISCLOSURE_TITLE = "Als een leerling iets vertelt"
DISCLOSURE_INTRO = (
    "Deze les kan iets losmaken. Een leerling komt na de les naar je toe, of schrijft iets op een briefje. "
    "Je doet altijd iets, ook als het buiten school is gebeurd."
)
DISCLOSURE: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Wat je doet",
        (
            "Luister rustig. Stel gerust: goed dat je het vertelt.",
            "Maak het niet groter en niet kleiner dan de leerling het maakt.",
            "Vraag wat de leerling nodig heeft en wat er nu moet gebeuren.",
            "Overleg samen wie het hoort te weten, en of en hoe ouders het horen. Let op: dat is niet voor elke "
            "leerling veilig.",
            "Ga dezelfde dag naar het aanspreekpunt pesten of de vertrouwenspersoon van je school.",
            "Kom na een paar dagen terug: hoe gaat het nu?",
        ),
    ),
    (
        "Wat je zegt",
        (
            "Goed dat je het vertelt. Het is niet jouw schuld.",
            "Ik vertel het niet rond, maar als je niet veilig bent, haal ik hulp.",
            "Wat wil jij dat er gebeurt? Dan kijken we samen wat kan.",
        ),
    ),
    (
        "Wat je niet doet",
        (
            "Beloof geen geheimhouding.",
            "Vraag niet door over wat er precies is gebeurd. Dat kan later in de weg zitten.",
            "Zoek geen schuld bij de leerling, ook niet met een vraag als: waarom deed je dat?",
            "Laat de leerlingen het niet samen uitpraten. Er is verschil in macht.",
            "Bespreek het niet in de klas, tenzij de leerling om wie het gaat dat zelf wil.",
            "Gaat het om naakt- of seksbeelden van minderjarigen? Bekijk, kopieer, bewaar en stuur ze niet. "
            "Maak géén screenshot. Noteer wie, waar en wanneer. Haal meteen het aanspreekpunt.",
        ),
    ),
)
DISCLOSURE_LEVEL: dict[str, tuple[str, ...]] = {
    "po": (
        "Denk je aan mishandeling of onveiligheid thuis? Volg de meldcode van je school. Veilig Thuis geeft advies.",
        "Is er nu gevaar? Bel 112.",
    ),
    "vo": (
        "Denk je aan mishandeling of onveiligheid thuis? Volg de meldcode van je school. Veilig Thuis geeft advies.",
        "Gaat het over zelfdoding? Blijf bij de leerling, bel 113 voor overleg en haal hulp. Is er nu gevaar? Bel 112.",
    ),
    "mbo": (
        "Is de student 18 jaar of ouder? Dan beslist de student zelf of ouders het horen.",
        "Denk je aan mishandeling of onveiligheid thuis? Volg de meldcode van je school. Veilig Thuis geeft advies.",
        "Gaat het over zelfdoding? Blijf bij de student, bel 113 voor overleg en haal hulp. Is er nu gevaar? Bel 112.",
    ),
}

AFTER_TITLE = "Na de les"
AFTER_TALK = "Blijf na de les nog even in het lokaal. Wie iets wil zeggen, kan dan naar je toe komen."
AFTER_SLIPS = (
    "Lees de briefjes dezelfde dag. {read_by} Staat er iets zorgelijks op? Ga dezelfde dag naar het aanspreekpunt. "
    "Zoek niet uit wie het schreef."
)
AFTER_LOOK_BACK = (
    "Zet nu in je agenda: over twee weken tien minuten terugkijken op de afspraak van de klas. Vraag: wat lukte er, "
    "wat was lastig, wat passen we aan? Vraag niet wie er pest of gepest wordt."
)
AFTER_LETTER = "Geef de brief voor ouders mee, of plaats hem in de app van je school. Eén les is een begin."

HELP_TITLE = "Hulplijnen in deze les"
CHECKED = "Nagekeken op {day}."
NOT_CHECKED = "Nakijken: nog niemand heeft deze lijn gebeld of geopend."
LINE_SOURCE = "Bron: {source} ({year})."
CURRICULUM_TITLE = "Past bij"
SOURCES_TITLE = "Bronnen"
LICENCE = (
    "Je mag dit materiaal delen en aanpassen, als je de makers noemt en jouw versie onder dezelfde licentie deelt "
    "(CC BY-SA 4.0, creativecommons.org/licenses/by-sa/4.0/deed.nl)."
)
