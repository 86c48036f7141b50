"""What is wrong with a command, in Dutch: made from what click knows, never from what click says.

Click's own sentences are English and differ between its versions. Here only the kind of its error and the
names in it are used, so that no sentence of click can reach a user.
"""

from collections.abc import Iterable

import click

from lesmateriaal.dutch.cli import words

CUTOFF = 0.6
"""How alike two names must be to suggest one for the other; the default of difflib."""


class WrongUse(click.UsageError):
    """A command that cannot be carried out; its message is a Dutch sentence."""


class NoCommand(WrongUse):
    """The program was called without a command; its answer is the whole help page."""


def suggestion(value: str, choices: Iterable[str], template: str = "`{}`") -> str:
    """Return " Bedoelde je `x`?" with the choice that is most like `value`, or an empty text."""
    from difflib import get_close_matches

    lowered = {choice.lower(): choice for choice in choices}
    near = get_close_matches(value.lower(), lowered, n=1, cutoff=CUTOFF)
    return words("suggestion", meant=template.format(lowered[near[0]])) if near else ""


def listed(choices: Iterable[str]) -> str:
    """Return `choices` as a list in a sentence."""
    return ", ".join(choices)


def sentence_of(error: click.ClickException) -> str:
    """Return in Dutch what `error` says."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    match error:
        case WrongUse():
            return error.message
        case click.NoSuchOption() if context is not None:
            return _no_such_option(error.option_name, context)
        case click.BadOptionUsage() if context is not None:
            return _bad_option(error.option_name, context)
        case click.MissingParameter() if error.param is not None:
            return words("missing_argument", metavar=name_of(error.param))
        case _:
            return words("unclear")


def name_of(param: click.Parameter | None) -> str:
    """Return what a user calls `param`: `--niveau`, or the metavar of an argument."""
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return str(param.metavar or param.name) if param is not None else words("this")


def options_of(command: click.Command, context: click.Context) -> dict[str, click.Option]:
    """Return each spelling of each option of `command`, with the option."""
    found = (param for param in command.get_params(context) if isinstance(param, click.Option))
    return {spelling: option for option in found for spelling in (*option.opts, *option.secondary_opts)}


def _no_such_option(spelling: str, context: click.Context) -> str:
    """An option that another level of the command line does know, is sent there; else the nearest."""
    known = options_of(context.command, context)
    parent = context.parent
    if parent is not None and spelling in options_of(parent.command, parent):
        option = options_of(parent.command, parent)[spelling]
        example = f"{parent.command_path} {spelling} {option.metavar} {context.info_name}"
        return words("option_of_the_group", option=spelling, example=example)
    for name, command in getattr(context.command, "commands", {}).items():
        if spelling in options_of(command, context):
            return words(
                "option_of_a_command", option=spelling, example=f"{context.command_path} {name} {spelling} …"
            )
    starting = [each for each in known if len(spelling) == 2 and each.startswith(f"-{spelling}")]
    if len(starting) == 1:
        return words("no_such_option", option=spelling, suggestion=words("suggestion", meant=starting[0]))
    return words("no_such_option", option=spelling, suggestion=suggestion(spelling, known, "{}"))


def _bad_option(spelling: str, context: click.Context) -> str:
    option = options_of(context.command, context).get(spelling)
    if option is None:
        return words("unclear")
    if option.is_flag:
        return words("takes_no_value", option=spelling)
    return words("no_value", option=spelling, metavar=option.metavar)
