"""Who is measured: how each makes one pack in a new process, and under what name the worker knows it."""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pandoc

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent


@dataclass(frozen=True)
class Contestant:
    """One way to make the pack.

    `commands` gets a new folder and returns the commands to run one after another, none when a cold run
    would be that of another contestant; `warm` says whether it can also make packs in a process that stays
    (see worker.py); `documents` is how many it makes.
    """

    key: str
    name: str
    commands: Callable[[Path], list[list[str]]] | None
    warm: bool = True
    documents: int = 5


def contestants(scratch: Path) -> list[Contestant]:
    """Return who can be measured here; `scratch` holds `plaatjes/` and `markdown/`."""
    pictures = scratch / "plaatjes"

    def ours(target: Path) -> list[list[str]]:
        program = [sys.executable, "-m", "lesmateriaal", "--map", str(ROOT)]
        return [[*program, "bouw", "groepsdruk", "--niveau", "vo", "--uit", str(target)]]

    def plain(target: Path) -> list[list[str]]:
        return [[sys.executable, str(HERE / "plain.py"), str(ROOT), str(pictures), str(target)]]

    def plain_libyaml(target: Path) -> list[list[str]]:
        return [[*plain(target)[0], "--libyaml"]]

    found = [
        Contestant("lesmateriaal", "lesmateriaal", ours),
        Contestant("lesmateriaal_opnieuw", "  zelfde les opnieuw", None),
        Contestant("gewoon", "gewoon script", plain),
        Contestant("gewoon_libyaml", "gewoon script, libyaml", plain_libyaml),
    ]
    if shutil.which("pandoc"):
        markdown = scratch / "markdown"
        found.append(Contestant("pandoc", "pandoc, 4 keer", lambda target: pandoc.commands(markdown, target), False, 4))  # fmt: skip
    return found
