"""The texts of LEESMIJ.txt and LICENTIE.txt; each line is a paragraph, and `pack.texts` breaks it.

The names of menus are those of Word and PowerPoint in Dutch; where versions differ both names stand here.
"""

SUBTITLE = "Mentorles voor {level}, {audience}"
LEVELS: dict[str, str] = {"po": "basisschool", "vo": "voortgezet onderwijs", "mbo": "mbo"}

DOCUMENTS: dict[str, str] = {
    "deck": "Voor op het bord. In de notities staat wat je zegt en vraagt.",
    "guide": "Voor jou: de les in minuten, wat je zegt, de antwoorden, en wat je doet als een leerling iets "
    "vertelt.",
    "letter": "Brief aan ouders, één bladzijde. Vul hem aan en geef hem mee.",
    "letter_mbo": "Brief aan ouders, één bladzijde. Alleen voor studenten onder de 18, of met hun "
    "toestemming.",
    "shared_deck": "De presentatie om te delen: zonder notities en zonder antwoorden.",
    "handout": "De hand-out: één vel voor elke leerling.",
    "cut_sheet": "Kaartjes om uit te knippen.",
}
"""What each kind of document (a key of `PRODUCT_NAMES`) is for; `letter_mbo` is the letter at that level."""

FOR_YOU = "VOOR JOU"
FOR_PUPILS = "VOOR LEERLINGEN"
PUPILS_RULE = (
    "Alleen deze bestanden kun je delen met leerlingen, bijvoorbeeld in Teams of Classroom. In de andere "
    "staan antwoorden en aanwijzingen voor jou."
)

START = (
    "BEGIN HIER",
    """1. Pak de zip eerst uit: klik er met rechts op en kies Alles uitpakken. Anders kun je niets bewaren.
2. Lees de handleiding.
3. Print wat je nodig hebt en zet de presentatie klaar.

Speelt dit nu in je klas? Geef deze les dan niet als reactie. Overleg eerst met het aanspreekpunt en met de leerling om wie het gaat.""",
)

SECTIONS: tuple[tuple[str, str, str], ...] = (
    (
        "deck",
        "HOUD JE NOTITIES VAN HET BORD",
        """In de notities staan ook de antwoorden. Zo zie alleen jij ze:

1. Sluit het bord aan. Druk op de Windows-toets en P en kies Uitbreiden. Bij Dupliceren ziet de klas precies wat jij ziet.
2. Open in PowerPoint het tabblad Diavoorstelling. Zet Weergave voor presentator aan (in nieuwe versies: Presentatorweergave).
3. Start met F5. Staan de notities toch op het bord? Kies boven in beeld Weergave-instellingen en wissel de schermen om.

Probeer dit voordat de klas binnenkomt. Lukt het niet? Zet Weergave voor presentator dan uit: de klas ziet alleen de dia's. Houd zelf de handleiding erbij, op papier.""",
    ),
    (
        "short",
        "MAAR 15 MINUTEN?",
        """Kies in PowerPoint: Diavoorstelling > Aangepaste voorstelling > 15 minuten (de knop kan ook Aangepaste diavoorstelling heten). Je ziet dan alleen de dia's van de korte versie.

In de handleiding staat de korte versie op één bladzijde, met de nummers van de dia's. Die heb je nodig als je niet met PowerPoint werkt.""",
    ),
    (
        "",
        "EEN GELE BALK BOVEN IN BEELD",
        """Staat er Beveiligde weergave? Word en PowerPoint tonen die balk bij elk bestand van internet. Klik op Bewerken inschakelen. Er zitten geen macro's in de bestanden.""",
    ),
    (
        "handout",
        "DE HAND-OUT PRINTEN",
        """Print de hand-out op A4, dubbelzijdig, omslaan langs de lange zijde. Zo past hij op één vel.""",
    ),
    (
        "cut_sheet",
        "HET KNIPBLAD PRINTEN",
        """Print het knipblad enkelzijdig. Anders knip je de achterkant stuk.""",
    ),
    (
        "",
        "AANPASSEN",
        """Alles is gewoon Word en PowerPoint: je mag alles veranderen. Op de stippellijnen komen de namen van mensen op jouw school. Bewaar je versie onder een andere naam.

Haal je een dia weg? Dan kloppen de nummers van de dia's in de handleiding niet meer. De titels van de dia's staan er ook bij. Verander je een vraag of een antwoord, doe dat dan in alle bestanden.""",
    ),
)
"""What a section needs (a kind of document, `short` for the short version, or nothing), its heading, its text."""

UNCHECKED = (
    "HULPLIJNEN: EERST NAKIJKEN",
    """Nummers en adressen veranderen. Bij deze hulplijnen heeft nog niemand gebeld of gekeken of ze kloppen. Doe dat zelf voordat je de les geeft:

""",
)

ABOUT = (
    "OVER DIT MATERIAAL",
    """Versie {version} van {date}.
Licentie: {licence}. In LICENTIE.txt staat wat je ermee mag en wie de plaatjes maakte.
manifest.json is voor computers: daarmee is na te gaan of de bestanden nog zijn zoals ze gemaakt zijn.""",
)

LICENCES: dict[str, str] = {
    "CC BY-SA 4.0": """Dit materiaal heeft de licentie Creative Commons Naamsvermelding-GelijkDelen 4.0 Internationaal, kort: CC BY-SA 4.0.

Je mag:
- het gebruiken, printen, kopiëren en delen, met wie je wilt;
- het veranderen en er iets nieuws van maken, ook om te verkopen.

Als je het deelt:
- noem je de makers en deze licentie, en geef je het adres ervan;
- zeg je erbij wat je hebt veranderd;
- geef je jouw versie dezelfde licentie, en beperk je niet wat anderen ermee mogen.

De naam en het logo van een school vallen niet onder deze licentie.

De volledige tekst: https://creativecommons.org/licenses/by-sa/4.0/deed.nl
Zo noem je de makers:
"{title}". {credits}""",
}
"""What a licence allows, in plain words; the full text counts."""

OTHER_LICENCE = """Dit materiaal heeft de licentie {licence}. Lees daarin wat je met het materiaal mag.

Zo noem je de makers:
"{title}". {credits}"""

LICENCE_HEADING = "LICENTIE"
