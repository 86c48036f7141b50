"""One pack: the documents of a lesson at one level with what a teacher needs to use them, as one zip."""

import re
from collections.abc import Iterator, Mapping, Sequence

from lesmateriaal.dutch.products import RECEIVERS
from lesmateriaal.errors import Place, Problem
from lesmateriaal.pack import jsonld, nllom
from lesmateriaal.pack.archive import write_archive
from lesmateriaal.pack.manifest import MANIFEST, write_filled_manifest, write_manifest
from lesmateriaal.pack.texts import PackDocument, PackFacts, licence_text, readme_text

README, LICENCE = "LEESMIJ.txt", "LICENTIE.txt"
_OFFICE = "application/vnd.openxmlformats-officedocument"
MIME_TYPES = {
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "pptx": f"{_OFFICE}.presentationml.presentation",
}
"""What the documents of a pack are, by the end of their names (ISO/IEC 29500)."""
MAX_NAME_CHARACTERS = 99
"""Longest name of a file or folder: SharePoint and Teams put their own folders before it and limit the whole."""

MEGABYTE = 1_000_000
MAX_PACK_MB, MAX_DECK_MB = 10, 5
"""Small enough to mail; a deck of this project is far below it, so that only a wrong picture reaches it."""

_NAME = re.compile(r"[a-z0-9]+([._-][a-z0-9]+)*")


def compose_pack(facts: PackFacts, documents: Sequence[PackDocument]) -> dict[str, bytes]:
    """Return the files of one pack by path, all inside the folder of the lesson and its level.

    The texts for the teacher and the manifest are made here; the manifest holds every other file.
    """
    places = [(_path(document), document) for document in documents]
    files = {path: document.content for path, document in places}
    assert len(files) == len(places), "two documents have the same name"
    files[README] = readme_text(facts, places)
    files[LICENCE] = licence_text(facts)
    formats = [MIME_TYPES[name.rpartition(".")[2]] for name in files if name.endswith(tuple(MIME_TYPES))]
    files[nllom.NAME] = nllom.nllom(facts, formats)
    files[jsonld.NAME] = jsonld.jsonld(facts, formats)
    files[MANIFEST] = _manifest(facts, files, places)
    return {f"{_checked(facts.folder)}/{path}": content for path, content in files.items()}


def pack_bytes(facts: PackFacts, documents: Sequence[PackDocument]) -> bytes:
    """Return the pack of `documents` as a zip; the same content gives the same bytes."""
    return write_archive(compose_pack(facts, documents))


def check_sizes(pack: bytes, decks: Mapping[str, bytes], place: Place) -> Iterator[Problem]:
    """A pack is at most 10 MB, and each of `decks` (bytes by name) at most 5 MB."""
    sizes = [("pack_too_large", "", len(pack), MAX_PACK_MB)]
    sizes += [("deck_too_large", name, len(deck), MAX_DECK_MB) for name, deck in decks.items()]
    for code, name, size, limit_mb in sizes:
        if size > limit_mb * MEGABYTE:
            size_mb = -(-size // MEGABYTE)
            yield Problem(place, code, {"file": name, "size_mb": size_mb, "limit_mb": limit_mb})


def _path(document: PackDocument) -> str:
    """Return where `document` stands: in the folder of its receivers is all that they may have, and nothing else."""
    name = _checked(document.name)
    return f"{RECEIVERS[document.receivers]}/{name}" if document.receivers else name


def _checked(name: str) -> str:
    """Return `name`, which we made ourselves: it works on every system, in every zip and in every address."""
    assert _NAME.fullmatch(name), f"not a name for a file: {name!r}"
    assert len(name) <= MAX_NAME_CHARACTERS, f"too long a name for a file: {name!r}"
    return name


def _manifest(
    facts: PackFacts, files: Mapping[str, bytes], places: Sequence[tuple[str, PackDocument]]
) -> bytes:
    """Return what programs need to know: which lesson this is, its checksums and its slots.

    A pack that a school was filled into has no slots any more, and none of its files is the one that we checked.
    """
    written = {
        "name": facts.lesson,
        "level": facts.level,
        "title": facts.title,
        "version": facts.version,
        "date": facts.date,
        "licence": facts.licence,
    }
    documents = {path: document.parts for path, document in places}
    if facts.filled:
        return write_filled_manifest(written, documents)
    return write_manifest(written, files, documents)
