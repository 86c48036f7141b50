"""Tiny packs: two documents of a few parts, with slots in text and in attributes, and a logo."""

import io
from collections.abc import Callable, Mapping
from dataclasses import replace
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lesmateriaal.document.slots import NO_LOGO, mark
from lesmateriaal.document.tree import Slot
from lesmateriaal.pack.archive import write_archive
from lesmateriaal.pack.fill import fill_document, master_of
from lesmateriaal.pack.filling import NOTHING, Filling
from lesmateriaal.pack.pack import compose_pack
from lesmateriaal.pack.texts import PackDocument, PackFacts

FACTS = PackFacts("les", "po", "Les", "groep 7", "2026.1", "2026-11-23", "CC BY-SA 4.0", "De makers")
FOLDER = "les-po"
HANDOUT, DECK = "les-po/voor-leerlingen/les-po-hand-out.docx", "les-po/les-po-presentatie.pptx"
MANIFEST = "les-po/manifest.json"
FILLING = Filling(
    {"school": 'Fort & <Zoon> "De Ælfde"', "colour": "102030", "contact_1": "Ada 🎈"},
    logo_left=NO_LOGO + b"links",
    logo_right=NO_LOGO + b"rechts",
)
MASTERS: Mapping[str, Mapping[str, bytes]] = {
    HANDOUT: {
        "[Content_Types].xml": b"<Types/>",
        "_rels/.rels": b"<Relationships/>",
        "word/document.xml": f"<w>né{mark(Slot.CONTACT_1, 'vraag ’t')}{mark(Slot.CONTACT_2, '')}ё</w>".encode(),
        "word/styles.xml": b"<styles>" + b"stijl " * 300 + b"</styles>",
        "word/theme.xml": f'<t v="{mark(Slot.COLOUR, "1F5C8A")}" n="{mark(Slot.SCHOOL, "")}"/>'.encode(),
        "word/media/logo-right.png": NO_LOGO,
    },
    DECK: {
        "[Content_Types].xml": b"<Types/>",
        "_rels/.rels": b"<Relationships/>",
        "ppt/slides/slide1.xml": b"<slide>" + b"dia " * 300 + b"</slide>",
        "ppt/slides/slide2.xml": f"{mark(Slot.SCHOOL, 'onze school')}".encode(),
        "ppt/media/logo-left.png": NO_LOGO,
    },
}
"""The parts of each document by its path in the pack."""


def files_of(filling: Filling | None = None, level: str = "po") -> dict[str, bytes]:
    """Return the files of the tiny pack, made directly: as one downloads it, or with `filling` in it."""
    documents = [
        PackDocument(
            kind,
            path.rpartition("/")[2].replace("-po-", f"-{level}-"),
            fill_document(MASTERS[path], filling or NOTHING),
            "leerlingen" if path == HANDOUT else "",
            master_of(MASTERS[path]).records(),
        )
        for kind, path in (("handout", HANDOUT), ("deck", DECK))
    ]
    return compose_pack(replace(FACTS, level=level, filled=filling is not None), documents)


def pack(change: Callable[[dict[str, bytes]], None] = lambda files: None) -> bytes:
    """Return the tiny pack after `change` to its files."""
    files = files_of()
    change(files)
    return write_archive(files)


def contents(archive: bytes) -> dict[str, bytes]:
    """Return the files of a zip by name, after checking each checksum with Python's own library."""
    with ZipFile(io.BytesIO(archive)) as file:
        assert file.testzip() is None
        return {name: file.read(name) for name in file.namelist()}


def every_part(archive: bytes) -> dict[str, bytes]:
    """Return every uncompressed part of a pack, those of its documents as `path!part`."""
    found: dict[str, bytes] = {}
    for path, content in contents(archive).items():
        if path.endswith((".docx", ".pptx")):
            found |= {f"{path}!{part}": data for part, data in contents(content).items()}
        else:
            found[path] = content
    return found


def streamed(files: Mapping[str, bytes]) -> bytes:
    """Return a zip as other programs write it: deflated less, sizes after the data, extra fields, a date."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    content = Pipe()
    with ZipFile(content, "w", ZIP_DEFLATED, compresslevel=1) as file:
        for name, part in files.items():
            info = ZipInfo(name, (2021, 5, 6, 7, 8, 10))
            info.extra = b"\x99\x99\x02\x00ok"
            file.writestr(info, part, ZIP_DEFLATED)
    return content.getvalue()
