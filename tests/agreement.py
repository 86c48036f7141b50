"""What a built guide says of the deck, and where the built deck says something else."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import docx
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from pptx import Presentation
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide

_HEAD = re.compile(r"(\d+) min · dia (\d+)(?:–(\d+))?")
_PROGRESS = re.compile(r"stap (\d+) van (\d+) · (\d+) min")
_SPOKEN = ("Zeg", "Vraag", "Let op", "Antwoorden", "Makkelijker", "Moeilijker", "Uit de rol")
"""Labels of the guide whose texts stand in the notes of the slides too."""


@dataclass
class Step:
    """A step as the guide tells it: `slides` are numbers from 1, `quoted` the titles that it names."""

    number: int
    title: str
    minutes: int
    slides: range
    quoted: list[str] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)


@dataclass
class Shown:
    """A slide as the deck has it; `step` and `minutes` are those of its progress mark, 0 without one."""

    title: str
    text: str
    notes: str
    step: int = 0
    minutes: int = 0


def read_steps(guide: bytes) -> list[Step]:
    """Return the steps that the guide tells one by one."""
    steps: list[Step] = []
    for block in docx.Document(io.BytesIO(guide)).iter_inner_content():
        if isinstance(block, Table):
            rows = [[cell.text for cell in row.cells] for row in block.rows]
            if len(rows[0]) == 3 and (head := _HEAD.fullmatch(rows[0][2])):
                slides = range(int(head[2]), int(head[3] or head[2]) + 1)
                steps.append(Step(int(rows[0][0]), rows[0][1], int(head[1]), slides))
            elif steps and not steps[-1].texts and len(rows[0]) == 2:
                steps[-1].texts = _script(rows)
        elif steps and not steps[-1].texts and "Dia’s:" in block.text:
            steps[-1].quoted = _quoted(block)
    return steps


def _script(rows: list[list[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for label, text in rows:
        if label:
            found.setdefault(label.removesuffix(" (vervolg)"), []).extend(text.split("\n"))
    return found


def _quoted(paragraph: Paragraph) -> list[str]:
    titles = paragraph.text.rpartition("Dia’s: ")[2]
    return titles.removeprefix("‘").removesuffix("’").split("’, ‘")


def read_table(guide: bytes, heading: str) -> list[tuple[str, ...]]:
    """Return the rows of the table whose last head is `heading`, without its head and its total."""
    tables = docx.Document(io.BytesIO(guide)).tables
    (table,) = (each for each in tables if each.rows[0].cells[-1].text == heading)
    rows = [_cells(row) for row in table.rows][1:]
    return [row for row in rows if len(set(row[1:])) > 1]


def _cells(row: _Row) -> tuple[str, ...]:
    return tuple(cell.text for cell in row.cells)


def read_slides(deck: bytes) -> list[Shown]:
    """Return the slides of the deck, in order."""
    return [_shown(slide) for slide in Presentation(io.BytesIO(deck)).slides]


def _shown(slide: Slide) -> Shown:
    texts = [shape.text_frame.text for shape in slide.shapes if isinstance(shape, Shape)]
    title = slide.shapes.title
    marks = [mark for text in texts if (mark := _PROGRESS.fullmatch(text))]
    notes = slide.notes_slide.notes_text_frame
    # the last two words of a title may be bound
    name = title.text.replace("\u00a0", " ") if title else ""
    shown = Shown(name, "\n".join(texts), notes.text if notes else "")
    for mark in marks:
        shown.step, shown.minutes = int(mark[1]), int(mark[3])
    return shown


def disagreements(deck: bytes, guide: bytes) -> list[str]:
    """Return each point at which `guide` says something else than `deck` shows, as a sentence."""
    slides, steps = read_slides(deck), read_steps(guide)
    return [*_of_table(guide, steps), *(each for step in steps for each in _of_step(step, slides))]


def _of_table(guide: bytes, steps: list[Step]) -> Iterator[str]:
    told = [(str(each.minutes), each.title, _range(each.slides)) for each in steps]
    glance = [(row[0], row[1], row[3]) for row in read_table(guide, "nodig")]
    if glance != told:
        yield f"at a glance {glance}, step by step {told}"


def _range(slides: range) -> str:
    return f"{slides[0]}–{slides[-1]}" if len(slides) > 1 else str(slides[0])


def _of_step(step: Step, slides: list[Shown]) -> Iterator[str]:
    own = [slides[number - 1] for number in step.slides if number <= len(slides)]
    marked = [number for number, each in enumerate(slides, start=1) if each.step == step.number]
    if marked != list(step.slides)[: len(marked)] or len(marked) < len(step.slides) - 1:
        yield f"step {step.number}: slides {_range(step.slides)}, but the deck marks {marked}"
    if {each.minutes for each in own if each.step} != {step.minutes}:
        yield f"step {step.number}: {step.minutes} minutes, on slides {[each.minutes for each in own]}"
    for title in step.quoted or [step.title]:
        if title not in [each.title for each in own]:
            yield f"step {step.number}: no slide ‘{title}’"
    for each in own:
        if not any(each.title.startswith(title) for title in step.quoted or [step.title]):
            yield f"step {step.number}: slide ‘{each.title}’ is not named"
    notes = " ".join(each.notes for each in own)
    for label in _SPOKEN:
        for text in step.texts.get(label, ()):
            if text not in notes:
                yield f"step {step.number}: “{text}” is not in the notes"
    yield from _of_answer(step, own)


def _of_answer(step: Step, own: list[Shown]) -> Iterator[str]:
    letters = {found for each in own for found in re.findall(r"^Antwoord ([A-D])$", each.text, re.MULTILINE)}
    told = {
        found[0]
        for text in step.texts.get("Waarom", ())
        if (found := re.findall(r"antwoord is ([A-D]):", text))
    }
    if letters != told:
        yield f"step {step.number}: answer {sorted(told)}, on the slide {sorted(letters)}"
