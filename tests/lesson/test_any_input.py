"""Whatever an author writes: a model or a list of problems whose sentences can be made, never a traceback."""

import io
from collections.abc import Iterable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from factories import as_yaml, errors_of, lesson_data, level_data, make_library, write_lesson
from lesmateriaal.dutch.keys import KEYS
from lesmateriaal.dutch.messages import message
from lesmateriaal.errors import LessonError, Place, Problem
from lesmateriaal.lesson.checks import check_level
from lesmateriaal.lesson.level import Lesson, LevelLesson
from lesmateriaal.lesson.library import CharacterFile, HelpLineFile, PictureFile, SourceFile
from lesmateriaal.lesson.model import Level, Part
from lesmateriaal.lesson.pictures import read_picture
from lesmateriaal.lesson.source import parse_yaml
from lesmateriaal.lesson.validate import validate
from small_lesson import CHARACTERS, HELP_LINES, PICTURES, SOURCES, SVG


def as_bytes(kind: str) -> bytes:
    """Return a small picture as a file."""
    buffer = io.BytesIO()
    Image.linear_gradient("L").resize((20, 10)).save(buffer, kind)
    return buffer.getvalue()


MODELS: dict[type[Part], dict[str, Any]] = {
    LevelLesson: level_data(),
    Lesson: lesson_data(),
    PictureFile: PICTURES,
    CharacterFile: CHARACTERS,
    HelpLineFile: HELP_LINES,
    SourceFile: SOURCES,
}
LIBRARY = make_library()
GOOD = {"x.svg": SVG.encode(), "x.png": as_bytes("PNG"), "x.jpg": as_bytes("JPEG")}

# Surrogates cannot stand in a file; all other characters can.
any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
words = (
    st.sampled_from(
        [*KEYS.values(), *KEYS, "quiz", "chat", "tekst", "vo", "ja", "hoeken", "noor", "10", "", "**"]
    )
    | any_text
)
values = st.recursive(
    words,
    lambda below: st.lists(below, max_size=4) | st.dictionaries(words, below, max_size=4),
    max_leaves=12,
)
yaml_like = st.lists(
    st.sampled_from(
        [
            *"[]{}:,-?&*!|>'\"%@`#\n\t \\",
            "titel: ",
            "- ",
            "\n  ",
            "---\n",
            "!!",
            "<<: ",
            "\\x",
            "a",
            "é",
            "😂",
        ]
    ),
    max_size=40,
).map("".join)


def read(model: type[Part], text: str) -> None:
    """Read `text` as `model` and check it, as the loader does; a refusal has problems with sentences."""
    refusal: tuple[Problem, ...] | None = None
    warnings: list[Problem] = []
    try:
        part = validate(model, parse_yaml(text, "vo.yaml"))
        if isinstance(part, LevelLesson):
            warnings = check_level(part, Level.VO, LIBRARY)
    except LessonError as error:
        refusal = error.problems
    assert refusal != ()
    assert all(message(problem) for problem in (*warnings, *(refusal or ())))


def paths(data: Any, here: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path of every value in `data`."""
    if here:
        yield here
    if isinstance(data, dict | list):
        for step, below in data.items() if isinstance(data, dict) else enumerate(data):
            yield from paths(below, (*here, step))


@given(any_text | yaml_like)
@settings(max_examples=500, deadline=None)
def test_any_text_is_read_or_refused(text: str) -> None:
    read(Lesson, text)


@pytest.mark.parametrize("model", list(MODELS), ids=lambda model: model.__name__)
@given(data=st.dictionaries(words, values, max_size=8))
@settings(max_examples=100, deadline=None)
def test_any_mapping_is_read_or_refused(model: type[Part], data: dict[str, Any]) -> None:
    read(model, as_yaml(data))


@pytest.mark.parametrize("model", list(MODELS), ids=lambda model: model.__name__)
@given(choice=st.data())
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_slip_in_a_good_file_is_read_or_refused(model: type[Part], choice: st.DataObject) -> None:
    data = deepcopy(MODELS[model])
    *way, last = choice.draw(st.sampled_from(list(paths(data))))
    parent: Any = data
    for step in way:
        parent = parent[step]
    parent[last] = choice.draw(values)

    read(model, as_yaml(data))


@given(
    path=any_text
    | st.sampled_from(["..", "/", "\\", "a/../../b.svg", "a" * 300 + ".svg", "./plaatjes//proefplaat.svg"])
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_path_of_a_picture_is_read_or_refused(tmp_path: Path, path: str) -> None:
    folder = write_lesson(tmp_path)
    pictures = deepcopy(PICTURES)
    pictures["pictures"]["proefplaat"]["file"] = path
    (folder / "assets/plaatjes.yaml").write_text(as_yaml(pictures), "utf-8")

    assert all(file.startswith(("assets", "lessons")) for file, _ in errors_of(folder))


@given(
    content=st.binary(max_size=200),
    position=st.integers(0, 400),
    name=st.sampled_from(["x.svg", "x.png", "x.jpg"]),
)
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_in_a_picture_are_read_or_refused(
    tmp_path: Path, content: bytes, position: int, name: str
) -> None:
    path, good = tmp_path / name, GOOD[name]
    path.write_bytes(good[:position] + content + good[position + len(content) :])
    problems: Iterable[Problem] = ()
    try:
        read_picture(path, tmp_path, Place("assets/plaatjes.yaml", 1, 1))
    except LessonError as error:
        problems = error.problems
    assert all(message(problem) for problem in problems)
