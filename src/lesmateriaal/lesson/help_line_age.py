"""The rule that a help line is phoned or opened again after half a year.

It needs to know which day it is, and gets that from who asks. No document holds the answer: the same content
makes the same bytes on any day.
"""

import calendar
import datetime
from collections.abc import Iterator

from lesmateriaal.errors import Problem, Severity
from lesmateriaal.lesson.level import LevelLesson
from lesmateriaal.lesson.library import Library

MOST_MONTHS = 6
"""Months for which a check counts (fact sheet, chapter 3): numbers and opening hours change with the school year."""


def check_age(lesson: LevelLesson, library: Library, reference_day: datetime.date) -> Iterator[Problem]:
    """Yield a warning for each help line of `lesson` that was last checked more than six months before the day."""
    for part in (lesson, lesson.student_sheet):
        for index, name in enumerate(part.help_lines if part else ()):
            line = library.help_lines.get(name)
            if part is None or line is None or line.checked_on is None:
                continue
            if months_later(line.checked_on, MOST_MONTHS) < reference_day:
                facts = {"name": line.name, "day": line.checked_on.isoformat(), "months": MOST_MONTHS}
                yield Problem(part.place("help_lines", index), "help_line_old", facts, Severity.WARNING)


def months_later(day: datetime.date, months: int) -> datetime.date:
    """Return the same day `months` later, or the last day of that month where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
