"""Which file a problem is about: in a content folder, of the author or built in, or where the user named it."""

from pathlib import Path

import pytest

from lesmateriaal.cli.sources import Sources
from lesmateriaal.errors import Place, Problem, Severity
from lesmateriaal.lesson.content import Content

HELP_LINES = "assets/hulplijnen.yaml"


def write(path: Path, text: str) -> Path:
    """Write `text` into the file `path`, and return it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def sources(*roots: Path) -> Sources:
    """Return the sources of one content folder; the other roots have only assets."""
    return Sources(lambda: [Content(roots[0], roots)])


def test_the_line_of_a_problem_is_that_of_its_content_folder(tmp_path: Path) -> None:
    write(tmp_path / "lessons/x/vo.yaml", "titel: x\r\nminuten: y\rthema: z\n")
    problem = Problem(Place("lessons/x/vo.yaml", 2, 1), "code")

    assert sources(tmp_path).line_of(problem) == "minuten: y"
    assert sources(tmp_path).line_of(Problem(Place("lessons/x/vo.yaml", 3), "code")) == "thema: z"


@pytest.mark.parametrize(
    "place", [Place("lessons/x/vo.yaml"), Place("lessons/x/vo.yaml", 9), Place("weg", 1)]
)
def test_a_file_as_a_whole_and_a_line_that_is_not_there_show_nothing(tmp_path: Path, place: Place) -> None:
    write(tmp_path / "lessons/x/vo.yaml", "titel: x\n")

    assert sources(tmp_path).line_of(Problem(place, "code")) == ""


@pytest.mark.parametrize("content", [b"t\0i\0t\0e\0l\0", b"\xff\xfet\0"])
def test_a_file_that_is_no_text_shows_nothing(tmp_path: Path, content: bytes) -> None:
    write(tmp_path / "lessons/x/vo.yaml", "").write_bytes(content)

    assert sources(tmp_path).line_of(Problem(Place("lessons/x/vo.yaml", 1, 1), "code")) == ""


def test_an_error_in_a_file_that_is_also_built_in_is_the_authors(tmp_path: Path) -> None:
    own = write(tmp_path / "own" / HELP_LINES, "hulplijnen: mijn\n")
    write(tmp_path / "built" / HELP_LINES, "hulplijnen: ingebouwd\n")
    found = sources(tmp_path / "own", tmp_path / "built")

    assert found.path_of(Problem(Place(HELP_LINES, 1, 1), "code")) == own


@pytest.mark.parametrize(("name", "wanted"), [("Mijn Lijn", "own"), ("De Lijn", "built")])
def test_a_warning_is_about_the_file_that_holds_what_it_names(tmp_path: Path, name: str, wanted: str) -> None:
    for folder, text in (("own", "Mijn Lijn"), ("built", "De Lijn")):
        write(tmp_path / folder / HELP_LINES, f"naam: {text}\n")
    problem = Problem(Place(HELP_LINES, 1, 1), "code", {"name": name}, Severity.WARNING)

    assert sources(tmp_path / "own", tmp_path / "built").path_of(problem) == tmp_path / wanted / HELP_LINES


def test_of_two_content_folders_with_the_same_file_nobody_can_tell(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        write(tmp_path / folder / "lessons/x/vo.yaml", "titel: x\n")
    both = Sources(lambda: [Content(tmp_path / each, (tmp_path / each,)) for each in ("a", "b")])

    assert both.path_of(Problem(Place("lessons/x/vo.yaml", 1, 1), "code")) is None


def test_a_file_outside_the_content_stands_where_the_user_named_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "school.yaml", "naam: De Vlieger\n")

    assert (
        sources(tmp_path / "leeg").line_of(Problem(Place("school.yaml", 1, 1), "code")) == "naam: De Vlieger"
    )
