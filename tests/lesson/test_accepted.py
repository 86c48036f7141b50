"""A warning that an author leaves as it is, with a reason."""

import json
from pathlib import Path
from typing import Any

import pytest

from command_line import Ran, run_here
from factories import activity_data, change, level_data, write_lesson
from lesmateriaal.cli.check import fails
from lesmateriaal.lesson.content import find_content
from lesmateriaal.lesson.model import Level
from lesmateriaal.pipeline import build, check

SAID = "Een karikatuur en een smaadschrift zijn niet leuk."
WORD = {"code": "zeldzaam_woord", "text": "karikatuur", "because": "Dit woord staat in het boek."}
DAY = ("--peildatum", "2026-11-22")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, *accepted: dict[str, str], **fields: Any) -> Path:
    """Write the small lesson with two rare words in it, of which it accepts what `accepted` says."""
    first, *rest = level_data()["activities"]
    activities = [activity_data("opening", say=[SAID], short_minutes=2, **fields), *rest]
    assert first["kind"] == "opening"
    return write_lesson(folder, accepted=[*accepted], activities=activities)


def outcome(folder: Path) -> list[tuple[str, str]]:
    """Return severity and word (or code) of what is found in the lesson of `folder`, but for help lines."""
    found = [each for each in check(find_content(folder)) if "help_line" not in each.code]
    return [(str(each.severity), str(each.facts.get("word", each.facts.get("code")))) for each in found]


def test_an_accepted_warning_is_no_warning_any_more(folder: Path) -> None:
    assert outcome(write(folder)) == [("waarschuwing", "karikatuur"), ("waarschuwing", "smaadschrift")]
    assert outcome(write(folder, WORD)) == [("aanvaard", "karikatuur"), ("waarschuwing", "smaadschrift")]


def test_without_a_text_all_warnings_with_the_code_are_meant(folder: Path) -> None:
    everything = {"code": "zeldzaam_woord", "because": "Alle woorden staan in het boek."}

    assert {severity for severity, _ in outcome(write(folder, everything))} == {"aanvaard"}


def test_what_is_accepted_in_vain_is_told(folder: Path) -> None:
    assert ("waarschuwing", "zeldzaam_woord") in outcome(write(folder, {**WORD, "text": "kameel"}))
    assert ("waarschuwing", "dia_veel_woorden") in outcome(
        write(folder, {**WORD, "code": "dia_veel_woorden"})
    )


def test_what_is_accepted_in_vain_can_not_be_accepted(folder: Path) -> None:
    vain = {"code": "zeldzaam_woord", "text": "kameel", "because": "Ooit stond er een kameel."}
    excuse = {"code": "aanvaard_zonder_doel", "because": "Laat maar."}

    assert [severity for severity, _ in outcome(write(folder, vain, excuse))] == ["waarschuwing"] * 4


def test_an_error_can_not_be_accepted(folder: Path) -> None:
    excuse = {"code": "schuld_bij_slachtoffer", "because": "Het staat in het boek."}

    assert ("fout", "None") in outcome(write(folder, excuse, aim="Dat is je eigen schuld."))


def test_an_error_of_the_slides_can_not_be_accepted_either(folder: Path) -> None:
    few = [
        activity_data("opening"),
        activity_data("opening", short_minutes=15, minutes=15),
        activity_data("afsluiting"),
    ]
    write_lesson(folder, activities=few, accepted=[{"code": "deck_length", "because": "Kort is ook goed."}])

    assert ("fout", "None") in outcome(folder)


def test_a_reason_is_needed(folder: Path) -> None:
    found = check(find_content(write(folder, {"code": "zeldzaam_woord"})))

    assert [(each.code, each.facts["key"]) for each in found] == [("missing_key", "reden")]


def test_a_build_of_one_document_does_not_know_what_is_accepted_in_vain(folder: Path) -> None:
    write(folder, {**WORD, "text": "kameel"})

    report = build(find_content(folder), products=("ouderbrief",), target=folder / "uit", processes=1)

    assert "accepted_in_vain" not in {each.code for each in report.problems}


def strictly(capsys: pytest.CaptureFixture[str], *options: str) -> Ran:
    """Return what a strict check says."""
    return run_here(capsys, "controleer", "--streng", *DAY, *options)


def test_a_strict_check_passes_when_all_warnings_are_accepted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, {"code": "zeldzaam_woord", "because": "Dat is zo."})

    ran = strictly(capsys)

    assert ran.code == 0
    assert "zeldzaam_woord" not in ran.err
    assert ran.out.endswith("geen fouten, 1 waarschuwing, 2 aanvaarde waarschuwingen.\n")


def test_a_strict_check_fails_on_the_one_that_is_not_accepted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, WORD)

    assert strictly(capsys).code == 1


def test_all_of_them_are_told_with_their_reason_when_asked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, WORD)

    (line,) = [line for line in strictly(capsys, "--alles").err.splitlines() if "karikatuur" in line]

    assert ": aanvaard: het woord `karikatuur`" in line
    assert line.endswith("[zeldzaam_woord] Reden: Dit woord staat in het boek.")


def test_json_always_has_the_accepted_ones_with_their_reason(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, WORD)

    problems = json.loads(strictly(capsys, "--uitvoer", "json").out)["problemen"]

    assert [(each["ernst"], each["reden"]) for each in problems if "reden" in each] == [
        ("aanvaard", "Dit woord staat in het boek.")
    ]


def test_a_help_line_is_old_after_half_a_year_and_never_makes_a_check_fail(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lesson(folder)
    change(
        folder / "assets/hulplijnen.yaml",
        "    jaar: '2025'",
        "    jaar: '2025'\n    gecontroleerd_op: 2026-05-31",
    )

    in_time = run_here(capsys, "controleer", "--streng", "--peildatum", "2026-11-30")
    late = run_here(capsys, "controleer", "--streng", "--peildatum", "2026-12-01")

    assert (in_time.code, in_time.err) == (0, "")
    assert late.code == 0
    assert "De Proeflijn is nagekeken op 2026-05-31, dat is meer dan 6 maanden geleden." in late.err
    assert "[hulplijn_verlopen]" in late.err


def test_a_day_that_is_none_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_lesson(folder)

    for wrong in ("2026", "22-11-2026", "20261122", "2026-02-30"):
        assert (
            f"`{wrong}` bij --peildatum is geen dag."
            in run_here(capsys, "controleer", "--peildatum", wrong).err
        )


def test_no_document_knows_the_day_on_which_it_was_checked(folder: Path) -> None:
    content = find_content(write_lesson(folder))
    change(
        folder / "assets/hulplijnen.yaml",
        "    jaar: '2025'",
        "    jaar: '2025'\n    gecontroleerd_op: 2020-01-01",
    )

    report = build(content, target=folder / "uit", processes=1)

    assert not [each for each in report.problems if each.code == "help_line_old"]


def test_only_warnings_that_count_make_a_strict_check_fail(folder: Path) -> None:
    found = check(find_content(write(folder, WORD)))

    assert [each.facts["word"] for each in found if fails(each, strict=True)] == ["smaadschrift"]
    assert not any(fails(each, strict=False) for each in found)


def test_a_check_of_one_level_says_nothing_of_what_another_accepts(folder: Path) -> None:
    write_lesson(folder, levels=("po", "vo"), accepted=[{**WORD, "text": "kameel"}])

    found = check(find_content(folder), levels=[Level.VO])

    assert [Path(each.place.file).name for each in found if each.code == "accepted_in_vain"] == ["vo.yaml"]
