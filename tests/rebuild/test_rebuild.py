"""A build after an earlier one: what is made again, what stays, and what a person changed is never lost."""

from pathlib import Path

import pytest

from factories import change, write_lesson
from lesmateriaal.lesson.content import Content, find_content
from lesmateriaal.rebuild.rebuild import Rebuilt, forget, rebuild
from lesmateriaal.rebuild.record import RECORD, read_record

NAME = "proefles"
VO = f"lessons/{NAME}/vo.yaml"


@pytest.fixture
def content(tmp_path: Path) -> Content:
    """Return a folder with one lesson at two levels."""
    return find_content(write_lesson(tmp_path, levels=("po", "vo")))


def again(content: Content, **options: object) -> Rebuilt:
    """Build what has to be built of the lesson of `content` in its folder `uit`."""
    settings = {"lessons": content.lesson_names(), "target": content.root / "uit"} | options
    return rebuild(content, **settings)  # type: ignore[arg-type]


def levels_of(result: Rebuilt) -> set[str]:
    """Return the levels of which `result` made documents."""
    return {path.parent.name for path in result.files}


def hand_out(content: Content, level: str = "vo") -> Path:
    """Return the hand-out of a level."""
    return content.root / f"uit/materiaal/{NAME}/{level}/{NAME}-{level}-hand-out.docx"


def test_a_second_build_with_nothing_changed_makes_nothing(content: Content) -> None:
    first = again(content)
    second = again(content)

    assert (len(first.files), first.fresh) == (10, 0)
    assert (second.files, second.packs, second.fresh) == ((), (), 12)


def test_what_was_wrong_is_told_again_when_nothing_is_made(content: Content) -> None:
    assert again(content).problems == again(content).problems != ()


def test_only_the_level_that_changed_is_made_again(content: Content) -> None:
    again(content)
    change(content.root / VO, "titel:", "titel: Nieuw,")

    result = again(content)

    assert levels_of(result) == {"vo"}
    assert [path.name for path in result.packs] == [f"{NAME}-vo.zip"]


@pytest.mark.parametrize("path", [f"lessons/{NAME}/les.yaml", "assets/bronnen.yaml"])
def test_what_levels_share_makes_all_of_them_again(content: Content, path: str) -> None:
    again(content)
    (content.root / path).write_text((content.root / path).read_text("utf-8") + "\n# gezien\n", "utf-8")

    assert levels_of(again(content)) == {"po", "vo"}


def test_a_document_that_is_gone_is_made_again(content: Content) -> None:
    again(content)
    hand_out(content).unlink()

    assert levels_of(again(content)) == {"vo"}
    assert hand_out(content).is_file()


def test_another_school_makes_all_again(content: Content) -> None:
    again(content)
    school = content.root / "school.yaml"
    school.write_text("naam: De Regenboog\n", "utf-8")

    assert levels_of(again(content, school=school)) == {"po", "vo"}
    assert again(content, school=school).files == ()


def test_a_level_with_an_error_is_tried_each_time_and_keeps_what_it_had(content: Content) -> None:
    again(content)
    change(content.root / VO, "minuten: ", "minuten: 9")

    for _ in range(2):
        result = again(content)
        assert "number_too_large" in {problem.code for problem in result.problems}
        assert result.files == ()
    assert hand_out(content).is_file()


def test_an_error_at_another_level_does_not_make_the_good_one_again(content: Content) -> None:
    change(content.root / VO, "minuten: ", "minuten: 9")

    assert levels_of(again(content)) == {"po"}
    assert again(content).files == ()


def test_what_a_person_changed_stays_as_long_as_its_sources_do(content: Content) -> None:
    again(content)
    hand_out(content).write_bytes(b"van mij")

    result = again(content)

    assert hand_out(content).read_bytes() == b"van mij"
    assert [(each.code, Path(each.place.file).name) for each in result.problems if each.facts == {}] == [
        ("own_document_left", f"{NAME}-vo-hand-out.docx")
    ]


def test_what_a_person_changed_is_kept_beside_what_is_made_anew(content: Content) -> None:
    again(content)
    hand_out(content).write_bytes(b"van mij")
    change(content.root / VO, "titel:", "titel: Nieuw,")

    result = again(content)

    assert hand_out(content).read_bytes() != b"van mij"
    assert hand_out(content).with_name(f"{NAME}-vo-hand-out-eigen.docx").read_bytes() == b"van mij"
    assert "own_document_kept" in {each.code for each in result.problems}


def test_a_second_own_version_does_not_take_the_place_of_the_first(content: Content) -> None:
    for mine in (b"een", b"twee"):
        again(content, everything=True)
        hand_out(content).write_bytes(mine)
    again(content, everything=True)

    own = sorted(hand_out(content).parent.glob("*-eigen*"))
    assert [path.read_bytes() for path in own] == [b"twee", b"een"]


def test_a_level_with_an_error_leaves_no_copy_of_what_a_person_changed(content: Content) -> None:
    again(content)
    hand_out(content).write_bytes(b"van mij")
    change(content.root / VO, "minuten: ", "minuten: 9")
    again(content)

    assert hand_out(content).read_bytes() == b"van mij"
    assert list(hand_out(content).parent.glob("*-eigen*")) == []


def test_everything_is_made_again_when_asked(content: Content) -> None:
    again(content)

    assert levels_of(again(content, everything=True)) == {"po", "vo"}


def test_what_is_forgotten_is_made_again(content: Content) -> None:
    again(content)
    forget(content.root / "uit", [NAME])

    assert levels_of(again(content)) == {"po", "vo"}


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"vorm": 2}', '{"vorm": 1, "lessen": {"proefles": 3}}', "[" * 100_000],
)
def test_a_record_that_cannot_be_understood_is_as_good_as_none(content: Content, text: str) -> None:
    again(content)
    (content.root / "uit" / RECORD).write_text(text, "utf-8")

    assert levels_of(again(content)) == {"po", "vo"}


def test_a_record_names_no_file_outside_its_folder(content: Content) -> None:
    again(content)
    path = content.root / "uit" / RECORD
    path.write_text(path.read_text("utf-8").replace('"materiaal/', '"../../materiaal/'), "utf-8")

    assert all(".." not in name for made in read_record(content.root / "uit").values() for name in made.files)


def test_the_record_is_the_same_for_the_same_content(tmp_path: Path) -> None:
    texts = []
    for name in ("een", "twee"):
        content = find_content(write_lesson(tmp_path / name))
        again(content)
        texts.append((content.root / "uit" / RECORD).read_bytes())

    assert texts[0] == texts[1]
