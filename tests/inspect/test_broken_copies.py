"""Each rule catches a document that was broken on purpose, and finds nothing in a whole one."""

from pathlib import Path

import pytest

from broken_copies import BROKEN
from lesmateriaal.dutch.messages import message
from lesmateriaal.errors import Severity
from lesmateriaal.inspect.inspector import inspect_file
from lesmateriaal.inspect.rules import PACKAGE_RULES, RULES
from office_edit import edited

LEVELS = ("po", "vo", "mbo")


def test_every_rule_has_a_broken_copy() -> None:
    assert set(BROKEN) == set(RULES)
    assert len(RULES) == len(set(RULES))


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("code", RULES)
def test_a_rule_catches_a_copy_that_breaks_it(documents: dict[str, Path], code: str, level: str) -> None:
    broken = BROKEN[code]

    found = inspect_file(broken.make(documents[f"groepsdruk-{level}-{broken.document}"]), broken.document)

    assert {problem.code for problem in found} - broken.also == {code}
    assert all(message(problem) for problem in found)


@pytest.mark.parametrize("code", RULES)
def test_a_fault_of_the_file_is_an_error_and_what_hinders_readers_a_warning(
    documents: dict[str, Path], code: str
) -> None:
    broken = BROKEN[code]
    found = inspect_file(broken.make(documents[f"groepsdruk-vo-{broken.document}"]), broken.document)

    severity = Severity.ERROR if code in PACKAGE_RULES else Severity.WARNING
    assert {problem.severity for problem in found if problem.code == code} == {severity}


@pytest.mark.parametrize("name", ["presentatie.pptx", "hand-out.docx", "handleiding.docx"])
def test_a_copy_that_was_only_written_anew_has_no_findings(documents: dict[str, Path], name: str) -> None:
    content = edited(documents[f"groepsdruk-vo-{name}"], ("docProps/core.xml", lambda _: None))

    assert inspect_file(content, name) == ()
