"""The ways to help, as every document shows them: the school's own people first, then the help lines."""

from lesmateriaal.document.tree import Run, Slot, Text
from lesmateriaal.dutch.labels import label
from lesmateriaal.lesson.library import HelpLine


def school_contacts() -> tuple[tuple[Text, Text], ...]:
    """Return two people of the school, name and role, as slots with defaults for a screen."""
    return (
        (
            (Run(label("contact_1"), True, Slot.CONTACT_1),),
            (Run(label("contact_1_role"), False, Slot.CONTACT_1_ROLE),),
        ),
        (
            (Run(label("contact_2"), True, Slot.CONTACT_2),),
            (Run(label("contact_2_role"), False, Slot.CONTACT_2_ROLE),),
        ),
    )


def written_contacts() -> tuple[Text, ...]:
    """Return the same two people as lines on paper, with dots to write on where no school is filled in."""
    dots = label("dots")
    return tuple(
        (
            Run(dots, True, name),
            Run(label("role_opening")),
            Run(label(default), False, role),
            Run(label("role_closing")),
        )
        for name, role, default in (
            (Slot.CONTACT_1, Slot.CONTACT_1_ROLE, "contact_1_paper"),
            (Slot.CONTACT_2, Slot.CONTACT_2_ROLE, "contact_2_paper"),
        )
    )


def help_line_text(line: HelpLine) -> str:
    """Return the number of `line` and how to reach it; a number that was not confirmed is left out."""
    number = line.number if line.number_confirmed else None
    return " · ".join(part for part in (number, line.reach) if part)
