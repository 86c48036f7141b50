"""Whatever stands in a lesson, the files are valid, and nothing raises."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from factories import make_subject
from generated import levels
from lesmateriaal.errors import LessonError, Problem
from lesmateriaal.inspect.inspector import inspect_file
from lesmateriaal.lesson.images import person_key
from lesmateriaal.pack.archive import write_archive
from lesmateriaal.pack.fill import fill, slotted_parts
from lesmateriaal.planning import compose
from lesmateriaal.products import PRODUCTS, render
from small_lesson import FACES, Data

PICTURE = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\nIDATx\x9cc\x00\x01\x00\x00\x05\x00\x01\r\n-\xb4\x00\x00\x00\x00IEND\xaeB`\x82"
)
"""A PNG of one pixel."""
IMAGES = dict.fromkeys(
    ("proefplaat", *(person_key(person, face) for person, faces in FACES.items() for face in faces)), PICTURE
)


def _documents(level: str, data: Data) -> dict[str, bytes]:
    """Return the finished documents of a lesson by file name; what does not fit is made all the same."""
    trees, _ = compose(make_subject(level, **data))
    parts = {name: render(tree, IMAGES) for name, tree in trees.items()}
    return {
        f"{name}.{PRODUCTS[name].suffix}": fill(write_archive(each), None, slotted_parts(each))
        for name, each in parts.items()
    }


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(level=st.sampled_from(["po", "vo", "mbo"]), data=levels())
def test_documents_of_odd_lessons_are_valid(level: str, data: Data, tmp_path_factory) -> None:  # type: ignore[no-untyped-def]
    try:
        documents = _documents(level, data)
    except LessonError:
        return  # refused with a line, which tests/lesson/test_any_input.py is about
    folder: Path = tmp_path_factory.mktemp("odd")
    for name, content in documents.items():
        path = folder / name
        path.write_bytes(content)
        assert list(OpenXmlValidator().validate(str(path)).errors) == [], name
        assert [found for found in inspect_file(content, name) if _is_ours(found)] == [], name


def _is_ours(problem: Problem) -> bool:
    """Whether a finding is a fault of the file; a list or a link that somebody typed by hand is not."""
    return problem.is_error
