"""The code that may raise a problem, as syntax trees: where codes and severities are looked for."""

import ast
from functools import cache
from pathlib import Path

import lesmateriaal

SOURCE = Path(lesmateriaal.__file__).parent


@cache
def trees() -> dict[str, ast.Module]:
    """Return the syntax tree of each module that may raise a code."""
    files = [path for path in SOURCE.rglob("*.py") if path.parent.name != "dutch"]
    return {path.relative_to(SOURCE).as_posix(): ast.parse(path.read_text("utf-8")) for path in files}
