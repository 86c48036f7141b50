"""`lesmateriaal schema`: what an editor must know to complete and check the files of a lesson."""

from pathlib import Path

import click

from lesmateriaal.cli.exit_code import ExitCode
from lesmateriaal.cli.frame import Argument, DutchCommand
from lesmateriaal.cli.output import Output
from lesmateriaal.cli.values import Folder, OneOf
from lesmateriaal.cli.wrong_use import WrongUse
from lesmateriaal.dutch.cli import counted
from lesmateriaal.dutch.schema_words import FILE_NAMES, sentence

JSON, MARKDOWN = "json", "markdown"


@click.command(
    "schema",
    cls=DutchCommand,
    short_help="Laat je editor sleutels aanvullen en fouten onderstrepen.",
    help="""Laat je editor sleutels aanvullen en fouten onderstrepen.

    Een schema vertelt een editor welke sleutels een bestand mag hebben. In VS Code werkt het met de extensie YAML
    van Red Hat. Bovenaan in elk bestand van een les staat welk schema erbij hoort; `lesmateriaal nieuw` zet die
    regel er al neer.

    Met een NAAM komt dat schema op het scherm. Zonder NAAM zie je welke er zijn.""",
    epilog="""\b
    Bijvoorbeeld:
      lesmateriaal schema
      lesmateriaal schema niveau
      lesmateriaal schema --uit schema
      lesmateriaal schema --uitvoer markdown""",
)
@click.argument(
    "kind",
    cls=Argument,
    required=False,
    metavar="NAAM",
    type=OneOf(FILE_NAMES),
    explanation="Een van: les, niveau, school, plaatjes, personages, hulplijnen, bronnen.",
)
@click.option(
    "--uit",
    "target",
    metavar="MAP",
    type=Folder(must_exist=False),
    help="Zet alle schema's als bestanden in deze map.",
)
@click.option(
    "--uitvoer",
    "form",
    metavar="VORM",
    type=OneOf((JSON, MARKDOWN)),
    default=JSON,
    help="Geef een schema als json, of alle sleutels met uitleg als markdown. Zonder deze optie: json.",
)
@click.pass_context
def schema_command(context: click.Context, kind: str | None, target: Path | None, form: str) -> int:
    """Print a schema, write all of them, or list them, and return the exit code."""
    if target is not None and (kind or form == MARKDOWN):
        raise WrongUse(sentence("all_or_one"), context)
    from lesmateriaal.lesson.schema import SCHEMAS, schema_files, schema_of, schema_text

    output = Output.of(context)
    if target is not None:
        _write(schema_files(), target)
        files = counted("file", len(SCHEMAS))
        output.line(sentence("written", files=files, folder=target.as_posix()))
    elif form == MARKDOWN:
        from lesmateriaal.lesson.schema_page import keys_page

        output.line(keys_page((kind,) if kind else tuple(SCHEMAS)).rstrip("\n"))
    elif kind:
        output.line(schema_text(kind).rstrip("\n"))
    else:
        for name in SCHEMAS:
            output.line(sentence("row", name=name, title=schema_of(name)["title"]))
    return ExitCode.DONE


def _write(files: dict[str, str], target: Path) -> None:
    """Write `files` into the folder `target`: all of them, or none."""
    from lesmateriaal.files import Staging

    with Staging(target) as staging:
        for name, text in files.items():
            staging.write(name, text.encode())
        staging.commit()
