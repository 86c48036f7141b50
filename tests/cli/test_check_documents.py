"""`lesmateriaal controleer` on finished documents, ours or those of a teacher."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from broken_copies import BROKEN, DECK
from command_line import english_words, environment, run_here, run_program
from factories import write_lesson

NO_TITLE = (
    "deck.pptx: waarschuwing: op dia 4 ontbreekt de titel. Kies Start, Dia-indeling, neem een indeling met een "
    "titel en vul die in. [dia_zonder_titel]"
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which is empty."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put_broken(documents: dict[str, Path], code: str, name: str = "deck.pptx") -> None:
    """Write a deck that breaks the rule `code` into the current folder."""
    Path(name).write_bytes(BROKEN[code].make(documents[f"groepsdruk-vo-{DECK}"]))


def test_a_document_without_findings_is_good(
    documents: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(documents["groepsdruk-vo-hand-out.docx"], "hand-out.docx")

    ran = run_here(capsys, "controleer", "hand-out.docx")

    assert (ran.code, ran.out, ran.err) == (0, "1 document nagekeken: geen fouten.\n", "")


def test_a_warning_tells_the_slide_and_what_to_do_and_does_not_fail(
    documents: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    put_broken(documents, "slide_no_title")

    ran = run_here(capsys, "controleer", "deck.pptx")

    assert ran.err.splitlines() == [NO_TITLE]
    assert ran.out == "1 document nagekeken: geen fouten, 1 waarschuwing.\n"
    assert ran.code == 0


def test_a_strict_check_fails_on_a_warning(
    documents: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    put_broken(documents, "slide_no_title")

    ran = run_here(capsys, "controleer", "deck.pptx", "--streng")

    assert ran.out.splitlines()[-1] == "Met --streng tellen waarschuwingen als fout."
    assert ran.code == 1


def test_a_file_that_powerpoint_would_refuse_is_an_error(
    documents: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    put_broken(documents, "office_link_nowhere")

    ran = run_here(capsys, "controleer", "deck.pptx")

    assert ran.err.startswith(
        "deck.pptx: ppt/slides/slide4.xml verwijst naar ../media/weg.png, maar dat is er niet. "
    )
    assert ran.code == 1


def test_several_documents_and_lessons_are_checked_together(
    documents: dict[str, Path], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lesson(folder)
    put_broken(documents, "slide_no_title")
    put_broken(documents, "slide_no_alt", "map.pptx")

    ran = run_here(capsys, "controleer", "proefles", "map.pptx", "deck.pptx", "./deck.pptx")

    assert [line.split(":")[0] for line in ran.err.splitlines()] == [
        "assets/hulplijnen.yaml",
        "deck.pptx",
        "map.pptx",
    ]
    assert ran.out.startswith("1 les en 2 documenten nagekeken: ")


def test_json_has_the_documents_and_their_findings(
    documents: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    put_broken(documents, "slide_no_title")

    document = json.loads(run_here(capsys, "controleer", "deck.pptx", "--uitvoer", "json").out)

    (problem,) = document.pop("problemen")
    assert document == {"lessen": [], "documenten": ["deck.pptx"], "scholen": [], "code": 0}
    assert (problem["bestand"], problem["regel"], problem["code"]) == ("deck.pptx", 0, "dia_zonder_titel")


def test_a_document_that_is_not_there_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run_here(capsys, "controleer", "weg.pptx")

    assert ran.err.splitlines()[-1] == "Fout: het bestand weg.pptx bij PAD is er niet."
    assert english_words(ran.err) == set()
    assert ran.code == 2


def test_a_file_that_is_no_office_file_is_an_error_and_no_traceback(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("brief.DOCX").write_text("Beste ouders")

    ran = run_here(capsys, "controleer", "brief.DOCX")

    assert ran.err == (
        "brief.DOCX: dit is geen bestand van PowerPoint of Word. "
        "Kies een bestand dat eindigt op .pptx of .docx. [bestand_geen_office]\n"
    )
    assert ran.code == 1


def test_a_lock_of_office_by_name_is_told_as_what_it_is_and_the_others_are_inspected(
    documents: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(documents["groepsdruk-vo-hand-out.docx"], "hand-out.docx")
    Path("~$nd-out.docx").write_bytes(b"\x05Noor" + bytes(157))

    ran = run_here(capsys, "controleer", "hand-out.docx", "~$nd-out.docx")

    assert ran.err == (
        "~$nd-out.docx: dit is geen document: Word of PowerPoint bewaart hierin dat een document open staat. "
        "Kies het document zelf, zonder ~$ in de naam. Als je het sluit, verdwijnt dit bestand. "
        "[bestand_van_office]\n"
    )
    assert ran.out == "2 documenten nagekeken: 1 fout.\n"
    assert ran.code == 1


@pytest.mark.skipif(os.name == "nt", reason="there are no named pipes")
@pytest.mark.parametrize("name", ["pijp.docx", "nul.docx"])
def test_a_pipe_or_device_is_no_ordinary_file_and_does_not_hang(folder: Path, name: str) -> None:
    os.mkfifo(folder / "pijp.docx")
    (folder / "nul.docx").symlink_to("/dev/zero")

    ran = run_program(folder, "controleer", name)

    assert ran.err.startswith(f"{name}: dit is geen gewoon bestand, ")
    assert ran.code == 1


@pytest.mark.parametrize("ending", [".ppsm", ".potm", ".dotm", ".pps", ".pot", ".dot", ".odt"])
def test_every_ending_of_a_document_is_known_as_one(ending: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path(f"stuk{ending}").write_bytes(b"")

    ran = run_here(capsys, "controleer", f"stuk{ending}")

    assert ran.err.endswith("[bestand_leeg]\n")
    assert ran.code == 1


def test_a_document_needs_no_lessons_and_no_yaml(documents: dict[str, Path], folder: Path) -> None:
    shutil.copy(documents["groepsdruk-vo-hand-out.docx"], "hand-out.docx")
    script = (
        "import sys; from lesmateriaal.cli.main import run; run(['controleer', 'hand-out.docx']); "
        "print(sorted({'pydantic', 'yaml', 'pptx', 'docx', 'PIL', 'lxml'} & set(sys.modules)))"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, env=environment(), capture_output=True, encoding="utf-8"
    )

    assert done.stdout.splitlines() == ["1 document nagekeken: geen fouten.", "['lxml']"]


def test_the_shell_completes_files(folder: Path) -> None:
    write_lesson(folder)
    asked = {"COMP_WORDS": "lesmateriaal controleer proefles-vo.p", "COMP_CWORD": "2"}

    ran = run_program(folder, variables={"_LESMATERIAAL_COMPLETE": "bash_complete", **asked})

    assert ran.out == "file,proefles-vo.p\n"
