"""What the documents of a lesson are called by who asks for one (`--soort hand-out`), and who gets them."""

from collections.abc import Mapping
from types import MappingProxyType

PRODUCT_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "deck": "presentatie",
        "shared_deck": "presentatie-om-te-delen",
        "handout": "hand-out",
        "cut_sheet": "knipblad",
        "guide": "handleiding",
        "letter": "ouderbrief",
        "step_card": "stappenkaart",
        "home_sheet": "thuisblad",
        "student_sheet": "thuisblad-student",
    }
)
"""For each product its Dutch name, in the order in which the documents of a lesson are made.

It stands here, and not beside the code that makes the documents, so that `--help` and completion need not
load python-pptx and python-docx.
"""

TITLES_FOR_PUPILS: Mapping[str, str] = MappingProxyType(
    {
        "shared_deck": "De dia's",
        "handout": "De hand-out",
        "cut_sheet": "Kaartjes om uit te knippen",
    }
)
"""What the documents that pupils get are called in a learning environment, by product."""

FOR_STUDENTS = "studenten"
"""Who gets the sheet for students, in a pack for parents."""
RECEIVERS: Mapping[str, str] = MappingProxyType(
    {
        "leerlingen": "voor-leerlingen",
        "team": "voor-het-team",
        "ouders": "voor-ouders",
        FOR_STUDENTS: "voor-studenten",
    }
)
"""The folder of a pack with the documents for each of those who get something; for a lesson it is its `publiek`."""
STEM_ENDINGS: Mapping[str, str] = MappingProxyType({"leerlingen": "", "team": "-team", "ouders": "-ouders"})
"""What stands in the names of files and packs behind lesson and level, so that one sees for whom they are."""
