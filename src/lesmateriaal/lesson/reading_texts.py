"""The texts of a level one by one: where each stands, who reads or hears it, and whether it is running text."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum, auto

from lesmateriaal.errors import Place
from lesmateriaal.lesson.activities import Activity, AnyActivity
from lesmateriaal.lesson.level import LevelLesson
from lesmateriaal.lesson.model import Part
from lesmateriaal.lesson.sheets import HomeSheet, Letter, StepCard, StudentSheet
from lesmateriaal.text.markup import split_bold


class Voice(StrEnum):
    """Who gets to read or hear a text."""

    CLASS = auto()
    """Those the lesson is for: what stands on slides and hand-outs, and what the mentor says aloud."""
    MENTOR = auto()
    """Who leads the lesson: rows of the guide. Judged mildly: wording, names and numbers alone."""
    HOME = auto()
    """Adults with one sheet of paper: letter, sheet for at home, step card."""
    STUDENT = auto()
    """An MBO student with a sheet of their own."""


@dataclass(frozen=True, slots=True)
class TextAt:
    """One text without its markup: the field it was read from, the part around it, and the step it is of."""

    text: str
    field: str
    part: Part
    voice: Voice
    activity: AnyActivity | None = None
    index: int | None = None
    """Which text of the field this is, where that is a list."""

    @property
    def place(self) -> Place:
        """Where the text stands in its file."""
        return self.part.place(self.field) if self.index is None else self.part.place(self.field, self.index)

    @property
    def is_prose(self) -> bool:
        """Whether this is running text.

        Titles, labels, captions, chat and sentences to finish are not: they are short by nature, and would
        flatter the mean and the score of a lesson whose script is hard.
        """
        return self.field not in _FRAGMENTS and (self.field, type(self.part).__name__) not in _LABELS


def texts_of(lesson: LevelLesson) -> Iterator[TextAt]:
    """Yield every text of `lesson` that somebody reads or hears, in the order of the model; no ids."""
    return _below(lesson, Voice.CLASS, None)


def texts_of_part(part: Part) -> Iterator[TextAt]:
    """Yield the texts of a part that is no level, such as `les.yaml`."""
    return _below(part, Voice.MENTOR, None)


def _below(part: Part, voice: Voice, activity: AnyActivity | None) -> Iterator[TextAt]:
    for field, value in part:
        if field in _NO_TEXT:
            continue
        heard_by = Voice.MENTOR if (field in _FOR_MENTOR and voice is Voice.CLASS) else voice
        if field == "form" and isinstance(part, Activity):
            heard_by = Voice.MENTOR
        for index, each in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            if isinstance(each, str) and not isinstance(each, StrEnum):
                plain = "".join(piece for piece, _ in split_bold(each)) if "**" in each else each
                yield TextAt(plain, field, part, heard_by, activity, index)
            elif isinstance(each, Part):
                step = each if isinstance(each, Activity) else activity
                yield from _below(each, _VOICES.get(type(each), heard_by), step)  # type: ignore[arg-type]


_VOICES = {Letter: Voice.HOME, HomeSheet: Voice.HOME, StepCard: Voice.HOME, StudentSheet: Voice.STUDENT}
"""Parts that are read by somebody else than the class."""
_NO_TEXT = frozenset(
    {"kind", "person", "face", "picture", "help_lines", "statement_form", "imagery", "accepted"}
    | {"theme", "version", "licence", "sources", "levels", "public", "keywords", "makers", "date"}
)
"""Fields whose value is an id, a choice, or a name of the file itself."""
_FOR_MENTOR = frozenset(
    {"aim", "watch_for", "answers", "needs", "easier", "harder"}
    | {"materials", "preparation", "curriculum", "agreement"}
)
"""Fields that stand in the guide and the notes alone."""
_FRAGMENTS = frozenset(
    {"title", "subtitle", "phase", "form", "group_name", "top", "bottom", "grouping", "role", "boxes"}
    | {"agree", "disagree", "prompts", "sentence_start", "cards", "words"}
)
_LABELS = frozenset({("text", "Message"), ("text", "Sticker"), ("text", "Card"), ("text", "Option")})
"""Texts that are fragments in one kind of part only."""
