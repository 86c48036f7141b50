"""What many tests share: the built lesson of this project, made once."""

from pathlib import Path

import pytest

from lesmateriaal.lesson.content import built_in_root, find_content
from lesmateriaal.pipeline import Report, build


@pytest.fixture(scope="session")
def groepsdruk(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The lesson `groepsdruk` at its three levels, built with no school."""
    target = tmp_path_factory.mktemp("groepsdruk")
    return build(find_content(built_in_root()), lessons=["groepsdruk"], target=target, processes=1)


@pytest.fixture(scope="session")
def documents(groepsdruk: Report) -> dict[str, Path]:
    """The documents of `groepsdruk` by file name."""
    return {path.name: path for path in groepsdruk.files}
