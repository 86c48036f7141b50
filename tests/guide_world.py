"""The examples and commands of the guides in docs/, found in their fenced blocks, and put to work in a small world.

An HTML comment before a fence says what the block is:

- `voorbeeld: vo.yaml` holds keys that take the place of the same keys of a new lesson (`lesmateriaal nieuw`);
  so do `les.yaml`, `school.yaml` (the whole file) and `assets/….yaml` (records beside the built-in ones);
- `voorbeeld: vo.yaml > quiz` holds keys of its activity of that kind, `voorbeeld: vo.yaml > activiteiten` an
  activity itself, which gets the keys that it does not name from those that every activity has;
- `voorbeeld: team vo.yaml` is of a lesson for a team or for parents;
- `fout <code>: vo.yaml` is wrong, and gets that code in the small lesson of the tests;
- `niet uitvoeren: <why>` stands before commands that need a network or a server, or go on for ever.
"""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from lesmateriaal.scaffold import Wishes, new_files
from small_lesson import SVG

ROOT = Path(__file__).resolve().parents[1]
GUIDES = (
    "README.md",
    "CONTRIBUTING.md",
    "docs/voor-mentoren.md",
    "docs/voor-auteurs.md",
    "docs/voor-scholen.md",
    "docs/site-plaatsen.md",
    "docs/pakketten.md",
    "docs/woordenlijst.md",
    "docs/fout-melden.md",
    "docs/inhoud.md",
    "docs/programmas.md",
    "docs/vijf-vragen.md",
)
EXAMPLE, WRONG, NOT_RUN = "voorbeeld: ", "fout ", "niet uitvoeren: "
NEW = "grappen"
"""The lesson of the authors' guide."""
_BLOCK = re.compile(
    r"(?:^<!-- (?P<note>[^\n]*) -->\n)?^ *```(?P<language>\w*)\n(?P<body>.*?)^ *```$", re.M | re.S
)
_FIRST_LINES = {"les": "# les", "niveau": "# niveau"}
_RARE_WORD = " met een zeldzaam woord"


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of a guide: where it starts (counted from 1), its language and the comment before it."""

    file: str
    line: int
    language: str
    note: str
    body: str

    @property
    def name(self) -> str:
        """Where it stands, for the name of a test."""
        return f"{self.file}:{self.line}"


@cache
def text_of(file: str) -> str:
    """Return a guide; README and CONTRIBUTING are among them."""
    return (ROOT / file).read_text("utf-8")


@cache
def blocks(language: str) -> tuple[Block, ...]:
    """Return every block of all guides in `language`."""
    return tuple(
        Block(file, body.count("\n", 0, found.start()) + 1, language, found["note"] or "", found["body"])
        for file in GUIDES
        for body in [text_of(file)]
        for found in _BLOCK.finditer(body)
        if found["language"] == language
    )


def place_example(block: Block, folder: Path) -> Path | None:
    """Write a new lesson into `folder` with the example of `block` in it; return the school's file if it is one."""
    where = block.note.removeprefix(EXAMPLE)
    public, _, file = (
        where.rpartition(" ") if where.startswith(("team ", "ouders ")) else ("leerlingen", "", where)
    )
    rare = file.endswith(_RARE_WORD)
    file, _, below = file.removesuffix(_RARE_WORD).partition(" > ")
    level = "mbo" if file == "mbo.yaml" else "vo"
    write_new_lesson(folder, public=public, level=level)
    example = _read(block.body)
    if file == "school.yaml":
        (folder / file).write_text(block.body, "utf-8")
        write_logo(folder)
        return folder / file
    if file.startswith("assets/"):
        (folder / "assets" / "plaatjes").mkdir(parents=True)
        (folder / "assets" / "plaatjes" / "mijn-bal.svg").write_text(SVG, "utf-8")
        (folder / file).write_text(block.body, "utf-8")
        return None
    path = folder / "lessons" / NEW / file
    data = _read(path.read_text("utf-8"))
    if below == "activiteiten":
        _put_activity(data, example[0])
    elif below:
        _activity(data, below).update(example)
    else:
        for each in example.pop("activiteiten", []):
            _activity(data, each["soort"]).update(each)
        data |= example
    if rare:  # what is accepted must be there
        data["onthoud"] = "Een tosti is nog geen ja."
    if "activiteiten" in data:
        data["minuten"] = str(sum(int(each["minuten"]) for each in data["activiteiten"]))
    data = json.loads(json.dumps(data))  # or a text that stands in two places becomes an anchor of YAML
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000), "utf-8")
    return None


def write_new_lesson(folder: Path, public: str = "leerlingen", level: str = "vo") -> None:
    """Write what `lesmateriaal nieuw` makes, without the schemas."""
    wishes = Wishes(NEW, "Grap of niet?", NEW, (level,), public, "2026-11-22")
    home = folder / "lessons" / NEW
    home.mkdir(parents=True)
    for name, body in new_files(wishes, _FIRST_LINES).items():
        (home / name).write_text(body, "utf-8")


def write_logo(folder: Path) -> None:
    """Write the logo that the guide for schools names."""
    from PIL import Image

    Image.new("RGB", (120, 90), "#1f5c8a").save(folder / "logo.png")


def _put_activity(data: dict[str, Any], example: dict[str, Any]) -> None:
    """Put `example` in the place of the activity of its kind, or before the slips; time stays as it was there."""
    activities = data["activiteiten"]
    kinds = [each["soort"] for each in activities]
    every = {
        name: value
        for name, value in activities[0].items()
        if name in ("werkvorm", "doel", "zeg", "vragen", "let_op", "antwoorden")
    }
    if (kind := example["soort"]) in kinds:
        at = kinds.index(kind)
        old = activities[at]
        kept = {name: old[name] for name in ("fase", "minuten", "kort", "hand_out") if name in old}
        activities[at] = every | kept | example
    else:
        at = kinds.index("exitticket")
        activities.insert(at, every | {"fase": activities[at - 1]["fase"], "minuten": "5"} | example)


def _activity(data: dict[str, Any], kind: str) -> dict[str, Any]:
    return next(each for each in data["activiteiten"] if each["soort"] == kind)


def _read(text: str) -> Any:
    """Return YAML with every value as text, as our own reader takes it."""
    return yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
