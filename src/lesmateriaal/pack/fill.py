"""Put a school into a master document, or the defaults: only the parts that hold a slot are written anew."""

from collections.abc import Mapping
from dataclasses import dataclass

from lesmateriaal.document.slots import LOGO_LEFT, LOGO_RIGHT, NO_LOGO, OPEN
from lesmateriaal.pack.archive import COMPRESSED, in_order, pack_entry
from lesmateriaal.pack.filling import NOTHING, Filling
from lesmateriaal.pack.manifest import PartRecord, digest
from lesmateriaal.pack.prepared import PreparedDocument, make_ready, prepare_document
from lesmateriaal.pack.slotted import SlottedPart, by_marks

_OPEN_BYTES = OPEN.encode()
_SIDES = {LOGO_LEFT: "left", LOGO_RIGHT: "right"}


@dataclass(frozen=True, slots=True)
class Master:
    """The parts of a document with its slots still open, sorted out: which hold a slot, which are a logo."""

    same: Mapping[str, bytes]
    slotted: Mapping[str, SlottedPart]
    logos: Mapping[str, str]
    """The side of each logo, by the name of its part."""

    def prepared(self) -> PreparedDocument:
        """Return the document ready to be filled in."""
        return prepare_document(
            [pack_entry(name, self.same[name]) for name in in_order(self.same)],
            self.slotted,
            {name: (side, NO_LOGO) for name, side in self.logos.items()},
        )

    def records(self) -> dict[str, PartRecord]:
        """Return what the manifest says of each part of the document with its defaults, sorted by name."""
        records = {name: PartRecord(digest(content)) for name, content in self.same.items()}
        for name, part in self.slotted.items():
            records[name] = PartRecord(digest(part.filled({})), part.ranges())
        for name, side in self.logos.items():
            records[name] = PartRecord(digest(NO_LOGO), (), side)
        return dict(sorted(records.items()))


def master_of(parts: Mapping[str, bytes]) -> Master:
    """Return the `parts` of a master document sorted out."""
    logos = {name: side for name in parts if (side := _side_of(name))}
    slotted = {name: by_marks(parts[name]) for name in parts if name not in logos and _has_slot(name, parts)}
    same = {name: parts[name] for name in parts if name not in logos and name not in slotted}
    return Master(same, slotted, logos)


def fill_document(parts: Mapping[str, bytes], filling: Filling = NOTHING) -> bytes:
    """Return the document of the master `parts` with `filling` in its slots; without one, with its defaults.

    What the filling leaves open keeps the default that stands in the slot. Nothing of a mark is left.
    """
    return b"".join(master_of(parts).prepared().fill(make_ready(filling)).pieces)


def _has_slot(name: str, parts: Mapping[str, bytes]) -> bool:
    return not name.endswith(COMPRESSED) and _OPEN_BYTES in parts[name]


def _side_of(name: str) -> str | None:
    folder, _, file = name.rpartition("/")
    return _SIDES.get(file) if folder.endswith("media") else None
