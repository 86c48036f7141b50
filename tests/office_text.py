"""What stands in an Office file, wherever it stands: text, notes, alt texts, properties."""

import html
import re
import zipfile
from io import BytesIO


def parts(content: bytes) -> dict[str, bytes]:
    """Return the uncompressed parts of an Office file by name."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def everything(content: bytes) -> str:
    """Return all XML of an Office file as one text, with its character references resolved."""
    found = parts(content)
    xml = (found[name].decode("utf-8") for name in sorted(found) if name.endswith((".xml", ".rels")))
    return html.unescape("\n".join(xml))


def slides(content: bytes, folder: str = "slides") -> list[str]:
    """Return the text of each slide of a deck (or of its notes, with `notesSlides`), in order."""
    found = parts(content)
    kind = folder.removesuffix("s")
    names = [name for name in found if re.fullmatch(rf"ppt/{folder}/{kind}[0-9]+\.xml", name)]
    names.sort(key=lambda name: int(re.findall(r"[0-9]+", name)[-1]))
    return [" ".join(_texts(found[name], "a")) for name in names]


def paper(content: bytes) -> str:
    """Return the running text of a Word document, in order."""
    return " ".join(_texts(parts(content)["word/document.xml"], "w"))


def _texts(xml: bytes, prefix: str) -> list[str]:
    return [html.unescape(text) for text in re.findall(rf"<{prefix}:t(?: [^>]*)?>([^<]*)<", xml.decode())]
