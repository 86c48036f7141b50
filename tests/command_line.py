"""The command line for tests: a run in this process, or a real process of its own."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

import lesmateriaal
from lesmateriaal.cli.main import run

_ENGLISH = """
usage options option arguments positional commands command show this message exit try error such did you mean
missing parameter invalid value values not one got unexpected does exist file directory folder aborted default
required requires path choose from the and with take takes for integer multiple valid text choice boolean name
names unknown please possible traceback exception enum deprecated permission denied no line most recent call
"""
"""Words of click, Python and pydantic that are not Dutch too."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run ended with, and what it said on standard output and standard error."""

    code: int
    out: str
    err: str


def run_here(capsys: pytest.CaptureFixture[str], *arguments: str) -> Ran:
    """Return what `lesmateriaal` does with `arguments`, in the current folder."""
    capsys.readouterr()
    code = run(arguments)
    said = capsys.readouterr()
    return Ran(code, said.out, said.err)


def environment(**variables: str) -> dict[str, str]:
    """Return the environment of a process: this one's without what changes the output, and `variables`."""
    passed_over = ("CI", "NO_COLOR", "COLUMNS", "TERM", "LESMATERIAAL_FOUT", "PYTHONUNBUFFERED")
    kept = {name: value for name, value in os.environ.items() if name not in passed_over}
    paths = [str(Path(lesmateriaal.__file__).parents[1]), kept.get("PYTHONPATH", "")]
    return kept | {"PYTHONPATH": os.pathsep.join(filter(None, paths))} | variables


def run_program(folder: Path, *arguments: str, variables: Mapping[str, str] | None = None) -> Ran:
    """Return what a process of its own does with `arguments` in `folder`."""
    done = subprocess.run(
        [sys.executable, "-m", "lesmateriaal", *arguments],
        cwd=folder,
        env=environment(**(variables or {})),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def english_words(text: str) -> set[str]:
    """Return the English words in `text`."""
    return set(re.findall(r"[a-z]+", text.lower())) & set(_ENGLISH.split())
