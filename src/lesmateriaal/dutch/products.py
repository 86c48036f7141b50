"""What the documents of a lesson are called by who asks for one: `--soort hand-out`."""

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
    }
)
"""For each product its Dutch name, in the order in which the documents of a lesson are made.

It stands here, and not beside the code that makes the documents, so that `--help` and completion need not
load python-pptx and python-docx.
"""
