"""A lesson: what its levels share, and the complete lesson at one level."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from lesmateriaal.lesson.activities import AnyActivity, CasePerson, Closing
from lesmateriaal.lesson.model import Day, Id, Level, Minutes, OptionalTexts, Part, Text, Texts
from lesmateriaal.lesson.sheets import HomeSheet, Letter, StepCard, StudentSheet


def _is_version(value: str) -> str:
    numbers = value.split(".")
    if len(numbers) < 2 or not all(number.isascii() and number.isdigit() for number in numbers):
        raise PydanticCustomError("not_version", "not a version", {"value": value[:40]})
    return value


class Public(StrEnum):
    """For whom a lesson is; what that changes stands in `public_rules`."""

    PUPILS = "leerlingen"
    TEAM = "team"
    PARENTS = "ouders"


class Lesson(Part):
    """`les.yaml`: the topic of a lesson and what its levels share."""

    title: Text
    theme: Id
    public: Public = Public.PUPILS
    summary: Text
    keywords: Texts
    version: Annotated[Text, AfterValidator(_is_version)]
    date: Day
    """The day on which the content was last changed; all files carry it, and no other clock."""
    licence: Text
    makers: Texts
    levels: Annotated[dict[Level, Text], Field(min_length=1)]
    """For each level that the lesson has, for whom it is: `po: groep 7 en 8`."""
    sources: Annotated[tuple[Id, ...], Field(min_length=1)]


class Material(Part):
    """Something to have ready, and how many of it."""

    item: Text
    copies: Text


class WordMeaning(Part):
    """A word that the lesson teaches, and what it means in words that its readers know."""

    word: Annotated[Text, Field(max_length=40)]
    meaning: Annotated[Text, Field(max_length=200)]


class Accepted(Part):
    """A warning that the author has looked at and leaves as it is, with the reason; `accepted` says how it fits."""

    code: Text
    text: Text | None = None
    """A piece of what the warning names; without it all warnings with this code are meant."""
    because: Text


class LevelLesson(Part):
    """`po.yaml`, `vo.yaml` or `mbo.yaml`: the complete lesson at one level."""

    title: Text
    subtitle: Text
    cover: Annotated[tuple[CasePerson, ...], Field(min_length=3, max_length=3)]
    """The three characters on the first slide."""
    thinker: CasePerson
    """The character beside the key question."""
    minutes: Minutes
    goals: Annotated[Texts, Field(min_length=2, max_length=3)]
    key_question: Text
    takeaway: Text
    """The one sentence to remember, on the last slide."""
    look_back: Text
    """When the class looks back together on its agreement; it stands on the last slide."""
    agreement: Annotated[Text, Field(max_length=300)] | None = None
    """For the mentor: how the class comes to its agreement; without it the guide tells the usual way."""
    materials: Annotated[tuple[Material, ...], Field(min_length=1)]
    preparation: Texts
    curriculum: OptionalTexts = ()
    help_lines: Annotated[tuple[Id, ...], Field(min_length=1, max_length=5)]
    """At most as many as a team may have; `public_rules` knows how many others have."""
    sources: tuple[Id, ...] = ()
    """What the claims of this level alone rest on, beside the sources of `les.yaml`."""
    letter: Letter | None = None
    step_card: StepCard | None = None
    home_sheet: HomeSheet | None = None
    student_sheet: StudentSheet | None = None
    words: Annotated[tuple[WordMeaning, ...], Field(max_length=20)] = ()
    accepted: Annotated[tuple[Accepted, ...], Field(max_length=40)] = ()
    activities: Annotated[tuple[AnyActivity, ...], Field(min_length=3, max_length=10)]

    @property
    def short_version(self) -> tuple[AnyActivity, ...]:
        """The activities of the version of 15 minutes, in order; empty for a team and for parents."""
        return tuple(activity for activity in self.activities if activity.short_minutes)

    @property
    def every_help_line(self) -> tuple[str, ...]:
        """The ids of all help lines of this level, each once: those of the sheet for students come last."""
        on_sheet = self.student_sheet.help_lines if self.student_sheet else ()
        return tuple(dict.fromkeys((*self.help_lines, *on_sheet)))

    @property
    def closing(self) -> Closing | None:
        """The activity that ends the lesson with the help lines, when there is one."""
        return next((each for each in self.activities if isinstance(each, Closing)), None)
