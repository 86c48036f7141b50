"""Open packaging: relationships, content types and the zip in which a reference document is opened."""

import io
import zipfile
from collections.abc import Mapping

from lesmateriaal.render.package import CONTENT_TYPES, content_types
from lesmateriaal.text.xml import quoted

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"


def relationships(targets: list[tuple[str, str]]) -> bytes:
    """Return relationships of the (kind, target) pairs `targets`, with the ids rId1, rId2, … in order."""
    rows = "".join(
        f'<Relationship Id="rId{number}" Type={quoted(kind)} Target={quoted(target)}/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_RELATIONSHIPS}">{rows}</Relationships>'.encode()


def reference_zip(parts: Mapping[str, tuple[str, bytes]], links: Mapping[str, bytes]) -> bytes:
    """Return a package with `parts` (content type and bytes by name) and the relationships `links`.

    `links` are by the name of the part they belong to; "" is the package. Nothing is compressed: the zip
    lives only in memory, to be opened by the library that fills it.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        types = {name: kind for name, (kind, _) in parts.items() if not name.endswith(".png")}
        archive.writestr(CONTENT_TYPES, content_types(types))
        for name, content in links.items():
            folder, _, file = name.rpartition("/")
            archive.writestr(f"{folder}/_rels/{file}.rels".lstrip("/"), content)
        for name, (_, content) in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()
