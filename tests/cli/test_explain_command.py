"""`lesmateriaal uitleg`: what a code means, in words that a teacher reads."""

import re
from pathlib import Path

import pytest
import yaml

from command_line import english_words, run_here
from factories import change, write_lesson
from lesmateriaal.dutch.codes import CODES
from lesmateriaal.dutch.explanations import ERROR, WARNING, explanations
from lesmateriaal.lesson import source
from terminal import run_on_terminal

MINUTES = """\
minuten_tellen_niet_op (fout)
De minuten tellen niet op

Wat er is
  De minuten van alle activiteiten samen zijn niet de minuten van de les.

Waarom het telt
  De mentor leest in de handleiding hoe laat elke stap begint. Klopt de som
  niet, dan loopt de les uit, en valt juist het einde weg: wie kan helpen.

Fout, in vo.yaml
    minuten: 50  # de activiteiten duren samen 20 minuten

Goed, in vo.yaml
    minuten: 20

Aanvaarden
  Dit is een fout. Los hem eerst op; een fout kun je niet aanvaarden.
"""
REGELS = Path(__file__).resolve().parents[2] / "docs" / "regels.md"


def test_a_code_is_explained_with_what_why_wrong_and_right(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, "uitleg", "minuten_tellen_niet_op")

    assert ran.out == MINUTES
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize("name", ["time_budget", "[minuten_tellen_niet_op]", "Minuten-tellen-niet-op"])
def test_a_code_may_be_called_by_its_old_name_and_copied_with_its_brackets(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_here(capsys, "uitleg", name).out == MINUTES


def test_a_typo_gets_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, "uitleg", "minuten_telen_niet_op")

    assert ran.err.splitlines()[-1] == (
        "Fout: de code `minuten_telen_niet_op` bestaat niet. Bedoelde je `minuten_tellen_niet_op`? "
        "Alle codes: lesmateriaal uitleg"
    )
    assert (ran.code, ran.out) == (2, "")


def test_without_a_code_all_codes_are_listed_by_family(capsys: pytest.CaptureFixture[str]) -> None:
    said = run_here(capsys, "uitleg").out

    assert re.findall(r"^  ([a-z]\w+) {2,}", said, re.MULTILINE) == list(explanations())
    assert said.startswith("Het bestand en YAML\n  bestand_ontbreekt ")
    assert said.endswith("\n\nMeer over een code: lesmateriaal uitleg CODE\n")


@pytest.mark.parametrize("arguments", [(), ("--alles",)])
def test_every_line_in_words_fits_in_80_columns_and_is_dutch(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    lines = run_here(capsys, "uitleg", *arguments).out.splitlines()

    examples = {
        line for each in explanations().values() for line in (each.wrong + "\n" + each.right).splitlines()
    }
    in_words = [line for line in lines if line[4:] not in examples]
    assert max(map(len, in_words)) <= 80
    told = re.sub(r"`[^`]*`|\"[^\"]*\"|<[^>]*>|lesmateriaal .*|\S+[./_]\S+", " ", "\n".join(in_words))
    assert english_words(told) - {"option", "path"} == set()


def test_a_limit_is_that_of_the_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from lesmateriaal.cli import explain_limits

    monkeypatch.setattr(source, "MAX_DEPTH", 7)
    explain_limits.limits.cache_clear()
    said = run_here(capsys, "uitleg", "te_diep").out
    explain_limits.limits.cache_clear()

    assert "Er staan meer dan 7 lijsten of sleutels in elkaar." in said


def test_it_tells_how_a_warning_is_accepted_and_that_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(write_lesson(tmp_path))
    path = tmp_path / "lessons/proefles/vo.yaml"
    said = run_here(capsys, "uitleg", "zeldzaam_woord").out
    (shown,) = re.findall(r"^    aanvaard:\n(?:    .*\n)+", said, re.MULTILINE)
    accepted = yaml.safe_load(shown)["aanvaard"][0] | {"tekst": "karikatuur"}
    change(path, "onthoud: Jij kiest.", f"onthoud: Een karikatuur.\naanvaard: [{accepted}]")

    ran = run_here(capsys, "controleer", "--streng")

    assert ran.code == 0
    assert "1 aanvaarde waarschuwing." in ran.out


def test_of_what_cannot_be_accepted_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    for each in explanations().values():
        said = run_here(capsys, "uitleg", each.code).out
        how = "aanvaard:\n" in said.split("\nAanvaarden\n")[1]
        can = each.severity != ERROR and each.family != "kantoor" and not each.accepting
        assert how is can, each.code


def test_only_warnings_of_lessons_can_be_accepted() -> None:
    cannot = {each.code for each in explanations().values() if each.severity == WARNING and each.accepting}

    assert cannot == {
        *("hulplijn_nakijken", "hulplijn_verlopen", "aanvaard_zonder_doel"),
        *("eigen_versie_blijft", "eigen_versie_bewaard", "eigen_pakket_bewaard"),
        *(
            "kleur_te_licht",
            "geen_aanspreekpunt",
            "pakket_vervangen",
            "telefoon_zonder_nul",
            "school_dubbel",
            "school_zelfde_naam",
        ),
    }


def test_two_codes_are_explained_one_after_the_other(capsys: pytest.CaptureFixture[str]) -> None:
    said = run_here(capsys, "uitleg", "tab", "tab", "time_budget").out

    assert re.findall(r"^(\w+) \(fout\)$", said, re.MULTILINE) == ["tab", "minuten_tellen_niet_op"]


def test_a_code_and_all_codes_do_not_go_together(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, "uitleg", "tab", "--alles")

    assert ran.err.splitlines()[-1] == "Fout: kies een CODE of --alles, niet allebei."
    assert ran.code == 2


def test_the_page_with_rules_is_what_the_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    said = run_here(capsys, "uitleg", "--alles", "--uitvoer", "markdown").out

    assert REGELS.read_text("utf-8") == said, (
        "make it anew: lesmateriaal uitleg --alles --uitvoer markdown > docs/regels.md"
    )


def test_the_page_with_rules_has_every_code_with_its_severity_and_a_heading() -> None:
    page = REGELS.read_text("utf-8")

    for each in explanations().values():
        assert f"| [{each.code}](#{each.code}) | {each.severity} | {each.title} |" in page
    assert re.findall(r"^### (\w+)$", page, re.MULTILINE) == list(explanations())
    assert len(CODES) == page.count("\n### ")


def test_the_shell_completes_codes() -> None:
    import click

    from lesmateriaal.cli.explain import explain_command

    names = next(param for param in explain_command.params if param.name == "names")
    found = names.shell_complete(click.Context(explain_command), "minuten_")

    assert [each.value for each in found] == ["minuten_tellen_niet_op"]


def test_on_a_terminal_headings_are_bold_but_not_without_colours(tmp_path: Path) -> None:
    assert "\x1b[1mWat er is\x1b[0m" in run_on_terminal(tmp_path, "uitleg", "tab")[1]
    assert "\x1b" not in run_on_terminal(tmp_path, "uitleg", "tab", variables={"NO_COLOR": "1"})[1]
