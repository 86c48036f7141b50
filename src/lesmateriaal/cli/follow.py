"""`lesmateriaal bouw --volg`: build again after each change, until somebody stops it."""

import time

from lesmateriaal.cli.exit_code import ExitCode
from lesmateriaal.cli.order import Order, make
from lesmateriaal.cli.output import Output, counts
from lesmateriaal.dutch.cli import as_sentence, counted
from lesmateriaal.dutch.messages import decimal
from lesmateriaal.dutch.rebuild_messages import rebuild_words
from lesmateriaal.errors import LesmateriaalError
from lesmateriaal.rebuild.watch import changes


def follow_changes(order: Order, output: Output) -> ExitCode:
    """Build `order` again each time that a source changes, and say so in a line; Ctrl-C ends it.

    Whatever is wrong with a source or a disk is told, and does not end the watching: it will be mended.
    """
    output.note(rebuild_words("watching", folder=order.content.lessons.as_posix()))
    try:
        for changed in changes(order.content, order.school):
            names = ", ".join(sorted({path.name for path in changed}))
            output.note(_round(order, output, names))
    except KeyboardInterrupt:
        output.note(rebuild_words("stopped"))
    return ExitCode.DONE


def _round(order: Order, output: Output, names: str) -> str:
    """Build, tell the problems, and return the line on this round."""
    now = time.strftime("%H:%M:%S")
    begin = time.perf_counter()
    try:
        result = make(order)
    except LesmateriaalError as error:
        output.problems(error.problems)
        return rebuild_words("round_nothing", time=now, counts=as_sentence(counts(error.problems)))
    output.problems(problem for problem in result.problems if problem.is_error)
    found = as_sentence(counts(result.problems))
    if not result.files:
        return rebuild_words("round_nothing", time=now, counts=found)
    return rebuild_words(
        "round",
        time=now,
        names=names,
        files=counted("file", len(result.files)),
        seconds=decimal(time.perf_counter() - begin),
        counts=found,
    )
