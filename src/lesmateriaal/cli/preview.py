"""`lesmateriaal bekijk`: show the documents of a lesson in the browser, and follow its files."""

from typing import TYPE_CHECKING, Any

import click

from lesmateriaal.cli.exit_code import ExitCode
from lesmateriaal.cli.frame import Argument, DutchCommand
from lesmateriaal.cli.output import Output
from lesmateriaal.cli.values import LEVEL, LessonName
from lesmateriaal.cli.wrong_use import WrongUse, listed
from lesmateriaal.dutch.preview_words import preview_words

_PORT = 8420
"""Where the page stands, unless another port is asked for; no well-known program uses it."""
_EXTRA = frozenset({"starlette", "uvicorn", "watchfiles"})
"""Packages of the extra `bekijk`."""

HIGHEST_PORT = 65_535

if TYPE_CHECKING:
    PortType = click.ParamType[int]
else:
    # click before 8.4 has no types for these, so nothing to subscript when it runs
    PortType = click.ParamType


class Port(PortType):
    """The number of a port."""

    name = "poort"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return `value` as a number."""
        if str(value).isdecimal() and int(value) <= HIGHEST_PORT:
            return int(value)
        raise WrongUse(preview_words("no_number", value=value, highest=HIGHEST_PORT), ctx)


@click.command(
    "bekijk",
    cls=DutchCommand,
    short_help="Bekijk een les in je browser, terwijl je hem schrijft.",
    help="""Bekijk een les in je browser, terwijl je hem schrijft.

    Je ziet de presentatie met je notities ernaast, de hand-out, de handleiding en de brief. Bewaar je een
    bestand, dan zie je het meteen. Fouten staan bij hun plek. Klik op een dia of een stuk tekst: je leest in
    welk bestand en op welke regel het staat.

    De pagina is er alleen op je eigen computer. Stoppen doe je met Ctrl-C.""",
    epilog="""\b
    Bijvoorbeeld:
      lesmateriaal bekijk
      lesmateriaal bekijk groepsdruk --niveau vo
      lesmateriaal bekijk groepsdruk --poort 9000 --geen-browser""",
)
@click.argument(
    "name",
    cls=Argument,
    required=False,
    metavar="LES",
    type=LessonName(),
    explanation="De naam van een les. Op de pagina kies je ook een andere.",
)
@click.option("--niveau", "level", metavar="NIVEAU", type=LEVEL, help="Begin met dit niveau: po, vo of mbo.")
@click.option(
    "--poort",
    "port",
    metavar="POORT",
    type=Port(),
    default=_PORT,
    help=f"Gebruik deze poort, of de eerste vrije erna. Zonder deze optie: {_PORT}.",
)
@click.option(
    "--geen-browser", "quiet", is_flag=True, help="Open de browser niet; je leest alleen het adres."
)
@click.pass_context
def preview_command(
    context: click.Context, name: str | None, level: str | None, port: int, quiet: bool
) -> int:
    """Serve the page until Ctrl-C, and return the exit code."""
    from lesmateriaal.cli.selection import lessons_named

    output = Output.of(context)
    selection = lessons_named((name,) if name else (), context)
    try:
        from lesmateriaal.preview.server import listen, serve
    except ModuleNotFoundError as error:
        if error.name not in _EXTRA:
            raise
        output.note(preview_words("missing"))
        return ExitCode.SURROUNDINGS

    from lesmateriaal.lesson.model import Level
    from lesmateriaal.preview.desk import Desk

    desk, lesson = Desk(selection.content), selection.lessons[0]
    levels = desk.levels(lesson)
    if level and levels and level not in levels:
        facts = {"lesson": lesson, "level": level, "choices": listed(levels)}
        raise WrongUse(preview_words("no_level", **facts), context)
    first = lesson, Level(level) if level else (levels or tuple(Level))[0]
    listening = listen(port)
    if listening is None:
        raise WrongUse(preview_words("no_port", port=port), context)
    found = listening.getsockname()[1]
    if port and found != port:
        output.line(preview_words("port_taken", port=port, found=found))
    address = f"http://127.0.0.1:{found}/?les={first[0]}&niveau={first[1]}"

    def ready() -> None:
        output.line(preview_words("open_at", address=address))
        if not quiet:
            import webbrowser
            from threading import Thread

            # some browsers keep whoever starts them waiting
            Thread(target=webbrowser.open, args=(address,), daemon=True).start()

    serve(desk, first, listening, ready)
    output.line(preview_words("stopped"))
    return ExitCode.DONE
