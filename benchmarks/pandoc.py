"""The calls of pandoc; apart from pandoc_markdown.py, so that who measures does not load what writes the Markdown."""

from pathlib import Path

DOCUMENTS = {
    "presentatie.md": "presentatie.pptx",
    "hand-out.md": "hand-out.docx",
    "handleiding.md": "handleiding.docx",
    "ouderbrief.md": "ouderbrief.docx",
}


def commands(markdown: Path, target: Path) -> list[list[str]]:
    """Return the calls that make the documents of `markdown` in `target`, one a document."""
    return [
        ["pandoc", "--from=markdown", str(markdown / source), "--output", str(target / document)]
        for source, document in DOCUMENTS.items()
    ]
