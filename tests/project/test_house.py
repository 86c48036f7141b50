"""The house: no file too long, every public name explained, every picture drawn and recorded."""

import ast
import re
from pathlib import Path

import pytest
import yaml

from lesmateriaal.dutch.inspect_words import CREDIT_HEADS, PICTURE_NAMES, VAGUE_LINKS
from lesmateriaal.lesson.pictures import RENDERED, draw_svg, rendered_name

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
ASSETS = ROOT / "assets"
DRAWN_FROM_DATA = [
    path
    for path in SOURCES
    if path.relative_to(ROOT / "src/lesmateriaal").parts[0] in ("document", "inspect", "render")
]
OUTSIDE_DUTCH = [path for path in SOURCES if path.parent.name != "dutch"]


@pytest.mark.parametrize(
    "path", [*SOURCES, *sorted((ROOT / "tests").rglob("*.py"))], ids=lambda path: path.name
)
def test_no_python_file_is_above_300_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_every_public_name_has_a_docstring(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    bare = [] if ast.get_docstring(tree) or not tree.body else ["the module"]
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            if node in _inner(tree) or ast.get_docstring(node):
                continue
            bare.append(node.name)

    assert bare == []


@pytest.mark.parametrize("path", DRAWN_FROM_DATA, ids=lambda path: path.name)
def test_no_code_asks_which_look_it_draws(path: Path) -> None:
    names = re.findall(r"""["'](po|vo|mbo)["']""", path.read_text("utf-8"))

    assert names == [], "what differs between looks stands in looks.json"


@pytest.mark.parametrize("path", OUTSIDE_DUTCH, ids=lambda path: path.name)
def test_numbers_are_written_the_dutch_way_in_dutch_alone(path: Path) -> None:
    assert not re.search(r"""replace\(["']\.["'], ["'],["']\)""", path.read_text("utf-8"))


def test_the_words_that_files_are_judged_by_stand_in_dutch_alone() -> None:
    code = (ROOT / "src/lesmateriaal/inspect/wording.py").read_text("utf-8")
    constants = {node.value for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Constant)}
    words = re.compile(rf"\b(?:{'|'.join(VAGUE_LINKS | {*CREDIT_HEADS, *PICTURE_NAMES})})\b")
    docstrings = {text for text in constants if isinstance(text, str) and text.rstrip().endswith(".")}

    assert [text for text in constants - docstrings if words.search(str(text))] == []


def _inner(tree: ast.Module) -> set[ast.AST]:
    """Return what is defined inside functions and private classes, and the members of protocols."""
    found: set[ast.AST] = set()
    for node in ast.walk(tree):
        is_private = isinstance(node, ast.ClassDef) and node.name.startswith("_")
        if isinstance(node, ast.FunctionDef) or is_private:
            found |= {each for each in ast.walk(node) if each is not node}
    return found


def test_every_drawing_stands_ready_and_none_too_many() -> None:
    wanted = {rendered_name(path.read_bytes()) for path in ASSETS.rglob("*.svg")}

    assert {path.name for path in (ASSETS / RENDERED).iterdir()} == wanted


@pytest.mark.parametrize("name", ["plaatjes/stil-raster.svg", "personages/vo/rania-rustig.svg"])
def test_a_drawing_that_stands_ready_is_what_would_be_drawn(name: str) -> None:
    svg = (ASSETS / name).read_bytes()

    assert (ASSETS / RENDERED / rendered_name(svg)).read_bytes() == draw_svg(svg)


def test_every_drawing_has_a_record_with_maker_source_and_licence() -> None:
    records = yaml.safe_load((ASSETS / "plaatjes.yaml").read_text("utf-8"))["plaatjes"].values()
    recorded = {record["bestand"] for record in records}
    drawn = {
        path.relative_to(ASSETS).as_posix()
        for folder in ("plaatjes", "openmoji")
        for path in (ASSETS / folder).glob("*.svg")
    }

    assert drawn == recorded
    assert all(record["maker"] and record["bron"] and record["licentie"] for record in records)


@pytest.mark.parametrize(
    "old", ["Pestweb", "Meldknop", "Vraaghetdepolitie", "0900-0113", "Onderwijstelefoon"]
)
def test_help_lines_that_are_out_of_date_appear_nowhere(old: str) -> None:
    for path in [ASSETS / "hulplijnen.yaml", *(ROOT / "lessons").rglob("*.yaml")]:
        assert old.replace("-", "‑") not in path.read_text("utf-8").replace("-", "‑"), path
