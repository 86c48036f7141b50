"""The cartridge for a learning environment: what pupils may have and nothing else, as the profile asks."""

import io
import zipfile
from xml.etree import ElementTree

from ims_schemas import PACKAGING, findings
from lesmateriaal.pack.cartridge import MANIFEST, NAMESPACE, cartridge
from lesmateriaal.pack.texts import PackDocument, PackFacts

FACTS = PackFacts(
    "memes", "vo", "Grap & raak", "leerjaar 1", "2026.1", "2026-11-22", "CC BY-SA 4.0", "De makers"
)
DECK = PackDocument("deck", "memes-vo-presentatie.pptx", b"notes", "")
SHARED = PackDocument("shared_deck", "memes-vo-presentatie-om-te-delen.pptx", b"slides", "leerlingen")
HANDOUT = PackDocument("handout", "memes-vo-hand-out.docx", b"paper", "leerlingen")
LETTER = PackDocument("letter", "memes-vo-ouderbrief.docx", b"letter", "")
TITLES = {"shared_deck": "De dia's", "handout": "De hand-out"}
"""Names for pupils."""


def opened(*documents: PackDocument) -> dict[str, bytes]:
    content = cartridge(FACTS, documents, TITLES)
    assert content is not None
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_only_what_pupils_may_have_is_in_it() -> None:
    names = opened(DECK, SHARED, HANDOUT, LETTER)

    assert set(names) == {
        MANIFEST,
        "bestanden/LICENTIE.txt",
        f"bestanden/{SHARED.name}",
        f"bestanden/{HANDOUT.name}",
    }


def test_the_documents_are_those_of_the_pack() -> None:
    assert opened(SHARED)[f"bestanden/{SHARED.name}"] == SHARED.content


def test_a_lesson_without_anything_for_pupils_has_no_cartridge() -> None:
    assert cartridge(FACTS, [DECK, LETTER], TITLES) is None


def test_the_manifest_is_valid_against_the_schema() -> None:
    assert findings(opened(SHARED, HANDOUT)[MANIFEST], NAMESPACE, PACKAGING) == []


def test_the_schema_would_find_a_resource_without_a_type() -> None:
    content = opened(SHARED)[MANIFEST].replace(b' type="webcontent"', b"")

    assert findings(content, NAMESPACE, PACKAGING) != []


def test_every_file_is_a_resource_and_every_resource_a_file() -> None:
    files = opened(SHARED, HANDOUT)
    root = ElementTree.fromstring(files[MANIFEST])
    named = [each.get("href") for each in root.iter(f"{{{NAMESPACE}}}file")]

    assert sorted(str(each) for each in named) == sorted(set(files) - {MANIFEST})


def test_every_item_that_one_can_open_points_at_a_resource() -> None:
    root = ElementTree.fromstring(opened(SHARED, HANDOUT)[MANIFEST])
    resources = {each.get("identifier") for each in root.iter(f"{{{NAMESPACE}}}resource")}
    pointed = {each.get("identifierref") for each in root.iter(f"{{{NAMESPACE}}}item")} - {None}

    assert len(pointed) == 2
    assert pointed < resources


def test_pupils_read_a_name_and_not_a_file_name() -> None:
    root = ElementTree.fromstring(opened(SHARED, HANDOUT)[MANIFEST])
    titles = [each.text for each in root.iter(f"{{{NAMESPACE}}}title")]

    assert titles == [FACTS.title, "De dia's", "De hand-out"]


def test_the_same_content_gives_the_same_bytes() -> None:
    assert cartridge(FACTS, [SHARED], TITLES) == cartridge(FACTS, [SHARED], TITLES)
