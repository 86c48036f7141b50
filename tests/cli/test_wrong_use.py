"""Every kind of wrong use: exit code 2, a Dutch sentence, nothing on standard output, no English word."""

from pathlib import Path

import click
import pytest

from command_line import english_words, run_here
from factories import write_lesson
from lesmateriaal.cli.main import program
from lesmateriaal.cli.wrong_use import sentence_of

COMMANDS = ", ".join(program.commands)
WRONG = {
    "nothing at all": ((), f"er ontbreekt een opdracht. Kies uit: {COMMANDS}."),
    "only an option of the group": (("--map", "."), "er ontbreekt een opdracht."),
    "a mistyped command": (
        ("bouww",),
        f"de opdracht `bouww` bestaat niet. Bedoelde je `bouw`? Kies uit: {COMMANDS}.",
    ),
    "a command like nothing": (
        ("xyz",),
        f"de opdracht `xyz` bestaat niet. Kies uit: {COMMANDS}.",
    ),
    "a mistyped option": (
        ("bouw", "--nivo", "po"),
        "de optie --nivo bestaat hier niet. Bedoelde je --niveau?",
    ),
    "a mistyped option with a value": (("bouw", "--schol=x"), "Bedoelde je --school?"),
    "a mistyped option of the group": (
        ("--mapp", "."),
        "de optie --mapp bestaat hier niet. Bedoelde je --map?",
    ),
    "a short option": (("lijst", "-h"), "de optie -h bestaat hier niet. Bedoelde je --help?"),
    "an option like nothing": (("lijst", "--xyzzy"), "de optie --xyzzy bestaat hier niet."),
    "an option of the group after the command": (
        ("lijst", "--map", "."),
        "de optie --map hoort vóór de opdracht: lesmateriaal --map MAP lijst",
    ),
    "an option of a command before it": (
        ("--niveau", "po", "bouw"),
        "de optie --niveau hoort achter de opdracht: lesmateriaal bouw --niveau …",
    ),
    "an option without its value": (
        ("bouw", "--niveau"),
        "achter --niveau ontbreekt wat je kiest: --niveau NIVEAU",
    ),
    "a flag with a value": (("lijst", "--json=ja"), "achter --json hoort niets te staan."),
    "help with a value": (("bouw", "--help=ja"), "achter --help hoort niets te staan."),
    "a mistyped level": (
        ("bouw", "--niveau", "mbo4"),
        "`mbo4` kan niet bij --niveau. Bedoelde je `mbo`? Kies uit: po, vo, mbo.",
    ),
    "a mistyped product": (
        ("bouw", "--soort", "handout"),
        "`handout` kan niet bij --soort. Bedoelde je `hand-out`? Kies uit: presentatie, ",
    ),
    "an empty level": (("bouw", "--niveau", ""), "`` kan niet bij --niveau. Kies uit: po, vo, mbo."),
    "a mistyped form": (
        ("controleer", "--uitvoer", "jsn"),
        "Bedoelde je `json`? Kies uit: tekst, json, github.",
    ),
    "a folder that is not there": (("--map", "weg", "lijst"), "de map weg bij --map is er niet."),
    "a file for a folder": (("--map", "school.yaml", "lijst"), "school.yaml bij --map is geen map."),
    "a folder without lessons": (
        ("--map", "leeg", "lijst"),
        "in de map leeg staat geen map `lessons`. Kies bij --map de map erboven.",
    ),
    "an empty folder name": (("bouw", "--uit", ""), "achter --uit staat een lege tekst."),
    "a file to build in": (("bouw", "--uit", "school.yaml"), "school.yaml bij --uit is geen map."),
    "a school that is not there": (
        ("bouw", "--school", "weg.yaml"),
        "het bestand weg.yaml bij --school is er niet.",
    ),
    "a folder for a school": (("bouw", "--school", "leeg"), "leeg bij --school is een map, geen bestand."),
    "an empty school": (("bouw", "--school", ""), "achter --school staat een lege tekst."),
    "a name that is too long": (("bouw", "--school", "x" * 5000), "bij --school is er niet."),
    "a mistyped lesson": (
        ("bouw", "proefels"),
        "de les `proefels` is er niet. Bedoelde je `proefles`? Kies uit: proefles.",
    ),
    "a path to a lesson where a name is asked": (("bouw", "lessons/proefles"), "Bedoelde je `proefles`?"),
    "a mistyped path": (
        ("controleer", "lessons/proefels"),
        "`lessons/proefels` is geen les en geen pad naar een les. Bedoelde je `proefles`?",
    ),
    "a path to something else": (
        ("controleer", "assets/hulplijnen.yaml"),
        "`assets/hulplijnen.yaml` is geen les en geen pad",
    ),
    "an empty path": (("controleer", ""), "`` is geen les en geen pad naar een les."),
    "too many words": (("lijst", "lessen", "po", "vo"), "dit is te veel: po vo. Haal het weg."),
    "a folder with no lesson in it": (("--map", "nieuw", "bouw"), "staan nog geen lessen."),
}


@pytest.fixture
def _world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_lesson(tmp_path)
    (tmp_path / "leeg").mkdir()
    (tmp_path / "nieuw" / "lessons").mkdir(parents=True)
    (tmp_path / "school.yaml").write_text("naam: De Proef\n")
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("_world")
@pytest.mark.parametrize(("arguments", "sentence"), WRONG.values(), ids=WRONG)
def test_wrong_use_gets_a_dutch_sentence_and_code_2(
    arguments: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = run_here(capsys, *arguments)

    last = ran.err.splitlines()[-1]
    assert last.startswith("Fout: ")
    assert sentence in last
    assert english_words(ran.err) == set()
    assert (ran.code, ran.out) == (2, "")


@pytest.mark.usefixtures("_world")
def test_wrong_use_shows_the_usage_line_and_where_more_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, "bouw", "--nivo")

    assert ran.err.splitlines() == [
        "Gebruik: lesmateriaal bouw [OPTIES] [LES]…",
        "Meer uitleg: lesmateriaal bouw --help",
        "",
        "Fout: de optie --nivo bestaat hier niet. Bedoelde je --niveau?",
    ]


@pytest.mark.parametrize(
    "error",
    [
        click.UsageError("Something new is wrong."),
        click.BadParameter("That is not valid."),
        click.FileError("les.yaml", "unknown error"),
        click.NoSuchOption("--nivo"),
        click.BadOptionUsage("--niveau", "Option '--niveau' requires an argument."),
        click.MissingParameter(param=click.Argument(["names"], metavar="LES")),
    ],
    ids=lambda error: type(error).__name__,
)
def test_no_sentence_of_click_is_ever_passed_on(error: click.ClickException) -> None:
    assert sentence_of(error) in ("deze opdracht klopt niet.", "LES ontbreekt.")


def test_the_word_list_knows_the_english_of_click() -> None:
    said = "Try 'lesmateriaal --help' for help. Error: No such option: --nivo Did you mean --niveau?"

    assert english_words(said) >= {"try", "for", "error", "no", "such", "option", "did", "you", "mean"}
