"""Which finished documents a command is about: those that are named, and those that stand in a folder."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from lesmateriaal.cli.selection import is_of_lessons
from lesmateriaal.cli.wrong_use import WrongUse
from lesmateriaal.dutch.cli import words
from lesmateriaal.inspect.endings import can_be_inspected, is_document, is_lock


def documents_among(paths: Sequence[str], context: click.Context) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Return the documents that `paths` are or hold, each file once, and the paths that ask for lessons.

    A folder in which lessons are found asks for these, and any documents in it are passed over.

    Raises:
        WrongUse: a document is not there, or a folder holds neither lessons nor documents.
        OSError: a folder may not be read.
    """
    found: list[Path] = []
    rest: list[str] = []
    for path in paths:
        if os.path.isdir(path) and not is_of_lessons(path, context):
            found += _in_folder(path, context)
        elif is_document(path) and not os.path.isdir(path):
            found.append(_named(path, context))
        else:
            rest.append(path)
    return tuple(_each_once(found)), tuple(rest)


def _named(path: str, context: click.Context) -> Path:
    if not os.path.exists(path):
        raise WrongUse(words("no_file", value=Path(path).as_posix(), option="PAD"), context)
    return Path(path)


def _in_folder(folder: str, context: click.Context) -> list[Path]:
    """Return the documents in `folder` and the folders below it, sorted by path."""
    found = sorted(Path(parent, name) for parent, names in _walk(folder) for name in names)
    if not found:
        raise WrongUse(words("nothing_in_folder", value=Path(folder).as_posix()), context)
    return found


def _walk(folder: str) -> Iterator[tuple[str, list[str]]]:
    """Yield `folder` and each one below it that is not hidden, with the names of its documents.

    Passed over are hidden files, locks of Office and what only has the name of a document, such as a pipe.
    Folders that are links are passed over too: they may go in a circle.
    """

    def stop(error: OSError) -> None:
        raise error  # `os.walk` would pass over a folder that may not be read, and all in it

    for parent, folders, files in os.walk(folder, onerror=stop):
        folders[:] = [name for name in folders if not name.startswith(".")]
        shown = (name for name in files if not name.startswith(".") and not is_lock(name))
        yield (
            parent,
            [name for name in shown if can_be_inspected(name) and os.path.isfile(f"{parent}/{name}")],
        )


def _each_once(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield `paths`, and of several names of one file only the first."""
    seen: set[tuple[int, int]] = set()
    for path in paths:
        status = path.stat()
        if (status.st_dev, status.st_ino) not in seen:
            seen.add((status.st_dev, status.st_ino))
            yield path
