"""`lesmateriaal controleer`: find every problem of lessons, and make nothing."""

import click

from lesmateriaal.cli.exit_code import ExitCode
from lesmateriaal.cli.frame import Argument, DutchCommand
from lesmateriaal.cli.output import Output, counts
from lesmateriaal.cli.values import LessonPath, OneOf
from lesmateriaal.dutch.cli import counted, words
from lesmateriaal.errors import Problem

NEVER_FAILS = frozenset({"help_line_unchecked"})
"""Warnings that are no author's fault: a person has to phone a help line, and that takes its time."""


@click.command(
    "controleer",
    cls=DutchCommand,
    json_keys=("lessen",),
    short_help="Zoek fouten in lessen, zonder iets te maken.",
    help="""Zoek fouten in lessen, zonder iets te maken.

    Elke fout staat op een regel: bestand, regel en kolom, wat er mis is en wat je doet.""",
    epilog="""\b
    Bijvoorbeeld:
      lesmateriaal controleer
      lesmateriaal controleer groepsdruk
      lesmateriaal controleer lessons/groepsdruk/po.yaml --streng""",
)
@click.argument(
    "paths",
    cls=Argument,
    nargs=-1,
    metavar="PAD",
    type=LessonPath(),
    explanation="Een les, de map van een les, of een YAML-bestand daarin. Zonder PAD: alle lessen.",
)
@click.option(
    "--streng",
    "strict",
    is_flag=True,
    help="Laat ook een waarschuwing mislukken, behalve hulplijn_nakijken.",
)
@click.option(
    "--uitvoer",
    "form",
    metavar="VORM",
    type=OneOf(("tekst", "json")),
    default="tekst",
    help="Geef het verslag als tekst of json. Zonder deze optie: tekst.",
)
@click.pass_context
def check_command(context: click.Context, paths: tuple[str, ...], strict: bool, form: str) -> int:
    """Check, tell of the problems, and return the exit code."""
    from lesmateriaal.cli.selection import lessons_at

    output = Output.of(context)
    if form == "json":
        output.use_json(*check_command.json_keys)
    selections = lessons_at(paths, context)

    from lesmateriaal.lesson.model import Level
    from lesmateriaal.pipeline import check

    found: list[Problem] = []
    for selection in selections:
        levels = tuple(Level(level) for level in selection.levels)
        found += check(selection.content, lessons=selection.lessons, levels=levels)
    # two selections of one content folder both find what is wrong with its pictures or help lines
    problems = list({(each.place, each.code, str(each.facts)): each for each in found}.values())
    lessons = sorted({name for selection in selections for name in selection.lessons})

    output.problems(problems)
    if output.document is not None:
        output.document["lessen"] = lessons
    output.summary(words("checked", lessons=counted("lesson", len(lessons)), counts=counts(problems)))
    failing = [problem for problem in problems if fails(problem, strict)]
    if failing and not any(problem.is_error for problem in problems):
        output.summary(words("strict"))
    return ExitCode.PROBLEMS if failing else ExitCode.DONE


def fails(problem: Problem, strict: bool) -> bool:
    """Whether a check with `problem` in it fails; warnings count when it is `strict`, but for a few."""
    return problem.is_error or (strict and problem.code not in NEVER_FAILS)
