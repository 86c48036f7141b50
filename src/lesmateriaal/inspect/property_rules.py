"""What a file says about itself: a title and a language, which a screen reader begins with."""

from collections.abc import Iterator

from lesmateriaal.inspect.facts import Facts
from lesmateriaal.inspect.opened import Opened
from lesmateriaal.inspect.xml import DC, A, P, W


def no_title(package: Opened) -> Iterator[Facts]:
    """The properties have a title."""
    if not _property(package, "title"):
        yield {}


def no_language(package: Opened) -> Iterator[Facts]:
    """The language of the file as a whole is known: from the properties, or from its default text.

    Office itself writes it into the default text alone, so that counts too.
    """
    if _property(package, "language"):
        return
    if package.kind == "pptx":
        default = package.xml[package.main].find(f"{P}defaultTextStyle")
        if default is not None and any(each.get("lang") for each in default.iter(f"{A}defRPr")):
            return
    for part in package.linked(package.main, "styles"):
        default = package.xml[part].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
        if default is not None and default.get(f"{W}val"):
            return
    yield {}


def _property(package: Opened, name: str) -> str:
    for part in package.linked("", "core-properties"):
        found = package.xml[part].find(f"{DC}{name}")
        if found is not None and (found.text or "").strip():
            return str(found.text).strip()
    return ""
