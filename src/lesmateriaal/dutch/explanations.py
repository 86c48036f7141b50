"""The long explanation of each code: what is the matter, why it matters, a wrong and a right example.

The texts are data: `uitleg/<family>.toml`, a table for each code under its Dutch name. `wat`, `waarom` and examples
in words are format strings over limits of the code (`{zinnen}`), so that no number is copied. An example with
`waar` is YAML; `waar` says where in a lesson it stands, and a test puts it there.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Formatter

from lesmateriaal.dutch.codes import CODES

FAMILIES: Mapping[str, str] = {
    "bestand": "Het bestand en YAML",
    "sleutels": "Sleutels en waarden",
    "les": "De les als geheel",
    "tijd": "Minuten",
    "tekst": "Lezen, en wat er mag staan",
    "hulp": "Hulplijnen",
    "plaatjes": "Plaatjes en personages",
    "papier_en_dia": "Papier en dia's",
    "school": "De gegevens van je school",
    "pakket": "Pakketten die niet ingevuld kunnen worden",
    "invullen": "Scholen invullen in pakketten",
    "site": "De catalogus op het web",
    "kantoor": "PowerPoint en Word",
    "omgeving": "De computer, en het programma zelf",
}
"""The names of the files with explanations, in the order of a list, each with its heading."""

ERROR, WARNING, EITHER = "fout", "waarschuwing", "fout of waarschuwing"
"""How bad a code is; `EITHER` when it depends on how far a limit is passed."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What `lesmateriaal uitleg` knows of one code."""

    code: str
    family: str
    title: str
    """A few words for in a list."""
    what: str
    why: str
    wrong: str
    right: str
    where: str = ""
    """Where the examples stand: a file, and below it the kind of an activity or the id of a record
    (`vo.yaml > quiz`); empty when they are no YAML but words."""
    lesson: str = ""
    """A line of les.yaml that the example needs, such as `publiek: team`."""
    severity: str = ERROR
    accepting: str = ""
    """Why a warning cannot be accepted; empty when it can."""

    @property
    def limits(self) -> frozenset[str]:
        """The names of the limits in the texts."""
        texts = [self.what, self.why, *(() if self.where else (self.wrong, self.right))]
        return frozenset(name for text in texts for _, name, _, _ in Formatter().parse(text) if name)


_FIELDS = {
    "titel": "title",
    "wat": "what",
    "waarom": "why",
    "fout": "wrong",
    "goed": "right",
    "waar": "where",
    "les": "lesson",
    "ernst": "severity",
    "aanvaarden": "accepting",
}


@cache
def explanations() -> Mapping[str, Explanation]:
    """Return every explanation by the Dutch name of its code, in the order of a list; limits are not filled in."""
    found: dict[str, Explanation] = {}
    for family in FAMILIES:
        text = files("lesmateriaal.dutch").joinpath("uitleg", f"{family}.toml").read_text("utf-8")
        for code, table in tomllib.loads(text).items():
            fields = {_FIELDS[name]: str(value).strip("\n") for name, value in table.items()}
            found[code] = Explanation(code, family, **fields)
    return found


def called(name: str) -> str:
    """Return the Dutch name of the code that somebody calls `name`: also in capitals, in brackets, or in English."""
    plain = name.strip().strip("[]`").lower().replace("-", "_")
    return CODES.get(plain, plain)


def filled(explanation: Explanation, limit: Callable[[str], str]) -> Explanation:
    """Return `explanation` with the value of each limit in its texts; `limit` returns that for a name."""
    values = {name: limit(name) for name in explanation.limits}
    in_words = not explanation.where
    return Explanation(
        explanation.code,
        explanation.family,
        explanation.title,
        explanation.what.format_map(values),
        explanation.why.format_map(values),
        explanation.wrong.format_map(values) if in_words else explanation.wrong,
        explanation.right.format_map(values) if in_words else explanation.right,
        explanation.where,
        explanation.lesson,
        explanation.severity,
        explanation.accepting,
    )
