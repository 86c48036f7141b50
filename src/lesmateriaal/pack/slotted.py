"""A part of a document with its slots: the constant stretches, and between two of them a slot with its default.

A master document marks its slots (`document.slots`); a finished pack lists them in its manifest as ranges of
bytes. Both are read into the same thing here, so that filling them is one and the same step.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lesmateriaal.document.slots import PATTERN

Range = tuple[int, int, str]
"""A slot in an uncompressed part: where it begins, how many bytes it takes, and its name."""


@dataclass(frozen=True, slots=True)
class SlottedPart:
    """A part with slots: one stretch more than there are slots; both may be empty.

    `slots` are names and defaults, in order of place; a default is escaped as the part needs it.
    """

    stretches: tuple[bytes, ...]
    slots: tuple[tuple[str, bytes], ...]

    def filled(self, values: Mapping[str, bytes]) -> bytes:
        """Return the part with `values` (escaped, by name of the slot); a missing or empty one keeps the default."""
        pieces = [self.stretches[0]]
        for (name, default), stretch in zip(self.slots, self.stretches[1:], strict=True):
            pieces += (values.get(name) or default, stretch)
        return b"".join(pieces)

    def ranges(self) -> tuple[Range, ...]:
        """Return where the slots stand in the part with all its defaults."""
        found = []
        at = 0
        for (name, default), stretch in zip(self.slots, self.stretches, strict=False):
            at += len(stretch)
            found.append((at, len(default), name))
            at += len(default)
        return tuple(found)


def by_marks(content: bytes) -> SlottedPart:
    """Return the part of a master document with its marks read; without a mark it is one stretch."""
    stretches, slots = [], []
    end = 0
    text = content.decode()
    for found in PATTERN.finditer(text):
        stretches.append(text[end : found.start()].encode())
        slots.append((found[1], found[2].encode()))
        end = found.end()
    return SlottedPart((*stretches, text[end:].encode()), tuple(slots))


def by_ranges(content: bytes, ranges: Sequence[Range]) -> SlottedPart:
    """Return the part `content`, filled with its defaults, with its slots at `ranges`.

    The ranges are sorted, do not overlap, and lie inside the part: whoever reads them from a file checks that.
    """
    stretches, slots = [], []
    end = 0
    for start, length, name in ranges:
        stretches.append(content[end:start])
        end = start + length
        slots.append((name, content[start:end]))
    return SlottedPart((*stretches, content[end:]), tuple(slots))
