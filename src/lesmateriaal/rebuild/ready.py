"""Packs of an earlier build that are still right, for who needs them and not the documents."""

from pathlib import Path

from lesmateriaal.lesson.content import Content
from lesmateriaal.rebuild import digests
from lesmateriaal.rebuild.rebuild import LEVELS
from lesmateriaal.rebuild.record import read_record


def ready_packs(content: Content, target: Path) -> dict[tuple[str, str], bytes]:
    """Return the packs in `target` that a build without a school would make just so, by lesson and level.

    A pack of other sources, of a school, or that somebody changed since is left out.
    """
    record = read_record(target)
    if not record:
        return {}
    common = [digests.of_program(), digests.of_library(content), digests.of_school(None)]
    found: dict[tuple[str, str], bytes] = {}
    for lesson in content.lesson_names():
        for level in LEVELS:
            made = record.get((lesson, level))
            if made is None or made.sources != digests.of_texts(
                [*common, digests.of_level(content, lesson, level)]
            ):
                continue
            packs = [name for name in made.files if name.endswith(".zip")]
            for name in packs:
                if digests.of_file(target / name) == made.files[name]:
                    found[lesson, level] = (target / name).read_bytes()
    return found
