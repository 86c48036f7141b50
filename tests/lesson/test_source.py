"""Reading YAML: every scalar is text, every node knows its place, and what a lesson may not use is refused."""

from pathlib import Path

import pytest

from lesmateriaal.errors import LessonError, Place, Problem
from lesmateriaal.files import MAX_SOURCE_BYTES
from lesmateriaal.lesson import source
from lesmateriaal.lesson.source import ListNode, MapNode, TextNode, parse_yaml, read_yaml


def problems_of(text: str) -> list[tuple[str, str]]:
    """Return place and code of what is wrong with `text`."""
    return [(str(problem.place), problem.code) for problem in problems_in(text)]


def problems_in(text: str) -> tuple[Problem, ...]:
    """Return what is wrong with `text`."""
    with pytest.raises(LessonError) as caught:
        parse_yaml(text, "vo.yaml")
    return caught.value.problems


def problems_of_file(path: Path) -> list[tuple[str, str]]:
    """Return place and code of what is wrong with the file `path`."""
    with pytest.raises(LessonError) as caught:
        read_yaml(path, "vo.yaml")
    return [(str(problem.place), problem.code) for problem in caught.value.problems]


def value_of(written: str) -> str:
    """Return the text of `titel: written`."""
    node = parse_yaml(f"titel: {written}\n", "vo.yaml").entries["titel"]
    assert isinstance(node, TextNode)
    return node.value


@pytest.mark.parametrize(
    "written",
    [
        "10:30",
        "010",
        "no",
        "on",
        "ja",
        "1e3",
        "0x1F",
        "~",
        "null",
        "2026-11-22",
        "1_000",
        ".inf",
        "=",
        "3.10",
    ],
)
def test_a_scalar_stays_as_it_was_written(written: str) -> None:
    assert value_of(written) == written


@pytest.mark.parametrize(
    "written",
    [
        "Hoi {{ x }}",
        "a {% raw %} b",
        "${x} en $x",
        "melk & suiker",
        "<b>vet</b>",
        "1 < 2",
        "50% korting",
        "a ** b",
    ],
)
def test_template_syntax_and_markup_of_others_are_plain_text(written: str) -> None:
    assert value_of(written) == written


def test_an_empty_value_is_an_empty_text() -> None:
    assert value_of("") == ""


def test_a_blank_line_parts_two_texts_in_every_style_of_yaml() -> None:
    styles = (
        "|\n  Een\n  twee.\n\n  Drie.",
        ">-\n  Een\n  twee.\n\n  Drie.",
        '"Een\n  twee.\n\n  Drie."',
        "Een\n  twee.\n\n  Drie.",
    )

    parts = [[" ".join(part.split()) for part in value_of(style).split("\n\n")] for style in styles]

    assert parts == [["Een twee.", "Drie."]] * 4


def test_every_node_knows_its_line_and_column() -> None:
    node = parse_yaml("titel: één\nlijst:\n  - a\n  - wie: x\n", "vo.yaml")

    items = node.entries["lijst"]
    assert isinstance(items, ListNode)
    second = items.items[1]
    assert isinstance(second, MapNode)
    assert (node.entries["titel"].place, second.key_places["wie"], second.entries["wie"].place) == (
        Place("vo.yaml", 1, 8),
        Place("vo.yaml", 4, 5),
        Place("vo.yaml", 4, 10),
    )


def test_a_column_counts_characters_and_not_bytes() -> None:
    node = parse_yaml('{"é😂": x}', "vo.yaml")

    assert node.entries["é😂"].place == Place("vo.yaml", 1, 8)


def test_windows_line_ends_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    path = tmp_path / "vo.yaml"
    path.write_bytes(b"\xef\xbb\xbftitel: Hoi\r\nfase: Kijken\r\n")

    node = read_yaml(path, "vo.yaml")

    assert (list(node.entries), node.key_places["fase"].line) == (["titel", "fase"], 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("vo.yaml:1:1", "file_empty")]),
        ("# alleen een opmerking\n", [("vo.yaml:1:1", "file_empty")]),
        ("- a\n- b\n", [("vo.yaml:1:1", "top_not_mapping")]),
        ("zomaar een tekst\n", [("vo.yaml:1:1", "top_not_mapping")]),
        ("a: 1\n---\nb: 2\n", [("vo.yaml:2:1", "second_document")]),
        ("a: 1\nb: 2\na: 3\n", [("vo.yaml:3:1", "duplicate_key")]),
        ("[a]: b\n", [("vo.yaml:1:1", "key_not_text")]),
        ("titel: {{ x }}\n", [("vo.yaml:1:9", "key_not_text")]),
        ("a:\n\tb: 1\n", [("vo.yaml:2:1", "yaml_tab")]),
        ("a:\n  b: 1\n\tc: 2\n", [("vo.yaml:3:1", "yaml_tab")]),
        ("a: @x\n", [("vo.yaml:1:4", "yaml_character")]),
        ("a: {% raw %}\n", [("vo.yaml:1:5", "yaml_character")]),
        ("a: Let op: b\n", [("vo.yaml:1:10", "yaml_colon")]),
        ('a: 1\nb: "open\nc: 2\n', [("vo.yaml:2:4", "yaml_quote")]),
        ("a: 1\nb: [open\nc: 2\n", [("vo.yaml:2:4", "yaml_bracket")]),
        ('a: "\\q"\n', [("vo.yaml:1:5", "yaml_escape")]),
        ("a: 1\ntitel Hoi\nc: 2\n", [("vo.yaml:2:1", "yaml_missing_colon")]),
        ("a: 1\nzomaar iets\nc: 2\n", [("vo.yaml:2:1", "yaml_loose_line")]),
        ("a:\n    b: 1\n  c: 2\n", [("vo.yaml:3:3", "yaml_indent")]),
        ("a: - b\n", [("vo.yaml:1:4", "yaml_character")]),
    ],
)
def test_a_slip_in_yaml_has_its_own_code_at_its_own_place(text: str, expected: list[tuple[str, str]]) -> None:
    assert problems_of(text) == expected


def test_a_tag_runs_nothing(tmp_path: Path) -> None:
    proof = tmp_path / "gelukt"

    found = problems_of(f"titel: !!python/object/apply:os.system ['touch {proof}']\n")

    assert (found, proof.exists()) == ([("vo.yaml:1:8", "yaml_tag")], False)


def test_anchors_and_aliases_are_refused_where_they_stand() -> None:
    assert problems_of("a: &x hoi\nb: *x\n") == [
        ("vo.yaml:1:4", "yaml_anchor"),
        ("vo.yaml:2:4", "yaml_anchor"),
    ]


def test_an_alias_bomb_stops_at_the_limit_of_problems() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 40)]

    assert len(problems_of("\n".join(lines))) == source.MAX_PROBLEMS


@pytest.mark.parametrize("bracket", ["[", "{a: ", "- ", "? "])
def test_30_000_levels_of_nesting_are_refused_without_a_crash(bracket: str) -> None:
    assert problems_of("a:\n " + bracket * 30_000)[0][1] == "too_deep"


def test_all_slips_of_one_file_come_together() -> None:
    found = problems_of("a: {b: 1, b: 2}\nc: !x 1\nd: {e: 1, e: 2}\n")

    assert found == [
        ("vo.yaml:1:11", "duplicate_key"),
        ("vo.yaml:2:4", "yaml_tag"),
        ("vo.yaml:3:11", "duplicate_key"),
    ]


def test_a_double_key_tells_the_line_of_the_first() -> None:
    assert problems_in("a: 1\nb: 2\na: 3\n")[0].facts == {"key": "a", "first_line": 1}


@pytest.mark.parametrize(
    "character",
    ["\x00", "\x07", "\x0c", "\x7f", "\x85", "\u2028", "\ufeff", "\ue000", "\uf8ff", "\U000f0000"],
)
def test_characters_that_break_office_files_or_mark_slots_are_refused(character: str) -> None:
    assert problems_of(f"a: 1\nb: ok{character}\n") == [("vo.yaml:2:6", "control_character")]


@pytest.mark.parametrize("escape", [r"\0", r"\a", r"\x1b", r"\u2028", r"\ue000", r"\U000f0000", r"\uFFFE"])
def test_such_a_character_written_as_an_escape_is_refused_too(escape: str) -> None:
    assert problems_of(f'a: 1\nb: "ok{escape}"\n') == [("vo.yaml:2:4", "control_character")]


def test_a_file_over_one_mebibyte_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "vo.yaml"
    path.write_bytes(b"titel: " + b"a" * MAX_SOURCE_BYTES)

    assert problems_of_file(path) == [("vo.yaml", "file_too_large")]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_and_32_are_named_as_a_wrong_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "vo.yaml"
    path.write_text("titel: Hoi\n", encoding)

    assert problems_of_file(path) == [("vo.yaml:1:1", "file_not_utf8")]


def test_a_byte_of_another_encoding_is_found_at_its_place(tmp_path: Path) -> None:
    path = tmp_path / "vo.yaml"
    path.write_bytes("fase: één\ntitel: ".encode() + "één".encode("latin-1"))

    assert problems_of_file(path) == [("vo.yaml:2:8", "file_not_utf8")]


def test_a_missing_file_a_folder_and_a_pipe_are_problems_and_no_wait(tmp_path: Path) -> None:
    import os

    (tmp_path / "map.yaml").mkdir()
    os.mkfifo(tmp_path / "pijp.yaml")

    found = [problems_of_file(tmp_path / name)[0][1] for name in ("weg.yaml", "map.yaml", "pijp.yaml")]

    assert found == ["file_missing", "file_unreadable", "file_unreadable"]
