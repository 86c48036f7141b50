"""A lesson of every kind of activity, with a unique word planted in each of its texts."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factories import activity_data, write_lesson
from small_lesson import KINDS, LETTER, Data

NOT_TEXTS = frozenset(
    [
        "kind",
        "person",
        "face",
        "picture",
        "statement_form",
        "help_lines",
        "correct",
        "helps",
        "may_pass",
        "phase",
    ]
)
"""Fields whose values are ids or choices, and the phase: a word in them would make another lesson."""

FOR_THE_MENTOR = (
    "say",
    "ask",
    "watch_for",
    "answers",
    "reason",
    "conclusion",
    "easier",
    "harder",
    "aim",
    "out_of_role",
    "preparation",
)
"""Fields of which nothing may reach a pupil."""

Planted = dict[str, tuple[str | int, ...]]
"""Each planted word with the path of the field that it stands in."""


def plant(data: Any, planted: Planted, path: tuple[str | int, ...] = ()) -> Any:
    """Return `data` with a word of its own at the end of each text, and note the words in `planted`."""
    if isinstance(data, dict):
        return {
            name: value if name in NOT_TEXTS else plant(value, planted, (*path, name))
            for name, value in data.items()
        }
    if isinstance(data, list):
        return [plant(value, planted, (*path, index)) for index, value in enumerate(data)]
    if isinstance(data, str) and data not in ("ja", "nee"):
        word = f"zq{len(planted):03}"
        planted[word] = path
        return f"{data} {word}"
    return data


EXTRA: dict[str, Data] = {
    "opening": {"picture": "proefplaat", "short_minutes": 5, "minutes": 5},
    "chat": {
        "short_minutes": 5,
        "minutes": 5,
        "handout": {
            "title": "Op papier",
            "form": "alleen",
            "parts": [
                {"kind": "chat"},
                {"kind": "tekst", "text": ["Lees dit."]},
                {"kind": "aankruisen", "question": "Wat helpt?", "options": ["Vragen.", "Blijven."]},
            ],
        },
    },
    "groepsopdracht": {
        "handout": {
            "title": "Jullie plan",
            "new_side": "ja",
            "parts": [
                {"kind": "schrijven", "question": "Wat zeg je?", "writing_lines": 1},
                {"kind": "tekenen", "boxes": ["Eerst", "Dan"]},
                {"kind": "kaartjes", "cards": [{"text": "Kaart een"}, {"text": "Kaart twee"}]},
            ],
        }
    },
    "afsluiting": {"short_minutes": 5, "minutes": 5},
}
LEVEL: Data = {
    "title": "Doe jij mee?",
    "subtitle": "Over erbij horen.",
    "goals": ["Je legt uit.", "Je weet wie helpt."],
    "key_question": "Wat doe jij?",
    "takeaway": "Jij kiest.",
    "look_back": "Over twee weken.",
    "materials": [{"item": "Hand-out", "copies": "1 per leerling"}],
    "preparation": ["Lees de chat."],
    "curriculum": ["Burgerschap"],
    "letter": LETTER,
}


def planted_level() -> tuple[Data, Planted]:
    """Return a level with its words and an activity of each kind.

    The explanation is left out: ten activities is the most, and it is made as the opening is.
    """
    planted: Planted = {}
    activities = [
        plant(
            activity_data(
                kind, easier="Wijs aan.", harder="Draai om.", needs="potlood", **EXTRA.get(kind, {})
            ),
            planted,
            (kind,),
        )
        for kind in KINDS
        if kind != "uitleg"
    ]
    return {**plant(LEVEL, planted, ("level",)), "activities": activities}, planted


def write_planted(folder: Path) -> Planted:
    """Write the planted lesson into `folder` and return its words."""
    level, planted = planted_level()
    write_lesson(folder, **level)
    return planted


def words_of(planted: Planted, *fields: str) -> Iterator[str]:
    """Yield the words that stand in one of `fields`, in the order of the lesson."""
    for word, path in planted.items():
        if any(step in fields for step in path):
            yield word
