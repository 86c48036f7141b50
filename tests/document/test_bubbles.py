"""The bubbles of a chat: wide enough for each word and name, and a number where a chat is too long."""

import pytest

from fitting import HERE, IMAGE, fit, message, words
from lesmateriaal.document import bubbles
from lesmateriaal.document.geometry import MARGIN, label_size_pt, line_mm, text_width_mm
from lesmateriaal.document.slides import Box, Slide
from lesmateriaal.document.theme import layout, look, look_names
from lesmateriaal.document.tree import Chat, Message, Paragraph, Portrait, Run, plain
from lesmateriaal.dutch.messages import message as sentence
from lesmateriaal.errors import Place, Problem, Severity

SPEC = layout("chat").boxes["chat"]
CHATS = {name: look(name).sizes_pt["chat"] for name in look_names()}


def line(number: int) -> Place:
    """Return a place in the file of the lesson."""
    return Place("lessons/les/vo.yaml", number, 9)


def chat_of(*texts: str, name: str = "Noor") -> Chat:
    """Return a chat whose messages stand at the lines 1, 2, 3 …"""
    portrait = Portrait(IMAGE)
    sent = [
        Message(name, portrait, (Run(text),), False, line(number)) for number, text in enumerate(texts, 1)
    ]
    return Chat(tuple(sent), HERE)


def fit_chat(chat: Chat, level: str = "vo") -> tuple[tuple[Slide, ...], tuple[Problem, ...]]:
    """Return the slides of `chat` and its problems, of which the sentences can be made."""
    slides, problems = fit("chat", Box("chat", chat), level=level)
    assert all(sentence(problem) for problem in problems)
    return slides, problems


def longest_word(size_pt: float) -> str:
    """Return the longest word of the letter n that a bubble has room for at `size_pt`."""
    room_mm = bubbles.widest_text_mm(SPEC) * MARGIN
    return "n" * max(count for count in range(200) if text_width_mm((Run("n" * count),), size_pt) <= room_mm)


@pytest.mark.parametrize("level", look_names())
def test_a_word_that_just_fits_at_a_size_is_set_in_it_and_one_letter_more_in_the_next(level: str) -> None:
    first, second, *_ = CHATS[level]
    word = longest_word(first)
    sizes = [
        fit_chat(chat_of(f"Kijk {each} haha"), level)[0][0].boxes[0].size_pt for each in (word, word + "n")
    ]

    assert sizes == [first, second]


@pytest.mark.parametrize("level", look_names())
def test_a_word_wider_than_its_bubble_at_every_size_is_a_problem_at_its_message(level: str) -> None:
    word = longest_word(CHATS[level][-1])
    fitting, too_wide = (fit_chat(chat_of("Hoi", each), level)[1] for each in (word, word + "n"))

    assert fitting == ()
    assert [(each.place, each.code, each.facts["characters"]) for each in too_wide] == [
        (line(2), "text_does_not_fit", 5)
    ]


@pytest.mark.parametrize("text", ["Ja", "Nee ik doe hier echt niet meer aan mee"])
def test_a_bubble_is_no_narrower_than_the_name_above_its_text(text: str) -> None:
    name = "Maximiliaan-Alexander van Oranje uit de klas"
    (box,) = bubbles.chat_boxes(chat_of(text, name=name), SPEC, look("vo"), 36)
    name_mm = text_width_mm((Run(name, bold=True),), label_size_pt(look("vo")))

    assert name_mm < box.w_mm - 2 * bubbles.BUBBLE_PADDING_MM < name_mm * 1.05
    assert (box.h_mm > 2 * line_mm(36)) == (len(text) > 2)


def test_a_name_wider_than_the_widest_bubble_is_one_problem_with_how_much_is_too_much() -> None:
    name = "Maximiliaan-Alexander Ferdinand van Oranje uit de klas hiernaast"
    _, (problem,) = fit_chat(chat_of("Hoi", "Dag", name=name))
    shorter = name[: -problem.facts["characters"]]

    assert (problem.place, problem.code) == (line(1), "chat_name_too_wide")
    assert fit_chat(chat_of("Hoi", "Dag", name=shorter))[1] == ()
    assert fit_chat(chat_of("Hoi", "Dag", name=name[: len(shorter) + 1]))[1] != ()


LONG = "Dit bericht gaat over de grap die vanmiddag in de groep rondging en over wie er toen meelachte."


def test_a_chat_too_long_for_two_slides_is_told_at_the_message_where_there_is_no_room_left() -> None:
    slides, (problem,) = fit_chat(chat_of(*[LONG] * 8))
    place = int(problem.place.line)
    before, with_it = (fit_chat(chat_of(*[LONG] * count))[1] for count in (place - 1, place))

    assert len(slides) == 1
    assert (problem.code, problem.is_error) == ("chat_does_not_fit", True)
    assert [each.is_error for each in (*before, *with_it)] == [False, True]


@pytest.mark.parametrize("level", look_names())
@pytest.mark.parametrize("count", [7, 9, 14])
def test_what_a_chat_is_told_to_leave_out_is_enough_and_hardly_too_much(count: int, level: str) -> None:
    text = LONG[: 300 // count]
    _, (problem,) = fit_chat(chat_of(*[LONG] * 4, *[text] * (count - 4)), level)
    whole = "".join([LONG] * 4 + [text] * (count - 4))

    def without(characters: int) -> tuple[Problem, ...]:
        left = len(whole) - characters
        texts = []
        for each in [LONG] * 4 + [text] * (count - 4):
            texts.append(each[: max(left, 0)])
            left -= len(each)
        return fit_chat(chat_of(*filter(None, texts)), level)[1]

    assert problem.code == "chat_does_not_fit"
    assert [each.is_error for each in without(problem.facts["characters"])] in ([], [False])
    assert [each.is_error for each in without(problem.facts["characters"] - 5)] == [True]


def test_a_chat_that_goes_on_is_a_warning_where_the_first_slide_is_full_with_how_much_is_too_much() -> None:
    chat = chat_of(*[LONG] * 4)
    slides, (problem,) = fit_chat(chat)
    characters = problem.facts["characters"]
    full = [fit_chat(chat_of(*[LONG] * (problem.place.line - less)))[1] for less in (1, 0)]
    first, *others = [LONG] * 4
    shorter = "".join(others)[:-characters]
    texts = [first, *(shorter[start : start + len(LONG)] for start in range(0, len(shorter), len(LONG)))]

    assert len(slides) == 2
    assert (problem.code, problem.severity) == ("chat_continues", Severity.WARNING)
    assert [bool(each) for each in full] == [False, True]
    assert fit_chat(chat_of(*texts))[1] == ()


def test_one_message_that_is_too_tall_by_itself_is_told_as_a_text_at_its_line() -> None:
    huge = plain(words(140))
    _, problems = fit_chat(chat_of("Hoi", huge, "Dag"))
    (problem,) = problems
    shorter = huge[: -problem.facts["characters"]]

    assert (problem.place, problem.code, problem.facts["box"]) == (line(2), "text_does_not_fit", "chat")
    assert fit_chat(chat_of(shorter))[1] == ()


def test_a_chat_beside_a_text_that_is_divided_is_still_told() -> None:
    text = Paragraph((words(16), words(16)), HERE)
    _, problems = fit("chat", Box("question", text), Box("chat", chat_of(*[LONG] * 4)))

    assert "chat_does_not_fit" in {each.code for each in problems}


@pytest.mark.parametrize("level", look_names())
def test_a_face_is_no_higher_than_the_lowest_bubble(level: str) -> None:
    (box,) = bubbles.chat_boxes(chat_of("Ja"), SPEC, look(level), CHATS[level][-1])

    assert box.h_mm >= bubbles.AVATAR_MM


def test_the_messages_of_two_sides_never_stand_against_the_other_edge() -> None:
    sent = (message(words(40)), message(words(40), helps=True))
    left, right = bubbles.chat_boxes(Chat(sent), SPEC, look("vo"), 24)

    assert left.x_mm + left.w_mm <= SPEC.w_mm - 4
    assert right.x_mm >= 4
