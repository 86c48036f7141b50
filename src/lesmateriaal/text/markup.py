"""The one markup that authors have: two stars around a text make it bold; all else is plain text.

A full Markdown would turn a single star, an underscore, `<` or `&` in a child's chat into something else;
here they stay what they are (docs/decisions/0005).
"""

import re

_BOLD = re.compile(r"\*\*([^*]+(?:\*[^*]+)*)\*\*")


def split_bold(text: str) -> tuple[tuple[str, bool], ...]:
    """Return `text` as pieces with whether each is bold; stars with no text between them stay stars."""
    pieces = _BOLD.split(text)
    return tuple((piece, bool(index % 2)) for index, piece in enumerate(pieces) if piece)
