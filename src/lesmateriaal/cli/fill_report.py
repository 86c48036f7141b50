"""What `lesmateriaal invullen` was asked, how it is done, and what is said of it."""

from bisect import insort
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lesmateriaal.cli.exit_code import ExitCode
from lesmateriaal.cli.output import Output
from lesmateriaal.cli.progress import Bar
from lesmateriaal.dutch.cli import words
from lesmateriaal.dutch.fill_words import OUTCOMES, fill_words, so_many
from lesmateriaal.errors import BuildError
from lesmateriaal.filling.packs import read_packs, without_bundles
from lesmateriaal.filling.rows import how_many, rows_of
from lesmateriaal.filling.run import Outcome, Result, fill_schools

MOST_NAMES = 5
"""Names in a sentence; who has more of them wants the number."""
_REST = (
    (Outcome.RIGHT, "school_was"),
    (Outcome.WRONG, "row_is"),
    (Outcome.TWICE, "row_is"),
    (Outcome.FAILED, "school_is"),
)
"""What is said besides of what was made, and what is counted."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be filled in, for whom: `school` or else the schools in `table`; and where it goes."""

    named: Sequence[Path]
    """Packs that were named."""
    found: Sequence[Path]
    """Packs in folders that were named."""
    school: Path | None
    table: Path | None
    target: Path


def carry_out(order: Order, output: Output, *, everything: bool) -> ExitCode:
    """Fill in, tell how it went, and return what the command ends with."""
    kept, left_out = without_bundles(order.found)
    if left_out:
        names = _few([path.name for path in left_out])
        output.note(fill_words("bundles_left_out", names=names))
    packs = read_packs([*order.named, *kept])
    if output.document is not None:
        output.document["pakketten"] = sorted(pack.name for pack in packs)
    rows = rows_of(order.school, order.table)
    report = Report(order, output, len(packs))
    try:
        with report.bar:
            others = fill_schools(packs, rows, order.target, report, everything=everything)
    except KeyboardInterrupt:
        return report.stopped(ExitCode.INTERRUPTED)
    except BuildError as error:
        output.problems(error.problems)
        return report.stopped(ExitCode.SURROUNDINGS)
    return report.end(others if order.table else ())


class Report:
    """Hears what became of each school, shows how far it is, and says at the end what was done."""

    def __init__(self, order: Order, output: Output, packs: int) -> None:
        self.bar = Bar(output, fill_words("filling"))
        self._order = order
        self._output = output
        self._packs = packs
        self._schools = how_many(order.table) if self.bar.is_shown and order.table else 1
        self._counts: Counter[Outcome] = Counter()
        self._folder = ""

    def __call__(self, result: Result) -> None:
        """Hear of one school: what is wrong is said at once, so that nothing is kept of it."""
        self._counts[result.outcome] += 1
        self._folder = result.folder
        if result.problems:
            self.bar.clear()
            self._output.problems(result.problems)
        if self._output.document is not None:
            entry = {"regel": result.line, "map": result.folder, "uitkomst": OUTCOMES[result.outcome.value]}
            # a row with mistakes is told of while those before it are still being made
            insort(self._output.document["scholen"], entry, key=lambda each: each["regel"])
        self.bar.draw(self._counts.total(), self._schools, result.folder)

    def stopped(self, code: ExitCode) -> ExitCode:
        """Say how far it came, for a run that was ended early by `code`."""
        ready = self._counts[Outcome.MADE] + self._counts[Outcome.RIGHT]
        sentence = fill_words("stopped", schools=so_many("school_is", ready)) if ready else words("aborted")
        if ready or code is ExitCode.INTERRUPTED:
            self._output.note(sentence)
            self._output.tell(sentence)
        return code

    def end(self, others: Sequence[str]) -> ExitCode:
        """Say what was done, and return what the command ends with; `others` are folders of schools of before."""
        made = self._counts[Outcome.MADE]
        if self._output.document is not None:
            self._output.document |= {"al_goed": self._counts[Outcome.RIGHT], "niet_in_lijst": [*others]}
        self._output.summary(" ".join(self._sentences()))
        if others:
            target = self._order.target.as_posix()
            self._output.summary(fill_words("others", folder=target, names=_few(others)))
        if made:
            self._output.summary(fill_words("private"))
        if self._counts[Outcome.FAILED]:
            return ExitCode.SURROUNDINGS
        return ExitCode.PROBLEMS if self._counts[Outcome.WRONG] else ExitCode.DONE

    def _sentences(self) -> Iterator[str]:
        counts, target = self._counts, self._order.target
        packs = so_many("pack", self._packs)
        if counts[Outcome.MADE] and self._order.school:
            yield fill_words("made_one", packs=packs, folder=(target / self._folder).as_posix())
        elif counts[Outcome.MADE]:
            schools = so_many("school", counts[Outcome.MADE])
            sentence = "made_single" if counts[Outcome.MADE] == 1 else "made_many"
            yield fill_words(sentence, schools=schools, folder=target.as_posix(), packs=packs)
        elif counts[Outcome.RIGHT] and self._order.school:
            yield fill_words("right_one", folder=(target / self._folder).as_posix())
        elif counts[Outcome.RIGHT] == counts.total() and counts[Outcome.RIGHT]:
            yield fill_words("right_many", schools=so_many("school", counts[Outcome.RIGHT]))
            return
        else:
            yield fill_words("nothing_made")
        for outcome, kind in _REST:
            if counts[outcome] and not self._order.school:
                yield fill_words(outcome.value, number=so_many(kind, counts[outcome]))


def _few(names: Sequence[str]) -> str:
    """Return `names` as a list in a sentence; of many only the first, and how many more there are."""
    said = ", ".join(names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    return fill_words("and_more", names=said, number=more) if more > 0 else said
