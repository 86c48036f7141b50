"""`metadata.nllom.xml`: the pack in the words of NL LOM, which Dutch catalogues of learning material read.

The elements stand in the order that the schema asks for (IMS Learning Resource Meta-Data 1.2.4).
"""

from collections.abc import Iterable
from xml.etree import ElementTree

from lesmateriaal.pack import learning
from lesmateriaal.pack.texts import PackFacts

NAME = "metadata.nllom.xml"
NAMESPACE = "http://www.imsglobal.org/xsd/imsmd_v1p2"
_LOCATION = f"{NAMESPACE} http://www.imsglobal.org/xsd/imsmd_v1p2p4.xsd"
_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
_LOM = "LOMv1.0"
_VDEX = "http://purl.edustandaard.nl/vdex_{}_czp_20060628.xml"
_LICENCES = "http://purl.edustandaard.nl/copyrightsandotherrestrictions_nllom_20131202"
"""Names of the lists from which words are taken: those of Kennisnet's own example (github.com/kennisnet/edurep-files,
example/nllom-verplicht.xml). The list of licences of 2011 knows versions 3.0 alone: Edurep's check takes ours out."""
_SCHEMES = (_LOM, "nl_lom_v1p0")
_LESSON = "2"
"""Aggregation level: 1 is a single file, 2 a lesson, 3 a course."""
_NO_LANGUAGE = "x-none"


def nllom(facts: PackFacts, formats: Iterable[str]) -> bytes:
    """Return the metadata of the pack as XML; `formats` are the MIME types of its documents."""
    terms = learning.LEVELS[facts.level]
    lom = ElementTree.Element(
        "lom", {"xmlns": NAMESPACE, "xmlns:xsi": _INSTANCE, "xsi:schemaLocation": _LOCATION}
    )
    general = _below(lom, "general")
    _langstring(general, "title", facts.title)
    entry = _below(general, "catalogentry")
    _below(entry, "catalog", "URI")
    _langstring(entry, "entry", learning.identifier(facts), _NO_LANGUAGE)
    _below(general, "language", learning.LANGUAGE)
    if facts.summary:
        _langstring(general, "description", facts.summary)
    for keyword in facts.keywords:
        _langstring(general, "keyword", keyword)
    _term(general, "aggregationlevel", _VDEX.format("aggregationlevel"), _LESSON)
    _langstring(_below(lom, "lifecycle"), "version", facts.version)
    about = _below(lom, "metametadata")
    for scheme in _SCHEMES:
        _below(about, "metadatascheme", scheme)
    _below(about, "language", learning.LANGUAGE)
    technical = _below(lom, "technical")
    for each in sorted(set(formats)):
        _below(technical, "format", each)
    _educational(_below(lom, "educational"), facts, terms)
    rights = _below(lom, "rights")
    _term(rights, "cost", _LOM, "no")
    licence = learning.LICENCES.get(facts.licence)
    _term(
        rights,
        "copyrightandotherrestrictions",
        _LICENCES if licence else _LOM,
        licence[0] if licence else "yes",
    )
    _langstring(rights, "description", facts.licence)
    _classification(lom, "discipline", _VDEX.format("classification_purpose"), (terms.subject,))
    _classification(lom, "educational level", _LOM, terms.levels)
    ElementTree.indent(lom)
    text: bytes = ElementTree.tostring(lom, "utf-8", xml_declaration=True)
    return text + b"\n"


def _educational(part: ElementTree.Element, facts: PackFacts, terms: learning.LevelTerms) -> None:
    for kind in learning.KINDS[facts.public]:
        _term(part, "learningresourcetype", _VDEX.format("learningresourcetype"), kind)
    for role in learning.ROLES[facts.public]:
        _term(part, "intendedenduserrole", _LOM, role)
    _term(part, "context", _VDEX.format("context"), terms.context)
    _langstring(part, "typicalagerange", learning.ages(facts), _NO_LANGUAGE)
    if facts.minutes:
        _below(_below(part, "typicallearningtime"), "datetime", learning.duration(facts))
    _below(part, "language", learning.LANGUAGE)


def _classification(
    lom: ElementTree.Element, purpose: str, source: str, terms: Iterable[learning.Term]
) -> None:
    part = _below(lom, "classification")
    _term(part, "purpose", source, purpose)
    for term in terms:
        path = _below(part, "taxonpath")
        _langstring(path, "source", learning.OBK.rstrip("/"), _NO_LANGUAGE)
        taxon = _below(path, "taxon")
        _below(taxon, "id", term.id)
        _langstring(taxon, "entry", term.name)


def _below(part: ElementTree.Element, name: str, text: str = "") -> ElementTree.Element:
    found = ElementTree.SubElement(part, name)
    if text:
        found.text = text
    return found


def _langstring(part: ElementTree.Element, name: str, text: str, language: str = learning.LANGUAGE) -> None:
    _below(_below(part, name), "langstring", text).set("xml:lang", language)


def _term(part: ElementTree.Element, name: str, source: str, value: str) -> None:
    """Add a word from a list: the name of the list and the word."""
    found = _below(part, name)
    _langstring(found, "source", source, _NO_LANGUAGE)
    _langstring(found, "value", value, _NO_LANGUAGE)
