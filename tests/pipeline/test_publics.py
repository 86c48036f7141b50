"""From a lesson for a team or parents to its files: which there are, what they are called, who gets them."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from factories import activity_data, adult_activities, change, make_subject, write_lesson
from lesmateriaal.compose.parts import Subject
from lesmateriaal.compose.sheets import compose_home_sheet, compose_step_card, compose_student_sheet
from lesmateriaal.document.pages import check_pages, estimate_pages
from lesmateriaal.document.paper import Document
from lesmateriaal.lesson.content import find_content
from lesmateriaal.pipeline import Report, build
from office import page_count, to_pdfs
from office_text import everything, paper, slides
from small_lesson import HANDOUT, HOME_SHEET, LETTER, STEP_CARD, STUDENT_SHEET, Data
from widest_schools import LONGEST, WIDEST

TEAM = ["presentatie.pptx", "handleiding.docx", "stappenkaart.docx"]
PARENTS = ["presentatie.pptx", "handleiding.docx", "thuisblad.docx"]
LEVELS = ("po", "vo", "mbo")
Compose = Callable[[Subject], Document | None]
SHEETS = ["stappenkaart", "thuisblad", "thuisblad-student"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """A meeting of a team and an evening with parents, both at mbo."""
    folder = tmp_path_factory.mktemp("volwassenen")
    write_lesson(folder, name="aanpak", public="team", levels=("mbo",))
    write_lesson(folder, name="avond", public="ouders", levels=("mbo",), student_sheet=STUDENT_SHEET)
    return build(find_content(folder), target=folder / "uit", processes=1)


def documents(report: Report, lesson: str) -> dict[str, Path]:
    """Return the documents of `lesson` by the ends of their names."""
    return {
        re.sub(r"^.*-(team|ouders)-", "", path.name): path
        for path in report.files
        if path.name.startswith(f"{lesson}-")
    }


def test_a_team_gets_its_three_documents(made: Report) -> None:
    assert list(documents(made, "aanpak")) == TEAM


def test_parents_get_theirs_and_students_a_sheet(made: Report) -> None:
    assert list(documents(made, "avond")) == [*PARENTS, "thuisblad-student.docx"]


def test_the_names_of_files_and_packs_show_for_whom_they_are(made: Report) -> None:
    assert {path.name.partition("-mbo-")[2].partition("-")[0] for path in made.files} == {"team", "ouders"}
    assert [path.name for path in made.packs] == ["aanpak-mbo-team.zip", "avond-mbo-ouders.zip"]


def test_in_a_pack_each_gets_a_folder_with_what_they_may_have(made: Report) -> None:
    names = [name.partition("/")[2] for pack in made.packs for name in ZipFile(pack).namelist()]

    assert [name for name in names if "/" in name] == [
        "voor-het-team/aanpak-mbo-team-stappenkaart.docx",
        "voor-ouders/avond-mbo-ouders-thuisblad.docx",
        "voor-studenten/avond-mbo-ouders-thuisblad-student.docx",
    ]


@pytest.mark.parametrize(
    ("number", "title"),
    [
        (0, "Bijeenkomst voor het team van het mbo, groep voor mbo"),
        (1, "Avond voor ouders van het mbo, groep"),
    ],
)
def test_leesmij_says_for_whom_it_is_and_no_word_of_a_class(made: Report, number: int, title: str) -> None:
    with ZipFile(made.packs[number]) as pack:
        name = next(name for name in pack.namelist() if name.endswith("LEESMIJ.txt"))
        words = " ".join(pack.read(name).decode("utf-8-sig").split())

    assert title in words
    assert not re.search(r"\b(klas|leerling\w*|Mentorles|mentor|15 minuten)\b", words)


def test_leesmij_names_the_unchecked_lines_of_the_sheet_for_students_too(made: Report) -> None:
    with ZipFile(made.packs[1]) as pack:
        words = pack.read("avond-mbo-ouders/LEESMIJ.txt").decode("utf-8-sig")

    assert "- Het Proefpunt" in words
    assert "- De Proeflijn" in words


def test_the_layouts_speak_politely_to_parents(made: Report) -> None:
    decks = {name: documents(made, name)["presentatie.pptx"].read_bytes() for name in ("aanpak", "avond")}

    assert "Dit neem je mee" in everything(decks["aanpak"])
    assert "Dit neemt u mee" in everything(decks["avond"])
    assert "Dit neem je mee" not in everything(decks["avond"])


def texts_of(data: object) -> list[str]:
    """Return each text in `data`, at any depth."""
    if isinstance(data, str):
        return [data]
    if isinstance(data, dict):
        return [text for name, value in data.items() if name != "help_lines" for text in texts_of(value)]
    return [text for each in data for text in texts_of(each)] if isinstance(data, list) else []


@pytest.mark.parametrize(
    ("lesson", "name", "data"),
    [
        ("aanpak", "stappenkaart.docx", STEP_CARD),
        ("avond", "thuisblad.docx", HOME_SHEET),
        ("avond", "thuisblad-student.docx", STUDENT_SHEET),
    ],
)
def test_all_that_the_author_wrote_stands_on_the_sheet(
    made: Report, lesson: str, name: str, data: dict[str, object]
) -> None:
    said = paper(documents(made, lesson)[name].read_bytes()).lower()

    assert [text for text in texts_of(data) if text.lower() not in said] == []


def test_a_hand_out_for_a_team_is_made_when_a_step_has_a_piece_of_it(tmp_path: Path) -> None:
    piece = HANDOUT | {"parts": HANDOUT["parts"][1:]}
    opening = activity_data("opening", picture="proefplaat", handout=piece)
    write_lesson(tmp_path, public="team", activities=[opening, *adult_activities()[1:]])

    report = build(find_content(tmp_path), target=tmp_path / "uit", processes=1)

    assert [path.name for path in report.files if "hand-out" in path.name] == [
        "proefles-vo-team-hand-out.docx"
    ]
    with ZipFile(report.packs[0]) as pack:
        assert "proefles-vo-team/voor-het-team/proefles-vo-team-hand-out.docx" in pack.namelist()


def test_a_lesson_that_becomes_one_for_parents_leaves_no_file_of_before(tmp_path: Path) -> None:
    target = tmp_path / "uit"
    for public in ("leerlingen", "ouders"):
        write_lesson(tmp_path, public=public)
        build(find_content(tmp_path), target=target, processes=1)

    files = sorted(path.name for path in target.rglob("*") if path.is_file())
    assert files == sorted(
        [
            *(f"proefles-vo-ouders-{name}" for name in PARENTS),
            "proefles-vo-ouders.zip",
            "proefles.zip",
            "alles.zip",
        ]
    )


def test_a_wrong_public_makes_nothing_and_is_told_once(tmp_path: Path) -> None:
    write_lesson(tmp_path)
    change(tmp_path / "lessons/proefles/les.yaml", "thema: groepsdruk", "thema: groepsdruk\npubliek: ouders")

    report = build(find_content(tmp_path), target=tmp_path / "uit", processes=1)

    codes = {problem.code for problem in report.problems if problem.is_error}
    assert report.files == ()
    # not also each sheet and help line that the other public has: one word in les.yaml is wrong
    assert codes == {"public_needs"}
    assert LETTER["title"] not in str(report)


def test_the_speaker_notes_of_an_evening_say_u_to_parents(made: Report) -> None:
    notes = slides(documents(made, "avond")["presentatie.pptx"].read_bytes(), "notesSlides")

    assert "U hoeft niets over uw kind te vertellen" in notes[1]


_LINE = "Een zin die ongeveer zo lang is als een stap."


def cards() -> Iterator[Data]:
    """Yield step cards from short to long: more steps, and a longer opening."""
    for more in range(20):
        steps = [2 + (more + 3 - index) // 4 for index in range(4)]
        blocks = [
            {"title": f"Moment {count}", "done_by": "mentor", "within": "morgen", "steps": [_LINE] * count}
            for count in steps
            if count <= 6
        ]
        yield from (
            STEP_CARD | {"opening": " ".join([_LINE] * count), "blocks": blocks}
            for count in range(1, 6)
            if len(blocks) == 4
        )


def home_sheets() -> Iterator[Data]:
    """Yield sheets for parents from short to long."""
    for count in range(1, 15):
        for more in range(1, 4):
            advice = " ".join([_LINE] * more)
            yield HOME_SHEET | {"opening": [_LINE] * count, "school_does": [_LINE] * 4, "advice": advice}


def student_sheets() -> Iterator[Data]:
    """Yield sheets for students from short to long."""
    for count in range(1, 15):
        for more in range(1, 4):
            advice = " ".join([_LINE] * more)
            yield STUDENT_SHEET | {"opening": [_LINE] * count, "school_does": [_LINE] * 4, "advice": advice}


def fullest(level: str, public: str, field: str, compose: Compose, sheets: Iterable[Data]) -> Data:
    """Return the sheet of `sheets` that is as full as it may be."""
    found = [(sheet, compose(make_subject(level, public, **{field: sheet}))) for sheet in sheets]
    kept = [(sheet, document) for sheet, document in found if document and not check_pages(document)]
    assert len(kept) < len(found)
    sheet, document = max(kept, key=lambda each: estimate_pages(each[1]))
    assert estimate_pages(document) > 0.87
    return sheet


@pytest.mark.office
@pytest.mark.parametrize("school", [None, LONGEST, WIDEST], ids=["none", "longest", "widest"])
def test_a_sheet_that_is_as_full_as_it_may_be_is_one_page_for_every_school(
    tmp_path: Path, school: str | None
) -> None:
    for level in LEVELS:
        card = fullest(level, "team", "step_card", compose_step_card, cards())
        write_lesson(tmp_path, name=f"aanpak-{level}", public="team", levels=(level,), step_card=card)
        fields = {"home_sheet": fullest(level, "ouders", "home_sheet", compose_home_sheet, home_sheets())}
        if level == "mbo":
            fields["student_sheet"] = fullest(
                level, "ouders", "student_sheet", compose_student_sheet, student_sheets()
            )
        write_lesson(tmp_path, name=f"avond-{level}", public="ouders", levels=(level,), **fields)
    if school:
        (tmp_path / "school.yaml").write_text(school, "utf-8")
    report = build(
        find_content(tmp_path),
        school=tmp_path / "school.yaml" if school else None,
        target=tmp_path / "uit",
        products=SHEETS,
        processes=1,
    )
    copies = [path.rename(tmp_path / path.name) for path in report.files]

    assert len(copies) == 7
    assert [page_count(pdf) for pdf in to_pdfs(copies)] == [1] * 7
