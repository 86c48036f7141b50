"""Which lessons a command is about: from names and paths to lessons, or a Dutch word on what is not there."""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from lesmateriaal.cli.values import LEVEL, content_of
from lesmateriaal.cli.wrong_use import WrongUse, listed, suggestion
from lesmateriaal.dutch.cli import words
from lesmateriaal.lesson.content import LESSONS, Content, find_content

_POSITION = re.compile(r"(:\d+){1,2}:?$")
"""The line and column behind the file in a message, `po.yaml:41:1:`, for who copies that."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Lessons of one content folder; no `levels` means all of them."""

    content: Content
    lessons: tuple[str, ...]
    levels: tuple[str, ...] = ()


def lessons_named(names: Iterable[str], context: click.Context) -> Selection:
    """Return the lessons called `names`, each once, or all lessons when there are no names.

    Raises:
        WrongUse: a lesson is not there.
    """
    content = content_of(context)
    known = _known(content, context)
    for name in names:
        if name not in known:
            raise _not_there("no_such_lesson", name, known, context)
    return Selection(content, tuple(dict.fromkeys(names)) or known)


def lessons_at(paths: Sequence[str], context: click.Context) -> tuple[Selection, ...]:
    """Return the lessons that `paths` are, stand in or name; without paths all lessons.

    A path brings its own content folder along: that in which `lessons/` stands. The file of a level
    selects that level alone. A line and column behind a path are passed over. What is asked twice comes once.

    Raises:
        WrongUse: a path is neither a path to a lesson nor the name of one.
    """
    if not paths:
        return (lessons_named((), context),)
    levels_of: dict[tuple[Path, str], set[str]] = {}
    contents: dict[Path, Content] = {}
    for path in paths:
        found = _from_place(path, context) or _from_name(path, context)
        contents[found.content.root] = found.content
        for name in found.lessons:
            levels_of.setdefault((found.content.root, name), set()).update(found.levels or LEVEL.choices)
    return _grouped(levels_of, contents)


def is_of_lessons(folder: str, context: click.Context) -> bool:
    """Whether the folder that stands at `folder` holds lessons or is one, or bears the name of one.

    Unlike `lessons_at` it does not look for `folder` inside the content folder: `.` is where one stands.
    """
    return _from_path(folder) is not None or folder in content_of(context).lesson_names()


def _grouped(
    levels_of: Mapping[tuple[Path, str], set[str]], contents: Mapping[Path, Content]
) -> tuple[Selection, ...]:
    """Put together the lessons of one content folder of which the same levels are asked."""
    groups: dict[tuple[Path, tuple[str, ...]], list[str]] = {}
    for (root, name), asked in levels_of.items():
        levels = () if len(asked) == len(LEVEL.choices) else tuple(sorted(asked, key=LEVEL.choices.index))
        groups.setdefault((root, levels), []).append(name)
    return tuple(Selection(contents[root], tuple(names), levels) for (root, levels), names in groups.items())


def _from_place(text: str, context: click.Context) -> Selection | None:
    """Return the lessons at the path `text`, or else at what is left without a line and column."""
    for path in dict.fromkeys((text, _POSITION.sub("", text))):
        found = _from_path(path) or _from_path_in_map(path, context)
        if found:
            return found
    return None


def _from_path(text: str) -> Selection | None:
    """Return the lessons at the path `text`: a file of a lesson, a lesson, `lessons/`, or what it stands in."""
    if not text or not os.path.exists(text):
        return None
    path = Path(
        os.path.abspath(text)
    )  # not resolved: a lesson that is a link to another one keeps its own name
    if os.path.isdir(path / LESSONS):
        content = find_content(path)
        return Selection(content, content.lesson_names())
    if path.name == LESSONS:
        content = find_content(path.parent)
        return Selection(content, content.lesson_names())
    folder = path if path.is_dir() else path.parent
    if folder.parent.name != LESSONS or (path.is_file() and path.suffix != ".yaml"):
        return None
    levels = (path.stem,) if path.is_file() and path.stem in LEVEL.choices else ()
    return Selection(find_content(folder.parent.parent), (folder.name,), levels)


def _from_path_in_map(text: str, context: click.Context) -> Selection | None:
    """Return the lessons at `text` inside the content folder, which is how problems name their files."""
    return _from_path(str(content_of(context).root / text)) if text else None


def _from_name(text: str, context: click.Context) -> Selection:
    content = content_of(context)
    known = _known(content, context)
    if text not in known:
        raise _not_there("no_such_path", text, known, context)
    return Selection(content, (text,))


def _known(content: Content, context: click.Context) -> tuple[str, ...]:
    names = content.lesson_names()
    if not names:
        raise WrongUse(words("no_lessons_at_all", folder=content.lessons.as_posix()), context)
    return names


def _not_there(sentence: str, name: str, known: Iterable[str], context: click.Context) -> WrongUse:
    last = Path(name).name
    facts = {"value": name, "suggestion": suggestion(last, known), "choices": listed(known)}
    return WrongUse(words(sentence, **facts), context)
