"""What `lesmateriaal vergelijk` says."""

from collections.abc import Mapping

COMPARE_MESSAGES: dict[str, tuple[str, str]] = {
    "no_such_document": (
        "deze les maakt geen document van deze soort.",
        "Kies een presentatie (.pptx) of Word-document (.docx) dat van deze les is gemaakt.",
    ),
}
COMPARE_CODES = {"no_such_document": "geen_document_van_les"}

_WORDS: Mapping[str, str] = {
    "compared": "{file} naast {product} van {lesson}, {level}: {count}.",
    "none": "er is geen tekst veranderd",
    "one": "1 verschil",
    "some": "{number} verschillen",
    "slide": "Dia {number}{title}",
    "title": " ‘{title}’",
    "notes": ", notities",
    "paper": "In het document",
    "slide_added": "Deze dia is nieuw.",
    "slide_removed": "Deze dia is weg.",
    "slide_moved": "Deze dia stond op plaats {old} en staat nu op plaats {new}.",
    "own_words": "tekst van het programma zelf; die staat in geen YAML-bestand",
    "new_words": "nieuwe tekst; die staat nog in geen YAML-bestand",
    "part": "een deel van deze regel staat in {place}",
    "put": "zet daar: {text}",
    "bold": "let op: daar staan ook woorden **vet**",
}


def compare_words(name: str, /, **facts: object) -> str:
    """Return the sentence or word `name` with `facts` filled in."""
    return _WORDS[name].format(**facts)
