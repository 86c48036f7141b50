"""A command loads only what it needs: help, version, completion and the list answer at once."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from command_line import environment
from factories import write_lesson

OFFICE = {"pptx", "docx", "lxml", "PIL", "jinja2", "resvg_py"}
CONTENT = {"pydantic", "yaml"}

SCRIPT = """
import json, sys
from lesmateriaal.cli.main import main
try:
    main()
except SystemExit as ending:
    code = ending.code
print(json.dumps([code, sorted({name.split(".")[0] for name in sys.modules})]))
"""


def loaded(folder: Path, *arguments: str, **variables: str) -> tuple[int, set[str]]:
    """Return the exit code of a run with `arguments`, and the packages that it loaded."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *arguments],
        cwd=folder,
        env=environment(**variables),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    code, modules = json.loads(done.stdout.splitlines()[-1])
    return code, set(modules)


@pytest.mark.parametrize(
    "arguments",
    [
        *(("--help",), ("--versie",), ("bouw", "--help"), ("lijst", "--help"), ("controleer", "--help")),
        *(("uitleg", "--help"), ("uitleg",), ("uitleg", "tab")),
    ],
)
def test_help_and_version_load_no_library_but_click(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    code, modules = loaded(write_lesson(tmp_path), *arguments)

    assert code == 0
    assert modules & (OFFICE | CONTENT) == set()


def test_wrong_use_loads_no_library_but_click(tmp_path: Path) -> None:
    code, modules = loaded(write_lesson(tmp_path), "bouw", "proefels")

    assert code == 2
    assert modules & (OFFICE | CONTENT) == set()


def test_the_list_loads_no_library_for_office_files(tmp_path: Path) -> None:
    code, modules = loaded(write_lesson(tmp_path), "lijst")

    assert code == 0
    assert modules & OFFICE == set()
    assert modules > CONTENT  # the model needs them: this run did read a lesson


def test_completion_loads_no_library_but_click(tmp_path: Path) -> None:
    asked = {"COMP_WORDS": "lesmateriaal bouw p", "COMP_CWORD": "2"}

    _, modules = loaded(write_lesson(tmp_path), _LESMATERIAAL_COMPLETE="bash_complete", **asked)

    assert modules & (OFFICE | CONTENT) == set()
