"""`lesmateriaal opmaak`: lay out lesson files the same way, without changing what they say."""

from collections.abc import Iterator
from pathlib import Path

import click

from lesmateriaal.cli.exit_code import ExitCode
from lesmateriaal.cli.frame import Argument, DutchCommand
from lesmateriaal.cli.output import Output
from lesmateriaal.cli.values import LessonPath
from lesmateriaal.cli.wrong_use import WrongUse
from lesmateriaal.dutch.cli import counted, words
from lesmateriaal.dutch.layout_words import layout_words
from lesmateriaal.errors import LessonError, Place, Problem
from lesmateriaal.lesson.content import Content, built_in_root


@click.command(
    "opmaak",
    cls=DutchCommand,
    short_help="Zet lesbestanden netjes neer, zonder iets aan de inhoud te veranderen.",
    help="""Zet lesbestanden netjes neer, zonder iets aan de inhoud te veranderen.

    Sleutels komen in een vaste volgorde, aanhalingstekens staan alleen waar YAML ze nodig heeft, en lange teksten
    lopen over meer regels. Wat je achter een hekje schreef, blijft bij zijn sleutel.""",
    epilog="""\b
    Bijvoorbeeld:
      lesmateriaal opmaak
      lesmateriaal opmaak groepsdruk
      lesmateriaal opmaak lessons/groepsdruk/po.yaml --controleer""",
)
@click.argument(
    "paths",
    cls=Argument,
    nargs=-1,
    metavar="PAD",
    type=LessonPath(),
    explanation="Een les, de map van een les of een YAML-bestand daarin. Zonder PAD: alle lessen.",
)
@click.option(
    "--controleer",
    "only_check",
    is_flag=True,
    help="Verander niets, en laat de opdracht mislukken als er iets op te maken is.",
)
@click.pass_context
def layout_command(context: click.Context, paths: tuple[str, ...], only_check: bool) -> int:
    """Lay out the files, tell which, and return the exit code."""
    from lesmateriaal.cli.selection import lessons_at
    from lesmateriaal.files import Staging
    from lesmateriaal.lesson.checks import resolve_inside
    from lesmateriaal.lesson.layout import laid_out
    from lesmateriaal.lesson.source import read_text

    selections = lessons_at(paths, context)
    here = Path.cwd()
    for content in (each.content for each in selections):
        # the lessons that come with the program are nobody's to change, unless one stands in their checkout
        if content.root == built_in_root() and not here.is_relative_to(content.root):
            raise WrongUse(words("no_lessons_at_all", folder=f"{here.as_posix()}/lessons"), context)
    output = Output.of(context)
    problems: list[Problem] = []
    changed: list[str] = []
    seen = 0
    for selection in selections:
        content = selection.content
        texts: dict[str, bytes] = {}
        for path in _files(content, selection.lessons, selection.levels):
            name = content.name_of(path)
            seen += 1
            try:
                resolve_inside(path, content.root, Place(name))
                before = read_text(path, name)
                after = laid_out(before, name)
            except LessonError as error:
                problems += error.problems
                continue
            if after.encode() != path.read_bytes():
                texts[name] = after.encode()
                changed.append(name)
        if texts and not only_check:
            with Staging(content.root) as staging:
                for name, text in texts.items():
                    staging.write(name, text)
                staging.commit()
    if only_check:
        problems += (Problem(Place(name), "not_laid_out") for name in changed)
    else:
        for name in changed:
            output.line(layout_words("changed", file=name))
    output.problems(problems)
    done = "nothing" if not changed else "would" if only_check else "done"
    output.summary(layout_words(done, files=counted("file", seen), changed=counted("file", len(changed))))
    return ExitCode.PROBLEMS if problems else ExitCode.DONE


def _files(content: Content, lessons: tuple[str, ...], levels: tuple[str, ...]) -> Iterator[Path]:
    """Yield the files of `lessons`: those of `levels` alone when they are named, or else all."""
    for lesson in lessons:
        folder = content.lessons / lesson
        wanted = [f"{level}.yaml" for level in levels] or ["les.yaml", "po.yaml", "vo.yaml", "mbo.yaml"]
        yield from (folder / name for name in wanted if (folder / name).is_file())
