"""What an author sees in an editor, told by the real YAML language server: keys, underlined values, Dutch words.

The files need not be there: the first line of each leads to the schemas of this checkout.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from language_server import Editor, Underlined, labels, open_editor
from lesmateriaal.lesson.schema import schema_line
from schema_lines import content_files, with_schema_line
from schema_world import parts

ROOT = Path(__file__).resolve().parents[2]
LEVEL = ROOT / "lessons" / "proefles" / "vo.yaml"
SCHOOL = ROOT / "school.yaml"
KINDS = [
    "opening",
    "uitleg",
    "casus",
    "chat",
    "stelling",
    "beeld",
    "quiz",
    "groepsopdracht",
    "tweetal",
    "exitticket",
    "afsluiting",
]
TWO_MORE = "  - soort: afsluiting\n  - soort: afsluiting\n"
"""A lesson has at least three activities."""


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    """One editor for all tests: a server takes half a second to start."""
    with open_editor() as editor:
        yield editor


def level(text: str) -> str:
    """Return a level file that holds `text`."""
    return f"{schema_line('niveau', 2)}\n{text}"


def school(text: str) -> str:
    """Return a file with a school that holds `text`."""
    return f"{schema_line('school', 0)}\n{text}"


def keys_of(kind: str, part: str) -> list[str]:
    """Return the keys that a part may have."""
    return list(parts(kind)[part]["properties"])


def missing_left_out(found: list[Underlined]) -> list[Underlined]:
    """Return what is underlined without the keys that a file of a few lines misses."""
    return [each for each in found if "ontbreekt" not in each.told]


def test_a_level_file_is_offered_its_keys_with_their_words(editor: Editor) -> None:
    offered = editor.offered(LEVEL, level("titel: Doe jij mee?\n|"))

    assert labels(offered) == [name for name in keys_of("niveau", "LevelLesson") if name != "titel"]
    (goals,) = (each for each in offered if each.label == "leerdoelen")
    assert goals.text == "leerdoelen:\n  - "
    assert goals.told.startswith("Wat een leerling na de les kan.")


def test_a_new_activity_is_offered_the_kinds_each_with_all_its_keys(editor: Editor) -> None:
    offered = editor.offered(LEVEL, level("activiteiten:\n  - |"))

    assert [each.label for each in offered] == [*KINDS, "soort"]
    chat = offered[KINDS.index("chat")]
    assert chat.text.startswith("soort: chat\n  titel: $1\n  fase: $2\n  minuten: $3\n")
    assert chat.told.startswith("Een groepsapp die misgaat")


def test_the_kinds_are_offered_behind_soort(editor: Editor) -> None:
    offered = editor.offered(LEVEL, level("activiteiten:\n  - soort: |"))

    assert [each.label for each in offered] == KINDS
    assert all(each.told for each in offered)


def test_after_soort_chat_come_the_keys_of_a_chat_and_no_others(editor: Editor) -> None:
    before = "activiteiten:\n  - soort: quiz\n    titel: x\n  - soort: chat\n    titel: x\n    |\n"

    offered = labels(editor.offered(LEVEL, level(f"{before}  - soort: afsluiting\n    titel: x\n")))

    whole, *keys = offered
    assert whole == "Een chat: alles wat nog nodig is"
    assert keys == [name for name in keys_of("niveau", "Chat") if name not in ("soort", "titel")]


def test_a_message_and_a_part_of_the_hand_out_are_offered_their_own_keys(editor: Editor) -> None:
    message = "activiteiten:\n  - soort: chat\n    berichten:\n      - |"
    lines = "activiteiten:\n  - soort: chat\n    hand_out:\n      onderdelen:\n        - soort: schrijven\n          |"

    assert labels(editor.offered(LEVEL, level(message)))[1:] == keys_of("niveau", "Message")
    assert labels(editor.offered(LEVEL, level(lines)))[1:] == ["vraag", "regels"]


def test_ja_and_nee_are_offered(editor: Editor) -> None:
    text = "activiteiten:\n  - soort: chat\n    berichten:\n      - wie: luuk\n        helpt: |"

    assert labels(editor.offered(LEVEL, level(text))) == ["ja", "nee"]


def test_a_school_is_offered_its_keys_and_a_contact_those_of_a_contact(editor: Editor) -> None:
    offered = editor.offered(SCHOOL, school("|"))

    assert labels(offered) == keys_of("school", "School")
    assert {each.label: each.text for each in offered}["kleur"] == 'kleur: ${1:"#1f5c8a"}'
    contact = labels(editor.offered(SCHOOL, school("contactpersonen:\n  - naam: Anne\n    |")))
    assert contact[1:] == ["rol", "telefoon", "email"]


@pytest.mark.parametrize(
    ("text", "line", "underlined", "told"),
    [
        (
            "titel: x\nminuten: zeven\n",
            2,
            "zeven",
            "Hier hoort een heel getal van 1 tot en met 120, zonder woorden.",
        ),
        ("minuten: 0\n", 1, "0", "Hier hoort een heel getal van 1 tot en met 120, zonder woorden."),
        ("titel:\n", 1, "", "Hier hoort een tekst."),
        ("titel: [a, b]\n", 1, "[a, b]", "Hier hoort een tekst."),
        ("leerdoelen: [a]\n", 1, "[a]", "Het aantal klopt niet. Goed is: 2 of 3."),
        (
            "hulplijnen: [De Kindertelefoon]\n",
            1,
            "De Kindertelefoon",
            "Schrijf een naam met kleine letters, cijfers",
        ),
        (
            "leerdoellen: [a, b]\n",
            1,
            "leerdoellen",
            "Hier kunnen alleen deze sleutels staan: titel, ondertitel, ",
        ),
        (
            "activiteiten:\n  - soort: chatt\n    titel: x\n" + TWO_MORE,
            2,
            "chatt",
            "Kies uit: opening, uitleg, ",
        ),
        (
            "activiteiten:\n  - titel: x\n    fase: x\n" + TWO_MORE,
            2,
            "t",
            "Begin met `soort:` en kies uit: opening, ",
        ),
        (
            "activiteiten:\n  - soort: afsluiting\n    punten: [a]\n" + TWO_MORE,
            3,
            "punten",
            "Hier kunnen alleen deze sleutels",
        ),
    ],
)
def test_what_is_wrong_is_underlined_at_its_line(
    editor: Editor, text: str, line: int, underlined: str, told: str
) -> None:
    found = missing_left_out(editor.underlined(LEVEL, level(text)))

    assert [(each.line, each.text) for each in found] == [(line, underlined)]
    assert found[0].told.startswith(told)


def test_a_key_that_is_missing_is_underlined_by_name_and_a_colour_without_quotes_too(editor: Editor) -> None:
    found = editor.underlined(SCHOOL, school("kleur: #1f5c8a\n"))

    assert [(each.line, each.told) for each in found] == [
        (1, 'Schrijf tussen aanhalingstekens # en zes cijfers of letters a-f, zoals "#1f5c8a".'),
        (1, "Hier ontbreekt de sleutel `naam`."),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "leer|doelen:\n  - x\n",
            ["#### De leerdoelen", "Wat een leerling na de les kan.", "Aantal: 2 of 3."],
        ),
        ("ouder|brief:\n  titel: x\n", ["#### De ouderbrief", "Voorbeeld:", "titel: Als het stil blijft"]),
        (
            "activiteiten:\n  - so|ort: chat\n",
            ["#### De soort activiteit", "* `chat`: Een groepsapp die misgaat"],
        ),
        (
            "activiteiten:\n  - soort: chat\n    groeps|naam: x\n",
            ["#### De naam van de groepsapp", "Klas 2B zonder mentor"],
        ),
        ("minuten: 5|0\n", ["#### Hoe lang de les duurt", "Verplicht."]),
    ],
)
def test_hovering_tells_what_a_key_is_in_dutch(editor: Editor, text: str, told: list[str]) -> None:
    said = editor.hovered(LEVEL, level(text))

    assert [each for each in told if each not in said] == []


def test_no_file_of_the_content_is_underlined(editor: Editor) -> None:
    wrong = {}
    for path, kind, depth in content_files(ROOT):
        text = with_schema_line(path.read_text("utf-8-sig"), kind, depth)
        if found := editor.underlined(path, text):
            wrong[path.relative_to(ROOT).as_posix()] = found

    assert wrong == {}


def test_what_is_wrong_in_a_file_of_the_content_is_underlined_there(editor: Editor) -> None:
    path, kind, depth = next(each for each in content_files(ROOT) if each[0].name == "vo.yaml")
    lines = with_schema_line(path.read_text("utf-8-sig"), kind, depth).splitlines(keepends=True)
    number = next(index for index, line in enumerate(lines) if line.startswith("kernvraag:"))
    lines[number] = lines[number].replace("kernvraag", "kernvrag")

    found = editor.underlined(path, "".join(lines))

    assert (number, "kernvrag") in [(each.line, each.text) for each in found]
    assert len(found) == 2  # the key that is not known, and the one that is missing
