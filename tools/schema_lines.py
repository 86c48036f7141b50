"""Put the line by which an editor knows its schema on top of each YAML file of the content, or mend it.

    python tools/schema_lines.py [FOLDER]     FOLDER holds lessons/, assets/ and schema/; without it: this checkout

It also writes the folder schema/ and docs/sleutels.md anew, from the model. Other lines stay as they are.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from lesmateriaal.files import Staging
from lesmateriaal.lesson.schema import SCHEMA_FOLDER, schema_files, schema_kind, schema_line
from lesmateriaal.lesson.schema_page import keys_page

ROOT = Path(__file__).resolve().parents[1]
_MARK = "# yaml-language-server:"


def content_files(root: Path) -> Iterator[tuple[Path, str, int]]:
    """Yield each YAML file of the content in `root`, with its schema and how many folders deep it stands."""
    for pattern in ("lessons/*/*.yaml", "assets/*.yaml"):
        for path in sorted(root.glob(pattern)):
            kind = schema_kind(path.name)
            if kind is not None:
                yield path, kind, pattern.count("/")


def with_schema_line(text: str, kind: str, depth: int) -> str:
    """Return the YAML `text` with the line of the schema `kind` on top, and nowhere else."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    ending = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    rest = [line for line in lines if not line.startswith(_MARK)]
    return mark + schema_line(kind, depth) + ending + "".join(rest)


def main(root: Path = ROOT) -> None:
    """Write what is not yet right below `root`, all at once."""
    wanted = {path: with_schema_line(_read(path), kind, depth) for path, kind, depth in content_files(root)}
    wanted |= {root / SCHEMA_FOLDER / name: text for name, text in schema_files().items()}
    if root == ROOT:
        wanted[root / "docs" / "sleutels.md"] = keys_page()
    changed = {path: text for path, text in wanted.items() if not path.is_file() or _read(path) != text}
    with Staging(root) as staging:
        for path, text in changed.items():
            staging.write(path.relative_to(root).as_posix(), text.encode())
        staging.commit()
    print(f"{len(changed)} of {len(wanted)} files changed")


def _read(path: Path) -> str:
    return path.read_bytes().decode()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT, help="with lessons/ and assets/ in it")
    main(parser.parse_args().folder.resolve())
