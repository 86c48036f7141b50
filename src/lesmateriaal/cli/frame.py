"""Commands whose help pages and errors are Dutch: click's frame, written anew where click writes English.

Help pages are laid out here from the parameters themselves, the same with every click from 8.1 on.
"""

import inspect
from typing import Any

import click

from lesmateriaal.cli.output import Output
from lesmateriaal.cli.wrong_use import WrongUse, listed, suggestion
from lesmateriaal.dutch.cli import words

PAGE_WIDTH = 80
"""Columns of a help page at most, as wide as the smallest common terminal window."""


def answer(option: str, explanation: str, text: Any) -> click.Option:
    """Return an option that prints what `text` makes of the context, and stops: `--help`, `--versie`."""

    def stop(context: click.Context, _: click.Parameter, asked: bool) -> None:
        if asked and not context.resilient_parsing:
            Output.of(context).line(text(context))
            context.exit()

    return click.Option(
        [option], is_flag=True, is_eager=True, expose_value=False, help=explanation, callback=stop
    )


class Argument(click.Argument):
    """An argument with an explanation on the help page, which click itself has only from 8.5 on."""

    def __init__(self, *args: Any, explanation: str, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.explanation = explanation


class DutchCommand(click.Command):
    """A command with a Dutch help page; `json_keys` are what its JSON document always has."""

    def __init__(self, *args: Any, json_keys: tuple[str, ...] = (), **settings: Any) -> None:
        super().__init__(*args, **{"add_help_option": False, **settings})
        self.json_keys = json_keys
        self.params.append(answer("--help", words("help_option"), lambda context: context.get_help()))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read `args`; an error without a context gets this one, and arguments too many an error of ours."""
        may_have_more = ctx.allow_extra_args
        ctx.allow_extra_args = True
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if rest and not may_have_more and not ctx.resilient_parsing:
            raise WrongUse(words("extra_arguments", values=" ".join(rest)), ctx)
        return rest

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the words after the name of the command on the usage line."""
        arguments = [param for param in self.get_params(ctx) if isinstance(param, click.Argument)]
        return [words("options_metavar"), *map(_usage_of, arguments)]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        pieces = self.collect_usage_pieces(ctx)
        formatter.write_usage(ctx.command_path, " ".join(pieces), words("usage"))

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help page."""
        formatter.width = min(formatter.width, PAGE_WIDTH - 2)
        self.format_usage(ctx, formatter)
        _write_text(formatter, self.help)
        for heading, rows in self.sections(ctx):
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows)
        _write_text(formatter, self.epilog)

    def sections(self, ctx: click.Context) -> list[tuple[str, list[tuple[str, str]]]]:
        """Return the tables of the help page: a heading, and rows of a name and its explanation."""
        params = self.get_params(ctx)
        arguments = [
            (str(param.metavar), param.explanation) for param in params if isinstance(param, Argument)
        ]
        options = [
            (" ".join(filter(None, (", ".join(param.opts), param.metavar))), param.help or "")
            for param in params
            if isinstance(param, click.Option)
        ]
        return [(words("arguments"), arguments), (words("options"), options)]


class DutchGroup(DutchCommand, click.Group):
    """The program: a command with commands, in the order in which they were added."""

    command_class = DutchCommand

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order of use."""
        return list(self.commands)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the words after the name of the program on the usage line."""
        return [words("options_metavar"), words("command_metavar")]

    def sections(self, ctx: click.Context) -> list[tuple[str, list[tuple[str, str]]]]:
        """Return the tables of the help page, that of the commands last."""
        commands = [(name, command.short_help or "") for name, command in self.commands.items()]
        return [*super().sections(ctx), (words("commands"), commands)]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that `args` begins with, and what comes after it."""
        name, *rest = args
        if name not in self.commands and not ctx.resilient_parsing:
            facts = {"value": name, "choices": listed(self.commands), "suggestion": ""}
            facts["suggestion"] = suggestion(name, self.commands)
            raise WrongUse(words("no_such_command", **facts), ctx)
        return name, self.commands.get(name), rest


def _write_text(formatter: click.HelpFormatter, text: str | None) -> None:
    if text:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(inspect.cleandoc(text))


def _usage_of(argument: click.Argument) -> str:
    """Return `argument` as it stands on a usage line: in brackets when it may be left out."""
    name = str(argument.metavar) if argument.required and argument.nargs == 1 else f"[{argument.metavar}]"
    return name + ("…" if argument.nargs == -1 else "")
