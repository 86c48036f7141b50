"""What PowerPoint keeps beside the slides: the show of the short version, and a section for each phase."""

import uuid
from typing import Any

from lesmateriaal.document.slides import Deck
from lesmateriaal.text.xml import quoted

_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_SECTIONS_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_NAMESPACE = uuid.UUID("6f0d3a52-5d0e-5d52-9a3a-0f6a3c1b7e21")
"""Section ids are made from this and the name, so that they are the same in every build."""


def add_custom_show(presentation: Any, deck: Deck, slide_rids: list[str]) -> None:
    """Put the slides of the short version into a native custom show, when the deck names one."""
    from pptx.oxml import parse_xml

    if not deck.short_name:
        return
    slides = "".join(
        f'<p:sld r:id="{rid}"/>' for rid, slide in zip(slide_rids, deck.slides, strict=True) if slide.short
    )
    shows = parse_xml(
        f'<p:custShowLst xmlns:p="{_P}" xmlns:r="{_R}"><p:custShow name={quoted(deck.short_name)} id="0">'
        f"<p:sldLst>{slides}</p:sldLst></p:custShow></p:custShowLst>"
    )
    presentation.find(f"{{{_P}}}notesSz").addnext(shows)


def add_sections(presentation: Any, deck: Deck, slide_list: Any) -> None:
    """Give each phase of the lesson a section of its own."""
    from pptx.oxml import parse_xml

    phases: dict[str, list[str]] = {}
    for slide, entry in zip(deck.slides, slide_list, strict=True):
        phases.setdefault(slide.phase, []).append(entry.get("id"))
    if not any(phases):
        return
    sections = "".join(
        f'<p14:section name={quoted(name)} id="{_section_id(name)}"><p14:sldIdLst>'
        + "".join(f'<p14:sldId id="{slide_id}"/>' for slide_id in ids)
        + "</p14:sldIdLst></p14:section>"
        for name, ids in phases.items()
    )
    extension = parse_xml(
        f'<p:extLst xmlns:p="{_P}"><p:ext uri="{_SECTIONS_URI}"><p14:sectionLst xmlns:p14="{_P14}">{sections}'
        "</p14:sectionLst></p:ext></p:extLst>"
    )
    presentation.append(extension)


def _section_id(name: str) -> str:
    return "{" + str(uuid.uuid5(_NAMESPACE, name)).upper() + "}"
