"""What an Office file says about itself: one writer for Word and PowerPoint.

The libraries' own properties refuse a text of more than 255 characters, which a list of makers can be.
"""

from lesmateriaal.document.tree import Properties
from lesmateriaal.render.language import LANGUAGE
from lesmateriaal.text.xml import escape

CORE_PART = "docProps/core.xml"
_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def core_properties(properties: Properties) -> bytes:
    """Return `properties` as the part `CORE_PART`; its only clock is the day of the content."""
    texts = {
        "dc:title": properties.title,
        "dc:subject": properties.subject,
        "dc:creator": properties.author,
        "cp:keywords": ", ".join(properties.keywords),
        "dc:description": properties.credits,
        "cp:lastModifiedBy": properties.author,
        "cp:revision": "1",
        "cp:category": properties.licence,
        "dc:language": LANGUAGE,
        "cp:version": properties.version,
    }
    xml = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in texts.items())
    xml += "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{properties.modified}T00:00:00Z</dcterms:{name}>'
        for name in ("created", "modified")
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f"{head}<cp:coreProperties {_NAMESPACES}>{xml}</cp:coreProperties>".encode()
