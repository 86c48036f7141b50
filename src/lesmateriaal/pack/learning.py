"""What catalogues of learning material call our levels, subjects and licences: the identifiers, with their source.

All identifiers come from the vocabulary of the Dutch education field (Onderwijsbegrippenkader, OBK), as the mapping
files of Kennisnet list them (github.com/kennisnet/edurep-files, map mapping, 18-09-2023).
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from lesmateriaal.pack.texts import PackFacts

OBK = "http://purl.edustandaard.nl/begrippenkader/"
LANGUAGE = "nl"
_NAMESPACE = uuid.UUID("8ff7c38f-5bd1-5d1c-9d3a-5d0f7a0f6a55")
"""Ours alone: from it every pack has an identifier that does not change when it is made again."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the OBK: its identifier and what people call it."""

    id: str
    name: str

    @property
    def address(self) -> str:
        """The address that identifies the term."""
        return OBK + self.id


@dataclass(frozen=True, slots=True)
class LevelTerms:
    """How catalogues name one of our levels: `context` of NL LOM, the learning levels, the subject and the ages."""

    context: str
    levels: tuple[Term, ...]
    subject: Term
    ages: str
    """From and to, in years: of who is usually in these years of school."""


LEVELS: Mapping[str, LevelTerms] = {
    "po": LevelTerms(
        "PO",
        (
            Term("512e4729-03a4-43a2-95ba-758071d1b725", "PO"),
            Term("a4813bb6-cf63-4594-af56-6afb321723d8", "PO groep 7"),
            Term("95138558-9f65-4888-8ea3-8acce5eea273", "PO groep 8"),
        ),
        Term("35d0e3ed-d62e-40a5-8bff-46f1de51e47a", "Sociaal-emotionele ontwikkeling"),
        "10-12",
    ),
    "vo": LevelTerms(
        "VO",
        (
            Term("2a1401e9-c223-493b-9b86-78f6993b1a8d", "VO"),
            Term("c7942bb1-bf4f-409f-bc98-9a0b02f175dc", "VMBO"),
            Term("a3ddbe60-8478-4204-b769-6f5e9f4cbca2", "HAVO"),
            Term("ad9872e5-edc4-4a62-9ee7-ba7daceba2e0", "VWO"),
        ),
        Term("aa2f68ba-69e5-415d-8d9b-8d6ab98942b1", "Burgerschapsvorming"),
        "12-15",
    ),
    "mbo": LevelTerms(
        "BVE",
        (
            Term("f3ac3fbb-5eae-49e0-8494-0a44855fff25", "MBO"),
            Term("00ace3c7-d7a8-41e6-83b1-7f13a9af7668", "MBO niveau 2"),
            Term("654931e1-6f8b-4f72-aa4b-92c99c72c347", "MBO niveau 3"),
            Term("8beca7eb-95a5-4c7d-9704-2d2a2fc4bc65", "MBO niveau 4"),
        ),
        Term("7fdc100e-6f72-47f4-88f4-c470f8c83858", "Sociaal-maatschappelijk burgerschap"),
        "16-20",
    ),
}
"""Our levels by their name: po is groep 7 and 8, vo the first three years, mbo niveau 2 to 4."""

KINDS: Mapping[str, tuple[str, ...]] = {
    "leerlingen": ("open opdracht", "handleiding"),
    "team": ("professionaliseringsmateriaal", "handleiding"),
    "ouders": ("informatiebron", "handleiding"),
}
"""Kinds of learning material in the words of NL LOM, by for whom a lesson is."""
ROLES: Mapping[str, tuple[str, ...]] = {
    "leerlingen": ("learner", "teacher"),
    "team": ("teacher",),
    "ouders": ("teacher",),
}
"""Who uses it, in the words of NL LOM; it has none for parents: a teacher leads their evening."""

LICENCES: Mapping[str, tuple[str, str]] = {
    "CC BY-SA 4.0": ("cc-by-sa-40", "https://creativecommons.org/licenses/by-sa/4.0/"),
    "CC BY 4.0": ("cc-by-40", "https://creativecommons.org/licenses/by/4.0/"),
    "CC0 1.0": ("cc0-10", "https://creativecommons.org/publicdomain/zero/1.0/"),
}
"""Licences by the name that authors write: the word of NL LOM, and the address of the deed."""


def identifier(facts: PackFacts) -> str:
    """Return the identifier of the pack: a URN that stays the same for the same lesson, level and version."""
    return urn(f"{facts.folder}/{facts.version}")


def urn(name: str) -> str:
    """Return the URN of `name`, a name that only we give; the same name has the same URN."""
    return uuid.uuid5(_NAMESPACE, name).urn


def ages(facts: PackFacts) -> str:
    """Return from which age to which the material is for, in years; grown-ups have no range."""
    return LEVELS[facts.level].ages if facts.public == "leerlingen" else "18-"


def duration(facts: PackFacts) -> str:
    """Return how long the lesson takes, as ISO 8601 writes it: `PT45M`."""
    return f"PT{facts.minutes}M"
