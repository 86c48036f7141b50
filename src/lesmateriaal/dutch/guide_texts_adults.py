"""The pages of the guide of a meeting with the team and of an evening with parents, and which text is for whom.

They rest on the same facts as those for pupils: F4.17, F4.21 and F4.25 to F4.30; F5.10 is quoted as it stands.
"""

from lesmateriaal.dutch.guide_texts import IMAGES, PUPILS, GuideTexts

_NOT_TALKED_OUT = "Laat {pupils} het niet samen uitpraten. Bij pesten is er verschil in macht."
_LEVEL = {
    **PUPILS.disclosure_level,
    "mbo": (
        "Is de student 18 jaar of ouder? Laat de student dan zelf beslissen of ouders het horen.",
        *PUPILS.disclosure_level["mbo"][1:],
    ),
}

TEAM = GuideTexts(
    not_now_title="Speelt er nu iets op school?",
    not_now="Gebruik dat niet als voorbeeld in deze bijeenkomst. Overleg eerst met het aanspreekpunt pesten en met de "
    "{pupil} om wie het gaat.",
    disclosure_title="Als een collega iets vertelt",
    disclosure_intro="In deze bijeenkomst kan iets op tafel komen wat echt is gebeurd. Bespreek dat niet in de groep. "
    "Je doet wel altijd iets, ook als het buiten school is gebeurd.",
    disclosure=(
        (
            "Wat je doet",
            (
                "Onderbreek vriendelijk, en spreek af dat je het na de bijeenkomst onder vier ogen hoort.",
                "Vraag dan wat je collega heeft gezien of gehoord, en wat er al is gedaan.",
                "Ga samen dezelfde dag naar het aanspreekpunt pesten of de vertrouwenspersoon van je school.",
                "Spreek af wie met de {pupil} praat, en vraag daarin wat de {pupil} zelf wil.",
                "Kom er na een paar dagen op terug: wat is er gedaan, en hoe gaat het nu?",
                "Vertelt een collega iets over zichzelf? Luister, vraag wat helpt, en wijs de weg naar de "
                "vertrouwenspersoon.",
            ),
        ),
        (
            "Wat je zegt",
            (
                "Goed dat je dit noemt. Dit is te belangrijk voor tussendoor. We bespreken het straks samen.",
                "Wie gepest wordt, heeft daar nooit schuld aan. Wij zoeken hier uit wat wij kunnen doen.",
            ),
        ),
        (
            "Wat je niet doet",
            (
                "Noem in de groep geen namen van {pupils}, ouders of collega’s.",
                "Toon geen echte berichten, foto’s of filmpjes, en zoek ze niet op.",
                "Zoek geen schuld bij de {pupil} of bij een collega.",
                _NOT_TALKED_OUT,
                "Beloof geen geheimhouding.",
                IMAGES,
            ),
        ),
    ),
    disclosure_level_title="Wanneer je hulp haalt",
    disclosure_level=_LEVEL,
    after_title="Na de bijeenkomst",
    after_talk="Blijf nog even in de ruimte. Wie iets wil bespreken, kan dan naar je toe komen.",
    after_slips="",
    after_look_back="Schrijf op wat het team heeft afgesproken, wie het doet en voor wanneer. Zet het terugkijken meteen "
    "in de agenda. Op de laatste dia staat: “{look_back}”",
    after_paper=dict.fromkeys(
        ("po", "vo", "mbo"),
        "Vul op de stappenkaart de namen van jouw school in. Hang hem op in de personeelskamer, en geef hem ook aan "
        "wie er niet was.",
    ),
    help_title="Hulplijnen bij deze bijeenkomst",
)

_SHEET = "Vul op het thuisblad de namen van jouw school in en geef het mee. Stuur het ook aan ouders die er niet waren."
PARENTS = GuideTexts(
    not_now_title="Speelt er nu iets in een klas?",
    not_now="Bespreek dat niet op deze avond. Overleg eerst met het aanspreekpunt pesten en met de {pupil} om wie het gaat.",
    disclosure_title="Als een ouder iets vertelt",
    disclosure_intro="Een ouder vertelt iets in de groep, of komt na afloop naar je toe. Je doet altijd iets, ook als het "
    "buiten school is gebeurd.",
    disclosure=(
        (
            "Wat je doet",
            (
                "Begint iemand in de groep? Bedank, en spreek af dat je na afloop samen verder praat.",
                "Luister rustig. Maak het niet groter en niet kleiner dan het is.",
                "Vraag wat de {pupil} zelf wil, en wat de ouder nodig heeft.",
                "Ga zo snel als het kan naar het aanspreekpunt pesten of de vertrouwenspersoon van je school.",
                "Vertel wat je gaat doen, en kom er na een paar dagen op terug: hoe gaat het nu?",
            ),
        ),
        (
            "Wat je zegt",
            (
                "Goed dat u het vertelt. Wie gepest wordt, heeft daar nooit schuld aan.",
                "Ik vertel het niet rond. Als iemand niet veilig is, haal ik hulp.",
                "Ook als uw kind heeft meegedaan, denken we mee. Stoppen kan altijd.",
            ),
        ),
        (
            "Wat je niet doet",
            (
                "Laat niemand namen noemen van andere {pupils}, ouders of collega’s.",
                "Kijk niet mee naar berichten of beelden op een telefoon.",
                "Zoek geen schuld bij de {pupil} of bij de ouder.",
                _NOT_TALKED_OUT,
                "Beloof geen geheimhouding, en beloof ook geen uitkomst.",
                IMAGES,
            ),
        ),
    ),
    disclosure_level_title="Wanneer je hulp haalt",
    disclosure_level={
        **_LEVEL,
        "mbo": (
            "Is de student 18 jaar of ouder? Dan beslist de student zelf wat ouders van school horen. Vertel een ouder "
            "niets over de student zonder dat die het goed vindt.",
            *_LEVEL["mbo"][1:],
        ),
    },
    after_title="Na de avond",
    after_talk="Blijf nog even in de ruimte. Wie iets wil bespreken, kan dan naar je toe komen.",
    after_slips="",
    after_look_back="Schrijf op welke vragen er leefden, zonder namen, en bespreek ze met het team. Op de laatste dia "
    "staat: “{look_back}”",
    after_paper={
        "po": _SHEET,
        "vo": _SHEET,
        "mbo": "Vul op het thuisblad de namen van jouw school in. Geef het mee aan ouders van studenten onder de 18, of "
        "als de student dat goed vindt. Een blad voor studenten gaat naar de studenten zelf.",
    },
    help_title="Hulplijnen bij deze avond",
)

GUIDE_TEXTS: dict[str, GuideTexts] = {"leerlingen": PUPILS, "team": TEAM, "ouders": PARENTS}
"""The texts of the guide by `publiek`, as authors write it."""
NAMES_OF_PUPILS: dict[str, dict[str, str]] = {
    "po": {"pupil": "leerling", "pupils": "leerlingen"},
    "vo": {"pupil": "leerling", "pupils": "leerlingen"},
    "mbo": {"pupil": "student", "pupils": "studenten"},
}
"""What pupils are called at each level."""
