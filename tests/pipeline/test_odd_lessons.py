"""Lessons that are allowed but odd: at the edges of what the model takes, with unusual makers and titles."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from factories import activity_data, as_yaml, lesson_data, write_lesson
from lesmateriaal import pipeline
from lesmateriaal.errors import LessonError
from lesmateriaal.lesson.content import find_content
from lesmateriaal.pipeline import Report, build
from office_text import everything, paper, parts, slides


def build_one(folder: Path, *products: str, les: dict[str, Any] | None = None, **fields: Any) -> Report:
    """Build the small lesson with `fields` of its level and `les` of les.yaml changed."""
    write_lesson(folder, **fields)
    if les:
        (folder / "lessons" / "proefles" / "les.yaml").write_text(as_yaml(lesson_data(**les)), "utf-8")
    return build(find_content(folder), target=folder / "uit", products=products, processes=1)


def errors(report: Report) -> list[str]:
    """Return the codes of what keeps a level from being made."""
    return [problem.code for problem in report.problems if problem.is_error]


def with_case(**case: Any) -> list[dict[str, Any]]:
    """Return activities with a case among them."""
    return [
        activity_data("opening", short_minutes=12, minutes=12),
        activity_data("casus", **case),
        *(activity_data("quiz") for _ in range(3)),
        activity_data("afsluiting", short_minutes=3),
    ]


def test_a_case_may_have_one_person_and_no_picture(tmp_path: Path) -> None:
    report = build_one(tmp_path, "presentatie", activities=with_case(persons=[{"person": "noor"}]))

    assert errors(report) == []
    assert "Noor" in " ".join(slides(report.files[0].read_bytes()))


def test_a_source_that_is_not_known_is_a_problem_of_that_lesson_alone(tmp_path: Path) -> None:
    write_lesson(tmp_path, name="goed")
    report = build_one(tmp_path, les={"sources": ["b3777"]})

    assert errors(report) == ["unknown_source"]
    assert {path.parts[-3] for path in report.files} == {"goed"}


def test_many_keywords_and_makers_fit_in_the_properties(tmp_path: Path) -> None:
    words = [f"trefwoord nummer {number} over groepsdruk" for number in range(12)]
    report = build_one(tmp_path, les={"keywords": words, "makers": [f"Maker {word}" for word in words]})

    assert errors(report) == []
    for path in report.files:
        assert words[-1] in parts(path.read_bytes())["docProps/core.xml"].decode()


def test_a_fault_of_ours_costs_one_level_and_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_po(job: pipeline.Job) -> pipeline.Made:
        if job.planned.subject.level == "po":
            raise KeyError("b3777")
        return make_level(job)

    make_level = pipeline.make_level
    monkeypatch.setattr(pipeline, "make_level", break_po)
    write_lesson(tmp_path, levels=("po", "vo"))

    report = build(find_content(tmp_path), target=tmp_path / "uit", processes=1)

    assert errors(report) == ["internal"]
    assert {path.parts[-2] for path in report.files} == {"vo"}


def test_names_of_makers_keep_their_capitals(tmp_path: Path) -> None:
    report = build_one(tmp_path, "handleiding", les={"makers": ["stichting IJsbaan", "Jan de Vries"]})

    assert "Stichting IJsbaan, Jan de Vries" in paper(report.files[0].read_bytes())


def test_another_licence_is_not_explained_as_cc_by_sa(tmp_path: Path) -> None:
    report = build_one(tmp_path, "handleiding", les={"licence": "CC BY-NC 4.0"})

    assert "CC BY-SA 4.0," not in paper(report.files[0].read_bytes())


def test_bold_is_bold_everywhere_and_never_stars(tmp_path: Path) -> None:
    report = build_one(
        tmp_path,
        title="Doe **jij** mee?",
        key_question="Wat **doe** jij?",
        materials=[{"item": "**Hand-out**", "copies": "1 per **leerling**"}],
    )

    assert [path.name for path in report.files if "**" in everything(path.read_bytes())] == []


def test_the_title_of_a_lesson_may_hold_the_word_presentatie(tmp_path: Path) -> None:
    report = build_one(tmp_path, "presentatie-om-te-delen", title="Je presentatie")
    core = parts(report.files[0].read_bytes())["docProps/core.xml"].decode()

    assert "<dc:title>Je presentatie (presentatie om te delen)</dc:title>" in core


def test_titles_are_unique_even_when_one_is_already_called_a_continuation(tmp_path: Path) -> None:
    names = ("Start", "Start", "Start (vervolg)")
    activities = [
        *(activity_data("opening", title=name, minutes=4, short_minutes=4) for name in names),
        *(activity_data("quiz") for _ in range(3)),
        activity_data("afsluiting", short_minutes=3),
    ]
    report = build_one(tmp_path, "presentatie", activities=activities)
    from pptx import Presentation

    titles = [slide.shapes.title.text for slide in Presentation(str(report.files[0])).slides]
    assert len(set(titles)) == len(titles)


def test_the_phone_of_a_contact_stands_in_the_letter_and_not_on_the_handout(tmp_path: Path) -> None:
    school = tmp_path / "school.yaml"
    school.write_text(
        "naam: De Vlieger\ncontactpersonen:\n  - naam: Ada\n    rol: vertrouwenspersoon\n    telefoon: 012 345\n"
    )
    content = find_content(write_lesson(tmp_path))
    report = build(content, school=school, target=tmp_path / "uit", processes=1)
    texts = {path.name.removeprefix("proefles-vo-"): paper(path.read_bytes()) for path in report.files
             if path.suffix == ".docx"}  # fmt: skip

    assert "012\u00a0345" in texts["ouderbrief.docx"]
    assert "345" not in texts["hand-out.docx"]


@pytest.mark.parametrize("wrong", [{"products": ["guide"]}, {"levels": ["havo"]}])
def test_a_name_that_would_make_nothing_is_refused(tmp_path: Path, wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="no such level or product"):
        build(find_content(write_lesson(tmp_path)), target=tmp_path / "uit", **wrong)


def test_one_name_of_a_lesson_may_be_given_as_it_is(tmp_path: Path) -> None:
    report = build(find_content(write_lesson(tmp_path)), lessons="proefles", target=tmp_path / "uit")

    assert errors(report) == []
    assert len(report.packs) == 1


def test_the_school_the_library_and_the_lessons_tell_all_their_problems_in_one_run(tmp_path: Path) -> None:
    write_lesson(tmp_path, minutes="veel")
    (tmp_path / "school.yaml").write_text("naam: ''\n")
    (tmp_path / "assets" / "bronnen.yaml").write_text("bronnen: []\n")

    with pytest.raises(LessonError) as caught:
        build(find_content(tmp_path), school=tmp_path / "school.yaml", target=tmp_path / "uit")

    files = {Path(problem.place.file).name for problem in caught.value.problems}
    assert files == {"school.yaml", "bronnen.yaml", "vo.yaml"}


def test_a_missing_picture_does_not_hide_a_text_that_is_too_long(tmp_path: Path) -> None:
    write_lesson(tmp_path, takeaway="Een zin die veel te lang is voor de laatste dia van de les. " * 6)
    (tmp_path / "assets" / "plaatjes" / "proefplaat.svg").unlink()

    report = build(find_content(tmp_path), target=tmp_path / "uit", processes=1)

    assert {"picture_missing", "text_does_not_fit"} <= set(errors(report))


def test_credits_that_are_too_long_for_the_last_slide_stand_in_the_properties(tmp_path: Path) -> None:
    makers = [f"Stichting nummer {number} voor veilig online leven" for number in range(12)]
    report = build_one(tmp_path, "presentatie", les={"makers": makers})

    assert makers[-1] not in slides(report.files[0].read_bytes())[-1]
    assert makers[-1] in parts(report.files[0].read_bytes())["docProps/core.xml"].decode()


def test_a_long_first_name_stands_smaller_below_its_portrait(tmp_path: Path) -> None:
    write_lesson(tmp_path, activities=with_case(persons=[{"person": "noor"}] * 4))
    path = tmp_path / "assets" / "personages.yaml"
    path.write_text(path.read_text("utf-8").replace("naam: Noor", "naam: Annemarie"), "utf-8")

    report = build(find_content(tmp_path), target=tmp_path / "uit", products=["presentatie"], processes=1)

    found = parts(report.files[0].read_bytes())
    case = next(
        found[name].decode() for name in found if b"De bal op het plein" in found[name] and "slides/s" in name
    )
    assert 'sz="1800" b="1"' in case


def test_a_first_name_that_fits_at_no_size_is_a_problem(tmp_path: Path) -> None:
    write_lesson(tmp_path, activities=with_case(persons=[{"person": "noor"}] * 4))
    path = tmp_path / "assets" / "personages.yaml"
    path.write_text(path.read_text("utf-8").replace("naam: Noor", "naam: Maximiliaan-Jan"), "utf-8")

    report = build(find_content(tmp_path), target=tmp_path / "uit", processes=1)

    assert errors(report) == ["text_does_not_fit"]


def test_what_a_lesson_no_longer_has_goes_and_other_files_stay(tmp_path: Path) -> None:
    cards = {
        "title": "Kaartjes",
        "parts": [{"kind": "kaartjes", "cards": [{"text": "Een"}, {"text": "Twee"}]}],
    }
    with_cards = [*with_case(handout=cards)]
    target = tmp_path / "uit"
    write_lesson(tmp_path, levels=("po", "vo"), activities=with_cards)
    build(find_content(tmp_path), target=target, processes=1)
    (target / "materiaal" / "proefles" / "vo" / "mijn-notities.docx").write_bytes(b"van mij")
    shutil.rmtree(tmp_path / "lessons")
    write_lesson(tmp_path, levels=("vo",), activities=with_case())

    build(find_content(tmp_path), target=target, processes=1)

    left = {path.name for path in target.rglob("*") if path.is_file()}
    assert "proefles-vo-knipblad.docx" not in left
    assert not [name for name in left if "-po" in name]
    assert {"mijn-notities.docx", "proefles-vo.zip"} <= left


def test_a_level_with_an_error_keeps_what_was_made_of_it(tmp_path: Path) -> None:
    target = tmp_path / "uit"
    write_lesson(tmp_path, levels=("po", "vo"))
    build(find_content(tmp_path), target=target, processes=1)
    (tmp_path / "lessons" / "proefles" / "po.yaml").write_text("titel: ''", "utf-8")

    build(find_content(tmp_path), target=target, processes=1)

    assert (target / "pakketten" / "proefles-po.zip").is_file()


def test_the_guide_sets_a_look_back_on_the_agreement_of_the_class(tmp_path: Path) -> None:
    text = paper(build_one(tmp_path, "handleiding").files[0].read_bytes())

    assert "over twee weken tien minuten terugkijken op die afspraak" in text
