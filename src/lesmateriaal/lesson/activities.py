"""The kinds of activity a level can hold; each is one timed step of the lesson."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from lesmateriaal.lesson.handout import HandoutPiece
from lesmateriaal.lesson.model import Id, Minutes, OptionalTexts, Part, Text, Texts, YesNo

DEFAULT_FACE = "glimlach"
"""The face of who has none in the YAML: the one that all built-in characters have."""


class Kind(StrEnum):
    """The kind of an activity, as authors write it."""

    OPENING = "opening"
    EXPLANATION = "uitleg"
    CASE = "casus"
    CHAT = "chat"
    STATEMENT = "stelling"
    PICTURE_TALK = "beeld"
    QUIZ = "quiz"
    GROUP_TASK = "groepsopdracht"
    PAIR_TALK = "tweetal"
    EXIT_TICKET = "exitticket"
    CLOSING = "afsluiting"


class Imagery(StrEnum):
    """What kind of image a step talks of, where that asks for care."""

    SEXUAL = "seksueel"
    """An image of a naked or sexual kind: other words on screenshots, and never at po."""


class Activity(Part):
    """What every activity carries: time, a script that can be spoken, and what the mentor looks for."""

    title: Text
    phase: Text
    """The part of the lesson this step belongs to; steps of one phase make one row of the agenda."""
    minutes: Minutes
    form: Text
    """How the class sits or works, for the table of the guide: "in de kring", "tweetallen"."""
    aim: Text
    """What pupils find out in this step, in one sentence."""
    say: Texts
    ask: Texts
    watch_for: Texts
    answers: Texts
    """What pupils may well answer, for the mentor alone."""
    needs: Text | None = None
    picture: Id | None = None
    imagery: Imagery | None = None
    """Told for a step that talks of such an image; it shows none."""
    easier: Text | None = None
    harder: Text | None = None
    short_minutes: Minutes | None = None
    """Minutes of this step in the version of 15 minutes; without it the step is left out there."""
    may_pass: YesNo = True
    """Whether pupils may pass without a reason; off only for steps in which nobody has a turn."""
    handout: HandoutPiece | None = None


class Opening(Activity):
    """The start: what this lesson is about, in a question or a small experiment."""

    kind: Literal[Kind.OPENING]
    points: Annotated[Texts, Field(max_length=4)]


class Explanation(Activity):
    """Two to four things to know, beside a picture."""

    kind: Literal[Kind.EXPLANATION]
    points: Annotated[Texts, Field(min_length=2, max_length=4)]


class CasePerson(Part):
    """A character in a case, with the face that fits."""

    person: Id
    face: Id = DEFAULT_FACE


class Case(Activity):
    """A short story about invented people, and the question that the class thinks about."""

    kind: Literal[Kind.CASE]
    persons: Annotated[tuple[CasePerson, ...], Field(min_length=1, max_length=4)]
    story: Texts
    question: Text


class Message(Part):
    """One message in a chat; `pause` is the question at which the mentor stops after this message."""

    person: Id
    face: Id = DEFAULT_FACE
    text: Text
    helps: YesNo = False
    """Whether this message helps the person whom it is about; it then stands on the right."""
    pause: Text | None = None


class Chat(Activity):
    """A group chat that goes wrong, message by message."""

    kind: Literal[Kind.CHAT]
    group_name: Text
    messages: Annotated[tuple[Message, ...], Field(min_length=2, max_length=14)]

    @model_validator(mode="after")
    def _ends_with_a_question(self) -> Self:
        if self.messages[-1].pause is None:
            raise PydanticCustomError("chat_without_end", "the last message has no question", {})
        return self


class StatementForm(StrEnum):
    """How a class answers a statement."""

    CORNERS = "hoeken"
    """Walk to a corner: for harmless habits only."""
    CARD = "kaartje"
    """Written alone and read out by the mentor: for guilt, victims, images, own behaviour."""


class Statement(Activity):
    """A statement to agree or disagree with; `agree` and `disagree` say where to stand or what to write."""

    kind: Literal[Kind.STATEMENT]
    statement: Text
    statement_form: StatementForm
    agree: Text
    disagree: Text


class Meme(Part):
    """A picture with a caption above and one below."""

    picture: Id
    top: Text
    bottom: Text


class Sticker(Part):
    """A digital sticker: a drawn animal or object with a caption."""

    picture: Id
    text: Text


class PictureTalk(Activity):
    """A meme or a sheet of six stickers, with what to look at, to think about and to do."""

    kind: Literal[Kind.PICTURE_TALK]
    meme: Meme | None = None
    stickers: Annotated[tuple[Sticker, ...], Field(min_length=6, max_length=6)] | None = None
    look: Text
    think: Text
    do: Text

    @model_validator(mode="after")
    def _has_one_picture(self) -> Self:
        if (self.meme is None) == (self.stickers is None):
            raise PydanticCustomError("meme_or_stickers", "neither or both of meme and stickers", {})
        return self


class Option(Part):
    """One answer of a quiz question."""

    text: Text
    correct: YesNo = False


class Quiz(Activity):
    """A question with two to four answers of which one is right, and the reason why."""

    kind: Literal[Kind.QUIZ]
    question: Text
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=4)]
    conclusion: Text
    """What the class now knows: the title of the slide with the answer."""
    reason: Annotated[Texts, Field(max_length=3)]

    @model_validator(mode="after")
    def _has_one_right_answer(self) -> Self:
        count = sum(option.correct for option in self.options)
        if count != 1:
            raise PydanticCustomError("quiz_right_answers", "not one right answer", {"count": count})
        return self

    @property
    def right_index(self) -> int:
        """The position of the right answer, from 0."""
        return next(index for index, option in enumerate(self.options) if option.correct)


class GroupTask(Activity):
    """A task for small groups, in two to four steps, with a clock."""

    kind: Literal[Kind.GROUP_TASK]
    steps: Annotated[Texts, Field(min_length=2, max_length=4)]
    grouping: Text
    timer_minutes: Minutes


class Role(Part):
    """An invented role in a talk of two."""

    person: Id
    face: Id = DEFAULT_FACE
    role: Text


class PairTalk(Activity):
    """A talk of two pupils in invented roles; afterwards everybody steps out of the role."""

    kind: Literal[Kind.PAIR_TALK]
    roles: Annotated[tuple[Role, ...], Field(min_length=2, max_length=2)]
    question: Text
    sentence_start: Text
    out_of_role: Text


class ExitTicket(Activity):
    """Two or three sentences to finish on an anonymous slip, and who reads the slips."""

    kind: Literal[Kind.EXIT_TICKET]
    prompts: Annotated[OptionalTexts, Field(min_length=2, max_length=3)]
    read_by: Text


class Closing(Activity):
    """The end: who can help, and what to remember."""

    kind: Literal[Kind.CLOSING]


AnyActivity = Annotated[
    Opening
    | Explanation
    | Case
    | Chat
    | Statement
    | PictureTalk
    | Quiz
    | GroupTask
    | PairTalk
    | ExitTicket
    | Closing,
    Field(discriminator="kind"),
]
"""An activity; its key `soort` decides which."""
