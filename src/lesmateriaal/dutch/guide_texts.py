"""The pages of the guide that are the same for every lesson for one public; this file has those for pupils.

What they say rests on the fact sheet of the project (docs/inhoud.md): F4.21 and F4.25 to F4.30 for the
disclosure page, F4.16 for the look-back. Wording for a level stands under that level.
"""

from dataclasses import dataclass

from lesmateriaal.dutch.safety_words import SCREENSHOT_RULE

IMAGES = (
    "Gaat het om naakt- of seksbeelden van minderjarigen? Bekijk, kopieer, bewaar en stuur ze niet. "
    f"{SCREENSHOT_RULE} Voor jou is dat de vertrouwenspersoon of het aanspreekpunt pesten. Helpwanted denkt mee."
)


@dataclass(frozen=True, slots=True)
class GuideTexts:
    """What the program itself says in a guide; a text may name {look_back}, {read_by}, {pupil} and {pupils}."""

    not_now_title: str
    not_now: str
    disclosure_title: str
    disclosure_intro: str
    disclosure: tuple[tuple[str, tuple[str, ...]], ...]
    """Heads of lists, each with what stands in the list."""
    disclosure_level_title: str
    disclosure_level: dict[str, tuple[str, ...]]
    after_title: str
    after_talk: str
    after_slips: str
    """What to do with the exit tickets; empty where there are none."""
    after_look_back: str
    after_paper: dict[str, str]
    """At each level, what goes along on paper."""
    help_title: str


SHORT_TITLE = "De versie van 15 minuten"
SHORT_INTRO = (
    "Kies in PowerPoint: Diavoorstelling, Aangepaste voorstelling, 15 minuten. Zeg bij de titel: “De verhalen zijn "
    "verzonnen, en je mag altijd passen.” Hieronder staat hoe elke stap begint; de rest staat in de notities. "
    "De afsluiting met de weg naar hulp sla je nooit over."
)

PUPILS = GuideTexts(
    not_now_title="Speelt dit nu in je klas?",
    not_now="Geef deze les dan niet als reactie; overleg eerst met het aanspreekpunt en met de leerling om wie het gaat.",
    disclosure_title="Als iemand iets vertelt",
    disclosure_intro=(
        "Deze les kan iets losmaken. Een leerling of student komt naar je toe, of schrijft iets op een briefje. "
        "Je doet altijd iets, ook als het buiten school is gebeurd."
    ),
    disclosure=(
        (
            "Wat je doet",
            (
                "Luister rustig. Stel gerust: goed dat je het vertelt.",
                "Maak het niet groter en niet kleiner dan het is. Door schaamte hoor je misschien niet alles.",
                "Vraag wat de leerling nodig heeft en hoe jij kunt helpen.",
                "Overleg samen wie het mag weten, en of en hoe ouders het horen. Dat is niet voor elke leerling veilig.",
                "Ga dezelfde dag naar het aanspreekpunt pesten of de vertrouwenspersoon van je school.",
                "Vertel wat je gaat doen, en kom er na een paar dagen op terug: hoe gaat het nu?",
            ),
        ),
        (
            "Wat je zegt",
            (
                "Goed dat je het vertelt. Wie gepest wordt, heeft daar nooit schuld aan.",
                "Ik vertel het niet rond, maar als je niet veilig bent, haal ik hulp.",
                "Wat wil jij dat er gebeurt? Dan kijken we samen wat kan. Heb je zelf meegedaan? Je kunt er nu mee stoppen, "
                "en ik help je daarbij.",
            ),
        ),
        (
            "Wat je niet doet",
            (
                "Beloof geen geheimhouding.",
                "Vraag niet te ver door over wat er precies is gebeurd. Dat kan het verhaal sturen, als er later een zaak komt.",
                "Zoek geen schuld bij de leerling, ook niet met een vraag als: waarom deed je dat?",
                "Laat de leerlingen het niet samen uitpraten. Bij pesten is er verschil in macht.",
                "Bespreek het alleen in de klas als je dat hebt overlegd met de leerling om wie het gaat.",
                IMAGES,
            ),
        ),
    ),
    disclosure_level_title="Wanneer je hulp haalt",
    disclosure_level={
        "po": (
            "Denk je aan mishandeling of onveiligheid thuis? Volg de meldcode van je school. Veilig Thuis geeft advies. "
            "Gaat het om een seksueel misdrijf door iemand die op school werkt? Ga meteen naar het bestuur.",
            "Zegt een kind dat het niet meer wil leven? Blijf erbij, bel 113 voor overleg en haal hulp. Is er nu gevaar? "
            "Bel 112.",
        ),
        "vo": (
            "Denk je aan mishandeling of onveiligheid thuis? Volg de meldcode van je school. Veilig Thuis geeft advies. "
            "Gaat het om een seksueel misdrijf door iemand die op school werkt? Ga meteen naar het bestuur.",
            "Gaat het over zelfdoding? Blijf bij de leerling, bel 113 voor overleg en haal hulp. Is er nu gevaar? Bel 112.",
        ),
        "mbo": (
            "Is de student 18 jaar of ouder? Laat de student dan zelf beslissen of ouders het horen, en of de brief naar hen gaat.",
            "Denk je aan mishandeling of onveiligheid thuis? Volg de meldcode van je school. Veilig Thuis geeft advies. "
            "Gaat het om een seksueel misdrijf door iemand die op school werkt? Ga meteen naar het bestuur.",
            "Gaat het over zelfdoding? Blijf bij de student, bel 113 voor overleg en haal hulp. Is er nu gevaar? Bel 112.",
        ),
    },
    after_title="Na de les",
    after_talk="Blijf na de les nog even in het lokaal. Wie iets wil zeggen, kan dan naar je toe komen.",
    after_slips=(
        "Lees de briefjes dezelfde dag. De klas leest op de dia: “{read_by}” Staat er iets zorgelijks op? Ga dezelfde dag "
        "naar het aanspreekpunt pesten of de vertrouwenspersoon. Zoek niet op eigen houtje uit wie het schreef."
    ),
    after_look_back=(
        "{agreement} Zet nu in je agenda: over twee weken tien minuten terugkijken op die afspraak. Vraag: helpt de "
        "afspraak, en wat passen we aan? Vraag niet naar eigen ervaringen, en niet wie er pest of gepest wordt. Op de "
        "laatste dia staat: “{look_back}”"
    ),
    after_paper={
        "po": "Geef de brief voor ouders mee, of deel hem zoals je school dat doet.",
        "vo": "Geef de brief voor ouders mee, of deel hem zoals je school dat doet.",
        "mbo": (
            "Stuur de brief alleen naar ouders van studenten onder de 18, of als de student dat goed vindt. Doe dat zoals je "
            "school brieven verstuurt."
        ),
    },
    help_title="Hulplijnen in deze les",
)

USUAL_AGREEMENT = "Kies met de klas één idee van de groepjes als afspraak van de klas."
"""What a lesson without its own `afspraak` says."""
CHECKED = "Nagekeken op {day}."
NOT_CHECKED = "Nakijken: nog niemand heeft gebeld of gekeken of dit klopt."
LINE_SOURCE = "Bron: {source} (jaar: {year})."
CURRICULUM_TITLE = "Past bij"
SOURCES_TITLE = "Bronnen"
LICENCES: dict[str, str] = {
    "CC BY-SA 4.0": "Je mag dit materiaal delen en aanpassen, als je de makers noemt en jouw versie onder dezelfde licentie deelt "
    "(CC BY-SA 4.0, creativecommons.org/licenses/by-sa/4.0/deed.nl).",
}
"""What a licence allows, in a sentence."""
OTHER_LICENCE = "Wat je met dit materiaal mag, staat in de licentie {licence}."
