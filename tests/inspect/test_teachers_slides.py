"""A slide that a teacher adds by hand, from any of our layouts, fits: it is drawn, and the checker is content."""

import io
from pathlib import Path
from string import ascii_lowercase
from typing import Any

import pytest
from pptx import Presentation

from lesmateriaal.document.theme import look_names
from lesmateriaal.dutch.messages import message
from lesmateriaal.inspect.inspector import inspect_file
from office import page_words, to_pdf
from paper_world import png

Words = list[list[str]]


def deck_with_slides_of_a_teacher(path: Path) -> tuple[Any, int, Words]:
    """Return a deck with one more slide from each layout, filled in; how many it had; and the words on each."""
    deck = Presentation(str(path))
    before = len(deck.slides)
    words: Words = []
    for number, layout in enumerate(deck.slide_layouts):
        slide = deck.slides.add_slide(layout)
        words.append([])
        for place, holder in enumerate(slide.placeholders):
            if hasattr(holder, "insert_picture"):
                picture = holder.insert_picture(io.BytesIO(png()))
                picture._element.nvPicPr.cNvPr.set("descr", "Een effen vlak")
            else:
                words[-1].append(f"{ascii_lowercase[place]}{number}")  # short: a box for minutes is narrow
                holder.text_frame.text = words[-1][-1]
    return deck, before, words


@pytest.fixture(scope="module", params=look_names())
def added(
    request: pytest.FixtureRequest, documents: dict[str, Path], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, int, Words]:
    """Return such a deck as a file."""
    path = documents[f"groepsdruk-{request.param}-presentatie.pptx"]
    deck, before, words = deck_with_slides_of_a_teacher(path)
    saved = tmp_path_factory.mktemp("docent") / path.name
    deck.save(str(saved))
    return saved, before, words


def test_nothing_is_found_on_a_slide_that_a_teacher_adds(added: tuple[Path, int, Words]) -> None:
    path, _, words = added

    assert all(words)
    assert [message(problem) for problem in inspect_file(path)] == []


def test_every_text_on_a_slide_that_a_teacher_adds_is_drawn(added: tuple[Path, int, Words]) -> None:
    path, before, words = added
    pages = page_words(to_pdf(path))[before:]
    drawn = [{word for word, _ in page} for page in pages]

    missing = [sorted(set(asked) - there) for asked, there in zip(words, drawn, strict=True)]
    assert missing == [[]] * len(words)
