"""`lesmateriaal vergelijk`: what it says, and what it ends with."""

import json
from pathlib import Path

import pytest
from pptx import Presentation

from command_line import run_here
from factories import write_lesson


@pytest.fixture
def deck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """Return a built deck of the small lesson, in the current folder."""
    monkeypatch.chdir(tmp_path)
    write_lesson(tmp_path)
    assert run_here(capsys, "bouw").code == 0
    return tmp_path / "build/materiaal/proefles/vo/proefles-vo-presentatie.pptx"


def change_title(path: Path) -> None:
    """Change the words of the first goal."""
    deck = Presentation(str(path))
    frame = next(shape.text_frame for shape in deck.slides[2].shapes if shape.has_text_frame)
    frame.paragraphs[0].runs[0].text += " Of toch?"
    deck.save(str(path))


def test_nothing_changed_is_said_and_ends_well(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, "vergelijk", "proefles", str(deck))

    assert ran.out == (
        "proefles-vo-presentatie.pptx naast presentatie van proefles, vo: er is geen tekst veranderd.\n"
    )
    assert ran.code == 0


def test_a_changed_text_is_told_with_its_file_and_line(
    deck: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change_title(deck)

    ran = run_here(capsys, "vergelijk", "proefles", str(deck))

    assert ran.code == 1
    assert "lessons/proefles/vo.yaml:" in ran.out
    assert "{+Of toch?+}" in ran.out
    assert 'Of toch?"' in ran.out
    assert ran.out.endswith("proefles, vo: 1 verschil.\n")


def test_json_has_the_differences_with_their_places(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change_title(deck)

    document = json.loads(run_here(capsys, "vergelijk", "proefles", str(deck), "--uitvoer", "json").out)

    (found,) = document["verschillen"]
    assert (document["soort"], document["niveau"], document["code"]) == ("presentatie", "vo", 1)
    assert (found["soort"], found["dia"], found["bestand"]) == ("veranderd", 3, "lessons/proefles/vo.yaml")
    assert found["is"].endswith("Of toch?")


def test_a_file_that_is_no_document_is_one_dutch_sentence(
    deck: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "stuk.pptx").write_bytes(b"niets")

    ran = run_here(capsys, "vergelijk", "proefles", "stuk.pptx")

    assert ran.code == 1
    assert len(ran.err.splitlines()) == 1
    assert "Traceback" not in ran.err


def test_a_lesson_with_errors_says_those(
    deck: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "lessons/proefles/vo.yaml").write_text("titel: x\n", "utf-8")

    ran = run_here(capsys, "vergelijk", "proefles", str(deck))

    assert ran.code == 1
    assert "lessons/proefles/vo.yaml:1:1" in ran.err
