"""`lesmateriaal vergelijk`: which texts a teacher changed in a document, and where those stand in the YAML."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lesmateriaal.cli.exit_code import ExitCode
from lesmateriaal.cli.frame import Argument, DutchCommand
from lesmateriaal.cli.output import Output, is_terminal
from lesmateriaal.cli.values import LEVEL, ExistingFile, LessonName, OneOf
from lesmateriaal.dutch.compare_words import compare_words

if TYPE_CHECKING:
    from lesmateriaal.compare.comparing import Comparison, Found


@click.command(
    "vergelijk",
    cls=DutchCommand,
    json_keys=("verschillen",),
    short_help="Zie welke teksten iemand in een document veranderde, en waar die in de YAML staan.",
    help="""Zie welke teksten iemand in een document veranderde, en waar die in de YAML staan.

    Je hebt in PowerPoint of Word een zin verbeterd. Zo vind je het bestand en de regel waar die zin vandaan komt.
    Er wordt niets veranderd.

    Om welk document het gaat, blijkt uit de naam van het bestand. Heb je die veranderd, dan wordt het document
    gekozen dat er het meest op lijkt. Alleen teksten tellen, geen kleuren of lettergrootte. Wat een school invult,
    telt ook niet.""",
    epilog="""\b
    Wat het programma teruggeeft: 0 zonder verschillen, 1 als die er zijn.

    \b
    Bijvoorbeeld:
      lesmateriaal vergelijk memes Downloads/memes-vo-presentatie.pptx
      lesmateriaal vergelijk memes blad.docx --niveau po""",
)
@click.argument(
    "lesson",
    cls=Argument,
    metavar="LES",
    type=LessonName(),
    explanation="De naam van de les. `lesmateriaal lijst` noemt ze allemaal.",
)
@click.argument(
    "file",
    cls=Argument,
    metavar="BESTAND",
    type=ExistingFile(),
    explanation="Een presentatie (.pptx) of Word-document (.docx) dat van deze les is gemaakt.",
)
@click.option(
    "--niveau", "level", metavar="NIVEAU", type=LEVEL, help="Van welk niveau het document is: po, vo of mbo."
)
@click.option(
    "--school",
    metavar="BESTAND",
    type=ExistingFile(),
    help="De school die is ingevuld. Dan tellen ook veranderde namen van de school.",
)
@click.option(
    "--uitvoer",
    "form",
    metavar="VORM",
    type=OneOf(("tekst", "json")),
    default="tekst",
    help="Geef het verslag als tekst of json. Zonder deze optie: tekst.",
)
@click.pass_context
def compare_command(
    context: click.Context, lesson: str, file: Path, level: str | None, school: Path | None, form: str
) -> int:
    """Compare, tell the differences, and return the exit code."""
    from lesmateriaal.cli.selection import lessons_named

    output = Output.of(context)
    if form == "json":
        output.use_json(*compare_command.json_keys)
    selection = lessons_named((lesson,), context)

    from lesmateriaal.compare.comparing import compare
    from lesmateriaal.lesson.model import Level

    levels = (Level(level),) if level else ()
    result = compare(selection.content, lesson, file, levels=levels, school=school)
    if output.document is not None:
        output.document |= {"soort": result.product, "niveau": str(result.level)}
        output.document["verschillen"] = [_as_data(each) for each in result.found]
    else:
        _tell(result, lesson, file, output)
    return ExitCode.PROBLEMS if result.found else ExitCode.DONE


def _tell(result: "Comparison", lesson: str, file: Path, output: Output) -> None:
    number = len(result.found)
    count = compare_words("none" if not number else "one" if number == 1 else "some", number=number)
    facts = {"product": result.product, "lesson": lesson, "level": result.level, "count": count}
    where = ""
    for each in result.found:
        heading = _heading(each)
        if heading != where:
            output.line(f"\n{heading}" if where else heading)
            where = heading
        output.line("\n".join(f"  {line}" for line in _lines(each)))
    output.line(("\n" if where else "") + compare_words("compared", file=file.name, **facts))


def _heading(found: "Found") -> str:
    """Return on which slide or in what part of it the difference is."""
    page = found.difference.now or found.difference.was
    if page is None or not page.number:
        return compare_words("paper")
    title = compare_words("title", title=page.title) if page.title else ""
    line = found.difference.new or found.difference.old
    notes = compare_words("notes") if line is not None and line.in_notes else ""
    return compare_words("slide", number=page.number, title=title) + notes


def _lines(found: "Found") -> list[str]:
    """Return what is said of one difference: what it was and is, and where it comes from."""
    each = found.difference
    if each.old is None and each.new is None:
        facts = {"old": each.was.number if each.was else 0, "new": each.now.number if each.now else 0}
        return [compare_words(f"slide_{each.kind}", **facts)]
    place = "" if found.place is None else str(found.place)
    if each.old is None:
        return [_changes(found), f"  {compare_words('new_words')}"]
    if not place:
        return [_changes(found), f"  {compare_words('own_words')}"]
    if not found.is_whole:
        return [_changes(found), f"  {compare_words('part', place=place)}"]
    said = [click.style(place, bold=True), _changes(found)]
    if each.new is not None:
        said.append(f"  {compare_words('put', text=json.dumps(each.new.text, ensure_ascii=False))}")
    if "**" in found.written:
        said.append(f"  {compare_words('bold')}")
    return said


def _changes(found: "Found") -> str:
    """Return the words that went and came: coloured on a terminal, between signs elsewhere."""
    from lesmateriaal.compare.align import word_steps

    old, new = found.difference.old, found.difference.new
    colours = is_terminal(sys.stdout)
    pieces = []
    for sign, words in word_steps(old.text if old else "", new.text if new else ""):
        if not words:
            continue
        if sign == "=":
            pieces.append(words)
        elif sign == "-":
            pieces.append(click.style(words, fg="red", strikethrough=True) if colours else f"[-{words}-]")
        else:
            pieces.append(click.style(words, fg="green") if colours else f"{{+{words}+}}")
    return "  " + " ".join(pieces)


def _as_data(found: "Found") -> dict[str, Any]:
    each = found.difference
    page = each.now or each.was
    line = each.new or each.old
    return {
        "soort": {"changed": "veranderd", "added": "erbij", "removed": "weg", "moved": "verplaatst"}[
            each.kind
        ],
        "dia": page.number if page else 0,
        "titel": page.title if page else "",
        "notities": bool(line and line.in_notes),
        "was": each.old.text if each.old else "",
        "is": each.new.text if each.new else "",
        "bestand": found.place.file if found.place else "",
        "regel": found.place.line if found.place else 0,
        "kolom": found.place.column if found.place else 0,
        "geheel": found.is_whole,
    }
