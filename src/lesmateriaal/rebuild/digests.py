"""Fingerprints of all that a document depends on, and of the documents themselves.

They tell whether something is another thing than before, not whether somebody meant harm: who can change a
document can change the record too. BLAKE2 is in the standard library and hashes a gigabyte a second.
"""

from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from lesmateriaal.lesson.content import ASSETS, Content

_BYTES = 16
_PACKAGE = Path(__file__).resolve().parent.parent
_MADE_BY = ("lesmateriaal", "python-docx", "python-pptx", "resvg-py", "pillow", "jinja2")
"""Programs whose version may change the bytes of a document."""
_LOGOS = frozenset({".png", ".jpg", ".jpeg", ".svg"})
ABSENT = ""
"""The fingerprint of a file that is not there."""


def of_file(path: Path) -> str:
    """Return the fingerprint of the file `path`: 32 hexadecimal figures, or `ABSENT`."""
    try:
        return blake2b(path.read_bytes(), digest_size=_BYTES).hexdigest()
    except OSError:
        return ABSENT


def of_texts(texts: Iterable[str]) -> str:
    """Return one fingerprint of `texts` in their order."""
    return blake2b("\0".join(texts).encode("utf-8", "surrogatepass"), digest_size=_BYTES).hexdigest()


def of_folder(folder: Path) -> str:
    """Return the fingerprint of all files in `folder` and below, with their names; other folders' are left out."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return of_texts(f"{path.relative_to(folder).as_posix()}:{of_file(path)}" for path in paths)


@cache
def of_program() -> str:
    """Return the fingerprint of this program: its own files, and the versions of what it writes files with."""
    return of_texts([of_folder(_PACKAGE), *map(_version, _MADE_BY)])


def of_library(content: Content) -> str:
    """Return the fingerprint of the pictures, characters, help lines and sources that lessons may call on."""
    return of_texts(of_folder(root / ASSETS) for root in content.asset_roots)


def of_school(path: Path | None) -> str:
    """Return the fingerprint of the school's file and of the logos beside it; `ABSENT` without a school."""
    if path is None:
        return ABSENT
    logos = sorted(each for each in path.absolute().parent.iterdir() if each.suffix.lower() in _LOGOS)
    return of_texts([of_file(path), *(f"{logo.name}:{of_file(logo)}" for logo in logos)])


def of_level(content: Content, lesson: str, level: str) -> str:
    """Return the fingerprint of the two files of `lesson` that its documents at `level` come from."""
    folder = content.lessons / lesson
    return of_texts([lesson, level, of_file(folder / "les.yaml"), of_file(folder / f"{level}.yaml")])


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ABSENT
