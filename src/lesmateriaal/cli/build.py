"""`lesmateriaal bouw`: make the documents and packs of lessons."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lesmateriaal.cli.exit_code import ExitCode
from lesmateriaal.cli.frame import Argument, DutchCommand
from lesmateriaal.cli.output import Output, counts
from lesmateriaal.cli.values import LEVEL, PRODUCT, ExistingFile, Folder, LessonName
from lesmateriaal.dutch.cli import as_sentence, counted, words

if TYPE_CHECKING:
    from lesmateriaal.cli.selection import Selection
    from lesmateriaal.pipeline import Report


@click.command(
    "bouw",
    cls=DutchCommand,
    json_keys=("bestanden", "pakketten"),
    short_help="Maak de documenten en pakketten van lessen.",
    help="""Maak de documenten en pakketten van lessen.

    Noem de lessen die je wilt, of noem er geen: dan komen ze allemaal. Een les met een fout wordt
    overgeslagen; de andere lessen worden gewoon gemaakt.""",
    epilog="""\b
    Soorten:
      presentatie              dia's met je notities
      presentatie-om-te-delen  dia's zonder notities en zonder antwoorden
      hand-out                 het werkblad voor leerlingen
      knipblad                 kaartjes om uit te knippen, als de les die heeft
      handleiding              alles voor jou: minuten, tekst, antwoorden
      ouderbrief               een brief voor thuis
      stappenkaart             één bladzijde om op te hangen, voor het team
      thuisblad                één bladzijde die ouders meenemen
      thuisblad-student        één bladzijde voor mbo-studenten

    \b
    Bijvoorbeeld:
      lesmateriaal bouw
      lesmateriaal bouw groepsdruk --niveau po
      lesmateriaal bouw --soort hand-out --soort knipblad
      lesmateriaal bouw --school school.yaml --uit onze-school""",
)
@click.argument(
    "names",
    cls=Argument,
    nargs=-1,
    metavar="LES",
    type=LessonName(),
    explanation="De naam van een les. `lesmateriaal lijst` noemt ze allemaal.",
)
@click.option(
    "--niveau",
    "levels",
    multiple=True,
    metavar="NIVEAU",
    type=LEVEL,
    help="Alleen dit niveau: po, vo of mbo. Je mag dit vaker gebruiken.",
)
@click.option(
    "--soort",
    "products",
    multiple=True,
    metavar="SOORT",
    type=PRODUCT,
    help="Alleen dit soort document, zie onder. Je mag dit vaker gebruiken. Pakketten komen er dan niet.",
)
@click.option(
    "--school",
    metavar="BESTAND",
    type=ExistingFile(),
    help="De naam, het logo, de kleuren en de contactpersonen van je school.",
)
@click.option(
    "--uit",
    "target",
    metavar="MAP",
    type=Folder(must_exist=False),
    default="build",
    help="Zet alles in deze map. Zonder deze optie: build.",
)
@click.option("--json", "as_json", is_flag=True, help="Geef het verslag als JSON.")
@click.pass_context
def build_command(
    context: click.Context,
    names: tuple[str, ...],
    levels: tuple[str, ...],
    products: tuple[str, ...],
    school: Path | None,
    target: Path,
    as_json: bool,
) -> int:
    """Build, tell of the problems and of what was made, and return the exit code."""
    from lesmateriaal.cli.selection import lessons_named

    output = Output.of(context)
    if as_json:
        output.use_json(*build_command.json_keys)
    selection = lessons_named(names, context)

    from lesmateriaal.cli.progress import Progress
    from lesmateriaal.lesson.model import Level
    from lesmateriaal.pipeline import build

    with Progress(output, _pack_count(selection, levels)) as progress:
        report = build(
            selection.content,
            lessons=selection.lessons,
            levels=tuple(Level(level) for level in dict.fromkeys(levels)),
            products=tuple(dict.fromkeys(products)),
            school=school,
            target=target,
            on_progress=progress,
        )
    output.problems(report.problems)
    if output.document is not None:
        output.document["bestanden"] = [path.as_posix() for path in report.files]
        output.document["pakketten"] = [path.as_posix() for path in report.packs]
    output.summary(_summary(report, target, selection))
    if any(problem.is_error for problem in report.problems):
        return ExitCode.PROBLEMS
    if not report.files:
        output.tell(_summary(report, target, selection))
        return ExitCode.WRONG_USE
    return ExitCode.DONE


def _pack_count(selection: "Selection", levels: tuple[str, ...]) -> int:
    """Return how many packs there will be when nothing goes wrong: one for each file of a level."""
    files = (
        selection.content.lessons / name / f"{level}.yaml"
        for name in selection.lessons
        for level in levels or LEVEL.choices
    )
    return sum(map(os.path.isfile, files))


def _summary(report: "Report", target: Path, selection: "Selection") -> str:
    if not report.files:
        if any(problem.is_error for problem in report.problems):
            return words("nothing_made_by_errors")
        return words("nothing_made", lessons=", ".join(selection.lessons))
    made = words("made", files=counted("file", len(report.files)), folder=_folder(report.files, target))
    if report.packs:
        packs = words(
            "packed", packs=counted("pack", len(report.packs)), folder=_folder(report.packs, target)
        )
        made = f"{made}, {packs}"
    return f"{made}. {as_sentence(counts(report.problems))}"


def _folder(files: tuple[Path, ...], target: Path) -> str:
    """Return the folder inside `target` that all `files` are in, as a user writes it."""
    inside = {path.relative_to(target).parts[:-1][:1] for path in files if path.is_relative_to(target)}
    return target.joinpath(*inside.pop()).as_posix() if len(inside) == 1 else target.as_posix()
