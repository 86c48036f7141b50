"""Packs of an earlier build that are still right, for who needs them and not the documents."""

from dataclasses import dataclass
from pathlib import Path

from lesmateriaal.lesson.content import Content
from lesmateriaal.rebuild import digests
from lesmateriaal.rebuild.rebuild import LEVELS
from lesmateriaal.rebuild.record import read_record


@dataclass(frozen=True, slots=True)
class ReadyPack:
    """The pack of a level, and its cartridge for a learning environment when it has one."""

    pack: bytes
    cartridge: bytes | None


def ready_packs(content: Content, target: Path) -> dict[tuple[str, str], ReadyPack]:
    """Return the packs in `target` that a build without a school would make just so, by lesson and level.

    A pack of other sources, of a school, or that somebody changed since is left out.
    """
    record = read_record(target)
    if not record:
        return {}
    common = [digests.of_program(), digests.of_library(content), digests.of_school(None)]
    found: dict[tuple[str, str], ReadyPack] = {}
    for lesson in content.lesson_names():
        for level in LEVELS:
            made = record.get((lesson, level))
            if made is None or made.sources != digests.of_texts(
                [*common, digests.of_level(content, lesson, level)]
            ):
                continue
            packs = {Path(name).suffix: name for name in made.files if name.endswith((".zip", ".imscc"))}
            if all(digests.of_file(target / name) == made.files[name] for name in packs.values()):
                contents = {suffix: (target / name).read_bytes() for suffix, name in packs.items()}
                if ".zip" in contents:
                    found[lesson, level] = ReadyPack(contents[".zip"], contents.get(".imscc"))
    return found
