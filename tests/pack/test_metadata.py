"""The metadata of a pack, for catalogues of learning material: valid, whole, and with the right identifiers."""

import json
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest

from ims_schemas import METADATA, findings
from lesmateriaal.pack import jsonld, learning, nllom
from lesmateriaal.pack.texts import PackFacts

FACTS = PackFacts(
    lesson="memes",
    level="vo",
    title="Grap of <raak> & meer?",
    audience="leerjaar 1 tot en met 3",
    version="2026.1",
    date="2026-11-22",
    licence="CC BY-SA 4.0",
    credits="De makers",
    summary="Over plaatjes & grappen.",
    keywords=("memes", "humor"),
    minutes=50,
)
FORMATS = ["application/pdf", "text/plain", "text/plain"]
LOM = f"{{{nllom.NAMESPACE}}}"
PUBLICS = ["leerlingen", "team", "ouders"]


def written(facts: PackFacts = FACTS) -> ElementTree.Element:
    return ElementTree.fromstring(nllom.nllom(facts, FORMATS))


def texts(root: ElementTree.Element, path: str) -> list[str]:
    """Return the text of each element at `path`, whose names are those of the schema."""
    return [
        "".join(each.itertext()).strip()
        for each in root.findall("/".join(LOM + name for name in path.split("/")))
    ]


def as_json(facts: PackFacts = FACTS) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(jsonld.jsonld(facts, FORMATS))
    return found


@pytest.mark.parametrize("public", PUBLICS)
@pytest.mark.parametrize("level", learning.LEVELS)
def test_the_metadata_is_valid_against_the_schema(level: str, public: str) -> None:
    facts = replace(FACTS, level=level, public=public)

    assert findings(nllom.nllom(facts, FORMATS), nllom.NAMESPACE, METADATA) == []


def test_the_schema_would_find_an_element_at_the_wrong_place() -> None:
    content = nllom.nllom(FACTS, FORMATS).replace(b"<general>", b"<general><description/>")

    assert findings(content, nllom.NAMESPACE, METADATA) != []


def test_metadata_of_a_lesson_that_says_little_is_valid_too() -> None:
    facts = replace(FACTS, summary="", keywords=(), minutes=0, licence="eigen")

    assert findings(nllom.nllom(facts, []), nllom.NAMESPACE, METADATA) == []


@pytest.mark.parametrize(
    "path",
    [
        "general/title/langstring",
        "general/catalogentry/entry/langstring",
        "general/language",
        "general/aggregationlevel/value/langstring",
        "metametadata/metadatascheme",
        "educational/intendedenduserrole/value/langstring",
        "educational/context/value/langstring",
        "educational/typicalagerange/langstring",
        "rights/cost/value/langstring",
        "rights/copyrightandotherrestrictions/value/langstring",
        "classification/taxonpath/taxon/id",
    ],
)
def test_every_field_that_must_be_there_is_filled_in(path: str) -> None:
    assert all(texts(written(), path))
    assert texts(written(), path)


def test_the_words_are_those_of_nl_lom() -> None:
    root = written(replace(FACTS, level="mbo"))

    assert texts(root, "educational/context/value") == ["BVE"]
    assert texts(root, "educational/intendedenduserrole/value") == ["learner", "teacher"]
    assert texts(root, "rights/copyrightandotherrestrictions/value") == ["cc-by-sa-40"]
    assert texts(root, "metametadata/metadatascheme") == ["LOMv1.0", "nl_lom_v1p0"]
    assert texts(root, "educational/typicallearningtime/datetime") == ["PT50M"]


def test_a_licence_is_in_the_list_that_is_named() -> None:
    root = written()

    assert learning.LICENCES[FACTS.licence][0].endswith("-40")  # of November 2013: no older list can have it
    assert texts(root, "rights/copyrightandotherrestrictions/source") == [
        "http://purl.edustandaard.nl/copyrightsandotherrestrictions_nllom_20131202"
    ]


def test_each_level_is_the_one_of_the_education_field() -> None:
    main = {level: terms.levels[0].id for level, terms in learning.LEVELS.items()}

    assert main == {
        "po": "512e4729-03a4-43a2-95ba-758071d1b725",
        "vo": "2a1401e9-c223-493b-9b86-78f6993b1a8d",
        "mbo": "f3ac3fbb-5eae-49e0-8494-0a44855fff25",
    }


def test_both_files_tell_the_same() -> None:
    root, found = written(), as_json()

    assert texts(root, "general/title") == [found["name"]]
    assert texts(root, "general/description") == [found["description"]]
    assert texts(root, "general/keyword") == found["keywords"]
    assert texts(root, "general/catalogentry/entry") == [found["@id"]]
    ids = texts(root, "classification/taxonpath/taxon/id")
    assert [learning.OBK + each for each in ids] == [
        each["@id"] for each in found["about"] + found["educationalLevel"]
    ]


def test_the_json_has_what_search_engines_ask_for() -> None:
    found = as_json()

    assert (found["@type"], found["inLanguage"], found["isAccessibleForFree"]) == (
        "LearningResource",
        "nl",
        True,
    )
    assert found["license"] == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert (found["timeRequired"], found["typicalAgeRange"]) == ("PT50M", "12-15")
    assert found["encodingFormat"] == ["application/pdf", "text/plain"]


@pytest.mark.parametrize("public", ["team", "ouders"])
def test_material_for_adults_says_so(public: str) -> None:
    facts = replace(FACTS, public=public)

    assert as_json(facts)["typicalAgeRange"] == "18-"
    assert texts(written(facts), "educational/intendedenduserrole/value") == ["teacher"]


def test_a_pack_keeps_its_identifier_and_another_version_has_another() -> None:
    assert as_json()["@id"] == as_json()["@id"] != as_json(replace(FACTS, version="2026.2"))["@id"]
