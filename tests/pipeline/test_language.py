"""Every run of text says that it is Dutch: on slides, in notes, on layouts and masters, and on paper."""

import re
from pathlib import Path

from office_text import parts

RUN = re.compile(r"<a:(?:r|fld)\b[^>]*>\s*(?:<a:rPr([^>]*)>|(?=<a:t>))")


def test_every_run_of_a_deck_is_marked_as_dutch(documents: dict[str, Path]) -> None:
    seen = 0
    for name, path in documents.items():
        if path.suffix != ".pptx":
            continue
        for part, data in parts(path.read_bytes()).items():
            if part.startswith("ppt/") and part.endswith(".xml"):
                runs = RUN.findall(data.decode())
                seen += len(runs)
                assert [run for run in runs if 'lang="nl-NL"' not in run] == [], (name, part)
    assert seen > 2000


def test_no_text_of_any_document_is_marked_as_another_language(documents: dict[str, Path]) -> None:
    for name, path in documents.items():
        for part, data in parts(path.read_bytes()).items():
            if part.endswith(".xml"):
                found = set(re.findall(r'(?:\slang|w:lang w:val|w:val)="([a-z]{2}-[A-Z]{2})"', data.decode()))
                assert found <= {"nl-NL"}, (name, part)
