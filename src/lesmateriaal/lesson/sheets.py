"""What a level says on one sheet of paper: the letter to parents, the step card of a team, the sheets for at home."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from lesmateriaal.lesson.model import Id, OptionalTexts, Part, Text, Texts


class Letter(Part):
    """What the letter to parents says of this lesson."""

    title: Text
    opening: Text
    done: Texts
    ask_at_home: Texts
    advice: Text


class StepBlock(Part):
    """One moment on the step card: what is done by whom within which time, as numbered steps or as points."""

    title: Annotated[Text, Field(max_length=50)]
    done_by: Annotated[Text, Field(max_length=60)] | None = None
    within: Annotated[Text, Field(max_length=30)] | None = None
    steps: Annotated[OptionalTexts, Field(max_length=6)] = ()
    points: Annotated[OptionalTexts, Field(max_length=6)] = ()

    @model_validator(mode="after")
    def _has_one_list(self) -> Self:
        if bool(self.steps) == bool(self.points):
            raise PydanticCustomError("steps_or_points", "neither or both of steps and points", {})
        return self


class StepCard(Part):
    """The page that hangs on the wall of the staff room: what to do when something happens."""

    title: Text
    opening: Text
    blocks: Annotated[tuple[StepBlock, ...], Field(min_length=3, max_length=5)]


class HomeSheet(Part):
    """The page that parents take home: what to say tonight, what to ask, what the school does."""

    title: Text
    opening: Texts
    say: Annotated[Texts, Field(min_length=2, max_length=4)]
    ask_at_home: Annotated[Texts, Field(min_length=3, max_length=3)]
    school_does: Annotated[Texts, Field(min_length=2, max_length=4)]
    advice: Text


class StudentSheet(Part):
    """The page for an MBO student: what one can do, what one can say, what the school does, who can help."""

    title: Text
    opening: Texts
    points: Annotated[Texts, Field(min_length=3, max_length=5)]
    say: Annotated[Texts, Field(min_length=2, max_length=3)]
    school_does: Annotated[Texts, Field(min_length=2, max_length=4)]
    advice: Text
    help_lines: Annotated[tuple[Id, ...], Field(min_length=1, max_length=3)]
    """Lines for students; those of the level are for their parents."""
