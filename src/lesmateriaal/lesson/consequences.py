"""What pydantic tells of one slip more than once, told once: a wrong key also leaves the right one missing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from lesmateriaal.dutch.keys import key
from lesmateriaal.errors import Problem
from lesmateriaal.lesson.allowed_keys import Location, kinds_at
from lesmateriaal.lesson.model import Part
from lesmateriaal.lesson.source import MapNode, Node


@dataclass(frozen=True, slots=True)
class Found:
    """A problem, with pydantic's path to it and the part that it is about."""

    location: Location
    part: Node
    problem: Problem

    @property
    def key(self) -> str:
        """The key that is unknown or missing."""
        return str(self.location[-1])


def nearest(value: str, choices: Iterable[str]) -> str:
    """Return which of `choices` was probably meant; empty when none looks like `value`."""
    known = list(choices)
    for written in (value[:80], value[:80].lower()):
        if near := get_close_matches(written, known, n=1, cutoff=0.6):
            return near[0]
    return ""


def causes(model: type[Part], found: Sequence[Found]) -> list[Problem]:
    """Return the problems of `found` without those that are the consequence of another one."""
    problems: list[Problem] = []
    of_parts: dict[Location, list[Found]] = defaultdict(list)
    for each in found:
        if each.problem.code in ("unknown_key", "missing_key"):
            of_parts[each.location[:-1]].append(each)
        elif each.problem.code == "missing_kind":
            problems.append(_without_kind(model, each))
        else:
            problems.append(each.problem)
    for location, of_part in of_parts.items():
        problems += _of_part(model, location, of_part)
    return problems


def _of_part(model: type[Part], location: Location, found: Sequence[Found]) -> Iterator[Problem]:
    """Yield what is wrong with the keys of the part at `location`."""
    unknown = [each for each in found if each.problem.code == "unknown_key"]
    missing = {each.key: each for each in found if each.problem.code == "missing_key"}
    kinds = kinds_at(model, location[:-1]) if location else {}
    kind = str(location[-1]) if location else ""
    part = found[0].part
    if kind in kinds and isinstance(part, MapNode) and len(found) > 1:
        fitting = _fitting(part, kinds)
        if len(fitting) == 1:
            facts = {"value": kind, "suggestion": fitting[0]}
            yield Problem(part.entries[key("kind")].place, "wrong_kind", facts)
            return
    for each in unknown:
        meant = nearest(each.key, missing) or str(each.problem.facts["suggestion"])
        others = [name for name, (allowed, _) in kinds.items() if each.key in allowed]
        if meant not in missing and len(unknown) == len(missing) == 1:
            meant = next(iter(missing))
        if meant in missing:
            del missing[meant]
        elif others and kind in kinds:
            of_kinds = {"key": each.key[:40], "kind": kind, "choices": others}
            yield replace(each.problem, code="other_kind", facts=of_kinds)
            continue
        yield replace(each.problem, facts={**each.problem.facts, "suggestion": meant})
    if len(missing) == 1:
        yield from (each.problem for each in missing.values())
    elif missing:
        first = next(iter(missing.values())).problem
        yield replace(first, code="missing_keys", facts={"choices": list(missing)})


def _without_kind(model: type[Part], found: Found) -> Problem:
    """Return what is wrong with a part without a kind: its key is misspelt, or it has none."""
    part = found.part
    if not isinstance(part, MapNode):
        return found.problem
    if word := next((each for each in part.entries if nearest(each, [key("kind")])), ""):
        allowed = {name for names, _ in kinds_at(model, found.location).values() for name in names}
        if word != key("kind") and word not in allowed:
            return Problem(
                part.key_places[word],
                "unknown_key",
                {"key": word[:40], "allowed": sorted(allowed), "suggestion": key("kind")},
            )
    fitting = _fitting(part, kinds_at(model, found.location))
    suggestion = fitting[0] if len(fitting) == 1 else ""
    return replace(found.problem, facts={**found.problem.facts, "suggestion": suggestion})


def _fitting(part: MapNode, kinds: dict[str, tuple[set[str], set[str]]]) -> list[str]:
    """Return the kinds whose keys are exactly those of `part`."""
    there = {*part.entries, key("kind")}
    return [kind for kind, (allowed, required) in kinds.items() if required <= there <= allowed]
