"""What can go wrong, as values: a place, a code and facts; never a sentence.

The Dutch sentence that belongs to a code stands in `lesmateriaal.dutch.messages`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a file; `line` and `column` count from 1, and 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Severity(StrEnum):
    """How bad a problem is: an error keeps its lesson from being built, a warning does not.

    An accepted warning was looked at: its author says in the YAML why it stays.
    """

    ERROR = "fout"
    WARNING = "waarschuwing"
    ACCEPTED = "aanvaard"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that an author can mend: where it is, its code, and the facts of the sentence."""

    place: Place
    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    severity: Severity = Severity.ERROR

    @property
    def is_error(self) -> bool:
        """Whether the problem keeps its lesson from being built."""
        return self.severity is Severity.ERROR

    @property
    def is_accepted(self) -> bool:
        """Whether its author gave a reason to leave it; the fact `because` holds that reason."""
        return self.severity is Severity.ACCEPTED


class LesmateriaalError(Exception):
    """Base of all errors that a user can mend; it carries every problem that was found, sorted."""

    def __init__(self, problems: list[Problem] | tuple[Problem, ...]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.place, problem.code)))
        super().__init__(self.problems)  # pickle makes the error anew from these

    def __str__(self) -> str:
        return "; ".join(f"{problem.place} [{problem.code}]" for problem in self.problems)


class LessonError(LesmateriaalError):
    """The content is wrong: YAML, pictures or the school's file."""


class BuildError(LesmateriaalError):
    """The surroundings failed: a full disk, no permission, a folder that is not there."""
