"""What every part of a lesson shares: frozen, in Dutch keys, and aware of its place in the file."""

import datetime
import re
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from lesmateriaal.dutch.keys import KEYS, key
from lesmateriaal.errors import Place
from lesmateriaal.lesson.source import ListNode, MapNode, Node


class PlainMapping(dict[str, Any]):
    """What pydantic validates for a YAML mapping: a dict that still knows its node."""

    def __init__(self, node: MapNode, values: dict[str, Any]) -> None:
        super().__init__(values)
        self.node = node


class Part(BaseModel):
    """Base of all that is read from YAML: frozen, no unknown keys, Dutch keys through `dutch.KEYS`."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=key, defer_build=True)

    _node: MapNode | None = PrivateAttr(default=None)

    @model_validator(mode="wrap")
    @classmethod
    def _remember_node(cls, values: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        part = handler(values)
        if isinstance(values, PlainMapping):
            part._node = values.node
        return part

    def place(self, *path: str | int) -> Place:
        """Return where this part stands, or where its field `path[0]` (and item or id `path[1]`) stands.

        A field that is not in the file gives the place of the part; a part that was made in code and
        not read from a file gives a place without a file.
        """
        node: Node | None = self._node
        if node is None:
            return Place("")
        for step in path:
            if isinstance(node, MapNode) and isinstance(step, str):
                below = node.entries.get(KEYS.get(step, step))
            elif isinstance(node, ListNode) and isinstance(step, int) and step < len(node.items):
                below = node.items[step]
            else:
                below = None
            if below is None:
                break
            node = below
        return node.place


class Level(StrEnum):
    """The three kinds of school."""

    PO = "po"
    VO = "vo"
    MBO = "mbo"


def _as_paragraphs(value: Any) -> Any:
    """Let an author write one text where a list of texts may stand; a blank line starts a new item."""
    if not isinstance(value, str):
        return value
    return [part for part in re.split(r"\n[ \t]*\n", value) if part.strip()]


def _as_whole_number(value: Any) -> Any:
    if isinstance(value, str):
        if not re.fullmatch(r"[0-9]{1,4}", value.strip()):
            raise PydanticCustomError("not_whole_number", "not a whole number", {"value": value[:40]})
        return int(value)
    return value


def _as_yes_or_no(value: Any) -> Any:
    if isinstance(value, str):
        if value not in ("ja", "nee"):
            raise PydanticCustomError("not_yes_no", "neither ja nor nee", {"value": value[:40]})
        return value == "ja"
    return value


def _as_day(value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}", value):
        # pydantic reads a bare number as seconds since 1970
        raise PydanticCustomError("not_a_date", "not a day", {"value": value[:40]})
    return value


def _fold(value: Any) -> Any:
    """Line breaks in YAML are for the author's screen; in a text they are spaces. A no-break space stays."""
    return re.sub(r"[ \t\r\n]+", " ", value).strip() if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_fold), StringConstraints(min_length=1, max_length=2000)]
"""One text; 2000 characters is half a page, more than any one text of a lesson needs."""

Texts = Annotated[tuple[Text, ...], BeforeValidator(_as_paragraphs), Field(min_length=1, max_length=20)]
"""One to twenty texts, written as a list or as one text with blank lines."""

OptionalTexts = Annotated[tuple[Text, ...], BeforeValidator(_as_paragraphs), Field(max_length=20)]
"""None to twenty texts."""

WholeNumber = Annotated[int, BeforeValidator(_as_whole_number)]
Minutes = Annotated[int, BeforeValidator(_as_whole_number), Field(ge=1, le=120)]
YesNo = Annotated[bool, BeforeValidator(_as_yes_or_no)]
Day = Annotated[datetime.date, BeforeValidator(_as_day)]

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""The name by which one part of the content calls another: lower case, figures and hyphens."""
