"""What `lesmateriaal opmaak` says."""

from collections.abc import Mapping

LAYOUT_MESSAGES: dict[str, tuple[str, str]] = {
    "not_laid_out": (
        "dit bestand is anders opgemaakt dan afgesproken.",
        "Draai `lesmateriaal opmaak`; aan de inhoud verandert dan niets.",
    ),
}
LAYOUT_CODES = {"not_laid_out": "niet_opgemaakt"}

_WORDS: Mapping[str, str] = {
    "done": "{files} nagekeken: {changed} opgemaakt.",
    "would": "{files} nagekeken: {changed} nog op te maken.",
    "nothing": "{files} nagekeken: alles was al in orde.",
    "changed": "{file}: opgemaakt",
}


def layout_words(name: str, /, **facts: object) -> str:
    """Return the sentence `name` with `facts` filled in."""
    return _WORDS[name].format(**facts)
