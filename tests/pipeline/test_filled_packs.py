"""Finished packs of every lesson, filled in: the same as built with the school, and sound documents."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator
from PIL import Image

from lesmateriaal.dutch.messages import message
from lesmateriaal.errors import Place
from lesmateriaal.inspect.inspector import inspect_file
from lesmateriaal.lesson.content import built_in_root, find_content
from lesmateriaal.lesson.school import load_school
from lesmateriaal.pack.filling import filling_of
from lesmateriaal.pack.opened import PreparedPack, open_pack
from lesmateriaal.pipeline import Report, build
from lesmateriaal.products import PRODUCTS
from office import to_pdfs
from office_text import everything
from pack_world import contents, every_part

SCHOOLS: Mapping[str, str] = {
    "every kind of sign, and a logo": """\
naam: 'Basisschool ''t Fort & <Zoon> "De Ælfde"'
logo: logo.png
kleur: '#c2185b'
tweede_kleur: '#00695c'
website: https://fort.example/a?b=1&c=2
protocol: fort.example/pesten
contactpersonen:
  - naam: Ada & Bo <x>
    rol: aanspreekpunt "pesten"
    telefoon: 088-123 45 67
    email: ada&bo@school.example
  - naam: Cas ]]>
    rol: mentor
  - naam: Dee
    rol: zorgcoördinator
    telefoon: 030 765 43 21
  - naam: Eef <!-- --
    rol: mentor
""",
    "eighty characters": """\
naam: Scholengemeenschap voor voortgezet onderwijs De Wijde Blik aan de Brede Rivier W
kleur: '#102030'
""",
    "another script and emoji": """\
naam: مدرسة النور 🎈👩🏽‍🏫
korte_naam: النور 🎈
contactpersonen:
  - naam: نور الهدى 🙂
    rol: vertrouwenspersoon
""",
}


@dataclass(frozen=True)
class World:
    """A school, its packs built anew, and finished packs filled in with it, by file name."""

    names: tuple[str, str]
    """The name of the school and its short name."""
    direct: Mapping[str, bytes]
    filled: Mapping[str, bytes]


@pytest.fixture(scope="module")
def opened(built: Report) -> dict[str, PreparedPack]:
    """Every finished pack of this project."""
    return {path.name: open_pack(path.read_bytes(), Place(path.name)) for path in built.packs}


@pytest.fixture(scope="module", params=SCHOOLS)
def world(
    request: pytest.FixtureRequest,
    opened: dict[str, PreparedPack],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[World]:
    folder = tmp_path_factory.mktemp("school")
    Image.radial_gradient("L").convert("RGB").resize((300, 90)).save(folder / "logo.png")
    path = folder / "school.yaml"
    path.write_text(SCHOOLS[request.param], "utf-8")
    content = find_content(built_in_root())
    report = build(content, school=path, target=folder / "uit", processes=1)
    filling = filling_of(load_school(path))
    yield World(
        (filling.values["school"], filling.values["school_short"]),
        {pack.name: pack.read_bytes() for pack in report.packs},
        {name: b"".join(pack.fill(filling)) for name, pack in opened.items()},
    )
    shutil.rmtree(folder)


def documents_of(packs: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return every document in `packs`, by its file name."""
    return {
        path.rpartition("/")[2]: content
        for pack in packs.values()
        for path, content in contents(pack).items()
        if path.endswith((".docx", ".pptx"))
    }


def test_every_part_is_the_one_that_building_with_the_school_gives(world: World) -> None:
    assert world.filled.keys() == world.direct.keys()
    for name, pack in world.filled.items():
        filled, direct = every_part(pack), every_part(world.direct[name])
        assert filled.keys() == direct.keys()
        assert [part for part in filled if filled[part] != direct[part]] == [], name


def test_every_byte_is_the_same_where_the_same_zlib_made_both(world: World) -> None:
    assert world.filled == world.direct


def test_every_product_is_among_them(world: World) -> None:
    documents = documents_of(world.filled)

    for product in PRODUCTS:
        assert any(name.endswith((f"-{product}.docx", f"-{product}.pptx")) for name in documents), product


def test_all_rules_for_documents_hold_in_filled_ones(world: World) -> None:
    documents = documents_of(world.filled)

    assert [message(each) for name in documents for each in inspect_file(documents[name], name)] == []
    for name, content in documents.items():
        text = everything(content)
        assert any(each in text for each in world.names), name


def test_the_validator_finds_nothing_in_filled_documents(world: World, tmp_path: Path) -> None:
    for name, content in documents_of(world.filled).items():
        if "groepsdruk-vo" in name or "ouderavond" in name or "aanpak" in name:
            path = tmp_path / name
            path.write_bytes(content)
            assert list(OpenXmlValidator().validate(str(path)).errors) == [], name


def test_unzip_finds_no_fault_in_a_filled_pack_or_its_documents(world: World, tmp_path: Path) -> None:
    program = shutil.which("unzip")
    if program is None:
        pytest.skip("unzip is missing")
    packs = {"groepsdruk-vo.zip": world.filled["groepsdruk-vo.zip"]}
    for name, content in (packs | documents_of(packs)).items():
        (tmp_path / name).write_bytes(content)
        subprocess.run([program, "-t", str(tmp_path / name)], check=True, capture_output=True)


@pytest.mark.office
def test_libreoffice_opens_every_document_of_a_filled_pack(world: World, tmp_path: Path) -> None:
    documents = documents_of({"groepsdruk-vo.zip": world.filled["groepsdruk-vo.zip"]})
    for name, content in documents.items():
        (tmp_path / name).write_bytes(content)

    assert all(pdf.stat().st_size > 5_000 for pdf in to_pdfs([tmp_path / name for name in documents]))


def test_a_pack_is_filled_in_with_the_same_bytes_each_time(built: Report) -> None:
    path = next(path for path in built.packs if path.name == "memes-mbo.zip")
    filling = filling_of(None)

    once, again = (b"".join(open_pack(path.read_bytes(), Place("")).fill(filling)) for _ in range(2))
    assert once == again
