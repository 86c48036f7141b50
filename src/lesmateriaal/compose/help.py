"""The ways to help, as every document shows them: the school's own people first, then the help lines."""

from lesmateriaal.document.tree import Run, Slot, Text
from lesmateriaal.dutch.labels import label
from lesmateriaal.lesson.library import HelpLine
from lesmateriaal.lesson.model import Level
from lesmateriaal.text.address import unbroken

_SLOTS = (
    ("contact_1", Slot.CONTACT_1, Slot.CONTACT_1_ROLE, Slot.CONTACT_1_REACH),
    ("contact_2", Slot.CONTACT_2, Slot.CONTACT_2_ROLE, Slot.CONTACT_2_REACH),
)


def _defaults(name: str, level: Level) -> str:
    """Return the name of the labels of a contact: mbo has other people to turn to than po and vo."""
    return f"{name}_mbo" if level is Level.MBO else name


def school_contacts(level: Level) -> tuple[tuple[Text, Text], ...]:
    """Return two people of the school, name and role, as slots with defaults for a screen."""
    found = []
    for name, person, role, _ in _SLOTS:
        default = _defaults(name, level)
        found.append(((Run(label(default), True, person),), (Run(label(f"{default}_role"), False, role),)))
    return tuple(found)


def written_contacts(level: Level, with_reach: bool = False) -> tuple[Text, ...]:
    """Return the same two people as lines on paper, with dots to write on where no school is filled in.

    `with_reach` adds their phone and email, which are for parents and not for a sheet that lies about.
    """
    dots = label("dots")
    lines = []
    for name, person, role, reach in _SLOTS:
        default = label(f"{_defaults(name, level)}_paper")
        line = (Run(dots, True, person), Run(", "), Run(default, False, role))
        lines.append((*line, Run("", False, reach)) if with_reach else line)
    return tuple(lines)


def help_line_text(line: HelpLine) -> str:
    """Return the number of `line` and how to reach it; a number that was not confirmed is left out."""
    number = unbroken(line.number) if line.number and line.number_confirmed else None
    return " · ".join(part for part in (number, line.reach) if part)
