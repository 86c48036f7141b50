"""Completion in the shell: commands, options, lessons, levels, kinds of documents, folders."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from command_line import english_words, environment, run_program
from factories import write_lesson

VARIABLE = "_LESMATERIAAL_COMPLETE"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two lessons."""
    write_lesson(tmp_path, name="memes")
    return write_lesson(tmp_path)


def completed(folder: Path, *words: str) -> list[str]:
    """Return what the shell may offer for the last of `words`."""
    variables = {
        VARIABLE: "bash_complete",
        "COMP_WORDS": " ".join(["lesmateriaal", *words]),
        "COMP_CWORD": str(len(words)),
    }
    ran = run_program(folder, variables=variables)
    assert (ran.code, ran.err) == (0, "")
    return ran.out.split()


def _path_with_program(folder: Path) -> str:
    """Return a search path on which `lesmateriaal` stands, whether it is installed or not."""
    program = folder / "lesmateriaal"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m lesmateriaal "$@"\n')
    program.chmod(0o755)
    return os.pathsep.join((str(folder), os.environ["PATH"]))


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("bo",), ["plain,bouw"]),
        (("--v",), ["plain,--versie"]),
        (("bouw", "pr"), ["plain,proefles"]),
        (("bouw", "memes", ""), ["plain,proefles"]),
        (("bouw", "--niveau", "m"), ["plain,mbo"]),
        (("bouw", "--soort", "ha"), ["plain,hand-out", "plain,handleiding"]),
        (("bouw", "--s"), ["plain,--soort", "plain,--school"]),
        (("controleer", "--uitvoer", ""), ["plain,tekst", "plain,json", "plain,github"]),
        (("controleer", "me"), ["plain,memes"]),
        (("controleer", "les"), ["file,les"]),
        (("bouw", "--school", "sch"), ["file,sch"]),
        (("--map", "x"), ["dir,x"]),
        (("--map", "elders", "bouw", ""), ["plain,uit-elders"]),
        (("--map", "leeg", "bouw", ""), []),
    ],
    ids=" ".join,
)
def test_the_shell_completes(folder: Path, words: tuple[str, ...], offered: list[str]) -> None:
    write_lesson(folder / "elders", name="uit-elders")
    (folder / "leeg").mkdir()

    assert completed(folder, *words) == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_for_each_shell_is_given(folder: Path, shell: str) -> None:
    if shell == "bash" and shutil.which("bash") is None:
        pytest.skip("bash is missing")

    ran = run_program(folder, variables={VARIABLE: f"{shell}_source"})

    assert f"{VARIABLE}={shell}_complete" in ran.out
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is missing")
def test_bash_completes_with_the_line_of_the_help_page(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    script = run_program(folder, variables={VARIABLE: "bash_source"}).out
    ask = "COMP_WORDS=(lesmateriaal bouw pr); COMP_CWORD=2; _lesmateriaal_completion lesmateriaal"

    done = subprocess.run(
        ["bash", "--norc", "-c", f'{script}\n{ask}\necho "${{COMPREPLY[@]}}"'],
        cwd=folder,
        env=environment(PATH=_path_with_program(tmp_path_factory.mktemp("bin"))),
        capture_output=True,
        encoding="utf-8",
    )

    assert (done.stdout, done.stderr) == ("proefles\n", "")


def test_a_bash_that_is_too_old_is_told_so_in_dutch(folder: Path, tmp_path: Path) -> None:
    old = tmp_path / "bin" / "bash"
    old.parent.mkdir()
    old.write_text("#!/bin/sh\necho 3.2.57\n")
    old.chmod(0o755)

    ran = run_program(folder, variables={VARIABLE: "bash_source", "PATH": str(old.parent)})

    assert ran.err == "Aanvullen werkt niet in deze bash: daarvoor is versie 4.4 of nieuwer nodig.\n"
    assert english_words(ran.err) == set()
