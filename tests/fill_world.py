"""A folder to fill in packs from: the tiny pack, a school and a list of schools."""

import zlib
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZipFile

from pack_world import DECK, HANDOUT, contents, pack

PACK = "les-po.zip"
SCHOOL = "school.yaml"
TABLE = "scholen.csv"
JOURNAL = ".ingevuld"


def write_world(folder: Path) -> Path:
    """Write the tiny pack, a school and a list of three schools into `folder`, and return it."""
    (folder / PACK).write_bytes(pack())
    (folder / SCHOOL).write_text("naam: De Linde\nkleur: '#102030'\n", "utf-8")
    write_table(folder, ["De Linde;#102030", "De Eik;", "De Beuk;"])
    return folder


def write_table(folder: Path, rows: Iterable[str], columns: str = "naam;kleur") -> Path:
    """Write a list with `rows` below a row of `columns`."""
    path = folder / TABLE
    path.write_text("\n".join([columns, *rows]) + "\n", "utf-8")
    return path


def schools_in(target: Path) -> list[str]:
    """Return the folders of schools in `target`, sorted; there is nothing else but the journal."""
    names = sorted(path.name for path in target.iterdir())
    return [name for name in names if name != JOURNAL]


def slide_of(filled: Path) -> str:
    """Return what stands on the slide of a filled pack: nothing but the name of the school."""
    return contents(contents(filled.read_bytes())[DECK])["ppt/slides/slide2.xml"].decode()


def colours_of(filled: Path) -> str:
    """Return the part with the colours of a filled pack."""
    return contents(contents(filled.read_bytes())[HANDOUT])["word/theme.xml"].decode()


def checksums(target: Path) -> dict[str, int]:
    """Return a checksum of each file below `target`."""
    return {
        path.relative_to(target).as_posix(): zlib.crc32(path.read_bytes())
        for path in target.rglob("*")
        if path.is_file()
    }


def zip_of(path: Path, files: dict[str, bytes]) -> Path:
    """Write a zip with `files` as any program would, and return its path."""
    with ZipFile(path, "w") as file:
        for name, content in files.items():
            file.writestr(name, content)
    return path
