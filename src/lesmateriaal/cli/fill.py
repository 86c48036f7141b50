"""`lesmateriaal invullen`: put one school or many into finished packs."""

import os
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from lesmateriaal.cli.frame import Argument, DutchCommand
from lesmateriaal.cli.output import Output
from lesmateriaal.cli.values import ExistingFile, Folder, PathType
from lesmateriaal.cli.wrong_use import WrongUse, suggestion
from lesmateriaal.dutch.fill_words import fill_words

PACK_SUFFIX = ".zip"
_TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".ods")
"""Ends of names of lists, with those of programs that can save one as CSV."""
_SETTINGS = (".yaml", ".yml")


class PackPath(PathType):
    """A pack, or a folder with packs."""

    name = "pakket"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return `value` as a path; for a name that is not there the nearest pack is named."""
        path = Path(value)
        if not value or not os.path.exists(value):
            near = [each.as_posix() for each in packs_in(path.parent)]
            raise WrongUse(
                fill_words("no_pack", value=value, suggestion=suggestion(path.as_posix(), near)), ctx
            )
        if os.path.isdir(value) and not packs_in(path):
            raise WrongUse(fill_words("no_packs_in_folder", value=path.as_posix()), ctx)
        return path

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Leave it to the shell, which knows the files."""
        return [CompletionItem(incomplete, type="file")]


def packs_in(folder: Path) -> list[Path]:
    """Return the files in `folder` with the name of a pack, sorted; none of a folder that cannot be read."""
    try:
        names = sorted(os.listdir(folder))
    except (OSError, ValueError):
        return []
    shown = (name for name in names if name.lower().endswith(PACK_SUFFIX) and not name.startswith("."))
    return [folder / name for name in shown if os.path.isfile(folder / name)]


@click.command(
    "invullen",
    cls=DutchCommand,
    json_keys=("scholen", "pakketten"),
    short_help="Zet de naam, het logo en de mensen van je school in pakketten.",
    help="""Zet de naam, het logo en de mensen van je school in pakketten die klaar zijn.

    Je begint met pakketten zoals je ze hebt gedownload of gebouwd. Ze blijven zoals ze zijn. Elke school krijgt een
    eigen map, met daarin alle pakketten.

    Stopt het halverwege, of verander je iets? Geef dezelfde opdracht nog eens. Wat al goed is, blijft staan, en de
    rest wordt gemaakt. Klopt een regel van de lijst niet, dan lees je welke. De andere scholen gaan gewoon door.""",
    epilog="""\b
    Bijvoorbeeld:
      lesmateriaal invullen memes-vo.zip --school school.yaml
      lesmateriaal invullen build/pakketten --school school.yaml
      lesmateriaal invullen build/pakketten --scholen scholen.csv --uit ingevuld""",
)
@click.argument(
    "paths",
    cls=Argument,
    nargs=-1,
    required=True,
    metavar="PAKKET",
    type=PackPath(),
    explanation="Een pakket (.zip), of een map met pakketten. Je mag er meer noemen.",
)
@click.option(
    "--school",
    metavar="BESTAND",
    type=ExistingFile(),
    help="De gegevens van één school, zoals school.yaml.",
)
@click.option(
    "--scholen",
    "table",
    metavar="BESTAND",
    type=ExistingFile(),
    help="Een lijst met een school op elke regel, zoals scholen.csv.",
)
@click.option(
    "--uit",
    "target",
    metavar="MAP",
    type=Folder(must_exist=False),
    default="ingevuld",
    help="Zet alles in deze map. Zonder deze optie: ingevuld.",
)
@click.option(
    "--opnieuw", "everything", is_flag=True, help="Maak alles opnieuw, ook wat er al staat en nog klopt."
)
@click.option("--json", "as_json", is_flag=True, help="Geef het verslag als JSON.")
@click.pass_context
def fill_command(
    context: click.Context,
    paths: tuple[Path, ...],
    school: Path | None,
    table: Path | None,
    target: Path,
    everything: bool,
    as_json: bool,
) -> int:
    """Fill in, tell of each row that is wrong and of how far it came, and return the exit code."""
    output = Output.of(context)
    if as_json:
        output.use_json(*fill_command.json_keys)
    _refuse_mistaken(school, table, context)

    from lesmateriaal.cli.fill_report import Order, carry_out

    named = [path for path in paths if not path.is_dir()]
    found = [each for path in paths if path.is_dir() for each in packs_in(path)]
    return carry_out(Order(named, found, school, table, target), output, everything=everything)


def _refuse_mistaken(school: Path | None, table: Path | None, context: click.Context) -> None:
    """Raise when it is not told, or told twice, whose the packs will be."""
    if school is None and table is None:
        raise WrongUse(fill_words("no_school"), context)
    if school is not None and table is not None:
        raise WrongUse(fill_words("both"), context)
    if school is not None and school.suffix.lower() in _TABLES:
        raise WrongUse(fill_words("table_as_school", file=school.as_posix()), context)
    if table is not None and table.suffix.lower() in _SETTINGS:
        raise WrongUse(fill_words("school_as_table", file=table.as_posix()), context)
