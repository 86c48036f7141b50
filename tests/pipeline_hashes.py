"""The bytes of a folder, to compare two builds."""

import hashlib
from pathlib import Path


def hashes(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file below `folder`, by its path there."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
