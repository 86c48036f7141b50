"""The rule that a help line is phoned or opened, and again after half a year.

Lessons share help lines, so a finding stands at the line of `hulplijnen.yaml` where it is mended. The second half
of the rule needs to know which day it is, and gets that from who asks. No document holds the answer: the same
content makes the same bytes on any day.
"""

import calendar
import datetime
from collections.abc import Iterator

from lesmateriaal.errors import Problem, Severity
from lesmateriaal.lesson.level import LevelLesson
from lesmateriaal.lesson.library import Library

MOST_MONTHS = 6
"""Months for which a check counts (fact sheet, chapter 3): numbers and opening hours change with the school year."""


def check_age(
    lesson: LevelLesson, library: Library, reference_day: datetime.date | None
) -> Iterator[Problem]:
    """Yield a warning for each help line of `lesson` that nobody checked, or not since six months before the day.

    Without a `reference_day` nobody asks how old a check is.
    """
    for name in lesson.every_help_line:
        line = library.help_lines.get(name)
        if line is None:
            continue
        place = line.place("checked_on")
        if line.checked_on is None:
            yield Problem(place, "help_line_unchecked", {"name": line.name}, Severity.WARNING)
        elif reference_day and months_later(line.checked_on, MOST_MONTHS) < reference_day:
            facts = {"name": line.name, "day": line.checked_on.isoformat(), "months": MOST_MONTHS}
            yield Problem(place, "help_line_old", facts, Severity.WARNING)


def months_later(day: datetime.date, months: int) -> datetime.date:
    """Return the same day `months` later, or the last day of that month where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
