"""What an author's own repository takes over from us works: the hooks, the example workflow, the form for a help line."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from command_line import run_here, run_program
from factories import write_lesson
from lesmateriaal.cli.main import program

ROOT = Path(__file__).resolve().parents[2]
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
EXAMPLE = ROOT / "docs/voorbeelden/les-nakijken.yml"
STEPS: list[dict[str, Any]] = yaml.safe_load(EXAMPLE.read_text("utf-8"))["jobs"]["nakijken"]["steps"]
FORM = (ROOT / ".github/ISSUE_TEMPLATE/hulplijn.md").read_text("utf-8")
PAGE = (ROOT / "docs/fout-melden.md").read_text("utf-8")


def hook(name: str) -> dict[str, Any]:
    """Return the hook for the command `name`."""
    return next(each for each in HOOKS if each["id"] == f"lesmateriaal-{name}")


def test_there_is_a_hook_that_checks_and_one_that_lays_out() -> None:
    assert [each["id"] for each in HOOKS] == ["lesmateriaal-controleer", "lesmateriaal-opmaak"]


@pytest.mark.parametrize("entry", [each["entry"] for each in HOOKS])
def test_each_hook_calls_a_command_that_there_is(entry: str, capsys: pytest.CaptureFixture[str]) -> None:
    name, command, *options = entry.split()

    assert (name, options) == (program.name, [])
    assert run_here(capsys, command, "--help").code == 0


@pytest.mark.parametrize(
    ("path", "commands"),
    [
        ("lessons/memes/vo.yaml", ["controleer", "opmaak"]),
        ("lessons/memes/les.yaml", ["controleer", "opmaak"]),
        ("assets/hulplijnen.yaml", ["controleer"]),
        ("assets/plaatjes/bal.svg", ["controleer"]),
        ("docs/voorbeelden/les.yaml", []),
        ("lessons/memes/oud/vo.yaml", ["controleer"]),
    ],
)
def test_a_hook_runs_when_a_file_changes_that_it_is_about(path: str, commands: list[str]) -> None:
    called = [each["id"].removeprefix("lesmateriaal-") for each in HOOKS if re.search(each["files"], path)]

    assert called == commands


def test_the_hook_that_checks_does_so_for_all_lessons() -> None:
    # it gets no names of files: a changed picture is no lesson, and may break any
    assert hook("controleer")["pass_filenames"] is False


def test_the_commands_of_the_example_workflow_work_one_after_the_other(tmp_path: Path) -> None:
    write_lesson(tmp_path)
    commands = [step["run"] for step in STEPS if step.get("run", "").startswith("lesmateriaal ")]

    ran = [run_program(tmp_path, *command.split()[1:]) for command in commands]

    assert [each.code for each in ran] == [0, 0, 0]
    assert ran[0].out.startswith("::warning file=assets/hulplijnen.yaml,")
    assert [command.split()[1] for command in commands] == ["controleer", "bouw", "controleer"]


def test_the_example_workflow_attaches_what_is_built() -> None:
    (attached,) = [
        step["with"]["path"].split() for step in STEPS if "upload-artifact" in step.get("uses", "")
    ]

    assert attached == ["build/materiaal", "build/pakketten"]


def test_the_example_workflow_uses_the_same_actions_as_our_own() -> None:
    own = (ROOT / ".github/workflows/check.yml").read_text("utf-8")

    for action in (step["uses"] for step in STEPS if "uses" in step):
        assert f"uses: {action}\n" in own


def test_the_page_on_reporting_names_the_form_and_asks_what_it_asks() -> None:
    _, front, questions = FORM.split("---\n", 2)
    name = yaml.safe_load(front)["name"]

    assert f"*{name}*" in PAGE
    asked = re.findall(r"\*\*(\w[^*?]*\?)\*\*", questions)
    assert len(asked) == 5
    for word in (
        "Welke hulplijn",
        "staat er nu in het materiaal",
        "klopt er niet",
        "gezien?",
        "Op welke dag?",
    ):
        assert word in questions
        assert word in PAGE


def test_the_form_warns_before_anything_that_everybody_can_read_it() -> None:
    warning, _, rest = FORM.split("---\n", 2)[2].partition("-->")

    assert "iedereen kan dit lezen" in warning
    assert "bel 112" in warning
    assert rest.lstrip().startswith("**Welke hulplijn is het?**")
