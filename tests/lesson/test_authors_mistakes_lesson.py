"""Mistakes in a lesson as a whole, its files and what it says: one finding each, with a mend that works."""

import re
from pathlib import Path

import pytest

import office_text
from lesmateriaal.lesson.model import Level
from lesmateriaal.pipeline import build
from real_lesson import RealLesson

LEVELS = ("po.yaml", "vo.yaml", "mbo.yaml")


@pytest.fixture
def po(tmp_path: Path) -> RealLesson:
    """The lesson on peer pressure, to be spoiled in its file for primary schools."""
    return RealLesson(tmp_path)


def test_a_sentence_that_is_too_long(po: RealLesson) -> None:
    old = "        Neem jij ook vanille? Bedenk het eerst stil.\n"
    new = (
        "        Neem jij ook vanille omdat alle anderen dat nemen en je niet graag de enige wilt zijn die iets "
        "anders kiest?\n"
    )
    po.change(old, new)
    # of a folded text the place is where it begins
    po.tells(
        "sentence_too_long", line=po.line_of("De verhalen van vandaag") - 1, says="Maak er twee zinnen van"
    )
    po.change(new, "        Neem jij ook vanille? Misschien omdat alle anderen dat nemen.\n")
    po.is_mended()


def test_a_text_that_is_too_long_for_its_slide(po: RealLesson) -> None:
    question = "Wat kunnen de anderen doen?"
    po.change(f"    vraag: {question}\n", f"    vraag: {' '.join([question] * 8)}\n")
    po.tells("text_does_not_fit", line=po.line_of(f"    vraag: {question}"), says="tekens korter")
    po.change(" ".join([question] * 8), question)
    po.is_mended()


def test_a_text_that_goes_on_on_a_second_slide_is_not_told_to_be_wordy_as_well(po: RealLesson) -> None:
    long = "      - " + " ".join(["Jij mag zelf kiezen."] * 18)
    po.change("      - Jij mag zelf kiezen.", long)
    po.tells("text_continues", line=po.line_of('      - "**Erbij'), says="tekens korter")
    po.change(long, "      - Jij mag zelf kiezen.")
    po.is_mended()


def test_a_hand_out_that_runs_over_two_sides(po: RealLesson) -> None:
    old = "          vraag: Kies één van de twee. Waarom helpt dat Emre?\n          regels: 3\n"
    more = "        - soort: schrijven\n          vraag: Wat doe jij?\n          regels: 12\n" * 2
    po.change(old, old + more)
    task = "    hand_out:\n      titel: De bal op het plein\n"
    po.tells("too_many_pages", line=po.line_of(task) + 1, says="gebruik minder schrijfregels")
    po.change(more, "")
    po.is_mended()


def test_wording_that_blames(po: RealLesson) -> None:
    old = "      - Houd het bij de ijsjes luchtig."
    new = "      - Het is zijn eigen schuld. Houd het bij de ijsjes luchtig."
    po.change(old, new)
    po.tells("blaming", line=po.line_of(new), says="Zeg wat de mensen eromheen kunnen doen")
    po.change(new, "      - De groep kan hem helpen. Houd het bij de ijsjes luchtig.")
    po.is_mended()


def test_a_phone_number_in_a_text(po: RealLesson) -> None:
    old = "  - Begin in de kring. Daar"
    po.change(old, "  - Bel 06-12345678 als het misgaat. Daar")
    po.tells("phone_number", line=po.line_of("06-12345678"), says="assets/hulplijnen.yaml")
    po.change("Bel 06-12345678", "Bel de Kindertelefoon")
    po.is_mended()


def test_a_level_file_without_les_yaml(po: RealLesson) -> None:
    text = po.read("les.yaml")
    (po.folder / "les.yaml").unlink()
    po.tells("file_missing", "les.yaml", says="Maak het bestand")
    po.write(text, "les.yaml")
    po.is_mended()


def test_les_yaml_without_a_level(po: RealLesson) -> None:
    text = po.read("les.yaml")
    levels = text[text.index("niveaus:") : text.index("bronnen:")]
    po.change(levels, "", "les.yaml")
    po.tells("missing_key", "les.yaml", po.line_of("titel:", "les.yaml"), says="Voeg `niveaus:` toe")
    po.change("bronnen:", levels + "bronnen:", "les.yaml")
    po.is_mended()


def test_les_yaml_without_any_level_file(po: RealLesson) -> None:
    texts = {name: po.read(name) for name in LEVELS}
    for name in LEVELS:
        (po.folder / name).unlink()
    po.tells(
        "level_file_missing", "les.yaml", po.line_of("  po:", "les.yaml"), says="po.yaml, vo.yaml, mbo.yaml"
    )
    for name, text in texts.items():
        po.write(text, name)
    po.is_mended()


def test_a_level_file_that_is_missing_is_told_at_its_level_and_hides_nothing_it_accepted(
    po: RealLesson,
) -> None:
    (po.folder / "mbo.yaml").unlink()
    line = po.line_of("  mbo: niveau", "les.yaml")
    po.tells("level_file_missing", "les.yaml", line, says="haal mbo weg")
    po.change("  mbo: niveau 2 tot en met 4\n", "", "les.yaml")
    po.is_mended()


def test_a_level_that_les_yaml_does_not_name(po: RealLesson) -> None:
    po.change("  mbo: niveau 2 tot en met 4\n", "", "les.yaml")
    po.tells("level_not_named", "mbo.yaml", says="Zet mbo bij `niveaus`")
    po.change("  vo:", "  mbo: niveau 2 tot en met 4\n  vo:", "les.yaml")
    po.is_mended()


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("mbo.yaml", "mob.yaml"),
        ("mbo.yaml", "mbo.yml"),
        ("mbo.yaml", "MBO.yaml"),
        ("mbo.yaml", "mbo.yaml.txt"),
        ("les.yaml", "les.yml"),
        ("les.yaml", "Les.yaml"),
        ("les.yaml", "lesson.yaml"),
    ],
)
def test_a_file_with_a_name_that_is_almost_right(po: RealLesson, right: str, wrong: str) -> None:
    (po.folder / right).rename(po.folder / wrong)
    po.tells("wrong_file_name", wrong, says=f"Noem het `{right}`")
    (po.folder / wrong).rename(po.folder / right)
    po.is_mended("les.yaml")


@pytest.mark.parametrize(
    "name", ["po (kopie).yaml", "~$po.yaml", ".po.yaml.swp", "aantekeningen.txt", "po.yaml~"]
)
def test_a_copy_or_a_lock_beside_the_files_is_no_mistake(po: RealLesson, name: str) -> None:
    po.write("zomaar: [iets", name)
    po.is_mended("les.yaml")


def test_a_lesson_without_its_last_activity_is_told_of_that_and_not_of_its_minutes(po: RealLesson) -> None:
    text = po.read()
    po.write(text[: text.index("  - soort: afsluiting")])
    po.tells("no_closing", line=po.line_of("  - soort: exitticket"), says="`soort: afsluiting`")
    po.write(text)
    po.is_mended()


@pytest.mark.parametrize(
    "end",
    [
        "ouderbrief:",
        "  thuis_vragen:",
        "    minuten: 11",
        "  - soort: chat",
        '"Kies samen: Noor',
        "    conclusie:",
    ],
)
def test_a_file_that_was_saved_in_half_is_at_most_three_findings(po: RealLesson, end: str) -> None:
    text = po.read()
    for more in (0, len(end) // 2, len(end)):
        po.write(text[: text.index(end) + more])
        assert 1 <= len(po.findings(Level.PO)) <= 3


def test_a_lesson_for_another_public_is_one_finding_for_each_level(po: RealLesson) -> None:
    po.change("thema: groepsdruk\n", "thema: groepsdruk\npubliek: ouders\n", "les.yaml")
    assert [each.code for each in po.findings()] == ["public_needs"] * 3
    po.change("publiek: ouders", "publiek: leerlingen", "les.yaml")
    po.is_mended("les.yaml")


def test_a_lesson_for_a_team_that_lost_its_public_is_not_told_of_words_that_pupils_do_not_know(
    tmp_path: Path,
) -> None:
    lesson = RealLesson(tmp_path, "aanpak-cyberpesten")
    lesson.change("publiek: team\n", "", "les.yaml")
    assert [each.code for each in lesson.findings()] == ["public_needs"] * 3
    lesson.change("titel:", "publiek: team\ntitel:", "les.yaml")
    lesson.is_mended("les.yaml")


def test_a_file_of_a_hundred_errors_tells_all_of_them_and_none_twice(po: RealLesson) -> None:
    lines = po.read().splitlines(keepends=True)
    first = lines.index("activiteiten:\n")
    keys = [
        number
        for number, line in enumerate(lines)
        if re.match(r"    (?!soort)[a-z_]+:" if number > first else r"[kt]\w+:", line)
    ][:100]
    assert len(keys) == 100
    for number in keys:
        lines[number] = lines[number].replace(":", "z:", 1)
    po.write("".join(lines))
    found = po.findings(Level.PO)
    assert {each.code for each in found} == {"unknown_key"}
    assert [each.place.line for each in found] == [number + 1 for number in keys]
    assert all(f"{each.facts['suggestion']}z" == each.facts["key"] for each in found)


def test_an_ampersand_and_a_smaller_than_sign_just_work_also_in_the_documents(po: RealLesson) -> None:
    text = "Wat kun je doen met 1 < 2 & jij > ik?"
    po.change("Wat kun je doen als iedereen meedoet, maar jij twijfelt?", text)
    po.change("Kies één van de twee. Waarom helpt dat Emre?", text)
    po.is_mended()
    report = build(
        po.content, lessons=[po.name], levels=[Level.PO], target=po.content.root / "build", processes=1
    )
    holding = {path.stem for path in report.files if text in office_text.everything(path.read_bytes())}
    assert {"groepsdruk-po-presentatie", "groepsdruk-po-hand-out", "groepsdruk-po-handleiding"} <= holding
