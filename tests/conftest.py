"""What many tests share: the built lesson of this project, made once."""

import os
import shutil
from pathlib import Path

import pytest
from filelock import FileLock

from lesmateriaal.lesson.content import built_in_root, find_content
from lesmateriaal.pipeline import Report, build
from office import to_pdfs


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that accepts new outlines as the goldens."""
    parser.addoption(
        "--accept-outlines",
        action="store_true",
        help="write the outlines of the built documents to tests/golden; only after looking: make kijk",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to accept outlines where nobody looks."""
    if config.getoption("--accept-outlines") and os.environ.get("CI"):
        raise pytest.UsageError("--accept-outlines is for people: in CI nobody looks at the pages")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Every lesson of this project at each of its levels, built with no school."""
    return build(find_content(built_in_root()), target=tmp_path_factory.mktemp("lessen"), processes=1)


@pytest.fixture(scope="session")
def documents(built: Report) -> dict[str, Path]:
    """The documents of every lesson by file name."""
    return {path.name: path for path in built.files}


@pytest.fixture(scope="session")
def pdfs(built: Report, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every document as LibreOffice prints it, by file name without its end.

    It takes a minute, so the processes of a test run share the PDFs of whoever asked first: all of them have
    built the same bytes.
    """
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "pdf"
    folder.mkdir(exist_ok=True)
    with FileLock(folder / "lock"):
        if not (folder / "ready").exists():
            to_pdfs([Path(shutil.copy(path, folder / path.name)) for path in built.files])
            (folder / "ready").touch()
    return {path.stem: folder / f"{path.stem}.pdf" for path in built.files}
