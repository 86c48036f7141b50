"""Warnings that an author leaves as they are, with a reason in the YAML: `aanvaard`.

A limit is an alarm and may be wrong for one text. An accepted warning is still listed, with its reason, and no
longer keeps a strict check from passing. An error cannot be accepted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lesmateriaal.dutch.messages import code as shown_code
from lesmateriaal.errors import Problem, Severity
from lesmateriaal.lesson.level import Accepted, LevelLesson


def accept(lesson: LevelLesson, problems: Sequence[Problem]) -> Iterator[Problem]:
    """Yield `problems` with those that `lesson` accepts marked so, and a warning for what it accepts in vain.

    `problems` are all of one level: what is accepted may come from its texts, its slides or its pages.
    """
    used: set[int] = set()
    for problem in problems:
        fitting = [
            index
            for index, each in enumerate(lesson.accepted)
            if problem.severity is Severity.WARNING and _fits(each, problem)
        ]
        used.update(fitting)
        if fitting:
            facts = {**problem.facts, "because": lesson.accepted[fitting[0]].because}
            yield replace(problem, severity=Severity.ACCEPTED, facts=facts)
        else:
            yield problem
    for index, each in enumerate(lesson.accepted):
        if index not in used:
            facts = {"code": each.code, "text": each.text or ""}
            yield Problem(each.place("code"), "accepted_in_vain", facts, Severity.WARNING)


def _fits(accepted: Accepted, problem: Problem) -> bool:
    if accepted.code != shown_code(problem):
        return False
    texts = [fact for fact in problem.facts.values() if isinstance(fact, str)]
    return accepted.text is None or any(accepted.text in text for text in texts)
