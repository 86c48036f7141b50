"""Whatever stands in a lesson, the files are valid, and nothing raises."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from factories import make_subject
from generated import levels
from lesmateriaal.errors import LessonError
from lesmateriaal.inspect.inspector import inspect_file
from lesmateriaal.lesson.images import person_key
from lesmateriaal.pack.fill import fill_document
from lesmateriaal.planning import compose
from lesmateriaal.products import PRODUCTS, render
from small_lesson import FACES, Data

PICTURE = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\nIDATx\x9cc\x00\x01\x00\x00\x05\x00\x01\r\n-\xb4\x00\x00\x00\x00IEND\xaeB`\x82"
)
"""A PNG of one pixel."""
TYPED = ("slide_typed_list", "paper_typed_list")
"""What a made-up text may rightly be told: it begins like a list that somebody typed by hand."""
IMAGES = dict.fromkeys(
    ("proefplaat", *(person_key(person, face) for person, faces in FACES.items() for face in faces)), PICTURE
)


def _documents(level: str, data: Data) -> dict[str, bytes]:
    """Return the finished documents of a lesson by file name; what does not fit is made all the same."""
    trees, _ = compose(make_subject(level, **data))
    parts = {name: render(tree, IMAGES) for name, tree in trees.items()}
    return {f"{name}.{PRODUCTS[name].suffix}": fill_document(each) for name, each in parts.items()}


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(level=st.sampled_from(["po", "vo", "mbo"]), data=levels())
def test_documents_of_odd_lessons_are_valid(
    level: str, data: Data, tmp_path_factory: pytest.TempPathFactory
) -> None:
    try:
        documents = _documents(level, data)
    except LessonError:
        return  # refused with a line, which tests/lesson/test_any_input.py is about
    folder: Path = tmp_path_factory.mktemp("odd")
    for name, content in documents.items():
        path = folder / name
        path.write_bytes(content)
        assert list(OpenXmlValidator().validate(str(path)).errors) == [], name
        assert [found for found in inspect_file(content, name) if found.code not in TYPED] == [], name
