"""The program `lesmateriaal`: its commands, and what a run ends with.

The commands know what to say when all goes well. Every way to end badly comes together here, once.
"""

import gc
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

import click

from lesmateriaal.cli.build import build_command
from lesmateriaal.cli.check import check_command
from lesmateriaal.cli.compare import compare_command
from lesmateriaal.cli.completion import speak_dutch_in_bash
from lesmateriaal.cli.exit_code import ExitCode
from lesmateriaal.cli.explain import explain_command
from lesmateriaal.cli.fill import fill_command
from lesmateriaal.cli.frame import DutchCommand, DutchGroup, answer
from lesmateriaal.cli.layout import layout_command
from lesmateriaal.cli.lessons import list_command
from lesmateriaal.cli.new import new_command
from lesmateriaal.cli.output import Output, asks_for_json, speak_safely
from lesmateriaal.cli.preview import preview_command
from lesmateriaal.cli.schema import schema_command
from lesmateriaal.cli.site import site_command
from lesmateriaal.cli.values import Folder
from lesmateriaal.cli.wrong_use import NoCommand, sentence_of
from lesmateriaal.dutch.cli import surroundings_sentence, words
from lesmateriaal.errors import BuildError, LesmateriaalError

PROGRAM = "lesmateriaal"
SHOW_TRACEBACK = "LESMATERIAAL_FOUT"
"""Environment variable: 1 shows the traceback of a bug of ours."""


def _version(_: click.Context) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return words("version", version=version(PROGRAM))
    except PackageNotFoundError:
        return words("version", version=words("version_unknown"))


@click.group(
    PROGRAM,
    cls=DutchGroup,
    invoke_without_command=True,
    help="""Maak complete mentorlessen over sociale veiligheid online.

    Een les is een map met YAML. Daaruit komen presentaties voor PowerPoint, hand-outs en een handleiding
    voor Word, voor het basisonderwijs (po), het voortgezet onderwijs (vo) en het mbo.""",
    epilog="""Aanvullen met de Tab-toets, ook van lessen, niveaus en soorten. Zet deze regel in het bestand
    van je shell en open een nieuw venster:

    \b
    bash, in ~/.bashrc:
      eval "$(_LESMATERIAAL_COMPLETE=bash_source lesmateriaal)"
    zsh, in ~/.zshrc:
      eval "$(_LESMATERIAAL_COMPLETE=zsh_source lesmateriaal)"
    fish, in ~/.config/fish/completions/lesmateriaal.fish:
      _LESMATERIAAL_COMPLETE=fish_source lesmateriaal | source

    \b
    Wat het programma teruggeeft:
      0  gelukt
      1  er klopt iets niet in een les of document
      2  er klopt iets niet in de opdracht
      3  de computer werkt niet mee (schijf vol, geen toegang)""",
)
@click.option(
    "--map",
    "folder",
    metavar="MAP",
    type=Folder(must_exist=True),
    help="De map waar `lessons` in staat. Zonder deze optie: de map waarin je bent, of anders de "
    "ingebouwde lessen.",
)
@click.pass_context
def program(context: click.Context, folder: Path | None) -> None:
    """Ask for a command when there is none; `folder` is read by `content_of`."""
    if context.invoked_subcommand is None:
        raise NoCommand(words("no_command", choices=", ".join(program.commands)), context)


program.params.insert(1, answer("--versie", "Toon de versie.", _version))
for _command in (
    build_command,
    list_command,
    check_command,
    explain_command,
    compare_command,
    layout_command,
    new_command,
    preview_command,
    fill_command,
    site_command,
    schema_command,
):
    program.add_command(_command)


def main() -> None:
    """Run the program with the arguments of the command line, and exit."""
    speak_safely()
    speak_dutch_in_bash()
    # a build makes many objects that nearly all stay: looking through them often costs a tenth of its time
    gc.set_threshold(100_000, 50, 50)
    code = run()
    # everything goes now: Python need not look for circles in it first
    gc.freeze()
    sys.exit(code)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the program with `arguments`, or those of the command line, and return the exit code."""
    output = Output()
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        code = program.main(arguments, PROGRAM, standalone_mode=False, obj=output)
        return output.finish(int(code or ExitCode.DONE))
    except LesmateriaalError as error:
        output.problems(error.problems)
        failed = isinstance(error, BuildError)
        return _finish(output, ExitCode.SURROUNDINGS if failed else ExitCode.PROBLEMS)
    except click.ClickException as error:
        _explain(error, output)
        return _end_early(output, given, ExitCode.WRONG_USE, sentence_of(error))
    except (click.Abort, KeyboardInterrupt):
        output.note(words("aborted"))
        return _end_early(output, given, ExitCode.INTERRUPTED, words("aborted"))
    except (OSError, MemoryError) as error:
        sentence = surroundings_sentence(error)
        _explain_failure(sentence, output)
    except Exception as error:
        sentence = words("our_bug", kind=type(error).__name__)
        _explain_failure(sentence, output)
    return _end_early(output, given, ExitCode.SURROUNDINGS, sentence)


def _end_early(output: Output, given: Sequence[str], code: ExitCode, sentence: str) -> int:
    """End a run without a result; who asked for JSON gets it, also when the command never began."""
    if output.document is None and asks_for_json(given):
        output.use_json(*_json_keys(given))
    output.tell(sentence)
    return _finish(output, code)


def _json_keys(given: Sequence[str]) -> tuple[str, ...]:
    """Return the keys of the JSON document of the command in the arguments `given`."""
    for before, each in zip(("", *given), given, strict=False):
        command = program.commands.get(each)
        if isinstance(command, DutchCommand) and before != "--map":
            return command.json_keys
    return ()


def _finish(output: Output, code: ExitCode) -> int:
    """End a run that went wrong; when standard output is what failed, the code still tells."""
    try:
        return output.finish(code)
    except OSError:
        return ExitCode.SURROUNDINGS


def _explain(error: click.ClickException, output: Output) -> None:
    """Say what is wrong with the command, and where more is told."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    if isinstance(error, NoCommand) and context is not None:
        output.note(context.get_help() + "\n")
    elif context is not None:
        output.note(context.get_usage())
        output.note(words("more_help", command=context.command_path) + "\n")
    output.note(words("error", sentence=sentence_of(error)))


def _explain_failure(sentence: str, output: Output) -> None:
    """Say what failed that no author can mend, with the traceback for who asks for it."""
    output.note(sentence)
    if os.environ.get(SHOW_TRACEBACK) == "1":
        output.note(traceback.format_exc())
