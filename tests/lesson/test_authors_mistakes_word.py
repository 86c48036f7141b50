"""What Word, web pages and other programs leave behind in a lesson: one finding each, or none because it just works."""

import re
from pathlib import Path

import pytest

from real_lesson import RealLesson

HARD_SPACE, SOFT_HYPHEN, ZERO_WIDTH, BYTE_ORDER_MARK = "\u00a0", "\u00ad", "\u200b", "\ufeff"
MINUTES = "    fase: Denken\n    minuten: 7\n"
QUESTION = "kernvraag: Wat kun je doen als iedereen meedoet, maar jij twijfelt?\n"
GOAL = "  - Je kent twee kleine manieren"
GOALS = ("  - Je legt uit", "  - Je kent twee", "  - Je weet")


@pytest.fixture
def po(tmp_path: Path) -> RealLesson:
    """The lesson on peer pressure, to be spoiled in its file for primary schools."""
    return RealLesson(tmp_path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # as indentation, whole or in part
        (MINUTES, f"    fase: Denken\n{HARD_SPACE * 4}minuten: 7\n"),
        (MINUTES, f"    fase: Denken\n   {HARD_SPACE}minuten: 7\n"),
        (GOAL, f"{HARD_SPACE * 2}- Je kent twee kleine manieren"),
        ("    Zo blijft er", f"{HARD_SPACE * 4}Zo blijft er"),
        ("\nkernvraag:", f"\n{HARD_SPACE}kernvraag:"),
        # around a hyphen, a key, a value
        (GOAL, f"  -{HARD_SPACE}Je kent twee kleine manieren"),
        ("kernvraag: Wat", f"kernvraag:{HARD_SPACE}Wat"),
        ("\nkernvraag:", f"\nkernvraag{HARD_SPACE}:"),
        (MINUTES, f"    fase: Denken\n    minuten:{HARD_SPACE}7\n"),
        (MINUTES, f"    fase: Denken\n    minuten: 7{ZERO_WIDTH}\n"),
        ("- wie: lina\n", f"- wie: lina{HARD_SPACE}\n"),
        ("goed: ja\n", f"goed: ja{HARD_SPACE}\n"),
        # inside a word
        ("\nkernvraag:", f"\nkern{SOFT_HYPHEN}vraag:"),
        ("\nkernvraag:", f"\n{ZERO_WIDTH}kernvraag:"),
        ("- wie: lina\n", f"- wie: li{SOFT_HYPHEN}na\n"),
    ],
)
def test_a_character_that_nobody_sees(po: RealLesson, old: str, new: str) -> None:
    po.change(old, new)
    hidden = next(each for each in new if each in (HARD_SPACE, SOFT_HYPHEN, ZERO_WIDTH))
    po.tells("hidden_space", line=po.line_of(hidden), says=f"U+{ord(hidden):04X}")
    po.change(new, old)
    po.is_mended()


def test_hard_spaces_at_the_beginning_of_every_line_are_one_finding(po: RealLesson) -> None:
    text = po.read()
    po.write(re.sub(r"^ +", lambda spaces: HARD_SPACE * len(spaces[0]), text, flags=re.MULTILINE))
    (found,) = po.findings()
    assert (found.code, found.facts["count"] > 400) == ("hidden_space", True)
    po.write(po.read().replace(HARD_SPACE, " "))
    po.is_mended()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("minuten: 45\n", f"minuten: 45{HARD_SPACE}\n"),
        ("kernvraag: Wat kun", f"kernvraag: Wat{HARD_SPACE}kun"),
        ("als iedereen meedoet", f"als ieder{SOFT_HYPHEN}een meedoet"),
        ("maar jij twijfelt?", "maar jij twijfelt…"),
        ("Jij kiest.", "Jij ‘kiest’ –"),
        ("minuten: 45", "minuten:\t45"),
        ("\nkernvraag:", "\nkernvraag :"),
        ("\nkernvraag:", '\n"kernvraag":'),
    ],
)
def test_what_just_works(po: RealLesson, old: str, new: str) -> None:
    po.change(old, new)
    po.is_mended()


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_the_line_ends_of_another_system_just_work(po: RealLesson, line_end: str) -> None:
    (po.folder / "po.yaml").write_bytes(po.read().replace("\n", line_end).encode())
    po.is_mended()


def test_a_byte_order_mark_just_works(po: RealLesson) -> None:
    po.write(BYTE_ORDER_MARK + po.read())
    po.is_mended()


@pytest.mark.parametrize("bullet", ["–", "—", "•", "*", "●"])
@pytest.mark.parametrize("line", ["  - soort: quiz\n", *GOALS, "      - wie: lina\n"])
def test_a_list_with_the_bullet_of_word(po: RealLesson, bullet: str, line: str) -> None:
    wrong = line.replace("-", bullet, 1)
    po.change(line, wrong)
    po.tells("list_dash", line=po.line_of(wrong), says="`- `")
    po.change(wrong, line)
    po.is_mended()


def test_a_hyphen_without_a_space(po: RealLesson) -> None:
    po.change(GOAL, GOAL.replace("- ", "-"))
    po.tells("list_dash", line=po.line_of("  -Je kent"), says="een spatie")
    po.change("  -Je kent", "  - Je kent")
    po.is_mended()


def test_a_whole_list_with_the_bullets_of_word(po: RealLesson) -> None:
    for line in GOALS:
        po.change(line, line.replace("-", "–"))
    po.tells("list_dash", line=po.line_of("  – Je legt"), says="elke regel")
    for line in GOALS:
        po.change(line.replace("-", "–"), line)
    po.is_mended()


@pytest.mark.parametrize(
    ("old", "wrong", "right"),
    [
        (QUESTION, "kernvraag: “Wat doe jij?”\n", 'kernvraag: "Wat doe jij?"\n'),
        (QUESTION, "kernvraag: „Wat doe jij?”\n", "kernvraag: Wat doe jij?\n"),
        (QUESTION, "kernvraag: ‘Wat doe jij?’\n", 'kernvraag: "‘Wat doe jij?’"\n'),
        (QUESTION, 'kernvraag: “Wat doe jij?"\n', 'kernvraag: "Wat doe jij?"\n'),
        (QUESTION, "kernvraag: “Denk na: wat doe jij?”\n", 'kernvraag: "Denk na: wat doe jij?"\n'),
        (
            '      - "Emre vraagt: mag ik ook?"\n',
            "      - “Emre vraagt: mag ik ook?”\n",
            '      - "Emre vraagt: mag ik ook?"\n',
        ),
        ("- wie: lina\n", "- wie: “lina”\n", '- wie: "lina"\n'),
    ],
)
def test_curly_quotes_around_a_value(po: RealLesson, old: str, wrong: str, right: str) -> None:
    po.change(old, wrong)
    po.tells("curly_quotes", line=po.line_of(wrong), says='rechte aanhalingstekens (")')
    po.change(wrong, right)
    po.is_mended()


@pytest.mark.parametrize("text", ["“Stop”, zegt Noor.", "Noor zegt “stop”", "“Stop” en “ga weg”", '"“Stop”"'])
def test_a_quotation_in_a_text_just_works(po: RealLesson, text: str) -> None:
    po.change(QUESTION, f"kernvraag: {text}\n")
    po.is_mended()


@pytest.mark.parametrize("character", ["\x0b", "\u2028", "\x0c", "\x00", BYTE_ORDER_MARK])
def test_a_character_that_breaks_office_files(po: RealLesson, character: str) -> None:
    po.change("kernvraag: Wat kun", f"kernvraag: Wat{character}kun")
    po.tells("control_character", line=po.line_of("kernvraag: Wat"), says=f"U+{ord(character):04X}")
    po.change(character, " ")
    po.is_mended()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_file_saved_in_another_encoding(po: RealLesson, encoding: str) -> None:
    text = po.read()
    (po.folder / "po.yaml").write_bytes(text.encode(encoding))
    found = po.findings()
    assert [(each.code, Path(each.place.file).name) for each in found] == [("file_not_utf8", "po.yaml")]
    po.write(text)
    po.is_mended()
