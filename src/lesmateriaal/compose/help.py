"""The ways to help, as every document shows them: the school's own people first, then the help lines."""

from lesmateriaal.compose.parts import Subject, bold
from lesmateriaal.document.paper import Frame, Small
from lesmateriaal.document.slots import PEOPLE, PEOPLE_MBO, PeopleSlots, PersonSlots
from lesmateriaal.document.tree import Run, Slot, Text
from lesmateriaal.dutch.labels import label
from lesmateriaal.lesson.level import LevelLesson, Public
from lesmateriaal.lesson.library import HelpLine
from lesmateriaal.lesson.model import Level
from lesmateriaal.lesson.sheets import StudentSheet
from lesmateriaal.text.address import unbroken


def _people(subject: Subject) -> PeopleSlots:
    return PEOPLE_MBO if subject.level is Level.MBO else PEOPLE


def _places(subject: Subject) -> tuple[tuple[str, PersonSlots], ...]:
    """Return the two places for people, each with the name of its default label."""
    people = _people(subject)
    return (("contact_1", people.first), ("contact_2", people.second))


def school_contacts(subject: Subject) -> tuple[tuple[Text, Text], ...]:
    """Return two people of the school, name and role, as slots with defaults for a screen.

    The defaults differ: mbo has other people to turn to than po and vo.
    """
    found = []
    for name, person in _places(subject):
        default = Run(subject.label(name), True, person.name)
        found.append(((default,), (Run(subject.label(f"{name}_role"), False, person.role),)))
    return tuple(found)


def written_contacts(subject: Subject, with_reach: bool = False) -> tuple[Text, ...]:
    """Return the same two people as lines on paper, with dots to write on where no school is filled in.

    `with_reach` adds their phone and email, which are for adults and not for a sheet that lies about.
    """
    dots = label("dots")
    lines = []
    for name, person in _places(subject):
        line = (
            Run(dots, True, person.name),
            Run(", "),
            Run(subject.label(f"{name}_paper"), False, person.role),
        )
        lines.append((*line, Run("", False, person.reach)) if with_reach else line)
    return tuple(lines)


def school_people(subject: Subject) -> Text:
    """Return all people of the school for a guide, in one paragraph, its website, and where its protocol can be read."""
    first, second = written_contacts(subject, with_reach=True)
    others = tuple(Run("", slot=slot) for slot in (_people(subject).others, Slot.WEBSITE, Slot.PROTOCOL))
    return (*bold(subject.label("at_school") + ": "), *first, Run("; "), *second, *others)


def help_line_text(subject: Subject, line: HelpLine) -> str:
    """Return the number of `line` and how to reach it; a number that was not confirmed is left out.

    Adults then get the address: a team cannot look it up while a pupil waits.
    """
    return " · ".join(part for part in (_number(subject, line), line.reach) if part)


def help_line_number(subject: Subject, line: HelpLine) -> str:
    """Return the number of `line` alone, or how to reach it when there is none: for a narrow place."""
    return _number(subject, line) or line.reach


def _number(subject: Subject, line: HelpLine) -> str | None:
    if line.number and line.number_confirmed:
        return unbroken(line.number)
    return None if subject.public is Public.PUPILS else line.address


def contact_frame(
    subject: Subject, title: str, part: LevelLesson | StudentSheet, *, compact: bool = False
) -> Frame:
    """Return a frame with the people of the school, how to reach them, and the help lines of `part`.

    In a `compact` one the lines stand in one paragraph, each with its number alone.
    """
    at_school = bold(subject.label("at_school") + ": ")
    rows: list[Text] = [(*at_school, *contact) for contact in written_contacts(subject, with_reach=True)]
    lines = [subject.library.help_lines[name] for name in part.help_lines]
    if compact:
        pieces = [(*bold(f"{line.name}:\u00a0"), Run(help_line_number(subject, line))) for line in lines]
        rows.append(tuple(run for piece in pieces for run in (*piece, Run(" · ")))[:-1])
    else:
        rows += [(*bold(line.name), Run(": " + help_line_text(subject, line))) for line in lines]
    return Frame(title, (Small(tuple(rows)),), part.place("help_lines"))
