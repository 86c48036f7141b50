"""A pack: what is in it, what its texts say, and that it is the same everywhere."""

import hashlib
import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from lesmateriaal.dutch.messages import message
from lesmateriaal.dutch.products import PRODUCT_NAMES
from lesmateriaal.errors import Place
from lesmateriaal.pack.pack import check_sizes, compose_pack, pack_bytes
from lesmateriaal.pack.texts import PackDocument, PackFacts

FACTS = PackFacts(
    lesson="groepsdruk",
    level="vo",
    title="Iedereen lacht. Jij ook?",
    audience="leerjaar 1 tot en met 3",
    version="2026.1",
    date="2026-11-22",
    licence="CC BY-SA 4.0",
    credits="De makers, versie 2026.1, CC BY-SA 4.0. Plaatjes: Noor Tekent (CC0 1.0).",
    unchecked_help_lines=("De Proeflijn", "Nog een lijn"),
)
RECEIVERS_OF = dict.fromkeys(("shared_deck", "handout", "cut_sheet"), "leerlingen")
FOR_ADULTS = ("step_card", "home_sheet", "student_sheet")
ALL = [
    PackDocument(
        kind, f"groepsdruk-vo-{name}.docx", f"inhoud van {name}".encode(), RECEIVERS_OF.get(kind, "")
    )
    for kind, name in PRODUCT_NAMES.items()
    if kind not in FOR_ADULTS
]


def files_of(facts: PackFacts = FACTS, documents: list[PackDocument] = ALL) -> dict[str, bytes]:
    """Return the files of a pack by their path below its one folder."""
    return {path.partition("/")[2]: content for path, content in compose_pack(facts, documents).items()}


def words_of(name: str, facts: PackFacts = FACTS, documents: list[PackDocument] = ALL) -> str:
    """Return the text of a file with its lines joined."""
    return " ".join(files_of(facts, documents)[name].decode("utf-8-sig").split())


def test_all_files_stand_in_one_folder_and_those_for_pupils_in_their_own() -> None:
    assert sorted(compose_pack(FACTS, ALL)) == [
        "groepsdruk-vo/LEESMIJ.txt",
        "groepsdruk-vo/LICENTIE.txt",
        "groepsdruk-vo/groepsdruk-vo-handleiding.docx",
        "groepsdruk-vo/groepsdruk-vo-ouderbrief.docx",
        "groepsdruk-vo/groepsdruk-vo-presentatie.docx",
        "groepsdruk-vo/manifest.json",
        "groepsdruk-vo/metadata.jsonld",
        "groepsdruk-vo/metadata.nllom.xml",
        "groepsdruk-vo/voor-leerlingen/groepsdruk-vo-hand-out.docx",
        "groepsdruk-vo/voor-leerlingen/groepsdruk-vo-knipblad.docx",
        "groepsdruk-vo/voor-leerlingen/groepsdruk-vo-presentatie-om-te-delen.docx",
    ]


def test_the_zip_holds_what_was_composed() -> None:
    with ZipFile(io.BytesIO(pack_bytes(FACTS, ALL))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == compose_pack(FACTS, ALL)


@pytest.mark.parametrize("name", ["LEESMIJ.txt", "LICENTIE.txt"])
def test_texts_are_for_notepad(name: str) -> None:
    content = files_of()[name]

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r") > 10
    assert content.endswith(b"\r\n")
    assert max(map(len, content.decode("utf-8-sig").splitlines())) <= 76


def test_leesmij_names_every_document_once() -> None:
    lines = files_of()["LEESMIJ.txt"].decode("utf-8-sig").splitlines()

    for path in files_of():
        if path.endswith(".docx"):
            assert lines.count(path) == 1


@pytest.mark.parametrize("kind", PRODUCT_NAMES)
def test_every_product_has_a_description(kind: str) -> None:
    lines = (
        files_of(FACTS, [PackDocument(kind, "iets.docx", b"")])["LEESMIJ.txt"]
        .decode("utf-8-sig")
        .splitlines()
    )

    assert len(lines[lines.index("iets.docx") + 1]) > 20


@pytest.mark.parametrize(
    "words",
    [
        "Mentorles voor voortgezet onderwijs, leerjaar 1 tot en met 3",
        "Weergave voor presentator",
        "Diavoorstelling > Aangepaste voorstelling > 15 minuten",
        "Bewerken inschakelen",
        "dubbelzijdig",
        "knipblad enkelzijdig",
        "- De Proeflijn - Nog een lijn",
        "Versie 2026.1 van 22-11-2026",
        "CC BY-SA 4.0",
    ],
)
def test_leesmij_says(words: str) -> None:
    assert words in words_of("LEESMIJ.txt")


def test_leesmij_is_silent_about_what_is_not_in_the_pack() -> None:
    facts = replace(FACTS, unchecked_help_lines=(), has_short_version=False)
    guide = [document for document in ALL if document.kind == "guide"]

    words = words_of("LEESMIJ.txt", facts, guide)

    for absent in (
        "knipblad",
        "hand-out",
        "Presentatorweergave",
        "15 minuten",
        "HULPLIJNEN",
        "VOOR LEERLINGEN",
    ):
        assert absent not in words


def test_the_letter_at_mbo_is_not_for_everybody() -> None:
    assert "onder de 18" in words_of("LEESMIJ.txt", replace(FACTS, level="mbo"))
    assert "onder de 18" not in words_of("LEESMIJ.txt")


def test_the_licence_is_explained_with_its_address_and_its_credits() -> None:
    words = words_of("LICENTIE.txt")

    assert "https://creativecommons.org/licenses/by-sa/4.0/" in words
    assert "Noor Tekent (CC0 1.0)" in words


def test_another_licence_is_not_explained_as_this_one() -> None:
    words = words_of("LICENTIE.txt", replace(FACTS, licence="CC BY-NC 4.0"))

    assert "de licentie CC BY-NC 4.0" in words
    assert "GelijkDelen" not in words


def test_a_title_with_braces_stays_as_it_is() -> None:
    assert '"Wat {is} $dit {0}?"' in words_of("LICENTIE.txt", replace(FACTS, title="Wat {is} $dit {0}?"))


def test_the_manifest_has_size_and_checksum_of_every_other_file() -> None:
    files = files_of()

    manifest = json.loads(files.pop("manifest.json"))

    assert (manifest["name"], manifest["level"], manifest["version"]) == ("groepsdruk", "vo", "2026.1")
    assert manifest["date"] == "2026-11-22"
    assert {entry["path"]: (entry["size"], entry["sha256"]) for entry in manifest["files"]} == {
        path: (len(content), hashlib.sha256(content).hexdigest()) for path, content in files.items()
    }


def test_the_manifest_is_sorted() -> None:
    content = files_of()["manifest.json"].decode()
    manifest = json.loads(content)

    assert list(manifest) == sorted(manifest)
    assert manifest["format"] == 2
    assert [entry["path"] for entry in manifest["files"]] == sorted(files_of().keys() - {"manifest.json"})


@pytest.mark.parametrize(
    "name", ["Hand-out.docx", "één.docx", "hand out.docx", "../x.docx", "a" * 95 + ".docx"]
)
def test_a_name_that_does_not_work_everywhere_is_a_fault_of_ours(name: str) -> None:
    with pytest.raises(AssertionError, match="name for a file"):
        compose_pack(FACTS, [PackDocument("guide", name, b"")])


def test_two_documents_with_one_name_are_a_fault_of_ours() -> None:
    with pytest.raises(AssertionError, match="the same name"):
        compose_pack(FACTS, [ALL[0], ALL[0]])


def test_a_pack_over_10_mb_and_a_deck_over_5_mb_are_problems() -> None:
    place = Place("lessons/groepsdruk/vo.yaml", 1, 1)
    pack, decks = bytes(10_000_001), {"klein.pptx": bytes(5_000_000), "groot.pptx": bytes(5_000_001)}

    problems = list(check_sizes(pack, decks, place))

    assert [(problem.place, problem.code) for problem in problems] == [
        (place, "pack_too_large"),
        (place, "deck_too_large"),
    ]
    assert "dit pakket is 11 MB; het mag hooguit 10 MB zijn" in message(problems[0])
    assert "groot.pptx is 6 MB; het mag hooguit 5 MB zijn" in message(problems[1])


def test_a_pack_of_10_mb_is_no_problem() -> None:
    assert not list(check_sizes(bytes(10_000_000), {}, Place("vo.yaml")))


def test_another_process_elsewhere_makes_the_same_pack(tmp_path: Path) -> None:
    program = """
import hashlib, io
from pathlib import Path
from PIL import Image
from lesmateriaal.document.slots import NO_LOGO, mark
from lesmateriaal.document.tree import Slot
from lesmateriaal.lesson.school import load_school
from lesmateriaal.pack.fill import fill_document
from lesmateriaal.pack.filling import filling_of
from lesmateriaal.pack.pack import pack_bytes
from lesmateriaal.pack.texts import PackDocument, PackFacts

Image.radial_gradient("L").convert("RGB").save("logo.png")
Path("school.yaml").write_text('naam: De Vlieger\\nlogo: logo.png\\nkleur: "#102030"\\n')
xml = "".join(mark(slot, "x") for slot in Slot).encode()
master = {"a.xml": xml, "media/logo-left.png": NO_LOGO, "media/logo-right.png": NO_LOGO}
filled = fill_document(master, filling_of(load_school(Path("school.yaml"))))
facts = PackFacts("les", "po", "Les", "groep 7", "1.0", "2026-11-22", "CC BY-SA 4.0", "De makers", ("Lijn",))
pack = pack_bytes(facts, [PackDocument("handout", "hand-out.docx", filled, "leerlingen")])
print(hashlib.sha256(pack).hexdigest())
"""
    path = os.pathsep.join(map(os.path.abspath, sys.path))
    digests = set()
    for zone, seed, locale in (("Asia/Tokyo", "1", "C"), ("America/Lima", "2", "C.UTF-8")):
        folder = tmp_path / seed
        folder.mkdir()
        surroundings = {"PYTHONPATH": path, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": locale}
        command = [sys.executable, "-c", program]
        done = subprocess.run(
            command, env=os.environ | surroundings, cwd=folder, check=True, capture_output=True, text=True
        )
        digests.add(done.stdout)

    assert len(digests) == 1
