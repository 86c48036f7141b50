"""What an author reads for each code: what is wrong, and what to do about it.

A sentence is a format string over the facts of the problem. Each entry is (what is wrong, what to do).
"""

import math
from collections.abc import Mapping
from typing import Any, Protocol

from lesmateriaal.dutch.codes import CODES
from lesmateriaal.dutch.compare_words import COMPARE_MESSAGES
from lesmateriaal.dutch.content_messages import CONTENT_MESSAGES
from lesmateriaal.dutch.fill_words import FILL_RUN_MESSAGES
from lesmateriaal.dutch.inspect_messages import INSPECT_MESSAGES, places
from lesmateriaal.dutch.layout_words import LAYOUT_MESSAGES
from lesmateriaal.dutch.pack_messages import PACK_MESSAGES
from lesmateriaal.dutch.reading_messages import READING_MESSAGES
from lesmateriaal.dutch.rebuild_messages import REBUILD_MESSAGES
from lesmateriaal.dutch.school_messages import SCHOOL_MESSAGES
from lesmateriaal.dutch.site_words import SITE_MESSAGES


class Problem(Protocol):
    """What a sentence is made from: `lesmateriaal.errors.Problem`, which stands on a higher floor."""

    @property
    def place(self) -> object:
        """Where it is; as a text `file:line:column`."""

    @property
    def code(self) -> str:
        """The key of `MESSAGES`."""

    @property
    def facts(self) -> Mapping[str, Any]:
        """What the sentence names."""


MESSAGES: dict[str, tuple[str, str]] = {
    # files, YAML, lessons and pictures
    **CONTENT_MESSAGES,
    **READING_MESSAGES,
    # finished files
    **INSPECT_MESSAGES,
    # a build after an earlier one
    **REBUILD_MESSAGES,
    **COMPARE_MESSAGES,
    **LAYOUT_MESSAGES,
    **PACK_MESSAGES,
    **SCHOOL_MESSAGES,
    **FILL_RUN_MESSAGES,
    **SITE_MESSAGES,
    # packs
    "pack_too_large": (
        "dit pakket is {size_mb} MB; het mag hooguit {limit_mb} MB zijn.",
        "Gebruik minder of kleinere plaatjes.",
    ),
    "deck_too_large": (
        "de presentatie {file} is {size_mb} MB; het mag hooguit {limit_mb} MB zijn.",
        "Gebruik minder of kleinere plaatjes.",
    ),
    # fit
    "text_does_not_fit": (
        "deze tekst past niet op de dia (vak `{box}`).",
        "Maak hem ongeveer {characters} tekens korter, of verdeel hem.",
    ),
    "chat_does_not_fit": (
        "vanaf dit bericht is er geen plaats meer, ook niet op een tweede dia.",
        "Zet bij een eerder bericht een `stop:` met een vraag, of schrap aan het eind ongeveer {characters} tekens.",
    ),
    "chat_name_too_wide": (
        "de naam {name} is te breed voor een ballon in de chat.",
        "Kort hem in assets/personages.yaml {characters} tekens in.",
    ),
    "text_continues": (
        "deze tekst is te lang voor één dia en gaat verder op een tweede.",
        "Dat mag. Wil je het niet? Maak hem ongeveer {characters} tekens korter.",
    ),
    "chat_continues": (
        "vanaf dit bericht is er geen plaats meer op de dia. De {count} berichten komen op twee dia's.",
        "Dat mag. Wil je het niet? Zet bij een eerder bericht een `stop:` met een vraag, of schrap aan het eind "
        "ongeveer {characters} tekens.",
    ),
    "too_many_pages": (
        "{document} wordt ongeveer {pages} bladzijden lang; er is plaats voor {limit}.",
        "Maak de teksten korter, of gebruik minder schrijfregels.",
    ),
    "letter_too_full": (
        "{document} is voor {percent} % vol en mag dat voor {limit} % zijn. Dat is ongeveer {lines} × een regel "
        "van {line_mm} mm te veel.",
        "Schrijf korter: er moet plaats zijn voor de contactpersonen van de school.",
    ),
    "page_too_full": (
        "bladzijde {page} ({document}) is voor {percent} % vol en mag dat voor {limit} % zijn. Dat is ongeveer "
        "{lines} × een regel van {line_mm} mm te veel.",
        "Schrijf korter, gebruik minder schrijfregels, of zet een opdracht op een zijde die nog plaats heeft "
        "(`nieuwe_zijde`).",
    ),
    "deck_length": (
        "de presentatie heeft {count} dia's; het moeten er {least} tot {most} zijn.",
        "Voeg activiteiten samen of splits ze.",
    ),
    "internal": (
        "het niveau {level} is niet gemaakt door een fout in lesmateriaal zelf ({kind}).",
        "Meld hem bij het project, met dit bestand erbij.",
    ),
    # the surroundings
    "cannot_write": (
        "dit kan niet worden geschreven{reason_sentence}.",
        "Kijk of er plaats is op de schijf, of je er mag schrijven, en of het bestand niet open staat.",
    ),
}

_REASONS = {
    28: ": de schijf is vol",
    13: ": je mag hier niet schrijven",
    30: ": hier kan niet worden geschreven",
    21: ": er staat een map met die naam",
    20: ": een deel van het pad is een bestand",
}
"""Words for ENOSPC, EACCES, EROFS, EISDIR and ENOTDIR, which have the same number on all systems we know."""


def sentences(problem: Problem) -> tuple[str, str]:
    """Return what is wrong and what to do, in Dutch; code and place are left to the caller."""
    numbers = {name: decimal(value) for name, value in problem.facts.items() if isinstance(value, float)}
    facts = dict(problem.facts) | numbers | places(problem.facts)
    suggestion = facts.get("suggestion")
    facts["suggestion_sentence"] = f" Bedoelde je `{suggestion}`?" if suggestion else ""
    facts["allowed_list"] = _listed(facts.get("allowed", ()))
    facts["choices_list"] = _listed(facts.get("choices", ()))
    facts["reason_sentence"] = _REASONS.get(facts.get("errno", 0), "")
    facts.setdefault("key", "dit")
    facts.setdefault("value", "")
    wrong, mend = MESSAGES[problem.code]
    return wrong.format_map(facts), mend.format_map(facts)


def message(problem: Problem) -> str:
    """Return `problem` as one line: place, what is wrong, what to do, code."""
    wrong, mend = sentences(problem)
    return f"{problem.place}: {wrong} {mend} [{code(problem)}]"


def code(problem: Problem) -> str:
    """Return the code that users see."""
    return CODES.get(problem.code, problem.code)


def decimal(number: float) -> str:
    """Return `number` with at most one decimal, after a comma.

    It is rounded down: a contrast of 4.48 where 4.5 is asked must not be told as 4,5.
    """
    tenths = math.floor(round(number * 10, 6))  # 2.3 * 10 may be a hair below 23
    return f"{tenths / 10:.1f}".removesuffix(".0").replace(".", ",")


def _listed(values: object) -> str:
    return ", ".join(str(value) for value in values) if isinstance(values, list | tuple) else ""
