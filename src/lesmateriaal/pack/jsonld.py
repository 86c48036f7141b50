"""`metadata.jsonld`: the pack as a `LearningResource` of schema.org, for search engines and catalogues."""

import json
from collections.abc import Iterable
from typing import Any

from lesmateriaal.pack import learning
from lesmateriaal.pack.texts import PackFacts

NAME = "metadata.jsonld"
_ROLES = {"learner": "student", "teacher": "teacher"}
"""Words of NL LOM for who uses it, and those of schema.org."""


def jsonld(facts: PackFacts, formats: Iterable[str]) -> bytes:
    """Return the metadata of the pack as JSON-LD; `formats` are the MIME types of its documents."""
    terms = learning.LEVELS[facts.level]
    licence = learning.LICENCES.get(facts.licence)
    found: dict[str, Any] = {
        "@context": "https://schema.org/",
        "@type": "LearningResource",
        "@id": learning.identifier(facts),
        "name": facts.title,
        "description": facts.summary,
        "keywords": list(facts.keywords),
        "inLanguage": learning.LANGUAGE,
        "version": facts.version,
        "dateModified": facts.date,
        "license": licence[1] if licence else facts.licence,
        "isAccessibleForFree": True,
        "encodingFormat": sorted(set(formats)),
        "learningResourceType": list(learning.KINDS[facts.public]),
        "audience": [
            {"@type": "EducationalAudience", "educationalRole": _ROLES[role]}
            for role in learning.ROLES[facts.public]
        ],
        "typicalAgeRange": learning.ages(facts),
        "educationalLevel": [_defined(term) for term in terms.levels],
        "about": [_defined(terms.subject)],
    }
    if facts.minutes:
        found["timeRequired"] = learning.duration(facts)
    given = {name: value for name, value in found.items() if value not in ("", [])}
    return (json.dumps(given, ensure_ascii=False, indent=2) + "\n").encode()


def _defined(term: learning.Term) -> dict[str, str]:
    return {"@type": "DefinedTerm", "@id": term.address, "name": term.name}
