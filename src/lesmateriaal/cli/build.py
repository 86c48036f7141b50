"""`lesmateriaal bouw`: make the documents and packs of lessons."""

from pathlib import Path

import click

from lesmateriaal.cli.exit_code import ExitCode
from lesmateriaal.cli.frame import Argument, DutchCommand
from lesmateriaal.cli.order import Order, carry_out, print_documents, tell
from lesmateriaal.cli.output import Output
from lesmateriaal.cli.values import LEVEL, PRODUCT, ExistingFile, Folder, LessonName
from lesmateriaal.cli.wrong_use import WrongUse
from lesmateriaal.dutch.rebuild_messages import rebuild_words


@click.command(
    "bouw",
    cls=DutchCommand,
    json_keys=("bestanden", "pakketten"),
    short_help="Maak de documenten en pakketten van lessen.",
    help="""Maak de documenten en pakketten van lessen.

    Noem de lessen die je wilt, of noem er geen: dan komen ze allemaal. Een les met een fout wordt
    overgeslagen; de andere lessen worden gewoon gemaakt.

    Wat er al staat en nog klopt, blijft staan. Heb je een document zelf veranderd? Dan gaat het niet verloren:
    zolang de les hetzelfde is, blijft het zo, en anders staat jouw versie ernaast.""",
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
      lesmateriaal bouw --school school.yaml --uit onze-school
      lesmateriaal bouw groepsdruk --volg
      lesmateriaal bouw memes --niveau vo --pdf""",
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
@click.option(
    "--opnieuw",
    "everything",
    is_flag=True,
    help="Maak alles opnieuw, ook wat er al staat en nog klopt.",
)
@click.option(
    "--volg",
    "follow",
    is_flag=True,
    help="Blijf kijken, en maak na elke verandering opnieuw wat nodig is. Stop met Ctrl-C.",
)
@click.option(
    "--pdf",
    "as_pdf",
    is_flag=True,
    help="Maak ook PDF's, in een zip voor elke les en elk niveau. Daarvoor is LibreOffice nodig.",
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
    everything: bool,
    follow: bool,
    as_pdf: bool,
    as_json: bool,
) -> int:
    """Build what has to be built, tell of the problems and of what was made, and return the exit code."""
    from lesmateriaal.cli.selection import lessons_named

    if follow and as_json:
        raise WrongUse(rebuild_words("follow_json"), context)
    if as_pdf and (school or products or follow):
        raise WrongUse(rebuild_words("pdf_alone"), context)
    output = Output.of(context)
    if as_json:
        output.use_json(*build_command.json_keys)
    selection = lessons_named(names, context)

    levels = tuple(dict.fromkeys(levels))
    order = Order(
        selection.content, names and selection.lessons, levels, tuple(dict.fromkeys(products)), school, target
    )
    result = carry_out(order, output, everything=everything)
    code = tell(result, order, output)
    if as_pdf and code is ExitCode.DONE:
        print_documents(order, output)
    if not follow:
        return code
    from lesmateriaal.cli.follow import follow_changes

    return follow_changes(order, output)
