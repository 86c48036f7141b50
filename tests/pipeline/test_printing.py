"""PDFs of finished documents: printed by real LibreOffice, in one zip for each level."""

import subprocess
import zipfile
from pathlib import Path

import pytest

from factories import write_lesson
from lesmateriaal import printing
from lesmateriaal.errors import BuildError
from lesmateriaal.lesson.content import find_content
from lesmateriaal.lesson.model import Level
from lesmateriaal.pipeline import build, documents_by_pack
from lesmateriaal.printing import print_levels
from office import program
from small_lesson import NAME


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small lesson that was built."""
    folder = write_lesson(tmp_path_factory.mktemp("les"))
    build(find_content(folder), target=folder / "build", products=["hand-out", "ouderbrief"], processes=1)
    return folder / "build"


def codes(caught: pytest.ExceptionInfo[BuildError]) -> list[str]:
    return [each.code for each in caught.value.problems]


def test_every_document_is_a_pdf_in_the_zip_of_its_level(target: Path, tmp_path: Path) -> None:
    program("soffice")

    (path,) = print_levels(documents_by_pack(target, [NAME], [Level.VO]), tmp_path)

    with zipfile.ZipFile(path) as archive:
        contents = {name: archive.read(name)[:5] for name in archive.namelist()}
    stem = f"{NAME}-vo"
    assert path == tmp_path / "pdf" / f"{stem}-pdf.zip"
    assert contents == {
        f"{stem}-pdf/{stem}-hand-out.pdf": b"%PDF-",
        f"{stem}-pdf/{stem}-ouderbrief.pdf": b"%PDF-",
    }


def test_on_paper_there_is_a_dotted_line_where_a_name_would_stand(target: Path, tmp_path: Path) -> None:
    program("soffice")
    (path,) = print_levels(documents_by_pack(target, [NAME], []), tmp_path)
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path)

    letter = next(tmp_path.rglob("*ouderbrief.pdf"))
    text = subprocess.run(
        [program("pdftotext"), str(letter), "-"], check=True, capture_output=True, text=True
    )

    assert "………" in text.stdout


def test_what_a_person_put_beside_the_documents_is_left_out(target: Path) -> None:
    copy = target / "materiaal" / NAME / "vo" / f"{NAME}-vo-hand-out-eigen.docx"
    copy.write_bytes(b"of a person")

    (documents,) = documents_by_pack(target, [NAME], []).values()

    assert copy not in documents


def test_without_libreoffice_one_hears_what_to_install(
    target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(BuildError) as caught:
        print_levels(documents_by_pack(target, [NAME], []), tmp_path)

    assert codes(caught) == ["office_missing"]


def test_a_document_that_cannot_be_printed_leaves_no_zip(tmp_path: Path) -> None:
    program("soffice")
    broken = tmp_path / "les-vo-hand-out.docx"
    broken.write_bytes(b"PK\x03\x04 no document")

    with pytest.raises(BuildError) as caught:
        print_levels({"les-vo": [broken]}, tmp_path)

    assert codes(caught) == ["pdf_missing"]
    assert not (tmp_path / "pdf").exists()


def test_libreoffice_that_says_nothing_is_stopped(
    target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asleep = tmp_path / "soffice"
    asleep.write_text("#!/bin/sh\nexec sleep 60\n")
    asleep.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    monkeypatch.setattr(printing, "START_SECONDS", 1)
    monkeypatch.setattr(printing, "DOCUMENT_SECONDS", 0)

    with pytest.raises(BuildError) as caught:
        print_levels(documents_by_pack(target, [NAME], []), tmp_path)

    assert codes(caught) == ["office_silent"]
