"""Mistakes in keys and values: one finding each, at the line to mend, with a mend that works."""

from pathlib import Path

import pytest

from real_lesson import RealLesson

MINUTES = "    fase: Denken\n    minuten: 7\n"
GOALS = """leerdoelen:
  - Je legt uit wat groepsdruk is.
  - Je kent twee kleine manieren om iemand te helpen.
  - Je weet bij welke volwassene je terechtkunt.
"""
QUESTION = "kernvraag: Wat kun je doen als iedereen meedoet, maar jij twijfelt?\n"
CASE = "  - soort: casus\n    titel: De bal"


@pytest.fixture
def po(tmp_path: Path) -> RealLesson:
    """The lesson on peer pressure, to be spoiled in its file for primary schools."""
    return RealLesson(tmp_path)


@pytest.mark.parametrize(
    ("old", "wrong", "says"),
    [
        ("kernvraag:", "kernvaag:", "`kernvraag`"),
        ("kernvraag:", "Kernvraag:", "`kernvraag`"),
        ("kernvraag:", "key_question:", "`kernvraag`"),
        ("titel: Doe jij", "Titel: Doe jij", "`titel`"),
        ("    werkvorm: in de kring, daarna", "    werkform: in de kring, daarna", "`werkvorm`"),
        ("    fase: Denken\n    minuten: 7", "    fase: Denken\n    Minuten: 7", "`minuten`"),
        ("    makkelijker:", "    makelijker:", "`makkelijker`"),
        ("- soort: casus", "- sort: casus", "`soort`"),
        ("- soort: quiz", "- Soort: quiz", "`soort`"),
        ("        goed: ja", "        good: ja", "`goed`"),
    ],
)
def test_a_misspelt_key(po: RealLesson, old: str, wrong: str, says: str) -> None:
    po.change(old, wrong)
    po.tells("unknown_key", line=po.line_of(wrong.splitlines()[-1]), says=f"Bedoelde je {says}?")
    po.change(wrong, old)
    po.is_mended()


@pytest.mark.parametrize(
    ("wrong", "right"), [("  mob: niveau", "  mbo: niveau"), ("  MBO: niveau", "  mbo: niveau")]
)
def test_a_misspelt_level(po: RealLesson, wrong: str, right: str) -> None:
    po.change(right, wrong, "les.yaml")
    po.tells("wrong_choice", "les.yaml", po.line_of(wrong, "les.yaml"), says="Bedoelde je `mbo`?")
    po.change(wrong, right, "les.yaml")
    po.is_mended("les.yaml")


@pytest.mark.parametrize("wrong", ["cassus", "Casus"])
def test_a_misspelt_kind_of_activity(po: RealLesson, wrong: str) -> None:
    po.change("soort: casus", f"soort: {wrong}")
    po.tells("unknown_kind", line=po.line_of(wrong), says="Bedoelde je `casus`?")
    po.change(wrong, "casus")
    po.is_mended()


def test_a_key_of_another_kind_of_activity(po: RealLesson) -> None:
    title = "    titel: Wat weet je zeker?\n"
    po.change(title, title + "    klok: 3\n")
    po.tells("other_kind", line=po.line_of("    klok: 3"), says="wel bij: groepsopdracht")
    po.change("    klok: 3\n", "")
    po.is_mended()


def test_a_key_of_another_kind_where_its_own_is_missing(po: RealLesson) -> None:
    po.change("    stappen:\n", "    punten:\n")
    po.tells("unknown_key", line=po.line_of('    punten:\n      - "Kies'), says="Bedoelde je `stappen`?")
    po.change('    punten:\n      - "Kies', '    stappen:\n      - "Kies')
    po.is_mended()


@pytest.mark.parametrize("wrong", ["uitleg", "stelling", "quiz"])
def test_an_activity_with_all_keys_of_another_kind(po: RealLesson, wrong: str) -> None:
    po.change(CASE, CASE.replace("casus", wrong))
    po.tells(
        "wrong_kind", line=po.line_of(f"  - soort: {wrong}\n    titel: De bal"), says="Schrijf `soort: casus`"
    )
    po.change(CASE.replace("casus", wrong), CASE)
    po.is_mended()


def test_an_activity_without_its_kind(po: RealLesson) -> None:
    po.change(CASE, "  - titel: De bal")
    po.tells("missing_kind", line=po.line_of("  - titel: De bal"), says="Bedoelde je `casus`?")
    po.change("  - titel: De bal", CASE)
    po.is_mended()


@pytest.mark.parametrize("wrong", ["zeven", "7 minuten", "7 min", "5-7", "7,5", ""])
def test_minutes_as_words(po: RealLesson, wrong: str) -> None:
    po.change(MINUTES, f"    fase: Denken\n    minuten: {wrong}\n")
    line = po.line_of(f"    minuten: {wrong}\n")
    po.tells("not_whole_number", line=line, says="`minuten: 10`")
    po.change(f"    fase: Denken\n    minuten: {wrong}\n", MINUTES)
    po.is_mended()


def test_minutes_that_are_missing(po: RealLesson) -> None:
    po.change(MINUTES, "    fase: Denken\n")
    po.tells("missing_key", line=po.line_of("  - soort: casus"), says="Voeg `minuten:` toe")
    po.change(CASE, CASE.replace("\n", "\n    minuten: 7\n"))
    po.is_mended()


def test_minutes_that_do_not_add_up(po: RealLesson) -> None:
    po.change(MINUTES, "    fase: Denken\n    minuten: 8\n")
    po.tells("time_budget", line=po.line_of("minuten: 45"), says="samen 46 minuten")
    po.change("minuten: 45", "minuten: 46")
    po.is_mended()


def test_a_short_version_that_does_not_add_up(po: RealLesson) -> None:
    po.change("    kort: 7\n", "    kort: 6\n")
    po.tells("short_budget", line=po.line_of("    kort: 2"), says="samen precies 15")
    po.change("    kort: 2\n", "    kort: 3\n")
    po.is_mended()


def test_a_short_version_without_the_way_to_help(po: RealLesson) -> None:
    po.change("    kort: 2\n", "")
    po.tells("short_without_closing", line=po.line_of("  - soort: afsluiting"), says="de weg naar hulp")
    po.change("  - soort: afsluiting\n", "  - soort: afsluiting\n    kort: 2\n")
    po.is_mended()


@pytest.mark.parametrize(
    ("right", "wrong", "at"),
    [
        (QUESTION, "kernvraag:\n  - Wat kun je doen?\n  - En jij?\n", "kernvraag:"),
        (
            "    vraag: Wat kunnen de anderen doen?\n",
            "    vraag:\n      - Wat kunnen de anderen doen?\n",
            "    vraag:\n",
        ),
    ],
)
def test_a_list_where_one_text_is_meant(po: RealLesson, right: str, wrong: str, at: str) -> None:
    po.change(right, wrong)
    po.tells("not_a_text", line=po.line_of(at), says="één tekst")
    po.change(wrong, right)
    po.is_mended()


@pytest.mark.parametrize(
    ("right", "wrong", "code", "says"),
    [
        (
            "hulplijnen:\n  - kindertelefoon\n  - noodnummer\n",
            "hulplijnen: kindertelefoon\n",
            "not_a_list",
            "streepje",
        ),
        (GOALS, "leerdoelen: Je legt uit wat groepsdruk is.\n", "list_too_short", "ten minste 2"),
        ("      - tekst: Ze zijn het met", "      - Ze zijn het met", "not_keys", "tekst"),
        ("      - wie: emre\n        gezicht: neutraal\n", "      - emre\n", "not_keys", "wie"),
        ("denker:\n  wie: sem\n  gezicht: twijfelend\n", "denker: sem\n", "not_keys", "wie"),
    ],
)
def test_one_text_where_a_list_or_keys_are_meant(
    po: RealLesson, right: str, wrong: str, code: str, says: str
) -> None:
    po.change(right, wrong)
    po.tells(code, line=po.line_of(wrong), says=says)
    po.change(wrong, right)
    po.is_mended()


@pytest.mark.parametrize(
    ("right", "wrong", "code", "mended"),
    [
        (QUESTION, "kernvraag:\n", "empty_text", QUESTION),
        ("    makkelijker: Lees met", "    makkelijker: # Lees met", "empty_text", "    # Lees met"),
        ("    plaatje: schapen-plas\n", "    plaatje:\n", "empty_text", "    plaatje: schapen-plas\n"),
        ("  - Je kent twee kleine manieren om iemand te helpen.\n", "  -\n", "empty_item", ""),
        ("hulplijnen:\n  - kinder", "hulplijnen:\n  -\n  - kinder", "empty_item", "hulplijnen:\n  - kinder"),
    ],
)
def test_an_empty_value(po: RealLesson, right: str, wrong: str, code: str, mended: str) -> None:
    po.change(right, wrong)
    nth_line = 1 if wrong.startswith("hulplijnen") else 0
    po.tells(code, line=po.line_of(wrong) + nth_line, says="Vul iets in")
    po.change(wrong, mended)
    po.is_mended()


def test_an_unknown_picture(po: RealLesson) -> None:
    po.change("plaatje: schapen-plas", "plaatje: schapen-plassen")
    po.tells("unknown_picture", line=po.line_of("schapen-plassen"), says="Bedoelde je `schapen-plas`?")
    po.change("schapen-plassen", "schapen-plas")
    po.is_mended()


def test_a_picture_by_its_file(po: RealLesson) -> None:
    po.change("plaatje: schapen-plas", "plaatje: schapen-plas.svg")
    po.tells("not_an_id", line=po.line_of("schapen-plas.svg"), says="geen hoofdletters, spaties of punten")
    po.change("schapen-plas.svg", "schapen-plas")
    po.is_mended()


@pytest.mark.parametrize(
    ("wrong", "code", "says"),
    [
        ("linda", "unknown_character", "`lina`"),
        ("fenna", "character_level", "lina"),
        ("Lina", "not_an_id", "kleine"),
    ],
)
def test_an_unknown_character(po: RealLesson, wrong: str, code: str, says: str) -> None:
    po.change("      - wie: lina", f"      - wie: {wrong}")
    po.tells(code, line=po.line_of(f"wie: {wrong}"), says=says)
    po.change(f"wie: {wrong}", "wie: lina")
    po.is_mended()


def test_a_picture_without_alt_text(po: RealLesson) -> None:
    path = po.copy_asset("plaatjes.yaml")
    text = path.read_text("utf-8")
    record, alt = text.index("  schapen-plas:"), text.index("    alt:")
    path.write_text(text[:alt] + text[text.index("\n", alt) + 1 :], "utf-8")
    po.tells("missing_key", "plaatjes.yaml", text[:record].count("\n") + 1, says="Voeg `alt:` toe")
    path.write_text(text, "utf-8")
    po.is_mended()


def test_a_quiz_without_a_right_answer(po: RealLesson) -> None:
    po.change("        goed: ja\n", "")
    po.tells("quiz_right_answers", line=po.line_of("\n    keuzes:"), says="0 goede antwoorden")
    answer = "      - tekst: Dat weet je nog niet.\n"
    po.change(answer, answer + "        goed: ja\n")
    po.is_mended()


def test_two_right_answers_where_one_is_meant(po: RealLesson) -> None:
    po.change(
        "      - tekst: Ze durven niets te zeggen.\n",
        "      - tekst: Ze durven niets te zeggen.\n        goed: ja\n",
    )
    po.tells(
        "quiz_right_answers", line=po.line_of("goed: ja", nth=2), says="Zet bij precies één keuze `goed: ja`"
    )
    po.change("Ze durven niets te zeggen.\n        goed: ja\n", "Ze durven niets te zeggen.\n")
    po.is_mended()


def test_a_chat_that_ends_without_a_question(po: RealLesson) -> None:
    last = "        stop: Waardoor durft Jayden het nu ook?\n"
    po.change(last, "")
    po.tells(
        "chat_without_end",
        line=po.line_of("tekst: Hmm. Hoe laat dan?") - 2,
        says="het laatste bericht een `stop:`",
    )
    po.change("tekst: Hmm. Hoe laat dan?\n", "tekst: Hmm. Hoe laat dan?\n" + last)
    po.is_mended()
