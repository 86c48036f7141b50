"""`lesmateriaal nieuw`: a small, complete lesson to begin with."""

import datetime
import os
import sys
from pathlib import Path

import click

from lesmateriaal.cli.exit_code import ExitCode
from lesmateriaal.cli.frame import Argument, DutchCommand
from lesmateriaal.cli.output import Output
from lesmateriaal.cli.values import LEVEL, OneOf, content_of
from lesmateriaal.cli.wrong_use import WrongUse
from lesmateriaal.dutch.new_words import new_words

PUBLICS = ("leerlingen", "team", "ouders")


@click.command(
    "nieuw",
    cls=DutchCommand,
    short_help="Maak een nieuwe les om mee te beginnen.",
    help="""Maak een nieuwe les om mee te beginnen.

    Je krijgt een kleine, complete les die je meteen kunt bouwen, met uitleg bij elke sleutel. Daarna verander je de
    teksten. In een terminal stel ik een paar vragen; met Enter kies je wat er al staat.

    De les komt in de map `lessons` van de map waarin je bent. Wat er al is, blijft zoals het is.""",
    epilog="""\b
    Bijvoorbeeld:
      lesmateriaal nieuw grappen
      lesmateriaal nieuw grappen --niveau vo --niveau mbo --titel "Grap of niet?"
      lesmateriaal nieuw team-grappen --publiek team""",
)
@click.argument(
    "name",
    cls=Argument,
    metavar="LES",
    explanation="De naam van de les en van haar map: kleine letters, cijfers en streepjes.",
)
@click.option("--titel", "title", metavar="TEKST", help="Hoe de les heet. Zonder deze optie: haar naam.")
@click.option(
    "--thema", "theme", metavar="NAAM", help="Het thema, zoals memes. Zonder deze optie: de naam van de les."
)
@click.option(
    "--niveau",
    "levels",
    multiple=True,
    metavar="NIVEAU",
    type=LEVEL,
    help="Voor welk niveau: po, vo of mbo. Je mag dit vaker gebruiken. Zonder deze optie: alle drie.",
)
@click.option(
    "--publiek",
    "public",
    metavar="WIE",
    type=OneOf(PUBLICS),
    help="Voor wie: leerlingen, team of ouders. Zonder deze optie: leerlingen.",
)
@click.pass_context
def new_command(
    context: click.Context,
    name: str,
    title: str | None,
    theme: str | None,
    levels: tuple[str, ...],
    public: str | None,
) -> int:
    """Ask what is not said, write the files, and tell how to go on."""
    from lesmateriaal.files import Staging
    from lesmateriaal.lesson.schema import SCHEMA_FOLDER, schema_files, schema_line
    from lesmateriaal.scaffold import Wishes, as_name, as_title, new_files

    root = _root(context)
    if name != as_name(name):
        meant = new_words("meant", name=as_name(name)) if as_name(name) else ""
        raise WrongUse(new_words("no_name", value=name, suggestion=meant), context)
    folder = root / "lessons" / name
    if os.path.lexists(folder):
        raise WrongUse(new_words("is_there", name=name, folder=_shown(folder.parent)), context)
    asks = sys.stdin is not None and sys.stdin.isatty()
    title = title or (_asked("ask_title", as_title(name)) if asks else as_title(name))
    theme = theme or (_asked("ask_theme", name) if asks else name)
    levels = levels or (
        _levels(_asked("ask_levels", " ".join(LEVEL.choices)), context) if asks else LEVEL.choices
    )
    public = public or (_public(_asked("ask_public", PUBLICS[0]), context) if asks else PUBLICS[0])
    ordered = tuple(each for each in LEVEL.choices if each in levels)
    day = datetime.date.today().isoformat()
    wishes = Wishes(name, title, as_name(theme) or name, ordered, public, day)
    lines = {kind: schema_line(kind, depth=2) for kind in ("les", "niveau")}

    files = new_files(wishes, lines)
    schemas = {} if os.path.lexists(root / SCHEMA_FOLDER) else schema_files()
    with Staging(root) as staging:
        for file, text in files.items():
            staging.write(f"lessons/{name}/{file}", text.encode())
        for file, text in schemas.items():
            staging.write(f"{SCHEMA_FOLDER}/{file}", text.encode())
        staging.commit()

    output = Output.of(context)
    output.line(new_words("made", name=name, folder=_shown(folder), files=", ".join(files)))
    if schemas:
        output.line(new_words("made_schema", folder=_shown(root / SCHEMA_FOLDER)))
    output.line(new_words("next"))
    for step in ("next_edit", "next_check", "next_build"):
        output.line("  " + new_words(step, name=name, file=_shown(folder / f"{ordered[0]}.yaml")))
    return ExitCode.DONE


def _root(context: click.Context) -> Path:
    """Return the folder of `--map`, or the one that the user is in: a new lesson never goes among the built-in ones."""
    group = context.find_root()
    return content_of(context).root if group.params.get("folder") else Path.cwd()


def _shown(path: Path) -> str:
    """Return `path` as the user may write it from where they are."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def _asked(question: str, default: str) -> str:
    """Return what somebody answers to `question`; Enter is `default`."""
    return str(click.prompt(new_words(question), default=default, err=True)).strip() or default


def _levels(answer: str, context: click.Context) -> tuple[str, ...]:
    return tuple(
        LEVEL.convert(each, _option(context, "levels"), context) for each in answer.replace(",", " ").split()
    )


def _public(answer: str, context: click.Context) -> str:
    return OneOf(PUBLICS).convert(answer, _option(context, "public"), context)


def _option(context: click.Context, name: str) -> click.Parameter:
    return next(each for each in context.command.params if each.name == name)
