"""What `lesmateriaal nieuw` asks and says, and the words of a new lesson that differ from level to level."""

from collections.abc import Mapping

SUMMARIES: Mapping[str, str] = {
    "leerlingen": "Leerlingen zien in een verzonnen groepsapp wanneer een grap niet meer leuk is, en bedenken wat helpt.",
    "team": "Het team spreekt af wat iedereen doet als een leerling iets vertelt.",
    "ouders": "Ouders oefenen een eerste zin voor als hun kind iets vertelt.",
}
FOR_WHOM: Mapping[str, Mapping[str, str]] = {
    "leerlingen": {"po": "groep 7 en 8", "vo": "leerjaar 1 tot en met 3", "mbo": "niveau 2 tot en met 4"},
    "team": {"po": "teams in het po", "vo": "teams in het vo", "mbo": "teams in het mbo"},
    "ouders": {
        "po": "ouders van groep 7 en 8",
        "vo": "ouders van leerjaar 1 tot en met 3",
        "mbo": "ouders van studenten",
    },
}
PUPIL: Mapping[str, str] = {"po": "leerling", "vo": "leerling", "mbo": "student"}

_WORDS: Mapping[str, str] = {
    "ask_title": "Hoe heet de les?",
    "ask_theme": "Wat is het thema?",
    "ask_levels": "Voor welke niveaus (po, vo, mbo)? Zet er spaties tussen.",
    "ask_public": "Voor wie is de les (leerlingen, team of ouders)?",
    "no_name": "`{value}` kan geen naam van een les zijn.{suggestion} Gebruik kleine letters, cijfers en streepjes.",
    "meant": " Bedoelde je `{name}`?",
    "is_there": "de les `{name}` is er al, in {folder}. Kies een andere naam.",
    "made": "De les `{name}` staat in {folder}: {files}.",
    "next": "Zo ga je verder:",
    "next_edit": "1. Open {file} in een editor en verander de teksten.",
    "next_check": "2. lesmateriaal controleer {name}",
    "next_build": "3. lesmateriaal bouw {name}",
    "made_schema": "Nieuw is ook de map {folder}: daarmee vult je editor sleutels aan.",
}


def new_words(name: str, /, **facts: object) -> str:
    """Return the sentence or question `name` with `facts` filled in."""
    return _WORDS[name].format(**facts)
