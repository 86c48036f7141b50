"""How the names of Office files end: one list for all who choose, name or refuse such files.

It imports nothing, so that the command line can ask it without loading what reads the files.
"""

ENDINGS = {
    "pptx": (".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm"),
    "docx": (".docx", ".docm", ".dotx", ".dotm"),
}
"""The endings of files that can be inspected, by kind: the usual, with macros, shows and templates."""

OTHER_ENDINGS = (".ppt", ".pps", ".pot", ".doc", ".dot", ".odp", ".odt")
"""Endings of documents from before 2007 and of LibreOffice; who gives one is told how to save it anew."""

_LOCK = "~$"
"""What Office puts before the name of an open document, or in the place of its first two letters."""


def can_be_inspected(name: str) -> bool:
    """Whether `name` ends as that of a deck or paper that can be inspected."""
    return name.lower().endswith((*ENDINGS["pptx"], *ENDINGS["docx"]))


def is_document(name: str) -> bool:
    """Whether `name` ends as that of a document, also one that cannot be inspected."""
    return can_be_inspected(name) or name.lower().endswith(OTHER_ENDINGS)


def is_lock(name: str) -> bool:
    """Whether `name`, without folders, is that of a file which Office keeps beside an open document."""
    return name.startswith(_LOCK)
