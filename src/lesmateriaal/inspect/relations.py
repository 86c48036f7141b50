"""The relationships of a package: which part refers to which, and under which id."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from lesmateriaal.inspect.xml import RELATIONS, Element

_FOLDER = "_rels/"


@dataclass(frozen=True, slots=True)
class Link:
    """One relationship: its id, its kind (the last word of its type), and where it leads.

    `part` is the name of a part as the zip has it, or the name that there is no part for; it is empty when
    the link leads out of the file or to a place inside its own part.
    """

    id: str
    kind: str
    target: str
    part: str
    external: bool


def links_of(names: Iterable[str], xml: Mapping[str, Element]) -> dict[str, tuple[Link, ...]]:
    """Return the relationships by the part that has them; those of the package itself are those of ""."""
    known = {name.lower(): name for name in names}
    return {
        part_of(name): tuple(
            _link(each, part_of(name), known) for each in root.iter(f"{RELATIONS}Relationship")
        )
        for name, root in xml.items()
        if name.endswith(".rels")
    }


def part_of(relations: str) -> str:
    """Return the part whose relationships stand in the part `relations`."""
    folder, _, name = relations.rpartition(_FOLDER)
    return folder + name.removesuffix(".rels")


def _link(element: Element, source: str, known: Mapping[str, str]) -> Link:
    target = str(element.get("Target", ""))
    external = element.get("TargetMode") == "External"
    kind = str(element.get("Type", "")).rpartition("/")[2]
    leads_out = external or target.startswith("#") or "://" in target
    path = "" if leads_out else _absolute(target.partition("#")[0], source)
    part = known.get(path.lower()) or known.get(unquote(path).lower()) or path
    return Link(str(element.get("Id", "")), kind, target, part, external)


def _absolute(target: str, source: str) -> str:
    """Return the name of the part `target`, which is relative to the folder of `source`, or absolute."""
    steps = [] if target.startswith("/") else source.split("/")[:-1]
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)
