"""`lesmateriaal controleer`: find every problem of lessons or finished documents, and make nothing."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lesmateriaal.cli.exit_code import ExitCode
from lesmateriaal.cli.frame import Argument, DutchCommand
from lesmateriaal.cli.output import Output, counts
from lesmateriaal.cli.values import Day, LessonPath, OneOf
from lesmateriaal.dutch.cli import counted, words
from lesmateriaal.errors import Problem

if TYPE_CHECKING:
    from lesmateriaal.cli.selection import Selection

TEXT, JSON, GITHUB = "tekst", "json", "github"
"""The forms in which a check can be told."""
NEVER_FAILS = frozenset({"help_line_unchecked", "help_line_old"})
"""Warnings that are no author's fault: a person has to phone a help line, and that takes its time."""


@click.command(
    "controleer",
    cls=DutchCommand,
    json_keys=("lessen", "documenten", "scholen"),
    short_help="Zoek fouten in lessen, documenten of scholen, zonder iets te maken.",
    help="""Zoek fouten in lessen, documenten of scholen, zonder iets te maken.

    Elke fout staat op een regel: bestand, regel en kolom, wat er mis is en wat je doet. Achteraan staat een
    code tussen haken: `lesmateriaal uitleg CODE` vertelt er meer over.

    Een presentatie of Word-document mag je zelf hebben gemaakt of veranderd. Je leest dan of PowerPoint of
    Word het kan openen, en of iedereen het kan lezen: titels, alternatieve teksten, contrast, lettergrootte.

    Van een map worden alle documenten nagekeken, ook die in de mappen daarin. Staan er lessen in een map,
    dan gaat het om die lessen.""",
    epilog="""\b
    Bijvoorbeeld:
      lesmateriaal controleer
      lesmateriaal controleer groepsdruk
      lesmateriaal controleer lessons/groepsdruk/po.yaml --streng
      lesmateriaal controleer mijn-presentatie.pptx hand-out.docx
      lesmateriaal controleer build/materiaal
      lesmateriaal controleer school.yaml
      lesmateriaal controleer scholen.csv""",
)
@click.argument(
    "paths",
    cls=Argument,
    nargs=-1,
    metavar="PAD",
    type=LessonPath(),
    explanation="Een les, de map van een les, een YAML-bestand daarin, een presentatie (.pptx), een "
    "Word-document (.docx), een map met documenten, school.yaml of een lijst van scholen (.csv). Zonder PAD: alle lessen.",
)
@click.option(
    "--streng",
    "strict",
    is_flag=True,
    help="Laat ook een waarschuwing mislukken, behalve hulplijn_nakijken en hulplijn_verlopen.",
)
@click.option(
    "--alles",
    "everything",
    is_flag=True,
    help="Toon ook de waarschuwingen die een les aanvaardt, met de reden.",
)
@click.option(
    "--peildatum",
    "reference_day",
    metavar="DAG",
    type=Day(),
    help="Reken vanaf deze dag of een hulplijn te lang geleden is nagekeken, zoals 2026-11-22. Zonder deze "
    "optie: vandaag.",
)
@click.option(
    "--uitvoer",
    "form",
    metavar="VORM",
    type=OneOf((TEXT, JSON, GITHUB)),
    default=TEXT,
    help="Geef het verslag als tekst, als json, of als github: dan komt in een pull request elke melding bij "
    "haar regel te staan. Zonder deze optie: tekst.",
)
@click.pass_context
def check_command(
    context: click.Context,
    paths: tuple[str, ...],
    strict: bool,
    everything: bool,
    reference_day: datetime.date | None,
    form: str,
) -> int:
    """Check, tell of the problems, and return the exit code."""
    from lesmateriaal.cli.documents import documents_among
    from lesmateriaal.cli.school_files import problems_in, school_files_among
    from lesmateriaal.cli.selection import lessons_at

    output = Output.of(context)
    if form == JSON:
        output.use_json(*check_command.json_keys)
    if form == GITHUB:
        output.use_annotations()
    files, rest = school_files_among(paths, context)
    documents, rest = documents_among(rest, context)
    selections = () if (documents or files) and not rest else lessons_at(rest, context)
    output.look_in(selection.content for selection in selections)

    schools = [problems for path in files for problems in problems_in(path)]
    found = [*_in_lessons(selections, reference_day or datetime.date.today()), *_in_documents(documents)]
    found += [problem for problems in schools for problem in problems]
    # two selections of one content folder both find what is wrong with its pictures or help lines
    problems = list({(each.place, each.code, str(each.facts)): each for each in found}.values())
    lessons = sorted({name for selection in selections for name in selection.lessons})

    output.problems(problems, show_accepted=everything)
    if output.document is not None:
        output.document["lessen"] = lessons
        output.document["documenten"] = [path.as_posix() for path in documents]
        output.document["scholen"] = [path.as_posix() for path in files]
    what = _what({"lesson": len(lessons), "document": len(documents), "school": len(schools)})
    output.summary(words("checked", what=what, counts=counts(problems)))
    if output.is_watched and any(everything or not problem.is_accepted for problem in problems):
        output.note(words("more_about_a_code"))
    failing = [problem for problem in problems if fails(problem, strict)]
    if failing and not any(problem.is_error for problem in problems):
        output.summary(words("strict"))
    return ExitCode.PROBLEMS if failing else ExitCode.DONE


def _in_lessons(selections: Iterable["Selection"], reference_day: datetime.date) -> Iterator[Problem]:
    for selection in selections:
        from lesmateriaal.lesson.model import Level
        from lesmateriaal.pipeline import check

        levels = tuple(Level(level) for level in selection.levels)
        yield from check(
            selection.content, lessons=selection.lessons, levels=levels, reference_day=reference_day
        )


def _in_documents(documents: Iterable[Path]) -> Iterator[Problem]:
    for path in documents:
        from lesmateriaal.inspect.inspector import inspect_file

        yield from inspect_file(path)


def _what(numbers: Mapping[str, int]) -> str:
    """Return what was checked, by the numbers of each kind: "1 les", "2 documenten en 1 school", "0 lessen"."""
    *said, last = [counted(kind, number) for kind, number in numbers.items() if number] or [
        counted("lesson", 0)
    ]
    return words("and", one=", ".join(said), other=last) if said else last


def fails(problem: Problem, strict: bool) -> bool:
    """Whether a check with `problem` in it fails.

    Warnings count when it is `strict`, but for a few and for those that the lesson accepts with a reason.
    """
    return problem.is_error or (strict and not problem.is_accepted and problem.code not in NEVER_FAILS)
