"""The one markup that authors have: two stars around a text make it bold; all else is plain text.

A full Markdown would turn a single star, an underscore, `<` or `&` in a child's chat into something else;
here they stay what they are (docs/decisions/0005).
"""


def split_bold(text: str) -> tuple[tuple[str, bool], ...]:
    """Return `text` as pieces with whether each is bold; stars without a partner stay stars."""
    parts = text.split("**")
    if len(parts) % 2 == 0:
        last = parts.pop()
        parts[-1] += "**" + last
    return tuple((part, bool(index % 2)) for index, part in enumerate(parts) if part)
