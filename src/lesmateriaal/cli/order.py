"""What `lesmateriaal bouw` was asked to make, how it is made, and what is said of it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lesmateriaal.cli.exit_code import ExitCode
from lesmateriaal.cli.output import Output, counts
from lesmateriaal.dutch.cli import as_sentence, counted, words
from lesmateriaal.dutch.rebuild_messages import rebuild_words
from lesmateriaal.lesson.content import Content
from lesmateriaal.rebuild.rebuild import LEVELS, Rebuilt, forget, rebuild


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made; no `names`, `levels` or `products` means all of them."""

    content: Content
    names: tuple[str, ...]
    levels: tuple[str, ...]
    products: tuple[str, ...]
    school: Path | None
    target: Path

    @property
    def lessons(self) -> tuple[str, ...]:
        """The names of the lessons, those of now: a lesson may have come since."""
        return self.names or self.content.lesson_names()

    def pack_count(self) -> int:
        """Return how many packs there will be when nothing goes wrong: one for each file of a level."""
        return sum(
            os.path.isfile(self.content.lessons / name / f"{level}.yaml")
            for name in self.lessons
            for level in self.levels or LEVELS
        )


def carry_out(order: Order, output: Output, *, everything: bool = False) -> Rebuilt:
    """Make what has to be made of `order`, or `everything`, and show how far it is."""
    from lesmateriaal.cli.progress import Progress

    with Progress(output, order.pack_count()) as progress:
        return make(order, everything=everything, on_progress=progress)


def make(
    order: Order, *, everything: bool = False, on_progress: Callable[[str, str], None] | None = None
) -> Rebuilt:
    """Make what has to be made of `order`, or `everything`.

    Some kinds of documents alone are always made: there is no pack then that says that the level is whole.
    """
    if not order.products:
        return rebuild(
            order.content,
            lessons=order.lessons,
            levels=order.levels,
            school=order.school,
            target=order.target,
            everything=everything,
            on_progress=on_progress,
        )
    from lesmateriaal.lesson.model import Level
    from lesmateriaal.pipeline import build

    forget(order.target, order.lessons)
    report = build(
        order.content,
        lessons=order.lessons,
        levels=[Level(level) for level in order.levels],
        products=order.products,
        school=order.school,
        target=order.target,
        on_progress=on_progress,
    )
    return Rebuilt(report.files, report.packs, report.problems)


def tell(result: Rebuilt, order: Order, output: Output) -> ExitCode:
    """Say what `result` of `order` is, and return what the command ends with."""
    output.problems(result.problems)
    if output.document is not None:
        output.document["bestanden"] = [path.as_posix() for path in result.files]
        output.document["pakketten"] = [path.as_posix() for path in result.packs]
        if result.fresh:
            output.document["al_goed"] = result.fresh
    output.summary(_summary(result, order))
    if any(problem.is_error for problem in result.problems):
        return ExitCode.PROBLEMS
    if not result.files and not result.fresh:
        output.tell(_summary(result, order))
        return ExitCode.WRONG_USE
    return ExitCode.DONE


def print_documents(order: Order, output: Output) -> None:
    """Print the documents of `order` as PDF, and say where they are.

    Raises:
        BuildError: as `printing.print_levels`.
    """
    from lesmateriaal.lesson.model import Level
    from lesmateriaal.pipeline import documents_by_pack
    from lesmateriaal.printing import print_levels

    levels = [Level(level) for level in order.levels]
    zips = print_levels(documents_by_pack(order.target, order.lessons, levels), order.target)
    if output.document is not None:
        output.document["pdf"] = [path.as_posix() for path in zips]
    files = counted("file", len(zips))
    output.summary(rebuild_words("printed", files=files, folder=_folder(zips, order.target)))


def _summary(result: Rebuilt, order: Order) -> str:
    found = as_sentence(counts(result.problems))
    if not result.files:
        if any(problem.is_error for problem in result.problems):
            return words("nothing_made_by_errors")
        if result.fresh:
            return rebuild_words("nothing_to_do", files=counted("file", result.fresh), counts=found)
        return words("nothing_made", lessons=", ".join(order.lessons))
    target = order.target
    made = words("made", files=counted("file", len(result.files)), folder=_folder(result.files, target))
    if result.packs:
        packs = words(
            "packed", packs=counted("pack", len(result.packs)), folder=_folder(result.packs, target)
        )
        made = f"{made}, {packs}"
    if result.fresh:
        made = f"{made}. {rebuild_words('rest_was_right', files=counted('file', result.fresh)).removesuffix('.')}"
    return f"{made}. {found}"


def _folder(files: tuple[Path, ...], target: Path) -> str:
    """Return the folder inside `target` that all `files` are in, as a user writes it."""
    inside = {path.relative_to(target).parts[:-1][:1] for path in files if path.is_relative_to(target)}
    return target.joinpath(*inside.pop()).as_posix() if len(inside) == 1 else target.as_posix()
