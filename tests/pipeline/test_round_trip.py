"""Every text, picture and note of the YAML arrives in the documents it belongs to, in order."""

from pathlib import Path

import pytest

from lesmateriaal.lesson.content import find_content
from lesmateriaal.pipeline import build
from office_text import everything, paper, parts, slides
from planted import Planted, words_of, write_planted

ON_SLIDES = (
    "points", "story", "question", "messages", "group_name", "statement", "agree", "disagree", "top", "bottom",
    "look", "think", "do", "options", "conclusion", "reason", "steps", "grouping", "roles", "sentence_start",
    "prompts", "read_by", "goals", "key_question", "subtitle", "takeaway", "look_back",
)  # fmt: skip
IN_NOTES = (
    "say",
    "ask",
    "watch_for",
    "answers",
    "easier",
    "harder",
    "out_of_role",
    "materials",
    "preparation",
)
ON_PAPER = ("handout", "prompts", "read_by")
IN_LETTER = ("letter",)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], Planted]:
    folder = tmp_path_factory.mktemp("heen-en-terug")
    planted = write_planted(folder)
    report = build(find_content(folder), target=folder / "uit", processes=1)
    return {path.name.removeprefix("proefles-vo-"): path.read_bytes() for path in report.files}, planted


def _missing_or_out_of_order(words: list[str], text: str) -> list[str]:
    """Return the words that are not in `text`, or that stand before a word that comes earlier in the lesson."""
    places = [text.find(word) for word in words]
    return [
        word
        for index, word in enumerate(words)
        if places[index] < 0 or (index and places[index] < max(places[:index]))
    ]


def test_every_text_arrives_somewhere(made: tuple[dict[str, bytes], Planted]) -> None:
    documents, planted = made
    text = "".join(map(everything, documents.values()))

    assert {word: path for word, path in planted.items() if word not in text} == {}


def test_every_text_of_a_slide_stands_on_a_slide(made: tuple[dict[str, bytes], Planted]) -> None:
    documents, planted = made
    text = " ".join(slides(documents["presentatie.pptx"]))
    wanted = [word for word in words_of(planted, *ON_SLIDES) if "handout" not in planted[word]]

    assert {word: planted[word] for word in wanted if word not in text} == {}


@pytest.mark.parametrize(
    "field", ["points", "story", "messages", "options", "reason", "steps", "roles", "prompts"]
)
def test_the_texts_of_a_list_stand_on_slides_in_their_order(
    made: tuple[dict[str, bytes], Planted], field: str
) -> None:
    documents, planted = made
    text = " ".join(slides(documents["presentatie.pptx"]))
    words = [word for word in words_of(planted, field) if "handout" not in planted[word]]

    assert words
    assert _missing_or_out_of_order(words, text) == []


def test_the_activities_stand_on_slides_in_their_order(made: tuple[dict[str, bytes], Planted]) -> None:
    documents, planted = made
    text = " ".join(slides(documents["presentatie.pptx"], "notesSlides"))
    first_words = {path[0]: word for word, path in reversed(planted.items()) if path[1:2] == ("say",)}

    words = [
        first_words[kind] for kind in dict.fromkeys(path[0] for path in planted.values()) if kind != "level"
    ]
    assert _missing_or_out_of_order(words, text) == []


def test_every_note_stands_in_the_notes(made: tuple[dict[str, bytes], Planted]) -> None:
    documents, planted = made
    text = " ".join(slides(documents["presentatie.pptx"], "notesSlides"))

    assert {word: planted[word] for word in words_of(planted, *IN_NOTES) if word not in text} == {}


def test_every_slide_has_notes(made: tuple[dict[str, bytes], Planted]) -> None:
    documents, _ = made
    deck = documents["presentatie.pptx"]

    notes = slides(deck, "notesSlides")
    assert len(notes) == len(slides(deck))
    assert all(len(text) > 40 for text in notes)


def test_the_pieces_of_the_handout_stand_on_paper_in_their_order(
    made: tuple[dict[str, bytes], Planted],
) -> None:
    documents, planted = made
    words = [word for word in words_of(planted, *ON_PAPER) if "cards" not in planted[word]]

    missing = [word for word in words if word not in paper(documents["hand-out.docx"])]
    assert {word: planted[word] for word in missing} == {}
    tasks = [word for word in words if "handout" in planted[word]]
    order = [word for word in tasks if "title" in planted[word]]
    assert _missing_or_out_of_order(order, paper(documents["hand-out.docx"])) == []


def test_the_cards_stand_on_the_sheet_to_cut(made: tuple[dict[str, bytes], Planted]) -> None:
    documents, planted = made

    assert _missing_or_out_of_order(list(words_of(planted, "cards")), paper(documents["knipblad.docx"])) == []


def test_the_letter_holds_what_is_said_to_parents(made: tuple[dict[str, bytes], Planted]) -> None:
    documents, planted = made

    assert (
        _missing_or_out_of_order(list(words_of(planted, *IN_LETTER)), paper(documents["ouderbrief.docx"]))
        == []
    )


def test_the_pictures_of_the_lesson_are_in_the_deck(made: tuple[dict[str, bytes], Planted]) -> None:
    documents, _ = made
    deck = parts(documents["presentatie.pptx"])

    pictures = {deck[name] for name in deck if name.startswith("ppt/media/image")}
    alt_texts = everything(documents["presentatie.pptx"])
    assert pictures
    assert 'descr="Een paarse bal op een gele tafel."' in alt_texts


def test_template_syntax_stays_text(tmp_path: Path) -> None:
    from factories import write_lesson

    odd = "{{ 7*7 }} {% raw %} ${x} $y & <b>"
    write_lesson(tmp_path, takeaway=odd)
    report = build(find_content(tmp_path), target=tmp_path / "uit", products=["presentatie"], processes=1)

    assert odd in slides(report.files[0].read_bytes())[-1]
