"""The small lesson of the tests as plain data, in English field names; `factories` makes things of it."""

from typing import Any

Data = dict[str, Any]

NAME = "proefles"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 90">'
    '<rect width="120" height="90" fill="#ffe9b0"/><circle cx="60" cy="45" r="30" fill="#5b2a9d"/></svg>'
)
FACES = {"noor": ("rustig", "glimlach", "ernstig"), "sem": ("rustig", "glimlach", "plagend")}

PICTURES: Data = {
    "pictures": {
        "proefplaat": {
            "file": "plaatjes/proefplaat.svg",
            "alt": "Een paarse bal op een gele tafel.",
            "maker": "Proefmaker",
            "source": "eigen tekening",
            "licence": "cc-by-sa-4.0",
        }
    }
}
CHARACTERS: Data = {
    "maker": "Proeftekenaar",
    "source": "eigen tekening",
    "licence": "cc0-1.0",
    "characters": {
        "noor": {"name": "Noor", "description": "meisje met een staart", "faces": [*FACES["noor"]]},
        "sem": {"name": "Sem", "description": "jongen met kort haar", "faces": [*FACES["sem"]]},
    },
}
HELP_LINES: Data = {
    "help_lines": {
        "proeflijn": {
            "name": "De Proeflijn",
            "audience": ["leerlingen"],
            "levels": ["po", "vo", "mbo"],
            "age": "8 tot 18 jaar",
            "reach": "bellen, gratis",
            "number": "0800-0000",
            "number_confirmed": "ja",
            "source": "proefbron",
            "year": "2025",
        },
        "adreslijn": {
            "name": "Het Proefpunt",
            "audience": ["school", "ouders"],
            "levels": ["mbo"],
            "age": "iedereen",
            "reach": "bellen of mailen",
            "number": "030-0000",
            "address": "proefpunt.example",
            "source": "proefbron",
            "year": "2025",
        },
    }
}
SOURCES: Data = {"sources": {"proefbron": {"title": "Een bron voor de proef", "year": "2025"}}}

LESSON: Data = {
    "title": "Groepsdruk",
    "theme": "groepsdruk",
    "summary": "Leerlingen zien hoe een groep je stuurt.",
    "keywords": ["groepsdruk"],
    "version": "2026.1",
    "date": "2026-11-22",
    "licence": "CC BY-SA 4.0",
    "makers": ["de makers van de proef"],
    "levels": {},
    "sources": ["proefbron"],
}

EVERY_ACTIVITY: Data = {
    "phase": "Kijken",
    "minutes": 3,
    "form": "in de kring",
    "aim": "Leerlingen zien wat een groep doet.",
    "say": ["We kijken samen.", "Passen mag."],
    "ask": ["Wat zie je?", "Wat kan er nu?"],
    "watch_for": ["Noem geen namen."],
    "answers": ["De groep lacht. Goed, want dat zie je."],
}
HANDOUT: Data = {
    "title": "Wat zeg jij?",
    "parts": [
        {"kind": "chat"},
        {"kind": "aankruisen", "question": "Wat helpt?", "options": ["Een vraag stellen.", "Meelachen."]},
        {"kind": "schrijven", "question": "Wat zeg jij tegen Noor?", "writing_lines": 2},
    ],
}
MESSAGES: list[Data] = [
    {"person": "sem", "face": "plagend", "text": "Kijk deze foto haha"},
    {"person": "sem", "text": "Wie lacht er mee?", "pause": "Wat gebeurt hier?"},
    {
        "person": "noor",
        "face": "ernstig",
        "text": "Haal maar weg",
        "helps": "ja",
        "pause": "Wat verandert er?",
    },
]
KINDS: dict[str, Data] = {
    "opening": {"title": "Wat kies jij?", "points": ["Vier vrienden kiezen **vanille**.", "En jij?"]},
    "uitleg": {"title": "Wat is groepsdruk?", "points": ["Erbij horen is normaal.", "Jij mag kiezen."]},
    "casus": {
        "title": "De bal op het plein",
        "persons": [{"person": "noor"}, {"person": "sem", "face": "plagend"}],
        "story": ["Noor vraagt of zij mee mag doen.", "Sem zegt nee."],
        "question": "Wat kan Sem nu doen?",
    },
    "chat": {
        "title": "De foto",
        "group_name": "Groepsapp klas 1B",
        "messages": MESSAGES,
        "handout": HANDOUT,
    },
    "stelling": {
        "title": "Eens of oneens?",
        "statement": "Ik kies het spel dat de meesten willen.",
        "statement_form": "hoeken",
        "agree": "naar het raam",
        "disagree": "naar de deur",
    },
    "beeld": {
        "title": "Wat zegt dit beeld?",
        "meme": {"picture": "proefplaat", "top": "Als iedereen lacht", "bottom": "en jij niet"},
        "look": "Wat zie je?",
        "think": "Voor wie is het leuk?",
        "do": "Bedenk een ander bijschrift.",
    },
    "quiz": {
        "title": "Wat weet je zeker?",
        "question": "Drie kinderen zijn stil. Wat vinden zij?",
        "options": [{"text": "Ze zijn het eens."}, {"text": "Dat weet je nog niet.", "correct": "ja"}],
        "conclusion": "Stil zijn is geen ja",
        "reason": ["Misschien wachten ze op elkaar."],
    },
    "groepsopdracht": {
        "title": "Maak een plan",
        "steps": ["Kies wie een plan krijgt.", "Schrijf drie stappen op."],
        "grouping": "groepjes van 3",
        "timer_minutes": 2,
    },
    "tweetal": {
        "title": "Praat in een rol",
        "roles": [
            {"person": "noor", "role": "wie het zag"},
            {"person": "sem", "role": "wie het stuurde"},
        ],
        "question": "Wat heb je nodig?",
        "sentence_start": "Ik vind het fijn als …",
        "out_of_role": "Schud je armen los: je bent weer jezelf.",
    },
    "exitticket": {
        "title": "Voordat je gaat",
        "prompts": ["Groepsdruk is …", "Helpen kan door …"],
        "read_by": "Alleen de mentor leest de briefjes.",
    },
    "afsluiting": {"title": "Hulp en onthouden"},
}
LETTER: Data = {
    "title": "Een les over erbij horen",
    "opening": "Uw kind kreeg een les over groepsdruk.",
    "done": ["We lazen een verzonnen chat."],
    "ask_at_home": ["Wat zou jij zeggen?"],
    "advice": "Luister rustig.",
}
STEP_CARD: Data = {
    "title": "Wat doe je als het misgaat?",
    "opening": "Je doet altijd iets.",
    "blocks": [
        {
            "title": "Hoor je iets?",
            "done_by": "wie het merkt",
            "within": "meteen",
            "steps": ["Luister rustig.", "Schrijf op wie, waar en wanneer."],
        },
        {"title": "Overleg", "within": "dezelfde dag", "steps": ["Bel het aanspreekpunt."]},
        {"title": "Wat je niet doet", "points": ["Beloof geen geheimhouding.", "Praat er niet over rond."]},
    ],
}
HOME_SHEET: Data = {
    "title": "Praten zonder preek",
    "opening": ["U hoeft niet alles te weten."],
    "say": ["Fijn dat je het vertelt.", "Ik luister eerst."],
    "ask_at_home": ["Waar lachte je om?", "Wat vond je flauw?", "Wie helpt jou?"],
    "school_does": ["De school doet altijd iets.", "U krijgt een vast aanspreekpunt."],
    "advice": "Wie gepest wordt, heeft daar nooit schuld aan.",
}
STUDENT_SHEET: Data = {
    "title": "Gaat het online mis?",
    "opening": ["Jij beslist wie het weet."],
    "points": ["Vraag iemand mee te kijken.", "Schrijf op wat er was.", "Ga naar iemand op school."],
    "say": ["Mag ik je iets laten weten?", "Wil je met me meegaan?"],
    "school_does": ["De school luistert.", "Je kiest zelf wat er verder gebeurt."],
    "advice": "Wie gepest wordt, heeft daar nooit schuld aan.",
    "help_lines": ["proeflijn"],
}
SHEETS: dict[str, Data] = {
    "leerlingen": {"letter": LETTER},
    "team": {"step_card": STEP_CARD, "help_lines": ["adreslijn"]},
    "ouders": {"home_sheet": HOME_SHEET, "help_lines": ["adreslijn"]},
}
"""What a level has besides, for each public."""
