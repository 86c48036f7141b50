"""The folder of a school: readable, safe on every system, and never that of another school."""

import re

import pytest

from lesmateriaal.filling.names import MOST_CHARACTERS, Folders, folder_name


@pytest.mark.parametrize(
    ("school", "folder"),
    [
        ("Basisschool De Linde", "basisschool-de-linde"),
        ('Basisschool \'t Fort & <Zoon> "De Ælfde"', "basisschool-t-fort-zoon-de-aelfde"),
        ("Sint-Jozefschool (’s-Gravenhage)", "sint-jozefschool-s-gravenhage"),
        ("Überschule Łódź", "uberschule-lodz"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "school-con"),
        ("  De   Regenboog.  ", "de-regenboog"),
    ],
)
def test_a_folder_is_called_after_its_school(school: str, folder: str) -> None:
    assert folder_name(school) == folder


@pytest.mark.parametrize("school", ["مدرسة النور", "🏫🌈", "123", "...", "\udcff"])
def test_a_name_without_latin_letters_gets_figures_of_its_own(school: str) -> None:
    assert re.fullmatch("school-[0-9a-f]{8}", folder_name(school))
    assert folder_name(school) == folder_name(school) != folder_name(school + "!")


def test_a_long_name_becomes_a_path_that_is_not_too_long() -> None:
    assert len(folder_name("Openbare " * 9)) <= MOST_CHARACTERS
    assert not folder_name("a" * (MOST_CHARACTERS - 1) + " b").endswith("-")


def test_two_schools_never_share_a_folder() -> None:
    folders = Folders()

    given = [folders.take(name, line) for line, name in enumerate(("De Linde", "De linde 2", "De Linde!"), 2)]

    assert given == [("de-linde", 0), ("de-linde-2", 0), ("de-linde-3", 2)]
    assert "de-linde-3" in folders
    assert "de-linde-4" not in folders
