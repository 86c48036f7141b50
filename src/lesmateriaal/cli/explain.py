"""`lesmateriaal uitleg`: what a code means, why it matters, and an example of wrong and right."""

from collections.abc import Iterable

import click
from click.shell_completion import CompletionItem

from lesmateriaal.cli.exit_code import ExitCode
from lesmateriaal.cli.explain_limits import limit
from lesmateriaal.cli.frame import Argument, DutchCommand
from lesmateriaal.cli.output import Output
from lesmateriaal.cli.values import OneOf, StringType
from lesmateriaal.cli.wrong_use import WrongUse, suggestion
from lesmateriaal.dutch.codes import CODES
from lesmateriaal.dutch.explain_words import explain_words

TEXT, MARKDOWN = "tekst", "markdown"


class Code(StringType):
    """The name of a code; whether it is there is asked later."""

    name = "code"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the codes that begin with `incomplete`."""
        return [CompletionItem(each) for each in sorted(CODES.values()) if each.startswith(incomplete)]


@click.command(
    "uitleg",
    cls=DutchCommand,
    short_help="Vertel wat een code van `controleer` betekent.",
    help="""Vertel wat een code van `controleer` betekent: wat er is, waarom het telt, en hoe het fout en goed
    gaat. De code staat achter aan elke melding, tussen haken.

    Zonder CODE: alle codes op een rij.""",
    epilog="""\b
    Bijvoorbeeld:
      lesmateriaal uitleg
      lesmateriaal uitleg minuten_tellen_niet_op
      lesmateriaal uitleg --alles --uitvoer markdown""",
)
@click.argument(
    "names",
    cls=Argument,
    nargs=-1,
    metavar="CODE",
    type=Code(),
    explanation="De code waar je meer over wilt weten. Je mag er meer noemen.",
)
@click.option("--alles", "everything", is_flag=True, help="Vertel alles over alle codes.")
@click.option(
    "--uitvoer",
    "form",
    metavar="VORM",
    type=OneOf((TEXT, MARKDOWN)),
    default=TEXT,
    help="Geef de uitleg als tekst of als markdown, voor een webpagina. Zonder deze optie: tekst.",
)
@click.pass_context
def explain_command(context: click.Context, names: tuple[str, ...], everything: bool, form: str) -> int:
    """Explain the codes, or list them, and return the exit code."""
    from lesmateriaal.cli import explain_forms
    from lesmateriaal.dutch.explanations import explanations, filled

    if names and everything:
        raise WrongUse(explain_words("code_and_all"), context)
    known = explanations()
    asked = _found(names, known, context) or tuple(known)
    told = [filled(known[code], limit) for code in asked] if names or everything or form == MARKDOWN else []
    output = Output.of(context)
    if not told:
        output.line(explain_forms.listing(known.values()))
    elif form == TEXT:
        output.line("\n\n\n".join(explain_forms.text(each) for each in told))
    elif names:
        output.line("\n\n".join(explain_forms.section(each) for each in told))
    else:
        output.line(explain_forms.page(told))
    return ExitCode.DONE


def _found(names: Iterable[str], known: Iterable[str], context: click.Context) -> tuple[str, ...]:
    """Return the codes called `names`, each once.

    Raises:
        WrongUse: there is no such code.
    """
    from lesmateriaal.dutch.explanations import called

    codes = dict.fromkeys(called(name) for name in names)
    for code in codes:
        if code not in known:
            facts = {"value": code[:60], "suggestion": suggestion(code, known)}
            raise WrongUse(explain_words("no_such_code", **facts), context)
    return tuple(codes)
