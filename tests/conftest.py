"""What many tests share: the built lesson of this project, made once."""

import os
from pathlib import Path

import pytest

from lesmateriaal.lesson.content import built_in_root, find_content
from lesmateriaal.pipeline import Report, build


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
def groepsdruk(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The lesson `groepsdruk` at its three levels, built with no school."""
    target = tmp_path_factory.mktemp("groepsdruk")
    return build(find_content(built_in_root()), lessons=["groepsdruk"], target=target, processes=1)


@pytest.fixture(scope="session")
def documents(groepsdruk: Report) -> dict[str, Path]:
    """The documents of `groepsdruk` by file name."""
    return {path.name: path for path in groepsdruk.files}
