"""Explanations as they are read: on a terminal, and as the page docs/regels.md."""

import re
import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby

import click

from lesmateriaal.cli.frame import PAGE_WIDTH
from lesmateriaal.dutch.explain_words import explain_words, place_of_example
from lesmateriaal.dutch.explanations import EITHER, ERROR, FAMILIES, WARNING, Explanation

OFFICE = "kantoor"
"""The family about finished documents, in which nobody can write down what they accept."""
_INDENT = "  "


def text(explanation: Explanation) -> str:
    """Return `explanation` in lines of at most 80 columns; headings are bold on a terminal."""
    heading = explain_words("heading", code=explanation.code, severity=explanation.severity)
    pieces = [f"{click.style(heading, bold=True)}\n{explanation.title}"]
    pieces += [
        f"{_heading(explain_words(name))}\n{_wrapped(told)}"
        for name, told in (("what", explanation.what), ("why", explanation.why))
    ]
    pieces += [
        f"{_heading(textwrap.fill(_title_of_example(name, explanation), PAGE_WIDTH))}\n"
        f"{_example(example, explanation)}"
        for name, example in (("wrong", explanation.wrong), ("right", explanation.right))
    ]
    if "# …" in explanation.right:
        pieces.append(_wrapped(explain_words("rest")))
    pieces.append(f"{_heading(explain_words('accepting'))}\n{_accepting(explanation)}")
    return "\n\n".join(pieces)


def listing(explanations: Iterable[Explanation]) -> str:
    """Return all codes by family, each with its title."""
    pieces = []
    for family, group in groupby(explanations, key=lambda each: each.family):
        rows = [f"{_INDENT}{each.code:<27} {each.title}" for each in group]
        pieces.append("\n".join((_heading(FAMILIES[family]), *map(_hanging, rows))))
    return "\n\n".join((*pieces, explain_words("more")))


def page(explanations: Iterable[Explanation]) -> str:
    """Return the whole page of rules as Markdown: a table a family, then each code with its explanation."""
    chosen = list(explanations)
    pieces = [
        f"# {explain_words('page_title')}",
        explain_words("page_opening"),
        explain_words("page_fault"),
        explain_words("page_accepting"),
        _fenced(explain_words("example_of_accepting", code="zeldzaam_woord")),
        explain_words("page_after"),
        _counts(chosen),
    ]
    for family, group in groupby(chosen, key=lambda each: each.family):
        members = list(group)
        pieces += [f"## {FAMILIES[family]}", "\n".join(_table(members)), *map(section, members)]
    return "\n\n".join(pieces)


def section(explanation: Explanation) -> str:
    """Return one explanation as Markdown, under a heading that is its code."""
    pieces = [
        f"### {explanation.code}",
        f"**{explanation.title}** ({explanation.severity})",
        _marked(explanation.what),
        f"**{explain_words('why')}.** {_marked(explanation.why)}",
    ]
    for name, example in (("wrong", explanation.wrong), ("right", explanation.right)):
        heading = f"**{_title_of_example(name, explanation)}:**"
        if explanation.where:
            pieces += [heading, _fenced(example)]
        else:
            pieces.append(f"{heading} {_marked(example)}")
    if explanation.accepting:
        pieces.append(_marked(explanation.accepting))
    return "\n\n".join(pieces)


def _counts(explanations: Iterable[Explanation]) -> str:
    severities = [each.severity for each in explanations]
    names = {"errors": ERROR, "warnings": WARNING, "either": EITHER}
    numbers = {name: severities.count(severity) for name, severity in names.items()}
    return explain_words("count", total=len(severities), **numbers)


def _table(explanations: Iterable[Explanation]) -> Iterator[str]:
    heads = [explain_words(f"table_{name}") for name in ("code", "severity", "title")]
    yield f"| {' | '.join(heads)} |"
    yield "|---|---|---|"
    for each in explanations:
        yield f"| [{each.code}](#{each.code}) | {each.severity} | {each.title} |"


def _title_of_example(name: str, explanation: Explanation) -> str:
    if not explanation.where:
        return explain_words(name)
    return f"{explain_words(name)}, {place_of_example(explanation.where, explanation.lesson)}"


def _accepting(explanation: Explanation) -> str:
    """Return in words whether a warning can be accepted, and how."""
    if explanation.accepting:
        return _wrapped(explanation.accepting)
    if explanation.family == OFFICE:
        is_error = explanation.severity == ERROR
        return _wrapped(explain_words("is_office_error" if is_error else "is_office_warning"))
    if explanation.severity == ERROR:
        return _wrapped(explain_words("is_error"))
    how = explain_words("is_either" if explanation.severity == EITHER else "is_warning")
    example = textwrap.indent(explain_words("example_of_accepting", code=explanation.code), _INDENT * 2)
    return "\n\n".join((_wrapped(how), example, _wrapped(explain_words("without_text"))))


def _example(example: str, explanation: Explanation) -> str:
    return textwrap.indent(example, _INDENT * 2) if explanation.where else _wrapped(example)


def _fenced(example: str) -> str:
    # without the word yaml: what our other pages fence so is built by a test, and half of these are wrong
    return f"```\n{example}\n```"


def _heading(words: str) -> str:
    return click.style(words, bold=True)


def _joined(told: str) -> str:
    return " ".join(told.split())


def _marked(told: str) -> str:
    """Return `told` as Markdown: what stands between backticks is code, and signs elsewhere are themselves."""
    pieces = re.split(r"(`[^`]+`)", _joined(told))
    return "".join(each if each.startswith("`") else re.sub(r"([*<`\\])", r"\\\1", each) for each in pieces)


def _wrapped(told: str) -> str:
    wrapper = textwrap.TextWrapper(PAGE_WIDTH, _INDENT, _INDENT, break_long_words=False)
    wrapper.break_on_hyphens = False
    return wrapper.fill(_joined(told))


def _hanging(row: str) -> str:
    return textwrap.fill(row, PAGE_WIDTH, subsequent_indent=" " * 30, break_on_hyphens=False)
