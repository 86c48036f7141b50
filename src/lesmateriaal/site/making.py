"""The whole site as files by their path: pages, style sheets, scripts, pictures, fonts and packs."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Protocol

from lesmateriaal.compose.parts import picture_credits
from lesmateriaal.dutch.site_words import site_words
from lesmateriaal.errors import LessonError
from lesmateriaal.jobs import run_jobs
from lesmateriaal.lesson.content import Content, built_in_root
from lesmateriaal.pack.bundles import ALL, bundle
from lesmateriaal.pack.fill_rules import fill_rules
from lesmateriaal.planning import Planned, plan
from lesmateriaal.render import web
from lesmateriaal.site.catalogue import Bundle, Catalogue, EarlierPack, Entry, PackFile, pack_name
from lesmateriaal.site.earlier import edition_of, order_of
from lesmateriaal.site.feed import FEED, feed
from lesmateriaal.site.level_parts import LevelParts, Task, make_parts
from lesmateriaal.site.pages import Pages

LETTERS, STYLES, SCRIPTS = "letters", "stijl", "script"
CHANGELOG = "CHANGELOG.md"
_LICENCES = ("OFL-Carlito.txt", "OFL-Liberation.txt")
_SKIPPED = "__pycache__"


class Ready(Protocol):
    """What an earlier build left of a level."""

    @property
    def pack(self) -> bytes:
        """Its pack."""

    @property
    def cartridge(self) -> bytes | None:
        """Its cartridge for a learning environment."""


@dataclass(frozen=True, slots=True)
class Site:
    """The files of a site by their path, and the edition of its packs."""

    files: Mapping[str, bytes]
    edition: str

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return sum(name.endswith(".html") for name in self.files)

    @property
    def packs(self) -> int:
        """How many packs of this edition it has."""
        return sum(name.endswith(".zip") for name in self.files)


def make_site(
    content: Content,
    *,
    edition: str = "",
    ready: Mapping[tuple[str, str], Ready] | None = None,
    earlier: Mapping[str, int] | None = None,
    processes: int | None = None,
) -> Site:
    """Return the site of all lessons of `content`.

    Without an `edition` it is that of the newest lesson. `ready` holds packs that need not be made anew, by lesson
    and level; `earlier` the sizes in bytes of packs of earlier editions that stand beside these, by path, for the
    pages to link to; `processes` limits how many levels are made at the same time.

    Raises:
        LessonError: a lesson has errors: a catalogue must not silently miss a lesson that it had.
    """
    found = plan(content, (), (), ())
    errors = [problem for problem in found.problems if problem.is_error]
    if errors:
        raise LessonError(errors)
    edition = edition or edition_of(each.subject.shared.version for each in found.levels)
    packs = ready or {}
    tasks = [_task(each, packs.get((each.subject.name, str(each.subject.level)))) for each in found.levels]
    made = [(task.planned, parts) for parts, task in run_jobs(make_parts, tasks, processes)]
    made_files: dict[str, bytes] = {}
    entries = []
    for planned, parts in made:
        pack = PackFile.of(edition, pack_name(planned.subject), parts.pack)
        made_files[pack.file] = parts.pack
        made_files |= parts.pictures
        cartridge = None
        if parts.cartridge is not None:
            name = pack.name.removesuffix(".zip") + ".imscc"
            cartridge = PackFile.of(edition, name, parts.cartridge)
            made_files[cartridge.file] = parts.cartridge
        entries.append(Entry(planned, pack, parts.cover, cartridge))
    bundles = []
    for each, zipped in _bundles(edition, entries, made_files):
        made_files[each.pack.file] = zipped
        bundles.append(each)
    catalogue = Catalogue(edition, tuple(entries), tuple(bundles), _earlier(edition, earlier or {}))
    changelog = _changelog(content)
    pages = Pages(catalogue, changelog, _credits(found.levels))
    made_files |= pages.of_lists()
    for entry, (_, parts) in zip(entries, made, strict=True):
        made_files[entry.page] = pages.of_lesson(entry, parts)
        made_files[f"{STYLES}/les-{entry.stem}.css"] = parts.css.encode()
    made_files |= _school(pages, [parts for _, parts in made])
    made_files["catalogus.json"] = catalogue.as_json()
    made_files[FEED] = feed(entries, changelog)
    made_files |= fixed_files()
    return Site(made_files, edition)


def fixed_files() -> dict[str, bytes]:
    """Return what is the same on every site: styles, scripts, fonts, and the rules of filling in."""
    static = files("lesmateriaal.site").joinpath("static")
    found = {name: each.read_bytes() for name, each in _below(static, "")}
    fonts = files("lesmateriaal").joinpath("fonts")
    for name in (*web.FONT_FILES.values(), *_LICENCES):
        found[f"{LETTERS}/{name}"] = fonts.joinpath(name).read_bytes()
    # in a layer below that of the page: there each class that was a style attribute counts more than any rule here
    found[f"{STYLES}/dias.css"] = f"@layer dias {{\n{web.stylesheet(f'../{LETTERS}/')}\n}}\n".encode()
    rules = json.dumps(fill_rules(), ensure_ascii=False, separators=(",", ":"))
    found[f"{SCRIPTS}/fill_rules.json"] = f"{rules}\n".encode()
    return found


def _below(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        name = f"{path}{each.name}"
        if each.is_file():
            yield name, each
        elif each.name != _SKIPPED:
            yield from _below(each, f"{name}/")


def _task(planned: Planned, ready: Ready | None) -> Task:
    return Task(planned, ready.pack, ready.cartridge) if ready else Task(planned)


def _earlier(edition: str, sizes: Mapping[str, int]) -> tuple[EarlierPack, ...]:
    """Return the packs of other editions than `edition`, the newest first."""
    found = (EarlierPack(name, size) for name, size in sizes.items())
    others = (each for each in found if each.edition != edition)
    return tuple(sorted(others, key=lambda each: order_of(each.edition), reverse=True))


def _bundles(
    edition: str, entries: Sequence[Entry], files: Mapping[str, bytes]
) -> Iterator[tuple[Bundle, bytes]]:
    """Yield all packs in one, then the packs of each lesson in one, each with its content."""
    lessons: dict[str, list[Entry]] = {}
    for entry in entries:
        lessons.setdefault(entry.subject.name, []).append(entry)
    groups = [
        (name, site_words("theme_pack", title=group[0].subject_title), group)
        for name, group in lessons.items()
    ]
    for name, title, group in [(ALL, site_words("all_packs"), list(entries)), *groups]:
        content = bundle(files[entry.pack.file] for entry in group)
        pack = PackFile.of(edition, f"{name}.zip", content)
        yield Bundle(title, pack, tuple(entry.stem for entry in group)), content


def _school(pages: Pages, made: Sequence[LevelParts]) -> dict[str, bytes]:
    slides = [parts.school for parts in made if parts.school]
    if not slides:
        return {}
    # in the middle: the look of the middle level of a lesson in the middle
    chosen = slides[len(slides) // 2]
    return {
        "school.html": pages.of_school(chosen),
        f"{STYLES}/school-dias.css": chosen.css.encode(),
    }


def _changelog(content: Content) -> str:
    """Return what changed, as far as the content folder tells; a wheel does not carry it."""
    for root in (content.root, built_in_root()):
        try:
            return (root / CHANGELOG).read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            continue
    return ""


def _credits(levels: Sequence[Planned]) -> tuple[str, ...]:
    return tuple(sorted({line for each in levels for line in picture_credits(each.subject)}))
