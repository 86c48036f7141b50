"""What may stand behind an option: a choice, a folder, a file; refused in Dutch, completed by the shell."""

import datetime
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from lesmateriaal.cli.wrong_use import WrongUse, listed, name_of, suggestion
from lesmateriaal.dutch.cli import words
from lesmateriaal.dutch.products import PRODUCT_NAMES

if TYPE_CHECKING:
    from lesmateriaal.lesson.content import Content

    StringType = click.ParamType[str]
    PathType = click.ParamType[Path]
    DayType = click.ParamType[datetime.date]
else:
    # click before 8.4 has no types for these, so nothing to subscript when it runs
    StringType = PathType = DayType = click.ParamType


class OneOf(StringType):
    """One of a few fixed words; capitals do not matter."""

    name = "keuze"

    def __init__(self, choices: Iterable[str]) -> None:
        self.choices = tuple(choices)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return `value` as it is written in the choices."""
        if str(value).lower() in self.choices:
            return str(value).lower()
        facts = {"value": value, "option": name_of(param), "choices": listed(self.choices)}
        raise WrongUse(words("wrong_choice", suggestion=suggestion(str(value), self.choices), **facts), ctx)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the choices that begin with `incomplete`."""
        return [CompletionItem(each) for each in self.choices if each.startswith(incomplete.lower())]


class Folder(PathType):
    """A folder; one that `must_exist` is refused when it is not there."""

    name = "map"

    def __init__(self, *, must_exist: bool) -> None:
        self.must_exist = must_exist

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return `value` as a path. `os.path` is used because it never raises, on no text whatever."""
        facts = {"value": value, "option": name_of(param)}
        if not value:
            raise WrongUse(words("empty_value", **facts), ctx)
        if os.path.exists(value) and not os.path.isdir(value):
            raise WrongUse(words("not_a_folder", **facts), ctx)
        if self.must_exist and not os.path.isdir(value):
            raise WrongUse(words("no_folder", **facts), ctx)
        return Path(value)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Leave it to the shell, which knows the folders."""
        return [CompletionItem(incomplete, type="dir")]


class ExistingFile(PathType):
    """A file that is there."""

    name = "bestand"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return `value` as a path."""
        facts = {"value": value, "option": name_of(param)}
        if not value:
            raise WrongUse(words("empty_value", **facts), ctx)
        if os.path.isdir(value):
            raise WrongUse(words("not_a_file", **facts), ctx)
        if not os.path.exists(value):
            raise WrongUse(words("no_file", **facts), ctx)
        return Path(value)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Leave it to the shell, which knows the files."""
        return [CompletionItem(incomplete, type="file")]


class Day(DayType):
    """A day of the calendar, as in the YAML: year, month, day."""

    name = "dag"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        """Return `value` as a day."""
        if isinstance(value, datetime.date):
            return value
        try:
            # since Python 3.11 fromisoformat reads 20261122 and 2026-W47 too, which nobody here means
            return datetime.datetime.strptime(str(value), "%Y-%m-%d").date()
        except ValueError:
            raise WrongUse(words("no_day", value=value, option=name_of(param)), ctx) from None


class LessonName(StringType):
    """The name of a lesson; whether it is there is asked later, when all names can be listed."""

    name = "les"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return `value` as it is."""
        return str(value)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the lessons that begin with `incomplete` and are not named yet."""
        from lesmateriaal.errors import LesmateriaalError

        named = ctx.params.get(param.name or "") or ()
        try:
            names = content_of(ctx).lesson_names()
        except (LesmateriaalError, WrongUse, OSError):
            return []
        return [CompletionItem(each) for each in names if each.startswith(incomplete) and each not in named]


class LessonPath(LessonName):
    """The name of a lesson, a path to it, or a finished document.

    A path copied on Windows (`lessons\\groepsdruk\\vo.yaml`) is understood everywhere, unless a file has that name.
    """

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return `value` with the separators of this system."""
        text = str(super().convert(value, param, ctx))
        return text.replace("\\", "/") if "\\" in text and not os.path.lexists(text) else text

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the lessons that begin with `incomplete`, or let the shell look for a path."""
        return super().shell_complete(ctx, param, incomplete) or [CompletionItem(incomplete, type="file")]


LEVEL = OneOf(("po", "vo", "mbo"))
"""A level, by its name; written out here because the model of a lesson loads pydantic."""
PRODUCT = OneOf(PRODUCT_NAMES.values())
"""A kind of document."""


def content_of(context: click.Context) -> "Content":
    """Return the content that this run is about: that of `--map`, or else the nearest.

    Raises:
        WrongUse: the folder of `--map` holds no lessons.
    """
    from lesmateriaal.lesson.content import LESSONS, find_content

    folder = context.find_root().params.get("folder")
    if folder is not None and not os.path.isdir(folder / LESSONS):
        raise WrongUse(words("no_lessons_in_folder", value=folder.as_posix()), context.find_root())
    return find_content(folder)
