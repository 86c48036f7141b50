"""`lesmateriaal lijst`: which lessons there are, and what lessons may name."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from lesmateriaal.cli.exit_code import ExitCode
from lesmateriaal.cli.frame import Argument, DutchCommand
from lesmateriaal.cli.library import KINDS, listing, records
from lesmateriaal.cli.output import Output
from lesmateriaal.cli.values import LEVEL, OneOf, content_of
from lesmateriaal.dutch.cli import as_sentence, words

if TYPE_CHECKING:
    from lesmateriaal.lesson.content import Content

LESSONS = "lessen"
"""What is listed when nothing is asked."""


@click.command(
    "lijst",
    cls=DutchCommand,
    json_keys=("lessen",),
    short_help="Toon welke lessen, plaatjes of bronnen er zijn.",
    help="""Toon welke lessen er zijn, voor wie, en hoe lang ze duren.

    Met WAT zie je de namen die je in een les mag noemen, ook die van je eigen map assets.""",
    epilog="""\b
    Bijvoorbeeld:
      lesmateriaal lijst
      lesmateriaal lijst plaatjes
      lesmateriaal lijst hulplijnen --json""",
)
@click.argument(
    "what",
    cls=Argument,
    required=False,
    metavar="WAT",
    default=LESSONS,
    type=OneOf((LESSONS, *KINDS)),
    explanation="Een van: lessen, plaatjes, personages, hulplijnen, bronnen. Zonder WAT: lessen.",
)
@click.option("--json", "as_json", is_flag=True, help="Geef de lijst als JSON.")
@click.pass_context
def list_command(context: click.Context, what: str, as_json: bool) -> int:
    """List the lessons, or a part of the library, and return the exit code.

    A lesson that cannot be read is told of as a problem.
    """
    output = Output.of(context)
    if as_json:
        output.use_json(what)
    content = content_of(context)
    if what in KINDS:
        return _list_library(content, what, output)
    return _list_lessons(content, output)


def _list_library(content: "Content", what: str, output: Output) -> int:
    from lesmateriaal.lesson.load import load_library

    found = records(load_library(content), what)
    if output.document is not None:
        output.document[what] = found
    else:
        output.line(listing(what, found))
    return ExitCode.DONE


def _list_lessons(content: "Content", output: Output) -> int:

    from lesmateriaal.errors import LessonError, Problem
    from lesmateriaal.lesson.load import load_lesson, load_library

    library = load_library(content)
    lessons: list[dict[str, Any]] = []
    errors: list[Problem] = []
    for name in content.lesson_names():
        try:
            lesson = load_lesson(content, name, library)
        except LessonError as error:
            errors += error.problems
            continue
        errors += (problem for problem in lesson.problems if problem.is_error)
        lessons.append(
            {
                "naam": name,
                "titel": lesson.shared.title,
                "thema": lesson.shared.theme,
                "publiek": str(lesson.shared.public),
                "samenvatting": lesson.shared.summary,
                "versie": lesson.shared.version,
                "niveaus": [
                    _level(level, lesson.shared.levels, lesson.levels)
                    for level in LEVEL.choices
                    if level in lesson.shared.levels
                ],
            }
        )
    output.problems(errors)
    if output.document is not None:
        output.document["lessen"] = lessons
    elif lessons:
        output.line(table(lessons))
    elif not errors:
        output.line(as_sentence(words("no_lessons_at_all", folder=content.lessons.as_posix())))
    return ExitCode.PROBLEMS if errors else ExitCode.DONE


def _level(level: str, audiences: Any, lessons: Any) -> dict[str, Any]:
    """Return one level as data; title and minutes are None when its file has errors."""
    lesson = lessons.get(level)
    return {
        "niveau": level,
        "doelgroep": audiences[level],
        "titel": lesson.title if lesson else None,
        "minuten": lesson.minutes if lesson else None,
    }


def table(lessons: Iterable[dict[str, Any]]) -> str:
    """Return `lessons` as a table with a row for each level; the widest text, the title, comes last."""
    heading = tuple(
        words(f"column_{name}") for name in ("lesson", "public", "level", "minutes", "audience", "title")
    )
    rows = [heading]
    for lesson in lessons:
        for level in lesson["niveaus"]:
            minutes = str(level["minuten"] or words("unknown"))
            rows.append(
                (
                    lesson["naam"],
                    lesson["publiek"],
                    level["niveau"],
                    minutes,
                    level["doelgroep"],
                    lesson["titel"],
                )
            )
    widths = [max(len(row[column]) for row in rows) for column in range(len(heading))]
    return "\n".join(_row(row, widths) for row in rows)


def _row(cells: tuple[str, ...], widths: list[int]) -> str:
    lesson, public, level, minutes, audience, title = cells
    name_width, public_width, level_width, minutes_width, audience_width, _ = widths
    return (
        f"{lesson:{name_width}}  {public:{public_width}}  {level:{level_width}}  {minutes:>{minutes_width}}  "
        f"{audience:{audience_width}}  {title}"
    )
