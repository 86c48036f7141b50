"""Every YAML file of the content tells an editor its schema on the first line, and a tool sees to that."""

from pathlib import Path

import pytest

from lesmateriaal.lesson.schema import schema_line
from schema_lines import content_files, main, with_schema_line

ROOT = Path(__file__).resolve().parents[2]
LINE = schema_line("niveau", 2)


@pytest.mark.parametrize(
    ("path", "kind", "depth"), list(content_files(ROOT)), ids=lambda value: str(value)[-40:]
)
def test_every_file_of_the_content_begins_with_its_line(path: Path, kind: str, depth: int) -> None:
    first = path.read_text("utf-8-sig").splitlines()[0]

    assert first == schema_line(kind, depth)
    leads_to = (path.parent / first.partition("$schema=")[2]).resolve()
    assert leads_to == ROOT / "schema" / f"{kind}.json"
    assert leads_to.is_file()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("titel: x\n", f"{LINE}\ntitel: x\n"),
        ("# De les.\ntitel: x\n", f"{LINE}\n# De les.\ntitel: x\n"),
        ("# yaml-language-server: $schema=niveau.json\ntitel: x\n", f"{LINE}\ntitel: x\n"),
        ("# De les.\n# yaml-language-server: $schema=x.json\ntitel: x", f"{LINE}\n# De les.\ntitel: x"),
        ("titel: x\r\nfase: y\r\n", f"{LINE}\r\ntitel: x\r\nfase: y\r\n"),
        ("\ufefftitel: x\n", f"\ufeff{LINE}\ntitel: x\n"),
        ("", f"{LINE}\n"),
    ],
    ids=["none", "comment", "wrong", "too-low", "windows", "mark", "empty"],
)
def test_the_line_is_put_on_top_and_all_else_stays(text: str, wanted: str) -> None:
    assert with_schema_line(text, "niveau", 2) == wanted
    assert with_schema_line(wanted, "niveau", 2) == wanted


def test_the_tool_mends_a_folder_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lesson = tmp_path / "lessons" / "proef"
    lesson.mkdir(parents=True)
    (lesson / "po.yaml").write_text("titel: x\n", "utf-8")
    (lesson / "aantekening.yaml").write_text("mijn: eigen\n", "utf-8")

    main(tmp_path)
    main(tmp_path)

    assert (lesson / "po.yaml").read_text("utf-8") == f"{LINE}\ntitel: x\n"
    assert (lesson / "aantekening.yaml").read_text("utf-8") == "mijn: eigen\n"
    assert (tmp_path / "schema" / "niveau.json").is_file()
    assert capsys.readouterr().out.splitlines() == ["8 of 8 files changed", "0 of 8 files changed"]
