"""More packs in one zip: a lesson at all its levels, or everything there is.

Each pack keeps its own folder with its own manifest, so that a bundle is filled in just like a pack.
"""

import json
from collections.abc import Iterable

from lesmateriaal.pack.archive import Packed, join_entries
from lesmateriaal.pack.manifest import MANIFEST
from lesmateriaal.pack.unpacked import Budget, open_archive

ALL = "alles"
"""Name of the bundle with everything, without its end."""


def bundle(packs: Iterable[bytes]) -> bytes:
    """Return one zip with the files of all `packs`, in this order; what is packed is taken over as it is.

    `packs` are made by this program: no two of them have the same folder.
    """
    entries: list[Packed] = []
    for pack in packs:
        archive = open_archive(pack, Budget())
        entries += [(entry, (bytes(archive.packed[name]),)) for name, entry in archive.entries.items()]
    return b"".join(join_entries(entries))


def has_school(pack: bytes) -> bool:
    """Whether a school was filled into `pack`, one that this program made.

    Raises:
        ValueError: it cannot be read (any more).
    """
    archive = open_archive(pack, Budget())
    manifests = [
        json.loads(bytes(archive.read(name))) for name in archive.entries if name.endswith(f"/{MANIFEST}")
    ]
    return any(isinstance(each, dict) and each.get("filled") is True for each in manifests)
