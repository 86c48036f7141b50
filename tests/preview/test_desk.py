"""What is kept between two looks at a lesson, and what is made again."""

from pathlib import Path

from factories import change, write_lesson
from lesmateriaal.lesson.content import find_content
from lesmateriaal.lesson.model import Level
from lesmateriaal.preview.desk import Desk
from lesmateriaal.preview.views import View
from small_lesson import NAME

VO, PO = (NAME, Level("vo")), (NAME, Level("po"))


def every_piece(view: View) -> set[str]:
    """Return the keys of all pieces of `view`."""
    return {piece.key for tab in view.tabs for piece in tab.pieces}


def desk_in(folder: Path) -> tuple[Desk, Path]:
    """Return a desk for the small lesson at two levels, and the file of vo."""
    write_lesson(folder, levels=("po", "vo"))
    return Desk(find_content(folder)), folder / "lessons" / NAME / "vo.yaml"


def test_a_change_is_seen_once_it_is_told(tmp_path: Path) -> None:
    desk, file = desk_in(tmp_path)
    before = desk.view(VO)
    change(file, "ondertitel:", "ondertitel: Anders dan")

    unseen = desk.view(VO)
    desk.touch([file])

    assert unseen is before
    assert desk.view(VO).version != before.version


def test_a_change_at_one_level_says_nothing_of_another(tmp_path: Path) -> None:
    desk, file = desk_in(tmp_path)
    desk.view(PO)
    desk.view(VO)

    assert desk.touch([file]) == {VO}
    assert desk.touch([file.with_name("les.yaml")]) == {PO, VO}


def test_a_change_in_the_assets_is_about_every_lesson(tmp_path: Path) -> None:
    desk, _ = desk_in(tmp_path)
    desk.view(VO)

    assert desk.touch([tmp_path / "assets" / "hulplijnen.yaml"]) == {VO}


def test_a_small_change_makes_few_pieces_new(tmp_path: Path) -> None:
    desk, file = desk_in(tmp_path)
    before = every_piece(desk.view(VO))
    change(file, "ondertitel:", "ondertitel: Anders dan")
    desk.touch([file])

    assert 0 < len(every_piece(desk.view(VO)) - before) <= 2


def test_a_picture_that_changes_gets_another_address(tmp_path: Path) -> None:
    desk, _ = desk_in(tmp_path)
    before = set(desk.view(VO).pictures)
    picture = next((tmp_path / "assets" / "plaatjes").glob("*.svg"))
    change(picture, "#5b2a9d", "#00aa00")
    desk.touch([picture])

    assert set(desk.view(VO).pictures) != before


def test_a_broken_lesson_keeps_its_last_good_documents(tmp_path: Path) -> None:
    desk, file = desk_in(tmp_path)
    before = desk.view(VO)
    change(file, "titel:", "titel: [")
    desk.touch([file])
    after = desk.view(VO)

    assert every_piece(after) == every_piece(before)
    assert 'class="banner"' in after.top


def test_a_text_that_breaks_a_rule_is_shown_with_its_problem(tmp_path: Path) -> None:
    desk, file = desk_in(tmp_path)
    change(file, "Over erbij horen.", "Over erbij horen en " + "nog veel meer " * 20 + "dan dat.")
    view = desk.view(VO)

    first = view.tabs[0].pieces[0].html
    assert "nog veel meer" in first
    assert 'data-finding="fout"' in first
    assert "banner" not in view.top


def test_a_lesson_that_was_never_good_shows_what_is_wrong(tmp_path: Path) -> None:
    desk, file = desk_in(tmp_path)
    change(file, "titel:", "titl:")
    view = desk.view(VO)

    assert view.tabs == ()
    assert "titl" in view.top


def test_a_text_of_an_author_is_never_markup(tmp_path: Path) -> None:
    desk, file = desk_in(tmp_path)
    change(file, "ondertitel:", 'ondertitel: <script>alert(1)</script> & zo " #')
    view = desk.view(VO)

    html = "".join(piece.html for tab in view.tabs for piece in tab.pieces) + view.top
    assert "&lt;script&gt;" in html
    assert "<script" not in html
