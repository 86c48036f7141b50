"""Mistakes that make YAML of something else: one finding each, at the line to mend, with a mend that works."""

from pathlib import Path

import pytest

from real_lesson import RealLesson

MINUTES = "    fase: Denken\n    minuten: 7\n"
GOALS = "  - Je kent twee kleine manieren om iemand te helpen.\n"
QUESTION = "kernvraag: Wat kun je doen als iedereen meedoet, maar jij twijfelt?\n"


@pytest.fixture
def po(tmp_path: Path) -> RealLesson:
    """The lesson on peer pressure, to be spoiled in its file for primary schools."""
    return RealLesson(tmp_path)


def move(po: RealLesson, old: str, new: str, line_with: str = "") -> None:
    """Move a line from `old` to `new`, find that it is told there, and move it back as the finding says."""
    po.change(old, new)
    po.tells("yaml_indent", line=po.line_of(line_with or new.splitlines()[-1]), says="even ver")
    po.change(new, old)
    po.is_mended()


@pytest.mark.parametrize("indent", [5, 6, 3, 2, 0])
def test_a_key_of_an_activity_that_stands_too_far_to_the_right_or_left(po: RealLesson, indent: int) -> None:
    move(po, MINUTES, f"    fase: Denken\n{' ' * indent}minuten: 7\n")


def test_the_first_key_of_an_activity_that_stands_too_far_to_the_right(po: RealLesson) -> None:
    move(po, "    titel: De bal op het plein\n", "     titel: De bal op het plein\n")


@pytest.mark.parametrize("indent", [1, 2])
def test_a_key_of_the_lesson_that_is_indented(po: RealLesson, indent: int) -> None:
    move(po, "onthoud: Jij kiest.", f"{' ' * indent}onthoud: Jij kiest.")


@pytest.mark.parametrize("indent", [0, 1, 3, 4])
def test_an_item_of_a_list_that_stands_too_far_to_the_right_or_left(po: RealLesson, indent: int) -> None:
    move(po, GOALS, " " * indent + GOALS.lstrip())


@pytest.mark.parametrize("indent", [0, 1, 3, 4])
def test_an_activity_that_stands_too_far_to_the_right_or_left(po: RealLesson, indent: int) -> None:
    move(po, "  - soort: quiz\n", f"{' ' * indent}- soort: quiz\n")


def test_a_key_that_stands_inside_the_text_above_it(po: RealLesson) -> None:
    move(
        po,
        "    moeilijker: >-\n      Vraag of een",
        "      moeilijker: >-\n      Vraag of een",
        "      moeilijker: >-\n",
    )


def test_an_item_that_stands_inside_the_folded_text_above_it(po: RealLesson) -> None:
    old = "      - Noem meedoen niet dom."
    po.change(
        "      - Houd het bij de ijsjes luchtig.", "      - >-\n        Houd het bij de ijsjes luchtig."
    )
    move(po, old, "  " + old)


def test_a_line_of_a_text_that_stands_too_far_to_the_left(po: RealLesson) -> None:
    old = "    Zo blijft er niemand over.\n"
    po.change(old, old.lstrip())
    po.tells("yaml_loose_line", line=po.line_of("Zo blijft er"), says="even ver naar rechts")
    po.change(old.lstrip(), old)
    po.is_mended()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (MINUTES, "    fase: Denken\n\tminuten: 7\n"),
        (GOALS, "\t- Je kent twee kleine manieren om iemand te helpen.\n"),
        ("    Zo blijft er niemand over.\n", "\tZo blijft er niemand over.\n"),
    ],
)
def test_a_tab(po: RealLesson, old: str, new: str) -> None:
    po.change(old, new)
    po.tells("yaml_tab", line=po.line_of("\t"), says="Gebruik spaties")
    po.change(new, old)
    po.is_mended()


@pytest.mark.parametrize(
    ("old", "wrong"),
    [
        ("minuten: 45\n", 'minuten: "45\n'),
        ("minuten: 45\n", "minuten: '45\n"),
        ('      - "Emre vraagt: mag ik ook?"\n', '      - "Emre vraagt: mag ik ook?\n'),
        ("titel: Doe jij mee?\n", 'titel: "Doe jij mee?\n'),
        ("    titel: Vertel het iemand\n", "    titel: 'Vertel het iemand\n"),
    ],
)
def test_a_closing_quotation_mark_that_is_missing(po: RealLesson, old: str, wrong: str) -> None:
    po.change(old, wrong)
    po.tells("yaml_quote", line=po.line_of(wrong), says="aan het eind van deze tekst")
    quote = '"' if '"' in wrong else "'"
    po.change(wrong, f"{wrong.rstrip()}{quote}\n")
    po.is_mended()


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ('"Wat" doe je als de rest meedoet?', "'\"Wat\" doe je als de rest meedoet?'"),
        ("'Wat zeg je tegen zo'n groep?'", '"Wat zeg je tegen zo\'n groep?"'),
    ],
)
def test_a_quotation_mark_that_is_closed_too_early(po: RealLesson, wrong: str, right: str) -> None:
    po.change(QUESTION, f"kernvraag: {wrong}\n")
    po.tells("yaml_after_quote", line=po.line_of("kernvraag:"), says="om de hele tekst")
    po.change(wrong, right)
    po.is_mended()


@pytest.mark.parametrize(
    ("old", "wrong", "right"),
    [
        (QUESTION, "kernvraag: Denk na: wat doe je?\n", 'kernvraag: "Denk na: wat doe je?"\n'),
        (
            '      - "Emre vraagt: mag ik ook?"\n',
            "      - Emre vraagt: mag ik ook?\n",
            '      - "Emre vraagt: mag ik ook?"\n',
        ),
        (QUESTION, "kernvraag: Wat doe je:\n", 'kernvraag: "Wat doe je:"\n'),
    ],
)
def test_a_colon_in_an_unquoted_text(po: RealLesson, old: str, wrong: str, right: str) -> None:
    po.change(old, wrong)
    po.tells("yaml_colon", line=po.line_of(wrong), says="tussen aanhalingstekens")
    po.change(wrong, right)
    po.is_mended()


@pytest.mark.parametrize(
    "start", ["@ ", "%", "`", "[Samen] ", "{Samen} ", "> ", "- ", "!", "& ", "**Kies** "]
)
def test_a_text_that_begins_with_a_sign_of_yaml(po: RealLesson, start: str) -> None:
    wrong = f"kernvraag: {start}wat kun je doen?\n"
    po.change(QUESTION, wrong)
    (found,) = po.findings()
    assert (found.place.line, found.code) == (
        po.line_of("kernvraag:"),
        {"!": "yaml_tag", "& ": "yaml_anchor", "**Kies** ": "yaml_anchor"}.get(start, "yaml_character"),
    )
    po.change(wrong, f'kernvraag: "{start}wat kun je doen?"\n')
    po.is_mended()


@pytest.mark.parametrize("text", ["#samen wat kun je doen?", "Wat kun je #samen doen?"])
def test_a_hashtag_cuts_a_text_off(po: RealLesson, text: str) -> None:
    po.change(QUESTION, f"kernvraag: {text}\n")
    po.tells("yaml_hash", line=po.line_of("kernvraag:"), says="tussen aanhalingstekens")
    po.change(text, f'"{text}"')
    po.is_mended()


def test_a_remark_behind_a_value_is_no_mistake(po: RealLesson) -> None:
    po.change("minuten: 45\n", "minuten: 45  # een lesuur\n")
    po.is_mended()


@pytest.mark.parametrize("wrong", ["kernvraag Wat", "kernvraag:Wat", "kernvraag = Wat", "kernvraag; Wat"])
def test_a_colon_that_is_missing_or_has_no_space_behind_it(po: RealLesson, wrong: str) -> None:
    po.change("kernvraag: Wat", wrong)
    po.tells("yaml_missing_colon", line=po.line_of(wrong), says="dubbele punt")
    po.change(wrong, "kernvraag: Wat")
    po.is_mended()


@pytest.mark.parametrize("remark", ["Dit is een notitie", "// nog doen", "<<<<<<< HEAD"])
def test_a_line_that_is_nothing(po: RealLesson, remark: str) -> None:
    po.change("\nkernvraag:", f"\n{remark}\nkernvraag:")
    po.tells("yaml_loose_line", line=po.line_of(remark), says="Zet er # voor")
    po.change(remark, f"# {remark}")
    po.is_mended()


def test_a_bracket_that_is_not_closed(po: RealLesson) -> None:
    po.change("b95, b96]", "b95, b96", "les.yaml")
    po.tells("yaml_bracket", "les.yaml", po.line_of("bronnen:", "les.yaml"), says="Sluit het")
    po.change("b95, b96", "b95, b96]", "les.yaml")
    po.is_mended()


@pytest.mark.parametrize("wrong", ["    soort: quiz\n", "  soort: quiz\n"])
def test_two_activities_that_run_together(po: RealLesson, wrong: str) -> None:
    po.change("  - soort: quiz\n", wrong)
    po.tells("missing_dash", line=po.line_of(wrong), says="`- soort:`")
    po.change(wrong, "  - soort: quiz\n")
    po.is_mended()


def test_two_activities_of_which_the_second_lost_its_first_line(po: RealLesson) -> None:
    po.change("  - soort: quiz\n", "")
    title = "    titel: Wat weet je zeker?\n"
    po.tells("missing_dash", line=po.line_of(title), says="`- soort:`")
    po.change(title, "  - soort: quiz\n" + title)
    po.is_mended()


def test_two_people_that_run_together(po: RealLesson) -> None:
    po.change("      - wie: lina\n", "        wie: lina\n")
    po.tells("missing_dash", line=po.line_of("        wie: lina"), says="`- wie:`")
    po.change("        wie: lina\n", "      - wie: lina\n")
    po.is_mended()


def test_a_double_key(po: RealLesson) -> None:
    po.change(MINUTES, "    fase: Denken\n    fase: Doen\n    minuten: 7\n")
    line = po.line_of("    fase: Doen\n    minuten: 7")
    po.tells("duplicate_key", line=line, says=f"de eerste keer op regel {line - 1}")
    po.change("    fase: Doen\n    minuten: 7", "    minuten: 7")
    po.is_mended()


def test_a_block_that_was_pasted_twice_is_told_once(po: RealLesson) -> None:
    text = po.read()
    block = text[text.index("kernvraag:") : text.index("materialen:")]
    po.write(text.replace(block, block + block))
    po.tells("block_twice", line=po.line_of("kernvraag:", nth=2), says="`kernvraag` tot en met `terugkijken`")
    po.write(text)
    po.is_mended()
